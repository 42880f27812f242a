"""Signing in."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _

LONGEST = 150  # characters of a user name, as the table has it


class SignIn(AuthenticationForm):
    """One sentence for every way of being wrong, so that nobody learns which user names there are."""

    # Django reads this as a plain class attribute, and its own form declares it the same way.
    error_messages = {  # noqa: RUF012
        "invalid_login": _("The user name or the password is wrong. Large and small letters count in the password."),
        "inactive": _("The user name or the password is wrong. Large and small letters count in the password."),
    }

    def clean(self) -> dict[str, Any]:
        """A user name longer than any that exists is wrong before a database is asked."""
        if len(self.cleaned_data.get("username", "")) > LONGEST:
            raise self.get_invalid_login_error()
        return super().clean()
