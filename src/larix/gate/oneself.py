"""What a person does about themself with an electronic identity at a high level: consent, see it, take it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from larix.core.words import Words
from larix.schedule import Scope
from larix.schedule.invited import State
from larix.studies.queries.consents import ConsentLine
from larix.studies.queries.withdrawing import Consequences
from larix.texts.queries import TextShown


@dataclass(frozen=True, slots=True)
class Oneself:
    """Somebody who proved who they are, at an instant. `person_key` may stand in a session, never in an address."""

    person_key: UUID
    name: str
    language: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OwnInvitation:
    """One study that invited this person. `may_consent`: asked, and not taking part on today's text already."""

    study_key: str
    title: Words
    state: State
    may_consent: bool
    takes_part: bool
    ask_again: bool  # takes part on an older text than today's
    objected: bool


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """The text and the scopes to say yes or no to, none ticked. `text` None: the study has no text, so nothing to sign."""

    study_key: str
    title: Words
    controller: Words
    information: TextShown | None
    text: TextShown | None
    scopes: tuple[Scope, ...]
    standing: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class ConsentCopy:
    """A person's own copy of what they said yes to: the very text, and each yes and no."""

    title: Words
    controller: Words
    text: TextShown
    scopes: tuple[tuple[Scope, bool], ...]
    named_sources: tuple[str, ...]
    contact_channels: tuple[str, ...]
    on: date
    how: str


def by_number(kind: str, number: str, at: datetime) -> Oneself | None:
    """Who this electronic identity is, if Larix knows them by this number; None where it does not."""
    raise NotImplementedError


def again(person_key: UUID, at: datetime) -> Oneself | None:
    """The person of a session that has proved itself before; None if their name is deleted."""
    raise NotImplementedError


def invitations_of(oneself: Oneself) -> tuple[OwnInvitation, ...]:
    """The studies that have sent this person something, or that they consented to."""
    raise NotImplementedError


def consent_form(oneself: Oneself, study_key: str) -> ConsentForm:
    """What to read and say yes to; Outside if this study never invited them."""
    raise NotImplementedError


def give_consent(
    oneself: Oneself, study_key: str, *, scopes: Mapping[str, bool], text_version: int,
    named_sources: tuple[str, ...] = (), contact_channels: tuple[str, ...] = (), said_back: bool = False,
) -> None:  # fmt: skip
    """Consent by electronic identity. Refused where a rule says no (an older text, no yes to the needed scope, …)."""
    raise NotImplementedError


def consequences(oneself: Oneself, study_key: str) -> Consequences:
    """What a withdrawal would do, to be said before it is confirmed."""
    raise NotImplementedError


def withdraw(oneself: Oneself, study_key: str, *, scopes: frozenset[str] | None = None) -> None:
    """Withdraw at once, from everything or from these scopes. No reason is asked."""
    raise NotImplementedError


def my_consents(oneself: Oneself, study_key: str) -> tuple[ConsentLine, ...]:
    """Everything this person said yes to and took back in this study, the oldest first."""
    raise NotImplementedError


def consent_copy(oneself: Oneself, study_key: str) -> ConsentCopy | None:
    """The copy of the latest consent; None if there is none."""
    raise NotImplementedError


def is_reserved(oneself: Oneself) -> bool:
    """Whether this person has reserved against the quality registry."""
    raise NotImplementedError


def reserve(oneself: Oneself, *, reserved: bool) -> None:
    """Reserve against the quality registry, or take it back. It changes nothing in any study."""
    raise NotImplementedError


def object_to_comparison(oneself: Oneself, study_key: str) -> None:
    """ "Use nothing about me": out of the comparison of those who took part with the rest, at once."""
    raise NotImplementedError
