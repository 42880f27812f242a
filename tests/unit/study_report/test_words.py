"""Days, shares and levels in words."""

from dataclasses import replace

import pytest

from larix.core.words import LANGUAGES, same
from larix.history import Response
from larix.instruments import CATALOGUE, Library
from larix.reporting.study_report import words as wording
from larix.reporting.study_report.calendar import day_code, day_said
from larix.reporting.study_report.compute import compute
from larix.reporting.study_report.numbers import Said
from larix.reporting.study_report.why import Why
from larix.schedule import Asked, Characteristic, FromItem, FromScore, Outcome, Wave
from tests.unit.study_report.small_study import (
    DATED,
    FACTS,
    LAST,
    PROTOCOL,
    interview,
    on,
    person,
    score_of,
)

# The small study with instruments that Larix ships.
SHIPPED = replace(
    PROTOCOL,
    waves=(Wave("m0", 0, (Asked("help_baseline", 1), Asked("ces_d", 1))),),
    characteristics=(Characteristic("sex", same("Sex"), FromItem("help_baseline", "sex"), "category"),),
    outcomes=(Outcome("ces_d", same("CES-D"), FromScore("ces_d", "ces_d"), "lower", 0, 60),),
)


@pytest.mark.parametrize(
    ("protocol", "code", "said"),
    [(PROTOCOL, "day:191", ("dag 191", "dag 191", "day 191")),
     (DATED, "1970-07-11", ("11. juli 1970", "11. juli 1970", "11 July 1970"))],
)  # fmt: skip
def test_a_day_is_a_number_in_a_relative_calendar_and_else_a_date(protocol, code, said):
    assert day_code(on(191), protocol) == code
    assert tuple(day_said(code).said_in(language) for language in LANGUAGES) == said


def test_every_reason_for_a_missing_number_has_words():
    assert set(wording.WHY) == set(Why)


@pytest.mark.parametrize(("language", "share", "interval"), [
    ("nb", "12,3\N{NO-BREAK SPACE}%", "−1,0 til 2,5"), ("en", "12.3%", "−1.0 to 2.5"),
])  # fmt: skip
def test_shares_and_intervals_are_said_as_the_language_does(language, share, interval):
    said = Said(language)
    assert (said.share(0.1234), said.interval(-1, 2.5, 1)) == (share, interval)


def test_levels_instruments_and_rules_have_the_words_of_the_library_and_its_order():
    library = Library.of(*CATALOGUE)
    choices = library.latest("help_baseline").item("sex").answer.choices
    people = [replace(person(f"p{place}", interview(0, sex=one.code)), responses=(baseline(sex=one.code),))
              for place, one in enumerate(reversed(choices))]  # fmt: skip
    results = compute(people, SHIPPED, FACTS, as_of=LAST, score_of=score_of, library=library)
    levels = results.about.characteristics["sex"].levels
    assert [row.level for row in results.baseline] == [str(one.code) for one in choices]
    assert [levels[str(one.code)] for one in choices] == [one.words for one in choices]
    assert results.about.instruments["help_baseline"] == library.latest("help_baseline").title
    assert results.about.outcomes["ces_d"].rule == library.latest("ces_d").scores[0].missing_rule


def baseline(**answers):
    return Response("study:small", "help_baseline", 1, "m0", on(0), answers, {})


def test_without_a_library_codes_are_shown_as_they_are():
    results = compute([person("a", interview(0, 5, sex="f"))], PROTOCOL, FACTS, as_of=LAST, score_of=score_of)
    assert results.about.characteristics["sex"].levels["f"].nb == "f"
    assert results.about.instruments["coping"].nb == "coping"
