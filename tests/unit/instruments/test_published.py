"""Freezing, reading back, and the library."""

import json
from dataclasses import fields, replace

import pytest

from larix.core.words import same
from larix.instruments import CATALOGUE, Example, Library, LibraryError, ces_d, fingerprint, help_baseline, publish
from larix.instruments.answers import Whole
from larix.instruments.conditions import Equals
from larix.instruments.formulas import Constant, Sum, Value
from larix.instruments.frozen import broken, instrument_from, plain
from tests.unit.instruments.everyday import ANSWERS, EVERYDAY, ITEMS, form, score

WORKED = replace(EVERYDAY, examples=(Example(ANSWERS, {}, EVERYDAY.scored(ANSWERS) | {"log_nights": 2.995732274}),))


@pytest.mark.parametrize("instrument", [*CATALOGUE, EVERYDAY, WORKED], ids=lambda instrument: instrument.id)
def test_from_source_to_json_and_back_is_the_same(instrument):
    text = json.dumps(plain(instrument))
    again = instrument_from(text, "a file")
    assert again == instrument
    assert fingerprint(again) == fingerprint(instrument)


def test_published_is_frozen_readable_and_the_same_twice(tmp_path):
    path = publish(WORKED, tmp_path / "new" / "folder")
    assert path.name == "everyday.3.json"
    assert "Kvar bur du?" in path.read_text(encoding="utf-8"), "text as it is"
    assert len(path.read_text(encoding="utf-8").splitlines()) > 100, "one line for each thing, so that changes show"
    before = path.read_bytes()
    assert publish(WORKED, path.parent) == path
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["everyday.3.json"]
    library = Library.read(path.parent)
    assert library.get("everyday", 3) == WORKED
    assert library.get("everyday", 3).scored(ANSWERS) == EVERYDAY.scored(ANSWERS)


def test_a_published_version_is_never_written_over(tmp_path):
    path = publish(EVERYDAY, tmp_path)
    publish(replace(EVERYDAY, version=4), tmp_path)
    before = path.read_bytes()
    with pytest.raises(LibraryError) as caught:
        publish(replace(EVERYDAY, title=same("Another title")), tmp_path)
    assert caught.value.code == "already_published"
    assert caught.value.words.en == (
        "everyday, version 3, is published with other content, and old answers read it. "
        "Raise the version of the instrument to 5."
    )
    assert path.read_bytes() == before


def test_an_old_version_still_loads_beside_a_new_one(tmp_path):
    publish(EVERYDAY, tmp_path)
    publish(replace(EVERYDAY, version=11, title=same("Newer")), tmp_path)
    library = Library.read(tmp_path)
    assert library.versions("everyday") == (3, 11)
    with pytest.raises(LibraryError, match="There are: 3, 11"):
        library.get("everyday", 4)
    assert library.get("everyday", 3) == EVERYDAY
    assert library.latest("everyday").title.en == "Newer"


def test_an_instrument_whose_example_does_not_hold_is_not_published(tmp_path):
    wrong = replace(WORKED, examples=(Example(ANSWERS, {}, EVERYDAY.scored(ANSWERS) | {"total": 5}),))
    with pytest.raises(LibraryError) as caught:
        publish(wrong, tmp_path)
    assert caught.value.code == "broken_example"
    assert caught.value.words.en == (
        "Example 1 of everyday does not hold: total is 4.0, not 5. Correct the example or the instrument first."
    )
    assert list(tmp_path.iterdir()) == []


def test_what_does_not_hold_in_an_example_is_said():
    scores = EVERYDAY.scored(ANSWERS)
    unanswered = {name: value for name, value in ANSWERS.items() if name != "worry"}
    assert broken(EVERYDAY, Example(ANSWERS, {}, scores)) == ""
    assert broken(EVERYDAY, Example(unanswered, {}, scores)).startswith("worry: There is no answer here.")
    assert broken(EVERYDAY, Example(ANSWERS, {}, scores | {"total": None})) == "total is 4.0, not None"
    assert broken(EVERYDAY, Example(ANSWERS, {}, scores | {"rent_a_day": 1})) == "rent_a_day is None, not 1"
    assert broken(EVERYDAY, Example(ANSWERS, {}, {"total": 4})) == "it does not give every score"
    assert broken(EVERYDAY, Example(ANSWERS, {}, scores | {"total": 4 + 1e-12})) == ""
    assert broken(EVERYDAY, Example(ANSWERS, {}, scores | {"total": 4.0001})) == "total is 4.0, not 4.0001"


def test_a_number_that_json_would_round_is_not_published(tmp_path):
    fine = form(ITEMS[-2], scores=(score("worry_times", Sum((Value("worry"), Constant(1 / 3)))),))
    with pytest.raises(LibraryError) as caught:
        publish(fine, tmp_path)
    assert caught.value.code == "not_readable"
    assert caught.value.words.en.startswith("everyday.3.json cannot be read as an instrument")
    assert caught.value.words.en.endswith("it has a number with more than ten digits")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("break_it", "why"),
    [
        (lambda text: text[:-5], "Invalid JSON"),
        (lambda text: "[]", "the whole"),
        (lambda text: json.dumps(json.loads(text) | {"colour": "red"}), "more, or something else"),
        (lambda text: json.dumps(json.loads(text) | {"version": "3"}), "more, or something else"),
        (lambda text: json.dumps(json.loads(text) | {"items": []}), "an instrument needs a question"),
        (lambda text: text.replace('"kind": "sum"', '"kind": "guess"'), "guess"),
        (lambda text: text.replace('"high": 100', '"high": NaN'), "scale from 0.0 to nan"),
    ],
)
def test_a_damaged_file_is_refused_by_name(tmp_path, break_it, why):
    (tmp_path / "everyday.3.json").write_text(break_it(json.dumps(plain(EVERYDAY))), encoding="utf-8")
    with pytest.raises(LibraryError) as caught:
        Library.read(tmp_path)
    assert caught.value.code == "not_readable"
    assert caught.value.words.nn.startswith("everyday.3.json kan ikkje lesast")
    assert why in caught.value.words.en


def test_a_field_that_has_its_default_is_not_written_so_that_new_fields_change_no_old_fingerprint():
    written = plain(ITEMS[0])
    assert set(written) == {"name", "ask", "answer", "carry"}
    assert {one.name for one in fields(ITEMS[0])} > set(written)
    assert plain(Whole(0, 7)) == {"low": 0, "high": 7, "kind": "whole"}
    assert plain(Equals("a", "b")) == {"item": "a", "value": "b", "kind": "equals"}


def test_equal_numbers_have_equal_fingerprints_and_other_content_another():
    assert fingerprint(form(*ITEMS)) == fingerprint(form(*ITEMS, scores=()))
    floats, wholes = (form(ITEMS[-2], scores=(score("one", Constant(value)),)) for value in (1.0, 1))
    assert fingerprint(floats) == fingerprint(wholes)
    assert fingerprint(form(*ITEMS)) != fingerprint(form(*ITEMS, version=4))
    assert len(fingerprint(EVERYDAY)) == 64


def test_the_library_says_what_there_is_instead():
    library = Library.of(ces_d.INSTRUMENT, help_baseline.INSTRUMENT)
    with pytest.raises(LibraryError) as caught:
        library.get("ces_d", 7)
    assert (caught.value.code, str(caught.value)) == (
        "no_such_version",
        "ces_d is not published in version 7. There are: 1.",
    )
    for ask in (lambda: library.get("help_base", 1), lambda: library.latest("help_base")):
        with pytest.raises(LibraryError) as caught:
            ask()
        assert caught.value.code == "no_such_instrument"
        assert caught.value.words.nb.endswith("som heter help_base. Disse finnes: help_baseline, ces_d.")
    with pytest.raises(LibraryError) as caught:
        Library.of().latest("ces_d")
    assert caught.value.words.en == "No published instrument is called ces_d. There are: –."
