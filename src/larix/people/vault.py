"""The shapes in which identities come into the vault and go out of it. They stay among those who may see them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody as a list or a form names them. `numbers`: (kind, number) by the country pack, in any writing."""

    given_name: str
    family_name: str
    numbers: tuple[tuple[str, str], ...]
    born_on: date | None = None
    registered_sex: str = ""  # "male", "female" by the population register; for published margins only
    address: str = ""
    postal_code: str = ""
    place: str = ""
    telephone: str = ""
    email: str = ""
    language: str = "nb"
    protection: str = "none"  # of the address: "none", "confidential", "strictly_confidential"
    no_fixed_address: bool = False


@dataclass(frozen=True, slots=True)
class Reach:
    """How somebody can be reached from now on. `keep_address`: what the vault has of the address stays as it is."""

    address: str = ""
    postal_code: str = ""
    place: str = ""
    telephone: str = ""
    protection: str = "none"
    no_fixed_address: bool = False
    keep_address: bool = False


@dataclass(frozen=True, slots=True)
class IdentityRow:
    """One person's name and ways to reach them, for a letter or a list of invitees."""

    person_id: int
    person_key: UUID
    given_name: str
    family_name: str
    address: str
    postal_code: str
    place: str
    telephone: str
    email: str
    language: str
    protection: str
    no_fixed_address: bool

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()
