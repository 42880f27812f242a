"""A person's own picture says what was answered and what went on, each on its day, and judges nothing."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.figures import Answered, Curve, OwnLane, Stretch, own_course

FIRST = date(2014, 9, 15)


def answered(day: int, value: float) -> Answered:
    on = FIRST + timedelta(days=day)
    return Answered(on, value, f"{value:g}", on.isoformat())


def drawn(curves=(), lanes=(), last=FIRST + timedelta(days=730), language="en"):
    return own_course(curves, lanes, first=FIRST, last=last, title="My course", language=language, ids="own")


COPING = Curve("Coping", 0, 10, (answered(0, 4), answered(91, 7)))
PRISON = Stretch(date(2015, 1, 1), date(2015, 2, 1), "In prison", "1 January – 1 February")


def test_the_table_has_a_line_for_each_thing_on_each_day_by_day():
    figure = drawn((COPING,), (OwnLane("Life", (PRISON,)),))
    assert figure.table.header == ("Day", "What", "Answer")
    assert figure.table.rows == (
        ("2014-09-15", "Coping", "4"), ("2014-12-15", "Coping", "7"), ("1 January – 1 February", "Life", "In prison"),
    )  # fmt: skip


def test_what_is_heard_is_the_same_as_the_table():
    figure = drawn((COPING,), (OwnLane("Life", (PRISON,)),))
    assert all(f"{what}: {said}." in figure.description for _day, what, said in figure.table.rows)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_section_21_the_picture_has_one_colour_one_mark_and_no_better_or_worse(language):
    curves = (COPING, Curve("Distress", 0, 10, (answered(0, 9),)), Curve("Days", 0, 28, (answered(5, 28),)))
    svg = drawn(curves, language=language).svg
    colours = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', svg))
    assert colours <= {"#0062ba", "#1e2b3c", "#55606e", "#d9dee4", "#ffffff"}
    assert (svg.count("<circle"), svg.count("<rect")) == (4, 0)
    assert not re.search(r"better|worse|bedre|betre", svg)


def test_a_stretch_that_still_lasts_reaches_the_end_of_the_picture():
    since = Stretch(FIRST, None, "GP", "since")
    ended = Stretch(FIRST, FIRST + timedelta(days=365), "GP", "ended")
    widths = [float(re.search(r'<rect [^>]*width="([\d.]+)"', drawn((), (OwnLane("L", (one,)),)).svg).group(1))
              for one in (since, ended)]  # fmt: skip
    assert widths[0] > 1.9 * widths[1]


def test_there_is_no_picture_of_nothing():
    with pytest.raises(ValueError):
        drawn()


@given(
    st.lists(st.tuples(st.integers(0, 800), st.floats(-5, 40)), min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(-400, 800), st.one_of(st.none(), st.integers(0, 300))), max_size=10),
)
def test_whatever_happened_all_of_it_is_in_the_table_and_nothing_is_drawn_outside(answers, stretches):
    curve = Curve("C", 0, 28, tuple(answered(day, value) for day, value in sorted(answers)))
    lane = OwnLane("L", tuple(_stretch(start, length) for start, length in stretches))
    figure = drawn((curve,), (lane,), last=FIRST + timedelta(days=800))
    assert len(figure.table.rows) == len(answers) + len(stretches)
    places = [float(x) for x in re.findall(r'<(?:circle cx|rect x)="(-?[\d.]+)"', figure.svg)]
    assert all(0 <= x <= 340 for x in places)


def _stretch(start: int, length: int | None) -> Stretch:
    on = FIRST + timedelta(days=start)
    return Stretch(on, None if length is None else on + timedelta(days=length), "said", "when")
