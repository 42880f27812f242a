"""A form of 60 questions on one page, for the measuring of saves: no published instrument is so long on one page."""

from dataclasses import replace

from larix.instruments import Block, Instrument, Library

SIXTY, QUESTIONS = "sixty", 60


def with_sixty(library: Library) -> Library:
    """The library with a form of 60 questions on one page: CES-D's first question sixty times, without a score."""
    ces_d = library.get("ces_d", 1)
    items = tuple(replace(ces_d.items[0], name=f"q{number}") for number in range(QUESTIONS))
    block = Block(tuple(item.name for item in items), layout="matrix")
    sixty: Instrument = replace(ces_d, id=SIXTY, items=items, blocks=(block,), scores=(), examples=())
    return Library.of(*library.instruments.values(), sixty)
