"""What people said mattered: by factor, by group of factors, over all waves and by half-year."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from larix.core.words import Words
from larix.instruments.factors import FACTORS, group_of
from larix.reporting.study_report.cut import Cut
from larix.reporting.study_report.heard_shape import MatteredRow

INSTRUMENT = "what_mattered"
PLACES = (1, 2, 3)
ALL = "all"
HALF_YEAR = 6  # months
Place = tuple[str, str | None, str | None]  # period, factor, group


@dataclass
class _Named:
    """Who named something, by pseudonym."""

    people: set[str] = field(default_factory=set)
    helped: set[str] = field(default_factory=set)
    harmed: set[str] = field(default_factory=set)

    def by(self, who: str, effect: float) -> None:
        self.people.add(who)
        if effect > 0:
            self.helped.add(who)
        if effect < 0:
            self.harmed.add(who)


def what_mattered(cut: Cut) -> tuple[MatteredRow, ...]:
    """A row for everything that anybody named; none where the protocol never asks."""
    found: dict[Place, _Named] = defaultdict(_Named)
    months = {wave.code: wave.month for wave in cut.protocol.waves}
    for person in cut.people:
        for (instrument, wave), responses in person.story.responses.items():
            if instrument != INSTRUMENT:
                continue
            for response in responses:
                for place, effect in _said(response.answers):
                    for period in (ALL, period_of(months[wave])):
                        found[period, *place].by(person.story.history.pseudonym, effect)
    order = {place: number for number, place in enumerate(_order())}
    last = len(order)
    periods = sorted({period for period, _, _ in found}, key=_first_month)
    places = sorted(found, key=lambda one: (periods.index(one[0]), order.get(one[1:], last), str(one[1:])))
    return tuple(
        MatteredRow(*place, len(found[place].people), len(found[place].helped), len(found[place].harmed))
        for place in places
    )


def period_of(month: int) -> str:
    """The half-year that a planned month lies in; the start is a period of its own."""
    if month < 1:
        return "0"
    first = (month - 1) // HALF_YEAR * HALF_YEAR + 1
    return f"{first}-{first + HALF_YEAR - 1}"


def _first_month(period: str) -> int:
    return -1 if period == ALL else int(period.partition("-")[0])


def _said(answers: Mapping[str, object]) -> Iterator[tuple[tuple[str | None, str | None], float]]:
    """Where each thing that was named counts, with its effect: as itself, in its group, and among all."""
    if "factor_1" in answers:
        yield (None, None), 0
    for place in PLACES:
        code, effect = answers.get(f"factor_{place}"), answers.get(f"effect_{place}")
        if not isinstance(code, str) or code in ("nothing", "no_more"):
            continue
        size = float(effect) if isinstance(effect, int | float) else 0.0
        group = group_of(code) or None
        yield (None, None), size
        yield (code, group), size
        if group is not None:
            yield (None, group), size


def _order() -> Iterator[tuple[str | None, str | None]]:
    yield None, None
    for group in FACTORS.groups:
        yield None, group.code
        yield from ((one.code, group.code) for one in group.factors)
    yield FACTORS.other.code, None


def names() -> dict[str, Words]:
    """What factors and groups are called."""
    groups = {group.code: group.title for group in FACTORS.groups}
    factors = {one.code: one.words for group in FACTORS.groups for one in group.factors}
    return {**groups, **factors, FACTORS.other.code: FACTORS.other.words}
