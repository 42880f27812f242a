"""A funnel and its lines over time: what is drawn is what was counted."""

from datetime import date

import pytest

from larix.core.words import LANGUAGES
from larix.figures import Counted, Step
from tests.unit.figures.drawn import drawn_funnel, drawn_over_time, elements, texts

FULL = "#0062ba"


def bars(figure):
    return [float(bar.get("width")) for bar in elements(figure, "rect") if bar.get("fill") == FULL]


def test_a_bar_is_as_long_as_its_part_of_the_largest():
    widths = bars(drawn_funnel((Step("All", 200, "200"), Step("Half", 100, "100"), Step("None", 0, "0"))))
    assert widths[1] == pytest.approx(widths[0] / 2)
    assert len(widths) == 2


def test_a_count_that_is_not_shown_has_words_and_no_bar():
    figure = drawn_funnel((Step("All", 200, "200"), Step("Few", None, "under 5")))
    assert (len(bars(figure)), "not shown" in texts(figure)) == (1, True)
    assert figure.table.rows == (("All", "200", "–"), ("Few", "under 5", "–"))


def test_the_funnel_says_every_step_in_its_table_and_its_description():
    figure = drawn_funnel()
    assert figure.table.rows[-1] == ("Consented", "70", "21 %")
    assert figure.description == "Eligible: 328; Invited: 322; Consented: 70."


@pytest.mark.parametrize("language", LANGUAGES)
def test_heads_are_in_the_language_of_the_page(language):
    assert (
        drawn_funnel(language=language).table.header
        == {
            "nb": ("Trinn", "Personer", "Andel"),
            "nn": ("Steg", "Personar", "Del"),
            "en": ("Step", "People", "Share"),
        }[language]
    )


def test_a_funnel_without_steps_and_lines_without_days_are_mistakes_of_ours():
    with pytest.raises(ValueError):
        drawn_funnel(())
    with pytest.raises(ValueError):
        drawn_over_time(Counted("Sent", (1, 2)), days=(date(2014, 5, 15),))


def test_the_table_over_time_has_a_row_for_each_day_and_a_column_for_each_line():
    table = drawn_over_time().table
    assert table.header == ("Day", "Sent", "Answered", "Yes")
    assert table.rows[-1] == ("2016-09-01", "322", "131", "70")


def test_one_day_alone_is_drawn_in_the_middle_and_nothing_counted_is_drawn_at_the_floor():
    figure = drawn_over_time(Counted("Sent", (0,)), days=(date(2014, 5, 15),))
    assert [one.get("text-anchor") for one in elements(figure, "text") if one.text == "2014-05-15"] == ["middle"]
