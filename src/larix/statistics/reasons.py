"""Why there is no number. An estimator answers with one of these, never with a NaN."""

from enum import StrEnum

from larix.core.words import Words


class NoNumber(StrEnum):
    NO_VALUES = "no_values"
    ONE_VALUE = "one_value"
    TOO_FEW_VALUES = "too_few_values"
    NO_SPREAD = "no_spread"
    NO_EVENTS = "no_events"
    FOLLOWED_TOO_SHORT = "followed_too_short"

    @property
    def words(self) -> Words:
        return WORDS[self]


WORDS = {
    NoNumber.NO_VALUES: Words("ingen verdier", "ingen verdiar", "no values"),
    NoNumber.ONE_VALUE: Words("bare én verdi", "berre éin verdi", "only one value"),
    NoNumber.TOO_FEW_VALUES: Words("for få verdier", "for få verdiar", "too few values"),
    NoNumber.NO_SPREAD: Words("ingen spredning", "inga spreiing", "no spread"),
    NoNumber.NO_EVENTS: Words("ingen hendelser", "ingen hendingar", "no events"),
    NoNumber.FOLLOWED_TOO_SHORT: Words(
        "ingen er fulgt så lenge", "ingen er følgde så lenge", "nobody was followed so long"
    ),
}
