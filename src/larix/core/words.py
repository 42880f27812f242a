"""Wording in bokmål, nynorsk and English, written where it is decided."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

LANGUAGES = ("nb", "nn", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """One wording in the three languages of Larix. `{name}` in it is filled by `filled`."""

    nb: str
    nn: str
    en: str

    def __post_init__(self) -> None:
        blank = [field.name for field in fields(self) if not getattr(self, field.name).strip()]
        if blank:
            raise ValueError(f"wording is missing in {', '.join(blank)}: {self.en or self.nb!r}")

    def said_in(self, language: str) -> str:
        """The wording in one of `LANGUAGES`; ValueError for any other."""
        if language not in LANGUAGES:
            raise ValueError(f"{language!r} is not one of {', '.join(LANGUAGES)}")
        return str(getattr(self, language))

    def filled(self, **values: object) -> "Words":
        """The same wording with its `{places}` filled."""
        return Words(*(getattr(self, language).format(**values) for language in LANGUAGES))

    def __str__(self) -> str:
        return self.en

    def to_json(self) -> dict[str, str]:
        return {language: str(getattr(self, language)) for language in LANGUAGES}

    @classmethod
    def from_json(cls, stored: Mapping[str, str]) -> "Words":
        return cls(nb=stored["nb"], nn=stored["nn"], en=stored["en"])


def same(text: str) -> Words:
    """A wording that is the same in all three languages (a name, a number)."""
    return Words(text, text, text)
