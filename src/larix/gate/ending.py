"""What stands around one wave's interview for the interviewer: said first, the parts, how it ended, the call."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from larix.access.deeds import read
from larix.access.verbs import Verb
from larix.core.words import Words
from larix.followup.queries import begun, responses_of
from larix.gate import sitting
from larix.gate.entry import Entry, Outside
from larix.gate.participants import participation_of
from larix.gate.saying_first import Must, must_act, said_first, text_before
from larix.instruments import Library
from larix.schedule import Asked, Wave
from larix.studies.actions import ending as actions
from larix.studies.models import Participation
from larix.studies.queries.ending import EndingLine, ending_of, naloxone_is_offered
from larix.texts.queries import TextShown, current


@dataclass(frozen=True, slots=True)
class PartLine:
    asked: Asked
    title: Words
    done_on: date | None
    begun: bool  # typed into and not finished


@dataclass(frozen=True)
class Around:
    """`said` is the text that was said first, or None; `to_say` the one that holds today. `own` counts own parts."""

    key: UUID
    label: str
    wave: Wave
    parts: tuple[PartLine, ...]
    said: TextShown | None
    to_say: TextShown | None
    must: tuple[Must, ...]
    ending: EndingLine
    naloxone: TextShown | None  # where the rule says that it is offered, or something was noted already

    @property
    def own(self) -> int:
        return sum(part.asked.respondent == "person" for part in self.parts)


def around(entry: Entry, library: Library, key: UUID, wave: str) -> Around:
    """One wave of one participant; Outside for whoever may not meet them. Logged as a reading."""
    row = participation_of(entry, key)
    planned = _wave(entry, wave)
    read(Verb.PERSON_READ, by=entry.actor, about=[row.person.key])
    answered = responses_of(row.person_id, entry.protocol.purpose)
    done = {(one.instrument, one.part): one.current.on for one in answered if one.wave == wave}
    seat, waits = sitting.interviewers_seat(entry, key), begun(row.person_id, entry.protocol.purpose, wave)
    parts = tuple(
        PartLine(
            asked, library.get(asked.instrument, asked.version).title, done.get((asked.instrument, asked.part)),
            (asked.instrument, asked.part) in waits,
        )
        for asked in sitting.parts_of(seat, wave)
    )  # fmt: skip
    ended = ending_of(row, wave)
    offered = ended.naloxone or naloxone_is_offered(row, wave, answered, entry.actor.day)
    return Around(
        row.key, row.label, planned, parts, said_first(row, wave), text_before(entry), must_act(entry), ended,
        current(entry.protocol.scope, "naloxone") if offered else None,
    )  # fmt: skip


def begin(entry: Entry, key: UUID, wave: str, number: int) -> bool:
    """Keep that this version of the text was said; False where another holds by now, and nothing is kept."""
    row, text = _row(entry, key, wave), text_before(entry)
    if text is None or text.number != number:
        return False
    actions.begin_interview(participation=row, wave=wave, told=text.code, version=text.number, by=entry.actor)
    return True


def end(entry: Entry, key: UUID, wave: str, *, how_now: str, naloxone: str) -> None:
    actions.end_interview(
        participation=_row(entry, key, wave), wave=wave, how_now=how_now, naloxone=naloxone, by=entry.actor
    )


def called(entry: Entry, key: UUID, wave: str, on: date) -> None:
    """Note that somebody who asked for it has been called."""
    actions.record_call(participation=_row(entry, key, wave), wave=wave, on=on, by=entry.actor)


def _row(entry: Entry, key: UUID, wave: str) -> Participation:
    _wave(entry, wave)
    return participation_of(entry, key)


def _wave(entry: Entry, code: str) -> Wave:
    try:
        return entry.protocol.wave(code)
    except KeyError:
        raise Outside from None
