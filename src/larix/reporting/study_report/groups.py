"""What people are like at the first wave, and how those who are seen again differ from those who are not."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from larix.reporting.study_report.cut import Cut, Person
from larix.reporting.study_report.means import numbers_of
from larix.reporting.study_report.shape import AttritionRow, BaselineRow
from larix.reporting.study_report.why import Why
from larix.schedule import Characteristic
from larix.statistics import Difference, mean_difference, mean_of, share_difference


@dataclass(frozen=True, slots=True)
class Groups:
    """The people of a cut in two: seen again, and not."""

    first: str
    seen: tuple[Person, ...]
    not_seen: tuple[Person, ...]

    @classmethod
    def of(cls, cut: Cut) -> "Groups":
        seen = tuple(person for person in cut.people if person.seen_again)
        return cls(cut.first, seen, tuple(person for person in cut.people if not person.seen_again))


def baseline(groups: Groups, characteristic: Characteristic, order: tuple[str, ...]) -> tuple[BaselineRow, ...]:
    """One row for a number; for a category one per level, in the order of `order`, then the rest as they sort."""
    everybody = (*groups.seen, *groups.not_seen)
    if characteristic.scale == "number":
        return (_number_row(characteristic, _numbers(everybody, characteristic, groups.first), len(everybody)),)
    levels = _levels(everybody, characteristic, groups.first)
    known = levels.total()
    if not known:
        why = {"share": Why.NO_VALUES}
        return (BaselineRow(characteristic.name, None, 0, None, None, None, None, len(everybody), (), why),)
    return tuple(level_row(characteristic.name, level, levels[level], known, len(everybody) - known)
                 for level in in_order(levels, order))  # fmt: skip


def attrition(groups: Groups, characteristic: Characteristic, order: tuple[str, ...]) -> tuple[AttritionRow, ...]:
    if characteristic.scale == "number":
        pair = [_numbers(people, characteristic, groups.first) for people in (groups.seen, groups.not_seen)]
        return (_number_difference(characteristic.name, *pair),)
    seen, not_seen = (_levels(people, characteristic, groups.first) for people in (groups.seen, groups.not_seen))
    if not seen and not not_seen:
        why = dict.fromkeys(("seen", "not_seen", "smd"), Why.NO_VALUES)
        return (AttritionRow(characteristic.name, None, None, None, None, 0, 0, None, None, (), why),)
    return tuple(
        level_difference(characteristic.name, level, seen[level], seen.total(), not_seen[level], not_seen.total())
        for level in in_order(seen + not_seen, order)
    )


def in_order(levels: Iterable[str], order: tuple[str, ...]) -> list[str]:
    """Levels as the instrument has them, then those it does not know: numbers by size, words by letter."""

    def place(level: str) -> tuple[int, float, str]:
        if level in order:
            return order.index(level), 0.0, ""
        return len(order), float(level) if level.lstrip("-").isdigit() else float("inf"), level

    return sorted(levels, key=place)


def level_row(
    name: str, level: str, n: int, known: int, missing: int | None, pools: tuple[str, ...] = ()
) -> BaselineRow:
    share = n / known if known else None
    why = {} if known else {"share": Why.NO_VALUES}
    return BaselineRow(name, level, n, share, None, None, None, missing, pools, why)


def level_difference(
    name: str, level: str, seen: int, of_seen: int, not_seen: int, of_not_seen: int, pools: tuple[str, ...] = ()
) -> AttritionRow:
    """One level of a category: shares of those with a value, and the standardised difference between them."""
    difference = share_difference(seen, of_seen, not_seen, of_not_seen)
    why = _smd_why(difference)
    shares = {"seen": (seen, of_seen), "not_seen": (not_seen, of_not_seen)}
    why |= {group: Why.NO_VALUES for group, (_, total) in shares.items() if not total}
    first, second = (hits / total if total else None for hits, total in shares.values())
    return AttritionRow(name, level, first, second, difference.value, seen, not_seen, None, None, pools, why)


def _number_row(characteristic: Characteristic, values: list[float], people: int) -> BaselineRow:
    mean, why = numbers_of(mean_of(values), ("mean", "sd"))
    middle = median(values) if values else None
    why |= {} if values else {"median": Why.NO_VALUES}
    return BaselineRow(
        characteristic.name, None, len(values), None, mean.mean, mean.sd, middle, people - len(values), (), why
    )


def _number_difference(name: str, seen_values: list[float], not_seen_values: list[float]) -> AttritionRow:
    seen, seen_why = numbers_of(mean_of(seen_values), ("mean", "sd"), {"mean": "seen", "sd": "seen_sd"})
    other, other_why = numbers_of(mean_of(not_seen_values), ("mean", "sd"), {"mean": "not_seen", "sd": "not_seen_sd"})
    difference = mean_difference(seen, other)
    why = seen_why | other_why | _smd_why(difference)
    return AttritionRow(
        name, None, seen.mean, other.mean, difference.value, seen.n, other.n, seen.sd, other.sd, (), why
    )


def _smd_why(difference: Difference) -> dict[str, Why]:
    return {} if difference.no_value is None else {"smd": Why(difference.no_value.value)}


def _numbers(people: Iterable[Person], characteristic: Characteristic, first: str) -> list[float]:
    values = (person.story.number(characteristic.source, first) for person in people)
    return [value for value in values if value is not None]


def _levels(people: Iterable[Person], characteristic: Characteristic, first: str) -> Counter[str]:
    levels = (person.story.level(characteristic.source, first) for person in people)
    return Counter(level for level in levels if level is not None)
