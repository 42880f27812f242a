"""Counted questions and reading time: the rule, and the limits that people were promised."""

import pytest

from larix.core.words import LANGUAGES, same
from larix.instruments import Block, Item, Library
from larix.instruments.answers import Choice, Column, OneOf, Table, Whole
from larix.instruments.burden import SOURCES, burden_of, counted, minutes, typical, words_in
from larix.instruments.conditions import Equals
from larix.instruments.measure_point import EVERY_SECOND_WAVE
from larix.schedule.burden import burden_by_wave, burden_markdown, form_name
from larix.simulate.project_x.protocol import PROTOCOL
from tests.unit.instruments.everyday import form

LIBRARY = Library.read()
MEASURE_POINT = LIBRARY.latest("measure_point")
YES_NO = OneOf((Choice(0, same("no way")), Choice(1, same("yes"))))
A = Item("a", same("one two three"), YES_NO)
B = Item("b", same("four 5 –"), YES_NO, only_if=Equals("a", 1), help=same("help"))


def test_a_question_under_a_condition_counts_only_where_it_is_shown():
    both = form(A, B)
    assert (counted(both), counted(both, {"a": 1}), counted(both, {"a": 0}), counted(both, {})) == (2, 2, 1, 1)


def test_a_matrix_counts_one_per_row_and_a_table_one_per_row_filled_in():
    matrix = form(A, Item("c", same("C"), YES_NO), blocks=(Block(("a", "c"), layout="matrix"),))
    assert counted(matrix, {}) == 2
    table = form(Item("t", same("T"), Table((Column("n", same("N"), Whole(0, 9)),))))
    assert (counted(table), counted(table, {"t": [{"n": 1}, {"n": 2}]})) == (1, 2)


def test_an_answer_that_sums_up_another_form_counts_what_that_form_asks():
    assert counted(LIBRARY.get("hscl_10", 1)) == 10


def test_a_question_takes_as_long_as_in_the_survey_of_people_in_lar():
    assert minutes(LIBRARY.get("ces_d", 1), None, "en") == pytest.approx(20 * 8 / 25)


def test_no_form_takes_less_than_reading_it_aloud_does():
    long = form(Item("a", same("word " * 183), Whole(0, 1)))
    assert minutes(long, None, "nb") == 1


def test_words_are_those_that_are_shown_and_the_same_choices_once():
    both = form(A, B, blocks=(Block(("a",)), Block(("b",), same("A heading"))))
    assert words_in(both, {"a": 0}, "nn") == 6  # one two three, no way, yes
    assert words_in(both, {"a": 1}, "nn") == 10  # and: A heading, four, help


def test_the_sources_are_said():
    assert [source.verified for source in SOURCES] == [True, True]
    assert [source.note is None for source in SOURCES] == [False, False]


@pytest.mark.parametrize("language", LANGUAGES)
def test_section_9_a_typical_measure_point_is_thirty_questions_and_ten_minutes(language):
    person = burden_of(MEASURE_POINT, MEASURE_POINT.view("person", EVERY_SECOND_WAVE), language)
    assert person.questions <= 30
    assert person.minutes <= 10
    with_status = burden_of(MEASURE_POINT, MEASURE_POINT.view(without=EVERY_SECOND_WAVE), language)
    assert with_status.minutes <= 10
    assert burden_of(MEASURE_POINT, MEASURE_POINT, language).most_minutes <= 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_section_9_a_whole_wave_with_everything_takes_at_most_twenty_minutes(language):
    waves = burden_by_wave(PROTOCOL, LIBRARY, language)
    assert [wave.wave for wave in waves] == [wave.code for wave in PROTOCOL.waves]
    assert [wave.wave for wave in waves if wave.together.most_minutes > 20] == []
    basis = LIBRARY.get("basis", 1)
    assert burden_of(basis, basis, language).most_minutes <= 15


def test_every_instrument_of_ours_says_how_a_typical_person_answers():
    asked = {asked.instrument for wave in PROTOCOL.waves for asked in wave.asked}
    assert [name for name in sorted(asked) if not typical(LIBRARY.latest(name))] == []
    assert typical(LIBRARY.get("ces_d", 1)) == {}


def test_the_codebook_prints_questions_and_minutes_by_wave():
    lines = burden_markdown(PROTOCOL, LIBRARY, "en").splitlines()
    assert lines[0] == "## Project X: questions and time at each wave"
    assert "| `m00` | *together* | 54 | 17.3 | 62 | 19.8 |" in lines
    assert "| `m03` | measure_point (person) | 38 | 12.2 | 47 | 15 |" in lines
    nb = burden_markdown(PROTOCOL, LIBRARY, "nb").splitlines()
    assert "| `m03` | measure_point (person) | 38 | 12,2 | 47 | 15 |" in nb
    assert [line.split(":")[0] for line in nb if "<https://" in line] == [
        f"* {source.citation.split(':')[0]}" for source in SOURCES
    ]


def test_a_form_is_named_with_its_part_and_with_what_is_left_out():
    (staff, person, *_), names = PROTOCOL.wave("m06").asked, ", ".join(EVERY_SECOND_WAVE)
    assert form_name(staff).nn == "measure_point (staff)"
    assert form_name(person).nn == f"measure_point (person), utan {names}"
