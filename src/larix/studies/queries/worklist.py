"""Who is next: every participant judged in bulk with few queries, and the lines of one page of the list.

No state is stored. One query gives the waves that each has been interviewed at, as the bits of a number; a few grouped
rows give the stays, pauses and deaths; and the function that knows states is asked once for each life that is alike.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from django.db.models import BigIntegerField, Case, QuerySet, Sum, Value, When

from larix.people.models import DeathEntry
from larix.schedule import Life, Pause, Protocol, Stay, Wave, WaveState, standings
from larix.schedule.standing import INTERVIEWED, NOT_INTERVIEWED, TO_DO, Standing
from larix.studies.models import Participation, Study, Visit
from larix.studies.queries.fieldwork import Between, Events, between, died_on, pauses

BITS = 60  # waves in one number: databases count in 64 bits
MOST_REMEMBERED = 50_000
RANK = {WaveState.OVERDUE: 0, WaveState.DUE: 1, WaveState.OPEN: 2, WaveState.PAUSED: 3, WaveState.PLANNED: 4}


@dataclass(frozen=True, slots=True)
class Alike:
    """All that somebody's schedule depends on, but for which interviews were held."""

    joined_on: date
    died_on: date | None = None
    stays: tuple[Stay, ...] = ()
    pauses: tuple[Pause, ...] = ()
    events: Events = ()
    visits: Events = ()  # only of whoever died on a day that nobody knows: it is counted from the last of them


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
        for now, many in Counter(now for _, now in self.order).items():
            for state, count in now.passed:
                found[state] += count * many
        return found


@dataclass(slots=True)
class _Memory:
    """What the function answered on one day for one protocol. It depends on nothing else, so it may be remembered."""

    standings: dict[Alike, tuple[Standing, ...]] = field(default_factory=dict)
    now: dict[tuple[Alike, int], Now] = field(default_factory=dict)


def judge(study: Study, visible: QuerySet[Participation], day: date) -> Judged:
    """Where each of these participants stands; a handful of queries, whatever the number."""
    people = list(visible.order_by().values_list("pk", "person_id", "joined_on"))
    done, which = _interviewed(study), {"participation__study": study}
    paused, happened, deaths = pauses(which), between(which), _deaths(study)
    long_dead = _visits_of_whoever_died_unknown(study, deaths)
    protocol, memory = study.protocol, _memory(study.fingerprint, day)
    found = []
    for pk, person_id, joined_on in people:
        if pk in paused or pk in happened or person_id in deaths:
            more = happened.get(pk, Between())
            alike = Alike(
                joined_on, deaths.get(person_id), more.stays, paused.get(pk, ()), more.events, long_dead.get(pk, ())
            )
        else:
            alike = Alike(joined_on)
        found.append((pk, _now(protocol, memory, alike, done.get(pk, 0), day)))
    return Judged(tuple(sorted(found, key=_in_order)))


@lru_cache(maxsize=8)
def _memory(fingerprint: str, day: date) -> _Memory:
    return _Memory()


def _now(protocol: Protocol, memory: _Memory, alike: Alike, done: int, day: date) -> Now:
    found = memory.now.get((alike, done))
    if found is None:
        if len(memory.now) > MOST_REMEMBERED:
            memory.now.clear()
            memory.standings.clear()
        if alike not in memory.standings:
            memory.standings[alike] = standings(protocol, _life(alike), day)
        found = memory.now[alike, done] = _judged(protocol, alike, memory.standings[alike], done, day)
    return found


def _life(alike: Alike) -> Life:
    return Life(alike.joined_on, dict(alike.visits), dict(alike.events), alike.died_on, None, alike.stays, alike.pauses)


def _judged(protocol: Protocol, alike: Alike, without: tuple[Standing, ...], done: int, day: date) -> Now:
    """An interview that was held stands before everything else, and changes no other wave."""
    bit = {wave.code: 1 << place for place, wave in enumerate(protocol.waves)}
    left = [one for one in without if not done & bit[one.window.wave.code] and one.state not in INTERVIEWED]
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


def _interviewed(study: Study) -> dict[int, int]:
    """The waves at which each has been interviewed, a bit for each wave of the protocol."""
    codes = [wave.code for wave in study.protocol.waves]
    whens = [When(wave=code, then=Value(1 << place % BITS)) for place, code in enumerate(codes)]
    parts = {
        f"bits_{start}": Sum(
            Case(*whens[start : start + BITS], default=Value(0), output_field=BigIntegerField()),
        )
        for start in range(0, len(whens), BITS)
    }
    rows = Visit.objects.filter(participation__study=study).order_by().values("participation_id").annotate(**parts)
    return {
        pk: sum(bits << place * BITS for place, bits in enumerate(numbers))
        for pk, *numbers in rows.values_list("participation_id", *parts)
    }


def _deaths(study: Study) -> dict[int, date]:
    entries = DeathEntry.objects.filter(person__participations__study=study).order_by("number")
    return died_on({entry.person_id: entry for entry in entries}.values())


def _visits_of_whoever_died_unknown(study: Study, deaths: Mapping[int, date]) -> dict[int, Events]:
    unknown = [person for person, on in deaths.items() if on == date.min]
    found: dict[int, list[tuple[str, date]]] = defaultdict(list)
    if unknown:
        theirs = Visit.objects.filter(participation__study=study, participation__person__in=unknown)
        for pk, wave, on in theirs.values_list("participation_id", "wave", "on"):
            found[pk].append((wave, on))
    return {pk: tuple(visits) for pk, visits in found.items()}
