"""People who sign in wholly: a telephone that tells the code of the moment, and what a browser does at the door."""

from datetime import datetime

from django.test import Client

from larix.access.actor import operator
from larix.access.models import Account
from larix.entrance import actions, rules
from larix.settings.providers import Provider
from tests.cast import AT, account

SECRET = b"a telephone's secret"
PASSWORD = "kastanje-og-lerk"


def with_telephone(who: Account) -> Account:
    """This account's telephone tells codes now."""
    actions.give_one_time_codes(account=who, secret=SECRET, by=operator(AT))
    return who


def with_password(username: str, name: str) -> Account:
    made = account(username, name)
    made.set_password(PASSWORD)
    made.save()
    return made


def silent_provider() -> Provider:
    """A provider of electronic identity that is set up and does not answer."""
    return Provider(name="Silent", issuer="http://127.0.0.1:9", client_id="x", client_secret="x", levels=("1",))


def code_of(who: Account, at: datetime) -> str:
    """What the telephone of anybody in these tests shows then."""
    return rules.code_at(SECRET, rules.step_of(at))


def type_password(client: Client, who: Account, password: str = PASSWORD, **more: str) -> str:
    """Where the browser is sent on: "" where it stays."""
    given = {"username": who.username, "password": password, **more}
    return client.post("/sign-in/", given).headers.get("Location", "")
