"""The one clock. Doors read it and hand the instant down; nothing below a door asks what time it is.

A demo is set on a day of its own (`demo_day`): the date is that one, the time of day is the machine's.
"""

from datetime import date, datetime

from django.utils import timezone

from larix.settings.home import demo_day


def now() -> datetime:
    """The instant at which things happen in Larix."""
    real, day = timezone.localtime(real_now()), demo_day()
    return real if day is None else real.replace(year=day.year, month=day.month, day=day.day)


def today() -> date:
    return timezone.localdate(now())


def real_now() -> datetime:
    """The machine's own time, for what expires (files, sessions) whatever day a demo plays."""
    return timezone.now()
