"""The one clock. Doors read it and hand the instant down; nothing below a door asks what time it is."""

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    return timezone.now()


def today() -> date:
    return timezone.localdate(now())
