"""Our own sentence for everything that pydantic can find wrong with the shape of a protocol."""

import re
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from larix.core.told import no_such
from larix.core.words import LANGUAGES, Words
from larix.schedule.fault import Fault, shown
from larix.schedule.protocol import Protocol

FIELD = Words("feltet", "feltet", "field")
MISSING = Words("Feltet mangler. Skriv det inn.", "Feltet manglar. Skriv det inn.", "This field is missing. Write it.")
ONE_OF = Words(
    "«{value}» går ikke her. Skriv ett av disse: {choices}.",
    "«{value}» går ikkje her. Skriv eitt av desse: {choices}.",
    "“{value}” does not do here. Write one of these: {choices}.",
)
BLANK = Words(
    "Her står det ingenting på ett av språkene. Skriv nb, nn og en.",
    "Her står det ingenting på eitt av språka. Skriv nb, nn og en.",
    "One of the languages is blank here. Write nb, nn and en.",
)
THREE_LANGUAGES = Words(
    'Skriv dette på tre språk: { nb = "…", nn = "…", en = "…" }.',
    'Skriv dette på tre språk: { nb = "…", nn = "…", en = "…" }.',
    'Write this in three languages: { nb = "…", nn = "…", en = "…" }.',
)
TABLE = Words(
    "Her skal det stå navngitte felt: {names}.",
    "Her skal det stå namngitte felt: {names}.",
    "Named fields belong here: {names}.",
)
OTHER = Words(
    "Det som står her, passer ikke. Se i håndboken hva feltet kan være.",
    "Det som står her, passar ikkje. Sjå i handboka kva feltet kan vere.",
    "What stands here does not fit. See in the handbook what the field can be.",
)
DAY = Words(
    "Skriv en dag som finnes, slik: 2016-12-31.",
    "Skriv ein dag som finst, slik: 2016-12-31.",
    "Write a day that exists, like this: 2016-12-31.",
)
# pydantic's type of error -> what to write instead
SENTENCES = {
    "missing": MISSING,
    "string_type": Words("Skriv tekst i hermetegn.", "Skriv tekst i hermeteikn.", "Write text in quotes."),
    "int_type": Words(
        "Skriv et helt tall, uten hermetegn.", "Skriv eit heilt tal, utan hermeteikn.",
        "Write a whole number, without quotes.",
    ),
    "float_type": Words(
        "Skriv et tall, uten hermetegn.", "Skriv eit tal, utan hermeteikn.", "Write a number, without quotes."
    ),
    "bool_type": Words(
        "Skriv true eller false, uten hermetegn.", "Skriv true eller false, utan hermeteikn.",
        "Write true or false, without quotes.",
    ),
    "date_type": DAY,
    "date_parsing": DAY,
    "date_from_datetime_parsing": DAY,
    "date_from_datetime_inexact": DAY,
    "tuple_type": Words("Skriv en liste: [ … ].", "Skriv ei liste: [ … ].", "Write a list: [ … ]."),
    "value_error": BLANK,
}  # fmt: skip
_QUOTED = re.compile(r"'([^']*)'")


class _Place(NamedTuple):
    """Where an error is: its path, the shape it is in, what stands in that shape, and the choice it was tried as."""

    path: str
    within: Any  # the dataclass that the last name belongs to
    shape: Any  # what belongs there
    value: object
    tried: Any = None
    tried_as: tuple[Any, ...] = ()
    tried_at: str = ""
    tried_on: object = None


def shape_faults(error: ValidationError, written: dict[str, Any]) -> tuple[Fault, ...]:
    """The faults of a protocol file, each place once; `written` is the whole file, `error` is about a list of it."""
    found: dict[tuple[str, str], Fault] = {}
    for each in error.errors(include_url=False):
        fault = _fault(each, _place(each["loc"][1:], written))
        if fault is not None:
            found.setdefault((fault.place, fault.code), fault)
    return tuple(found.values())


def _place(loc: tuple[int | str, ...], written: object) -> _Place:
    here = _Place("", None, Protocol, written)
    for step in loc:
        choices = [one for one in _choices(here.shape) if is_dataclass(one)]
        if isinstance(step, int):
            items = here.value if isinstance(here.value, list) else []
            inner = next((get_args(one)[0] for one in _choices(here.shape) if get_origin(one) is tuple), None)
            value = items[step] if step < len(items) else None
            here = here._replace(path=f"{here.path}[{step}]", shape=inner, value=value)
        elif len(choices) > 1 and (tried := next((one for one in choices if _name(one) == step), None)):
            here = here._replace(
                shape=tried, tried=tried, tried_as=tuple(choices), tried_at=here.path, tried_on=here.value
            )
        else:
            within = choices[0] if choices else None
            path = f"{here.path}.{shown(step)}" if here.path else shown(step)
            shape = get_type_hints(within).get(step) if within else None
            value = here.value.get(step) if isinstance(here.value, dict) else None
            here = here._replace(path=path, within=within, shape=shape, value=value)
    return here


def _choices(shape: Any) -> tuple[Any, ...]:
    """What may stand there: each member of a union, or the one shape."""
    return get_args(shape) if get_origin(shape) in (Union, UnionType) else (shape,)


def _name(shape: Any) -> str:
    return str(getattr(shape, "__name__", ""))


def _fault(error: ErrorDetails, place: _Place) -> Fault | None:
    if place.tried is not None and isinstance(place.tried_on, dict):
        ((tag, own),) = _says_it_is(place.tried).items()
        there = [_says_it_is(one)[tag] for one in place.tried_as]
        meant = place.tried_on.get(tag)
        if meant not in there:
            words = ONE_OF.filled(value=shown("" if meant is None else meant), choices=", ".join(there))
            return Fault("choice", f"{place.tried_at}.{tag}", words)
        if meant != own:
            return None  # it was tried as something that it does not say it is
    kind = error["type"]
    if kind == "unexpected_keyword_argument":
        known = [field.name for field in fields(place.within)]
        return Fault("no_such_field", place.path, no_such(FIELD, shown(error["loc"][-1]), known).words)
    if kind in ("enum", "literal_error"):
        choices = ", ".join(_QUOTED.findall(str(error.get("ctx", {}).get("expected", ""))))
        return Fault("choice", place.path, ONE_OF.filled(value=shown(error["input"]), choices=choices))
    if kind == "dataclass_type":
        return _table(place)
    if kind == "value_error":
        return Fault(kind, f"{place.path}{_blank(error['input'])}", BLANK)
    return Fault(kind, place.path, SENTENCES.get(kind, OTHER))


def _table(place: _Place) -> Fault:
    shapes = [one for one in _choices(place.shape) if is_dataclass(one)]
    if Words in shapes:
        return Fault("three_languages", place.path, THREE_LANGUAGES)
    names = ", ".join(field.name for field in fields(shapes[0])) if shapes else "–"
    return Fault("table", place.path, TABLE.filled(names=names))


def _blank(words: object) -> str:
    """The first blank language, as the end of a path."""
    blank = [one for one in LANGUAGES if isinstance(words, dict) and not str(words.get(one, "")).strip()]
    return f".{blank[0]}" if blank else ""


def _says_it_is(shape: Any) -> dict[str, str]:
    """What a choice calls itself, and in which field."""
    return {field.name: str(field.default) for field in fields(shape) if field.name in ("kind", "of")}
