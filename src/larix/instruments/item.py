"""One question, and which questions stand on the page for somebody's answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from larix.core.words import Words
from larix.instruments.answers import Answer, Answers, OwnWords, named
from larix.instruments.conditions import Condition, holds

NO_NAMES = Words(
    "Skriv gjerne med egne ord. Ikke skriv navnet på andre.",
    "Skriv gjerne med eigne ord. Ikkje skriv namnet på andre.",
    "Feel free to use your own words. Please don't write other people's names.",
)


@dataclass(frozen=True, slots=True)
class Item:
    """`name` never changes once somebody has answered; a new wording that changes the meaning is a new item."""

    name: str
    ask: Words
    answer: Answer
    help: Words | None = None
    only_if: Condition | None = None  # looks at earlier items only
    since: int = 1  # the version that brought the item in
    carry: bool = False  # a stable fact: last time's answer may be shown, to confirm
    recall_days: int | None = None  # how far back the question reaches
    sensitive: bool = False  # announced beforehand, and never left open on a screen
    counts_as: int = 1  # questions the person is asked for this answer: more than one where another form is summed up

    def __post_init__(self) -> None:
        named(self.name)

    @property
    def stays_out_of_snapshots(self) -> bool:
        return isinstance(self.answer, OwnWords)

    @property
    def lacks_no_names(self) -> bool:
        """Whether the form must ask for no names beside the box, because the question's own help does not."""
        return isinstance(self.answer, OwnWords) and not (self.help and NO_NAMES.nb in self.help.nb)


@dataclass(frozen=True, slots=True)
class Block:
    """Questions that stand together: under one another, or as the rows of a matrix when they have the same choices."""

    items: tuple[str, ...]
    heading: Words | None = None
    layout: Literal["list", "matrix"] = "list"
    name: str = ""  # what a protocol calls it by, to leave it out at a wave; without a name it is always asked
    part: str = "whole"  # who fills it in: "staff" or "person"; "whole" where the instrument has no parts
    difficult: bool = False  # announced beforehand, and may be passed over as a whole
    announce: Words | None = None  # what is said before a difficult block

    def __post_init__(self) -> None:
        named(self.part)
        if self.name:
            named(self.name)
        if self.difficult != (self.announce is not None):
            raise ValueError(f"{self.name or self.items}: a difficult block is announced, and no other")


def on_the_page(items: Sequence[Item], answers: Answers) -> tuple[Item, ...]:
    """The items that are asked, given the answers. What was answered to a hidden item counts for nothing."""
    asked: list[Item] = []
    heard: dict[str, Any] = {}
    for item in items:
        if item.only_if is None or holds(item.only_if, heard):
            asked.append(item)
            if item.name in answers:
                heard[item.name] = answers[item.name]
    return tuple(asked)
