"""The machine's clock is set back an hour while somebody writes: the order of things is by number, and holds."""

import json
from datetime import UTC, datetime, timedelta
from http.cookies import SimpleCookie
from uuid import UUID

import pytest
import time_machine
from django.test import Client

from larix.access.chain import verify
from larix.access.models import LogLine
from tools.killing.judge import faults
from tools.killing.world import writers
from tools.killing.writers import Sent, fields

pytestmark = pytest.mark.django_db
TEN = datetime(2026, 11, 23, 10, tzinfo=UTC)


def test_a_clock_that_is_set_back_an_hour_loses_nothing_and_the_log_holds():
    with time_machine.travel(TEN, tick=False):
        everybody = writers(1)
    one, client = everybody[0], Client(SERVER_NAME="127.0.0.1")
    form, came = one.forms[0], []
    for number, at in enumerate((TEN + timedelta(minutes=1), TEN - timedelta(hours=1), TEN - timedelta(minutes=59))):
        sent = Sent(UUID(int=number + 1), "finish" if number == 2 else "save", number, number)
        client.cookies = SimpleCookie(one.cookies)
        with time_machine.travel(at, tick=False):
            page = client.post(form.path, fields(one, sent), headers={"accept": "application/json"})
        came.append(page.url[-9:] if page.status_code == 302 else json.loads(page.content)["outcome"])
        form.heard = sent
    assert came == ["stored", "stored", "?stored=1"]
    assert (faults(everybody), verify().broken) == ([], None)
    times = list(LogLine.objects.order_by("number").values_list("at", flat=True))
    assert times != sorted(times)  # they say what the clock said, and stand as they were written
