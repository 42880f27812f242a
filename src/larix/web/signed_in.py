"""Who is signed in: Django's own sessions and accounts, whose questions stand prepared since every page asks them."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions
from django.contrib.sessions.models import Session

from larix.access.models import Account
from larix.access.prepared import Prepared, put
from larix.settings import clock

SESSION = Prepared(lambda: Session.objects.filter(session_key=put("key"), expire_date__gt=put("now")))
ACCOUNT = Prepared(lambda: Account.objects.filter(pk=put("account")))


class SessionStore(DatabaseSessions):
    def _get_session_from_db(self) -> Session | None:
        found: Session | None = SESSION.first(key=self.session_key, now=clock.real_now())
        if found is None:
            self._session_key = None
        return found


class Accounts(ModelBackend):
    def get_user(self, user_id: int) -> Any:
        """The account of a session; None where it has been closed meanwhile."""
        account = ACCOUNT.first(account=user_id)
        return account if account is not None and self.user_can_authenticate(account) else None
