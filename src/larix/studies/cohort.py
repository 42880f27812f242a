"""A cohort as it comes from outside: a protocol, the people's stories, and what could not be mapped."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from larix.core.told import Told
from larix.core.words import Words
from larix.history import History
from larix.schedule import Protocol


@dataclass(frozen=True, slots=True)
class Unmapped:
    """Something in the source that has no home in Larix. It is counted and listed, never dropped in silence."""

    what: Words
    count: int
    why: Words
    rest: str = ""  # the names of many, as the source has them

    def to_json(self) -> dict[str, Any]:
        return {"what": self.what.to_json(), "count": self.count, "why": self.why.to_json(), "rest": self.rest}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Unmapped":
        return cls(Words.from_json(stored["what"]), stored["count"], Words.from_json(stored["why"]), stored["rest"])


@dataclass(frozen=True, slots=True)
class Cohort:
    """In the histories `pseudonym` is the source's own number for the person; Larix makes its own in their stead."""

    protocol: Protocol
    histories: tuple[History, ...]
    source: str
    digest: str  # SHA-256 of the source file
    unmapped: tuple[Unmapped, ...] = ()

    def counts(self) -> dict[str, int]:
        """What there is of each thing."""
        return {
            "people": len(self.histories),
            "visits": sum(len(history.visits) for history in self.histories),
            "responses": sum(len(history.responses) for history in self.histories),
            "scores": sum(len(history.scores) for history in self.histories),
            "deaths": sum(history.death is not None for history in self.histories),
        }

    def __iter__(self) -> Iterator[History]:
        return iter(self.histories)


class NoHomeYet(Told):
    """The cohort tells of things that Larix has no tables for. They are not dropped in silence: nothing is taken in."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Kohorten har perioder, hendelser eller prøver, og dem kan Larix ikke lagre ennå. "
                "Ingenting er tatt inn. La innlesingen telle dem som utelatt, og prøv igjen.",
                "Kohorten har periodar, hendingar eller prøver, og dei kan Larix ikkje lagre enno. "
                "Ingenting er tatt inn. La innlesinga telje dei som utelatne, og prøv igjen.",
                "The cohort has intervals, events or samples, and Larix cannot store those yet. Nothing was taken in. "
                "Let its reader count them as left out, and try again.",
            )
        )
