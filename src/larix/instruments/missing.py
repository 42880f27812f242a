"""Why an answer is not there. A blank without a reason is a fault."""

from enum import StrEnum

from larix.core.words import Words


class Missing(StrEnum):
    DECLINED = "declined"
    DOES_NOT_KNOW = "does_not_know"
    DOES_NOT_APPLY = "does_not_apply"
    NOT_ASKED = "not_asked"
    NOT_STORED = "not_stored"  # the place it came from has no answer and no reason either

    @property
    def words(self) -> Words:
        return WORDS[self]


WORDS = {
    Missing.DECLINED: Words("Vil ikke svare", "Vil ikkje svare", "I would rather not answer"),
    Missing.DOES_NOT_KNOW: Words(
        "Vet ikke eller husker ikke", "Veit ikkje eller hugsar ikkje", "I do not know or do not remember"
    ),
    Missing.DOES_NOT_APPLY: Words("Gjelder ikke", "Gjeld ikkje", "Does not apply"),
    Missing.NOT_ASKED: Words("Ikke spurt", "Ikkje spurt", "Not asked"),
    Missing.NOT_STORED: Words("Ikke lagret", "Ikkje lagra", "Not stored"),
}


def reason(code: object) -> Missing | None:
    """The reason with this code; None for anything that is not one, whatever it is."""
    return Missing(code) if isinstance(code, str) and code in Missing.__members__.values() else None
