"""A small synthetic study to practise on, and as many synthetic participants of it as a bench needs."""

from collections.abc import Iterator, Sequence
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
    Window,
    windows,
)

SOURCE = "simulate.practice"
ITEMS = tuple(f"f1{letter}" for letter in "abcdefghijklmnopqrst")
REVERSED = {"f1d", "f1h", "f1l", "f1p"}  # higher is better: the opposite end for somebody with many complaints
FIRST_DAY = date(2026, 1, 12)

CES_D = Words("Depressive plager (CES-D)", "Depressive plager (CES-D)", "Depressive symptoms (CES-D)")


def protocol(key: str, months: Sequence[int]) -> Protocol:
    """A synthetic study that asks CES-D in these months."""
    return Protocol(
        key=key,
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
        waves=tuple(Wave(f"m{month:02d}", month, (Asked("ces_d", 1),)) for month in months),
        outcomes=(Outcome("ces_d", CES_D, FromScore("ces_d", "ces_d"), better="lower", low=0, high=60),),
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


PROTOCOL = protocol("practice", (0, 3, 6, 9, 12))


def participants(
    count: int,
    *,
    seed: int,
    until: date,
    empty: int = 0,
    study: Protocol = PROTOCOL,
    first_day: date = FIRST_DAY,
    seen: float = 0.8,
) -> Iterator[History]:
    """`count` synthetic participants of `study`, the same for the same seed, who join in the 60 days from `first_day`.

    The first `empty` of them have answered nothing; the others are seen at each later wave with probability `seen`.
    Nobody has an answer after `until`.
    """
    random = Random(seed)
    width = max(2, len(str(count)))
    for number in range(1, count + 1):
        joined_on = first_day + timedelta(days=random.randrange(60))
        label = f"T-{number:0{width}d}"
        visits = [] if number <= empty else _visits(random, windows(study, joined_on), until, seen)
        burden = random.random()
        yield History(
            pseudonym=label,
            joined_on=joined_on,
            visits=tuple(Visit(wave, on) for wave, on in visits),
            responses=tuple(_ces_d(random, study.purpose, wave, on, burden) for wave, on in visits),
        )


def _visits(random: Random, planned: Sequence[Window], until: date, seen: float) -> list[tuple[str, date]]:
    """The interviews that took place, a few days around the planned one."""
    took_place = []
    for window in planned:
        first = window.wave.month == 0
        on = window.due_on if first else window.due_on + timedelta(days=random.randrange(-9, 18))
        if on <= until and (first or random.random() < seen):
            took_place.append((window.wave.code, on))
    return took_place


def _ces_d(random: Random, purpose: str, wave: str, on: date, burden: float) -> Response:
    answers: dict[str, int] = {}
    missing: dict[str, str] = {}
    for item in ITEMS:
        if random.random() < 0.01:
            missing[item] = random.choice([Missing.DECLINED.value, Missing.DOES_NOT_KNOW.value])
        else:
            level = min(3, max(0, round(random.gauss(3 * burden, 0.8))))
            answers[item] = 3 - level if item in REVERSED else level
    return Response(purpose, "ces_d", 1, wave, on, answers, missing, mode="together")
