"""The coordinator records that somebody leaves, says "use nothing" or did not get their letter: as it was said."""

import re
from datetime import timedelta

import pytest

from larix.people.models import Reservation
from larix.schedule.invited import State
from larix.studies.models import ConsentEntry, Objection, WrongOpening
from tests.integration.web.coordinator_stage import (  # noqa: F401  (fixtures: pytest finds them by name)
    HOME,
    a_coordinator,
    a_study,
    an_anne,
    page_of,
    state_of,
)
from tests.integration.web.reading import fields, links, main_words
from tests.invited import TODAY, consented


def test_section_6_a_withdrawal_says_what_it_does_first_asks_for_no_reason_and_holds_at_once(kari, anne):
    consented(anne)
    page = kari.get(page_of(anne, "out"))
    assert "Do not ask why." in main_words(page)
    assert b"textarea" not in page.content
    sent = {"how": "project", "channel": "telephone"}
    told = kari.post(page_of(anne, "out"), sent)
    said = main_words(told)
    assert ("Read this to the person, as it stands" in said, "This will be deleted" in said) == (True, True)
    assert state_of(anne) is State.CONSENTED
    assert [fields(told)[name] for name in ("how", "channel", "sure")] == [["project"], ["telephone"], ["yes"]]
    kari.post(page_of(anne, "out"), sent | {"sure": "yes"})
    assert (state_of(anne), ConsentEntry.objects.get(kind="withdrawn").how) == (State.WITHDRAWN, "telephone")


def test_section_6_no_way_out_is_chosen_beforehand_and_neither_is_how_it_was_said(kari, anne):
    consented(anne, registry=True)
    page = kari.get(page_of(anne, "out"))
    shown = re.findall(r'name="how" value="(\w+)"', page.content.decode())
    assert (shown, b"checked" in page.content) == (["project", "project_and_registry", "some"], False)
    assert fields(page).get("channel", [""]) == [""]


@pytest.mark.parametrize(
    "sent",
    [
        {}, {"channel": "telephone"}, {"how": "project"}, {"how": "all", "channel": "telephone"},
        {"how": "some", "channel": "telephone"}, {"how": "some", "scope": ["everything"], "channel": "telephone"},
        {"how": "project", "channel": "code"}, {"how": "project", "channel": ""},
    ],
)  # fmt: skip
def test_a_withdrawal_that_does_not_say_what_and_how_is_not_stored_and_stands_as_it_was_typed(kari, anne, sent):
    consented(anne, registry=True)
    page = kari.post(page_of(anne, "out"), sent | {"sure": "yes"})
    assert (page.status_code, state_of(anne)) == (422, State.CONSENTED)
    assert "Nothing is stored yet" in main_words(page) or "Choose how it was said." in main_words(page)
    typed = sent.get("how") if sent.get("how") != "all" else None
    assert fields(page).get("how", [None]) == [typed]


@pytest.mark.parametrize(
    ("sent", "reserved", "state"),
    [
        ({"how": "project"}, 0, State.WITHDRAWN),
        ({"how": "project_and_registry"}, 1, State.WITHDRAWN),
        ({"how": "some", "scope": ["registry"]}, 1, State.CONSENTED),
        ({"how": "some", "scope": ["keep"]}, 0, State.CONSENTED),
    ],
)
def test_section_7_what_a_coordinator_records_is_a_reservation_only_where_the_registry_was_named(
    kari, anne, sent, reserved, state
):
    consented(anne, registry=True, keep=True)
    told = main_words(kari.post(page_of(anne, "out"), sent | {"channel": "post"}))
    assert ("This is a reservation." in told, "You still take part." in told) == (
        bool(reserved), state is State.CONSENTED,
    )  # fmt: skip
    kari.post(page_of(anne, "out"), sent | {"channel": "post", "sure": "yes"})
    assert (Reservation.objects.count(), state_of(anne)) == (reserved, state)


def test_who_has_left_and_let_a_yes_stand_can_have_that_taken_back_too(kari, anne):
    consented(anne, registry=True)
    kari.post(page_of(anne, "out"), {"how": "project", "channel": "telephone", "sure": "yes"})
    assert page_of(anne, "out") in links(kari.get(page_of(anne)))
    kari.post(page_of(anne, "out"), {"how": "some", "scope": ["registry"], "channel": "slip", "sure": "yes"})
    assert Reservation.objects.get().channel == "slip"
    assert "There is no yes left to take back." in main_words(kari.get(page_of(anne, "out")))


ASKED_HOW = {
    "wrong-opener": (WrongOpening, ["slip", "telephone", "in_person", "post"]),
    "use-nothing": (Objection, ["slip", "telephone", "in_person", "on_behalf", "post"]),
}


@pytest.mark.parametrize("act", ASKED_HOW)
def test_how_something_was_said_is_asked_and_never_assumed(kari, anne, act):
    kind, ways = ASKED_HOW[act]
    assert page_of(anne, act) in links(kari.get(page_of(anne)))
    page = kari.get(page_of(anne, act))
    assert re.findall(r'<option value="(\w+)">', page.content.decode()) == ways
    assert fields(page).get("channel", [""]) == [""]
    for sent in ({}, {"channel": ""}, {"channel": "eid"}, {"channel": "code"}):
        again = kari.post(page_of(anne, act), sent)
        assert (again.status_code, "Choose how it was said." in main_words(again)) == (422, True)
    assert kind.objects.count() == 0


@pytest.mark.parametrize(
    ("act", "channel"), [(act, channel) for act, (_, ways) in ASKED_HOW.items() for channel in ways]
)
def test_how_something_was_said_is_stored_as_it_was_said(kari, anne, act, channel):
    assert kari.post(page_of(anne, act), {"channel": channel}).headers["Location"] == page_of(anne)
    assert ASKED_HOW[act][0].objects.get().channel == channel


def test_section_12_the_wrong_opener_stops_the_codes_and_stands_on_the_officers_list_without_a_name(kari, anne):
    kari.post(page_of(anne, "wrong-opener"), {"channel": "telephone"})
    said = main_words(kari.get(f"{HOME}breaches/"))
    assert (WrongOpening.objects.count(), "1 letter" in said, "Anne" in said) == (1, True, False)


def test_section_8_use_nothing_empties_the_description_at_once(kari, anne):
    kari.post(page_of(anne, "use-nothing"), {"channel": "in_person"})
    anne.refresh_from_db()
    assert (Objection.objects.count(), anne.described) == (1, {})


LETTER_OF = str(TODAY - timedelta(days=5))  # a letter that lay in the post


def test_a_withdrawal_by_post_is_of_the_day_it_was_said_and_holds_from_now(kari, anne):
    consented(anne, TODAY - timedelta(days=9))
    assert fields(kari.get(page_of(anne, "out")))["on"] == [str(TODAY)]
    sent = {"how": "project", "channel": "post", "on": LETTER_OF}
    assert fields(kari.post(page_of(anne, "out"), sent))["on"] == [LETTER_OF]
    kari.post(page_of(anne, "out"), sent | {"sure": "yes"})
    assert (state_of(anne), str(ConsentEntry.objects.get(kind="withdrawn").on)) == (State.WITHDRAWN, LETTER_OF)


@pytest.mark.parametrize(
    ("day", "fault"),
    [
        ("2099-01-01", "This day has not come yet."), ("tomorrow", "Write a day, such as 31.08.2016."),
        (LETTER_OF, "The person said yes on"),
    ],
)  # fmt: skip
def test_a_withdrawal_is_of_no_day_to_come_and_of_none_before_the_yes(kari, anne, day, fault):
    consented(anne)
    page = kari.post(page_of(anne, "out"), {"how": "project", "channel": "post", "on": day, "sure": "yes"})
    assert (page.status_code, fault in main_words(page), state_of(anne)) == (422, True, State.CONSENTED)
    assert fields(page)["on"] == [day]


def test_an_objection_is_of_the_day_it_was_said_and_of_today_where_no_day_is_given(kari, anne):
    page = kari.post(page_of(anne, "use-nothing"), {"channel": "post", "on": "2099-01-01"})
    assert (page.status_code, Objection.objects.count()) == (422, 0)
    kari.post(page_of(anne, "use-nothing"), {"channel": "post", "on": LETTER_OF})
    assert str(Objection.objects.get().on) == LETTER_OF
