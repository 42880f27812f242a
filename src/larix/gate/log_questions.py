"""Asking who read or changed one's record, and why: asked by the person at the entry, answered by whoever leads there.

An entry held at a unit is answered by the unit's leader, every other one by the study's coordinator. Neither finds an
answer to the study here: what somebody said is no part of the log.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F, Min, QuerySet

from larix.access.actor import Actor
from larix.access.deeds import read
from larix.access.expiry import StoragePeriod, expire, storage_period
from larix.access.models import Account, LogLine
from larix.access.roles import Role
from larix.access.verb_words import SAID
from larix.access.verbs import Verb
from larix.core.words import Words
from larix.gate.entry import Entry, Outside, only_for
from larix.gate.log_lines import Somebody, somebody
from larix.people.queries import identities
from larix.people.vault import IdentityRow
from larix.studies.actions.asking import answer_question, ask_about_entry
from larix.studies.models import LogQuestion, Participation


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person asked and was answered. `name`: told in the answer, of somebody whom they see by number."""

    key: UUID
    at: datetime  # of the entry
    did: Words
    who: Somebody
    asked_at: datetime
    said: str
    answer: str
    answered_at: datetime | None
    answerer: Somebody  # who answers such an entry; without a name while nobody has
    name: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """The same for whoever answers: with the person's name (or number in the study), and the name behind a number.

    `own`: the entry is the answerer's own reading.
    """

    asked: Asked
    person: str
    name: str
    own: bool


@dataclass(frozen=True, slots=True)
class Page:
    rows: tuple[Waiting, ...]
    total: int


def asked_by(row: Participation, staff_by_role: Collection[str]) -> tuple[Asked, ...]:
    """Everything that this participant has asked, the latest first; two queries."""
    found = LogQuestion.objects.filter(participation=row).order_by("-asked_at", "-pk")
    rows = list(found.select_related("participation__study"))
    names = _names(rows)
    return tuple(_asked(one, names, staff_by_role) for one in rows)


def ask(row: Participation, entries: QuerySet[LogLine], *, entry: str, said: str, by: Actor) -> None:
    """Ask about one of these entries by its link; Outside for any other, and for what the person did themself."""
    line = entries.filter(link=entry).exclude(role=Role.PERSON).first()
    if line is None:
        raise Outside
    ask_about_entry(participation=row, line=line, said=said, by=by)


def questions_to_study(entry: Entry, *, staff_by_role: Collection[str], start: int, size: int) -> Page:
    """For the coordinator: what the study's participants have asked, those who wait first."""
    only_for(Role.COORDINATOR, entry)
    return _page(_to_study(entry), entry.actor, staff_by_role, start, size)


def waiting_at_study(entry: Entry) -> int:
    """How many wait for the coordinator's answer. Nobody is read, so nothing is logged; one query."""
    only_for(Role.COORDINATOR, entry)
    return _to_study(entry).filter(answered_at=None).count()


def answer_for_study(entry: Entry, *, question: UUID, said: str, named: bool) -> None:
    only_for(Role.COORDINATOR, entry)
    _answer(_to_study(entry), question, said, named, entry.actor)


def questions_to_unit(by: Actor, *, staff_by_role: Collection[str], start: int, size: int) -> Page:
    """For the unit's leader: what people have asked about readings by its own staff, those who wait first."""
    return _page(_to_unit(by), by, staff_by_role, start, size)


def waiting_at_unit(by: Actor) -> int:
    return _to_unit(by).filter(answered_at=None).count()


def answer_for_unit(by: Actor, *, question: UUID, said: str, named: bool) -> None:
    _answer(_to_unit(by), question, said, named, by)


def expire_log(*, kept_days: int | None, owner: str, source: str, by: Actor) -> tuple[int, StoragePeriod]:
    """Remove what is past the period that the controller has set, but no entry that somebody waits for an answer about.

    How many lines went, and the period; NotDecided where there is none.
    """
    period, removed = storage_period(kept_days, owner, source), 0
    first = LogQuestion.objects.filter(answered_at=None).aggregate(first=Min("line"))["first"]
    while some := expire(period=period, by=by, keep_from=first):
        removed += some
    return removed, period


def _to_study(entry: Entry) -> QuerySet[LogQuestion]:
    rows = LogQuestion.objects.filter(participation__study=entry.study)
    return rows.exclude(held_at_kind="unit")


def _to_unit(by: Actor) -> QuerySet[LogQuestion]:
    if by.role is not Role.UNIT_LEADER:
        raise Outside
    return LogQuestion.objects.filter(held_at_kind="unit", held_at_key=by.held_at.key)


def _page(rows: QuerySet[LogQuestion], by: Actor, staff_by_role: Collection[str], start: int, size: int) -> Page:
    """Those who wait first, then the latest answers. The log says whose questions were seen."""
    ordered = rows.order_by(F("answered_at").desc(nulls_first=True), "-asked_at", "-pk")
    shown = list(ordered.select_related("participation__person", "participation__study")[start : start + size])
    asked = {one.participation.person.key for one in shown}
    read(Verb.PEOPLE_LISTED, by=by, about=asked, list="asked about the log", shown=len(shown))
    names, people = _names(shown), identities([one.participation.person_id for one in shown])
    return Page(tuple(_waiting(one, by, names, people, staff_by_role) for one in shown), rows.count())


def _waiting(
    row: LogQuestion, by: Actor, names: Mapping[str, str], people: Mapping[int, IdentityRow],
    staff_by_role: Collection[str],
) -> Waiting:  # fmt: skip
    known = people.get(row.participation.person_id)
    person = known.name if known is not None else row.participation.label
    return Waiting(_asked(row, names, staff_by_role), person, names.get(row.account, ""), row.account == by.account)


def _answer(rows: QuerySet[LogQuestion], question: UUID, said: str, named: bool, by: Actor) -> None:
    if not rows.filter(key=question).exists():
        raise Outside
    answer_question(question=question, said=said, named=named, by=by)


def _asked(row: LogQuestion, names: Mapping[str, str], staff_by_role: Collection[str]) -> Asked:
    return Asked(
        row.key, row.at, SAID[Verb(row.verb)], somebody(row.account, row.role, row.held_at_key, names, staff_by_role),
        row.asked_at, row.said, row.answer, row.answered_at, _answerer(row, names, staff_by_role),
        names.get(row.account, "") if row.named else "",
    )  # fmt: skip


def _answerer(row: LogQuestion, names: Mapping[str, str], staff_by_role: Collection[str]) -> Somebody:
    if row.held_at_kind == "unit":
        return somebody(row.answered_by, Role.UNIT_LEADER, row.held_at_key, names, staff_by_role)
    return somebody(row.answered_by, Role.COORDINATOR, row.participation.study.key, names, staff_by_role)


def _names(rows: Iterable[LogQuestion]) -> dict[str, str]:
    """The names of those who are asked about and who answered, by account."""
    keys = set()
    for row in rows:
        for account in (row.account, row.answered_by):
            try:
                keys.add(UUID(account))
            except ValueError:
                continue  # an operator, or nobody yet
    return {str(key): name for key, name in Account.objects.filter(key__in=keys).values_list("key", "name")}
