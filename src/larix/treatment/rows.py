"""Who has the daily responsibility, as it comes in from a list and as it is read."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from larix.people.models import Person


@dataclass(frozen=True, slots=True)
class NewResponsibility:
    """`unit_key` keeps the overall responsibility; `holder` of the daily one is "specialist", or "gp" with a name."""

    person: Person
    unit_key: str
    holder: str
    gp_name: str
    gp_deputy: str
    from_on: date
    to_on: date | None  # the first day it is no more
    decision: str  # what the decision is called where it was made


@dataclass(frozen=True, slots=True)
class ResponsibilityRow:
    person_id: int
    unit_key: str
    unit_name: str
    holder: str
    gp_name: str
    gp_deputy: str
    from_on: date
    to_on: date | None
    decision: str
    key: UUID
    gp_account: UUID | None = None
    deputy_account: UUID | None = None


@dataclass(frozen=True, slots=True)
class LookRow:
    """One look from outside, as the leader of the unit that was responsible reads it."""

    key: UUID
    person_id: int
    account: UUID
    role: str
    held_at: str
    unit_name: str
    why: str
    said: str
    at: datetime
    until: datetime
