"""The shape of a provision: where a rule comes from, and whether anyone has checked it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Provision:
    source: str  # short title of the act, regulation, guideline or decision record
    paragraph: str
    gist: str  # one sentence, in our own words
    where: str  # address or file
    verified: bool  # False: never a hard stop, see core.rulings.obey

    def __str__(self) -> str:
        return f"{self.source} {self.paragraph}".strip()
