"""What comes in when somebody saves a form, and what is said back."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NewType
from uuid import UUID, uuid5

from larix.core.canonical import digest
from larix.core.told import Told
from larix.core.words import LANGUAGES, Words
from larix.history import Answers, MissingReasons
from larix.instruments import Fault, Instrument, Reading

# Who else was there, and who interpreted: a child never does, so there is no such code.
PRESENT = ("alone", "relative", "other")
INTERPRETERS = ("none", "professional", "other_adult")
RESPONSES = UUID("5b0f5a3e-8a0c-5f0e-9a53-2f9a6d1d7c11")  # the name space that response ids are made in from save ids


@dataclass(frozen=True)
class Given:
    """One save. `save_id` is made by the client; `started_from` is the version its page showed (0: none)."""

    save_id: UUID
    purpose: str
    instrument: Instrument
    fingerprint: str  # of the instrument's definition; worked out once for many saves
    wave: str
    on: date
    answers: Answers
    missing: MissingReasons
    part: str = "whole"
    respondent: str = "person"
    mode: str = "together"
    language: str = "nb"
    started_from: int = 0
    reason: str = ""
    not_before: date = field(default=date.min)  # the person's first day in the study
    present: str = ""
    interpreter: str = ""
    carried: tuple[str, ...] = ()  # stable facts that were shown from last time and confirmed
    sealed: bool = False
    draft: int | None = None  # the number of the draft that this finishes (0: none was saved); None: not from a page

    @property
    def response_id(self) -> UUID:
        """The id of the response that the first save makes; later saves find it by person, purpose, wave and part."""
        return uuid5(RESPONSES, self.save_id.hex)

    @cached_property
    def digest(self) -> str:
        return digest(
            [self.purpose, self.instrument.id, self.instrument.version, self.wave, self.part,
             self.respondent, self.on.isoformat(), self.mode, self.language, dict(self.answers), dict(self.missing),
             self.started_from, self.reason, self.present, self.interpreter, list(self.carried)]
        )  # fmt: skip


Checked = NewType("Checked", Given)  # its answers are what the instrument allows


def check(given: Given, read: Reading | None = None) -> Checked:
    """The same save, known to hold only allowed answers; NotAcceptable if it does not. Needs no lock.

    `read`: how the form was read; what it found wrong is not looked for again where these are its very answers.
    """
    these = read is not None and read.answers is given.answers and read.missing is given.missing
    faults = read.faults if read is not None and these else given.instrument.faults(given.answers, given.missing)
    if faults:
        raise NotAcceptable(faults, where=f"{given.instrument.id}, {given.wave}: ")
    return Checked(given)


class Outcome(StrEnum):
    STORED = "stored"
    REPEATED = "repeated"  # the same save again: nothing changed
    CONFLICT = "conflict"  # somebody saved in between: kept beside, not current until chosen


@dataclass(frozen=True, slots=True)
class Saved:
    outcome: Outcome
    number: int
    response_id: UUID


class NotAcceptable(Told):
    """The answers cannot be stored as they are; nothing was. `faults` says what is wrong and where."""

    def __init__(self, faults: list[Fault], where: str = ""):
        said = {language: "; ".join(f.words.said_in(language) for f in faults[:5]) for language in LANGUAGES}
        super().__init__(
            Words(
                f"{where}{said['nb']} Ingenting ble lagret.",
                f"{where}{said['nn']} Ingenting vart lagra.",
                f"{where}{said['en']} Nothing was stored.",
            )
        )
        self.faults = faults


class AnotherSave(Told):
    """A save with this id was stored already, with other contents. Nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Denne siden er lagret før, med andre svar. Det du har skrevet nå, står her ennå: lagre en gang til.",
                "Denne sida er lagra før, med andre svar. Det du har skrive no, står her enno: lagre ein gong til.",
                "This page was stored before, with other answers. What you have written now is still here: save again.",
            )
        )
