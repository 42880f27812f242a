"""What a definition of an outcome is, and why a word may not be able to answer."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum

from larix.core.words import Words
from larix.outcomes.word import Word

Value = bool | int | float


class Family(StrEnum):
    ABSTINENCE = "abstinence"
    RELAPSE = "relapse"
    RETENTION = "retention"
    USE = "use"  # reduction, told as positive samples
    NEGATIVE = "negative"  # reduction, told as negative samples


class Kind(StrEnum):
    LOGICAL = "logical"
    INTEGER = "integer"
    RATIO = "ratio"  # from 0 to 1, but for one index
    SURVIVAL = "survival"  # a time in weeks, and whether it happened


class Missing(StrEnum):
    """How a missing sample counts, in the words of the published table."""

    POSITIVE = "positive"
    MISSING = "missing"
    NOT_IMPUTED = "missing, not imputed"
    IMPUTED = "imputed"
    NOT_DEFINED = "not defined"
    UNKNOWN = "unknown"


class Unanswered(Enum):
    """Why a word has no value under a definition."""

    TOO_SHORT = Words(
        "Ordet slutter før den perioden som definisjonen gjelder.",
        "Ordet sluttar før den perioden som definisjonen gjeld.",
        "The word ends before the period that the definition is about.",
    )
    NO_SAMPLE = Words(
        "Det er ingen prøve i den perioden som definisjonen gjelder, og en manglende prøve teller ikke.",
        "Det er inga prøve i den perioden som definisjonen gjeld, og ei manglande prøve tel ikkje.",
        "There is no sample in the period that the definition is about, and a missing one does not count.",
    )
    NOTHING_DUE = Words(
        "Det var for få planlagte prøver i den perioden som definisjonen gjelder.",
        "Det var for få planlagde prøver i den perioden som definisjonen gjeld.",
        "Too few samples were due in the period that the definition is about.",
    )
    NOT_A_COMPLETER = Words(
        "Definisjonen gjelder bare dem som ble lenge nok i studien.",
        "Definisjonen gjeld berre dei som vart lenge nok i studien.",
        "The definition is only about those who stayed long enough in the study.",
    )


# One value, or a time and whether it happened, or why there is none.
Answer = Value | tuple[int, bool] | Unanswered


@dataclass(frozen=True, slots=True)
class Definition:
    """One published definition. `verified`: our numbers were held against others' numbers from the same words."""

    columns: tuple[str, ...]  # one name; for survival the time and the event
    family: Family
    kind: Kind
    paper: str
    doi: str  # "" where there is no paper
    missing: Missing
    says: str  # the definition as published, in English
    ask: Callable[[Word], Answer]
    verified: bool = False

    @property
    def name(self) -> str:
        return self.columns[0]

    @property
    def reading(self) -> str:
        """How we read it: the first paragraph that the function says of itself."""
        return " ".join((self.ask.__doc__ or "").split())
