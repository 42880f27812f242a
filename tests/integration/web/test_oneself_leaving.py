"""The person takes something back on their own page: three ways, each with what it does said before it is done."""

import re

import pytest

from larix.people.models import Reservation
from larix.schedule.invited import State
from larix.studies.models import ConsentEntry, Participation
from tests.integration.web.oneself_stage import (  # noqa: F401  (fixtures: pytest finds them by name)
    CONSENT,
    COPY,
    HOME,
    OUT,
    YES,
    a_browser,
    a_study,
    an_anne,
    state_of,
)
from tests.integration.web.reading import fields, links, main_words


def test_section_6_leaving_says_what_it_does_first_and_holds_at_once(here, anne):
    here.post(CONSENT, YES)
    said = main_words(here.post(OUT, {"how": "project"}))
    sentences = ("You need not say why.", "your treatment is the same", "This will be deleted", "This stays, and why")
    assert [sentence in said for sentence in sentences] == [True] * 4
    assert state_of(anne) is State.CONSENTED
    page = here.post(OUT, {"how": "project", "sure": "yes"}, follow=True)
    assert "Your treatment is the same as before." in main_words(page)
    assert (state_of(anne), Participation.objects.count()) == (State.WITHDRAWN, 0)


def test_section_6_three_ways_out_and_none_is_chosen_beforehand(here, anne):
    here.post(CONSENT, YES | {"scope": ["interviews", "registry"]})
    page = here.get(OUT)
    shown = re.findall(r'name="how" value="(\w+)"', page.content.decode())
    assert (shown, b"checked" in page.content) == (["project", "project_and_registry", "some"], False)
    said = main_words(page)
    assert "Out of the project This is no reservation against the quality registry." in said
    assert (
        "Out of the project and the quality registry This is also a reservation against the quality registry." in said
    )
    assert "Only some of what I said yes to" in said


@pytest.mark.parametrize(
    ("sent", "reserved", "state"),
    [
        ({"how": "project"}, 0, State.WITHDRAWN),
        ({"how": "project_and_registry"}, 1, State.WITHDRAWN),
        ({"how": "some", "scope": ["registry"]}, 1, State.CONSENTED),
        ({"how": "some", "scope": ["keep"]}, 0, State.CONSENTED),
    ],
)
def test_section_7_each_way_out_does_what_was_said_and_only_naming_the_registry_reserves(
    here, anne, sent, reserved, state
):
    here.post(CONSENT, YES | {"scope": ["interviews", "registry", "keep"]})
    told = here.post(OUT, sent)
    assert ("This is a reservation." in main_words(told), state_of(anne)) == (bool(reserved), State.CONSENTED)
    shown = fields(told)
    again = {name: shown[name] for name in ("how", "scope", "sure") if name in shown}
    assert again == {name: value if name == "scope" else [value] for name, value in sent.items()} | {"sure": ["yes"]}
    here.post(OUT, again)
    assert (Reservation.objects.count(), state_of(anne)) == (reserved, state)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_section_22_what_leaving_does_is_said_to_you_and_never_of_the_person(here, language):
    here.post(CONSENT, YES | {"scope": ["interviews", "registry", "keep"]})
    here.cookies["larix_language"] = language
    for sent in ({"how": "project"}, {"how": "project_and_registry"}, {"how": "some", "scope": ["interviews"]}):
        said = main_words(here.post(OUT, sent)).lower()
        assert re.findall(r"\b(?:the person|personen|their|vedkommende)\b", said) == []


@pytest.mark.parametrize(
    "sent", [{}, {"how": "some"}, {"how": "x"}, {"how": "all"}, {"how": "some", "scope": ["everything", "keep"]}]
)
def test_a_way_out_that_says_nothing_takes_nothing_back(here, anne, sent):
    here.post(CONSENT, YES | {"scope": ["interviews", "contact"], "channel": ["post"]})
    page = here.post(OUT, sent | {"sure": "yes"})
    assert "Choose one of these. If it is only some, tick which. Nothing is done yet." in main_words(page)
    assert (page.status_code, state_of(anne)) == (422, State.CONSENTED)
    assert fields(page).get("how") == (["some"] if sent.get("how") == "some" else None)


def test_section_6_some_scopes_can_be_taken_back_and_the_rest_stands(here, anne):
    here.post(CONSENT, YES | {"scope": ["interviews", "keep", "contact"], "channel": ["post"]})
    here.post(OUT, {"how": "some", "scope": ["contact"], "sure": "yes"})
    taken = ConsentEntry.objects.get(kind="withdrawn")
    assert [code for code, back in taken.scopes.items() if back] == ["contact"]
    assert state_of(anne) is State.CONSENTED


def test_section_6_the_copy_shows_what_holds_now_and_when_something_was_taken_back(here):
    here.post(CONSENT, YES | {"scope": ["interviews", "keep", "contact"], "channel": ["post"]})
    here.post(OUT, {"how": "some", "scope": ["contact"], "sure": "yes"})
    said = main_words(here.get(COPY))
    for line in ("What holds now Yes : Interviews", "Taken back : Contact (20 November 2026)", "Yes : Keep"):
        assert line in said
    assert ("Yes : Contact" in said, "You have reserved yourself" in said) == (False, False)
    here.post("/me/registry/", {"reserved": "yes"})
    assert "You have reserved yourself" in main_words(here.get(COPY))


def test_section_6_who_has_left_still_has_the_copy_and_can_take_back_what_they_let_stand(here):
    here.post(CONSENT, YES | {"scope": ["interviews", "registry"]})
    here.post(OUT, {"how": "project", "sure": "yes"})
    home = links(here.get(HOME))
    assert (COPY in home, OUT in home) == (True, True)
    assert "Taken back : Interviews (20 November 2026)" in main_words(here.get(COPY))
    here.post(OUT, {"how": "some", "scope": ["registry"], "sure": "yes"})
    home = links(here.get(HOME))
    assert (COPY in home, OUT in home, Reservation.objects.count()) == (True, False, 1)


def test_section_7_a_withdrawal_and_a_no_are_no_reservation(here, anne):
    here.post(CONSENT, YES)
    here.post(OUT, {"how": "project", "sure": "yes"})
    assert "You have left, and do not take part." in main_words(here.get(HOME))
    assert (Reservation.objects.count(), "You can reserve yourself" in main_words(here.get(HOME))) == (0, True)


def test_section_7_taking_registry_use_back_is_a_reservation_and_the_study_goes_on(here, anne):
    here.post(CONSENT, YES | {"scope": ["interviews", "registry"]})
    here.post(OUT, {"how": "some", "scope": ["registry"], "sure": "yes"})
    assert "You have reserved yourself" in main_words(here.get(HOME))
    assert state_of(anne) is State.CONSENTED
