"""What kinds of letters and their states are called on the coordinator's pages."""

from larix.core.words import Words
from larix.studies.rules.letter_words import REASONS

KINDS = {
    "invitation": Words("Invitasjon", "Invitasjon", "Invitation"),
    "reminder": Words("Påminning", "Påminning", "Reminder"),
    "by_hand": Words("Gis for hånd", "Blir gitt for hand", "Given by hand"),
}


def reasons(counts: dict[str, int]) -> list[tuple[str, Words, int]]:
    """Each reason that somebody has, with its words and how many."""
    return [(code, REASONS[code], number) for code, number in counts.items()]
