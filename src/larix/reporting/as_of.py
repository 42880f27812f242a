"""Reads the day up to which a report shall look: a date, or day:N after the start."""

import re
from datetime import date, timedelta

from larix.core.told import Told
from larix.core.words import Words
from larix.marts import Manifest


def as_of_day(text: str | None, manifest: Manifest) -> date:
    """The day meant by `text` (None: the snapshot's data date); Told where it is no day or the data do not reach it."""
    if text is None or not text.strip():
        return manifest.data_date
    day = _read(text.strip(), manifest)
    if day > manifest.data_date:
        last = manifest.day.replace(" ", ":")  # as one would write it here
        raise Told(
            Words(
                f"Dataene går bare til {last}. Velg den dagen eller en tidligere.",
                f"Dataa går berre til {last}. Vel den dagen eller ein tidlegare.",
                f"The data only reach {last}. Choose that day or an earlier one.",
            )
        )
    return day


def _read(text: str, manifest: Manifest) -> date:
    zero = manifest.protocol.day_zero
    try:
        if re.match(r"(?:day|dag)[: ]", text.lower()):
            if zero is None:
                raise Told(
                    Words(
                        "Denne studien har en kalender: skriv en dato, som 2026-05-14.",
                        "Denne studien har ein kalender: skriv ein dato, som 2026-05-14.",
                        "This study has a calendar: give a date, such as 2026-05-14.",
                    )
                )
            return zero + timedelta(days=_number(text[4:].strip()))
        if zero is not None:
            raise Told(
                Words(
                    "Denne studien har ingen kalender: skriv dager siden start, som day:365.",
                    "Denne studien har ingen kalender: skriv dagar sidan start, som day:365.",
                    "This study has no calendar: give days since the start, such as day:365.",
                )
            )
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        return date.fromisoformat(text)
    except (ValueError, OverflowError):
        shown = text[:40]
        raise Told(
            Words(
                f"«{shown}» er ingen dag. Skriv en dato som 2026-05-14, eller day:365.",
                f"«{shown}» er ingen dag. Skriv ein dato som 2026-05-14, eller day:365.",
                f"“{shown}” is not a day. Give a date such as 2026-05-14, or day:365.",
            )
        ) from None


def _number(text: str) -> int:
    """A plain whole number; ValueError for what Python alone would read as one ("1_0", digits of other scripts)."""
    if not re.fullmatch(r"-?[0-9]{1,6}", text):
        raise ValueError(text)
    return int(text)
