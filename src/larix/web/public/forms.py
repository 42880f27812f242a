"""Signing in."""

from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _


class SignIn(AuthenticationForm):
    """One sentence for every way of being wrong, so that nobody learns which user names there are."""

    error_messages = {  # noqa: RUF012
        "invalid_login": _("The user name or the password is wrong. Large and small letters count in the password."),
        "inactive": _("The user name or the password is wrong. Large and small letters count in the password."),
    }
