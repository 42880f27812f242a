"""Under whose responsibility and on what basis a study is run. Texts, rights and deletion follow from it."""

from dataclasses import dataclass
from datetime import date

from larix.core.words import Words


@dataclass(frozen=True, slots=True)
class Approval:
    """Who said yes, under which number, on which day."""

    by: Words
    number: str
    on: date


@dataclass(frozen=True, slots=True)
class Purpose:
    """One thing the study uses its knowledge for, and what allows it. `verified`: a lawyer has read the basis."""

    code: str
    title: Words
    basis: Words
    source: str
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Governance:
    """`recipients` get something out of the study; `storage_ends_on` is the last day anything about people is kept."""

    approvals: tuple[Approval, ...]
    purposes: tuple[Purpose, ...]
    recipients: tuple[Words, ...]
    storage_ends_on: date
