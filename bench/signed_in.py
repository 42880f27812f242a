"""Somebody who is signed in, with both factors, as a browser of the bench."""

from django.test import Client

from larix.access.models import Account
from larix.web.whole import mark


def signed_in(account: Account) -> Client:
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(account)
    session = client.session
    mark(session, "one_time_code")
    session.save()
    return client
