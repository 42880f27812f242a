"""A small made-up study with relative days: two outcomes, three characteristics, interviews at 0, 3 and 6 months."""

from dataclasses import replace
from datetime import date, timedelta

from larix.core.words import Words, same
from larix.history import Death, History, RecordedScore, Response, Visit
from larix.reporting.study_report import SnapshotFacts
from larix.schedule import (
    Asked,
    Calendar,
    Characteristic,
    FromItem,
    FromRecorded,
    FromScore,
    Kind,
    Nature,
    Outcome,
    Protocol,
    PublicData,
    Wave,
)

DAY_ZERO = date(1970, 1, 1)
LAST = DAY_ZERO + timedelta(days=400)
FACTS = SnapshotFacts("0123456789ab", LAST, "study:small")
MONTHS = (0, 3, 6)

PROTOCOL = Protocol(
    key="small",
    title=Words("Den lille studien", "Den vesle studien", "The small study"),
    kind=Kind.RESEARCH,
    nature=Nature.SYNTHETIC,
    notice=Words("Oppdiktede personer.", "Oppdikta personar.", "Made-up people."),
    controller=same("Larix"),
    calendar=Calendar.RELATIVE,
    day_zero=DAY_ZERO,
    waves=tuple(Wave(f"m{month}", month, (Asked("coping", 1),)) for month in MONTHS),
    outcomes=(
        Outcome(
            "coping",
            Words("Mestring", "Meistring", "Coping"),
            FromScore("coping", "total"),
            better="higher",
            low=0,
            high=10,
            also=FromRecorded("coping"),
        ),
        Outcome("distress", Words("Plager", "Plager", "Distress"), FromRecorded("distress"), "lower", 0, 60),
    ),
    characteristics=(
        Characteristic("age", Words("Alder", "Alder", "Age"), FromItem("coping", "age"), "number"),
        Characteristic("sex", Words("Kjønn", "Kjønn", "Sex"), FromItem("coping", "sex"), "category"),
        Characteristic("home", Words("Bolig", "Bustad", "Home"), FromItem("coping", "home"), "category"),
    ),
    source="made up",
)
PUBLIC = replace(PROTOCOL, public=PublicData("a public file", Words("Åpne data.", "Opne data.", "Open data.")))
DATED = replace(PROTOCOL, calendar=Calendar.DATED, day_zero=None)


def score_of(response, name):
    """The made-up instrument has its score among its answers."""
    return response.answers.get(name)


def on(day):
    return DAY_ZERO + timedelta(days=day)


def interview(month, coping=None, distress=None, recorded=None, day=None, purpose="study:small", **facts):
    """One interview: a visit, its answers and its recorded scores. Without a day it is made on the planned one."""
    wave, when = f"m{month}", on(round(month * 365.25 / 12) if day is None else day)
    answers = {name: value for name, value in {"total": coping, **facts}.items() if value is not None}
    missing = {"total": "declined"} if coping is None else {}
    scores = {"distress": distress, "coping": recorded}
    return (
        Visit(wave, when),
        Response(purpose, "coping", 1, wave, when, answers, missing),
        tuple(
            RecordedScore(purpose, name, wave, when, float(value), "made up")
            for name, value in scores.items()
            if value is not None
        ),
    )


def person(name, *interviews, joined=0, died=None):
    """`died` is a day, or "unknown"."""
    death = None if died is None else Death(None if died == "unknown" else on(died), "made up")
    return History(
        pseudonym=name,
        joined_on=on(joined),
        death=death,
        visits=tuple(visit for visit, _, _ in interviews),
        responses=tuple(response for _, response, _ in interviews),
        scores=tuple(score for _, _, scores in interviews for score in scores),
    )


def crowd(number, *, months=MONTHS, prefix="p", **facts):
    """So many people with an interview at each of these months, a little different from one another."""
    return [
        person(
            f"{prefix}{place:03d}",
            *(
                interview(month, coping=(place + month) % 11, distress=20 + place % 7, recorded=(place + month) % 11,
                          **({"age": 30 + place % 9, "sex": "f", "home": "own"} | facts))
                for month in months
            ),
        )
        for place in range(number)
    ]  # fmt: skip
