"""The whole file: from bytes to rows and what was found in them. No database is asked here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from larix.core.countries import CountryPack
from larix.core.words import Words
from larix.exchange.invitee_list.columns import BY_CODE, heading, known_names, plain
from larix.exchange.invitee_list.decoding import decode
from larix.exchange.invitee_list.findings import Finding
from larix.exchange.invitee_list.ground import Ground, ListedUnit
from larix.exchange.invitee_list.rows import Reader, Row
from larix.exchange.invitee_list.tables import Table, table
from larix.exchange.listed import named_variables
from larix.schedule import Protocol


@dataclass(frozen=True)
class Understood:
    """How the file was read, for a person to look over before anything is taken in."""

    encoding: str
    separator: str
    example: str  # one name of the list, with letters outside ASCII if any name has them
    columns: tuple[tuple[str, Words], ...]  # what the file calls it, what we take it for
    dropped: tuple[str, ...]  # columns that are not taken in
    missing: tuple[Words, ...]  # variables of the protocol that the list does not have
    slashes: bool  # days as 05/06/2014 were read with the day first
    looks_broken: bool  # letters as they look when UTF-8 was once read as something else


@dataclass(frozen=True)
class InviteeFile:
    understood: Understood
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]


def read_list(
    content: bytes, *, protocol: Protocol, pack: CountryPack, units: Iterable[ListedUnit], today: date
) -> InviteeFile:
    """Read a list of invitees. NotAList where the file as a whole cannot be read."""
    decoded, known = decode(content), known_names(protocol)
    found = table(decoded.text, lambda cell: plain(cell) in known)
    ground = Ground.of(protocol, pack, units, today, heading(found.heading.cells, protocol, known))
    rows, findings, slashes = [], [], False
    for line in found.lines:
        reader = Reader(ground, line)
        rows.append(reader.read())
        findings += reader.findings
        slashes = slashes or reader.slashes
    understood = Understood(
        encoding=decoded.encoding,
        separator=found.separator,
        example=_example(rows),
        columns=tuple(_columns(ground, found)),
        dropped=ground.heading.dropped,
        missing=tuple(each.title for each in ground.variables if each.name in ground.heading.missing),
        slashes=slashes,
        looks_broken=any(sign in decoded.text for sign in BROKEN),
    )
    return InviteeFile(understood, tuple(rows), tuple(findings))


BROKEN = (
    "Ã¦",
    "Ã¸",
    "Ã¥",
    "Ã˜",
    "Ã…",
    "Ã†",
    "\ufffd",
)  # æ, ø, å and so on, read wrongly once


def _example(rows: list[Row]) -> str:
    names = [f"{row.listed.person.given_name} {row.listed.person.family_name}" for row in rows if row.listed]
    return next((name for name in names if not name.isascii()), names[0] if names else "")


def _columns(ground: Ground, found: Table) -> list[tuple[str, Words]]:
    titles = {f"described:{variable.name}": variable.title for variable in named_variables(ground.protocol)}
    titles |= {code: column.title for code, column in BY_CODE.items()}
    return [(ground.heading.called(code), titles[code]) for code, _place in _by_place(ground)]


def _by_place(ground: Ground) -> list[tuple[str, int]]:
    return sorted(ground.heading.cells.items(), key=lambda each: (each[1], each[0]))
