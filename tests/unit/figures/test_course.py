"""One person's course: outcomes on top, interviews below, days counted and never dated."""

import re

import pytest

from larix.figures import course
from tests.unit.figures.drawn import drawn_course, elements, panel, texts


def test_days_are_counted_and_no_date_is_anywhere():
    figure = drawn_course()
    assert [row[0] for row in figure.table.rows] == ["day 0", "day 191", "day 700"]
    said = " ".join([*texts(figure), figure.title, figure.description])
    assert re.findall(r"\d{4}-\d\d|\d{1,2}\. ?\w+ \d{4}|(?:19|20)\d\d", said) == []


def test_planned_interviews_are_dashed_lines_with_their_month_through_each_band_and_no_heading():
    figure = drawn_course()
    dashed = [one for one in elements(figure, "line") if one.get("stroke-dasharray")]
    bands = {(one.get("y1"), one.get("y2")) for one in dashed}
    assert (len(bands), len(dashed)) == (2, 5 * 2)  # one outcome and one lane
    headings = [
        float(one.get("y")) for one in elements(figure, "text") if one.text in ("Interviews", "CES-D (lower is better)")
    ]
    assert [y for y in headings for start, end in bands if float(start) < y < float(end)] == []
    assert texts(figure)[:6] == ["Planned: month", "0", "6", "12", "18", "24"]


def test_an_interview_is_a_mark_on_its_true_day():
    marks = [one.get("d") for one in elements(drawn_course(days=(0, 191)), "path") if one.get("fill") == "#1e2b3c"]
    assert len(marks) == 2


def test_panels_have_marks_of_different_shape():
    figure = drawn_course(panel(), panel("MCS"))
    assert (len(elements(figure, "circle")), len(elements(figure, "rect"))) == (3, 3)


def test_an_outcome_without_values_says_so():
    figure = drawn_course(panel("PCS", ()))
    assert "no values" in texts(figure)
    assert [row[1] for row in figure.table.rows] == ["no value"] * 3


def test_few_values_stand_at_their_marks_and_many_only_in_the_table():
    few, many = drawn_course(), drawn_course(panel(readings=tuple((day, 30.0) for day in range(0, 700, 90))))
    assert ("49" in texts(few), "30" in texts(many)) == (True, False)
    assert len(many.table.rows) == 8 + 2


def test_a_long_title_is_broken_into_lines():
    figure = drawn_course(panel("Coping with substance use, as the person sees it, from nothing to everything"))
    assert max(len(text) for text in texts(figure)) <= 46


def test_a_course_with_nothing_in_it_is_refused():
    with pytest.raises(ValueError, match="an outcome or a lane"):
        course((), (), (), title="x", language="en", ids="x")
