"""What a pile of letters is made of: everything that stands on paper, and nothing that does not."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from larix.core.words import Words
from larix.schedule import Scope


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes, so neutrally that a stranger learns nothing. `window` is where the envelope's window begins, in mm

    from the left and the top edge of the sheet; `postage` is the mark on the answer, "" where an envelope is enclosed.
    """

    name: str
    lines: tuple[str, ...]
    telephone: str
    answer_page: str
    postage: str = ""
    window: tuple[int, int] = (22, 48)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Sender":
        lists = {"lines": tuple(stored["lines"]), "window": tuple(stored["window"])}
        return cls(**{**stored, **lists})

    @property
    def contact(self) -> str:
        return f"{self.name}, {self.telephone}"


@dataclass(frozen=True, slots=True)
class Recipient:
    """One letter. `blank`: nothing is printed in its place, which keeps its number, so that a pile can be counted."""

    place: int
    name: str
    address: tuple[str, ...]  # under the name; empty for a letter that is handed over
    language: str  # one of core.words.LANGUAGES
    answer_code: str
    form_code: str
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """One text with its places filled: Markdown in three languages."""

    title: Words
    body: Words


@dataclass(frozen=True, slots=True)
class Pile:
    """`first` is page one; `synthetic` says so on every page, None for real people; `total` counts every place."""

    number: int
    dated: Words
    sender: Sender
    first: Filled
    information: Filled
    consent: Filled
    scopes: tuple[Scope, ...]
    recipients: tuple[Recipient, ...]
    synthetic: bool

    @property
    def total(self) -> int:
        return len(self.recipients)
