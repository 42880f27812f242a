"""Those who take part against the rest: the numbers, the model, the weights, and what is left of a closed list."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.core.words import same
from larix.marts import DescribedPerson, compare, keep
from larix.marts.participation import KEPT, Kept, KeptSide, Side
from larix.schedule import Described, Level
from tests.unit.marts.invitees import WANTED, invitees


def row_of(comparison, characteristic, level=None):
    (found,) = [row for row in comparison.rows if (row.characteristic, row.level) == (characteristic, level)]
    return found


def test_a_number_is_told_as_n_mean_sd_and_how_many_lack_it():
    people = invitees()
    comparison, _ = compare(people, WANTED)
    row = row_of(comparison, "age")
    for side, yes in ((row.participants, True), (row.others, False)):
        values = [one.values["age"] for one in people if one.participates is yes and "age" in one.values]
        everybody = sum(one.participates is yes for one in people)
        assert (side.n, side.missing) == (len(values), everybody - len(values))
        assert (side.value, side.sd) == pytest.approx((np.mean(values), np.std(values, ddof=1)))
    pooled = np.sqrt((row.participants.sd**2 + row.others.sd**2) / 2)
    assert row.smd == pytest.approx((row.participants.value - row.others.value) / pooled)


def test_a_level_is_told_as_n_and_its_share_of_those_with_a_value():
    people = [*invitees(), DescribedPerson(True, {}, "p999"), DescribedPerson(False, {})]
    comparison, _ = compare(people, WANTED)
    rows = [row_of(comparison, "sex", level) for level in ("male", "female")]
    assert sum(row.participants.n for row in rows) == 40
    assert sum(row.others.value for row in rows) == pytest.approx(1)
    assert {(row.participants.missing, row.others.missing) for row in rows} == {(1, 1)}


def test_what_the_protocol_does_not_name_goes_nowhere():
    odd = [DescribedPerson(False, {"sex": "Blåbærdalen 7", "age": "secret", "name": "Kari"}) for _ in range(12)]
    comparison, weights = compare([*invitees(), *odd], WANTED)
    assert [word for word in ("Blåbærdalen", "secret", "Kari") if word in str((comparison, weights))] == []
    assert row_of(comparison, "sex", "male").others.missing == 12


def test_the_model_tells_the_groups_apart_by_age_and_sex():
    model = compare(invitees(), WANTED)[0].model
    assert model.terms[:3] == ("intercept", "age", "sex=female")
    assert (model.no_fit, len(model.covariance), len(model.covariance[0])) == (None, len(model.terms), len(model.terms))
    age, female = (model.coefficients[model.terms.index(term)] for term in ("age", "sex=female"))
    assert age < 0 < female
    covered = [one for one in invitees() if "age" in one.values]
    assert (model.n, model.participants) == (len(covered), sum(one.participates for one in covered))


def test_levels_of_a_few_are_together_in_the_model():
    """Nobody in prison takes part: alone that level would tell the groups apart without fail."""
    homes = {True: {"own": 20, "rented": 20, "none": 6}, False: {"own": 60, "rented": 50, "none": 10, "prison": 4}}
    people = [
        DescribedPerson(yes, {"home": home}, f"{home}{place}" if yes else None)
        for yes, counts in homes.items()
        for home, count in counts.items()
        for place in range(count)
    ]
    model = compare(people, replace(WANTED, model=("home",)))[0].model
    assert (model.terms, model.no_fit) == (("intercept", "home=rented", "home=prison+none"), None)


def test_weights_are_of_participants_alone_and_bring_the_groups_together():
    people = invitees(60, 200)
    comparison, weights = compare(people, WANTED)
    participants = {one.pseudonym for one in people if one.participates and "age" in one.values}
    assert {pseudonym for pseudonym, _ in weights} == participants
    assert list(weights) == sorted(weights)
    for place in (("age", None), ("sex", "female")):
        row = row_of(comparison, *place)
        assert abs(row.smd_weighted) < abs(row.smd) / 2
    told = comparison.weighing
    assert told.n == len(weights)
    assert told.effective == pytest.approx(sum(w for _, w in weights) ** 2 / sum(w * w for _, w in weights))
    assert (told.smallest, told.largest) == (min(w for _, w in weights), max(w for _, w in weights))


def test_section_8_without_a_basis_nobody_but_the_participants_is_described():
    comparison, weights = compare(invitees(), replace(WANTED, basis=None))
    assert (comparison.not_compared, comparison.others, comparison.model, weights) == ("no_basis", None, None, ())
    assert {row.others for row in comparison.rows} == {None}
    assert row_of(comparison, "age").participants.n > 30


@pytest.mark.parametrize(("participants", "others"), [(9, 100), (40, 9), (40, 0), (0, 40), (0, 0)])
def test_groups_of_under_ten_are_not_compared(participants, others):
    comparison, weights = compare(invitees(participants, others), WANTED)
    assert (comparison.not_compared, comparison.others, comparison.model, weights) == ("too_few", None, None, ())
    assert {row.others for row in comparison.rows} == {None}


def test_a_study_that_compares_nothing_says_so():
    comparison, weights = compare(invitees(), None)
    assert (comparison.not_compared, comparison.participants, comparison.rows, weights) == ("no_comparison", 40, (), ())


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 1000))
def test_the_order_of_the_list_changes_nothing(seed):
    people = invitees(seed=seed % 7)
    shuffled = list(people)
    Random(seed).shuffle(shuffled)
    assert compare(shuffled, WANTED) == compare(people, WANTED)


def test_a_closed_list_gives_the_same_comparison_without_a_row_about_the_others():
    people = invitees()
    stored = KEPT.validate_json(KEPT.dump_json(keep(people, WANTED)))
    mine = [one for one in people if one.participates]
    assert compare(mine, WANTED, stored) == compare(people, WANTED)


def test_somebody_who_leaves_after_the_list_was_closed_takes_only_their_own_numbers_along():
    people = invitees()
    mine = [one for one in people if one.participates]
    before, weights = compare(people, WANTED)
    after, fewer = compare(mine[1:], WANTED, keep(people, WANTED))
    assert (after.participants, after.others, after.model) == (39, 120, before.model)
    assert [row.others for row in after.rows] == [row.others for row in before.rows]
    assert set(fewer) == {pair for pair in weights if pair[0] != mine[0].pseudonym}


def test_what_a_closed_list_keeps_of_few_is_nothing():
    assert keep(invitees(40, 9), WANTED).sides == ()


def test_nobody_with_a_value_is_told_as_nobody():
    bare = [DescribedPerson(place < 20, {}, f"p{place}" if place < 20 else None) for place in range(40)]
    comparison, weights = compare(bare, WANTED)
    assert row_of(comparison, "age").participants == Side(0, 0, 20, None)
    assert (comparison.model.no_fit, comparison.weighing, weights) == ("one_outcome", None, ())


MEDICINE = Described("medicine", same("Medicine"), "category", tuple(Level(one, same(one)) for one in "abcd"))


def others_of(medicines="a" * 15 + "b" * 8 + "c" * 6 + "d", ages=(47.31,)):
    """Thirty who do not take part: one has an age, and one alone has medicine d. Twenty take part."""
    ages = [*ages, *(None,) * 30]
    rest = [DescribedPerson(False, {"age": ages[at], "medicine": one}) for at, one in enumerate(medicines)]
    mine = [DescribedPerson(True, {"age": 30.0 + at, "medicine": "abcd"[at % 4]}, f"p{at:03d}") for at in range(20)]
    return [*mine, *rest]


BY_AGE = replace(WANTED, variables=(WANTED.variables[0], MEDICINE), model=("age",))


def test_section_8_nothing_is_kept_of_a_number_that_under_ten_of_the_others_have():
    people = others_of()
    comparison, weights = compare(people, BY_AGE)
    assert (row_of(comparison, "age").others, comparison.model, weights) == (None, None, ())
    assert row_of(comparison, "age").participants.n == 20
    kept = keep(people, BY_AGE)
    assert "47.31" not in str((comparison, kept))
    assert [one.characteristic for one in kept.sides if one.level is None] == []


@given(st.integers(0, 30))
def test_section_8_a_mean_of_the_others_is_of_ten_or_more(known):
    side = row_of(compare(others_of(ages=[40.0 + at for at in range(known)]), BY_AGE)[0], "age").others
    assert (side is None) is (0 < known < 10)


def test_section_8_a_level_of_one_of_the_others_is_not_kept_and_does_not_follow():
    people = others_of()
    told = {level: row_of(compare(people, BY_AGE)[0], "medicine", level).others for level in "abcd"}
    assert {level: side.n if side else None for level, side in told.items()} == {"a": 15, "b": 8, "c": None, "d": None}
    assert [one.level for one in keep(people, BY_AGE).sides] == ["a", "b"]


@given(st.lists(st.sampled_from("abcd"), min_size=10, max_size=40))
def test_section_8_no_small_level_of_the_others_is_kept_or_can_be_subtracted(medicines):
    wanted = replace(BY_AGE, variables=(MEDICINE,), model=())
    ns = [one.side.n for one in keep(others_of(medicines, ages=(None,) * 10), wanted).sides]
    left = len(medicines) - sum(ns)
    assert [n for n in (*ns, left) if 0 < n < 5] == []


def test_section_8_a_list_that_was_closed_with_small_levels_gives_none_of_them():
    small = [KeptSide("medicine", one, Side(n, 30, 0, n / 30)) for one, n in zip("abcd", (15, 8, 6, 1), strict=True)]
    kept = Kept(30, (KeptSide("age", None, Side(1, 1, 29, 47.31)), *small), None)
    comparison, _ = compare([one for one in others_of() if one.participates], BY_AGE, kept)
    assert [row.level for row in comparison.rows if row.others] == ["a", "b"]
