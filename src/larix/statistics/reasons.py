"""Why there is no number. An estimator answers with one of these, never with a NaN."""

from enum import StrEnum

from larix.core.words import Words


class NoNumber(StrEnum):
    NO_VALUES = "no_values"
    ONE_VALUE = "one_value"
    NO_SPREAD = "no_spread"

    @property
    def words(self) -> Words:
        return WORDS[self]


WORDS = {
    NoNumber.NO_VALUES: Words("ingen verdier", "ingen verdiar", "no values"),
    NoNumber.ONE_VALUE: Words("bare én verdi", "berre éin verdi", "only one value"),
    NoNumber.NO_SPREAD: Words("ingen spredning", "inga spreiing", "no spread"),
}
