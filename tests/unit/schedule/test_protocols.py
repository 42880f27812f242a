"""A protocol is data: it is written down, read back, and refused where it contradicts itself."""

import json
from copy import deepcopy
from dataclasses import replace
from datetime import date

import pytest

from larix.core.canonical import canonical
from larix.exchange.help_trial import PROTOCOL as HELP
from larix.schedule import Calendar, Wave
from larix.schedule.stored import NotAProtocol, fingerprint, protocol_from_json, protocol_to_json
from larix.simulate.practice import PROTOCOL as PRACTICE

BOTH = pytest.mark.parametrize("protocol", [HELP, PRACTICE], ids=lambda protocol: protocol.key)
(OUTCOME,) = PRACTICE.outcomes
(CHARACTERISTIC,) = PRACTICE.characteristics


@BOTH
def test_a_protocol_that_was_written_down_is_read_back_as_it_was(protocol):
    stored = json.loads(canonical(protocol_to_json(protocol)))
    assert protocol_from_json(stored) == protocol
    assert fingerprint(protocol_from_json(stored)) == fingerprint(protocol)


def test_protocols_that_differ_have_different_fingerprints():
    others = [replace(PRACTICE, key="practice2"), replace(PRACTICE, waves=PRACTICE.waves[:-1]), HELP]
    assert len({fingerprint(protocol) for protocol in (PRACTICE, *others)}) == 4


def put(path, value):
    """The practice study's stored protocol with one thing changed; the path is its steps."""
    stored = deepcopy(protocol_to_json(PRACTICE))
    *steps, last = path
    place = stored
    for step in steps:
        place = place[step]
    place[last] = value
    return stored


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (["waves", 1, "month"], "soon", "waves → 1 → month"),
        (["title", "nn"], None, "title → nn"),
        (["title", "nn"], " ", "title"),
        (["kind"], "curiosity", "kind"),
        (["outcomes", 0, "better"], "sideways", "outcomes → 0 → better"),
        (["waves"], {}, "waves"),
        (["waves"], [], "protocol"),
        (["day_zero"], "2000-01-01", "protocol"),
    ],
)  # fmt: skip
def test_what_is_no_protocol_is_refused_with_the_place_where_it_fails(path, value, where):
    with pytest.raises(NotAProtocol) as refused:
        protocol_from_json(put(path, value))
    assert str(refused.value).partition(": ")[0] == where


@pytest.mark.parametrize("stored", [None, [], "practice", {}, 7])
def test_something_else_altogether_is_no_protocol(stored):
    with pytest.raises(NotAProtocol):
        protocol_from_json(stored)


@pytest.mark.parametrize(
    "change",
    [
        {"key": ""}, {"key": "../elsewhere"}, {"key": "Practice"}, {"key": "a:b"}, {"key": "x" * 61}, {"key": "-x"},
        {"calendar": Calendar.RELATIVE}, {"day_zero": date(2000, 1, 1)}, {"waves": ()},
        {"waves": (Wave("a", 3), Wave("b", 0))}, {"waves": (Wave("a", 0), Wave("b", 0))},
        {"waves": (Wave("a", 0), Wave("a", 3))}, {"waves": (Wave("a", -1), Wave("b", 0))}, {"waves": (Wave("", 0),)},
        {"outcomes": (OUTCOME, OUTCOME)}, {"characteristics": (CHARACTERISTIC, CHARACTERISTIC)},
        {"outcomes": (replace(OUTCOME, low=60),)}, {"outcomes": (replace(OUTCOME, low=float("nan")),)},
    ],
    ids=str,
)  # fmt: skip
def test_a_protocol_that_contradicts_itself_is_none(change):
    with pytest.raises(ValueError, match=f"^{change.get('key', 'practice')}: "):
        replace(PRACTICE, **change)


@pytest.mark.parametrize("key", ["a", "7", "x" * 60, "help-2_b"])
def test_a_key_is_short_and_plain_enough_for_an_address_and_a_folder(key):
    assert (replace(PRACTICE, key=key).purpose, replace(PRACTICE, key=key).scope) == (f"study:{key}", f"study:{key}")


def test_a_wave_is_found_by_its_code():
    assert PRACTICE.wave("m03") == PRACTICE.waves[1]
    with pytest.raises(KeyError):
        PRACTICE.wave("m99")
