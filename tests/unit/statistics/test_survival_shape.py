"""Times are checked once, and what is amiss is told with its name and its row."""

import numpy as np
import pytest

from larix.statistics import times_of
from larix.statistics.survival_shape import labels_of

NAN, INF = float("nan"), float("inf")


def test_whole_times_are_taken_as_they_are():
    times = times_of([3, 4], [True, 2], start=[0, 1], weights=[1, 0.5], name="dager i LAR")
    assert (len(times), times.name, times.late_entry, times.weighted) == (2, "dager i LAR", True, True)
    assert (times.kind.tolist(), times.start.tolist()) == ([1, 2], [0, 1])
    assert (times_of([3], [0]).late_entry, times_of([3], [0]).weighted) == (False, False)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"stop": [1, NAN]}, "dager på år: row 2 is not a finite number: leave out what is missing"),
        ({"stop": [1, None]}, "dager på år: row 2 is not a finite number: leave out what is missing"),
        ({"stop": [NAN, NAN]}, "dager på år: never measured"),
        ({"stop": [1, INF]}, "dager på år: row 2 is not a finite number: leave out what is missing"),
        ({"stop": [-1, 1]}, "dager på år: row 1 is before the beginning, 0"),
        ({"stop": ["a", "b"]}, "dager på år: not all of it is numbers"),
        ({"stop": []}, "dager på år: nobody has one"),
        ({"stop": [[1, 2]]}, "dager på år: one number for each row is wanted"),
        ({"event": [1]}, "dager på år, what happened: one number for each row is wanted, of 2 rows"),
        ({"event": [0, 0.5]}, "dager på år, what happened: row 2 is not 0, 1, 2, …"),
        ({"event": [-1, 0]}, "dager på år, what happened: row 1 is not 0, 1, 2, …"),
        ({"event": [NAN, NAN]}, "dager på år, what happened: never measured"),
        ({"start": [0, 2]}, "dager på år: row 2 does not end after it starts, so nobody is at risk in it"),
        ({"start": [NAN, 0]}, "dager på år, start: row 1 is not a finite number: leave out what is missing"),
        ({"weights": [1, 0]}, "dager på år, weights: row 2 is not above 0"),
        ({"weights": [INF, 1]}, "dager på år, weights: row 1 is not a finite number: leave out what is missing"),
    ],
)
def test_what_is_amiss_is_told_in_a_sentence(given, told):
    with pytest.raises(ValueError) as caught:
        times_of(**({"stop": [1, 2], "event": [1, 0], "name": "dager på år"} | given))
    assert str(caught.value) == told


def test_a_group_that_nobody_is_in_has_no_times():
    with pytest.raises(ValueError, match="time: nobody is left"):
        times_of([1, 2], [1, 0]).only(np.array([False, False]))


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ([10, 9, 10], ("9", "10")),
        ([1.5, 1.0, 1.5], ("1", "1.5")),
        (["Ålesund", "Bergen", "Ålesund"], ("Bergen", "Ålesund")),
        (np.array(["b", "a", "b"], dtype=object), ("a", "b")),
        ([True, False, True], ("False", "True")),
    ],
)
def test_groups_stand_in_the_order_of_numbers_or_letters(values, names):
    places, found = labels_of(values, "enhet", 3)
    assert (places.tolist(), found) == ([1, 0, 1], names)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ([1.0, NAN], "enhet: row 2 is missing"),
        (np.array(["a", None], dtype=object), "enhet: row 2 is missing"),
        (["a"], "enhet: one group for each of 2 rows is wanted"),
    ],
)
def test_a_group_that_is_missing_is_told(values, told):
    with pytest.raises(ValueError, match=told):
        labels_of(values, "enhet", 2)
