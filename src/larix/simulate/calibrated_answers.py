"""Holds what synthetic participants answer the first time against the published figures, and who is seen at a year."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from math import sqrt

from larix.history import Answers, History
from larix.instruments import CATALOGUE, Library
from larix.simulate.calibrated import Figure
from larix.simulate.project_x import published
from larix.simulate.project_x.courses import histories
from larix.simulate.project_x.participation import UNSETTLED_HOMES
from larix.simulate.project_x.protocol import PROTOCOL

COUNT, SEED, UNTIL = 1_500, 1, date(2017, 6, 1)
YEAR = "m12"
CLASSES = ("alcohol", "cannabis", "benzodiazepines", "opioids")
ASKED = (*CLASSES, "amphetamines", "cocaine")


class _Sums:
    """Values of each figure, added up in one pass."""

    def __init__(self) -> None:
        self.n: Counter[str] = Counter()
        self.total: defaultdict[str, float] = defaultdict(float)
        self.squares: defaultdict[str, float] = defaultdict(float)

    def add(self, name: str, value: float) -> None:
        self.n[name] += 1
        self.total[name] += value
        self.squares[name] += value * value

    def mean(self, name: str) -> float:
        return self.total[name] / self.n[name]

    def error(self, name: str) -> float:
        mean = self.mean(name)
        return sqrt(max(0.0, self.squares[name] / self.n[name] - mean * mean) / self.n[name])


def figures(people: Iterable[History]) -> tuple[tuple[Figure, ...], dict[str, float]]:
    """Every target beside what is said the first time; and of those interviewed then, the share seen at each wave.

    Who said nothing to a question counts in none of its figures. One pass; memory does not grow with their number.
    """
    sums = _Sums()
    for person in people:
        for name, value in _said(person):
            sums.add(name, value)
    found = tuple(Figure(target, sums.mean(target.name), sums.error(target.name)) for target in published.ANSWERS)
    return found, {wave.code: sums.mean(f"seen: {wave.code}") for wave in PROTOCOL.waves}


@cache
def usual() -> tuple[tuple[Figure, ...], dict[str, float]]:
    """The figures that the page in docs/generated shows."""
    return figures(histories(COUNT, seed=SEED, until=UNTIL, library=Library.of(*CATALOGUE)))


def _said(person: History) -> Iterator[tuple[str, float]]:
    seen = {visit.wave for visit in person.visits}
    if "m00" in seen:
        yield from ((f"seen: {wave.code}", wave.code in seen) for wave in PROTOCOL.waves)
    for response in person.responses:
        if response.wave != "m00":
            continue
        if response.instrument == "measure_point" and response.part == "person":
            yield from _fares(response.answers)
        if "mean" in response.answers:
            yield "hscl_10: mean", response.answers["mean"]
            yield "hscl_10: above 1.85", response.answers["mean"] > 1.85


def _fares(answers: Answers) -> Iterator[tuple[str, float]]:
    if "used" in answers and not any(f"days_{code}" not in answers for code in answers["used"] if code != "none"):
        weekly = {code for code in ASKED if answers.get(f"days_{code}", 0) >= published.WEEKLY}
        yield from ((f"weekly use: {code}", code in weekly) for code in CLASSES)
        yield "weekly use: stimulants", bool(weekly & {"amphetamines", "cocaine"})
        yield "weekly use: none of these", not weekly
        yield "injected", "injected" in answers["used"]
    if "housing" in answers:
        yield "lives stable", answers["housing"] not in UNSETTLED_HOMES
    if "activity" in answers:
        yield "paid work", answers["activity"] == "paid_work"
    if "participation" in answers:
        yield "participation: mean", answers["participation"]
        yield "participation: 0 to 2", answers["participation"] <= 2
        yield "participation: 0", answers["participation"] == 0
