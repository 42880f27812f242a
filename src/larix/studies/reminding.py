"""What a reminder of an appointment says, when it goes, and under which name: nothing but a day, an hour, a number."""

from datetime import datetime, time, timedelta
from typing import Final
from uuid import UUID

from larix.access.actor import OSLO
from larix.core.words import Words
from larix.studies.letters.days import ENGLISH, NORWEGIAN
from larix.texts.filling import fill_plainly

CODE: Final = "reminder_sms"
HOUR: Final = time(10)
BEGINS: Final = "appointment"
CHANNELS: Final = ("sms", "email")  # the first of them that the person chose is used
WEEKDAYS: Final = (
    Words("mandag", "måndag", "Monday"), Words("tirsdag", "tysdag", "Tuesday"), Words("onsdag", "onsdag", "Wednesday"),
    Words("torsdag", "torsdag", "Thursday"), Words("fredag", "fredag", "Friday"),
    Words("lørdag", "laurdag", "Saturday"), Words("søndag", "sundag", "Sunday"),
)  # fmt: skip


def leaves_at(at: datetime) -> datetime:
    """Ten o'clock on the day before the appointment, in Norway."""
    return datetime.combine(at.astimezone(OSLO).date() - timedelta(days=1), HOUR, tzinfo=OSLO)


def once(key: UUID, at: datetime, channel: str) -> str:
    """The message's own name: this appointment, at this time, in this channel."""
    return f"{BEGINS}:{key}:{at.astimezone(OSLO):%Y%m%dT%H%M}:{channel}"


def appointment_in(name: str) -> UUID | None:
    """The appointment that a message with this name reminds of; None for other messages."""
    begins, _colon, rest = name.partition(":")
    return UUID(rest.partition(":")[0]) if begins == BEGINS else None


def reminder(body: Words, at: datetime, telephone: str, language: str) -> str:
    """The text as it leaves: Hei! Minner om avtalen torsdag 14. mai kl. 12. Passer det ikke, ring 55 00 00 00."""
    local = at.astimezone(OSLO)
    values = {
        "appointment_day": _day(local).said_in(language),
        "appointment_time": hour(at, language),
        "telephone": telephone,
    }
    return fill_plainly(body.said_in(language), values).strip()


def hour(at: datetime, language: str) -> str:
    """12, 12.30; in English 12:00, 12:30."""
    local = at.astimezone(OSLO)
    if language == "en":
        return f"{local:%H:%M}"
    return f"{local.hour}.{local:%M}" if local.minute else f"{local.hour}"


def _day(local: datetime) -> Words:
    weekday, month = WEEKDAYS[local.weekday()], local.month - 1
    norwegian = f"{local.day}. {NORWEGIAN[month]}"
    return Words(f"{weekday.nb} {norwegian}", f"{weekday.nn} {norwegian}", f"{weekday.en} {local.day} {ENGLISH[month]}")
