"""What the log holds about a person: every line of it that concerns them."""

from larix.access.holding import Column, Holding
from larix.access.models import LogSubject
from larix.access.roles import MEANINGS
from larix.access.verb_words import SAID
from larix.core.words import Words

HOLDINGS = (
    Holding(
        model=LogSubject, path="person_key", kind="log",
        title=Words("Hvem har sett eller endret noe", "Kven har sett eller endra noko", "Who saw or changed something"),
        told={
            "line.at": Words("Når", "Når", "When"),
            "line.verb": Column(Words("Hva", "Kva", "What"), SAID),
            "line.role": Column(
                Words("I hvilken rolle", "I kva rolle", "In which role"),
                {role.value: meaning.title for role, meaning in MEANINGS.items()},
            ),
            "line.held_at_key": Words("Hvor", "Kvar", "Where"),
            "line.purpose": Words("Til hva", "Til kva", "For what"),
            "line.reason": Words("Hvorfor", "Kvifor", "Why"),
            "line.number": Words("Nummer i loggen", "Nummer i loggen", "Number in the log"),
        },
        untold={"id": "a row number", "person_key": "the person's own random key, which opens nothing"},
        stays="what was done must be possible to show; no answer and no name stands in it",
    ),
)  # fmt: skip
