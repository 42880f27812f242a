"""Who can read what about a person in a study, and who has: from the roles that are held, and from the log."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, QuerySet

from larix.access.actor import OSLO
from larix.access.models import Account, Grant, LogLine
from larix.access.roles import INTERVIEWS, MEANINGS, Role
from larix.access.verb_words import SAID
from larix.access.verbs import Verb
from larix.core.alphabet import in_order
from larix.core.words import Words
from larix.gate.entry import Entry
from larix.gate.log_lines import Line, Somebody, grouped, somebody
from larix.gate.log_questions import Asked, asked_by
from larix.gate.log_questions import ask as ask_about
from larix.gate.oneself import Oneself
from larix.gate.own_course import own_participation, themself
from larix.gate.participants import participation_of
from larix.studies.models import Participation
from larix.studies.queries.worry import WorryLine, worries_of
from larix.treatment.queries import who_treats

READS = (Role.INTERVIEWER, Role.PEER_INTERVIEWER, Role.RESEARCHER, Role.COORDINATOR, Role.RESPONSIBLE_CLINICIAN)
ON_PAPER = 200  # lines of the log that are printed; the rest is asked for


@dataclass(frozen=True, slots=True)
class Looked:
    """One line of the log about this person, in the words in which they read it. `times`: the first first."""

    times: tuple[datetime, ...]
    did: Words
    who: Somebody
    entry: str  # by which it is asked about; "" for what they did themself, or where nobody answers

    @property
    def first(self) -> datetime:
        return self.times[0]

    @property
    def last(self) -> datetime:
        return self.times[-1]


@dataclass(frozen=True, slots=True)
class Reader:
    """A role that may read something, what it sees, and who holds it today."""

    role: Words
    sees: Words
    people: tuple[Somebody, ...]


@dataclass(frozen=True, slots=True)
class Used:
    """How often the study's answers without names have been opened since the person joined: no reading of them."""

    times: int
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class WhoReads:
    readers: tuple[Reader, ...]
    lines: tuple[Looked, ...]
    total: int
    used: Used
    worries: tuple[WorryLine, ...]
    by_number: bool  # some of the staff are shown by number; the name is told on request
    asked: tuple[Asked, ...]


def who_reads(
    oneself: Oneself, study_key: str, *, staff_by_role: Collection[str], start: int, size: int
) -> WhoReads:  # fmt: skip
    """For the person: who may read, and a page of the log's lines, the latest first. Their own looking is left out."""
    row = own_participation(oneself, study_key)
    worries, asked = worries_of(row.study, row.person), asked_by(row, staff_by_role)
    return _who_reads(row, oneself.at, staff_by_role, slice(start, start + size), worries, asked)


def who_reads_for_paper(entry: Entry, key: UUID, *, staff_by_role: Collection[str]) -> WhoReads:
    """The same for the interviewer who prints it: of worries only those that they wrote themself."""
    row = participation_of(entry, key, INTERVIEWS)
    own = tuple(one for one in worries_of(row.study, row.person) if one.by == entry.actor.account)
    return _who_reads(row, entry.actor.at, staff_by_role, slice(0, ON_PAPER), own, ())


def _who_reads(
    row: Participation, at: datetime, staff_by_role: Collection[str], page: slice, worries: tuple[WorryLine, ...],
    asked: tuple[Asked, ...],
) -> WhoReads:  # fmt: skip
    (lines, total), grants = grouped(_entries(row), page), _holding(row, at)
    accounts = Account.objects.filter(key__in=_keys(lines)).values_list("key", "name")
    names = {str(key): name for key, name in accounts}
    readers = tuple(_reader(role, row, grants, staff_by_role) for role in READS if any(g.role == role for g in grants))
    asks = row.study.protocol.inviting is not None  # without one nobody coordinates, and nobody would answer
    looked = tuple(_looked(line, names, staff_by_role, asks) for line in lines)
    everybody = [one.who for one in looked] + [who for reader in readers for who in reader.people]
    by_number = any(who.number for who in everybody)
    return WhoReads(readers, looked, total, _used(row), worries, by_number, asked)


def _entries(row: Participation) -> QuerySet[LogLine]:
    """What the log has about this person for this study, who saw what they shared out of it, and who treats them."""
    study = row.study.key
    purposes = ["treatment", *(f"{kind}:{study}" for kind in ("study", "inviting", "worry", "treatment"))]
    about = LogLine.objects.filter(people__person_key=row.person.key, purpose__in=purposes)
    return about.exclude(verb=Verb.PERSON_READ, role=Role.PERSON)


def ask(oneself: Oneself, study_key: str, *, entry: str, said: str) -> None:
    """Ask about one entry, in the person's own words; Outside for an entry that is not about them."""
    row = own_participation(oneself, study_key)
    ask_about(row, _entries(row), entry=entry, said=said, by=themself(study_key, oneself.at))


def _used(row: Participation) -> Used:
    opened = LogLine.objects.filter(verb=Verb.SNAPSHOT_READ, purpose=row.study.protocol.purpose)
    opened = opened.filter(at__date__gte=row.joined_on)
    found = opened.aggregate(times=Count("pk"), last=Max("at"))
    return Used(found["times"], found["last"])


def _looked(line: Line, names: dict[str, str], staff_by_role: Collection[str], asks: bool) -> Looked:
    who = somebody(line.account, line.role, line.place, names, staff_by_role)
    return Looked(line.times, SAID[line.verb], who, line.entry if asks and line.role != Role.PERSON else "")


def _holding(row: Participation, at: datetime) -> list[Grant]:
    """Who holds a role in the study today and does not treat this person: those find nothing about them."""
    day = at.astimezone(OSLO).date()
    held = Grant.objects.holding_on(day).filter(
        held_at_kind="study", held_at_key=row.study.key, account__is_active=True
    )
    grants = sorted(held.select_related("account").order_by("pk"), key=lambda grant: in_order(grant.account.name))
    treating = who_treats([str(grant.account.key) for grant in grants], row.person_id, day)
    return [grant for grant in grants if str(grant.account.key) not in treating]


def _reader(role: Role, row: Participation, grants: list[Grant], staff_by_role: Collection[str]) -> Reader:
    names = {str(grant.account.key): grant.account.name for grant in grants}
    people = [g for g in grants if g.role == role]
    meaning = MEANINGS[role]
    return Reader(
        meaning.title, meaning.does,
        tuple(somebody(str(g.account.key), role, row.study.key, names, staff_by_role) for g in people),
    )  # fmt: skip


def _keys(lines: Collection[Line]) -> set[UUID]:
    found = set()
    for line in lines:
        try:
            found.add(UUID(line.account))
        except ValueError:
            continue  # an operator, or the person
    return found
