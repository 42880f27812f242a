"""Instruments as JSON: frozen when they are published, known by the digest of their content, read back the same."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from math import isclose
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from larix.core.canonical import canonical, digest
from larix.core.words import Words
from larix.instruments.saying import fill
from larix.instruments.shape import Example, Instrument

ALREADY_PUBLISHED = Words(
    "{name}, versjon {version}, er publisert med et annet innhold, og gamle svar leser den. "
    "Gi skjemaet versjon {next}.",
    "{name}, versjon {version}, er publisert med eit anna innhald, og gamle svar les den. Gi skjemaet versjon {next}.",
    "{name}, version {version}, is published with other content, and old answers read it. "
    "Raise the version of the instrument to {next}.",
)
NOT_READABLE = Words(
    "{file} kan ikke leses som et skjema, og ingenting er endret. Dette er galt: {why}",
    "{file} kan ikkje lesast som eit skjema, og ingenting er endra. Dette er gale: {why}",
    "{file} cannot be read as an instrument, and nothing was changed. This is wrong: {why}",
)
BROKEN_EXAMPLE = Words(
    "Eksempel {number} i {name} stemmer ikke: {why}. Rett eksemplet eller skjemaet først.",
    "Eksempel {number} i {name} stemmer ikkje: {why}. Rett eksempelet eller skjemaet først.",
    "Example {number} of {name} does not hold: {why}. Correct the example or the instrument first.",
)


class LibraryError(Exception):
    """`code` is what tests compare; `words` is what a person reads. Nothing was changed."""

    def __init__(self, code: str, words: Words):
        super().__init__(str(words))
        self.code = code
        self.words = words


def plain(value: Any) -> Any:
    """The definition as maps, lists, text and numbers.

    A field that has its default is left out, so that a field added to the shape later changes no old fingerprint.
    It follows that a default, once published, never changes. Whole numbers are written without decimals.
    """
    if is_dataclass(value) and not isinstance(value, type):
        held = {one.name: (getattr(value, one.name), one.default) for one in fields(value)}
        return {name: plain(inner) for name, (inner, usual) in held.items() if name == "kind" or inner != usual}
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value.isoformat() if isinstance(value, date) else value


def fingerprint(instrument: Instrument) -> str:
    """SHA-256 of the canonical JSON, 64 hexadecimal digits: equal exactly when the definitions are."""
    return digest(plain(instrument))


def instrument_from(text: str, file: str) -> Instrument:
    """The instrument that the JSON `text` holds; `file` is the name it goes by in a LibraryError.

    Nothing in the text is passed over: what this version of Larix does not know makes it unreadable.
    """
    try:
        instrument = _adapter().validate_json(text)
        if canonical(plain(instrument)) == canonical(json.loads(text)):
            return instrument
        why = "it holds more, or something else, than this version of Larix reads"
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        why = f"{'.'.join(map(str, first['loc'])) or 'the whole'}: {first['msg']}"
    except ValueError as error:  # a number that is not one: NaN, Infinity
        why = str(error)
    raise LibraryError("not_readable", fill(NOT_READABLE, file=file, why=why))


def publish(instrument: Instrument, folder: Path) -> Path:
    """Freeze the instrument as `<id>.<version>.json` in `folder`; the path is returned.

    Publishing the same again changes nothing. LibraryError if the version is published with other content, or if one
    of the instrument's own examples does not hold.
    """
    path = folder / f"{instrument.id}.{instrument.version}.json"
    text = _checked_text(instrument, path.name)
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return path
    if path.exists():
        free = 1 + max(int(other.stem.split(".")[1]) for other in folder.glob(f"{instrument.id}.*.json"))
        words = fill(ALREADY_PUBLISHED, name=instrument.id, version=instrument.version, next=free)
        raise LibraryError("already_published", words)
    folder.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")  # a half-written file must never carry the name of a published one
    beside.write_text(text, encoding="utf-8")
    return beside.replace(path)


def _checked_text(instrument: Instrument, file: str) -> str:
    for number, example in enumerate(instrument.examples, 1):
        if why := broken(instrument, example):
            raise LibraryError("broken_example", fill(BROKEN_EXAMPLE, number=number, name=instrument.id, why=why))
    text = canonical(plain(instrument), indent=1) + "\n"
    if instrument_from(text, file) != instrument:
        why = "it has a number with more than ten digits"
        raise LibraryError("not_readable", fill(NOT_READABLE, file=file, why=why))
    return text


def broken(instrument: Instrument, example: Example) -> str:
    """What does not hold in one of the instrument's own examples; empty if all does."""
    faults = instrument.faults(example.answers, example.missing)
    if faults:
        return f"{faults[0].item}: {faults[0].words}"
    scores = instrument.scored(example.answers)
    for name, wanted in example.scores.items():
        if not _equal(scores.get(name), wanted):
            return f"{name} is {scores.get(name)}, not {wanted}"
    return "" if scores.keys() == example.scores.keys() else "it does not give every score"


def _equal(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


@cache
def _adapter() -> TypeAdapter[Instrument]:
    return TypeAdapter(Instrument)
