"""Which waves are done, open, ahead or closed on a day."""

from datetime import date, timedelta

from larix.schedule import windows
from larix.simulate.practice import PROTOCOL
from larix.web.study.waves import next_due, standings

JOINED = date(2026, 1, 12)
PLANNED = windows(PROTOCOL, JOINED)


def states(done, day):
    return [one.state.value for one in standings(PLANNED, done, day)]


def test_on_the_first_day_the_first_wave_is_open_and_the_others_are_ahead():
    assert states(set(), JOINED) == ["open", "ahead", "ahead", "ahead", "ahead"]


def test_a_window_closes_on_the_day_the_next_one_opens():
    opens = PLANNED[1].span.start
    assert states(set(), opens - timedelta(days=1))[:2] == ["open", "ahead"]
    assert states(set(), opens)[:2] == ["closed", "open"]


def test_the_last_window_never_closes():
    assert states(set(), date(2036, 1, 1)) == ["closed", "closed", "closed", "closed", "open"]


def test_what_is_done_is_done_whenever_one_looks():
    assert states({"m00", "m06"}, PLANNED[3].span.start) == ["done", "closed", "done", "open", "ahead"]


def test_the_next_one_is_the_first_that_is_open_or_ahead():
    found = next_due(PLANNED, {"m00"}, JOINED)
    assert found is not None
    assert (found.window.wave.code, found.state.value) == ("m03", "ahead")
    assert next_due(PLANNED, {wave.code for wave in PROTOCOL.waves}, JOINED) is None
