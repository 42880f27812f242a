"""What a code from a letter opens: an answer to the invitation, and a way out. It shows no name and no title, and never consents."""

from dataclasses import dataclass
from datetime import date, datetime

from larix.core.told import Told
from larix.core.words import Words
from larix.schedule.invited import Answer
from larix.studies.queries.withdrawing import Consequences


@dataclass(frozen=True, slots=True)
class Answerable:
    """What a live code says of itself. Neutral: anybody may be holding the envelope.

    `answered` is the person's own answer that stands; `may_change` whether another one may replace it. `may_withdraw`:
    there is a consent to take back.
    """

    language: str
    answered: Answer | None
    answered_on: date | None
    may_answer: bool
    may_change: bool
    may_withdraw: bool


class NoSuchCode(Told):
    """No live code. The same words for a wrong code, a killed one and one that was never made."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Koden kan ikke brukes. Se om den er skrevet av riktig, eller ring nummeret i brevet.",
                "Koden kan ikkje brukast. Sjå om han er skriven av rett, eller ring nummeret i brevet.",
                "This code cannot be used. See that it is copied correctly, or ring the number in the letter.",
            )
        )


class AlreadyAnswered(Told):
    """The code was used before, with another answer. Nothing was changed; `answerable` has what was answered."""

    def __init__(self, answerable: Answerable) -> None:
        super().__init__(
            Words(
                "Det er alt svart med denne koden. Svaret står som før. Vil du endre det, så velg det.",
                "Det er alt svart med denne koden. Svaret står som før. Vil du endre det, så vel det.",
                "This code has been answered with already. The answer stands. If you want to change it, choose that.",
            )
        )
        self.answerable = answerable


def by_code(typed: str, at: datetime) -> Answerable | None:
    """What this code opens; None for any code that is not live, whatever the cause. Nothing is written anywhere."""
    raise NotImplementedError


def answer(typed: str, answer: Answer, at: datetime, *, changing: bool = False) -> Answerable:
    """Answer yes ("contact me"), no, or talk. NoSuchCode, or AlreadyAnswered where it would change one unasked.

    The same answer again changes nothing. Refused once a consent was given: then it is withdrawn, not answered anew.
    """
    raise NotImplementedError


def wrong_person(typed: str, at: datetime) -> None:
    """ "This letter is not for me": the code dies at once. The same silence for a code that was dead already."""
    raise NotImplementedError


def consequences_by_code(typed: str, at: datetime) -> Consequences:
    """What a withdrawal would do. NoSuchCode for a dead code."""
    raise NotImplementedError


def withdraw_by_code(typed: str, at: datetime, *, scopes: frozenset[str] | None = None) -> None:
    """Withdraw at once, from everything or from these scopes. NoSuchCode for a dead code; nothing to withdraw is Refused."""
    raise NotImplementedError
