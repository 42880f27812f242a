"""From a file that somebody wrote (TOML or JSON) to a protocol, or to everything that is wrong with it and where."""

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from math import isfinite
from typing import Any, Literal, NamedTuple
from unicodedata import category

from pydantic import ConfigDict, TypeAdapter, ValidationError

from larix.core.words import Words
from larix.instruments import Library
from larix.schedule.fault import Contradiction, Fault, shown
from larix.schedule.faults import faults_of
from larix.schedule.protocol import Protocol
from larix.schedule.shape_faults import shape_faults

Form = Literal["toml", "json"]

# In a list of one: that is how pydantic lets plain dataclasses refuse fields that they do not have.
_ADAPTER = TypeAdapter(tuple[Protocol], config=ConfigDict(extra="forbid"))
_LARGEST = 10**15
_MOST_BYTES = 1_000_000
_MOST_PARTS = 100  # of a name in TOML, whose reader takes time by the square of them
_AT = re.compile(r"\(at line ([0-9]+), column ([0-9]+)\)")

NOT_UTF8 = Words(
    "Filen har tegn som ikke kan leses. Lagre den som UTF-8.",
    "Fila har teikn som ikkje kan lesast. Lagre henne som UTF-8.",
    "The file has characters that cannot be read. Save it as UTF-8.",
)
SYNTAX = Words(
    "Her kan ikke filen leses som {form}: «{line}». Se etter hermetegn, komma, parentes eller likhetstegn som mangler.",
    "Her kan ikkje fila lesast som {form}: «{line}». Sjå etter hermeteikn, komma, parentes eller likskapsteikn som "
    "manglar.",
    "The file cannot be read as {form} here: “{line}”. Look for a quote, comma, bracket or equals sign that is "
    "missing.",
)
UNREADABLE = Words(
    "Filen kan ikke leses som {form}. Et tall er for langt, eller noe er lagt inn i for mange ledd.",
    "Fila kan ikkje lesast som {form}. Eit tal er for langt, eller noko er lagt inn i for mange ledd.",
    "The file cannot be read as {form}. A number is too long, or something is nested too deep.",
)
TOO_LARGE = Words(
    "Filen er større enn 1 MB. En protokoll er mye mindre. Se etter at det er riktig fil.",
    "Fila er større enn 1 MB. Ein protokoll er mykje mindre. Sjå etter at det er rett fil.",
    "The file is larger than 1 MB. A protocol is much smaller. See that it is the right file.",
)
STANDS_TWICE = Words(
    "«{name}» står to ganger samme sted. Ta bort den ene.",
    "«{name}» står to gonger same stad. Ta bort den eine.",
    "“{name}” stands twice in the same place. Remove one of them.",
)
NOT_A_PROTOCOL = Words(
    "Filen har ingen navngitte felt. En protokoll begynner med key, title og kind.",
    "Fila har ingen namngitte felt. Ein protokoll byrjar med key, title og kind.",
    "The file has no named fields. A protocol begins with key, title and kind.",
)
ONLY_A_DAY = Words(
    "Skriv bare dagen, slik: 2016-12-31. Klokkeslett hører ikke til i en protokoll.",
    "Skriv berre dagen, slik: 2016-12-31. Klokkeslett høyrer ikkje til i ein protokoll.",
    "Write the day only, like this: 2016-12-31. Times of day do not belong in a protocol.",
)
NO_NUMBER = Words(
    "Dette er ikke et tall som kan brukes. Skriv et vanlig tall.",
    "Dette er ikkje eit tal som kan brukast. Skriv eit vanleg tal.",
    "This is no number that can be used. Write an ordinary number.",
)
UNSTORABLE = Words(
    "Tegn nummer {number} i teksten kan ikke lagres. Ta det bort.",
    "Teikn nummer {number} i teksten kan ikkje lagrast. Ta det bort.",
    "Character number {number} of the text cannot be stored. Remove it.",
)


class Reading(NamedTuple):
    """Either a protocol without faults, or what is wrong with what was written."""

    protocol: Protocol | None
    faults: tuple[Fault, ...]


class _Twice(Exception):
    """A name that stands twice in the same object of JSON, where the first would be lost without a word."""


def read_protocol(content: bytes, form: Form, library: Library | None = None) -> Reading:
    """What the file says. With a `library`, instruments that are not in it are faults. Never raises on content."""
    if len(content) > _MOST_BYTES:
        return _refused("too_large", "", TOO_LARGE)
    try:
        return _read(content, form, library)
    except RecursionError:  # brackets within brackets without end
        return _refused("unreadable", "", UNREADABLE.filled(form=form.upper()))


def _read(content: bytes, form: Form, library: Library | None) -> Reading:
    try:
        written = _parsed(content.decode("utf-8-sig"), form)
    except UnicodeDecodeError as error:
        return _refused("not_utf8", f"line {content[: error.start].count(10) + 1}", NOT_UTF8)
    except _Twice as error:
        return _refused("stands_twice", "", STANDS_TWICE.filled(name=shown(error)))
    except (tomllib.TOMLDecodeError, json.JSONDecodeError) as error:
        return Reading(None, (_syntax(error, content.decode("utf-8-sig"), form),))
    except ValueError:  # a number of thousands of digits, or a name of hundreds of parts
        return _refused("unreadable", "", UNREADABLE.filled(form=form.upper()))
    if not isinstance(written, dict):
        return _refused("not_a_protocol", "", NOT_A_PROTOCOL)
    if faults := tuple(_values(written, "")):
        return Reading(None, faults)
    return _checked(_plain(written), library)


def _refused(code: str, place: str, words: Words) -> Reading:
    return Reading(None, (Fault(code, place, words),))


def _parsed(text: str, form: Form) -> object:
    if form == "toml":
        names = (name for line in text.splitlines() for name in line.split("=")[:-1])
        if any(name.count(".") > _MOST_PARTS for name in names):
            raise ValueError("a name of too many parts")
        return tomllib.loads(text)
    return json.loads(text, object_pairs_hook=_each_once)


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise _Twice(name)
        found[name] = value
    return found


def _syntax(error: tomllib.TOMLDecodeError | json.JSONDecodeError, text: str, form: Form) -> Fault:
    lines = text.splitlines() or [""]
    if isinstance(error, json.JSONDecodeError):
        line, column = error.lineno, error.colno
    elif found := _AT.search(str(error)):
        line, column = int(found[1]), int(found[2])
    else:  # at the end of the document
        line, column = len(lines), len(lines[-1]) + 1
    said = shown(lines[min(line, len(lines)) - 1].strip())
    return Fault("syntax", f"line {line}, column {column}", SYNTAX.filled(form=form.upper(), line=said))


def _values(value: object, place: str) -> Iterator[Fault]:
    """What no protocol can hold, whatever field it stands in."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _values(inner, f"{place}.{shown(name)}" if place else shown(name))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _values(inner, f"{place}[{at}]")
    elif isinstance(value, datetime | time):
        yield Fault("only_a_day", place, ONLY_A_DAY)
    elif isinstance(value, int | float) and (not isfinite(value) or abs(value) > _LARGEST):
        yield Fault("no_number", place, NO_NUMBER)
    elif isinstance(value, str):
        wrong = [at for at, one in enumerate(value, 1) if category(one) in ("Cc", "Cs") and one not in "\n\r\t"]
        if wrong:
            yield Fault("unstorable", place, UNSTORABLE.filled(number=wrong[0]))


def _plain(value: Any) -> Any:
    """The same in what JSON can hold: a TOML file and a JSON file that say the same are the same from here on."""
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def _checked(plain: dict[str, Any], library: Library | None) -> Reading:
    try:
        (protocol,) = _ADAPTER.validate_json(json.dumps([plain]), strict=True)
    except ValidationError as error:
        whole = next((each["ctx"]["error"] for each in error.errors() if each["loc"] == (0,) and "ctx" in each), None)
        if isinstance(whole, Contradiction):
            return Reading(None, faults_of(whole.protocol, library))
        return Reading(None, shape_faults(error, plain))
    faults = faults_of(protocol, library)
    return Reading(None if faults else protocol, faults)
