"""Small numbers: what is blanked, what is pooled, and that adding and subtracting gives nothing away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.statistics.disclosure import (
    Count,
    Sum,
    added,
    is_small,
    is_telling,
    may_show_mean,
    no_small,
    pooled_neighbours,
    pooled_smallest,
    to_withhold,
)

COUNTS = st.one_of(st.integers(0, 9), st.integers(0, 60))
TABLES = st.integers(1, 5).flatmap(
    lambda columns: st.lists(st.lists(COUNTS, min_size=columns, max_size=columns), min_size=1, max_size=5)
)


def with_totals(table):
    """A table with the totals of its rows and columns, as counts and sums. Whatever is named "all" is a total."""
    rows, columns = range(len(table)), range(len(table[0]))
    people = {(row, column): table[row][column] for row in rows for column in columns}
    people |= {(row, "all"): sum(table[row]) for row in rows}
    people |= {("all", column): sum(line[column] for line in table) for column in columns}
    people["all", "all"] = sum(map(sum, table))
    sums = [Sum((row, "all"), tuple((row, column) for column in columns)) for row in [*rows, "all"]]
    sums += [Sum(("all", column), tuple((row, column) for row in rows)) for column in [*columns, "all"]]
    return {key: Count(count, rank=key.count("all")) for key, count in people.items()}, sums


def learnt(counts, sums, withheld):
    """What a reader knows who adds and subtracts until nothing new comes out."""
    known = {key: count.people for key, count in counts.items() if key not in withheld and count.shown}
    news = True
    while news:
        news = False
        for line in sums:
            members = {line.whole: 1, **dict.fromkeys(line.parts, -1)}
            unknown = [key for key in members if key not in known]
            if len(unknown) == 1:
                rest = sum(sign * known[key] for key, sign in members.items() if key in known)
                known[unknown[0]] = -rest * members[unknown[0]]
                news = True
    return known


@given(TABLES)
def test_nobody_can_add_or_subtract_their_way_to_a_small_count(table):
    counts, sums = with_totals(table)
    known = learnt(counts, sums, to_withhold(counts, sums))
    assert [key for key, people in known.items() if is_small(people)] == []


@given(TABLES)
def test_what_is_learnt_is_true(table):
    counts, sums = with_totals(table)
    known = learnt(counts, sums, to_withhold(counts, sums))
    assert known == {key: counts[key].people for key in known}


@given(TABLES)
def test_cells_blanked_together_do_not_add_up_to_a_small_count(table):
    counts, sums = with_totals(table)
    withheld = to_withhold(counts, sums)
    together = [sum(counts[part].people for part in line.parts if part in withheld) for line in sums]
    assert [
        some for some, line in zip(together, sums, strict=True) if line.whole not in withheld and is_small(some)
    ] == []


@given(TABLES)
def test_a_table_without_small_counts_is_left_alone(table):
    counts, sums = with_totals([[count if not is_small(count) else count + 5 for count in row] for row in table])
    assert to_withhold(counts, sums) == frozenset()


def test_without_a_total_only_the_small_count_goes():
    assert to_withhold({"died": Count(2), "moved": Count(9)}, []) == {"died"}


def test_beside_a_total_the_smallest_other_count_goes_too():
    counts = {"all": Count(40, rank=1), "a": Count(3), "b": Count(25), "c": Count(12)}
    assert to_withhold(counts, [Sum("all", ("a", "b", "c"))]) == {"a", "c"}


def test_two_small_counts_with_a_small_sum_need_a_third_to_hide_behind():
    counts = {"all": Count(33, rank=1), "a": Count(1), "b": Count(2), "c": Count(30)}
    assert to_withhold(counts, [Sum("all", ("a", "b", "c"))]) == {"a", "b", "c"}


def test_a_zero_is_no_hiding_place():
    counts = {"all": Count(23, rank=1), "a": Count(3), "none": Count(0), "c": Count(20)}
    assert to_withhold(counts, [Sum("all", ("a", "none", "c"))]) == {"a", "c"}


def test_a_count_that_stands_in_no_table_is_protected_all_the_same():
    # 40 joined and 37 were seen: the three who were not follow from the two.
    counts = {"joined": Count(40, rank=1), "seen": Count(37), "not seen": Count(3, shown=False)}
    assert to_withhold(counts, [Sum("joined", ("seen", "not seen"))]) == {"seen"}


def test_a_share_of_all_in_a_small_group_is_guarded_when_asked_for():
    counts = {"all": Count(8, rank=1), "yes": Count(8), "no": Count(0)}
    guarded = {key for key in ("yes", "no") if is_telling(counts[key].people, 8)}
    assert to_withhold(counts, [Sum("all", ("yes", "no"))], guarded) == {"yes", "no"}


@pytest.mark.parametrize(("people", "small"), [(0, False), (1, True), (4, True), (5, False)])
def test_one_to_four_are_small(people, small):
    assert is_small(people) is small


@pytest.mark.parametrize(("hits", "group", "telling"), [(0, 9, True), (9, 9, True), (5, 9, False), (0, 10, False)])
def test_all_or_none_of_a_group_under_ten_is_telling(hits, group, telling):
    assert is_telling(hits, group) is telling


@pytest.mark.parametrize(("n", "shown"), [(9, False), (10, True)])
def test_a_mean_needs_ten_people(n, shown):
    assert may_show_mean(n) is shown


GROUPS = st.integers(1, 3).flatmap(lambda columns: st.lists(st.tuples(*[COUNTS] * columns), min_size=1, max_size=8))


@given(GROUPS)
def test_neighbours_are_pooled_in_order_until_no_pool_is_small(groups):
    pools = pooled_neighbours(groups)
    assert [place for pool in pools for place in pool] == list(range(len(groups)))
    assert len(pools) == 1 or all(no_small(added(groups[place] for place in pool)) for pool in pools)


@given(GROUPS)
def test_the_levels_left_alone_and_their_pool_are_not_small(groups):
    pool = pooled_smallest(groups)
    alone = [group for place, group in enumerate(groups) if place not in pool]
    assert all(no_small(group) for group in alone)
    assert not alone or not pool or no_small(added(groups[place] for place in pool))


def test_half_years_are_pooled_before_anything_is_blanked():
    assert pooled_neighbours([(12,), (3,), (4,), (9,)]) == ((0,), (1, 2), (3,))


def test_a_small_last_group_joins_the_one_before_it():
    assert pooled_neighbours([(12,), (9,), (2,)]) == ((0,), (1, 2))


def test_the_smallest_level_is_never_pooled_with_itself_alone():
    assert pooled_smallest([(20, 12), (7, 5), (4, 0)]) == (1, 2)


def test_nothing_is_pooled_where_nothing_is_small():
    assert pooled_smallest([(20,), (7,), (0,)]) == ()
