"""Who is offered naloxone, when a tablet may be handed over, what a worry is, and what a paper form holds."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.core.words import LANGUAGES
from larix.instruments import CATALOGUE, Library, Missing
from larix.instruments.answers import OneOf, OwnWords, SeveralOf
from larix.instruments.item import NO_NAMES
from larix.schedule.fieldwork import HappeningKind, HowNow, Naloxone, WorryKind
from larix.simulate.project_x.protocol import PROTOCOL
from larix.studies.paper import PaperForm, paper_part, pdf
from larix.studies.paper.typeset import typst_source
from larix.studies.rules.ending import may_call, may_end
from larix.studies.rules.handing import may_hand_over
from larix.studies.rules.naloxone import TELLS_OF_IT, Answered, Happened, offers_naloxone
from larix.studies.rules.worry import may_worry
from larix.web.forms.page import form_page

TODAY = date(2016, 9, 1)
SINCE = TODAY - timedelta(days=90)
LIBRARY = Library.read()
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


ASKED = sorted({(one.instrument, one.version, one.part, one.without) for wave in PROTOCOL.waves for one in wave.asked})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", ASKED, ids=lambda one: f"{one[0]} {one[2]} {len(one[3])}")
def test_section_13_the_paper_has_the_numbers_questions_and_choices_of_the_screen(asked, language):
    instrument, version, part, without = asked
    view = LIBRARY.get(instrument, version).view(part, without)
    paper = paper_part(view, readers="", own_words="", language=language)
    on_paper = [(one.number, one.ask, one.choices) for block in paper.blocks for one in block.questions]
    fields = [field for section in form_page(view, {}, [], language).sections for field in section.fields]
    assert on_paper == [(field.number, field.ask, tuple(option.words for option in field.options)) for field in fields]
    assert [number for number, _, _ in on_paper] == list(range(1, len(view.items) + 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_section_10_beside_every_box_for_own_words_stands_once_that_others_are_not_named(language):
    said = NO_NAMES.said_in(language)
    for view in (one.view(part) for one in LIBRARY.instruments.values() for part in one.parts):
        paper = paper_part(view, readers="", own_words=said, language=language)
        on_paper = [question.hints for block in paper.blocks for question in block.questions]
        on_screen = [field.hints for one in form_page(view, {}, [], language).sections for field in one.fields]
        boxes = [isinstance(item.answer, OwnWords) for item in view.items]
        for hints in (on_paper, on_screen):
            assert [" ".join(each).count(said) for each in hints] == [int(box) for box in boxes], view.id


def test_section_13_rather_not_stands_beside_each_question_as_one_of_its_choices():
    source = typst_source(form(LIBRARY.get("measure_point", 1).view("person")))
    questions = source.count("#question(number")
    assert questions == len(LIBRARY.get("measure_point", 1).view("person").items)
    assert source.count('declined: "Vil ikke svare"') == questions
    layout = source.partition("#let question")[2].partition("#let last")[0]
    assert "ticks(choices + (declined,))" in layout
    assert "ticks((declined,))" in layout


def form(view, **other):
    part = paper_part(view, readers="Hvem kan lese", own_words="Egne ord", language="nb")
    usual = PaperForm("nb", "T-01", 3, True, ("Først", "Les **dette**."), 2, (part,), (("Fare for liv", "113"),), None)
    return replace(usual, **other)


def test_section_13_a_paper_form_says_whose_it_is_who_reads_it_and_that_it_is_made_up():
    source = typst_source(form(LIBRARY.get("distress", 1)))
    for said in ("Deltaker T-01 · måned 3", "Hvem kan lese", "SYNTETISK", "Fare for liv: 113", "(versjon 2)"):
        assert said in source
    assert "SYNTETISK" not in typst_source(form(LIBRARY.get("distress", 1), synthetic=False))


@pytest.mark.parametrize("instrument", ["ces_d", "what_mattered", "help_baseline"])
def test_a_paper_form_can_be_set_and_is_the_same_bytes_each_time(instrument):
    made = form(LIBRARY.latest(instrument), before=None, before_number=None)
    assert pdf(made) == pdf(made)
    assert pdf(made).startswith(b"%PDF")


def test_what_is_typed_in_a_text_is_never_markup_of_the_paper():
    odd = form(LIBRARY.get("distress", 1), label='#"; panic("x")', naloxone=("\\ #x", "#panic()\n\n- a *b*"))
    assert pdf(odd).startswith(b"%PDF")


def test_every_question_can_be_answered_on_paper():
    for view in (LIBRARY.get(instrument, version).view(part, without) for instrument, version, part, without in ASKED):
        paper = paper_part(view, readers="", own_words="", language="en")
        for one in (question for block in paper.blocks for question in block.questions):
            has_choices = isinstance(view.items[one.number - 1].answer, OneOf | SeveralOf)
            assert bool(one.choices) is has_choices
            assert bool(one.choices or one.columns or one.space != "none"), one.ask
            assert one.declined == Missing.DECLINED.words.en
