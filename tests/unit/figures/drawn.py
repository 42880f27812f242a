"""Figures for these tests, and what can be read out of one."""

import xml.etree.ElementTree as ET
from datetime import date

from larix.figures import (
    Counted,
    Lane,
    Mark,
    Panel,
    Planned,
    Point,
    Reading,
    Series,
    Step,
    course,
    funnel,
    over_time,
    trajectory,
)

SVG = "{http://www.w3.org/2000/svg}"


def point(month, mean, n=70):
    if mean is None:
        return Point(month, None, None, None, "withheld", "withheld", "under 5")
    return Point(month, mean, mean - 2, mean + 2, f"{mean:.1f}", f"{mean - 2:.1f} to {mean + 2:.1f}", str(n))


def series(name="CES-D", means=(30.0, 25.0, 22.0, 21.0, 20.0), months=(0, 6, 12, 18, 24)):
    return Series(name, tuple(point(month, mean) for month, mean in zip(months, means, strict=True)))


def drawn_trajectory(*lines, **changes):
    said = {"title": "CES-D", "low": 0, "high": 60, "better": "lower", "language": "en", "ids": "one"} | changes
    return trajectory(lines or (series(),), **said)


def panel(title="CES-D", readings=((0, 49.0), (191, 30.0), (700, 12.0)), low=0, high=60):
    return Panel(title, low, high, "lower", tuple(Reading(day, value, f"{value:.0f}") for day, value in readings))


def drawn_course(*panels, language="en", days=(0, 191, 700)):
    lane = Lane("Interviews", tuple(Mark(day, "seen") for day in days))
    planned = tuple(Planned(month, round(month * 365.25 / 12)) for month in (0, 6, 12, 18, 24))
    return course(panels or (panel(),), (lane,), planned, title="One person", language=language, ids="two")


STEPS = (Step("Eligible", 328, "328"), Step("Invited", 322, "322", "98 %"), Step("Consented", 70, "70", "21 %"))
DAYS = (date(2014, 5, 15), date(2014, 8, 31), date(2016, 9, 1))


def drawn_funnel(steps=STEPS, language="en"):
    return funnel(steps, title="From the list to the consent", language=language, ids="three")


def drawn_over_time(*lines, days=DAYS, language="en"):
    lines = lines or (Counted("Sent", (0, 322, 322)), Counted("Answered", (0, 120, 131)), Counted("Yes", (0, 55, 70)))
    return over_time(lines, days, [str(day) for day in days], title="Over time", language=language, ids="four")


def parsed(figure):
    return ET.fromstring(figure.svg)


def elements(figure, name):
    return parsed(figure).findall(f".//{SVG}{name}")


def texts(figure):
    return [element.text for element in elements(figure, "text")]
