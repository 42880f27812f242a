"""A prepared question finds what Django's own would find, also with values of every kind, and is written once."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext

from larix.access.actor import operator
from larix.access.models import Account, Grant, LogLine
from larix.access.prepared import Prepared, add, put
from larix.access.verbs import Verb
from larix.web.signed_in import Accounts, SessionStore
from tests.cast import AT

pytestmark = pytest.mark.django_db
BY = operator(AT)


def account(name):
    return add(Account(username=name, name=name.title(), password="!"))


def line(number):
    return LogLine(
        number=number, verb=Verb.ACCOUNT_OPENED, account="a", role="operator", held_at_kind="installation",
        held_at_key="", purpose="p", at=AT, counts={"æøå": 1, "list": [1, None]}, subjects_digest="s", link="l",
    )  # fmt: skip


def test_a_row_that_is_added_reads_as_one_that_django_saved():
    mine = add(line(1))
    saved = LogLine.objects.get(number=1)
    assert (saved.pk, saved.counts, saved.at) == (mine.pk, mine.counts, AT)
    assert not mine._state.adding
    kari = add(Account(username="kari", name="Kari", password="!"))
    kari.name = "Karin"
    kari.save(update_fields=["name"])
    assert Account.objects.get().name == "Karin"


def test_a_question_is_asked_with_other_values_and_finds_other_rows():
    kari, ola = account("kari"), account("ola")
    by_key = Prepared(lambda: Account.objects.filter(key=put("key")))
    assert [by_key.first(key=each.key) for each in (kari, ola)] == [kari, ola]
    assert by_key.first(key=uuid4()) is None
    assert by_key.all(key=kari.key)[0].name == "Kari"


def test_days_and_instants_are_put_as_the_database_writes_them():
    kari = account("kari")
    add(Grant(account=kari, role="interviewer", held_at_kind="study", held_at_key="x", from_on=AT.date()))
    holding = Prepared(lambda: Grant.objects.holding_on(put("day")).values_list("role", "from_on"))
    assert holding.all(day=AT.date()) == [("interviewer", AT.date())]
    assert holding.all(day=AT.date() - timedelta(days=1)) == []
    add(line(1))
    since = Prepared(lambda: LogLine.objects.filter(at__gte=put("at")).values_list("counts"))
    assert since.all(at=AT) == [({"æøå": 1, "list": [1, None]},)]
    assert since.all(at=AT + timedelta(microseconds=1)) == []


def test_what_is_left_out_of_the_question_is_read_when_it_is_asked_for():
    kari = account("kari")
    short = Prepared(lambda: Account.objects.filter(pk=put("pk")).defer("name")).first(pk=kari.pk)
    assert "name" not in short.__dict__
    assert short.name == "Kari"


def test_each_question_is_one_statement():
    kari = account("kari")
    by_pk = Prepared(lambda: Account.objects.filter(pk=put("pk")).order_by("-name")[:1])
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            by_pk.first(pk=kari.pk)
        assert len(asked) == 1


def test_a_value_is_never_part_of_the_statement():
    account("kari")
    named = Prepared(lambda: Account.objects.filter(name=put("name")))
    assert named.all(name="Kari' OR '1'='1") == []
    assert named.all(name="%s") == []


def test_a_session_that_has_run_out_or_was_never_there_signs_nobody_in():
    session = SessionStore()
    session["said"] = "æ"
    session.create()
    key = session.session_key
    assert SessionStore(key)["said"] == "æ"
    Session.objects.update(expire_date=AT - timedelta(days=10_000))
    ended = SessionStore(key)
    assert (ended.get("said"), ended.session_key) == (None, None)
    assert SessionStore(uuid4().hex).get("said") is None


def test_a_closed_account_is_nobody_in_the_session_it_had():
    kari = account("kari")
    assert Accounts().get_user(kari.pk) == kari
    Account.objects.update(is_active=False)
    assert Accounts().get_user(kari.pk) is None
    assert Accounts().get_user(0) is None
