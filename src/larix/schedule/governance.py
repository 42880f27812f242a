"""Under whose responsibility and on what basis a study is run. Texts, rights and deletion follow from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from larix.core.words import Words
from larix.instruments.saying import fill

if TYPE_CHECKING:
    from larix.schedule.protocol import Protocol


@dataclass(frozen=True, slots=True)
class Approval:
    """Who said yes, under which number, on which day."""

    by: Words
    number: str
    on: date


@dataclass(frozen=True, slots=True)
class Purpose:
    """One thing the study uses its knowledge for, and what allows it. `verified`: a lawyer has read the basis.

    A purpose whose basis nobody has found yet has none: the study is then incomplete, see `is_governed`.
    """

    code: str
    title: Words
    basis: Words | None = None
    source: str = ""
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Governance:
    """`recipients` get something out of the study; `storage_ends_on` is the last day anything about people is kept."""

    approvals: tuple[Approval, ...]
    purposes: tuple[Purpose, ...]
    recipients: tuple[Words, ...]
    storage_ends_on: date


STORAGE_END = Words("dagen lagringen er slutt", "dagen lagringa er slutt", "the day on which storage ends")
APPROVALS = Words(
    "godkjenninger med nummer og dato", "godkjenningar med nummer og dato", "approvals with number and date"
)
PURPOSES = Words("formålene", "føremåla", "the purposes")
RECIPIENTS = Words("mottakerne", "mottakarane", "the recipients")
BASIS = Words(
    "grunnlag for formålet «{title}»", "grunnlag for føremålet «{title}»", "a basis for the purpose “{title}”"
)
CONSENT = Words(
    "hva den som inviteres, kan si ja til (inviting)",
    "kva den som blir invitert, kan seie ja til (inviting)",
    "what those who are invited can say yes to (inviting)",
)


def is_governed(protocol: "Protocol") -> tuple[Words, ...]:
    """What a study of real people still lacks before it may invite anyone; empty: nothing, it may.

    Source of the list: docs/adr/0014-a-protocol-is-checked.md. A study of synthetic people may always.
    """
    return () if protocol.nature == "synthetic" else tuple(_lacks(protocol))


def _lacks(protocol: "Protocol") -> Iterator[Words]:
    governance = protocol.governance
    if governance is None:
        yield from (APPROVALS, PURPOSES, RECIPIENTS, STORAGE_END)
    else:
        yield from (
            what
            for what, stands in (
                (APPROVALS, governance.approvals),
                (PURPOSES, governance.purposes),
                (RECIPIENTS, governance.recipients),
            )
            if not stands
        )
        for purpose in governance.purposes:
            if purpose.basis is None:
                yield fill(BASIS, title=purpose.title)
    if protocol.inviting is None:
        yield CONSENT
