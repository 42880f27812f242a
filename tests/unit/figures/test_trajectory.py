"""Means over planned months: where they stand, what is left out, how two series are told apart."""

import pytest

from larix.figures import Series, trajectory
from tests.unit.figures.drawn import drawn_trajectory, elements, point, series, texts


def circles(figure):
    return [(float(one.get("cx")), float(one.get("cy"))) for one in elements(figure, "circle")]


def test_a_higher_mean_stands_higher_and_a_later_month_further_right():
    (x1, y1), (x2, y2) = circles(drawn_trajectory(series(means=(10.0, 40.0), months=(0, 6))))
    assert (x1 < x2, y1 > y2) == (True, True)


def test_months_stand_as_far_apart_as_they_are():
    (x0, _), (x3, _), (x12, _) = circles(drawn_trajectory(series(means=(20.0,) * 3, months=(0, 3, 12))))
    assert round((x12 - x0) / (x3 - x0), 2) == 4


def test_the_interval_is_a_bar_with_two_ends():
    figure = drawn_trajectory(series(means=(30.0,), months=(0,)))
    bars = [one for one in elements(figure, "line") if one.get("stroke") == "#0062ba"]
    assert len(bars) == 3


def test_a_withheld_mean_leaves_a_gap_and_its_words_in_the_table():
    figure = drawn_trajectory(series(means=(30.0, 25.0, None, 21.0, 20.0)))
    assert len(circles(figure)) == 4
    assert len(elements(figure, "path")) == 2  # one line on each side of the gap
    assert figure.table.rows[2] == ("12", "withheld", "withheld", "under 5")


def test_without_any_mean_there_is_an_empty_picture_and_a_full_table():
    figure = drawn_trajectory(series(means=(None, None), months=(0, 6)))
    assert (circles(figure), len(figure.table.rows)) == ([], 2)


def test_an_interval_beyond_the_scale_stops_at_its_end():
    figure = drawn_trajectory(Series("x", (point(0, 59.5),)))
    tops = [float(one.get("y1")) for one in elements(figure, "line") if one.get("stroke") == "#0062ba"]
    assert min(tops) == min(float(one.get("y1")) for one in elements(figure, "line"))


def test_one_series_says_how_many_people_stand_behind_each_mean():
    assert texts(drawn_trajectory()).count("70") == 5


def test_two_series_differ_in_mark_and_dash_not_only_in_colour():
    figure = drawn_trajectory(series("Our rule"), series("Recorded"))
    lines = [one.get("stroke-dasharray") for one in elements(figure, "path")]
    assert lines == [None, "7 4"]
    assert (len(elements(figure, "circle")), len(elements(figure, "rect"))) == (
        6,
        6,
    )  # five means and one in the legend


def test_two_series_are_named_in_the_picture_and_in_the_table():
    figure = drawn_trajectory(series("Our rule"), series("Recorded"))
    assert {"Our rule", "Recorded"} <= set(texts(figure))
    assert [row[1] for row in figure.table.rows] == ["Our rule"] * 5 + ["Recorded"] * 5


def test_the_description_says_every_mean():
    figure = drawn_trajectory(series(means=(30.0, 25.0), months=(0, 6)))
    assert figure.description == (
        "Mean with 95 % confidence interval by planned month. "
        "Month 0: 30.0 (28.0 to 32.0), n = 70; Month 6: 25.0 (23.0 to 27.0), n = 70."
    )


def test_nine_waves_keep_their_month_labels():
    months = tuple(range(0, 27, 3))
    figure = drawn_trajectory(series(means=(5.0,) * 9, months=months), high=10)
    assert {str(month) for month in months} <= set(texts(figure))


@pytest.mark.parametrize("number", [0, 4])
def test_no_series_or_more_than_three_is_refused(number):
    with pytest.raises(ValueError, match="one to 3 series"):
        trajectory((series(),) * number, title="x", low=0, high=1, better="lower", language="en", ids="x")
