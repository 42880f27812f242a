"""How a form is laid out on screens: one question at a time, or as much as belongs together. Pure.

The numbers of the screens are those of the whole form, also of what does not apply: an address leads to the same
screen whatever was answered.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from larix.instruments import Block, Instrument
from larix.instruments.answers import OwnWords

Layout = Literal["one", "all"]


@dataclass(frozen=True, slots=True)
class Screen:
    """`announces`: the difficult block that it only announces; `about`: it asks how the interview is held."""

    number: int
    items: tuple[str, ...] = ()
    about: bool = False
    announces: Block | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one has come, to be said in words. `step` of about `steps`, which change with the answers."""

    kind: Literal["question", "page"]
    step: int
    steps: int


def screens_of(instrument: Instrument, layout: Layout, *, about: bool) -> tuple[Screen, ...]:
    """Every screen of the form, numbered from 1. A difficult block is announced on a screen of its own before it."""
    drawn: list[Screen] = []
    open_to_more = False
    for block in instrument.layout:
        if block.difficult:
            drawn.append(Screen(0, announces=block))
        apart = block.difficult or _own_words_only(instrument, block)
        if layout == "one":
            drawn += [Screen(0, (name,)) for name in block.items]
        elif open_to_more and not apart:
            drawn[-1] = Screen(0, (*drawn[-1].items, *block.items))
        else:
            drawn.append(Screen(0, block.items))
        open_to_more = not apart
    if about:
        drawn = _with_about(drawn, layout)
    return tuple(Screen(number, one.items, one.about, one.announces) for number, one in enumerate(drawn, start=1))


def asked_now(screens: Sequence[Screen], visible: Collection[str]) -> tuple[Screen, ...]:
    """The screens that somebody with these questions before them comes to."""
    return tuple(
        screen
        for screen in screens
        if screen.about or set(screen.announces.items if screen.announces else screen.items) & set(visible)
    )


def found(screens: Sequence[Screen], now: Sequence[Screen], number: int) -> Screen:
    """The screen with this number; where it does not apply, the next one that does, or the last."""
    wanted = min(max(number, 1), len(screens))
    return next((screen for screen in now if screen.number >= wanted), now[-1])


def beside(now: Sequence[Screen], here: Screen) -> tuple[Screen | None, Screen | None]:
    """The screen before this one and the one after it."""
    before = [screen for screen in now if screen.number < here.number]
    after = [screen for screen in now if screen.number > here.number]
    return before[-1] if before else None, after[0] if after else None


def with_item(screens: Sequence[Screen], item: str) -> Screen | None:
    return next((screen for screen in screens if item in screen.items), None)


def progress(now: Sequence[Screen], here: Screen, visible: Sequence[str], layout: Layout) -> Progress | None:
    """None where there is nothing to say: all on one screen, or nothing asked on this one."""
    if layout == "all":
        return Progress("page", list(now).index(here) + 1, len(now)) if len(now) > 1 else None
    if not here.items:
        return None
    return Progress("question", list(visible).index(here.items[0]) + 1, len(visible))


def _own_words_only(instrument: Instrument, block: Block) -> bool:
    """First open, and a list of choices on the next page: else the choices would be read before the person speaks."""
    return all(isinstance(instrument.item(name).answer, OwnWords) for name in block.items)


def _with_about(drawn: list[Screen], layout: Layout) -> list[Screen]:
    if layout == "one" or drawn[0].announces is not None:
        return [Screen(0, about=True), *drawn]
    return [Screen(0, drawn[0].items, about=True), *drawn[1:]]
