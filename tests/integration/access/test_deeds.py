"""A deed is one transaction and one line in the log: both or neither."""

import hashlib
from contextlib import suppress
from datetime import UTC
from functools import partial
from uuid import uuid4

import pytest
from django.db.transaction import TransactionManagementError

from larix.access import deeds
from larix.access.actor import operator
from larix.access.deeds import deed, link, read
from larix.access.models import Account, LogLine, LogSubject
from larix.access.prepared import add
from larix.access.verbs import Verb
from larix.core.canonical import canonical, digest
from tests.cast import AT

pytestmark = pytest.mark.django_db
BY = operator(AT, reason="a reason")


class Wrong(Exception):
    """What goes wrong in a test."""


def open_account(name):
    return Account.objects.create(username=name, name=name, password="!")


def fail():
    raise Wrong


def do(verb, *steps, about=()):
    """A deed that takes these steps."""
    with deed(verb, by=BY, about=about):
        for step in steps:
            step()


def opening(name):
    return partial(open_account, name)


def names():
    return list(Account.objects.order_by("username").values_list("username", flat=True))


def verbs():
    return list(LogLine.objects.order_by("number").values_list("verb", flat=True))


def test_work_that_is_done_leaves_one_line_that_says_who_did_what_when_and_for_what():
    person = uuid4()
    with deed(Verb.ACCOUNT_OPENED, by=BY, about=[person]) as note:
        open_account("kari")
        note.counts["accounts"] = 1
        note.file_digest = "f" * 64
    line = LogLine.objects.get()
    said = (line.number, line.verb, line.account, line.role, line.held_at_kind, line.held_at_key, line.purpose)
    assert said == (1, "account.opened", "operator", "operator", "installation", "this", "installation")
    assert (line.reason, line.at, line.counts, line.digest) == ("a reason", AT, {"accounts": 1}, "f" * 64)
    assert (line.subjects, line.subjects_digest) == (1, digest([str(person)]))
    assert [subject.person_key for subject in line.people.all()] == [person]


def test_work_that_fails_is_undone_and_leaves_no_line():
    with pytest.raises(Wrong):
        do(Verb.ACCOUNT_OPENED, opening("kari"), fail)
    assert (names(), verbs()) == ([], [])


@pytest.mark.parametrize("broken", ["_next_in_chain", "link"])
def test_a_log_that_cannot_be_written_undoes_the_work(monkeypatch, broken):
    def fails(*_):
        raise Wrong

    monkeypatch.setattr(deeds, broken, fails)
    with pytest.raises(Wrong), deed(Verb.ACCOUNT_OPENED, by=BY):
        open_account("kari")
    assert (names(), verbs()) == ([], [])


def test_a_log_that_cannot_name_its_people_undoes_the_work_and_the_line(monkeypatch):
    def fails(*_, **__):
        raise Wrong

    monkeypatch.setattr(LogSubject.objects, "bulk_create", fails)
    with pytest.raises(Wrong), deed(Verb.ACCOUNT_OPENED, by=BY, about=[uuid4(), uuid4()]):
        open_account("kari")
    assert (names(), verbs()) == ([], [])


def test_a_log_that_cannot_name_its_one_person_undoes_the_work_and_the_line(monkeypatch):
    def fails_at_the_person(row):
        if isinstance(row, LogSubject):
            raise Wrong
        return add(row)

    monkeypatch.setattr(deeds, "add", fails_at_the_person)
    with pytest.raises(Wrong), deed(Verb.ACCOUNT_OPENED, by=BY, about=[uuid4()]):
        open_account("kari")
    assert (names(), verbs()) == ([], [])


def test_after_a_deed_that_failed_the_next_one_is_a_deed_of_its_own():
    with pytest.raises(Wrong), deed(Verb.ACCOUNT_OPENED, by=BY):
        raise Wrong
    with deed(Verb.ACCOUNT_CLOSED, by=BY):
        open_account("kari")
    assert (names(), verbs()) == (["kari"], ["account.closed"])


def test_a_repeat_writes_no_line():
    with deed(Verb.ACCOUNT_OPENED, by=BY, about=[uuid4()]) as note:
        note.changed_nothing = True
    assert (verbs(), LogSubject.objects.count()) == ([], 0)


def test_a_deed_inside_a_deed_joins_it():
    first, second, third = uuid4(), uuid4(), uuid4()
    with deed(Verb.COHORT_IMPORTED, by=BY, about=[first]) as outer:
        for person in (second, third):
            with deed(Verb.RESPONSE_RECORDED, by=BY, about=[person]) as inner:
                inner.counts["responses"] = 1
        outer.counts["people"] = 3
    line = LogLine.objects.get()
    assert line.verb == "cohort.imported"
    assert line.counts == {"people": 3, "responses": 1, "response.recorded": 2}
    assert {subject.person_key for subject in line.people.all()} == {first, second, third}


def test_people_whom_an_inner_deed_finds_on_its_way_are_concerned_by_the_line():
    found = uuid4()
    with deed(Verb.VISITS_RECORDED, by=BY), deed(Verb.RESPONSE_RECORDED, by=BY) as inner:
        inner.about.add(found)
    assert [subject.person_key for subject in LogSubject.objects.all()] == [found]


def test_an_inner_deed_that_changed_nothing_does_not_silence_the_outer_one():
    with deed(Verb.VISITS_RECORDED, by=BY):
        open_account("kari")
        with deed(Verb.RESPONSE_RECORDED, by=BY, about=[uuid4()]) as inner:
            inner.counts["responses"] = 1
            inner.changed_nothing = True
    line = LogLine.objects.get()
    assert (line.verb, line.counts, line.subjects) == ("visits.recorded", {}, 0)


def test_an_inner_deed_that_fails_takes_the_outer_one_with_it_also_where_that_would_go_on():
    def shrug():
        with suppress(Wrong):
            do(Verb.RESPONSE_RECORDED, opening("per"), fail)

    with pytest.raises(TransactionManagementError):
        do(Verb.COHORT_IMPORTED, opening("kari"), shrug)
    assert (names(), verbs()) == ([], [])


def test_the_outer_deed_that_fails_undoes_an_inner_one_that_went_well():
    with pytest.raises(Wrong):
        do(Verb.COHORT_IMPORTED, partial(do, Verb.RESPONSE_RECORDED, opening("kari")), fail)
    assert (names(), verbs()) == ([], [])


def test_a_person_who_is_concerned_twice_has_one_row():
    person = uuid4()
    with deed(Verb.RESPONSES_RECORDED, by=BY, about=[person, person]) as note:
        note.about.add(person)
    assert LogLine.objects.get().subjects == LogSubject.objects.count() == 1


def test_looking_at_one_person_is_logged_with_the_person():
    person = uuid4()
    read(Verb.PERSON_READ, by=BY, about=[person])
    line = LogLine.objects.get()
    assert (line.verb, line.counts, [s.person_key for s in line.people.all()]) == ("person.read", {}, [person])


def test_looking_at_a_list_is_logged_with_its_filter_and_count():
    read(Verb.PEOPLE_LISTED, by=BY, wave="m06", shown=25)
    line = LogLine.objects.get()
    assert (line.verb, line.counts, line.subjects) == ("people.listed", {"wave": "m06", "shown": 25}, 0)


def test_every_line_is_chained_to_the_one_before_it():
    for person in (uuid4(), uuid4(), uuid4()):
        read(Verb.PERSON_READ, by=BY, about=[person], page="æøå")
    lines = list(LogLine.objects.order_by("number"))
    assert [line.number for line in lines] == [1, 2, 3]
    befores = ["", *(line.link for line in lines)]
    assert [line.link for line in lines] == [link(before, line) for before, line in zip(befores, lines, strict=False)]


def test_the_link_is_the_hash_of_the_link_before_and_of_everything_the_line_says():
    read(Verb.PERSON_READ, by=BY)
    read(Verb.PEOPLE_LISTED, by=BY, shown=2)
    first, second = LogLine.objects.order_by("number")
    said = [
        2, "people.listed", "operator", "operator", "installation", "this", "installation", "a reason",
        "2026-11-20T09:00:00.000000+00:00", {"shown": 2}, "", 0, digest([]),
    ]  # fmt: skip
    assert AT.astimezone(UTC).hour == 9
    assert second.link == hashlib.sha256((first.link + canonical(said)).encode()).hexdigest()


@pytest.mark.parametrize(
    ("field", "value"),
    [("number", 7), ("verb", "person.read"), ("account", "another"), ("role", "researcher"), ("held_at_kind", "study"),
     ("held_at_key", "help"), ("purpose", "study:help"), ("reason", "another"), ("counts", {"shown": 3}),
     ("digest", "e" * 64), ("subjects", 4), ("subjects_digest", "0" * 64)],
)  # fmt: skip
def test_a_line_that_was_changed_no_longer_fits_the_chain(field, value):
    read(Verb.PEOPLE_LISTED, by=BY, shown=2)
    line = LogLine.objects.get()
    assert link("", line) == line.link
    setattr(line, field, value)
    assert link("", line) != line.link
    assert link("a link before", LogLine.objects.get()) != line.link
