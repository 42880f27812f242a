"""One thing to say about a protocol, to whoever writes it: what, where, and how to go on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from larix.core.words import Words

if TYPE_CHECKING:
    from larix.schedule.protocol import Protocol

SHOWN = 40  # characters of something wrong that are shown back


@dataclass(frozen=True, slots=True)
class Fault:
    """`code` is what tests compare; `place` is the path in the file, such as `waves[2].asked[0].instrument`."""

    code: str
    place: str
    words: Words


class Contradiction(ValueError):
    """A protocol that cannot be. It carries every contradiction, and the protocol as it was written."""

    def __init__(self, protocol: "Protocol", faults: tuple[Fault, ...]):
        super().__init__(f"{protocol.key}: {faults[0].words.en}")
        self.protocol = protocol
        self.faults = faults


TWICE = Words(
    "«{name}» står mer enn én gang. Gi hver sitt eget navn.",
    "«{name}» står meir enn éin gong. Gi kvar sitt eige namn.",
    "“{name}” stands more than once. Give each its own name.",
)
NAMELESS = Words(
    "Dette må ha et navn. Skriv et kort ord.", "Dette må ha eit namn. Skriv eit kort ord.",
    "This needs a name. Write a short word.",
)  # fmt: skip
NOT_PLAIN = Words(
    "«{name}» går ikke som navn her. Bruk små bokstaver a–z, tall, - og _, høyst {longest} tegn.",
    "«{name}» går ikkje som namn her. Bruk små bokstavar a–z, tal, - og _, høgst {longest} teikn.",
    "“{name}” does not do as a name here. Use small letters a–z, digits, - and _, at most {longest} characters.",
)
NO_SOURCE = Words(
    "Her mangler kilden. Skriv hvor dette står, så andre kan slå det opp.",
    "Her manglar kjelda. Skriv kvar dette står, så andre kan slå det opp.",
    "The source is missing. Write where this stands, so that others can look it up.",
)


def shown(text: object) -> str:
    """Something wrong, short and safe to print."""
    plain = "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in str(text)[:SHOWN])
    return plain + "…" if len(str(text)) > SHOWN else plain


def doubled(places: Sequence[tuple[str, str]], *, code: str = "twice") -> Iterator[Fault]:
    """Names that are blank or stand more than once; `places` are (place, name)."""
    seen: set[str] = set()
    for place, name in places:
        if not name.strip():
            yield Fault("nameless", place, NAMELESS)
        elif name in seen:
            yield Fault(code, place, TWICE.filled(name=shown(name)))
        seen.add(name)
