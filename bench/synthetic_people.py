"""Synthetic people for the bench: how fast they are made, and a list of invitees as long as one likes."""

from datetime import date

from bench.measuring import Figure, call
from larix.simulate.country import people
from larix.simulate.project_x.cohort import LISTED_ON, Size, invitees
from larix.simulate.project_x.delivered import delivered

SEED = 7


def make_people(count: int = 100_000, on: date = LISTED_ON) -> int:
    """Make so many and keep none; how many men there were."""
    return sum(person.sex == "male" for person in people(count, seed=SEED, on=on))


def people_figure(count: int = 100_000, runs: int = 3) -> Figure:
    return call(f"{count:,} synthetic people made", lambda: make_people(count), runs=runs, warm_up=0)


def long_list(count: int = 10_000) -> bytes:
    """A list of invitees as the treating trust delivers it, with so many lines. Nobody on it consents."""
    size = Size(eligible=count, women=round(count * 0.3), men_consent=0, women_consent=0)
    return delivered(invitees(SEED, size))
