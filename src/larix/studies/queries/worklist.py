"""Who is next: every participant judged in bulk with few queries, and the lines of one page of the list.

No state is stored. One query gives the waves that each has been interviewed at, in one text; a few grouped rows give
the stays, pauses and deaths; and the function that knows states is asked once for each life that is alike.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import Aggregate, CharField, QuerySet

from larix.people.models import DeathEntry
from larix.schedule import Life, Pause, Protocol, Wave, WaveState, standings
from larix.schedule.standing import INTERVIEWED, NOT_INTERVIEWED, TO_DO, Standing
from larix.studies.models import Participation, Study, Visit
from larix.studies.queries.fieldwork import Happened, Paused, Where, between_of, died_on, happening_rows, pause_rows

MOST_REMEMBERED = 50_000
RANK = {WaveState.OVERDUE: 0, WaveState.DUE: 1, WaveState.OPEN: 2, WaveState.PAUSED: 3, WaveState.PLANNED: 4}


class Alike(NamedTuple):
    """All that somebody's schedule depends on, but for which interviews were held. A tuple: looked up fast."""

    joined_on: date
    died_on: date | None = None
    happened: tuple[Happened, ...] = ()
    paused: tuple[Paused, ...] = ()
    visits: tuple[tuple[str, date], ...] = ()  # of whoever died on a day that nobody knows


@dataclass(frozen=True, slots=True)
class Now:
    """Where somebody stands today. `wave` is what comes next; None where nothing does (`state` says why).

    `passed` counts their waves that are behind them: DONE (in the period or after it), and each way of not being
    interviewed. Interviewed after the period is counted as DONE: the person's own page tells them apart.
    """

    state: WaveState
    wave: Wave | None
    due_on: date | None
    passed: tuple[tuple[WaveState, int], ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """Everybody in the list: each one's id and where they stand, in the order in which they are looked at."""

    order: tuple[tuple[int, Now], ...]

    def people(self) -> Counter[WaveState]:
        """How many people stand where."""
        return Counter(now.state for _, now in self.order)

    def waves(self) -> Counter[WaveState]:
        """How many waves have passed, by how they did."""
        found: Counter[WaveState] = Counter()
        many = Counter(id(now) for _, now in self.order)  # what is alike is one object
        for now in {id(now): now for _, now in self.order}.values():
            for state, count in now.passed:
                found[state] += count * many[id(now)]
        return found


@dataclass(slots=True)
class _Memory:
    """What the function answered on one day for one protocol. It depends on nothing else, so it may be remembered."""

    standings: dict[Alike, tuple[Standing, ...]] = field(default_factory=dict)
    now: dict[Alike, dict[str, Now]] = field(default_factory=dict)
    plain: dict[date, Alike] = field(default_factory=dict)  # of whoever nothing happened to: by the day they joined


class _InOneText(Aggregate):
    """The waves of one person's interviews, with commas between them, in no order."""

    function = "GROUP_CONCAT"
    output_field = CharField()

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> Any:
        template = "STRING_AGG(%(expressions)s, ',')"
        return self.as_sql(compiler, connection, template=template, **more)


def judge(study: Study, visible: QuerySet[Participation], day: date) -> Judged:
    """Where each of these participants stands; a handful of queries, whatever the number."""
    people = list(visible.order_by().values_list("pk", "person_id", "joined_on"))
    everybody = {"participation__in": Participation.objects.filter(study=study)}
    done, deaths = _interviewed(everybody), _deaths(study)
    paused, happened = pause_rows(everybody), happening_rows(everybody)
    long_dead = _last_signs(study, deaths)
    protocol, memory = study.protocol, _memory(study.fingerprint, day)
    found = []
    for pk, person_id, joined_on in people:
        if pk in happened or pk in paused or person_id in deaths:
            more = happened.get(pk, ()), paused.get(pk, ()), long_dead.get(pk, ())
            alike = Alike(joined_on, deaths.get(person_id), *more)
        else:
            alike = memory.plain.get(joined_on) or memory.plain.setdefault(joined_on, Alike(joined_on))
        found.append((pk, _now(protocol, memory, alike, done.get(pk, ""), day)))
    return Judged(tuple(sorted(found, key=_in_order)))


@lru_cache(maxsize=8)
def _memory(fingerprint: str, day: date) -> _Memory:
    return _Memory()


def _now(protocol: Protocol, memory: _Memory, alike: Alike, done: str, day: date) -> Now:
    of = memory.now.get(alike)
    if of is None:
        if len(memory.now) > MOST_REMEMBERED:
            memory.now.clear()
            memory.standings.clear()
        of = memory.now[alike] = {}
        memory.standings[alike] = standings(protocol, _life(alike), day)
    found = of.get(done)
    if found is None:
        found = of[done] = _judged(protocol, alike, memory.standings[alike], done, day)
    return found


def _life(alike: Alike) -> Life:
    more = between_of(alike.happened)
    return Life(
        alike.joined_on, dict(alike.visits), dict(more.events), alike.died_on, None, more.stays,
        tuple(Pause(*days) for days in alike.paused),
    )  # fmt: skip


def _judged(protocol: Protocol, alike: Alike, without: tuple[Standing, ...], done: str, day: date) -> Now:
    """An interview that was held stands before everything else, and changes no other wave."""
    held = frozenset(done.split(","))
    left = [one for one in without if one.window.wave.code not in held and one.state not in INTERVIEWED]
    passed = Counter(one.state for one in left if one.state in NOT_INTERVIEWED)
    passed[WaveState.DONE] = len(without) - len(left)
    return Now(*_next(protocol, alike, left, day), tuple(sorted((state, n) for state, n in passed.items() if n)))


def _next(
    protocol: Protocol, alike: Alike, left: list[Standing], day: date
) -> tuple[WaveState, Wave | None, date | None]:
    """What is to be done now, else what waits under a pause, else what comes; else why nothing does."""
    if alike.died_on is not None and alike.died_on <= day:
        return WaveState.DIED, None, None
    waits = [one for one in left if one.state is WaveState.PAUSED and one.window.span.covers(day)]
    comes = [one for one in left if one.state is WaveState.PLANNED]
    if protocol.ends_on is not None:
        comes = [one for one in comes if one.window.due_on < protocol.ends_on]
    for one in ([one for one in left if one.state in TO_DO] or waits or comes)[:1]:
        return one.state, one.window.wave, one.window.due_on
    ended = any(one.state is WaveState.STUDY_ENDED for one in left)
    return WaveState.STUDY_ENDED if ended else WaveState.DONE, None, None


def _in_order(line: tuple[int, Now]) -> tuple[int, date, int]:
    pk, now = line
    return RANK.get(now.state, len(RANK)), now.due_on or date.max, pk


def _interviewed(everybody: Where) -> dict[int, str]:
    """The codes of the waves at which each has been interviewed."""
    rows = Visit.objects.filter(**everybody).order_by().values("participation_id")
    return dict(rows.annotate(waves=_InOneText("wave")).values_list("participation_id", "waves"))


def _deaths(study: Study) -> dict[int, date]:
    entries = DeathEntry.objects.filter(person__participations__study=study).order_by("number")
    return died_on({entry.person_id: entry for entry in entries}.values())


def _last_signs(study: Study, deaths: Mapping[int, date]) -> dict[int, tuple[tuple[str, date], ...]]:
    """The interviews of whoever died on a day that nobody knows: the death is counted from the last of them."""
    unknown = [person for person, on in deaths.items() if on == date.min]
    found: dict[int, list[tuple[str, date]]] = defaultdict(list)
    if unknown:
        theirs = Visit.objects.filter(participation__study=study, participation__person__in=unknown)
        for pk, wave, on in theirs.values_list("participation_id", "wave", "on"):
            found[pk].append((wave, on))
    return {pk: tuple(visits) for pk, visits in found.items()}
