"""Reads of consents: what a person said yes to, what holds now, and who must be asked again."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from larix.people.models import Person
from larix.studies.models import Study


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One consent or withdrawal. Of a withdrawal `scopes` is what was taken back."""

    number: int
    kind: str  # "given", "withdrawn"
    on: date
    scopes: dict[str, bool]
    how: str
    text_version: int | None
    named_sources: tuple[str, ...]
    contact_channels: tuple[str, ...]
    copy: str
    said_back: bool


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Somebody who takes part on an older text. `invitee` is the key on the coordinator's list."""

    invitee: UUID
    consented_to: int
    current: int
