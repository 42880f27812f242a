"""The first half of signing in, wherever it is asked for: a user name and a password. Whoever guesses waits."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from larix.access.actions import record_failed_sign_in
from larix.access.actor import operator
from larix.entrance import trying
from larix.entrance.rules import PASSWORD
from larix.settings import clock
from larix.web.address import address_of
from larix.web.public.waiting import wait

LONGEST = 150  # characters of a user name, as the table has it


class SignIn(AuthenticationForm):
    """One sentence for every way of being wrong, so that nobody learns which user names there are."""

    # Django reads this as a plain class attribute, and its own form declares it the same way.
    error_messages = {  # noqa: RUF012
        "invalid_login": _("The user name or the password is wrong. Large and small letters count in the password."),
        "inactive": _("The user name or the password is wrong. Large and small letters count in the password."),
    }

    request: HttpRequest  # Django's own form may do without; ours counts tries by where they come from

    def clean(self) -> dict[str, Any]:
        """A try is counted before the password is looked at, also for a user name that nobody has."""
        username = self.cleaned_data.get("username", "")
        who, address = " ".join(username[:LONGEST].casefold().split()), address_of(self.request)
        if until := trying.begin(PASSWORD, who=who, address=address, now=clock.real_now()):
            raise ValidationError(wait(until), code="wait")
        try:
            cleaned = self._looked_at(username)
        except ValidationError:
            record_failed_sign_in(username=username[:LONGEST], by=operator(clock.now()))
            raise
        if self.get_user() is not None:
            trying.worked(PASSWORD, who=who, address=address)
        return cleaned

    def _looked_at(self, username: str) -> dict[str, Any]:
        """A user name longer than any that exists is wrong before a database is asked."""
        if len(username) > LONGEST:
            raise self.get_invalid_login_error()
        return super().clean()
