"""A calendar file (RFC 5545) that names nobody: a time, an area, the word for an appointment."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from uuid import UUID

LASTS = timedelta(hours=1)
WIDEST = 75  # octets in a line, by RFC 5545 section 3.1

Event = tuple[UUID, datetime, str]  # the appointment, when, the travel area


def calendar_file(events: Iterable[Event], *, word: str, made_at: datetime) -> bytes:
    """The file; `word` is what each event is called. Nothing in it leads back to a person or to a page."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//calendar//1//NO", "CALSCALE:GREGORIAN"]
    for key, at, area in events:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_opaque(key)}",
            f"DTSTAMP:{_utc(made_at)}",
            f"DTSTART:{_utc(at)}",
            f"DTEND:{_utc(at + LASTS)}",
            f"SUMMARY:{_escaped(f'{word}, {area}' if area else word)}",
            "CLASS:PRIVATE",
            "END:VEVENT",
        ]
    return b"".join(_folded(line) for line in [*lines, "END:VCALENDAR"])


def _opaque(key: UUID) -> str:
    """The same event keeps its id from file to file, and nobody finds the appointment by it."""
    return hashlib.sha256(b"calendar event " + key.bytes).hexdigest()[:32]


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain


def _folded(line: str) -> bytes:
    """A line of at most 75 octets, the rest on lines that begin with a space; no letter is cut in two."""
    pieces: list[bytes] = []
    piece = b""
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > (WIDEST if not pieces else WIDEST - 1):
            pieces.append(piece)
            piece = b""
        piece += octets
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"
