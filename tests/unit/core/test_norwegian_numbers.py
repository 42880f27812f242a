"""Norwegian numbers: what is right, what is only right from 2032, and what one wrong digit does.

The examples are those that the population register, the quality registries' own package and the labour and welfare
administration publish. All are made up: no number here belongs to anybody.
"""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.core.countries import Reading, Verdict, pack
from larix.core.countries.norway.number_words import NO_SUCH_DAY
from larix.core.countries.norway.numbers import NEW_RULE_FROM, read, synthetic_number
from larix.core.words import Words

FIRST, SECOND = (3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)  # the weights
BEFORE, AFTER = date(2031, 12, 31), date(2032, 1, 1)
BY_THE_OLD_RULE = {
    "15076500565": ("fnr", False), "29029600013": ("fnr", False), "31129956715": ("fnr", False),
    "70019950032": ("dnr", False), "53097248016": ("dnr", False), "01410199935": ("hnr", False),
    "13527248013": ("hnr", False), "88888888831": ("fhnr", False), "10915596784": ("fnr", True),
    "68467038838": ("dnr", False), "50846202355": ("dnr", True), "02013299997": ("fnr", False),
    "02013299806": ("fnr", False), "30108299920": ("fnr", False),
}  # fmt: skip
ONLY_BY_THE_NEW_RULE = ("02013299903", "30108299939")
BY_NO_RULE = ("02013299987", "02013299996")

synthetic = st.builds(
    synthetic_number, st.dates(date(1930, 1, 1), date(2029, 12, 31)), st.integers(min_value=0, max_value=999)
).filter(lambda number: number is not None)
written_between = st.sampled_from(["", " ", "-", "\u00a0", "\u2013", "  "])


@pytest.mark.parametrize(("number", "is_a"), BY_THE_OLD_RULE.items())
@pytest.mark.parametrize("day", [date(1999, 1, 1), BEFORE, AFTER])
def test_a_number_by_the_old_rule_is_right_on_any_day(number, is_a, day):
    assert read(number, day) == Reading(Verdict.VALID, is_a[0], number, is_a[1])


@pytest.mark.parametrize("number", ONLY_BY_THE_NEW_RULE)
def test_a_number_that_only_the_rule_of_2032_allows_is_a_warning_until_then(number):
    early = read(number, BEFORE)
    assert (early.verdict, early.kind, early.number) == (Verdict.WARNING, "fnr", number)
    assert early.why is not None
    assert read(number, AFTER) == Reading(Verdict.VALID, "fnr", number)


def test_the_day_of_the_new_rule_can_be_moved():
    number, moved = ONLY_BY_THE_NEW_RULE[0], date(2034, 7, 1)
    said = [read(number, day, new_rule_from=moved).verdict for day in (AFTER, moved)]
    assert (NEW_RULE_FROM, said) == (AFTER, [Verdict.WARNING, Verdict.VALID])


def test_an_installation_has_its_own_day_for_the_new_rule_and_the_rest_of_the_pack_is_the_same():
    number, moved = ONLY_BY_THE_NEW_RULE[0], pack("no", date(2016, 1, 1))
    assert [each.read(number, date(2016, 9, 1)).verdict for each in (pack("no"), moved)] == [
        Verdict.WARNING,
        Verdict.VALID,
    ]
    assert replace(moved, read=read) == pack("no", None) == pack("no")
    assert pack("none", date(2016, 1, 1)) == pack("none")


@pytest.mark.parametrize("number", BY_NO_RULE)
def test_a_number_by_no_rule_is_wrong_on_any_day(number):
    assert {read(number, day).verdict for day in (BEFORE, AFTER)} == {Verdict.WRONG}


def test_a_shared_help_number_by_the_new_rule_stays_a_warning_because_the_register_does_not_issue_it():
    said = [read("88888888858", day) for day in (BEFORE, AFTER)]
    assert [(reading.verdict, reading.kind) for reading in said] == [(Verdict.WARNING, "fhnr")] * 2


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "eleven digits"),
        ("1507650056", "dropped a zero"),
        ("150765005655", "eleven digits"),
        ("1.50765E+10", "eleven digits"),
        ("15076500565\x00", "eleven digits"),
        ("١٥٠٧٦٥٠٠٥٦٥", "eleven digits"),
        ("31026500565", "not a day"),
        ("00016500565", "not a day"),
        ("15076500566", "control digits"),
    ],
)
def test_what_is_odd_is_said_and_the_number_is_not_repeated(typed, says):
    reading = read(typed, BEFORE)
    assert (reading.verdict, reading.kind) == (Verdict.WRONG, "")
    assert reading.why is not None
    assert says in reading.why.en
    assert [word for word in (typed[:6],) if word and word in str(reading.why.to_json())] == []


@given(synthetic, st.integers(0, 10), st.integers(1, 9))
def test_one_wrong_digit_is_never_right_nor_a_mere_warning(number, place, more):
    changed = number[:place] + str((int(number[place]) + more) % 10) + number[place + 1 :]
    assert {read(changed, day).verdict for day in (BEFORE, AFTER)} == {Verdict.WRONG}


@given(synthetic, st.lists(written_between, min_size=12, max_size=12))
def test_blanks_and_hyphens_change_nothing(number, between):
    written = "".join(gap + digit for gap, digit in zip(between, [*number, ""], strict=True))
    assert read(written, BEFORE) == read(number, BEFORE) == Reading(Verdict.VALID, "fnr", number, synthetic=True)


@given(st.text(max_size=30), st.dates())
def test_whatever_is_typed_gets_a_reading(typed, day):
    reading = read(typed, day)
    assert (reading.verdict == Verdict.VALID) == (reading.why is None)
    assert read(reading.number, day) == reading  # the normal form is its own normal form


def test_a_reading_carries_neither_sex_nor_age():
    assert [field.name for field in fields(Reading)] == ["verdict", "kind", "number", "synthetic", "why"]


def test_two_sisters_and_a_brother_read_alike():
    """The ninth digit was even for women and odd for men: nothing in what is read differs."""
    numbers = [found for serial in range(100, 140) if (found := synthetic_number(date(1974, 5, 17), serial))]
    assert len(numbers) > 20
    assert {(r.verdict, r.kind, r.synthetic, r.why) for n in numbers for r in [read(n, BEFORE)]} == {
        (Verdict.VALID, "fnr", True, None)
    }


def test_the_number_says_nothing_about_sex_or_age():
    """Numbers with an even and an odd ninth digit, of people born 60 years apart: only the number itself differs."""
    days = (date(1940, 5, 17), date(2000, 5, 17))
    numbers = [each for day in days for serial in range(100, 140) if (each := synthetic_number(day, serial))]
    assert {int(number[8]) % 2 for number in numbers} == {0, 1}
    assert {replace(read(number, BEFORE), number="") for number in numbers} == {
        Reading(Verdict.VALID, "fnr", "", synthetic=True)
    }


def test_every_kind_that_is_read_is_a_kind_of_the_pack():
    norway = pack("no")
    assert {kind.code for kind in norway.identifiers} == {code for code, _ in BY_THE_OLD_RULE.values()}
    assert all(isinstance(kind.title, Words) and len(kind.code) <= 20 for kind in norway.identifiers)


@pytest.mark.parametrize("after_the_year", ["00", "26", "60", "99"])
def test_a_leap_day_is_one_in_every_fourth_year_of_any_century(after_the_year):
    said = [read(f"2902{year:02}{after_the_year}000", BEFORE).why == NO_SUCH_DAY for year in range(100)]
    assert said == [year % 4 != 0 for year in range(100)]


@given(st.dates(date(1930, 1, 1), date(2029, 12, 31)), st.integers(0, 999))
def test_the_first_control_digit_may_be_up_to_three_too_much_by_the_new_rule_and_no_more(born_on, serial):
    begun = f"{born_on:%d%m%y}{serial:03}"
    for first in range(10):
        weighted = sum(weight * int(digit) for weight, digit in zip(FIRST, begun, strict=True)) + first
        second = -sum(weight * int(digit) for weight, digit in zip(SECOND, f"{begun}{first}", strict=True)) % 11
        number = f"{begun}{first}{second}"
        if second < 10:
            rest = weighted % 11
            expected = Verdict.VALID if rest == 0 else Verdict.WARNING if rest <= 3 else Verdict.WRONG
            assert (rest, read(number, BEFORE).verdict) == (rest, expected)


@pytest.mark.parametrize(
    ("more_month", "synthetic_is", "kind"), [(0, False, "fnr"), (40, False, "hnr"), (80, True, "fnr")]
)
@given(born_on=st.dates(date(1930, 1, 1), date(2029, 12, 31)), serial=st.integers(0, 999), is_d=st.booleans())
def test_what_is_added_to_the_day_and_the_month_says_which_kind_a_number_is(
    more_month, synthetic_is, kind, born_on, serial, is_d
):
    begun = f"{born_on.day + 40 * is_d:02}{born_on.month + more_month:02}{born_on:%y}{serial:03}"
    first = -sum(weight * int(digit) for weight, digit in zip(FIRST, begun, strict=True)) % 11
    second = -sum(weight * int(digit) for weight, digit in zip(SECOND, f"{begun}{first}"[:10], strict=True)) % 11
    number = f"{begun}{first}{second}"
    if max(first, second) < 10:
        assert read(number, BEFORE) == Reading(Verdict.VALID, "dnr" if is_d else kind, number, synthetic_is)
