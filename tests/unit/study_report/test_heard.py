"""How people were reached and heard, and what they said mattered: the exact numbers, and what is said of them."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.core.words import LANGUAGES
from larix.instruments.factors import FACTORS, group_of
from larix.instruments.what_mattered import CODES
from larix.reporting.study_report.chapters import document
from larix.reporting.study_report.document import Heading, Table, Text
from larix.reporting.study_report.heard import WAYS
from larix.reporting.study_report.heard_words import MODES
from larix.reporting.study_report.heard_words import WAYS as WAYS_SAID
from larix.reporting.study_report.mattered import period_of
from larix.schedule.fieldwork import SAID
from tests.unit.study_report.heard_study import (
    IRIS,
    OLE,
    WAVES,
    held,
    named,
    people,
    results_of,
    stayed,
    tried,
    with_answers,
)
from tests.unit.study_report.numbers_of import row_of
from tests.unit.study_report.small_study import PROTOCOL, crowd, interview, person

NAMING = st.lists(st.tuples(st.sampled_from(CODES), st.integers(-3, 3)), max_size=3, unique_by=lambda one: one[0])
SAYING = st.dictionaries(st.sampled_from(WAVES[1:]), NAMING, max_size=4)


def saying(number, said):
    whole = crowd(number + 1, months=WAVES)[number]
    return with_answers(whole, *(named(month, *some) for month, some in sorted(said.items())))


@settings(max_examples=40)
@given(st.lists(SAYING, min_size=1, max_size=12))
def test_what_mattered_is_what_people_said_each_counted_once(drawn):
    results = results_of([saying(number, said) for number, said in enumerate(drawn)])
    for row in results.what_mattered:
        there = [
            [(factor, effect) for month, some in said.items() if row.period in ("all", period_of(month))
             for factor, effect in some if row.factor in (None, factor) and row.group in (None, group_of(factor))]
            for said in drawn
        ]  # fmt: skip
        if row.factor is not None or row.group is not None:
            assert row.people == sum(bool(some) for some in there)
        assert row.helped == sum(any(effect > 0 for _, effect in some) for some in there)
        assert row.harmed == sum(any(effect < 0 for _, effect in some) for some in there)
    everybody = [
        row.people for row in results.what_mattered if (row.period, row.factor, row.group) == ("all", None, None)
    ]
    assert everybody == ([sum(bool(said) for said in drawn)] if any(drawn) else [])


def test_a_half_year_is_six_planned_months_and_the_start_its_own():
    assert [period_of(month) for month in (0, 1, 3, 6, 9, 12, 15, 24)] == [
        "0", "1-6", "1-6", "1-6", "7-12", "7-12", "13-18", "19-24",
    ]  # fmt: skip


def test_who_said_once_that_it_helped_and_once_that_it_harmed_is_in_both():
    results = results_of([saying(0, {3: [("home", 2)], 6: [("home", -1)]})])
    row = row_of(results.what_mattered, period="all", factor="home")
    assert (row.group, row.people, row.helped, row.harmed) == ("people_and_life", 1, 1, 1)


def test_a_protocol_that_does_not_ask_what_mattered_has_no_such_chapter():
    results = results_of(crowd(3), protocol=PROTOCOL)
    assert (results.what_mattered, results.about.mattered, results.attempts) == ((), {}, ())
    assert {"mattered", "reached", "heard", "questions"} & {one.id for one in document(results, "nb").chapters} == set()


def test_attempts_are_counted_by_wave_and_for_each_interview_held():
    some = [
        tried(one, (0, "telephone", "held"), (3, "sms", "no_reply"), (3, "telephone", "held")) for one in people(2)
    ]  # fmt: skip
    some.append(tried(person("q", interview(0, 5)), (3, "telephone", "not_now", "not_able")))
    rows = results_of(some).attempts
    whole, third = row_of(rows, what="all", wave=None), row_of(rows, what="all", wave=3)
    assert (whole.attempts, whole.people, whole.per_interview) == (7, 3, 7 / 11)
    assert (third.attempts, third.people, third.per_interview) == (5, 3, 5 / 2)
    codes = {(row.what, row.code): (row.attempts, row.people) for row in rows if row.code}
    assert codes == {
        ("channel", "sms"): (2, 2), ("channel", "telephone"): (5, 3), ("outcome", "held"): (4, 2),
        ("outcome", "no_reply"): (2, 2), ("outcome", "not_now"): (1, 1), ("reason", "not_able"): (1, 1),
    }  # fmt: skip


MODE = st.sampled_from(["together", "paper", "phone", "video", "alone", "offline", "recorded"])


@settings(max_examples=30)
@given(st.lists(st.tuples(MODE, st.sampled_from([IRIS, OLE, ""])), min_size=1, max_size=10))
def test_ways_and_interviewers_are_every_interview_once(drawn):
    some = [held(one, who, mode) for one, (mode, who) in zip(people(len(drawn)), drawn, strict=True)]
    results = results_of(some)
    interviews = sum(row.done for row in results.flow)
    assert sum(row.interviews for row in results.modes if row.mode is None) == interviews
    assert {row.interviewer: row.people for row in results.interviewers} == Counter(who for _, who in drawn)
    for row in (row for row in results.strata["coping"] if row.by == "way"):
        assert row.n == sum(WAYS[mode] == row.code for mode, _ in drawn)


def test_an_interview_in_two_ways_is_of_several():
    (one,) = people(1)
    mixed = replace(one, responses=(*one.responses, named(3, mode="phone"), named(6, mode="paper")))
    ways = {row.way: row.interviews for row in results_of([mixed]).modes if row.mode is None}
    assert ways == {"in_person": 4, "several": 1}


@pytest.mark.parametrize(("kind", "field"), [("prison", "in_prison"), ("hospital", "in_hospital"), ("pause", "paused")])
def test_section_11_who_was_in_prison_in_hospital_or_paused_was_not_missed(kind, field):
    away = stayed(person("a", interview(0, 5)), kind, 100, 160)
    row = row_of(results_of([away, person("b", interview(0, 5))]).flow, wave=3)
    assert (getattr(row, field), row.missed, row.not_done) == (1, 1, 2)


def test_section_11_a_late_interview_counts_at_its_wave_and_is_marked_late():
    late = person("a", interview(0, 5), interview(3, 6, day=150))
    row = row_of(results_of([late]).flow, wave=3)
    assert (row.done, row.late, row.missed) == (1, 1, 0)


def test_section_11_nothing_is_imputed_after_a_death():
    dead = person("a", interview(0, 5), died=60)
    results = results_of([dead, *people(3)])
    assert [row.died for row in results.flow] == [0, 1, 1, 1, 1]
    assert [row.n for row in results.outcomes["coping"]] == [4, 3, 3, 3, 3]
    assert "never after a death" in str(document(results, "en").chapters)


def test_section_21_who_would_rather_not_answer_is_said_by_question():
    some = [person("a", interview(0, None)), person("b", interview(0, None), interview(3, 4)), *people(1)]
    row = row_of(results_of(some).questions, item="total")
    assert (row.asked, row.people, row.declined, row.people_declined) == (8, 3, 2, 2)
    assert row.share_declined == 2 / 8


def test_what_was_confirmed_from_last_time_is_marked():
    (one,) = people(1, home="own")
    carried = replace(
        one, responses=tuple(replace(r, carried=("home",)) if r.wave != "m0" else r for r in one.responses)
    )
    row = row_of(results_of([carried]).questions, item="home")
    assert (row.asked, row.carried, row.people_carried, row.share_carried) == (5, 4, 1, 4 / 5)


def test_every_code_of_the_chapters_has_words():
    assert set(MODES) == set(WAYS)
    assert set(WAYS.values()) <= set(WAYS_SAID)
    assert len({code.value for code in SAID}) > 0
    assert {group_of(code) for code in CODES} == {*(group.code for group in FACTORS.groups), ""}


@pytest.mark.parametrize("edition", ["team", "release"])
def test_no_cell_of_the_new_tables_is_blank_in_either_edition(edition):
    said = {3: [("home", 1)], 9: [("gp", -1)]}
    some = [held(saying(n, said), IRIS if n % 3 else OLE, "phone" if n % 4 else "together") for n in range(30)]
    some = [tried(one, (3, "telephone", "held")) for one in some] + [person("z", interview(0, None))]
    for language in LANGUAGES:
        chapters = document(results_of(some, edition), language).chapters
        assert {"mattered", "reached", "heard", "questions"} <= {one.id for one in chapters}
        tables = [block for one in chapters for block in one.blocks if isinstance(block, Table)]
        assert [cell for one in tables for row in one.rows for cell in row.cells if not cell.strip()] == []
        widths = {len(row.cells) - len(one.header) for one in tables for row in one.rows if not row.heading}
        assert widths == {0}


def blocks_of(results, chapter):
    return next(one for one in document(results, "en").chapters if one.id == chapter).blocks


def test_main_results_by_way_and_interviewer_have_a_column_for_each_wave():
    some = [held(one, IRIS if n % 2 else OLE, "together" if n < 20 else "phone") for n, one in enumerate(people(40))]
    blocks = blocks_of(results_of(some), "heard")
    (shown,) = [one for one in blocks if isinstance(one, Table) and one.id == "strata-coping"]
    assert shown.header == ("Way", "Month 0", "Month 3", "Month 6", "Month 9", "Month 12")
    assert [row.cells[0] for row in shown.rows] == [
        "Way", "Telephone or video", "Face to face", "Interviewer (pseudonym)", IRIS, OLE,
    ]  # fmt: skip
    row = row_of(results_of(some).strata["coping"], wave=0, by="way", code="in_person")
    assert shown.rows[2].cells[1] == f"{row.mean:.2f} ({row.sd:.2f}) n\u00a0=\u00a020"


def test_in_what_may_be_sent_on_nothing_is_by_interviewer_and_it_says_so():
    some = [held(one, IRIS if n % 2 else OLE, "together" if n < 20 else "phone") for n, one in enumerate(people(40))]
    blocks = blocks_of(results_of(some, "release"), "heard")
    said = [one.said for one in blocks if isinstance(one, Heading | Text)]
    tables = [one.caption for one in blocks if isinstance(one, Table) and one.id.startswith("strata-")]
    assert "The main results by way" in said
    assert [one for one in tables if "interviewer" in one] == []
    assert [one for one in said if one.endswith("Nothing is shown by interviewer in this edition.")] != []


def test_questions_that_only_a_few_would_rather_not_answer_are_counted_and_not_listed():
    some = people(20) + [person(f"z{place}", interview(0, None)) for place in range(3)]
    texts = [one.said for one in blocks_of(results_of(some, "release"), "questions") if isinstance(one, Text)]
    assert texts[-1].startswith("Questions that only a few would rather not answer, or that few were asked: 1.")
    assert [one for one in blocks_of(results_of(some, "release"), "questions") if isinstance(one, Table)] == []
