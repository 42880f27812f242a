"""Holds the synthetic people against the published figures: what came out, and how far it may be off."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import sqrt

from larix.simulate import calibration, country
from larix.simulate.calibration import Target
from larix.simulate.country import BUPRENORPHINE, BUPRENORPHINE_DOSES, METHADONE, METHADONE_DOSES, SyntheticPerson

COUNT, SEED, ON = 100_000, 1, date(2014, 5, 15)
STANDARD_ERRORS = 4  # a right figure lands outside once in some sixteen thousand draws
GROUPS = {"under 30": (0, 29), "30-39": (30, 39), "40-49": (40, 49), "50-59": (50, 59), "60 and over": (60, 200)}
COUNTRYS_GROUPS = {"25 and under": (0, 25), "26-40": (26, 40), "41-60": (41, 60), "over 60": (61, 200)}
STABLE = frozenset({"owned", "rented", "friends_or_family"})


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` of the synthetic people beside its target; `error` is the standard error of drawing so many."""

    target: Target
    value: float
    error: float

    @property
    def bound(self) -> float:
        """How far it may be from the printed figure: chance, rounding in print, and what we declare."""
        return STANDARD_ERRORS * self.error + self.target.printed + self.target.departs

    @property
    def holds(self) -> bool:
        return abs(self.value - self.target.value) <= self.bound


@dataclass(slots=True)
class _Moments:
    n: int = 0
    total: float = 0.0
    squares: float = 0.0

    def add(self, value: float) -> None:
        self.n, self.total, self.squares = self.n + 1, self.total + value, self.squares + value * value

    @property
    def mean(self) -> float:
        return self.total / self.n

    @property
    def sd(self) -> float:
        return sqrt((self.squares - self.total**2 / self.n) / (self.n - 1))


def figures(people: Iterable[SyntheticPerson], on: date) -> tuple[Figure, ...]:
    """Every target with what these people show, in one pass; memory does not grow with their number."""
    counts: Counter[str] = Counter()
    age, years = _Moments(), _Moments()
    for person in people:
        counts.update(_said(person, on))
        age.add(person.age(on))
        years.add(person.years_in_treatment)
    numbers = {
        "age: mean": age.mean, "age: sd": age.sd, "age: mean, country": age.mean,
        "years in treatment: mean": years.mean, "years in treatment: sd": years.sd,
    }  # fmt: skip
    errors = {name: (age if name.startswith("age") else years).sd / sqrt(age.n) for name in numbers}
    return tuple(
        Figure(target, numbers[target.name], errors[target.name])
        if target.name in numbers
        else _share(target, counts, counts["dose"] if target.name.startswith("dose") else age.n)
        for target in calibration.TARGETS
    )


@cache
def usual() -> tuple[Figure, ...]:
    """The figures that the page in docs/generated shows."""
    return figures(country.people(COUNT, seed=SEED, on=ON), ON)


def _share(target: Target, counts: Counter[str], of: int) -> Figure:
    share = counts[target.name] / of
    return Figure(target, share, sqrt(share * (1 - share) / of))


def _said(person: SyntheticPerson, on: date) -> Iterator[str]:
    """The name of each target that this person counts in."""
    sex, age = "men" if person.sex == "male" else "women", person.age(on)
    yield f"sex: {sex}"
    yield f"sex: {sex}, country"
    yield f"medicine: {person.medicine}"
    yield f"medicine: {person.medicine}, country"
    yield f"housing: {person.housing}"
    if person.housing in STABLE:
        yield "housing: stable"
    yield from (f"age: {group}" for group, (low, high) in GROUPS.items() if low <= age <= high)
    yield from (f"age: {group}, country" for group, (low, high) in COUNTRYS_GROUPS.items() if low <= age <= high)
    if person.dose is not None:
        yield "dose"
        yield f"dose: {_dose_group(person.medicine, person.dose)}"


def _dose_group(medicine: str, dose: float) -> str:
    assert medicine == METHADONE or medicine in BUPRENORPHINE
    doses = METHADONE_DOSES if medicine == METHADONE else BUPRENORPHINE_DOSES
    return "low" if dose < doses.low else "high" if dose > doses.high else "middle"
