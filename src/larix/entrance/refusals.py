"""What the entrance says no to. Pure."""

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words


def may_take_away(*, there: bool, count: int) -> Ruling:
    """Nobody takes away the last thing that they come in with."""
    if there and count > 1:
        return ALLOWED
    return refuse(
        "last_second_factor",
        Words(
            "Dette er det eneste du har ved siden av passordet. Legg til noe annet først.",
            "Dette er det einaste du har ved sida av passordet. Legg til noko anna først.",
            "This is the only thing you have beside the password. Add something else first.",
        ),
        law.ACCOUNTS,
    )


def may_link(*, taken: bool) -> Ruling:
    if not taken:
        return ALLOWED
    return refuse(
        "identity_is_another_account",
        Words(
            "Denne elektroniske ID-en hører til en annen konto. Ingenting er endret.",
            "Denne elektroniske ID-en høyrer til ein annan konto. Ingenting er endra.",
            "This electronic identity belongs to another account. Nothing was changed.",
        ),
        law.ACCOUNTS,
    )
