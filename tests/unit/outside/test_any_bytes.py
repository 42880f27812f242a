"""Whatever bytes a file from outside has, its reader gives a result or says a sentence: nothing else, and soon."""

import io
import json
from functools import cache, partial
from pathlib import Path
from time import perf_counter

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from larix.core.countries.norway.numbers import read as read_number
from larix.exchange.invitee_list import NotAList
from larix.instruments import LibraryError, as_posted, read_form
from larix.instruments.frozen import instrument_from
from larix.instruments.library import PUBLISHED
from larix.marts.manifest import NotAManifest, load
from larix.schedule.reading import read_protocol
from larix.studies.codes import normal_code
from larix.studies.scanning import Unreadable, read_pages
from larix.texts.typeset import to_html, to_typst
from tests.cast import AT, published
from tests.unit.exchange.lists import content, judge, row

few = settings(max_examples=60, deadline=None)
any_text = st.text(max_size=60) | st.text("-+,.e0123456789٣²\0\ud800 \n;\"'<>_", max_size=60)
HANDBOOK = Path(__file__).parents[3] / "docs" / "handbook" / "example-study.toml"
json_of_anything = st.recursive(st.none() | st.integers() | any_text, st.lists).map(json.dumps).map(str.encode)
KINDS = ("application/pdf", "image/png", "image/jpeg", "text/html", "")


@cache
def originals() -> dict[str, bytes]:
    """Small files that are right, to be damaged: what is nearly right comes further in than what is noise."""
    made = {"application/pdf": io.BytesIO(), "image/png": io.BytesIO(), "image/jpeg": io.BytesIO()}
    picture = Image.new("L", (60, 60), 255)
    picture.putpixel((3, 3), 0)
    picture.save(made["image/png"], "PNG")
    picture.save(made["image/jpeg"], "JPEG")
    document = pypdfium2.PdfDocument.new()
    document.new_page(100, 100)
    document.save(made["application/pdf"])
    files = {kind: file.getvalue() for kind, file in made.items()}
    instrument = min(PUBLISHED.glob("*.json"), key=lambda path: path.stat().st_size)
    lists = content(row(1), row(2, Adresse="Øvre gate 1\nH0101"))
    return files | {"list": lists, "protocol": HANDBOOK.read_bytes(), "instrument": instrument.read_bytes()}


@st.composite
def damaged(draw, of):
    """The file with some bytes changed, put in, or cut off."""
    found = bytearray(originals()[of])
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(found)))
        found[at : at + draw(st.integers(0, 9))] = draw(st.binary(max_size=5))
    return bytes(found[: draw(st.integers(0, len(found)))] if draw(st.booleans()) else found)


def came(kind, read, *outside):
    """What was read, and the sentence that was said instead; no other error is caught."""
    try:
        return read(*outside), ""
    except kind as told:
        return None, told.words.en


@few
@given(st.data(), st.sampled_from(KINDS))
def test_a_scan_is_pages_or_a_sentence(data, kind):
    given_bytes = data.draw(damaged(kind) if kind in originals() else st.binary(max_size=300))
    pages, said = came(Unreadable, read_pages, given_bytes, kind)
    assert pages or said.endswith(("Scan the forms again.", "scan it less sharply."))


@few
@given(damaged("list") | st.binary(max_size=300))
def test_a_list_is_judged_or_a_sentence(given_bytes):
    judgement, said = came(NotAList, judge, given_bytes)
    assert judgement or said.endswith("Nothing was taken in.")


@few
@given(damaged("protocol"))
def test_a_protocol_is_read_or_every_fault_has_its_place_and_its_words(given_bytes):
    protocol, faults = read_protocol(given_bytes, "toml")
    assert (protocol is None) == bool(faults)
    assert all(fault.words.en for fault in faults)


@few
@given(damaged("instrument").map(lambda given_bytes: given_bytes.decode("utf-8", "replace")) | any_text)
def test_a_published_instrument_is_read_or_a_sentence(text):
    instrument, said = came(LibraryError, instrument_from, text, "a.json")
    assert instrument or "a.json" in said


@few
@given(
    st.binary(max_size=300)
    | st.recursive(st.none() | st.integers() | any_text, st.lists).map(json.dumps).map(str.encode)
)
def test_a_manifest_is_read_or_a_sentence(tmp_path_factory, given_bytes):
    file = tmp_path_factory.mktemp("any") / "manifest.json"
    file.write_bytes(given_bytes)
    with pytest.raises(NotAManifest):
        load(file)


@few
@given(st.data())
def test_a_form_is_read_whatever_its_fields_hold_and_what_is_read_is_shown_again(data):
    instrument = published().get("measure_point", 1)
    names = [item.name for item in instrument.items] + [f"{item.name}__missing" for item in instrument.items]
    odd = st.sampled_from(["own_goal__0__x", "__0__", f"coping__{'9' * 5_000}__a", "__missing", ""])
    posted = data.draw(st.dictionaries(st.sampled_from(names) | odd, st.lists(any_text, max_size=3), max_size=8))
    read = read_form(instrument, posted)
    assert as_posted(instrument, read.answers, read.missing) is not None


@few
@given(any_text)
def test_numbers_codes_and_texts_take_anything(text):
    assert read_number(text, AT.date())
    assert normal_code(text) is None or len(normal_code(text)) == 9
    html, typst = to_html(text), to_typst(text)
    assert "<script" not in html
    assert isinstance(typst, str)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"[" * 1_000_000, "json"),
        (b'{"key": ' * 100_000, "json"),
        (b"a = " + b"[" * 100_000, "toml"),
        (b"a = " + b"9" * 100_000, "toml"),
        (b"a." * 50_000 + b"b = 1", "toml"),
        (b'[a]\n"b" . ' + b"c . " * 50_000 + b"b = 1", "toml"),
        (b"a = {b." + b"a." * 99 + b"b = 1}\n" * 9_000, "toml"),
        (b'{"a":' * 900 + b"1" + b"}" * 900, "json"),
        (b"[a]\n" + b" " * 2_000_000, "toml"),
        (b"Fornavn;Etternavn\r\n" + b'"' * 1_000_000, "list"),
        (b"Fornavn;Etternavn\r\n" + b";" * 2_000_000, "list"),
        (b"Fornavn" + b";Fornavn" * 200_000 + b"\r\na;b", "list"),
        (b"Fornavn;Etternavn\r\n" + b"=" * 1_000_000, "list"),
    ],
)
def test_nothing_that_is_built_to_be_slow_takes_long(content, kind):
    began = perf_counter()
    read = judge if kind == "list" else partial(read_protocol, form=kind)
    came(NotAList, read, content)
    assert perf_counter() - began < 20
