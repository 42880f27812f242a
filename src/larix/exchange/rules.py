"""Whether a list of invitees may come into a study. Pure."""

from collections.abc import Collection

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words
from larix.schedule import Protocol


def may_list(*, protocol: Protocol, closed: bool) -> Ruling:
    """Only where the protocol invites people, and only until the list is closed."""
    if protocol.inviting is None:
        return refuse("invites_nobody", INVITES_NOBODY, law.LISTS_ARE_WHOLE)
    if closed:
        return refuse("list_is_closed", LIST_IS_CLOSED, law.LISTS_ARE_WHOLE)
    return ALLOWED


def may_take_in(*, listed: int, twice: int, strange: Collection[str]) -> Ruling:
    """`listed`: how many are on the list already; `twice`: rows of one person; `strange`: variables not named."""
    if strange:
        return refuse("not_in_the_protocol", NOT_NAMED, law.LISTS_ARE_WHOLE)
    if listed or twice:
        words = MEANWHILE if listed else TWICE
        return refuse("on_the_list_already" if listed else "twice", words, law.LISTS_ARE_WHOLE)
    return ALLOWED


INVITES_NOBODY = Words(
    "Protokollen sier ikke hvordan denne studien inviterer, så det kan ikke tas inn noen liste.",
    "Protokollen seier ikkje korleis denne studien inviterer, så det kan ikkje takast inn noka liste.",
    "The protocol does not say how this study invites people, so no list can be taken in.",
)
LIST_IS_CLOSED = Words(
    "Studiens liste er lukket og navnene er slettet. Det kan ikke tas inn flere.",
    "Lista til studien er lukka og namna er sletta. Det kan ikkje takast inn fleire.",
    "The study's list is closed, and the names are deleted. Nobody more can be taken in.",
)
NOT_NAMED = Words(
    "Listen beskriver folk med noe protokollen ikke nevner. Ingenting er tatt inn.",
    "Lista beskriv folk med noko protokollen ikkje nemner. Ingenting er tatt inn.",
    "The list describes people by something that the protocol does not name. Nothing was taken in.",
)
MEANWHILE = Words(
    "Noen av personene er kommet på listen i mellomtiden. Ingenting er tatt inn. Se gjennom listen på nytt.",
    "Nokre av personane er komne på lista i mellomtida. Ingenting er tatt inn. Sjå gjennom lista på nytt.",
    "Some of these people came onto the list in the meantime. Nothing was taken in. Look through the list again.",
)
TWICE = Words(
    "To av linjene er samme person. Ingenting er tatt inn.",
    "To av linjene er same person. Ingenting er tatt inn.",
    "Two of the lines are the same person. Nothing was taken in.",
)
