"""The shape of a provision: where a rule comes from, and whether anyone has checked it."""

from dataclasses import dataclass

from larix.law.titles import TITLES


@dataclass(frozen=True, slots=True)
class Provision:
    source: str  # short title of the act, regulation, guideline or decision record
    paragraph: str
    gist: str  # one sentence, in our own words
    where: str  # address or file
    verified: bool  # False: never a hard stop, see core.rulings.obey

    def __str__(self) -> str:
        return self.cited("en")

    def cited(self, language: str) -> str:
        """Source and paragraph as a page in this language (nb, nn, en) cites them."""
        source, paragraph = (TITLES.get(name, {}).get(language, name) for name in (self.source, self.paragraph))
        return f"{source} {paragraph}".strip()
