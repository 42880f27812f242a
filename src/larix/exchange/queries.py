"""What Larix knows already of the people on a list that wants to come in: asked by number, answered in few queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef

from larix.core.countries import TEMPORARY
from larix.core.dates import Span
from larix.people.digests import number_digest
from larix.people.models import DeathEntry, Identifier, Identity
from larix.people.queries import identities, known_by_digest
from larix.studies.models import ClosedList, Invitation, InviteeList, Participation, Study
from larix.treatment.models import Responsibility
from larix.treatment.rules import may_follow

Number = tuple[str, str]  # kind and number
AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """A responsibility that is recorded. `who_and_since`: unit, holder, GP and first day."""

    who_and_since: tuple[str, str, str, date]
    span: Span


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who has the number already. `elsewhere`: on another study's list or in it; which one is not said."""

    person_id: int
    name: str
    listed: bool
    elsewhere: bool
    died: bool
    holder_then: str | None  # who had the responsibility on the day asked for, as far as Larix knows
    responsibilities: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """A list that came in."""

    key: UUID
    counts: dict[str, int]
    at: datetime


def known_people(study: Study, numbers: Iterable[Number], eligible_on: date | None) -> dict[Number, Known]:
    """Who has these numbers already; numbers that nobody has are left out. Six queries per 500 people."""
    digests = {number_digest(*number): number for number in numbers}
    found = known_by_digest(digests)
    known: dict[int, Known] = {}
    for some in _some(sorted(set(found.values()))):
        known |= _known(study, some, eligible_on)
    return {digests[digest]: known[person_id] for digest, person_id in found.items()}


def listed_without_number(study: Study) -> frozenset[tuple[str, date | None]]:
    """Name and date of birth of those on the study's list who have no number of their own yet."""
    numbered = Identifier.objects.exclude(kind=TEMPORARY).filter(person=OuterRef("person"))
    waiting = Identity.objects.filter(~Exists(numbered), person__invitations__study=study)
    return frozenset((f"{row.given_name} {row.family_name}", row.born_on) for row in waiting)


def is_closed(study: Study) -> bool:
    return ClosedList.objects.filter(study=study).exists()


def imported_list(study: Study, key: UUID) -> Imported | None:
    """The list that came in under this key; None if none did."""
    return next((each for each in imported_lists(study) if each.key == key), None)


def imported_lists(study: Study) -> tuple[Imported, ...]:
    """The lists that came in, the newest first."""
    rows = InviteeList.objects.filter(study=study).order_by("-at", "-pk").values_list("key", "counts", "at")
    return tuple(Imported(*row) for row in rows)


def _known(study: Study, people: list[int], eligible_on: date | None) -> dict[int, Known]:
    names = identities(people)
    invited = list(Invitation.objects.filter(person__in=people).values_list("person_id", "study_id"))
    took_part = list(Participation.objects.filter(person__in=people).values_list("person_id", "study_id"))
    deaths = DeathEntry.objects.standing(people)
    then = Responsibility.objects.of(people, eligible_on) if eligible_on is not None else {}
    recorded = responsibilities(people)
    listed = {person_id for person_id, study_id in invited if study_id == study.pk}
    elsewhere = {person_id for person_id, study_id in (*invited, *took_part) if study_id != study.pk}
    return {
        person_id: Known(
            person_id=person_id,
            name=names[person_id].name if person_id in names else "",
            listed=person_id in listed,
            elsewhere=person_id in elsewhere,
            died=person_id in deaths and deaths[person_id].died,
            holder_then=then[person_id].holder if person_id in then else None,
            responsibilities=recorded[person_id],
        )
        for person_id in people
    }


def responsibilities(people: Iterable[int]) -> Mapping[int, tuple[Kept, ...]]:
    """Every responsibility that is recorded of these people; nothing for those of whom none is."""
    found: dict[int, tuple[Kept, ...]] = defaultdict(tuple)
    for some in _some(list(people)):
        for row in Responsibility.objects.filter(person__in=some).select_related("unit"):
            who_and_since = (row.unit.key, row.holder, row.gp_name, row.from_on)
            found[row.person_id] += (Kept(who_and_since, Span(row.from_on, row.to_on)),)
    return found


def is_recorded(new: tuple[str, str, str, date], kept: Iterable[Kept]) -> bool:
    return new in {each.who_and_since for each in kept}


def would_be_kept_from(from_on: date, kept: Iterable[Kept]) -> bool:
    """Whether what is recorded leaves no room for a responsibility from this day on; then it stays as it is."""
    return not may_follow(new=Span(from_on), earlier=[each.span for each in kept]).allowed


def _some(people: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(people), AT_A_TIME):
        yield people[start : start + AT_A_TIME]
