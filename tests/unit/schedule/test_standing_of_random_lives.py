"""Whatever happens in a life, its waves stand as the rules say: one state on every day, and only three stops."""

from collections import Counter
from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from larix.schedule import STOPPED, Life, WaveState, pauses_for_review, standings, standings_of, to_do, windows
from larix.schedule.standing import INTERVIEWED, NOT_INTERVIEWED, TO_DO
from tests.unit.schedule.lives import HORIZON, days, lives, on, protocols, protocols_with_lives, slowly, stays

S = WaveState
looked_at = days(-60, HORIZON + 400)
# From a state to those that the next day may bring; an interview may come to any that is not final.
ARROWS = {
    S.PLANNED: {S.PLANNED, S.OPEN, S.DUE, S.PAUSED, *STOPPED, *INTERVIEWED},
    S.OPEN: {S.OPEN, S.DUE, S.PAUSED, *STOPPED, *INTERVIEWED},
    S.DUE: {S.DUE, S.OVERDUE, S.PAUSED, *NOT_INTERVIEWED, *INTERVIEWED},
    S.OVERDUE: {S.OVERDUE, S.PAUSED, *NOT_INTERVIEWED, *INTERVIEWED},
    S.PAUSED: {S.PAUSED, *TO_DO, *STOPPED, *INTERVIEWED},
    S.MISSED: {S.MISSED, S.DONE_LATE},
    S.IN_PRISON: {S.IN_PRISON, S.DONE_LATE},
    S.IN_HOSPITAL: {S.IN_HOSPITAL, S.DONE_LATE},
    S.DONE: {S.DONE},
    S.DONE_LATE: {S.DONE_LATE},
    S.DIED: {S.DIED},
    S.WITHDREW: {S.WITHDREW},
    S.STUDY_ENDED: {S.STUDY_ENDED, S.DONE_LATE},  # what was answered on paper and came afterwards
}


def states(protocol, life, day):
    return {one.window.wave.code: one.state for one in standings(protocol, life, day)}


@given(protocols_with_lives, looked_at)
def test_the_judgement_is_that_of_a_judge_who_looks_at_every_day(known, day):
    protocol, life = known
    found = standings(protocol, life, day)
    assert [one.window for one in found] == list(windows(protocol, life.joined_on, life.events))
    assert [one.state for one in found] == [slowly(protocol, life, day, one.window) for one in found]
    assert [one.done_on for one in found] == [
        life.visits[one.window.wave.code] if one.state in INTERVIEWED else None for one in found
    ]


@settings(max_examples=40)
@given(protocols_with_lives)
def test_a_wave_moves_from_day_to_day_along_the_arrows_only(known):
    protocol, life = known
    before = states(protocol, life, on(-60))
    assert set(before.values()) <= {S.PLANNED}
    for offset in range(-59, HORIZON + 60):
        after = states(protocol, life, on(offset))
        assert {code: (was, after[code]) for code, was in before.items() if after[code] not in ARROWS[was]} == {}
        before = after


@given(protocols_with_lives, looked_at)
def test_every_wave_is_counted_once(known, day):
    protocol, life = known
    counts = Counter(states(protocol, life, day).values())
    assert counts.total() == len(windows(protocol, life.joined_on, life.events))


@given(st.data(), looked_at)
def test_section_11_without_death_withdrawal_or_an_end_nothing_stops(data, day):
    protocol = data.draw(protocols(ends=False))
    life = data.draw(lives(protocol, stops=False))
    assert {code: state for code, state in states(protocol, life, day).items() if state in STOPPED} == {}


def test_section_11_discharge_moving_and_another_gp_are_not_even_asked_for():
    assert [field.name for field in fields(Life)] == [
        "joined_on", "visits", "events", "died_on", "withdrew_on", "stays", "pauses",
    ]  # fmt: skip


@given(protocols_with_lives, stays, looked_at)
def test_section_11_a_stay_changes_nothing_that_is_open_and_pauses_nothing(known, stay, day):
    protocol, life = known
    before, after = states(protocol, life, day), states(protocol, replace(life, stays=(*life.stays, stay)), day)
    changed = {code for code in before if before[code] != after[code]}
    assert {code for code in changed if {before[code], after[code]} - NOT_INTERVIEWED} == set()
    assert to_do(standings(protocol, replace(life, stays=()), day)) == to_do(standings(protocol, life, day))


@given(st.data(), looked_at)
def test_section_11_a_late_interview_changes_no_other_wave_and_keeps_its_true_day(data, day):
    protocol = data.draw(protocols())
    life = data.draw(lives(protocol, unknown_deaths=False))
    code, done_on = data.draw(st.sampled_from([wave.code for wave in protocol.waves])), data.draw(days(60))
    told = standings(protocol, replace(life, visits={**life.visits, code: done_on}), day)
    others = [one for one in told if one.window.wave.code != code]
    assert others == [one for one in standings(protocol, life, day) if one.window.wave.code != code]
    assert [one.done_on for one in told if one.window.wave.code == code and done_on <= day] in ([], [done_on])


@given(protocols_with_lives, days(61), looked_at)
def test_section_11_a_death_stops_the_same_day_and_corrected_leaves_the_schedule_as_it_was(known, died_on, day):
    protocol, life = known
    alive, dead = replace(life, died_on=None), replace(life, died_on=died_on)
    if day < died_on:
        assert standings(protocol, dead, day) == standings(protocol, alive, day)
    else:
        assert to_do(standings(protocol, dead, day)) is None
        assert pauses_for_review(dead, day) == ()
    assert standings(protocol, replace(dead, died_on=None), day) == standings(protocol, alive, day)
    assert {one for one in standings(protocol, alive, day) if one.done_on} == {
        one for one in standings(protocol, dead, day) if one.done_on
    }


@given(protocols_with_lives, looked_at)
def test_what_is_to_do_is_the_earliest_that_can_be_done(known, day):
    protocol, life = known
    found = standings(protocol, life, day)
    can_be_done = [one for one in found if one.state in (S.OPEN, S.DUE, S.OVERDUE)]
    assert to_do(found) == min(can_be_done, key=lambda one: one.window.due_on, default=None)


@given(protocols_with_lives, looked_at)
def test_section_11_under_a_running_pause_nothing_is_to_do_and_nothing_is_lost(known, day):
    protocol, life = known
    pause = replace(life, pauses=())
    running = replace(life, pauses=tuple(one for one in life.pauses if one.covers(day)))
    if running.pauses:
        assert to_do(standings(protocol, running, day)) is None
    open_without = {code for code, state in states(protocol, pause, day).items() if state in TO_DO}
    paused_with = {code for code, state in states(protocol, running, day).items() if state is S.PAUSED}
    assert not running.pauses or open_without <= paused_with


@given(st.data(), looked_at)
def test_many_are_judged_as_each_alone(data, day):
    protocol = data.draw(protocols())
    people = data.draw(st.lists(lives(protocol), max_size=6))
    assert list(standings_of(protocol, people, day)) == [standings(protocol, life, day) for life in people]
