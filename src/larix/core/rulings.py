"""What a rule answers: yes, or no with its reason and its provision."""

from dataclasses import dataclass

from larix.core.told import Told
from larix.core.words import LANGUAGES, Words
from larix.law import Provision


@dataclass(frozen=True, slots=True)
class Ruling:
    """`code` is what tests compare; `reason` is what a person reads."""

    allowed: bool
    code: str = "allowed"
    reason: Words | None = None
    provision: Provision | None = None


class Refused(Told):
    """A rule said no. Nothing was changed."""

    def __init__(self, ruling: Ruling):
        reason = ruling.reason or Words("Det går ikke.", "Det går ikkje.", "That cannot be done.")
        super().__init__(Words(*(reason.said_in(language) + _source(ruling, language) for language in LANGUAGES)))
        self.ruling = ruling


def _source(ruling: Ruling, language: str) -> str:
    return f" ({ruling.provision.cited(language)})" if ruling.provision else ""


ALLOWED = Ruling(allowed=True)


def refuse(code: str, reason: Words, provision: Provision) -> Ruling:
    return Ruling(allowed=False, code=code, reason=reason, provision=provision)


def obey(ruling: Ruling) -> Words | None:
    """Stop here unless the rule allows. A provision that nobody has verified gives a warning back; it stops nobody."""
    if ruling.allowed:
        return None
    refused = Refused(ruling)
    if ruling.provision is None or ruling.provision.verified:
        raise refused
    return refused.words
