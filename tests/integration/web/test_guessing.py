"""Whoever guesses the codes of letters waits; whoever copies one wrongly does not, and a right one stays good."""

from datetime import timedelta

import time_machine

from larix.entrance.models import Tries
from larix.studies.codes import answer_code, grouped
from tests.cast import AT
from tests.integration.web.answering_stage import (  # noqa: F401  (fixtures: pytest finds them by name)
    ENTER,
    GIVEN,
    NOT_MINE,
    OUT,
    OUT_DONE,
    a_code,
    a_someone,
    an_anne,
    state_of,
)
from tests.integration.web.reading import fields, main_words

WAIT = "You can try again at 10:01. Nothing is locked."


def test_codes_that_are_nobodys_are_slowed_down_on_every_page_and_the_right_one_is_still_good(someone, anne, code):
    nobodys = [grouped(answer_code(anne.key, number)) for number in range(2, 12)]
    before = state_of(anne)
    for number, wrong in enumerate(nobodys):
        someone.post((ENTER, GIVEN, OUT, OUT_DONE, NOT_MINE)[number % 5], {"code": wrong, "sure": "yes"})
    pages = [
        someone.post(where, {"code": code, "answer": "yes", "sure": "yes"}) for where in (ENTER, GIVEN, OUT, NOT_MINE)
    ]
    assert [(page.status_code, WAIT in main_words(page), fields(page)["code"]) for page in pages] == [
        (422, True, [code])
    ] * 4
    assert state_of(anne) == before
    assert "A yes here only means" in main_words(someone.post(ENTER, {"code": code}, REMOTE_ADDR="192.0.2.9"))
    with time_machine.travel(AT + timedelta(seconds=61), tick=False):
        assert "A yes here only means" in main_words(someone.post(ENTER, {"code": code}))


def test_a_code_that_is_copied_wrongly_is_not_counted(someone, code):
    for _slip in range(12):
        assert "This code cannot be used." in main_words(someone.post(ENTER, {"code": code[:-1]}))
    assert "A yes here only means" in main_words(someone.post(ENTER, {"code": code}))
    assert Tries.objects.count() == 0
