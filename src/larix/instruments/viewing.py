"""Parts and blocks: which blocks a part of the form shows, and what no instrument may do with them."""

from collections.abc import Collection, Iterator, Sequence

from larix.instruments.conditions import items_asked_by
from larix.instruments.item import Block, Item

WHOLE = "whole"


def blocks_in_view(blocks: Sequence[Block], part: str, without: Collection[str]) -> tuple[Block, ...]:
    """The blocks of the part that are not left out; ValueError for what is not there, and if none is left."""
    of_the_part = [block for block in blocks if part in (WHOLE, block.part)]
    if not of_the_part:
        raise ValueError(f"no part is called {part}; there are: {', '.join(dict.fromkeys(one.part for one in blocks))}")
    strangers = sorted(set(without) - {block.name for block in of_the_part if block.name})
    if strangers:
        raise ValueError(f"no block of the part {part} is called {', '.join(strangers)}")
    left = tuple(block for block in of_the_part if block.name not in without or not block.name)
    if not left:
        raise ValueError(f"nothing is left of the part {part}")
    return left


def in_blocks(items: Sequence[Item], blocks: Sequence[Block]) -> Iterator[str]:
    """What is wrong with how the items stand in blocks. No blocks at all is one list, and is never wrong."""
    if not blocks:
        return
    if [name for block in blocks for name in block.items] != [item.name for item in items]:
        yield "the blocks must hold every item once, in the order of the items"
        return
    names = [block.name for block in blocks if block.name]
    yield from (f"the block {name} stands there twice" for name in sorted(set(names)) if names.count(name) > 1)
    parts = {block.part for block in blocks}
    if WHOLE in parts and len(parts) > 1:
        yield "either every block belongs to a part, or none does"
    yield from _across(items, blocks)


def _across(items: Sequence[Item], blocks: Sequence[Block]) -> Iterator[str]:
    """A part is filled in alone, and a named block may be left out: what depends on either must stand inside it."""
    stands_in = {name: block for block in blocks for name in block.items}
    for item in items:
        here = stands_in[item.name]
        for asked in items_asked_by(item.only_if) if item.only_if else ():
            there = stands_in.get(asked, here)
            if there.part != here.part:
                yield f"{item.name} depends on {asked}, which another part asks"
            elif there is not here and there.name:
                yield f"{item.name} depends on {asked}, whose block {there.name} may be left out"
