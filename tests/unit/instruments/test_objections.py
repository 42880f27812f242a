"""What one question allows, value by value."""

from datetime import date

import pytest

from larix.core.words import same
from larix.instruments.answers import Choice, Column, Day, Number, OneOf, OwnWords, SeveralOf, Table, Text, Whole
from larix.instruments.objections import objections, shown
from larix.instruments.saying import allowed

YES_NO = OneOf((Choice(0, same("No")), Choice(1, same("Yes"))))
LETTERS = SeveralOf((Choice("a", same("A")), Choice("b", same("B"))))
SOME_OR_NONE = SeveralOf((*LETTERS.choices, Choice("none", same("None"), alone=True)))
VISITS = Table((Column("days", same("Days"), Whole(0, 7)), Column("why", same("Why"), Text(5), may_be_blank=True)), 2)
MAY = Day(date(2026, 5, 1), date(2026, 5, 31))
HALVES = Number(0, 10, decimals=1)


def codes(answer, value):
    return [objection.code for objection in objections(answer, value)]


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (Whole(0, 7), 0), (Whole(0, 7), 7), (Whole(-3, -1), -2),
        (HALVES, 0), (HALVES, 10), (HALVES, 2.5), (HALVES, 10.0),
        (YES_NO, 0), (YES_NO, 1),
        (LETTERS, ["a"]), (LETTERS, ["b", "a"]), (SOME_OR_NONE, ["none"]), (SOME_OR_NONE, ["a", "b"]),
        (Text(5), "fem o"), (Text(5), "a\nb\tc"), (Text(5), "X\r\nX"), (OwnWords(5), "femte"),
        (MAY, "2026-05-01"), (MAY, "2026-05-31"), (Day(), "1999-12-31"),
        (VISITS, [{"days": 7}]), (VISITS, [{"days": 0, "why": "smil"}, {"days": 1}]),
    ],
)  # fmt: skip
def test_what_the_question_allows_is_let_through(answer, value):
    assert codes(answer, value) == []


@pytest.mark.parametrize(
    ("answer", "value", "code"),
    [
        (Whole(0, 7), -1, "not_allowed"), (Whole(0, 7), 8, "not_allowed"), (Whole(0, 7), 3.0, "not_allowed"),
        (Whole(0, 7), True, "not_allowed"), (Whole(0, 7), "3", "not_allowed"), (Whole(0, 7), None, "not_allowed"),
        (HALVES, -0.1, "not_allowed"), (HALVES, 10.1, "not_allowed"), (HALVES, 2.55, "not_allowed"),
        (HALVES, True, "not_allowed"), (HALVES, float("nan"), "not_allowed"), (HALVES, float("inf"), "not_allowed"),
        (HALVES, 10**400, "not_allowed"), (HALVES, "2.5", "not_allowed"),
        (YES_NO, 2, "not_allowed"), (YES_NO, True, "not_allowed"), (YES_NO, 1.0, "not_allowed"),
        (YES_NO, "1", "not_allowed"), (YES_NO, [1], "not_allowed"), (YES_NO, {}, "not_allowed"),
        (LETTERS, [], "not_allowed"), (LETTERS, "a", "not_allowed"), (LETTERS, ["c"], "not_allowed"),
        (SOME_OR_NONE, ["a", "none"], "not_alone"), (SOME_OR_NONE, ["none", "none"], "twice"),
        (LETTERS, ["a", "b", "a"], "twice"), (LETTERS, [["a"]], "not_allowed"),
        (Text(5), "seks o", "too_long"), (Text(5), "", "blank"), (Text(5), " \n", "blank"), (Text(5), 5, "not_allowed"),
        (Text(5), "a\0b", "unstorable"), (Text(5), "\ud800", "unstorable"), (OwnWords(5), "\x1b", "unstorable"),
        (OwnWords(5), "seks o", "too_long"), (OwnWords(5), None, "not_allowed"),
        (MAY, "2026-04-30", "not_allowed"), (MAY, "2026-06-01", "not_allowed"), (MAY, "2026-05-32", "not_allowed"),
        (MAY, "20260501", "not_allowed"), (MAY, "2026-W19-5", "not_allowed"), (MAY, 20260501, "not_allowed"),
        (VISITS, [], "not_allowed"), (VISITS, {"days": 1}, "not_allowed"), (VISITS, [{"days": 1}] * 3, "too_many_rows"),
    ],
)  # fmt: skip
def test_what_it_does_not_allow_is_named(answer, value, code):
    assert codes(answer, value) == [code]


def test_a_fault_in_a_table_says_in_which_row_and_column_it_is():
    rows = [{"days": 8, "why": "for lang", "who": "x"}, {"why": "ok"}]
    places = [(found.code, found.row, found.column) for found in objections(VISITS, rows)]
    assert places == [
        ("unknown_column", 1, "who"),
        ("not_allowed", 1, "days"),
        ("too_long", 1, "why"),
        ("blank_cell", 2, "days"),
    ]
    assert [(found.code, found.row) for found in objections(VISITS, ["x"])] == [("not_allowed", 1)]


def test_a_wrong_number_is_told_what_is_allowed_in_each_language():
    (found,) = objections(Number(0.5, 3, decimals=1, unit=same("mg")), 4)
    assert found.words.nb == "«4» går ikke her. Svar med et tall fra 0,5 til 3 mg (desimaler: høyst 1)."
    assert found.words.en == "“4” does not fit here. Answer with a number from 0.5 to 3 mg (decimals: at most 1)."


def test_each_kind_of_question_says_what_it_allows():
    many = OneOf(tuple(Choice(code, same(f"c{code}")) for code in range(13)))
    said = {
        Whole(0, 7): "a whole number from 0 to 7",
        YES_NO: "one of these: No; Yes",
        many: "one of the 13 answers",
        OneOf(many.choices[:12]): f"one of these: {'; '.join(f'c{code}' for code in range(12))}",
        LETTERS: "one or more of these: A; B",
        Text(5): "text of at most 5 characters",
        OwnWords(6): "text of at most 6 characters",
        Day(): "a day (year-month-day)",
        MAY: "a day (year-month-day), not before 2026-05-01, not after 2026-05-31",
        VISITS: "at most 2 rows, each with “Days” (a whole number from 0 to 7), "
        "“Why” (text of at most 5 characters; may be left blank)",
    }
    assert {answer: allowed(answer).en for answer in said} == said


@pytest.mark.parametrize(
    ("answer", "value", "words"),
    [
        (
            Text(5),
            "x" * 5_000_000,
            "The text has 5000000 characters, and there is room for 5. Make it 4999995 characters shorter.",
        ),
        (Text(5), "ab\0", "Character number 3 of the text cannot be stored. Remove it."),
        (Text(5), " ", "There is nothing here. Answer, or choose “I would rather not answer”."),
        (Text(5), 7, "“7” does not fit here. Answer with text of at most 5 characters."),
        (LETTERS, "a", "“a” does not fit here. Answer with one or more of these: A; B."),
        (LETTERS, ["a", "c"], "“c” does not fit here. Answer with one or more of these: A; B."),
        (LETTERS, ["b", "b"], "“B” is chosen more than once. Choose it once."),
        (VISITS, [{}] * 5, "The table has 5 rows, and there is room for 2. Remove 3."),
        (
            VISITS,
            [{}],
            "Row 1 lacks “Days”. Fill it in (a whole number from 0 to 7), or remove the row.",
        ),
        (
            VISITS,
            [{"days": 1}, {"days": 1, "who": "x"}],
            "Row 2 has something that does not belong to the table: “who”. Remove it.",
        ),
    ],
)
def test_each_fault_says_what_is_wrong_and_how_to_go_on(answer, value, words):
    assert [found.words.en for found in objections(answer, value)] == [words]


def test_what_is_no_table_is_told_what_the_table_holds():
    holds = (
        "at most 2 rows, each with “Days” (a whole number from 0 to 7), "
        "“Why” (text of at most 5 characters; may be left blank)"
    )
    for value, seen in (("x", "x"), (["x"], "x"), ({"a": 1}, "{…}")):
        assert [found.words.en for found in objections(VISITS, value)] == [
            f"“{seen}” does not fit here. Answer with {holds}."
        ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("kort", "kort"), ("x" * 40, "x" * 40), ("x" * 41, "x" * 40 + "…"), ("a\0\ud800", "a��"),
        (True, "true"), (False, "false"), (None, "null"), (10**15 - 1, "999999999999999"), (10**15, "…"),
        (-(10**400), "-…"), (float("nan"), "nan"), (2.5, "2.5"), ([[[]]], "[…]"), ({"a": 1}, "{…}"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_shown_short_and_safe(value, text):
    assert shown(value) == text


def test_a_question_with_a_single_answer_and_one_with_six_decimals_can_be_written():
    assert codes(Whole(7, 7), 7) == []
    assert codes(Number(0, 1, decimals=6), 0.123456) == []


def test_a_question_that_nobody_could_answer_cannot_be_written():
    with pytest.raises(ValueError, match="lowest"):
        Whole(8, 7)
    with pytest.raises(ValueError, match="lowest"):
        Number(0, float("inf"), decimals=1)
    for decimals in (0, 7):
        with pytest.raises(ValueError, match=f"^{decimals} decimals: between 1 and 6"):
            Number(0, 1, decimals)
    with pytest.raises(ValueError, match="code of its own"):
        OneOf((Choice(1, same("a")), Choice("1", same("b"))))
    with pytest.raises(ValueError, match="code of its own"):
        SeveralOf(())
    for code in ("__declined", "", " a"):
        with pytest.raises(ValueError, match="underscores"):
            OneOf((Choice(code, same("a")),))
    with pytest.raises(ValueError, match="columns"):
        Table(())
    with pytest.raises(ValueError, match="not a name"):
        Column("two words", same("a"), Text(5))
