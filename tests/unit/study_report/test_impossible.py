"""When there is no report, a sentence says why and what to do."""

import pytest

from larix.reporting.study_report import ReportImpossible
from tests.unit.study_report.numbers_of import numbers
from tests.unit.study_report.small_study import DATED, LAST, crowd, interview, on, person


def said(histories, **changes):
    with pytest.raises(ReportImpossible) as refused:
        numbers(histories, **changes)
    return refused.value.words


def test_before_anybody_had_joined_there_is_nothing_and_days_are_counted():
    words = said([person("a", interview(0, day=30), joined=30)], as_of=on(29))
    assert words.en == (
        "Nobody was in the study on day 29: the first joined on day 30. Choose that day or a later one."
    )
    assert "dag 29" in words.nb
    assert "dag 30" in words.nn


def test_in_a_study_with_a_calendar_the_sentence_has_dates():
    words = said(crowd(2), as_of=on(-1), protocol=DATED)
    assert words.nb.startswith("Ingen var med i studien 31. desember 1969: den første kom med 1. januar 1970.")


def test_nothing_is_known_after_the_data():
    assert said(crowd(2), as_of=on(401)).en == (
        "The data only reach day 400, not day 401. Choose that day or an earlier one."
    )


def test_a_snapshot_of_nobody_has_no_report():
    assert said([]).en == "The snapshot holds nobody, so there is nothing to report."


def test_two_people_with_one_key_are_a_fault_of_the_snapshot():
    assert said([*crowd(1), *crowd(1)]).en.startswith("Two people have the same key in the snapshot.")


def test_an_interview_at_a_wave_that_the_protocol_lacks_is_not_dropped_in_silence():
    assert "m9" in said([person("a", interview(0), interview(9))], as_of=LAST).nb


def test_a_number_that_is_a_word_is_a_fault_of_the_protocol():
    assert said([person("a", interview(0, 5, age="old"))]).en == (
        "item:coping.age shall be a number, but has the answer old. Correct the protocol."
    )
