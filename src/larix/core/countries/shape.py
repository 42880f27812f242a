"""What Larix must know about a country: its identifiers, units, law, languages and help numbers, behind one shape."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from larix.core.words import Words
from larix.law import Provision

TEMPORARY = "temporary"  # the kind of identifier, in every country, of somebody whose number is not known yet


class Verdict(StrEnum):
    VALID = "valid"
    WARNING = "warning"  # may be right: it is taken in, and a person is asked to look
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Reading:
    """What an identifier turned out to be. `number` is its normal form; it says nothing about sex or age."""

    verdict: Verdict
    kind: str  # code of an IdentifierKind; "" where it is wrong
    number: str
    synthetic: bool = False
    why: Words | None = None  # for a warning or a wrong one: what is odd, never the number itself


@dataclass(frozen=True, slots=True)
class IdentifierKind:
    code: str  # at most 20 characters
    title: Words


@dataclass(frozen=True, slots=True)
class UnitSeed:
    """One unit of the service as an official list has it. `level` is region, trust or unit."""

    key: str
    level: str
    name: str
    parent: str | None
    organisation_number: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class HelpNumber:
    """Whom one can ring. Content with owner and review date: an installation may change it (see `texts`)."""

    code: str
    title: Words
    number: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class CountryPack:
    """`read` reads a number on a day: rules of numbers change with time. An address is kept as it was written."""

    code: str  # "no", "none"
    title: Words
    identifiers: tuple[IdentifierKind, ...]
    read: Callable[[str, date], Reading]
    units: tuple[UnitSeed, ...] = ()
    law: tuple[Provision, ...] = ()
    help_numbers: tuple[HelpNumber, ...] = ()
    postal_code: Callable[[str], Words | None] | None = None  # what is wrong with one; None: the country has no check
    languages: tuple[str, ...] = ("nb", "nn", "en")
