"""A protocol file is read as it was meant, or its mistakes are told: never pydantic's words, never a silent guess."""

import json
import re
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.core.words import LANGUAGES
from larix.instruments import Library
from larix.schedule.reading import read_protocol
from larix.schedule.stored import fingerprint, protocol_from_json, protocol_to_json
from larix.simulate.practice import PROTOCOL as PRACTICE
from larix.simulate.project_x.protocol import PROTOCOL as PROJECT_X
from tests.house.rooms import ROOT

EXAMPLE = ROOT / "docs" / "handbook" / "example-study.toml"
LIBRARY = Library.read()
WRITTEN = json.loads(json.dumps(protocol_to_json(PROJECT_X)))
RAW = re.compile(r"Input should|Field required|keyword argument|valid \w+|pydantic|Value error", re.IGNORECASE)


def as_json(written):
    return json.dumps(written).encode()


def places(content, form="json", library=None):
    return [(fault.code, fault.place) for fault in read_protocol(content, form, library).faults]


def put(*path, to):
    """Project X's file with one thing changed; the path is its steps."""
    written = deepcopy(WRITTEN)
    place = written
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return as_json(written)


def without(*path):
    written = deepcopy(WRITTEN)
    place = written
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    return as_json(written)


def example(old, new):
    text = EXAMPLE.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    return text.replace(old, new, 1).encode()


@pytest.mark.parametrize("protocol", [PRACTICE, PROJECT_X], ids=lambda protocol: protocol.key)
def test_a_protocol_that_was_written_as_json_is_read_back_as_it_was(protocol):
    reading = read_protocol(as_json(protocol_to_json(protocol)), "json", LIBRARY)
    assert (reading.protocol, reading.faults) == (protocol, ())


def test_the_handbooks_example_is_ready_and_means_the_same_in_toml_and_json():
    in_toml = read_protocol(EXAMPLE.read_bytes(), "toml", LIBRARY)
    assert in_toml.faults == ()
    in_json = read_protocol(as_json(protocol_to_json(in_toml.protocol)), "json", LIBRARY)
    assert in_json.protocol == in_toml.protocol
    assert fingerprint(in_json.protocol) == fingerprint(in_toml.protocol)


def test_a_protocol_that_was_stored_before_there_was_governance_is_still_read():
    stored = protocol_to_json(PRACTICE)
    for name in ("governance", "eligible", "inviting", "comparison", "public_totals"):
        del stored[name]
    for wave in stored["waves"]:
        del wave["anchor"]
    assert protocol_from_json(stored) == PRACTICE
    assert fingerprint(protocol_from_json(stored)) == fingerprint(PRACTICE)


def test_the_file_may_begin_with_the_mark_that_windows_puts_there():
    assert read_protocol(b"\xef\xbb\xbf" + EXAMPLE.read_bytes(), "toml", LIBRARY).faults == ()


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        (put("mnth", to=3), [("no_such_field", "mnth")]),
        (put("waves", 2, "mnth", to=3), [("no_such_field", "waves[2].mnth")]),
        (put("inviting", "scopes", 1, "ticked", to=True), [("no_such_field", "inviting.scopes[1].ticked")]),
        (without("controller"), [("missing", "controller")]),
        (without("title", "nn"), [("missing", "title.nn")]),
        (without("inviting", "names_deleted_on"), [("missing", "inviting.names_deleted_on")]),
        (put("title", "nn", to="  "), [("value_error", "title.nn")]),
        (put("title", to="Project X"), [("three_languages", "title")]),
        (put("kind", to="curiosity"), [("choice", "kind")]),
        (put("eligible", "responsibility", to="nurse"), [("choice", "eligible.responsibility")]),
        (put("waves", 1, "month", to="3"), [("int_type", "waves[1].month")]),
        (put("waves", 1, "month", to=3.0), [("int_type", "waves[1].month")]),
        (put("waves", 1, "month", to=True), [("int_type", "waves[1].month")]),
        (put("key", to=7), [("string_type", "key")]),
        (put("comparison", "verified", to=1), [("bool_type", "comparison.verified")]),
        (put("public_totals", 0, "value", to=None), [("int_type", "public_totals[0].value")]),
        (put("waves", to={}), [("tuple_type", "waves")]),
        (put("waves", 0, to="m00"), [("table", "waves[0]")]),
        (put("governance", to=[]), [("table", "governance")]),
        (put("eligible", "on", to="2014-02-30"), [("date_parsing", "eligible.on")]),
        (put("eligible", "on", to="15.05.2014"), [("date_parsing", "eligible.on")]),
        (put("eligible", "on", to="2014-05-15T10:00:00"), [("date_parsing", "eligible.on")]),
        (put("eligible", "on", to=2014), [("date_type", "eligible.on")]),
        (put("waves", 1, "anchor", to={"kind": "evnt", "event": "x"}), [("choice", "waves[1].anchor.kind")]),
        (put("waves", 1, "anchor", to={"kind": "event", "evnt": "x"}),
         [("missing", "waves[1].anchor.event"), ("no_such_field", "waves[1].anchor.evnt")]),
        (put("waves", 1, "anchor", to={"kind": "event", "event": 5}), [("string_type", "waves[1].anchor.event")]),
        (put("waves", 1, "anchor", to={"kind": "calendar", "opens_on": "x", "closes_on": "2016-01-01"}),
         [("date_parsing", "waves[1].anchor.opens_on")]),
        (put("waves", 1, "anchor", to={"evnt": "x"}), [("choice", "waves[1].anchor.kind")]),
        (put("waves", 1, "anchor", to="event"), [("table", "waves[1].anchor")]),
        (put("waves", 1, "anchor", "kind", to=float("nan")), [("no_number", "waves[1].anchor.kind")]),
        (put("waves", 1, "month", to=10**40), [("no_number", "waves[1].month")]),
        (put("key", to="a\x00b"), [("unstorable", "key")]),
        (put("key", to="\ud800"), [("unstorable", "key")]),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_with_the_path_where_it_stands(content, faults):
    assert places(content) == faults


def test_contradictions_and_faults_of_a_file_are_told_together():
    written = deepcopy(WRITTEN)
    written["key"], written["waves"], written["inviting"]["reminders"] = "X", [], 7
    assert places(as_json(written)) == [
        ("key", "key"), ("no_waves", "waves"), ("reminders", "inviting.reminders"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "form", "code", "place"),
    [
        (b"", "json", "syntax", "line 1, column 1"),
        (b'{\n"key": "x",\n}', "json", "syntax", "line 3, column 1"),
        (b'{"key": 1, "key": 2}', "json", "stands_twice", ""),
        (b"[1, 2]", "json", "not_a_protocol", ""),
        (b"[" * 100_000, "json", "unreadable", ""),
        (b"9" * 5_000, "json", "unreadable", ""),
        (b'key = "x"\ntitle = {', "toml", "syntax", "line 2, column 10"),
        (b'key = "x"\nkey = "y"', "toml", "syntax", "line 2, column 10"),
        (b"key = 'x'\nnumber = " + b"9" * 5_000, "toml", "unreadable", ""),
        (b"key = 'x'\ntitle = 'B\xf8'", "toml", "not_utf8", "line 2"),
        ("key = 'x'".encode("utf-16"), "toml", "not_utf8", "line 1"),
        (b"on = 10:30:00", "toml", "only_a_day", "on"),
        (b"on = [2016-12-31T10:00:00Z]", "toml", "only_a_day", "on[0]"),
        (b"low = inf", "toml", "no_number", "low"),
    ],
    ids=str,
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_told_with_its_line(content, form, code, place):
    assert places(content, form) == [(code, place)]


def test_an_empty_file_lacks_what_every_protocol_has():
    needed = ["key", "title", "kind", "nature", "notice", "controller", "calendar", "waves", "outcomes",
              "characteristics", "source"]  # fmt: skip
    assert places(b"", "toml") == [("missing", name) for name in needed]


def test_the_line_that_cannot_be_read_is_shown_short_and_safe():
    (fault,) = read_protocol(b"key = \"x\"\n  title := 'Project\x1b[31m X' " + b"y" * 90, "toml").faults
    assert "\x1b" not in fault.words.en
    assert fault.words.en.startswith("The file cannot be read as TOML here: “title := 'Project")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('instrument = "ces_d"', 'instrument = "cesd"', ("no_such_instrument", "waves[0].asked[0].instrument")),
        ("version = 1", "version = 12", ("no_such_version", "waves[0].asked[0].version")),
        ("reminders = 1 ", "remindrs = 1 ", ("no_such_field", "inviting.remindrs")),
        ("needed = true", "needed = false", ("first_needed", "inviting.scopes[0].needed")),
        ('"age", "sex"]', '"age", "sxe"]', ("not_a_variable", "comparison.model[1]")),
    ],
)  # fmt: skip
def test_a_mistake_in_the_handbooks_example_is_found_where_it_is(old, new, fault):
    assert places(example(old, new), "toml", LIBRARY) == [fault]


def test_a_misspelt_field_is_told_the_near_name_in_every_language():
    (fault,) = read_protocol(put("inviting", "remind_afer", to=7), "json").faults
    assert [fault.words.said_in(one) for one in LANGUAGES] == [
        "Feltet «remind_afer» finnes ikke. Mente du remind_after?",
        "Feltet «remind_afer» finst ikkje. Meinte du remind_after?",
        "There is no field “remind_afer”. Did you mean remind_after?",
    ]


def steps(value, path=()):
    """Every place of a written protocol."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in inner:
        yield from steps(each, (*path, step))


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates().map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from([path for path in steps(WRITTEN) if path]), anything)
def test_whatever_stands_in_a_field_the_answer_is_a_protocol_or_our_own_sentences(path, value):
    reading = read_protocol(put(*path, to=value), "json", LIBRARY)
    assert (reading.protocol is None) == bool(reading.faults)
    assert [fault for fault in reading.faults for one in LANGUAGES if RAW.search(fault.words.said_in(one))] == []


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_whatever_stands_in_a_file_it_is_told_and_never_raised(content):
    assert read_protocol(content, "toml").faults
    assert read_protocol(content, "json").faults
