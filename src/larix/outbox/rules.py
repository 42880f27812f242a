"""What a message may say. It is read on telephones that others see too."""

from dataclasses import dataclass

from larix.core.neutral import links, tells
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words
from larix.law import DEAD_ARE_LEFT_IN_PEACE, NEUTRAL_MESSAGES

LONGEST = 320  # characters: two text messages

TELLS = Words(
    "Meldingen kan leses av andre, og ordet «{word}» kan røpe hva det gjelder. Den er ikke lagt til sending. Skriv den "
    "uten ordet.",
    "Meldinga kan bli lesen av andre, og ordet «{word}» kan røpe kva det gjeld. Ho er ikkje lagd til sending. Skriv ho "
    "utan ordet.",
    "Others may read the message, and the word “{word}” may tell what it is about. It was not put in the outbox. "
    "Write it without the word.",
)
LINKS = Words(
    "En melding viser aldri til en nettside. Den er ikke lagt til sending. Skriv den uten adressen.",
    "Ei melding viser aldri til ei nettside. Ho er ikkje lagd til sending. Skriv ho utan adressa.",
    "A message never points to a web page. It was not put in the outbox. Write it without the address.",
)
TOO_LONG = Words(
    "Meldingen er lengre enn {longest} tegn. Den er ikke lagt til sending. Skriv den kortere.",
    "Meldinga er lengre enn {longest} teikn. Ho er ikkje lagd til sending. Skriv ho kortare.",
    "The message is longer than {longest} characters. It was not put in the outbox. Write it shorter.",
)
EMPTY = Words(
    "Meldingen er tom. Den er ikke lagt til sending. Skriv hva som skal stå i den.",
    "Meldinga er tom. Ho er ikkje lagd til sending. Skriv kva som skal stå i ho.",
    "The message is empty. It was not put in the outbox. Write what it is to say.",
)


def may_queue(text: str) -> Ruling:
    """Whether a message may say this: something, short, neutral, without the address of a page."""
    word = tells(text)
    if not text.strip():
        return refuse("empty", EMPTY, NEUTRAL_MESSAGES)
    if len(text) > LONGEST:
        return refuse("too_long", TOO_LONG.filled(longest=LONGEST), NEUTRAL_MESSAGES)
    if word is not None:
        return refuse("tells_a_stranger", TELLS.filled(word=word), NEUTRAL_MESSAGES)
    return refuse("links", LINKS, NEUTRAL_MESSAGES) if links(text) else ALLOWED


@dataclass(frozen=True, slots=True)
class Reachable:
    """What is known of somebody at the moment a message is to leave. `chosen`: the channels that the person chose."""

    died: bool = False
    withdrawn: bool = False
    answered: bool = False  # an invitation that has been answered is not asked about again
    reserved: bool = False
    outdated: bool = False  # what it tells of holds no more
    chosen: frozenset[str] = frozenset()
    to: str = ""  # the number or the address in that channel


def may_send(channel: str, person: Reachable) -> Ruling:
    """Whether a message may leave now. What stops it stops it for good: whoever wants it sent queues a new one."""
    stops = (
        ("withdrawn", person.withdrawn, WITHDRAWN),
        ("answered", person.answered, ANSWERED),
        ("reserved", person.reserved, RESERVED),
        ("outdated", person.outdated, OUTDATED),
        ("no_channel_chosen", channel not in person.chosen, NOT_CHOSEN),
        ("no_address", not person.to, NO_ADDRESS),
    )
    if person.died:
        return refuse("died", DIED, DEAD_ARE_LEFT_IN_PEACE)
    found = next(((code, words) for code, holds, words in stops if holds), None)
    return ALLOWED if found is None else refuse(*found, NEUTRAL_MESSAGES)


DIED = Words("Personen er død.", "Personen er død.", "The person has died.")
WITHDRAWN = Words("Personen har trukket seg.", "Personen har trekt seg.", "The person has withdrawn.")
ANSWERED = Words("Personen har svart.", "Personen har svart.", "The person has answered.")
RESERVED = Words("Personen har reservert seg.", "Personen har reservert seg.", "The person has reserved.")
OUTDATED = Words("Avtalen står ikke lenger.", "Avtalen står ikkje lenger.", "The appointment no longer stands.")
NOT_CHOSEN = Words(
    "Personen har ikke valgt å få meldinger slik.",
    "Personen har ikkje valt å få meldingar slik.",
    "The person has not chosen to get messages in this way.",
)
NO_ADDRESS = Words(
    "Vi har ikke noe nummer eller noen adresse.",
    "Vi har ikkje noko nummer eller noka adresse.",
    "We have no number or address.",
)
