"""Means that are counts by another name: of an outcome that is yes or no, and of whole numbers where n is withheld.

The attack is written from results.json alone: who knows n, a mean and a spread knows how many said yes and how many no.
"""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.core.words import same
from larix.reporting.study_report.make import results_json
from larix.schedule import FromScore, Outcome
from tests.unit.study_report.heard_study import HEARD, held, results_of
from tests.unit.study_report.numbers_of import released, row_of
from tests.unit.study_report.small_study import crowd, interview, person

HOME = Outcome("home", same("A home"), FromScore("coping", "total"), better="higher", low=0, high=1)
YES_OR_NO = replace(HEARD, outcomes=(HOME,))
MONTHS = (0, 3, 6)
COUNTS = {
    "joined", "done", "not_done", "missed", "open", "not_due", "died", "in_prison", "in_hospital", "paused", "late",
    "eligible", "invited", "answered", "consented", "n", "missing", "n_first", "n_second", "both", "different",
    "only_first", "only_second", "seen_n", "not_seen_n", "still_time", "interviewed", "not_answered", "whole",
    "items_missing", "people", "helped", "harmed", "attempts", "interviews", "people_declined", "people_carried",
    "total", "with_day", "without_day", "let_stay", "deleted", "participants_n", "others_n", "participants_missing",
    "others_missing", "weighted",
}  # fmt: skip


def somebody(number, answers, mode):
    return held(person(f"p{number:03d}", *(interview(m, v) for m, v in zip(MONTHS, answers, strict=True))), mode=mode)


ANSWER = st.sampled_from([1, 1, 1, 1, 1, 0, None])
PEOPLE = st.lists(
    st.tuples(st.tuples(ANSWER, ANSWER, ANSWER), st.sampled_from(["together", "together", "phone", "alone"])),
    min_size=10, max_size=60,
).map(lambda drawn: [somebody(number, *one) for number, one in enumerate(drawn)])  # fmt: skip


def sides(row):
    """How many said yes and how many no, as far as n, mean and spread tell it; of a change, how many each way."""
    if row["n"] is None or row["mean"] is None:
        return []
    total = row["n"] * row["mean"]
    squares = (row["n"] - 1) * (row["sd"] or 0) ** 2 + row["n"] * row["mean"] ** 2
    return [round((squares + total) / 2), round((squares - total) / 2)]


def yes_and_no(told):
    found = []
    for row in told["outcomes"]["home"] + told["strata"]["home"]:
        if row["n"] is not None and row["mean"] is not None:
            yes = round(row["n"] * row["mean"])
            found += [yes, row["n"] - yes]
    return found + [side for row in told["change"]["home"] for side in sides(row)]


def small_counts(told, name=""):
    """Every count of one to four that stands anywhere in the file, by the name of its field."""
    if isinstance(told, list):
        return [one for row in told for one in small_counts(row, name)]
    if not isinstance(told, dict):
        return [(name, told)] if name in COUNTS and isinstance(told, int) and 0 < told < 5 else []
    return [one for field, value in told.items() if field not in ("about", "why") for one in small_counts(value, field)]


@settings(max_examples=30, deadline=None)
@given(PEOPLE)
def test_section_5_no_mean_of_a_yes_or_no_tells_of_one_to_four_people(histories):
    told = json.loads(results_json(results_of(histories, "release", YES_OR_NO)))
    assert [side for side in yes_and_no(told) if 0 < side < 5] == []


@settings(max_examples=30, deadline=None)
@given(PEOPLE)
def test_section_5_no_count_of_one_to_four_stands_in_any_table_of_the_file(histories):
    assert small_counts(json.loads(results_json(results_of(histories, "release", YES_OR_NO)))) == []


def test_the_attacks_find_what_the_team_edition_tells():
    some = [somebody(n, (1, int(n > 2), 1 if n > 1 else None), "together") for n in range(20)]
    told = json.loads(results_json(results_of(some, "team", YES_OR_NO)))
    assert (3 in yes_and_no(told), small_counts(told) != []) == (True, True)


def test_a_share_of_many_on_both_sides_is_shown():
    some = [somebody(n, (1, int(n > 9), 1), "together") for n in range(30)]
    shown = results_of(some, "release", YES_OR_NO).outcomes["home"]
    assert [(row.n, row.mean) for row in shown if row.wave in MONTHS] == [(30, 1.0), (30, 0.67), (30, 1.0)]


@pytest.mark.parametrize("missing", [1, 2, 3, 4])
def test_section_5_a_mean_does_not_tell_how_few_have_no_value(missing):
    """Every n that n may be has a sum of whole numbers with this mean: so none of them is ruled out by it."""
    some = crowd(50) + [
        person(f"m{n}", interview(0, 5), interview(3, None, 20), interview(6, 5)) for n in range(missing)
    ]
    row = row_of(released(some).outcomes["coping"], wave=3)
    possible = range(row.interviewed - 4, row.interviewed)
    sums = {n: [total for total in range(10 * n + 1) if round(total / n, 1) == row.mean] for n in possible}
    assert (row.n, round(row.mean, 1) == row.mean, all(sums.values())) == (None, True, True)
