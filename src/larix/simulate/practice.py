"""A small synthetic study to practise on, and as many synthetic participants of it as a bench needs."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from larix.core.words import Words
from larix.history import History, Response, Visit
from larix.instruments import Missing
from larix.schedule import (
    Asked,
    Calendar,
    Characteristic,
    FromScore,
    Kind,
    Nature,
    Outcome,
    Protocol,
    Wave,
    windows,
)

SOURCE = "simulate.practice"
ITEMS = tuple(f"f1{letter}" for letter in "abcdefghijklmnopqrst")
REVERSED = {"f1d", "f1h", "f1l", "f1p"}  # higher is better: the opposite end for somebody with many complaints
FIRST_DAY = date(2026, 1, 12)

PROTOCOL = Protocol(
    key="practice",
    title=Words("Øvingsstudien", "Øvingsstudien", "The practice study"),
    kind=Kind.QUALITY_ASSURANCE,
    nature=Nature.SYNTHETIC,
    notice=Words(
        "Syntetiske data: alle personer og svar er oppdiktet.",
        "Syntetiske data: alle personar og svar er oppdikta.",
        "Synthetic data: every person and every answer is made up.",
    ),
    controller=Words("Ingen: ingen ekte personer", "Ingen: ingen ekte personar", "None: no real people"),
    calendar=Calendar.DATED,
    waves=tuple(Wave(f"m{month:02d}", month, (Asked("ces_d", 1),)) for month in (0, 3, 6, 9, 12)),
    outcomes=(
        Outcome(
            "ces_d",
            Words("Depressive plager (CES-D)", "Depressive plager (CES-D)", "Depressive symptoms (CES-D)"),
            FromScore("ces_d", "ces_d"),
            better="lower",
            low=0,
            high=60,
        ),
    ),
    characteristics=(
        Characteristic(
            "ces_d_at_start",
            Words("CES-D ved start", "CES-D ved start", "CES-D at the start"),
            FromScore("ces_d", "ces_d"),
            "number",
        ),
    ),
    source=SOURCE,
)


def participants(count: int, *, seed: int, until: date, empty: int = 0) -> Iterator[History]:
    """`count` synthetic participants, the same for the same seed; the first `empty` of them have answered nothing.

    Nobody has an answer after `until`.
    """
    random = Random(seed)
    width = max(2, len(str(count)))
    for number in range(1, count + 1):
        joined_on = FIRST_DAY + timedelta(days=random.randrange(60))
        label = f"T-{number:0{width}d}"
        seen = [] if number <= empty else _seen(random, joined_on, until)
        burden = random.random()
        yield History(
            pseudonym=label,
            joined_on=joined_on,
            visits=tuple(Visit(wave, on) for wave, on in seen),
            responses=tuple(_ces_d(random, wave, on, burden) for wave, on in seen),
        )


def _seen(random: Random, joined_on: date, until: date) -> list[tuple[str, date]]:
    """The interviews that took place: about four of five, a few days around the planned one."""
    due = [(window.wave, window.due_on) for window in windows(PROTOCOL, joined_on)]
    days = [(wave, joined_on if wave.month == 0 else on + timedelta(days=random.randrange(-9, 18))) for wave, on in due]
    return [(wave.code, on) for wave, on in days if on <= until and (wave.month == 0 or random.random() < 0.8)]


def _ces_d(random: Random, wave: str, on: date, burden: float) -> Response:
    answers: dict[str, int] = {}
    missing: dict[str, str] = {}
    for item in ITEMS:
        if random.random() < 0.01:
            missing[item] = random.choice([Missing.DECLINED.value, Missing.DOES_NOT_KNOW.value])
        else:
            level = min(3, max(0, round(random.gauss(3 * burden, 0.8))))
            answers[item] = 3 - level if item in REVERSED else level
    return Response(PROTOCOL.purpose, "ces_d", 1, wave, on, answers, missing, mode="together")
