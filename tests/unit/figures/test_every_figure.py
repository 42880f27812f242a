"""What holds of every figure: readable without seeing it, on a phone, under a strict policy, in any language."""

import re

import pytest

from larix.core.words import LANGUAGES
from tests.unit.figures.drawn import (
    drawn_course,
    drawn_funnel,
    drawn_over_time,
    drawn_trajectory,
    elements,
    panel,
    parsed,
    series,
    texts,
)

FIGURES = [
    pytest.param(drawn_trajectory(), id="trajectory"),
    pytest.param(drawn_trajectory(series("Our rule"), series("Recorded"), series("Third")), id="three-series"),
    pytest.param(drawn_course(), id="course"),
    pytest.param(drawn_course(panel(), panel("MCS"), panel("PCS", ())), id="three-panels"),
    pytest.param(drawn_funnel(), id="funnel"),
    pytest.param(drawn_over_time(), id="over-time"),
]
EACH = pytest.mark.parametrize("figure", FIGURES)
PHONE = 320  # what is left for a figure on a screen of 360 px
HEX = re.compile(r'"(#[0-9a-f]{6})"')
BEHIND = "#d9dee4"  # grid lines: every one of them has its value in words beside it


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@EACH
def test_a_screen_reader_meets_one_image_with_its_title_and_description(figure):
    root = parsed(figure)
    named = [element.text for element in root if element.get("id") in root.get("aria-labelledby").split()]
    assert (root.get("role"), named) == ("img", [figure.title, figure.description])


@EACH
def test_nothing_in_it_needs_a_style_or_a_script(figure):
    assert re.findall(r"\bstyle=|<style|<script|\bon\w+=|href", figure.svg) == []


@EACH
def test_letters_are_at_least_twelve_pixels_on_a_phone(figure):
    width = float(parsed(figure).get("viewBox").split()[2])
    sizes = {float(element.get("font-size")) * PHONE / width for element in elements(figure, "text")}
    assert min(sizes) >= 12


@EACH
def test_what_carries_meaning_has_three_to_one_against_white_and_text_four_and_a_half(figure):
    ratio = {colour: 1.05 / (luminance(colour) + 0.05) for colour in HEX.findall(figure.svg)}
    faint = {colour for colour, found in ratio.items() if found < 3}
    inks = {element.get("fill") for element in elements(figure, "text")}
    assert faint <= {BEHIND, "#ffffff"}
    assert [ink for ink in inks if ratio[ink] < 4.5] == []


@EACH
def test_everything_stands_inside_the_picture(figure):
    _, _, width, height = (float(number) for number in parsed(figure).get("viewBox").split())
    places = [(float(one.get("x")), float(one.get("y"))) for one in elements(figure, "text")]
    assert [place for place in places if not (0 <= place[0] <= width and 0 <= place[1] <= height)] == []


@EACH
def test_the_table_says_a_word_in_every_cell(figure):
    cells = [cell for row in (figure.table.header, *figure.table.rows) for cell in row]
    assert [cell for cell in cells if not cell.strip()] == []
    assert {len(row) for row in figure.table.rows} == {len(figure.table.header)}


@pytest.mark.parametrize("draw", [drawn_trajectory, drawn_course, drawn_funnel, drawn_over_time])
def test_the_same_numbers_give_the_same_bytes(draw):
    assert draw().svg == draw().svg


@pytest.mark.parametrize("draw", [drawn_trajectory, drawn_course])
def test_each_language_is_whole(draw):
    said = [set(texts(draw(language=language))) for language in LANGUAGES]
    words = [{text for text in one if re.search(r"[a-zæøå]{4}", text)} - {"Interviews"} for one in said]
    assert not words[0] & words[2]
    assert not words[1] & words[2]


def test_a_title_with_a_sign_of_markup_is_text():
    figure = drawn_trajectory(title="<b>1 & 2</b>")
    assert parsed(figure).find("{http://www.w3.org/2000/svg}title").text == "<b>1 & 2</b>"
