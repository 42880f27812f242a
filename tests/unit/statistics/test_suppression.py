"""What is hidden of a table with totals stays hidden, also from a reader with an integer programme."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.statistics.attack import feasible
from larix.statistics.disclosure import SMALLEST_COUNT
from larix.statistics.suppression import WIDTH, suppress


def with_totals(counts):
    table = np.asarray(counts, dtype=np.int64)
    for axis in range(table.ndim):
        table = np.concatenate([table, table.sum(axis, keepdims=True)], axis)
    return table


def small(table):
    return [tuple(cell) for cell in np.argwhere((table > 0) & (table < SMALLEST_COUNT)).tolist()]


TABLES = st.tuples(st.integers(2, 4), st.integers(2, 4)).flatmap(
    lambda shape: st.lists(
        st.lists(st.one_of(st.integers(0, 12), st.integers(0, 60)), min_size=shape[1], max_size=shape[1]),
        min_size=shape[0], max_size=shape[0],
    )
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_no_integer_programme_comes_closer_than_five_to_a_small_cell(counts):
    table = with_totals(counts)
    found = suppress(table)
    closed = [cell for cell in small(table) if cell not in found.open_cells]
    for cell, (least, most) in feasible([(table, found.hidden)], closed).items():
        assert least <= table[cell] <= most
        assert most - least >= WIDTH


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 25), min_size=12, max_size=12))
def test_nor_in_a_table_with_three_sides(counts):
    table = with_totals(np.array(counts).reshape(2, 3, 2))
    found = suppress(table)
    closed = [cell for cell in small(table) if cell not in found.open_cells]
    assert all(most - least >= WIDTH for least, most in feasible([(table, found.hidden)], closed).values())


@given(TABLES)
def test_every_small_cell_is_hidden_and_the_grand_total_never(counts):
    table = with_totals(counts)
    found = suppress(table)
    assert all(found.hidden[cell] for cell in small(table))
    assert table[-1, -1] in (1, 2, 3, 4) or not found.hidden[-1, -1]


def test_a_table_without_small_counts_is_printed_whole():
    assert not suppress(with_totals([[5, 6], [7, 0]])).hidden.any()


def test_one_small_cell_takes_three_more_with_it_and_the_cheapest():
    table = with_totals([[3, 90, 20], [80, 95, 85], [25, 99, 12]])
    assert np.argwhere(suppress(table).hidden).tolist() == [[0, 0], [0, 2], [2, 0], [2, 2]]


def test_a_zero_hides_nobody():
    """Beside zeros the small cell could hold 3 or nothing else, so the box goes round them."""
    table = with_totals([[3, 0, 20], [0, 9, 85], [25, 99, 40]])
    hidden = suppress(table).hidden
    assert hidden[0, 0]
    assert not hidden[1, 0]
    assert feasible([(table, hidden)], [(0, 0)])[0, 0] == (0, 23)


def test_where_nothing_can_hide_it_the_table_is_not_printed():
    table = with_totals([[3, 0], [0, 0]])
    assert (0, 0) in suppress(table).open_cells


def test_an_earlier_release_is_known_and_hides_nothing():
    table = with_totals([[3, 90, 20], [80, 95, 85], [25, 99, 12]])
    before = np.ones(table.shape, bool)
    before[0, 2] = False  # was printed
    found = suppress(table, printed=~before)
    assert found.open_cells == ()
    assert not found.hidden[0, 2]
    (least, most) = feasible([(table, found.hidden), (table, before)], [(0, 0)])[0, 0]
    assert most - least >= WIDTH


def test_two_releases_that_are_safe_alone_can_tell_together():
    table = with_totals([[3, 90, 20], [80, 95, 85], [25, 99, 12]])
    one, two = suppress(table).hidden, np.zeros(table.shape, bool)
    for cell in ((0, 0), (0, 1), (1, 0), (1, 1)):
        two[cell] = True
    assert feasible([(table, one), (table, two)], [(0, 0)])[0, 0] == (3, 3)


def test_what_bounds_give_away_is_found_although_nothing_can_be_subtracted():
    """Four cells are hidden; the sums leave 1 to 3 for each, which adding and subtracting alone does not see."""
    table = with_totals([[2, 1], [1, 2]])
    hidden = np.zeros(table.shape, bool)
    hidden[:2, :2] = True
    assert feasible([(table, hidden)], [(0, 0)])[0, 0] == (0, 3)


@pytest.mark.parametrize("wrong", [np.array([[1, 2], [3, 5]]), with_totals([[1, -1], [2, 2]])])
def test_a_table_that_does_not_add_up_is_refused(wrong):
    with pytest.raises(ValueError, match=r"add up|negative"):
        suppress(wrong)
