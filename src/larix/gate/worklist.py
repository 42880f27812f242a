"""Who is next, for an interviewer: the study's participants in order, the sheet of one day, the calendar file."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from larix.access.deeds import read
from larix.access.models import Account
from larix.access.roles import INTERVIEWS
from larix.access.verbs import Verb
from larix.gate.entry import Entry, only_for
from larix.gate.participants import follow_still, participants_of
from larix.people.models import DeathEntry
from larix.schedule import WaveState
from larix.schedule.standing import NOT_INTERVIEWED
from larix.studies.models import Appointment, Participation
from larix.studies.queries import worklines
from larix.studies.queries.worklines import WorkLine
from larix.studies.queries.worklist import Judged, Stands, judge

__all__ = ["Filter", "OnTheDay", "WorkLine", "WorkList", "day_list", "own_appointments", "work_list"]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which part of the list is asked for. `state` may be where people stand, or how a wave of theirs has passed."""

    mine: bool = False
    state: WaveState | None = None
    area: str = ""


@dataclass(frozen=True)
class WorkList:
    """One page of the list. The counts are of everybody whom `mine` and `area` leave, whichever state is chosen."""

    lines: tuple[WorkLine, ...]
    total: int  # in the list as it is filtered
    people: Counter[WaveState]  # how many people stand where
    passed: Counter[WaveState]  # how many waves have passed, by how they did
    names: dict[str, str]  # of the interviewers on the page, by account
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OnTheDay:
    """One line of the sheet. It has no name, no exact place and no title: the label is the study's own number."""

    participant: UUID
    label: str
    at: datetime
    place: str
    area: str
    visitors: str


def work_list(entry: Entry, wanted: Filter, day: date, *, start: int, size: int) -> WorkList:
    """A page of the list, those with an appointment that day first, and the counts.

    One line in the log says what was asked for and how many were shown.
    """
    only_for(INTERVIEWS, entry)
    visible = everybody = participants_of(entry)
    if wanted.mine:
        visible = visible.filter(pk__in=worklines.followed_by(entry.actor.account))
    judged = judge(entry.study, visible, day)
    if wanted.area:
        there = worklines.went_last_to(wanted.area, visible)
        judged = Judged(tuple(one for one in judged.order if one[0] in there))
    chosen = judged.order if wanted.state is None else _in_state(judged, wanted.state)
    chosen = _first(chosen, worklines.meet_on(day, visible))
    lines = _followed(entry, worklines.lines(chosen[start : start + size], day))
    read(
        Verb.PEOPLE_LISTED, by=entry.actor, start=start, shown=len(lines), mine=int(wanted.mine),
        state=wanted.state or "", area=wanted.area,
    )  # fmt: skip
    names = _names(line.interviewer for line in lines)
    areas = worklines.areas(everybody)
    return WorkList(lines, len(chosen), judged.people(), judged.waves(), names, areas)


def day_list(entry: Entry, day: date, *, mine: bool) -> tuple[OnTheDay, ...]:
    """The appointments of one day that stand, by area and hour: one's own or everybody's. Nobody who has died."""
    only_for(INTERVIEWS, entry)
    rows = list(worklines.on_the_way(participants_of(entry), day, entry.actor.account if mine else None))
    living = _without_the_dead(rows)
    about = [row.participation.person.key for row in living]
    read(Verb.PEOPLE_LISTED, by=entry.actor, about=about, day=day.isoformat(), shown=len(living))
    return tuple(
        OnTheDay(row.participation.key, row.participation.label, row.at, row.place, row.area, row.visitors)
        for row in living
    )


def own_appointments(entry: Entry, day: date) -> tuple[OnTheDay, ...]:
    """One's own appointments from that day on that stand: what a calendar file is made of."""
    only_for(INTERVIEWS, entry)
    rows = list(worklines.from_that_day(participants_of(entry), day, entry.actor.account))
    living = _without_the_dead(rows)
    about = [row.participation.person.key for row in living]
    read(Verb.PEOPLE_LISTED, by=entry.actor, about=about, calendar=len(living))
    return tuple(OnTheDay(row.key, "", row.at, row.place, row.area, "") for row in living)


def _in_state(judged: Judged, wanted: WaveState) -> tuple[tuple[int, Stands], ...]:
    if wanted in NOT_INTERVIEWED:
        return tuple(one for one in judged.order if any(state is wanted for state, _ in one[1].passed))
    return tuple(one for one in judged.order if one[1].state is wanted)


def _first(chosen: tuple[tuple[int, Stands], ...], met: frozenset[int]) -> tuple[tuple[int, Stands], ...]:
    """Those who are met today before the others, in the same order otherwise. Nobody who has died is waited for."""
    today = {pk for pk, now in chosen if pk in met and now.state is not WaveState.DIED}
    if not today:
        return chosen
    return (*(one for one in chosen if one[0] in today), *(one for one in chosen if one[0] not in today))


def _without_the_dead(rows: list[Appointment]) -> list[Appointment]:
    """Whoever has died is on no sheet, also where the death was recorded by somebody who knew of no appointment."""
    standing = DeathEntry.objects.standing([row.participation.person_id for row in rows])
    dead = {person for person, entry in standing.items() if entry.died}
    return [row for row in rows if row.participation.person_id not in dead]


def _followed(entry: Entry, lines: tuple[WorkLine, ...]) -> tuple[WorkLine, ...]:
    """The lines with those who can follow the person still."""
    people = dict(Participation.objects.filter(key__in=[line.key for line in lines]).values_list("key", "person_id"))
    still = follow_still(entry, {people[line.key]: line.interviewer for line in lines})
    return tuple(replace(line, interviewer=still.get(people[line.key], "")) for line in lines)


def _names(accounts: Iterable[str]) -> dict[str, str]:
    keys = {account for account in accounts if account}
    rows = Account.objects.filter(key__in=keys).values_list("key", "name")
    return {str(key): name for key, name in rows}
