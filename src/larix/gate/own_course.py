"""My course: what a person finds about themself in one study, through a door that opens on nobody else.

The same is gathered for the interviewer who prints it on paper for the person.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from larix.access.actor import Actor, HeldAt
from larix.access.deeds import read
from larix.access.roles import INTERVIEWS, Role
from larix.access.verbs import Verb
from larix.core.words import Words
from larix.followup.queries import Versions, responses_of
from larix.gate.entry import Entry, Outside
from larix.gate.oneself import Oneself
from larix.gate.participants import participation_of
from larix.history import History
from larix.people.models import DeathEntry
from larix.schedule import Protocol
from larix.studies.models import Participation
from larix.studies.queries.fieldwork import AppointmentLine, HappeningLine, appointment_line, happenings_of
from larix.studies.queries.own_course import next_appointment, story_of
from larix.treatment.queries import responsibilities_of
from larix.treatment.rows import ResponsibilityRow


@dataclass(frozen=True)
class OwnCourse:
    """Everything that the picture, its table and what stands below it are made of.

    `responses` have the person's own words too; the story has none. Worries are not here: no lane ever shows one.
    """

    protocol: Protocol
    key: UUID
    today: date
    story: History
    responses: tuple[Versions, ...]
    happenings: tuple[HappeningLine, ...]
    responsibilities: tuple[ResponsibilityRow, ...]
    appointment: AppointmentLine | None


def themself(study_key: str, at: datetime) -> Actor:
    """The person as whoever reads or shares their own answers, without an account."""
    return Actor("", Role.PERSON, HeldAt("study", study_key), f"study:{study_key}", at)


def title(oneself: Oneself, study_key: str) -> Words:
    """What the study is called; Outside for one that they do not take part in."""
    return own_participation(oneself, study_key).study.protocol.title


def takes_part_in(oneself: Oneself) -> frozenset[str]:
    """The studies in which this person has a page of their own."""
    rows = Participation.objects.filter(person__key=oneself.person_key, left_on__isnull=True)
    found = frozenset(rows.values_list("study__key", flat=True))
    return found & {oneself.only_study} if oneself.only_study else found


def own_participation(oneself: Oneself, study_key: str) -> Participation:
    """The person's own place in a study; Outside for any other study, whether it exists or not."""
    rows = Participation.objects.filter(person__key=oneself.person_key, study__key=study_key, left_on__isnull=True)
    found = rows.select_related("person", "study").first()
    if found is None or oneself.only_study not in ("", study_key):
        raise Outside
    return found


def own_course(oneself: Oneself, study_key: str) -> OwnCourse:
    """What this person finds about themself in the study. The log says that they looked, as themself."""
    row, by = own_participation(oneself, study_key), themself(study_key, oneself.at)
    read(Verb.PERSON_READ, by=by, about=[row.person.key])
    return _course(row, by.day, oneself.at)


def course_for_paper(entry: Entry, key: UUID) -> OwnCourse:
    """The same, for an interviewer who prints it for the person; Outside for whom they may not meet. Logged as that."""
    row = participation_of(entry, key, INTERVIEWS)
    death = DeathEntry.objects.standing([row.person_id]).get(row.person_id)
    if death is not None and death.died:
        raise Outside  # it is printed for the person, and for nobody after them
    read(Verb.OWN_PAGE_PRINTED, by=entry.actor, about=[row.person.key])
    return _course(row, entry.actor.day, entry.actor.at)


def _course(row: Participation, today: date, at: datetime) -> OwnCourse:
    coming = next_appointment(row, at)
    return OwnCourse(
        protocol=row.study.protocol, key=row.key, today=today, story=story_of(row),
        responses=responses_of(row.person_id, row.study.protocol.purpose), happenings=happenings_of(row),
        responsibilities=responsibilities_of(row.person_id),
        appointment=None if coming is None else appointment_line(coming),
    )  # fmt: skip
