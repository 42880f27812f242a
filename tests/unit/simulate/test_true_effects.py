"""What `truth` writes down, found again in the answers of many synthetic people: an analysis can be held against it."""

from datetime import date

import numpy as np
import pytest

from larix.instruments import CATALOGUE, Library
from larix.simulate.project_x import truth
from larix.simulate.project_x.courses import histories
from larix.simulate.project_x.participation import UNSETTLED_HOMES

MONTHS = {f"m{month:02d}": month for month in range(0, 25, 3)}


@pytest.fixture(scope="module")
def said():
    """(person, wave) -> everything that was answered then."""
    library, found = Library.of(*CATALOGUE), {}
    for person in histories(700, seed=12, until=date(2017, 6, 1), library=library):
        for response in person.responses:
            found.setdefault((person.pseudonym, response.wave), {}).update(response.answers)
    return found


def within(pairs):
    """The slope of y on x among the waves of each person: what people bring with them falls out."""
    of = {}
    for who, x, y in pairs:
        of.setdefault(who, []).append((x, y))
    apart = np.concatenate([np.array(some, float) - np.mean(some, axis=0) for some in of.values() if len(some) > 1])
    return float(apart[:, 0] @ apart[:, 1] / (apart[:, 0] @ apart[:, 0]))


def by_year(said, item):
    return within((who, MONTHS[wave] / 12, told[item]) for (who, wave), told in said.items() if item in told)


@pytest.mark.parametrize(
    ("item", "on", "off_by"),
    [("coping", "coping", 0.12), ("participation", "participation", 0.2), ("mean", "hscl_10", 0.05),
     ("days_cannabis", "days of use", 0.6)],
)  # fmt: skip
def test_a_year_changes_what_is_written_down_and_nothing_else(said, item, on, off_by):
    assert abs(by_year(said, item) - truth.size("a year", on)) < off_by


def test_an_unsettled_home_weighs_as_much_as_is_written_down(said):
    pairs = [(told["housing"] in UNSETTLED_HOMES, told["distress"]) for (_, wave), told in said.items()
             if wave == "m00" and {"housing", "distress"} <= told.keys()]  # fmt: skip
    unsettled, settled = ([heavy for is_so, heavy in pairs if is_so is wanted] for wanted in (True, False))
    error = (np.var(unsettled) / len(unsettled) + np.var(settled) / len(settled)) ** 0.5
    assert abs(np.mean(unsettled) - np.mean(settled) - truth.size("unsettled home", "distress")) < 3 * error


def test_who_takes_more_part_has_as_much_more_benefit_as_is_written_down(said):
    pairs = [(told["participation"], told["benefit"]) for told in said.values()
             if {"participation", "benefit"} <= told.keys()]  # fmt: skip
    slope = np.polyfit(*np.array(pairs, float).T, 1)[0]
    assert abs(slope - truth.size("participation", "benefit")) < 0.03
