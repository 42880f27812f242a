"""What an interviewer reads and writes: the participants of their own study and that study's answers."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from larix.access.deeds import read
from larix.access.roles import INTERVIEWS
from larix.access.verbs import Verb
from larix.core.words import LANGUAGES
from larix.followup.given import Given, Saved, check
from larix.followup.queries import Versions, responses_of
from larix.gate.entry import Entry, Outside, only_for
from larix.gate.participants import participants_of, participation_of
from larix.history import Answers, MissingReasons
from larix.instruments import Instrument, Library, fingerprint
from larix.people.models import DeathEntry
from larix.schedule import Asked, Wave, Window, windows
from larix.studies.actions import choose_answers, record_interview
from larix.studies.models import Participation
from larix.studies.queries import ParticipantPage, participants


@dataclass(frozen=True)
class Participant:
    """One participant with everything that the study has asked them."""

    key: UUID
    label: str
    joined_on: date
    died_on: date | None
    has_died: bool
    windows: tuple[Window, ...]
    responses: tuple[Versions, ...]

    def response_to(self, asked: Asked, wave: Wave) -> Versions | None:
        wanted = (asked.instrument, wave.code, asked.part)
        return next((r for r in self.responses if (r.instrument, r.wave, r.part) == wanted), None)


@dataclass(frozen=True)
class Asking:
    """One form of one participant at one wave, and what has been answered to it so far."""

    participant: Participant
    wave: Wave
    asked: Asked
    instrument: Instrument
    so_far: Versions | None


def list_participants(entry: Entry, *, start: int, size: int) -> ParticipantPage:
    """A page of the study's participants. One line in the log says which page and how many."""
    only_for(INTERVIEWS, entry)
    page = participants(participants_of(entry), start=start, size=size)
    read(Verb.PEOPLE_LISTED, by=entry.actor, start=start, shown=len(page.rows))
    return page


def open_participant(entry: Entry, key: UUID) -> Participant:
    """Open one participant; Outside if they are not in this study."""
    participation = participation_of(entry, key)
    read(Verb.PERSON_READ, by=entry.actor, about=[participation.person.key])
    return _participant(entry, participation)


def asking(entry: Entry, library: Library, key: UUID, wave_code: str, instrument: str) -> Asking:
    """Open one form of one participant; Outside if the protocol does not ask it there."""
    participant = open_participant(entry, key)
    try:
        wave = entry.protocol.wave(wave_code)
        asked = next(each for each in wave.asked if each.instrument == instrument)
    except (KeyError, StopIteration):
        raise Outside from None
    so_far = participant.response_to(asked, wave)
    # A correction is made in the version that was answered, also where the protocol has moved on.
    version = so_far.current.instrument_version if so_far else asked.version
    return Asking(participant, wave, asked, library.get(instrument, version), so_far)


def save(
    entry: Entry, form: Asking, *, save_id: UUID, started_from: int, on: date, mode: str, language: str,
    answers: Answers, missing: MissingReasons, reason: str = "",
) -> Saved:  # fmt: skip
    """Store what an interviewer filled in, as the next version of the response."""
    participation = participation_of(entry, form.participant.key)
    given = Given(
        save_id=save_id, purpose=entry.protocol.purpose, instrument=form.instrument,
        fingerprint=fingerprint(form.instrument), wave=form.wave.code, on=on,
        answers=answers, missing=missing, part=form.asked.part, respondent=form.asked.respondent, mode=mode,
        language=language if language in LANGUAGES else "nb", started_from=started_from, reason=reason,
        not_before=participation.joined_on,
    )  # fmt: skip
    return record_interview(participation=participation, given=check(given), by=entry.actor)


def choose(entry: Entry, form: Asking, *, number: int, save_id: UUID) -> Saved:
    """Make a conflict version current; Outside if there is no such conflict on this form."""
    if form.so_far is None or number not in {version.number for version in form.so_far.versions if version.conflict}:
        raise Outside
    participation, response_id = participation_of(entry, form.participant.key), form.so_far.response_id
    return choose_answers(
        participation=participation, response_id=response_id, number=number, save_id=save_id, by=entry.actor
    )


def _participant(entry: Entry, participation: Participation) -> Participant:
    death = DeathEntry.objects.standing([participation.person_id]).get(participation.person_id)
    died = death is not None and death.died
    return Participant(
        key=participation.key,
        label=participation.label,
        joined_on=participation.joined_on,
        died_on=death.on if death is not None and died else None,
        has_died=died,
        windows=windows(entry.protocol, participation.joined_on),
        responses=responses_of(participation.person_id, entry.protocol.purpose),
    )
