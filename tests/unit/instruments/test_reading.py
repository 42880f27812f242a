"""What a form posts, read as answers and reasons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.core.words import same
from larix.instruments import CATALOGUE, Item, as_posted, read_form
from larix.instruments.answers import Day, Number, Text, Whole
from tests.unit.instruments.drawn import ANY_TEXT, given_to
from tests.unit.instruments.everyday import ANSWERS, EVERYDAY, HELPERS, HOUSING, STAYS, WORRY, form


def read(answer, *texts):
    """What one field with these texts is read as; None for nothing."""
    return read_form(form(Item("it", same("It?"), answer)), {"it": list(texts)}).answers.get("it")


@pytest.mark.parametrize(
    ("answer", "texts", "value"),
    [
        (Whole(0, 9), ["7"], 7), (Whole(0, 9), [" +7 "], 7), (Whole(-9, 9), ["−7"], -7), (Whole(0, 9), ["-7"], -7),
        (Whole(0, 9), ["7.0"], "7.0"), (Whole(0, 9), ["syv"], "syv"), (Whole(0, 9), ["7_0"], "7_0"),
        (Whole(0, 9), ["٧"], "٧"),
        (Whole(0, 9), ["1" * 31], "1" * 31), (Whole(0, 9), ["1" * 30], int("1" * 30)),
        (Whole(0, 9), [""], None), (Whole(0, 9), ["  "], None), (Whole(0, 9), [], None), (Whole(0, 9), ["", "7"], 7),
        (Whole(0, 9), ["7", "8"], ["7", "8"]),
        (Number(0, 9, 2), ["2,5"], 2.5), (Number(0, 9, 2), ["2.5"], 2.5), (Number(0, 9, 2), ["−2"], -2.0),
        (Number(0, 9, 2), ["nan"], "nan"), (Number(0, 9, 2), ["1e3"], "1e3"), (Number(0, 9, 2), ["2,5,1"], "2,5,1"),
        (HOUSING, ["own"], "own"), (HOUSING, ["castle"], "castle"), (WORRY, ["2"], 2), (WORRY, ["9"], "9"),
        (HELPERS, ["gp", "family"], ["gp", "family"]), (HELPERS, ["x"], ["x"]), (HELPERS, [""], None),
        (Text(9), [" to\r\nlinjer\n"], "to\nlinjer"), (Text(9), ["__declined"], "__declined"),
        (Day(), ["2026-02-03"], "2026-02-03"), (Day(), ["3.2.2026"], "2026-02-03"),
        (Day(), ["03. 02. 2026"], "2026-02-03"),
        (Day(), ["31.2.2026"], "31.2.2026"), (Day(), ["3/2/2026"], "3/2/2026"),
    ],
)  # fmt: skip
def test_what_is_typed_is_read_or_kept_as_it_was_typed(answer, texts, value):
    given_back = read(answer, *texts)
    assert (given_back, type(given_back)) == (value, type(value))


def test_what_cannot_be_read_is_judged_by_the_one_validator():
    reading = read_form(form(Item("it", same("It?"), Whole(0, 9))), {"it": ["mange"]})
    assert reading.answers == {"it": "mange"}
    assert [(fault.item, fault.code) for fault in reading.faults] == [("it", "not_allowed")]
    assert reading.faults[0].words.en == "“mange” does not fit here. Answer with a whole number from 0 to 9."


def test_a_reason_stands_in_a_field_of_its_own_or_among_the_choices():
    one = form(Item("it", same("It?"), WORRY))
    for posted in (
        {"it__missing": ["declined"]},
        {"it": ["__declined"]},
        {"it": [""], "it__missing": ["", "declined"]},
    ):
        assert read_form(one, posted) == ({}, {"it": "declined"}, [])
    both = read_form(one, {"it": ["2", "__does_not_know"]})
    assert (both.answers, both.missing) == ({"it": 2}, {"it": "does_not_know"})
    assert [fault.code for fault in both.faults] == ["both"]
    assert [fault.code for fault in read_form(one, {"it": ["__lazy"]}).faults] == ["not_allowed"]
    several = form(Item("it", same("It?"), HELPERS))
    assert read_form(several, {"it": ["__not_asked"]}) == ({}, {"it": "not_asked"}, [])


def test_the_rows_of_a_table_come_in_the_order_of_their_numbers_and_empty_rows_are_none():
    posted = {
        "it__10__place": ["own"], "it__10__nights": ["3"], "it__2__place": ["none"], "it__2__nights": ["mange"],
        "it__5__place": [""], "it__5__nights": [" "], "it__2__note": ["ute"],
    }  # fmt: skip
    reading = read_form(form(Item("it", same("It?"), STAYS)), posted)
    assert reading.answers == {
        "it": [{"place": "none", "nights": "mange", "note": "ute"}, {"place": "own", "nights": 3}]
    }
    assert [(fault.code, fault.row, fault.column) for fault in reading.faults] == [("not_allowed", 1, "nights")]
    empty = read_form(form(Item("it", same("It?"), STAYS)), {"it__0__place": [""]})
    assert [fault.code for fault in empty.faults] == ["neither"]


def test_a_table_does_not_take_the_fields_of_a_question_with_a_longer_name():
    two = form(Item("it", same("It?"), STAYS), Item("it_too", same("It too?"), STAYS))
    posted = {"it_too__0__place": ["own"], "it_too__0__nights": ["3"]}
    assert read_form(two, posted).answers == {"it_too": [{"place": "own", "nights": 3}]}


def test_fields_of_the_page_that_are_no_questions_are_left_alone():
    posted = as_posted(EVERYDAY, ANSWERS, {})
    assert read_form(EVERYDAY, posted | {"csrfmiddlewaretoken": ["x"], "given_on": ["2026-11-22"]}) == (ANSWERS, {}, [])


def test_small_and_large_numbers_are_shown_in_digits():
    one = form(Item("it", same("It?"), Number(0, 10**17, 6)))
    assert as_posted(one, {"it": 0.000001}, {}) == {"it": ["0.000001"]}
    assert as_posted(one, {"it": 1e17}, {}) == {"it": ["100000000000000000.000000"]}


@pytest.mark.parametrize("instrument", [*CATALOGUE, EVERYDAY], ids=lambda instrument: instrument.id)
def test_what_a_form_shows_is_read_back_as_the_same(instrument):
    @given(given_to(instrument))
    def holds(drawn):
        answers, missing = drawn
        assert read_form(instrument, as_posted(instrument, answers, missing)) == (answers, missing, [])

    holds()


FIELDS = [f"{item.name}{end}" for item in EVERYDAY.items for end in ("", "__missing", "__0__place", "__1__nights")]


@given(st.dictionaries(st.sampled_from(FIELDS) | ANY_TEXT, st.lists(ANY_TEXT, max_size=3), max_size=8))
def test_whatever_a_form_posts_is_read_and_judged(posted):
    reading = read_form(EVERYDAY, posted)
    assert reading.faults == EVERYDAY.faults(reading.answers, reading.missing)
    assert set(reading.answers) | set(reading.missing) <= {item.name for item in EVERYDAY.items}
