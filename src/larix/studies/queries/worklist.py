"""Who is next: every participant judged in bulk with few queries, and the lines of one page of the list.

No state is stored. One query gives the waves that each has been interviewed at, in one text; a few grouped rows give
the stays, pauses and deaths; and the function that knows states is asked once for each life that is alike.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Aggregate, CharField, QuerySet
from django.db.models.functions import Cast

from larix.people.models import DeathEntry
from larix.schedule import Life, Pause, Protocol, Wave, WaveState, standings
from larix.schedule.standing import INTERVIEWED, NOT_INTERVIEWED, TO_DO, Standing
from larix.studies.models import Participation, Study, Visit
from larix.studies.queries.fieldwork import Happened, Paused, between_of, died_on, happening_rows, pause_rows

RANK = {WaveState.OVERDUE: 0, WaveState.DUE: 1, WaveState.OPEN: 2, WaveState.PAUSED: 3, WaveState.PLANNED: 4}


class Alike(NamedTuple):
    """All that somebody's schedule depends on, but for which interviews were held. A tuple: looked up fast."""

    joined_on: date
    died_on: date | None = None
    happened: tuple[Happened, ...] = ()
    paused: tuple[Paused, ...] = ()
    visits: tuple[tuple[str, date], ...] = ()  # of whoever died on a day that nobody knows


@dataclass(frozen=True, slots=True)
class Stands:
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

    order: tuple[tuple[int, Stands], ...]

    def people(self) -> Counter[WaveState]:
        """How many people stand where."""
        found: Counter[WaveState] = Counter()
        for now, many in self._alike():
            found[now.state] += many
        return found

    def waves(self) -> Counter[WaveState]:
        """How many waves have passed, by how they did."""
        found: Counter[WaveState] = Counter()
        for now, many in self._alike():
            for state, count in now.passed:
                found[state] += count * many
        return found

    def _alike(self) -> Iterator[tuple[Stands, int]]:
        """Each place with how many stand there: what is alike is one object."""
        many = Counter(map(id, map(itemgetter(1), self.order)))
        for key, now in {id(now): now for _, now in self.order}.items():
            yield now, many[key]


@dataclass(frozen=True, slots=True, eq=False)  # looked up as the object that it is: fast
class _Course:
    """How a life goes as long as no interview is held: what every pattern of interviews is then looked up in."""

    died: bool
    waves: int  # how many there are, interviewed or not
    left: frozenset[str]  # the codes of those not interviewed
    passed: tuple[tuple[WaveState, frozenset[str]], ...]  # those that passed without an interview, by how
    comes: tuple[Standing, ...]  # what is to be done now; else what waits under a pause; else what comes
    ended: frozenset[str]  # those that the study's end stopped


class _InOneText(Aggregate):
    """The waves of one person's interviews, with commas between them, in no order."""

    function = "GROUP_CONCAT"
    output_field = CharField()

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> Any:
        template = "STRING_AGG(%(expressions)s, ',')"
        return self.as_sql(compiler, connection, template=template, **more)


def judge(study: Study, visible: QuerySet[Participation], day: date) -> Judged:
    """Where each of these participants stands; a handful of queries, whatever the number."""
    everybody = {"participation__study": study}
    done, deaths = _interviewed(study), _deaths(study)
    paused, happened = pause_rows(everybody), happening_rows(everybody)
    long_dead, protocol, plain = _last_signs(study, deaths), study.protocol, _plain(study.fingerprint, day)
    courses: dict[Alike, _Course] = {}
    alike: dict[_Course, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    # The day as text: thousands joined on few days, and each of these is read once.
    for pk, person_id, joined in visible.order_by().values_list("pk", "person_id", Cast("joined_on", CharField())):
        life: Alike | None = None
        if pk in happened or pk in paused or person_id in deaths:
            more = happened.get(pk, ()), paused.get(pk, ()), long_dead.get(pk, ())
            life = Alike(date.fromisoformat(joined), deaths.get(person_id), *more)
        course = plain.get(joined) if life is None else courses.get(life)
        if course is None:
            course = _course(protocol, life or Alike(date.fromisoformat(joined)), day)
            if life is None:
                plain[joined] = course
            else:
                courses[life] = course
        alike[course][done.get(pk, "")].append(pk)
    return _in_order(alike)


@lru_cache(maxsize=4)
def _plain(protocol: str, day: date) -> dict[str, _Course]:
    """The course of whoever nothing happened to, by the day they joined on, kept from one request to the next.

    It depends on nothing but the protocol (its fingerprint), the day and the day of joining, so it cannot be out of
    date; it holds at most one course for each day on which somebody joined, and nothing about anybody.
    """
    return {}


def _in_order(alike: Mapping[_Course, Mapping[str, Sequence[int]]]) -> Judged:
    """Each course with the same interviews is judged once; what is overdue stands first."""
    places: dict[tuple[int, date], list[tuple[int, Stands]]] = defaultdict(list)
    for course, patterns in alike.items():
        for done, people in patterns.items():
            now = _judged(course, done)
            places[RANK.get(now.state, len(RANK)), now.due_on or date.max] += [(pk, now) for pk in people]
    return Judged(tuple(one for place in sorted(places) for one in sorted(places[place], key=itemgetter(0))))


def _life(alike: Alike) -> Life:
    more = between_of(alike.happened)
    return Life(
        alike.joined_on, dict(alike.visits), dict(more.events), alike.died_on, None, more.stays,
        tuple(Pause(*days) for days in alike.paused),
    )  # fmt: skip


def _course(protocol: Protocol, alike: Alike, day: date) -> _Course:
    """An interview changes no other wave, so what each wave is without one holds whatever else was held."""
    found = standings(protocol, _life(alike), day)
    left = [one for one in found if one.state not in INTERVIEWED]
    waits = [one for one in left if one.state is WaveState.PAUSED and one.window.span.covers(day)]
    plans = [one for one in left if one.state is WaveState.PLANNED]
    if protocol.ends_on is not None:
        plans = [one for one in plans if one.window.due_on < protocol.ends_on]
    passed = {state: _codes(one for one in left if one.state is state) for state in sorted(NOT_INTERVIEWED)}
    return _Course(
        died=alike.died_on is not None and alike.died_on <= day,
        waves=len(found),
        left=_codes(left),
        passed=tuple((state, codes) for state, codes in passed.items() if codes),
        comes=(*(one for one in left if one.state in TO_DO), *waits, *plans),
        ended=_codes(one for one in left if one.state is WaveState.STUDY_ENDED),
    )


def _codes(some: Iterable[Standing]) -> frozenset[str]:
    return frozenset(one.window.wave.code for one in some)


def _judged(course: _Course, done: str) -> Stands:
    """Where somebody stands whose life goes like this and who has been interviewed at these waves."""
    held = frozenset(done.split(","))
    passed = [(state, len(codes - held)) for state, codes in course.passed]
    passed.append((WaveState.DONE, course.waves - len(course.left - held)))
    return Stands(*_next(course, held), tuple(sorted((state, count) for state, count in passed if count)))


def _next(course: _Course, held: frozenset[str]) -> tuple[WaveState, Wave | None, date | None]:
    """What is to be done now, else what waits under a pause, else what comes; else why nothing does."""
    if course.died:
        return WaveState.DIED, None, None
    for one in course.comes:
        if one.window.wave.code not in held:
            return one.state, one.window.wave, one.window.due_on
    return WaveState.STUDY_ENDED if course.ended - held else WaveState.DONE, None, None


def _interviewed(study: Study) -> Mapping[int, str]:
    """The codes of the waves at which each has been interviewed.

    Kept until an interview is noted or erased: ids are never used twice and a visit's wave never changes, so as long
    as there are as many visits and none is newer, they are the same. What a deed has not stored yet is never kept.
    """
    if connection.in_atomic_block:
        return _waves_of(study.pk)
    newest = Visit.objects.order_by("-pk").values_list("pk", flat=True).first()  # each of the two is found at once
    return _kept(str(connection.settings_dict["NAME"]), study.pk, Visit.objects.count(), newest)


@lru_cache(maxsize=4)
def _kept(_database: str, study: int, _many: int, _newest: int | None) -> Mapping[int, str]:
    alike: dict[str, str] = {}  # most have been interviewed at the same waves: one text for all of them
    return {pk: alike.setdefault(waves, waves) for pk, waves in _waves_of(study).items()}


def _waves_of(study: int) -> dict[int, str]:
    rows = Visit.objects.filter(participation__in=Participation.objects.filter(study=study)).order_by()
    grouped = rows.values("participation_id").annotate(waves=_InOneText("wave"))
    return dict(grouped.values_list("participation_id", "waves"))


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
