"""Days as people write them: 2014-05-15, 15.05.2014, 15/5/14, 20140515. The day stands before the month."""

import re
from datetime import date

YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
DAY_FIRST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})")
RUN_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
TIME_OF_DAY = re.compile(r"[ T]\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?Z?\Z")  # what spreadsheets and databases add
EARLIEST = 1880


def day(text: str, today: date) -> date | None:
    """The day written here; None if it is not one.

    A year of two digits is the latest one whose day has come: on 1 September 2016, 1.1.14 is in 2014, 1.1.80 in 1980.
    """
    text = TIME_OF_DAY.sub("", text.strip())
    if found := YEAR_FIRST.fullmatch(text) or RUN_TOGETHER.fullmatch(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := DAY_FIRST.fullmatch(text):
        if len(found[3]) == 4:
            return _date(int(found[3]), int(found[2]), int(found[1]))
        return _latest(int(found[3]), int(found[2]), int(found[1]), today)
    return None


def is_in_slashes(text: str) -> bool:
    """Whether it could be month before day elsewhere: 05/06/2014."""
    found = DAY_FIRST.match(text.strip())
    return found is not None and "/" in found[0] and int(found[1]) <= 12 and int(found[2]) <= 12


def _latest(year: int, month: int, of_month: int, today: date) -> date | None:
    century = today.year - today.year % 100
    found = [_date(start + year, month, of_month) for start in (century, century - 100)]
    return next((each for each in found if each is not None and each <= today), None)


def _date(year: int, month: int, of_month: int) -> date | None:
    try:
        return date(year, month, of_month) if year >= EARLIEST else None
    except ValueError:
        return None
