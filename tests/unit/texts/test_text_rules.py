"""What a text must be before it is kept."""

from datetime import date
from typing import Any

import pytest

from larix.core.rulings import Refused, obey
from larix.core.words import Words, same
from larix.texts.rules import may_write

TODAY = date(2026, 11, 20)
LETTER = "Skriv til {contact} eller svar på {answer_address}."

SMS = "Hei! Avtalen er {appointment_day} kl. {appointment_time}. Ring {telephone}."


def asked(**other: Any) -> str:
    usual: dict[str, Any] = {
        "code": "letter", "title": same("Et spørsmål"), "body": same(LETTER), "owner": "Kari", "review_on": TODAY,
        "status": "draft", "source": "", "day": TODAY,
    }  # fmt: skip
    return may_write(**usual | other).code


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({}, "allowed"),
        ({"owner": "  "}, "no_owner"),
        ({"review_on": date(2026, 11, 19)}, "review_past"),
        ({"status": "agreed"}, "agreed_by_nobody"),
        ({"status": "agreed", "source": "proLAR, møte 3. november 2026"}, "allowed"),
        ({"body": Words(LETTER, LETTER, "{contact}")}, "missing_place"),
        ({"body": Words(LETTER, LETTER + " {stduy}", LETTER)}, "unknown_place"),
        ({"title": Words("Fra LAR", "Et spørsmål", "A question")}, "tells_a_stranger"),
        ({"body": Words(LETTER, LETTER + " Rusmedisin.", LETTER)}, "tells_a_stranger"),
        ({"code": "reminder_sms", "body": same(SMS)}, "allowed"),
        ({"code": "reminder_sms", "body": same(SMS + " Se larix.no")}, "links"),
        ({"code": "reminder_sms", "body": same(SMS + " Ta kontakt om det er noe." * 8)}, "too_long"),
        ({"code": "reminder_sms", "body": same(SMS + " Hilsen LAR")}, "tells_a_stranger"),
        ({"code": "reminder_sms", "body": same("Hei! Ring {telephone}.")}, "missing_place"),
        ({"code": "consent", "body": same("Metadon"), "title": same("LAR")}, "allowed"),
    ],
)
def test_what_is_in_the_way_of_a_text(other, code):
    assert asked(**other) == code


def test_the_refusal_names_the_place_and_the_word():
    def why(body: str) -> str:
        ruling = may_write(
            code="letter", title=same("x"), body=same(body), owner="Kari", review_on=TODAY, status="draft", source="",
            day=TODAY,
        )  # fmt: skip
        with pytest.raises(Refused) as refused:
            obey(ruling)
        return refused.value.words.en

    assert why(LETTER + "{nobody}") == (
        "The text has a place that nobody can fill: {nobody}. The new version was not stored. Correct it or take it "
        "out. (Larix decision record 17)"
    )
    assert "“metadon”" in why(LETTER + " metadon")
