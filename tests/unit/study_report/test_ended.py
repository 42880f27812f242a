"""Deaths and withdrawals in the report: exact for the team, pooled for everybody else, and no small count to be had."""

import json

import pytest

from larix.reporting.study_report.chapters import document
from larix.reporting.study_report.html import html
from larix.reporting.study_report.make import results_json
from tests.unit.study_report.invited import results_of, told
from tests.unit.study_report.small_study import crowd, interview, person

DAY = 200  # after the second wave


def people(died, joined=70):
    there = crowd(joined - died, months=(0, 3))
    return [*there, *(person(f"x{n}", interview(0, 5), died=DAY) for n in range(died))]


def html_of(results, language):
    return html(document(results, language))


def ended(died, let_stay, deleted, edition="release"):
    return results_of(people(died), told(left=(let_stay, deleted)), edition=edition)


def test_the_team_reads_exactly_how_many_died_withdrew_and_had_their_answers_deleted():
    found = ended(2, 1, 3, edition="team").ended
    assert (found.total, found.died, found.let_stay, found.deleted) == (6, 2, 1, 3)


def test_section_5_few_deaths_and_withdrawals_are_pooled_before_they_are_blanked():
    found = ended(3, 1, 3).ended
    assert (found.total, found.died, found.let_stay, found.deleted) == (7, None, None, None)
    assert {found.why[part] for part in ("died", "let_stay", "deleted")} == {"pooled"}


def test_section_5_pooled_and_still_few_is_said_to_be_under_five():
    found = ended(2, 1, 0).ended
    assert (found.total, found.why["total"]) == (None, "under_5")


def test_many_of_each_are_told_apart_in_the_release_edition_too():
    found = ended(7, 5, 6).ended
    assert (found.total, found.died, found.let_stay, found.deleted) == (18, 7, 5, 6)


@pytest.mark.parametrize("left", [(0, 0), (1, 0), (0, 2), (5, 1), (6, 4), (5, 5)])
@pytest.mark.parametrize("died", [0, 1, 4, 5, 9])
def test_section_5_no_few_who_withdrew_follow_from_the_deaths(died, left):
    results = json.loads(results_json(ended(died, *left)))
    counts, both = results["ended"], {"died": results["deaths"]["total"]}
    parts = {**{name: counts[name] for name in ("let_stay", "deleted")}, **both}
    shown = [one for one in (counts["total"], *parts.values()) if one is not None]
    assert [one for one in shown if 0 < one < 5] == []
    if counts["total"] is not None:
        rest = counts["total"] - sum(one for one in parts.values() if one is not None)
        assert not (None in parts.values() and 0 < rest < 5)


def test_a_snapshot_from_before_withdrawals_were_counted_says_that_it_does_not_know():
    results = results_of(people(0), told())
    assert results.ended is None
    assert "This snapshot does not say how many they are." in html_of(results, "en")


def test_the_page_says_them_in_every_language_and_that_moving_stops_nothing():
    pooled = ended(3, 1, 3)
    for language, *said in (
        ("nb", "Døde eller trakk seg til og med", "flytte eller bytte fastlege stanser ingen intervjuer."),
        ("nn", "Døydde eller trekte seg til og med", "flytte eller byte fastlege stansar ingen intervju."),
        ("en", "Died or withdrew up to", "moving or changing GP stops no interviews."),
    ):
        page = html_of(pooled, language)
        assert [one in page for one in said] == [True, True]
