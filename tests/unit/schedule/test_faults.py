"""Whoever writes a protocol is told what is wrong with it, where it stands, and how to go on."""

from dataclasses import replace
from datetime import date

import pytest

from larix.core.words import LANGUAGES, same
from larix.exchange.help_trial import PROTOCOL as HELP
from larix.instruments import Library
from larix.schedule import (
    Asked,
    Calendar,
    CalendarWindow,
    Characteristic,
    Described,
    FromEvent,
    FromScore,
    Kind,
    Level,
    Nature,
    Outcome,
    PublicData,
    PublicTotal,
    Published,
    Scope,
)
from larix.schedule.fault import Contradiction
from larix.schedule.faults import faults_of
from larix.schedule.governance import is_governed
from larix.schedule.register import REGISTER
from larix.schedule.remarks import remarks_on
from larix.schedule.summary import KINDS, NATURES
from larix.simulate.practice import PROTOCOL as PRACTICE
from larix.simulate.project_x.protocol import PROTOCOL as PROJECT_X
from tests.unit.schedule.telling import told, wave

LIBRARY = Library.read()
INVITING, COMPARISON, GOVERNANCE = PROJECT_X.inviting, PROJECT_X.comparison, PROJECT_X.governance
AGE, SEX = COMPARISON.variables[:2]
NEEDED, OTHER = INVITING.scopes[:2]
WORDS = same("Something")
SCORE = FromScore("ces_d", "ces_d")


def inviting(**change):
    return told({"inviting": replace(INVITING, **change)})


def governance(**change):
    return told({"governance": replace(GOVERNANCE, **change)})


def comparison(**change):
    kept = {"model": (), "variables": (AGE, SEX)} | change
    return told({"comparison": replace(COMPARISON, **kept), "public_totals": ()})


def totals(*totals):
    return told({"public_totals": tuple(PublicTotal(of, value, "a page") for of, value in totals)})


@pytest.mark.parametrize("protocol", [HELP, PRACTICE, PROJECT_X, REGISTER], ids=lambda protocol: protocol.key)
def test_the_protocols_of_larix_have_no_faults(protocol):
    assert faults_of(protocol, LIBRARY) == ()


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"key": "X"}, [("key", "key")]),
        ({"calendar": Calendar.RELATIVE}, [("no_day_zero", "day_zero")]),
        ({"day_zero": date(2014, 1, 1)}, [("day_zero", "day_zero")]),
        ({"waves": ()}, [("no_waves", "waves")]),
        ({"waves": (wave(), wave(month=3))}, [("twice", "waves[1].code")]),
        ({"waves": (wave(code=" "),)}, [("nameless", "waves[0].code")]),
        ({"waves": (wave(code="M 00"),)}, [("not_plain", "waves[0].code")]),
        ({"waves": (wave(code="x" * 31),)}, [("not_plain", "waves[0].code")]),
        ({"waves": (wave(month=-1),)}, [("month", "waves[0].month")]),
        ({"waves": (wave(month=10**30),)}, [("month", "waves[0].month")]),
        ({"waves": (wave(month=3), wave(code="b", month=3))}, [("not_later", "waves[1].month")]),
        ({"waves": (wave(anchor=FromEvent("x", until="x")),)}, [("own_end", "waves[0].anchor.until")]),
        ({"waves": (wave(anchor=CalendarWindow(date(2015, 2, 1), date(2015, 2, 1))),)},
         [("closed", "waves[0].anchor.closes_on")]),
        ({"waves": (wave(anchor=CalendarWindow(date(2015, 2, 1), date(2015, 3, 1))),), "calendar": Calendar.RELATIVE,
          "day_zero": date(2015, 1, 1)}, [("no_dates", "waves[0].anchor")]),
        ({"waves": (wave(Asked("ces_d", 1), Asked("ces_d", 2)),)}, [("asked_twice", "waves[0].asked[1]")]),
        ({"waves": (wave(Asked("ces_d", 1), Asked("ces_d", 1, part="own")),)},
         [("whole_and_part", "waves[0].asked[1].part")]),
        ({"waves": (wave(Asked("ces_d", 1, "interviewer", "sealed")),)}, [("sealed", "waves[0].asked[0].handling")]),
        ({"outcomes": (Outcome("a", WORDS, SCORE, "lower", 1, 1),)}, [("scale", "outcomes[0].low")]),
        ({"characteristics": 2 * (Characteristic("a", WORDS, SCORE, "number"),)},
         [("twice", "characteristics[1].name")]),
        ({"source": " "}, [("no_source", "source")]),
        ({"public": PublicData("", WORDS)}, [("no_source", "public.source")]),
    ],
    ids=str,
)  # fmt: skip
def test_what_a_protocol_asks_and_when(change, faults):
    assert told(change) == faults


def test_an_event_and_the_start_each_count_their_own_months():
    waves = (wave(month=3), wave(code="b", month=1, anchor=FromEvent("x")), wave(code="c", month=6))
    assert told({"waves": waves}) == []


def test_parts_of_an_instrument_and_two_respondents_stand_side_by_side():
    asked = (Asked("a", 1, part="one"), Asked("a", 1, part="two"), Asked("a", 1, "interviewer"))
    assert told({"waves": (wave(*asked),)}) == []


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"scopes": ()}, [("no_scopes", "inviting.scopes")]),
        ({"scopes": (OTHER, NEEDED)},
         [("first_needed", "inviting.scopes[0].needed"), ("only_first_needed", "inviting.scopes[1].needed")]),
        ({"scopes": (NEEDED, replace(OTHER, code="interviews"))}, [("twice", "inviting.scopes[1].code")]),
        ({"scopes": (NEEDED, Scope("Å svare", WORDS))}, [("not_plain", "inviting.scopes[1].code")]),
        ({"reminders": 2}, [("reminders", "inviting.reminders")]),
        ({"reminders": -1}, [("reminders", "inviting.reminders")]),
        ({"remind_after": 0}, [("days", "inviting.remind_after")]),
        ({"no_answer_after": 366}, [("days", "inviting.no_answer_after")]),
        ({"no_answer_after": 21}, [("reminded_too_late", "inviting.no_answer_after")]),
        ({"names_deleted_on": date(2014, 7, 16)}, [("names_too_soon", "inviting.names_deleted_on")]),
        ({"names_deleted_on": date(2022, 1, 1)}, [("names_too_late", "inviting.names_deleted_on")]),
        ({"names_deleted_on": date(2014, 7, 17)}, []),
        ({"reminders": 0, "no_answer_after": 21, "names_deleted_on": date(2014, 6, 5)}, []),
    ],
    ids=str,
)  # fmt: skip
def test_section_12_one_reminder_and_names_kept_until_it_can_be_answered(change, faults):
    assert inviting(**change) == faults


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"storage_ends_on": date(2016, 12, 30)}, [("names_too_late", "inviting.names_deleted_on")]),
        ({"storage_ends_on": date(2016, 5, 13)},
         [("stored_too_short", "governance.storage_ends_on"), ("names_too_late", "inviting.names_deleted_on")]),
        ({"approvals": (replace(GOVERNANCE.approvals[0], on=date(2041, 4, 1)),)},
         [("approved_too_late", "governance.approvals[0].on")]),
        ({"approvals": (replace(GOVERNANCE.approvals[0], number=""),)},
         [("nameless", "governance.approvals[0].number")]),
        ({"purposes": GOVERNANCE.purposes + GOVERNANCE.purposes[:1]}, [("twice", "governance.purposes[3].code")]),
        ({"purposes": (replace(GOVERNANCE.purposes[0], source=""),)}, [("no_source", "governance.purposes[0].source")]),
        ({"purposes": (replace(GOVERNANCE.purposes[0], basis=None, source=""),)}, []),
    ],
    ids=str,
)  # fmt: skip
def test_section_7_the_days_of_governance_fit_each_other(change, faults):
    assert governance(**change) == faults


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"model": ("age", "shoe_size")}, [("not_a_variable", "comparison.model[1]")]),
        ({"model": ("age", "age")}, [("twice", "comparison.model[1]")]),
        ({"variables": (AGE, AGE)}, [("twice", "comparison.variables[1].name")]),
        ({"variables": (replace(SEX, levels=SEX.levels[:1]),)}, [("no_levels", "comparison.variables[0].levels")]),
        ({"variables": (replace(AGE, levels=SEX.levels),)}, [("levels_of_a_number", "comparison.variables[0].levels")]),
        ({"variables": (Described("a", WORDS, "category", 2 * (Level("x", WORDS),)),)},
         [("twice", "comparison.variables[0].levels[1].code")]),
        ({"basis": None, "model": ("age",)},
         [("model_without_basis", "comparison.model"), ("compared_with_nothing", "comparison.basis")]),
        ({"basis": None}, [("compared_with_nothing", "comparison.basis")]),
        ({"basis": None, "published": (Published("age", None, 44, "a table"),)}, []),
        ({"source": ""}, [("no_source", "comparison.source")]),
        ({"published": (Published("age", None, 44, ""),)}, [("no_source", "comparison.published[0].source")]),
        ({"published": (Published("shoes", None, 44, "a"),)}, [("not_a_variable", "comparison.published[0].variable")]),
        ({"published": (Published("sex", "other", 0.3, "a"),)}, [("not_a_level", "comparison.published[0].level")]),
        ({"published": (Published("sex", None, 0.3, "a"),)}, [("not_a_level", "comparison.published[0].level")]),
        ({"published": (Published("sex", "male", 70, "a"),)}, [("not_a_share", "comparison.published[0].value")]),
    ],
    ids=str,
)  # fmt: skip
def test_section_8_the_comparison_names_its_variables_and_what_allows_it(change, faults):
    assert comparison(**change) == faults


@pytest.mark.parametrize(
    ("given", "faults"),
    [
        ([("eligible", 328), ("consented", 70), ("consented:sex=male", 45), ("consented:sex=female", 25)], []),
        ([("happy", 3)], [("no_total", "public_totals[0].of")]),
        ([("consented:sex=horse", 3)], [("no_total", "public_totals[0].of")]),
        ([("eligible:sex=male", 3)], [("no_total", "public_totals[0].of")]),
        ([("consented", 3), ("consented", 4)], [("twice", "public_totals[1].of")]),
        ([("eligible", -1)], [("below_zero", "public_totals[0].value")]),
        ([("eligible", 70), ("consented", 328)], [("more_than", "public_totals[1].value")]),
        ([("consented", 70), ("consented:sex=male", 45), ("consented:sex=female", 26)],
         [("more_than", "public_totals[2].value")]),
    ],
    ids=str,
)  # fmt: skip
def test_public_totals_are_known_and_no_part_is_larger_than_its_whole(given, faults):
    assert totals(*given) == faults
    assert told({"public_totals": (PublicTotal("eligible", 328, " "),)}) == [("no_source", "public_totals[0].source")]


def test_a_fault_names_what_is_near_in_every_language():
    bare = replace(PROJECT_X, waves=(wave(Asked("cesd", 1)),), outcomes=(), characteristics=())
    (fault,) = faults_of(bare, LIBRARY)
    assert [fault.words.said_in(one) for one in LANGUAGES] == [
        "Skjemaet «cesd» finnes ikke. Mente du ces_d?",
        "Skjemaet «cesd» finst ikkje. Meinte du ces_d?",
        "There is no instrument “cesd”. Did you mean ces_d?",
    ]


def test_a_contradiction_tells_everything_at_once_and_holds_the_protocol():
    with pytest.raises(Contradiction) as refused:
        replace(PROJECT_X, key="X", waves=(), inviting=replace(INVITING, reminders=7))
    assert [fault.code for fault in refused.value.faults] == ["key", "no_waves"]
    assert [fault.code for fault in faults_of(refused.value.protocol)] == ["key", "no_waves", "reminders"]


def test_section_7_real_people_are_invited_when_everything_that_governs_the_study_is_there():
    real = replace(PROJECT_X, nature=Nature.REAL)
    assert is_governed(real) == ()
    assert [words.en for words in is_governed(replace(real, governance=None, inviting=None))] == [
        "approvals with number and date", "the purposes", "the recipients", "the day on which storage ends",
        "what those who are invited can say yes to (inviting)",
    ]  # fmt: skip
    bare = replace(GOVERNANCE, approvals=(), recipients=(), purposes=(replace(GOVERNANCE.purposes[1], basis=None),))
    assert [words.nn for words in is_governed(replace(real, governance=bare))] == [
        "godkjenningar med nummer og dato", "mottakarane",
        "grunnlag for føremålet «Å sjå korleis det går, og kva som har betydd mest»",
    ]  # fmt: skip
    assert is_governed(replace(PROJECT_X, governance=None)) == ()


def test_section_7_what_runs_in_the_demo_only_is_said_before_anybody_begins():
    real = replace(PROJECT_X, nature=Nature.REAL, governance=None)
    (first, *_) = remarks_on(real, date(2016, 9, 1))
    assert (first.code, first.place) == ("demo_only", "governance")
    assert first.words.en == (
        "A study of real people without this runs in the demo only: approvals with number and date, the purposes, the "
        "recipients, the day on which storage ends."
    )


def test_what_is_unverified_or_empty_or_to_come_is_said_and_stops_nobody():
    def said(protocol, today=date(2016, 9, 1)):
        return [(remark.code, remark.place) for remark in remarks_on(protocol, today)]

    silent = replace(
        PROJECT_X, waves=tuple(replace(each, asked=()) for each in PROJECT_X.waves), outcomes=(), characteristics=()
    )
    unread = [("unverified", f"governance.purposes[{at}].verified") for at in range(3)]
    empty = [("unverified", "comparison.verified"), ("nothing_asked", "waves"), ("no_outcomes", "outcomes")]
    assert said(PROJECT_X) == [*unread, empty[0]]
    assert said(silent) == unread + empty
    assert said(silent, date(2014, 3, 31)) == [("not_yet", "governance.approvals[0].on"), *unread, *empty]
    assert said(replace(silent, eligible=None)) == [*unread, *empty, ("no_eligible", "eligible")]
    unfounded = replace(GOVERNANCE, purposes=(replace(GOVERNANCE.purposes[0], basis=None),))
    published = replace(COMPARISON, basis=None, model=(), published=(Published("age", None, 44, "a table"),))
    assert said(replace(silent, governance=unfounded, comparison=published)) == [
        ("no_basis", "governance.purposes[0].basis"), ("only_published", "comparison.basis"), *empty[1:],
    ]  # fmt: skip


def test_every_kind_and_nature_has_its_words():
    assert (set(KINDS), set(NATURES)) == (set(Kind), set(Nature))
