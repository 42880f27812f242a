"""The use pattern word: one sign a week, and how its weeks are counted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from larix.core.words import Words


class Sign(StrEnum):
    """What the samples of one week showed."""

    POSITIVE = "+"
    NEGATIVE = "-"
    MISSING = "o"  # due, and not given
    MIXED = "*"  # both a positive and a negative sample in the same week
    NOT_DUE = "_"  # no sample was planned


class NotAWord(ValueError):
    """The text is no use pattern word; `place` is the week of the first wrong sign, None where there is no sign."""

    def __init__(self, text: str, place: int | None):
        super().__init__(f"{text!r} is no use pattern word (week {place})")
        self.place = place


@dataclass(frozen=True, slots=True)
class Week:
    number: int  # 1 is the first
    sign: Sign


@dataclass(frozen=True)
class Word:
    """One person's weeks in order. ValueError (`NotAWord`) for an empty text and for any other sign."""

    text: str

    def __post_init__(self) -> None:
        if not self.text:
            raise NotAWord(self.text, None)
        wrong = next((place for place, sign in enumerate(self.text, 1) if sign not in SIGNS), None)
        if wrong is not None:
            raise NotAWord(self.text, wrong)

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        return tuple(Week(number, SIGNS[sign]) for number, sign in enumerate(self.text, 1))

    @cached_property
    def due(self) -> tuple[Week, ...]:
        """The weeks in which a sample was planned. A week that is not due neither counts nor breaks anything."""
        return tuple(week for week in self.weeks if week.sign is not Sign.NOT_DUE)

    @cached_property
    def sampled(self) -> tuple[Week, ...]:
        return tuple(week for week in self.weeks if was_sampled(week))

    @property
    def last_sampled(self) -> int:
        """The number of the last week with a sample; 0 where there is none."""
        return self.sampled[-1].number if self.sampled else 0

    def between(self, first: int, last: int) -> "Word":
        """The part from week `first` to week `last`, both with; its weeks are numbered from 1 again."""
        return Word(self.text[first - 1 : last])


SIGNS = {sign.value: sign for sign in Sign}
SIGN_NAMES = {
    Sign.POSITIVE: Words("positiv", "positiv", "positive"),
    Sign.NEGATIVE: Words("negativ", "negativ", "negative"),
    Sign.MISSING: Words("mangler", "manglar", "missing"),
    Sign.MIXED: Words("både positiv og negativ", "både positiv og negativ", "both positive and negative"),
    Sign.NOT_DUE: Words("ingen prøve planlagt", "ingen prøve planlagd", "no sample planned"),
}


def was_sampled(week: Week) -> bool:
    return week.sign in (Sign.POSITIVE, Sign.NEGATIVE, Sign.MIXED)


def is_positive(week: Week) -> bool:
    """Positive where a missing sample counts as positive. A mixed week has a positive sample: it is positive."""
    return week.sign in (Sign.POSITIVE, Sign.MIXED, Sign.MISSING)


def was_seen_positive(week: Week) -> bool:
    """Positive where a missing sample is only missing."""
    return week.sign in (Sign.POSITIVE, Sign.MIXED)


def is_negative(week: Week) -> bool:
    """A week in which samples were given and all were negative. Neither a mixed nor a missing week is."""
    return week.sign is Sign.NEGATIVE


def is_missing(week: Week) -> bool:
    return week.sign is Sign.MISSING


def negative_share(weeks: tuple[Week, ...], of: int | None = None) -> Fraction:
    """Negative weeks among `weeks`, or among `of` weeks; a mixed week is half negative. There must be a week."""
    signs = [week.sign for week in weeks]
    halves = 2 * signs.count(Sign.NEGATIVE) + signs.count(Sign.MIXED)
    return Fraction(halves, 2 * (len(weeks) if of is None else of))


def longest_run(weeks: Iterable[Week], fits: Callable[[Week], bool]) -> int:
    """The most weeks after one another that fit."""
    longest = now = 0
    for week in weeks:
        now = now + 1 if fits(week) else 0
        longest = max(longest, now)
    return longest


def first_run(weeks: tuple[Week, ...], fits: Callable[[Week], bool], long: int) -> Week | None:
    """The first week of the first `long` weeks after one another that all fit; None where there are none."""
    for at in range(len(weeks) - long + 1):
        if all(map(fits, weeks[at : at + long])):
            return weeks[at]
    return None
