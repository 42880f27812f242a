"""Who died or withdrew: counted, pooled where few, and said."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Protocol

from larix.core.words import Words
from larix.marts.participation import Participation
from larix.reporting.study_report.calendar import day_said
from larix.reporting.study_report.document import Block, Text
from larix.reporting.study_report.numbers import Said
from larix.reporting.study_report.participation_shape import Ended
from larix.reporting.study_report.why import Why
from larix.statistics.disclosure import is_small

Key = tuple[str, ...]
PARTS = ("died", "let_stay", "deleted")


class Book(Protocol):
    """What is needed of a ledger here."""

    counts: dict[Key, Any]

    def enter(self, key: Key, people: int) -> Key: ...

    def add_up(self, whole: Key, *parts: Key) -> None: ...


def ended(participation: Participation | None, died: int) -> Ended | None:
    """None where nobody was invited, and of a snapshot from before withdrawals were counted."""
    asked = participation.asked if participation else None
    if asked is None or asked.let_stay is None or asked.deleted is None:
        return None
    # Whoever withdrew, let the answers stay and died later is one of each: `total` counts what happened.
    return Ended(died + asked.let_stay + asked.deleted, died, asked.let_stay, asked.deleted)


def ended_together(told: Ended | None) -> Ended | None:
    """Deaths and withdrawals as one number where one of them is small."""
    if told is None or not any(is_small(getattr(told, part) or 0) for part in PARTS):
        return told
    return replace(told, died=None, let_stay=None, deleted=None, why={**told.why, **dict.fromkeys(PARTS, Why.POOLED)})


def enter_ended(book: Book, told: Ended | None) -> None:
    """The deaths stand in a table of their own too, and who let the answers stay is among those who joined."""
    if told is None:
        return
    total, deaths = book.enter(("ended", "total"), told.total or 0), ("deaths", "total")
    book.add_up(total, deaths)
    if told.died is None:
        return
    let_stay, deleted = (book.enter(("ended", part), getattr(told, part) or 0) for part in PARTS[1:])
    book.add_up(total, deaths, let_stay, deleted)
    book.add_up(("joined",), let_stay)


def released_ended(told: Ended | None, blank: Mapping[Key, Why]) -> Ended | None:
    if told is None:
        return None
    keys = {"total": ("ended", "total"), "died": ("deaths", "total")}
    keys |= {part: ("ended", part) for part in PARTS[1:]}
    why = {name: blank[key] for name, key in keys.items() if key in blank and getattr(told, name) is not None}
    changes: dict[str, Any] = {**dict.fromkeys(why), "why": {**told.why, **why}}
    return replace(told, **changes)


def ended_blocks(told: Ended | None, data_date: str, said: Said) -> Iterator[Block]:
    if told is None:
        yield Text(said(NOT_COUNTED))
        return
    day, total = said(day_said(data_date)), said.counted(told, "total")
    if told.why.get("died") is Why.POOLED:
        yield Text(said.filled(TOGETHER, day=day, total=total))
    elif told.let_stay == 0 and told.deleted == 0:
        yield Text(said.filled(NOBODY_WITHDREW, day=day))
    else:
        parts = {part: said.counted(told, part) for part in PARTS}
        yield Text(said.filled(APART, day=day, total=total, **parts))
    yield Text(said(MOVING))


TOGETHER = Words(
    "Døde eller trakk seg til og med {day}: {total}. Få gjorde det ene eller det andre, så de er talt sammen.",
    "Døydde eller trekte seg til og med {day}: {total}. Få gjorde det eine eller det andre, så dei er talde saman.",
    "Died or withdrew up to {day}: {total}. Few did one or the other, so they are counted together.",
)
APART = Words(
    "Døde eller trakk seg til og med {day}: {total}. Døde: {died}. Trakk seg og lot svarene bli: {let_stay}; de er med "
    "i tallene til den dagen, og teller siden som ikke intervjuet. Trakk seg og fikk svarene slettet: {deleted}; de er "
    "ikke med i tallene om svar.",
    "Døydde eller trekte seg til og med {day}: {total}. Døydde: {died}. Trekte seg og lét svara bli: {let_stay}; dei "
    "er med i tala til den dagen, og tel sidan som ikkje intervjua. Trekte seg og fekk svara sletta: {deleted}; dei er "
    "ikkje med i tala om svar.",
    "Died or withdrew up to {day}: {total}. Died: {died}. Withdrew and let the answers stay: {let_stay}; they are in "
    "the numbers until that day, and count as not interviewed since. Withdrew and had the answers deleted: {deleted}; "
    "they are in no number about answers.",
)
NOBODY_WITHDREW = Words(
    "Ingen har trukket seg til og med {day}.",
    "Ingen har trekt seg til og med {day}.",
    "Nobody has withdrawn up to {day}.",
)
MOVING = Words(
    "Å slutte i LAR, flytte eller bytte fastlege stanser ingen intervjuer.",
    "Å slutte i LAR, flytte eller byte fastlege stansar ingen intervju.",
    "Leaving LAR, moving or changing GP stops no interviews.",
)
NOT_COUNTED = Words(
    "Den som har trukket seg og fått svarene slettet, er ikke med i tallene om svar. Dette øyeblikksbildet sier ikke "
    "hvor mange det er. Å slutte i LAR, flytte eller bytte fastlege stanser ingen intervjuer.",
    "Den som har trekt seg og fått svara sletta, er ikkje med i tala om svar. Dette augneblinksbiletet seier ikkje kor "
    "mange det er. Å slutte i LAR, flytte eller byte fastlege stansar ingen intervju.",
    "Whoever has withdrawn and had the answers deleted is in no number about answers. This snapshot does not say how "
    "many they are. "
    "Leaving LAR, moving or changing GP stops no interviews.",
)
