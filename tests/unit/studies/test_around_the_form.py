"""Who is offered naloxone, when a tablet may be handed over, what a worry is, and what may be said of the end."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.instruments import CATALOGUE
from larix.schedule.fieldwork import HappeningKind, HowNow, Naloxone, WorryKind
from larix.studies.rules.ending import may_call, may_end
from larix.studies.rules.handing import may_hand_over
from larix.studies.rules.naloxone import TELLS_OF_IT, Answered, Happened, offers_naloxone
from larix.studies.rules.worry import may_worry

TODAY = date(2016, 9, 1)
SINCE = TODAY - timedelta(days=90)
OVERDOSE = Answered("measure_point", {"overdose": 1}, number=1, on=TODAY, mode="together", by="somebody")
NOTHING = replace(OVERDOSE, answers={"overdose": 0})


def offered(*answered, happened=()):
    return offers_naloxone(answered, happened, since=SINCE, today=TODAY)


def test_section_2_whoever_tells_of_an_overdose_today_is_offered_naloxone():
    assert offered(OVERDOSE) is True
    assert offered(replace(OVERDOSE, mode="alone", by="")) is True
    assert offered(NOTHING) is False
    assert offered(replace(OVERDOSE, answers={})) is False, "what was declined tells nothing"


@pytest.mark.parametrize(
    "then",
    [
        {"number": 2}, {"on": TODAY - timedelta(days=1)}, {"mode": "paper"}, {"mode": "offline"}, {"mode": "recorded"},
        {"by": "operator"},
    ],
    ids=["a correction", "another day", "paper typed in later", "without a net", "recorded", "an import"],
)  # fmt: skip
def test_section_2_only_answers_given_now_raise_it(then):
    assert offered(replace(OVERDOSE, **then)) is False
    assert offered(NOTHING, replace(OVERDOSE, **then)) is False


@pytest.mark.parametrize(
    ("kind", "from_on", "to_on", "is_offered"),
    [
        (HappeningKind.PRISON, SINCE - timedelta(days=30), TODAY - timedelta(days=3), True),
        (HappeningKind.HOSPITAL, SINCE, SINCE, True),
        (HappeningKind.RESIDENTIAL, SINCE, TODAY, True),
        (HappeningKind.PRISON, SINCE, None, False),
        (HappeningKind.PRISON, SINCE - timedelta(days=30), SINCE - timedelta(days=1), False),
        (HappeningKind.PRISON, SINCE, TODAY + timedelta(days=1), False),
        (HappeningKind.BACK_IN_TREATMENT, SINCE, None, True),
        (HappeningKind.BACK_IN_TREATMENT, TODAY, None, True),
        (HappeningKind.BACK_IN_TREATMENT, SINCE - timedelta(days=1), None, False),
        (HappeningKind.BACK_IN_TREATMENT, TODAY + timedelta(days=1), None, False),
        (HappeningKind.LEFT_TREATMENT, SINCE, None, False),
        (HappeningKind.MOVED, SINCE, None, False),
        (HappeningKind.MOVED, SINCE, TODAY, False),
    ],
)
def test_section_2_so_is_whoever_comes_back_from_a_stay_or_a_break(kind, from_on, to_on, is_offered):
    assert offered(NOTHING, happened=[Happened(kind, from_on, to_on)]) is is_offered
    assert offered(happened=[Happened(kind, from_on, to_on)]) is False, "nobody was asked anything now"
    moved = Happened(HappeningKind.MOVED, SINCE, None)
    assert offered(NOTHING, happened=[moved, Happened(kind, from_on, to_on)]) is is_offered, "one of several is enough"


@given(
    st.dictionaries(st.sampled_from(["overdose", "days_away", "used", "coping"]), st.integers(0, 28)),
    st.integers(1, 3), st.integers(-5, 5), st.sampled_from(["together", "paper", "phone", "recorded"]),
)  # fmt: skip
def test_nothing_but_todays_first_answers_can_offer_anything(answers, number, days, mode):
    one = Answered("measure_point", answers, number, TODAY + timedelta(days=days), mode, "somebody")
    told = answers.get("overdose", 0) > 0 or answers.get("days_away", 0) > 0
    now = number == 1 and days == 0 and mode in ("together", "phone")
    assert offered(one) is (told and now)


def test_every_answer_that_the_rule_reads_is_asked_by_the_instrument():
    names = {one.id: {item.name for item in one.items} for one in CATALOGUE}
    assert {item for form, items in TELLS_OF_IT.items() for item in items if item not in names[form]} == set()


def test_section_3_a_tablet_is_handed_over_for_something_to_fill_in_to_somebody_who_lives():
    codes = [
        may_hand_over(mode=mode, parts=parts, died=died).code
        for mode, parts, died in (("alone", 1, False), ("", 1, False), ("alone", 0, False), ("together", 2, True))
    ]
    assert codes == ["allowed", "no_way", "nothing_to_fill_in", "died"]


def test_section_2_a_worry_needs_a_kind_and_what_was_said_and_nothing_else():
    said = {"kind": WorryKind.SUICIDE, "said": "Sa at det ikke er noe igjen.", "told": "", "person_told": ""}
    cases = [
        {},
        {"kind": "crime"},
        {"said": "  "},
        {"said": "x" * 501},
        {"told": "x" * 301},
        {"person_told": "x" * 301},
        {"said": "x" * 500, "told": "x" * 300, "person_told": "x" * 300},
    ]
    assert [may_worry(**said | case).code for case in cases] == [
        "allowed", "no_kind", "nothing_said", "too_long", "too_long", "too_long", "allowed",
    ]  # fmt: skip


def test_section_2_what_the_person_said_of_themself_is_changed_by_nobody_else():
    stands = {"naloxone": "", "stands": HowNow.CALL_ME, "said_by_person": True}
    assert may_end(how_now=HowNow.FINE, is_the_person=False, **stands).code == "person_said"
    assert may_end(how_now=HowNow.FINE, is_the_person=True, **stands).code == "allowed"
    assert may_end(how_now="", is_the_person=False, **stands | {"naloxone": Naloxone.HAS_IT}).code == "allowed"
    assert may_end(how_now="worst", is_the_person=True, **stands).code == "unknown"
    assert may_end(how_now="", is_the_person=True, **stands | {"naloxone": "two"}).code == "unknown"


def test_section_2_how_somebody_was_may_be_put_right_by_who_wrote_it_down_and_said_again_by_anybody():
    wrote = {"naloxone": "", "how_now": HowNow.FINE, "is_the_person": False}
    assert may_end(stands=HowNow.HEAVY, said_by_person=False, **wrote).code == "allowed"
    assert may_end(stands=HowNow.FINE, said_by_person=True, **wrote).code == "allowed"
    assert may_end(stands="", said_by_person=True, **wrote).code == "allowed", "the person has not said it yet"


def test_a_call_is_noted_of_whoever_asked_for_one_on_a_day_that_has_been():
    days = {"ended_on": SINCE, "today": TODAY}
    assert may_call(how_now=HowNow.CALL_ME, on=TODAY, **days).code == "allowed"
    assert may_call(how_now=HowNow.CALL_ME, on=SINCE, **days).code == "allowed", "on the day of the interview itself"
    assert may_call(how_now=HowNow.FINE, on=TODAY, **days).code == "nobody_waits"
    assert may_call(how_now=HowNow.CALL_ME, on=TODAY + timedelta(days=1), **days).code == "day_cannot_be"
    assert may_call(how_now=HowNow.CALL_ME, on=SINCE - timedelta(days=1), **days).code == "day_cannot_be"
