"""Everything that is kept about somebody, as a page shows it: sections of entries of (what, what it says)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from larix.core.about import Everything, Line
from larix.core.words import Words
from larix.web.saying import day_said, said

Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ShownSection:
    """`entries`: the title of each, where it has one of its own, and its rows."""

    title: str
    entries: tuple[tuple[str, tuple[Row, ...]], ...]


def sections(everything: Everything) -> tuple[ShownSection, ...]:
    """In the language that is active. What is empty is left out, a section without anything too."""
    found = []
    for section in everything.sections:
        entries = tuple(
            (said(entry.title) if entry.title else "", tuple(row for line in entry.lines if (row := _row(line))))
            for entry in section.entries
        )
        if entries:
            found.append(ShownSection(said(section.title), entries))
    return tuple(found)


def _row(line: Line) -> Row | None:
    if line.said is not None:
        return said(line.label), said(line.said)
    text = _text(line.value)
    return (said(line.label), text) if text else None


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, dict):
        if {"nb", "nn", "en"} <= value.keys():
            return said(Words.from_json(value))
        return "; ".join(f"{name}: {text}" for name, each in value.items() if (text := _text(each)))
    if isinstance(value, list):
        return "; ".join(text for each in value if (text := _text(each)))
    return "" if value is None else _day(str(value))


def _day(text: str) -> str:
    """A day or an instant as it is said; anything else as it stands."""
    for kind in (date, datetime):
        try:
            found = kind.fromisoformat(text)
        except ValueError:
            continue
        if isinstance(found, datetime):
            return f"{day_said(found.date())} {found:%H:%M}"
        return day_said(found)
    return text
