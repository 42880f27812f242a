"""What an interviewer reads of where a participant stands: what can be done now, else what comes later."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from larix.schedule import Protocol, WaveState, windows
from larix.schedule.standing import SAID
from larix.simulate.practice import PROTOCOL
from larix.studies.queries import ParticipantRow
from larix.web.study.waves import COLOURS, next_wave

JOINED = date(2026, 1, 12)
PLANNED = windows(PROTOCOL, JOINED)
ALL = {wave.code: JOINED for wave in PROTOCOL.waves}


def told(day, visits=None, *, died=False, protocol: Protocol = PROTOCOL):
    found = next_wave(protocol, ParticipantRow(UUID(int=1), "P001", JOINED, died, visits or {}), day)
    return found and (found.window.wave.code, found.words.en, found.to_do)


def test_what_can_be_done_now_comes_first_and_says_whether_it_is_late():
    due = PLANNED[1].due_on
    done = {"m00": JOINED}
    assert told(PLANNED[1].span.start, done) == ("m03", "can be done now", True)
    assert told(due, done) == ("m03", "it is time", True)
    assert told(due + timedelta(days=14), done) == ("m03", "late, can still be done", True)


def test_what_comes_later_is_shown_where_nothing_can_be_done_now():
    assert told(JOINED, {"m00": JOINED}) == ("m03", "comes later", False)


def test_nothing_is_next_when_all_is_done_or_the_person_has_died():
    assert told(JOINED, ALL) is None
    assert told(JOINED, died=True) is None
    assert told(JOINED + timedelta(days=200), {"m00": JOINED}, died=True) is None


def test_what_the_study_does_not_live_to_see_is_not_promised():
    due, done = PLANNED[1].due_on, {"m00": JOINED}
    assert told(JOINED, done, protocol=replace(PROTOCOL, ends_on=due)) is None
    assert told(JOINED, done, protocol=replace(PROTOCOL, ends_on=due + timedelta(days=1))) == (
        "m03", "comes later", False,
    )  # fmt: skip


def test_every_state_has_its_words_and_its_colour():
    assert (set(SAID), set(COLOURS)) == (set(WaveState), set(WaveState))
