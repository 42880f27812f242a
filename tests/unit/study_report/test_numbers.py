"""The numbers of a report, worked out by hand on a few people."""

import pytest

from larix.reporting.study_report.shape import AttritionRow, BaselineRow
from larix.reporting.study_report.why import Why
from tests.unit.study_report.numbers_of import numbers, row_of
from tests.unit.study_report.small_study import crowd, interview, on, person

FOUR = [
    person("a", interview(0, 2, 30, 2, age=20, sex="f", home="own"), interview(3, 4, 20, 5)),
    person("b", interview(0, 4, 40, 4, age=30, sex="m", home="own"), interview(3, 4, None, 4)),
    person("c", interview(0, 6, 50, None, age=40, sex="m", home="none"), interview(3, None, 22, 7)),
    person("d", interview(0, None, 20, 3, age=50, sex="m")),
]


def test_a_mean_is_of_those_interviewed_who_have_a_value():
    row = row_of(numbers(FOUR).outcomes["coping"], wave=0)
    assert (row.interviewed, row.n, row.missing, row.mean, row.sd) == (4, 3, 1, 4.0, 2.0)
    # t with 2 degrees is 4.303: 4 ± 4.303 × 2 / √3
    assert (row.ci_low, row.ci_high) == pytest.approx((4 - 4.968, 4 + 4.968), abs=0.001)


def test_equal_values_have_no_interval_and_nobody_has_no_mean_and_both_say_why():
    rows = numbers(FOUR).outcomes["coping"]
    equal, nobody = row_of(rows, wave=3), row_of(rows, wave=6)
    assert (equal.n, equal.mean, equal.sd, equal.why) == (
        2, 4.0, 0.0, {"ci_low": Why.NO_SPREAD, "ci_high": Why.NO_SPREAD},
    )  # fmt: skip
    assert nobody.why == dict.fromkeys(("mean", "sd", "ci_low", "ci_high"), Why.NO_VALUES)


def test_change_is_person_by_person_for_those_with_both():
    results = numbers(FOUR)
    row = row_of(results.change["distress"], wave=3)  # a: 30 to 20, c: 50 to 22
    assert (row.n, row.mean, row.sd) == (2, -19.0, pytest.approx(12.728, abs=0.001))
    assert [row.wave for row in results.change["distress"]] == [3, 6]


def test_the_two_sources_of_an_outcome_stand_beside_each_other():
    row = row_of(numbers(FOUR).scored_twice["coping"], wave=3)  # ours 4, 4; recorded 5, 4, 7
    assert (row.n_first, row.n_second, row.both, row.different, row.only_first, row.only_second) == (2, 3, 2, 1, 0, 1)
    assert (row.mean_first, row.mean_second, row.largest_difference) == (4.0, pytest.approx(16 / 3), 1.0)


def test_an_outcome_with_one_source_is_not_shown_twice():
    assert set(numbers(FOUR).scored_twice) == {"coping"}


def test_a_number_at_the_start():
    row = row_of(numbers(FOUR).baseline, characteristic="age")
    assert row == BaselineRow("age", None, 4, None, 35.0, pytest.approx(12.9099, abs=1e-4), 35.0, 0)


def test_levels_at_the_start_are_shares_of_those_with_a_value():
    rows = [row for row in numbers(FOUR).baseline if row.characteristic == "home"]
    assert [(row.level, row.n, row.share, row.missing) for row in rows] == [("none", 1, 1 / 3, 1), ("own", 2, 2 / 3, 1)]


def test_those_seen_again_beside_those_who_are_not():
    rows = numbers([*FOUR, person("e", interview(0, 5, 20, 5, age=30, sex="f"))]).attrition
    # Seen: 20, 30, 40, mean 30, sd 10. Not seen: 50, 30, mean 40, sd 14.142; √((100 + 200) / 2) = 12.247.
    age = row_of(rows, characteristic="age")
    assert (age.seen, age.not_seen, age.smd) == (30.0, 40.0, pytest.approx(-10 / 12.247, abs=1e-4))
    assert (age.seen_n, age.not_seen_n, age.seen_sd, age.not_seen_sd) == (3, 2, 10.0, pytest.approx(14.142, abs=1e-3))
    # Women: 1 of 3 seen, 1 of 2 not seen; √((2/9 + 1/4) / 2) = 0.4859.
    women = row_of(rows, characteristic="sex", level="f")
    assert (women.seen, women.not_seen, women.seen_n, women.not_seen_n) == (1 / 3, 0.5, 1, 1)
    assert women.smd == pytest.approx((1 / 3 - 1 / 2) / 0.4859, abs=1e-3)


def test_a_characteristic_that_nobody_has_says_so():
    results = numbers(crowd(3, home=None))
    assert row_of(results.baseline, characteristic="home") == BaselineRow(
        "home", None, 0, None, None, None, None, 3, (), {"share": Why.NO_VALUES}
    )
    why = dict.fromkeys(("seen", "not_seen", "smd"), Why.NO_VALUES)
    assert row_of(results.attrition, characteristic="home") == AttritionRow(
        "home", None, None, None, None, 0, 0, None, None, (), why
    )


def test_completeness_counts_people_and_items():
    row = row_of(numbers(FOUR).completeness, waves=(0,))
    assert (row.interviewed, row.answered, row.not_answered, row.whole) == (4, 4, 0, 3)
    # a and b gave four answers, c four, d two and left one out.
    assert (row.items_answered, row.items_missing, row.share) == (14, 1, 14 / 15)


def test_who_gave_no_answer_at_all_has_not_answered():
    row = row_of(numbers(FOUR).completeness, waves=(3,))
    assert (row.interviewed, row.answered, row.not_answered, row.whole) == (3, 2, 1, 2)


def test_the_order_in_which_people_come_changes_no_digit():
    assert numbers(list(reversed(FOUR))) == numbers(FOUR)


def test_a_cut_leaves_out_what_came_after_it():
    assert row_of(numbers(FOUR, as_of=on(90)).outcomes["coping"], wave=3).n == 0
    assert row_of(numbers(FOUR, as_of=on(91)).outcomes["coping"], wave=3).n == 2
