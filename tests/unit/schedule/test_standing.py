"""Where the waves of one person in Project X stand: what happened decides, and nobody is lost because of a program."""

from dataclasses import replace
from datetime import date

import pytest

from larix.core.dates import Span
from larix.core.words import LANGUAGES
from larix.schedule import (
    STOPPED,
    CalendarWindow,
    FromEvent,
    Life,
    Pause,
    Stay,
    Wave,
    WaveState,
    pauses_for_review,
    standings,
    to_do,
    windows,
)
from larix.schedule.standing import INTERVIEWED, NOT_INTERVIEWED, SAID, TO_DO
from larix.simulate.practice import PROTOCOL as PRACTICE
from larix.simulate.project_x.protocol import PROTOCOL as PROJECT_X

PROTOCOL = replace(PROJECT_X, ends_on=None, due_days=14)
JOINED = date(2014, 6, 2)
M00, M03, M06 = windows(PROTOCOL, JOINED)[:3]
DUE, CLOSES, LAST = date(2014, 9, 1), date(2014, 10, 17), date(2014, 10, 16)  # of m03
SEEN = Life(JOINED, {"m00": JOINED})
S = WaveState


def m03(day, life=SEEN, protocol=PROTOCOL):
    (one,) = [one for one in standings(protocol, life, day) if one.window.wave.code == "m03"]
    return one.state


def in_prison(first, end=None):
    return Stay("prison", Span(first, end))


def test_the_days_of_the_third_month_are_those_that_these_tests_speak_of():
    assert (M03.due_on, M03.span) == (DUE, Span(date(2014, 7, 17), CLOSES))


def test_section_11_a_wave_is_planned_open_due_overdue_and_then_passed():
    assert [m03(day) for day in (
        date(2014, 7, 16), date(2014, 7, 17), date(2014, 8, 31), DUE, date(2014, 9, 14), date(2014, 9, 15), LAST,
        CLOSES, date(2030, 1, 1),
    )] == [S.PLANNED, S.OPEN, S.OPEN, S.DUE, S.DUE, S.OVERDUE, S.OVERDUE, S.MISSED, S.MISSED]  # fmt: skip


def test_how_long_a_wave_is_due_is_a_number_of_the_protocol():
    patient = replace(PROTOCOL, due_days=30)
    assert [m03(day, protocol=patient) for day in (date(2014, 9, 30), date(2014, 10, 1))] == [S.DUE, S.OVERDUE]


def test_the_last_window_stays_open_where_the_study_has_no_end():
    assert [one.state for one in standings(PROTOCOL, SEEN, date(2030, 1, 1))] == [S.DONE, *[S.MISSED] * 7, S.OVERDUE]


def test_section_11_a_late_interview_keeps_its_true_day_and_moves_no_other_wave():
    late = replace(SEEN, visits={**SEEN.visits, "m03": date(2014, 11, 20)})
    on = date(2014, 12, 2)  # m06 is due
    told = {one.window.wave.code: one for one in standings(PROTOCOL, late, on)}
    assert (told["m03"].state, told["m03"].done_on) == (S.DONE_LATE, date(2014, 11, 20))
    assert (told["m06"].state, told["m06"].window) == (S.DUE, M06)
    assert m03(date(2014, 11, 19), late) is S.MISSED  # nobody knew then


@pytest.mark.parametrize(("done_on", "state"), [(LAST, S.DONE), (CLOSES, S.DONE_LATE), (date(2014, 7, 1), S.DONE)])
def test_an_interview_is_late_from_the_day_on_which_its_window_has_closed(done_on, state):
    assert m03(date(2015, 1, 1), replace(SEEN, visits={"m03": done_on})) is state


# ── Where somebody is ──
def test_section_11_prison_pauses_nothing_while_the_window_is_open():
    there = replace(SEEN, stays=(in_prison(date(2014, 7, 1)),))
    assert [m03(day, there) for day in (date(2014, 7, 17), DUE, LAST)] == [S.OPEN, S.DUE, S.OVERDUE]
    assert to_do(standings(PROTOCOL, there, DUE)).window == M03


@pytest.mark.parametrize(
    ("stays", "state"),
    [
        ([in_prison(LAST)], S.IN_PRISON),
        ([in_prison(date(2014, 7, 17), CLOSES)], S.IN_PRISON),
        ([in_prison(date(2014, 7, 17), LAST)], S.MISSED),  # came out while the window was open
        ([in_prison(CLOSES)], S.MISSED),  # came in when it had closed
        ([Stay("hospital", Span(LAST))], S.IN_HOSPITAL),
        ([in_prison(date(2014, 1, 1)), Stay("hospital", Span(LAST))], S.IN_HOSPITAL),  # a prisoner in hospital
        ([Stay("residential", Span(date(2014, 7, 1)))], S.MISSED),
    ],
    ids=str,
)
def test_section_11_a_window_that_closed_on_somebody_in_prison_or_hospital_is_counted_apart(stays, state):
    assert m03(CLOSES, replace(SEEN, stays=tuple(stays))) is state


# ── A pause is a decision ──
def test_section_11_a_pause_holds_from_its_day_until_its_end_and_the_wave_is_then_open_again():
    paused = replace(SEEN, pauses=(Pause(date(2014, 8, 20), date(2014, 9, 10), date(2014, 9, 10)),))
    assert [m03(day, paused) for day in (
        date(2014, 8, 19), date(2014, 8, 20), date(2014, 9, 9), date(2014, 9, 10), date(2014, 9, 15), CLOSES,
    )] == [S.OPEN, S.PAUSED, S.PAUSED, S.DUE, S.OVERDUE, S.MISSED]  # fmt: skip


def test_section_11_a_wave_that_passed_under_a_pause_was_paused_also_for_somebody_in_prison():
    pause = Pause(date(2014, 8, 20), None, date(2014, 10, 1))
    there = replace(SEEN, pauses=(pause,), stays=(in_prison(date(2014, 7, 1)),))
    assert [m03(day, there) for day in (date(2014, 7, 17), DUE, CLOSES)] == [S.OPEN, S.PAUSED, S.PAUSED]
    assert m03(date(2014, 7, 16), replace(there, pauses=(replace(pause, from_on=JOINED),))) is S.PLANNED


def test_a_pause_is_looked_at_again_from_its_day_until_it_ends_or_everything_does():
    pause, other = Pause(DUE, None, date(2014, 10, 1)), Pause(JOINED, DUE, date(2014, 8, 1))
    life = replace(SEEN, pauses=(pause, other))
    assert pauses_for_review(life, date(2014, 8, 1)) == (other,)
    assert [pauses_for_review(life, day) for day in (DUE, date(2014, 9, 30))] == [(), ()]
    assert pauses_for_review(life, date(2014, 10, 1)) == (pause,)
    for stopped in (replace(life, died_on=DUE), replace(life, withdrew_on=DUE), replace(life, died_on=date.min)):
        assert pauses_for_review(stopped, date(2014, 10, 1)) == ()
    same_day = (replace(life, died_on=date(2014, 10, 1)), replace(life, withdrew_on=date(2014, 10, 1)))
    assert [pauses_for_review(stopped, date(2014, 10, 1)) for stopped in same_day] == [(), ()]
    assert pauses_for_review(replace(life, died_on=date(2014, 10, 2)), date(2014, 10, 1)) == (pause,)


def test_a_pause_cannot_end_before_it_begins():
    with pytest.raises(ValueError, match="cannot end on 2014-08-31, before it begins on 2014-09-01"):
        Pause(DUE, date(2014, 8, 31), DUE)


# ── What stops ──
@pytest.mark.parametrize(
    ("stopped", "state"),
    [({"died_on": DUE}, S.DIED), ({"withdrew_on": DUE}, S.WITHDREW)],
    ids=str,
)
def test_section_11_death_and_withdrawal_stop_from_the_same_day_what_was_due_then_or_later(stopped, state):
    life = replace(SEEN, **stopped)
    assert m03(date(2014, 8, 31), life) is S.OPEN
    assert [one.state for one in standings(PROTOCOL, life, DUE)] == [S.DONE, *[state] * 8]


def test_section_11_the_studys_end_stops_what_was_due_then_or_later():
    ending = replace(PROTOCOL, ends_on=DUE)
    assert [m03(day, protocol=ending) for day in (date(2014, 8, 31), DUE)] == [S.OPEN, S.STUDY_ENDED]
    on_paper = replace(SEEN, visits={"m03": DUE})
    assert m03(DUE, on_paper, ending) is S.DONE_LATE


def test_section_11_what_was_due_before_the_death_was_not_stopped_by_it():
    died_on = date(2014, 9, 2)
    assert m03(died_on, replace(SEEN, died_on=died_on)) is S.MISSED
    assert m03(died_on, replace(SEEN, died_on=died_on, stays=(in_prison(DUE),))) is S.IN_PRISON
    assert m03(died_on, replace(SEEN, died_on=died_on, stays=(in_prison(died_on),))) is S.MISSED
    assert m03(died_on, replace(SEEN, died_on=died_on, pauses=(Pause(DUE, None, DUE),))) is S.PAUSED


def test_section_11_an_interview_on_the_day_of_the_death_was_held():
    assert m03(DUE, replace(SEEN, visits={"m03": DUE}, died_on=DUE)) is S.DONE


def test_the_first_that_stops_is_what_stopped_and_death_is_named_before_a_withdrawal_of_the_same_day():
    def stopped(**life):
        return m03(date(2020, 1, 1), replace(SEEN, **life), replace(PROTOCOL, ends_on=date(2014, 8, 1)))

    july, august = date(2014, 7, 20), date(2014, 8, 1)
    assert stopped(withdrew_on=july, died_on=august) is S.WITHDREW
    assert stopped(withdrew_on=july, died_on=july) is S.DIED
    assert stopped(withdrew_on=august) is S.WITHDREW
    assert stopped(died_on=date(2014, 8, 2)) is S.STUDY_ENDED


def test_section_11_a_death_on_a_day_that_nobody_knows_comes_after_the_last_sign_of_life():
    unknown = replace(SEEN, died_on=date.min)
    assert [one.state for one in standings(PROTOCOL, unknown, date(2016, 9, 1))] == [S.DONE, *[S.DIED] * 8]
    seen_later = replace(unknown, visits={"m00": JOINED, "m06": date(2014, 12, 5)})
    assert [one.state for one in standings(PROTOCOL, seen_later, date(2016, 9, 1))] == [
        S.DONE, S.MISSED, S.DONE, *[S.DIED] * 6,
    ]  # fmt: skip
    withdrew = replace(unknown, withdrew_on=date(2014, 12, 5))
    assert [one.state for one in standings(PROTOCOL, withdrew, date(2016, 9, 1))] == [
        S.DONE, S.MISSED, S.MISSED, *[S.WITHDREW] * 6,
    ]  # fmt: skip
    never_seen = Life(JOINED, {}, died_on=date.min)
    assert {one.state for one in standings(PROTOCOL, never_seen, JOINED)} == {S.DIED}


# ── Other anchors ──
def test_nobody_is_asked_before_they_joined_and_what_was_due_by_then_is_due_from_that_day():
    autumn = Wave("autumn", 0, anchor=CalendarWindow(date(2014, 5, 1), date(2014, 8, 1)))
    released = Wave("released", 0, anchor=FromEvent("left_prison"))
    study = replace(PRACTICE, waves=(autumn, released))
    life = Life(JOINED, {}, {"left_prison": date(2014, 5, 20)})
    assert [[one.state for one in standings(study, life, day)] for day in (
        date(2014, 6, 1), JOINED, date(2014, 6, 15), date(2014, 6, 16), date(2014, 8, 1),
    )] == [
        [S.PLANNED, S.PLANNED], [S.DUE, S.DUE], [S.DUE, S.DUE], [S.OVERDUE, S.OVERDUE], [S.MISSED, S.OVERDUE],
    ]  # fmt: skip


# ── The states themselves ──
def test_every_state_has_its_words_and_its_place_and_only_three_stop():
    assert set(SAID) == set(WaveState)
    assert {S.DIED, S.WITHDREW, S.STUDY_ENDED} == STOPPED
    groups = [TO_DO, INTERVIEWED, NOT_INTERVIEWED, STOPPED, {S.PLANNED, S.PAUSED}]
    assert sum(len(group) for group in groups) == len(set().union(*groups)) == len(WaveState)


def test_section_21_no_state_blames_anybody():
    blame = ["mislyk", "mislukk", "tapt", "uteble", "forsøm", "fail", "lost", "missed", "no-show", "non-", "drop"]
    told = [words.said_in(language).lower() for words in SAID.values() for language in LANGUAGES]
    assert [(word, one) for word in blame for one in told if word in one] == []
    assert SAID[S.MISSED].nb == "ikke intervjuet i perioden"
