"""What an interviewer reads of their own study: its participants, and what they have been asked."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from larix.access.deeds import read
from larix.access.roles import INTERVIEWS
from larix.access.verbs import Verb
from larix.followup.queries import Versions, responses_of
from larix.gate.entry import Entry, only_for
from larix.gate.participants import participants_of, participation_of
from larix.people.models import DeathEntry
from larix.schedule import Asked, Wave, Window, windows
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
