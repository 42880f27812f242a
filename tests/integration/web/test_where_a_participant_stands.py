"""What an interviewer reads of where a wave stands: its words, its colour, whether an interview is still welcome."""

from dataclasses import replace
from datetime import date, timedelta

from larix.schedule import Life, Protocol, WaveState, standings, windows
from larix.schedule.standing import SAID
from larix.simulate.practice import PROTOCOL
from larix.web.study.waves import COLOURS, waves_of

JOINED = date(2026, 1, 12)
PLANNED = windows(PROTOCOL, JOINED)
LATE = PLANNED[1].span.end
assert LATE is not None


def shown(day: date, *, died: bool = False, protocol: Protocol = PROTOCOL):
    life = Life(JOINED, {"m00": JOINED}, died_on=day if died else None)
    return waves_of(protocol, standings(protocol, life, day), day, died=died)


def test_what_can_be_done_now_says_so_in_words():
    told = [(one.window.wave.code, one.words.en, one.to_do) for one in shown(PLANNED[1].due_on)[:3]]
    assert told == [("m00", "interviewed", False), ("m03", "it is time", True), ("m06", "comes later", False)]


def test_section_11_a_late_interview_is_welcome_while_the_study_and_the_person_live():
    assert [one.late_welcome for one in shown(LATE)[:3]] == [False, True, False]
    assert [one.late_welcome for one in shown(LATE, died=True)][:2] == [False, False]
    ended = replace(PROTOCOL, ends_on=LATE - timedelta(days=1))
    assert not any(one.late_welcome for one in shown(LATE, protocol=ended))


def test_every_state_has_its_words_and_its_colour():
    assert (set(SAID), set(COLOURS)) == (set(WaveState), set(WaveState))
