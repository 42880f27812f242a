"""The tables of people: the key, what follows it everywhere, and the vault where names are."""

from larix.people.models.person import DeathEntry, Person, Pseudonym, new_pseudonym
from larix.people.models.vault import Identifier, Identity, Reservation, ReservedNumber, new_temporary_number

__all__ = [
    "DeathEntry",
    "Identifier",
    "Identity",
    "Person",
    "Pseudonym",
    "Reservation",
    "ReservedNumber",
    "new_pseudonym",
    "new_temporary_number",
]
