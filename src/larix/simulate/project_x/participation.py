"""Who says yes: what truly holds among the synthetic people, written down so that a method can be held against it.

Nobody has published who of the 328 took part. These numbers are ours: older people say yes a little more often, people
on methadone and people without a settled home less often, and neither sex nor time in treatment matters by itself.
"""

from collections.abc import Sequence
from datetime import date
from math import exp, sqrt
from random import Random

from larix.simulate.country import METHADONE, SyntheticPerson

# Log odds of taking part. With the country's people about 21 of 100 say yes, as 70 of 328 did.
INTERCEPT = -1.14
PER_TEN_YEARS_OF_AGE = 0.20  # from the age of 44
ON_METHADONE = -0.30
UNSETTLED = -0.70
MIDDLE_AGE = 44
FAR = 3  # standard deviations
UNSETTLED_HOMES = frozenset({"temporary", "prison", "homeless"})


def log_odds(person: SyntheticPerson, on: date) -> float:
    """The log odds that this person takes part when asked on that day."""
    return (
        INTERCEPT
        + PER_TEN_YEARS_OF_AGE * (person.age(on) - MIDDLE_AGE) / 10
        + ON_METHADONE * (person.medicine == METHADONE)
        + UNSETTLED * (person.housing in UNSETTLED_HOMES)
    )


def chance(person: SyntheticPerson, on: date) -> float:
    return 1 / (1 + exp(-log_odds(person, on)))


def says_yes(random: Random, person: SyntheticPerson, on: date) -> bool:
    return random.random() < chance(person, on)


def who_say_yes(random: Random, people: Sequence[SyntheticPerson], on: date, *, men: int, women: int) -> set[str]:
    """The numbers of exactly so many men and women who say yes; ValueError where so many hardly ever would.

    Everybody is asked again until the count is right, so the relations above hold among those who came out of it too.
    """
    return {
        number
        for sex, wanted in (("male", men), ("female", women))
        for number in _exactly(random, [person for person in people if person.sex == sex], on, wanted)
    }


def _exactly(random: Random, people: Sequence[SyntheticPerson], on: date, wanted: int) -> list[str]:
    if wanted == 0:
        return []
    chances = [chance(person, on) for person in people]
    spread = sqrt(sum(each * (1 - each) for each in chances))
    if abs(wanted - sum(chances)) > FAR * spread:
        raise ValueError(f"{wanted} of {len(people)} say yes: we would wait for ever")
    while True:
        yes = [person.number for person, each in zip(people, chances, strict=True) if random.random() < each]
        if len(yes) == wanted:
            return yes
