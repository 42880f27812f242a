"""Synthetic people in LAR, as many as one asks for: the same for the same seed, and none of them could be real.

What they are calibrated to, and what is our own, stands in `calibration`. The number is one of the population
register's synthetic ones (month + 80), which no real person has. It tells neither sex nor age to whoever reads it. The
place says that it is made up. A telephone number that begins with 00 reaches nobody: in Norway 00 leads abroad, and no
country's code begins with 0 (ITU-T E.164).
"""

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from math import gcd
from random import Random

from larix.core.countries.norway.numbers import synthetic_number
from larix.simulate import calibration, names
from larix.simulate.calibration import Target

DAYS, SERIALS = 365, 500  # a day of the year (never 29 February) and three digits make a slot of their own
SLOTS = DAYS * SERIALS
STRIDE = 104_729  # shares no factor with SLOTS, so each slot comes once before any comes again
MOST = 140_000  # people of one seed: about one slot in six has no number with right control digits
AGES = ((20, 29), (30, 39), (40, 49), (50, 59), (60, 72))  # both ends belong; of the groups in calibration.AGE
FIRST_TREATED_AT, FIRST_TREATED_IN = 17, 1997
YEARS_SHAPE, YEARS_SCALE = (12 / 8.5) ** 2, 8.5**2 / 12  # a gamma with mean 12 and sd 8.5, before some are drawn again
METHADONE, BUPRENORPHINE = "methadone", ("buprenorphine", "buprenorphine_naloxone")


@dataclass(frozen=True, slots=True)
class Doses:
    """Milligrams a day: normal, in steps, within bounds; `low` and `high` are the ends of the middle dose group."""

    mean: float
    sd: float
    step: float
    least: float
    low: float
    high: float
    most: float


METHADONE_DOSES = Doses(91, 26, 5, 10, 60, 120, 200)
BUPRENORPHINE_DOSES = Doses(16.4, 6.9, 2, 2, 8, 24, 40)


@dataclass(frozen=True, slots=True)
class SyntheticPerson:
    """`dose` is in milligrams a day of the medicine, None where the medicine is another; time is in years."""

    given_name: str
    family_name: str
    number: str
    born_on: date
    sex: str  # "male", "female"
    address: str  # "" for who has no home
    postal_code: str
    place: str
    telephone: str  # "" for the few who have none
    medicine: str
    dose: float | None
    years_in_treatment: float
    housing: str

    def age(self, on: date) -> int:
        """Whole years on that day."""
        return on.year - self.born_on.year - ((on.month, on.day) < (self.born_on.month, self.born_on.day))


def people(count: int, *, seed: int, on: date, women: int | None = None) -> Iterator[SyntheticPerson]:
    """`count` synthetic people as they are on that day; ValueError for more than `MOST`.

    With `women` exactly so many of them are women. They are made one by one: memory does not grow with `count`.
    """
    if count > MOST:
        raise ValueError(f"{count} people of one seed: there are numbers for {MOST}")
    random = Random(seed)
    births = _births(random, on)
    left = women
    for made in range(count):
        if left is None:
            sex = _drawn(random, calibration.SEX)
        else:
            sex = "women" if random.random() * (count - made) < left else "men"
            left -= sex == "women"
        yield _person(random, births, "female" if sex == "women" else "male", on)


def _person(random: Random, births: Iterator[tuple[date, str, int]], sex: str, on: date) -> SyntheticPerson:
    born_on, number, age = next(births)
    medicine, housing = _drawn(random, calibration.MEDICINE), _drawn(random, calibration.HOUSING)
    homeless = housing == "homeless"
    return SyntheticPerson(
        given_name=random.choice(names.WOMEN if sex == "female" else names.MEN),
        family_name=random.choice(names.FAMILIES),
        number=number,
        born_on=born_on,
        sex=sex,
        address="" if homeless else f"{random.choice(names.STREETS)} {random.randrange(1, 200)}",
        postal_code="" if homeless else names.NO_POSTAL_CODE,
        place="" if homeless else names.PLACE,
        telephone=f"00 00 {random.randrange(100):02} {random.randrange(100):02}" if random.random() < 0.9 else "",
        medicine=medicine,
        dose=_dose(random, medicine),
        years_in_treatment=_years(random, age, on),
        housing=housing,
    )


def _births(random: Random, on: date) -> Iterator[tuple[date, str, int]]:
    """Days of birth with numbers of their own: each slot of day and serial is used once, so no number comes twice."""
    assert gcd(STRIDE, SLOTS) == 1
    slot = random.randrange(SLOTS)
    while True:
        slot = (slot + STRIDE) % SLOTS
        day, serial = slot % DAYS, slot // DAYS
        youngest, oldest = AGES[bisect(_ends(calibration.AGE), random.random())]
        # Among the youngest most are nearly thirty; elsewhere a group is drawn evenly.
        age = youngest + int((oldest - youngest + 1) * (random.random() ** (0.5 if youngest < 30 else 1)))
        month_and_day = date(2001, 1, 1) + timedelta(days=day)
        birthday_passed = (month_and_day.month, month_and_day.day) <= (on.month, on.day)
        born_on = month_and_day.replace(year=on.year - age - (not birthday_passed))
        number = synthetic_number(born_on, serial)
        if number is not None:
            yield born_on, number, age


def _drawn(random: Random, shares: tuple[Target, ...]) -> str:
    """One of the levels, each as often as its target says. A target is called "<variable>: <level>"."""
    return shares[bisect(_ends(shares), random.random())].name.partition(": ")[2]


@cache
def _ends(shares: tuple[Target, ...]) -> list[float]:
    """Where each share ends between 0 and 1; the last is left out, so that it takes what rounding leaves."""
    return list(accumulate(share.value for share in shares[:-1]))


def _dose(random: Random, medicine: str) -> float | None:
    if medicine == METHADONE:
        return _in_steps(random, METHADONE_DOSES)
    return _in_steps(random, BUPRENORPHINE_DOSES) if medicine in BUPRENORPHINE else None


def _in_steps(random: Random, doses: Doses) -> float:
    """A dose that can be given, in the dose group that was drawn: rounding never carries it into another."""
    drawn = min(doses.most, max(doses.least, random.gauss(doses.mean, doses.sd)))
    rounded = doses.step * round(drawn / doses.step)
    if drawn < doses.low:
        return min(rounded, doses.low - doses.step)
    return max(rounded, doses.high + doses.step) if drawn > doses.high else rounded


def _years(random: Random, age: int, on: date) -> float:
    """To one decimal; drawn again where it reaches back before the 17th birthday or before there was LAR."""
    most = min(age - FIRST_TREATED_AT, on.year - FIRST_TREATED_IN)
    while True:
        years = round(random.gammavariate(YEARS_SHAPE, YEARS_SCALE), 1)
        if 0.1 <= years <= most:
            return years
