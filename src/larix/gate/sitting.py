"""Whoever sits at a form: an interviewer, or the person with the tablet. One part of one wave's form at a time.

An interviewer may read every part of their own study's forms; the person with the tablet only the parts that they
answer themself, of the wave that was handed over. Nobody else is given a seat, and who has none reads no draft either.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any
from typing import Protocol as Shape
from uuid import UUID

from larix.access.actor import Actor
from larix.access.deeds import read
from larix.access.roles import INTERVIEWS, Role
from larix.access.verbs import Verb
from larix.core.words import LANGUAGES
from larix.followup import actions
from larix.followup.drafts import DraftMoved, DraftOutcome, DraftSaved, DraftShown, Form, Typed
from larix.followup.given import Given, Outcome, Saved, check
from larix.followup.queries import LastTime, Versions, draft_of, last_time, versions_of
from larix.gate.entry import Entry, Outside
from larix.gate.participants import participation_of
from larix.history import Answers, MissingReasons
from larix.instruments import Instrument, Library, Reading, fingerprint
from larix.instruments.answers import OwnWords
from larix.schedule import Asked, Protocol, Wave
from larix.studies.actions import choose_answers, record_interview
from larix.studies.models import Participation

GOAL = "goal"  # how an instrument names the questions about what somebody wants to reach


class Handed(Shape):
    """What a tablet that was handed over opens: one participant, one wave, and the person as the one who acts."""

    @property
    def participation(self) -> Participation: ...
    @property
    def wave(self) -> str: ...
    @property
    def actor(self) -> Actor: ...


@dataclass(frozen=True)
class Seat:
    """Somebody at a form of one participant. `wave` is the only one that is open to them; "" for every wave."""

    actor: Actor
    participation: Participation
    protocol: Protocol
    wave: str = ""

    @property
    def is_the_person(self) -> bool:
        return self.actor.role is Role.PERSON

    @property
    def key(self) -> UUID:
        return self.participation.key

    @property
    def label(self) -> str:
        return self.participation.label

    def may_open(self, wave: Wave, asked: Asked) -> bool:
        """Whether this part of this wave is theirs to read and to write."""
        if self.wave and wave.code != self.wave:
            return False
        return asked.respondent == "person" if self.is_the_person else self.actor.role in INTERVIEWS


@dataclass(frozen=True)
class Asking:
    """One part of one form, as it may be filled in now, with what was typed and what was finished before.

    `instrument` asks only what this part asks at this wave; `published` is the whole definition's fingerprint.
    `carried` are last time's answers to the stable facts that the instrument marks so, and to nothing else.
    """

    participant: Seat
    wave: Wave
    asked: Asked
    instrument: Instrument
    published: str
    so_far: Versions | None
    draft: DraftShown | None
    before: LastTime | None

    @property
    def form(self) -> Form:
        seat, asked = self.participant, self.asked
        return Form(
            seat.participation.person_id, seat.protocol.purpose, asked.instrument, self.wave.code, asked.part,
            asked.respondent,
        )  # fmt: skip

    @property
    def sealed(self) -> bool:
        return self.asked.handling == "sealed"

    @property
    def closed(self) -> bool:
        """Sealed by the person: an interviewer reads it, and does not write in it."""
        mine = self.participant.is_the_person
        return self.sealed and self.so_far is not None and not self.so_far.current.by and not mine

    @cached_property
    def carried(self) -> Mapping[str, Any]:
        return carried(self.instrument, self.before.answers) if self.before else {}


def carried(instrument: Instrument, last: Answers) -> dict[str, Any]:
    """What of last time's answers may be shown to be confirmed: stable facts marked `carry`, never somebody's words."""
    stable = {item.name for item in instrument.items if item.carry and not isinstance(item.answer, OwnWords)}
    return {name: value for name, value in last.items() if name in stable}


def goals_before(asking: Asking) -> LastTime | None:
    """Last time's goals, for whoever has finished this part now; None before that, and where there are none."""
    goals = {item.name for item in asking.instrument.items if GOAL in item.name and isinstance(item.answer, OwnWords)}
    if asking.so_far is None or not goals:
        return None
    last = last_time(asking.form, _earlier(asking.participant.protocol, asking.wave))
    found = {name: value for name, value in last.answers.items() if name in goals} if last else {}
    return replace(last, answers=found) if last and found else None


def interviewers_seat(entry: Entry, key: UUID) -> Seat:
    """Sit down with one participant; Outside if they are not in the study, or if the account treats them."""
    return Seat(entry.actor, participation_of(entry, key), entry.protocol)


def persons_seat(handed: Handed) -> Seat:
    """The person with the tablet: only the parts that they answer themself, of the wave that was handed over."""
    participation = handed.participation
    if handed.actor.role is not Role.PERSON or participation.left_on is not None or not handed.wave:
        raise Outside
    return Seat(handed.actor, participation, participation.study.protocol, handed.wave)


def parts_of(seat: Seat, wave_code: str) -> tuple[Asked, ...]:
    """The parts of this wave's forms that are theirs to fill in, in the protocol's order."""
    wave = _wave(seat, wave_code)
    return tuple(asked for asked in wave.asked if seat.may_open(wave, asked))


def asking(seat: Seat, library: Library, wave_code: str, instrument: str, part: str) -> Asking:
    """One part of one form; Outside if the protocol does not ask it there, or if it is not theirs."""
    wave = _wave(seat, wave_code)
    asked = next((one for one in wave.asked if (one.instrument, one.part) == (instrument, part)), None)
    if asked is None or not seat.may_open(wave, asked):
        raise Outside
    form = Form(seat.participation.person_id, seat.protocol.purpose, instrument, wave.code, part, asked.respondent)
    so_far, draft = versions_of(form), draft_of(form)
    # A correction is made in the version that was answered, also where the protocol has moved on.
    version = draft.instrument_version if draft else so_far.current.instrument_version if so_far else asked.version
    whole = library.get(instrument, version)
    view = _view(_Whole(whole), part, asked.without)
    stable = so_far is None and any(item.carry for item in view.items)
    before = last_time(form, _earlier(seat.protocol, wave)) if stable else None
    return Asking(seat, wave, asked, view, _fingerprint(_Whole(whole)), so_far, draft, before)


def opened(asking: Asking) -> None:
    """Leave a line in the log: somebody looked at what this person answered."""
    seat = asking.participant
    read(Verb.PERSON_READ, by=seat.actor, about=[seat.participation.person.key])


def save_draft(seat: Seat, asking: Asking, typed: Typed) -> DraftSaved:
    """Keep what was typed, as it was typed. It is stored when this returns."""
    current = asking.so_far.current.number if asking.so_far else 0
    overtaken = asking.draft is None and (typed.number > 0 or current > typed.started_from)
    return actions.save_draft(form=_mine(seat, asking), typed=typed, overtaken=overtaken, by=seat.actor)


def choose_draft(seat: Seat, asking: Asking, *, save: UUID | None, number: int) -> DraftSaved:
    """Let the draft with this save's id hold (None: the one that stands); DraftMoved if it has moved on since."""
    return actions.choose_draft(form=_mine(seat, asking), save=save, number=number, by=seat.actor)


def discard_draft(seat: Seat, asking: Asking, *, number: int) -> bool:
    return actions.discard_draft(form=_mine(seat, asking), number=number, by=seat.actor)


def finish(
    seat: Seat, asking: Asking, typed: Typed, *, answers: Answers, missing: MissingReasons, reason: str = "",
    carried: tuple[str, ...] = (), read: Reading | None = None,
) -> Saved | DraftSaved:  # fmt: skip
    """Store the part as the next version of its response; the draft is gone with it.

    Where somebody else has written in the draft since, nothing is finished: what was typed is kept beside, and a
    DraftSaved (behind) comes back. `read`: how this asking's instrument read the answers, so that it judges them once.
    """
    form = _mine(seat, asking)
    given = check(
        Given(
            save_id=typed.save_id, purpose=form.purpose, instrument=asking.instrument, fingerprint=asking.published,
            wave=form.wave, on=typed.on, answers=answers, missing=missing, part=form.part,
            respondent=form.respondent, mode=typed.mode, language=typed.language, started_from=typed.started_from,
            reason=reason, not_before=seat.participation.joined_on, present=typed.present,
            interpreter=typed.interpreter, carried=carried, sealed=asking.sealed, draft=typed.number,
        ),
        read,
    )  # fmt: skip
    try:
        return record_interview(participation=seat.participation, given=given, by=seat.actor)
    except DraftMoved:
        saved = save_draft(seat, asking, typed)
        if saved.outcome is DraftOutcome.BEHIND:
            return saved
        # What stands in the draft is what was typed here: it was this page's own save that had not been heard of.
        return record_interview(
            participation=seat.participation, given=check(replace(given, draft=saved.number)), by=seat.actor
        )


def choose_version(seat: Seat, asking: Asking, *, number: int, save_id: UUID) -> Saved:
    """Make a conflict version current; Outside if there is no such conflict on this part."""
    so_far = asking.so_far
    if so_far is None or number not in {version.number for version in so_far.versions if version.conflict}:
        raise Outside
    _mine(seat, asking)
    return choose_answers(
        participation=seat.participation, response_id=so_far.response_id, number=number, save_id=save_id, by=seat.actor
    )


def language_of(code: str) -> str:
    return code if code in LANGUAGES else "nb"


def _mine(seat: Seat, asking: Asking) -> Form:
    """The form, for the seat that opened it; Outside for any other, also at another study's door."""
    form = asking.form
    same = (seat.participation.person_id, seat.protocol.purpose) == (form.person_id, form.purpose)
    if not same or not seat.may_open(asking.wave, asking.asked):
        raise Outside
    return form


def _wave(seat: Seat, code: str) -> Wave:
    try:
        return seat.protocol.wave(code)
    except KeyError:
        raise Outside from None


def _earlier(protocol: Protocol, wave: Wave) -> list[str]:
    return [one.code for one in protocol.waves[: protocol.waves.index(wave)]]


class _Whole:
    """An instrument as the key of what was worked out from it: the same object, not an equal one."""

    def __init__(self, instrument: Instrument):
        self.instrument = instrument

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Whole) and self.instrument is other.instrument

    def __hash__(self) -> int:
        return id(self.instrument)


@lru_cache(maxsize=256)
def _view(whole: _Whole, part: str, without: tuple[str, ...]) -> Instrument:
    return whole.instrument.view(part, without)


@lru_cache(maxsize=256)
def _fingerprint(whole: _Whole) -> str:
    return fingerprint(whole.instrument)


__all__ = [
    "Asking", "Handed", "Outcome", "Seat", "asking", "carried", "choose_draft", "choose_version", "discard_draft",
    "finish", "goals_before", "interviewers_seat", "language_of", "opened", "parts_of", "persons_seat", "save_draft",
]  # fmt: skip
