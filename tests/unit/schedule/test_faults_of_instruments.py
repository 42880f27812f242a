"""A protocol asks what the library holds: versions, parts, blocks, items and scores that are there."""

import pytest

from larix.core.words import same
from larix.instruments import Block, Item, Library
from larix.instruments.answers import Whole
from larix.instruments.formulas import Sum, Value
from larix.schedule import Asked, FromItem, FromRecorded, FromScore, Outcome
from tests.unit.instruments.everyday import form, score
from tests.unit.schedule.telling import told, wave

LIBRARY = Library.read()
WORDS = same("Something")


@pytest.mark.parametrize(
    ("asked", "source", "faults"),
    [
        (Asked("cesd", 1), FromRecorded("x"), [("no_such_instrument", "waves[0].asked[0].instrument")]),
        (Asked("ces_d", 9), FromRecorded("x"), [("no_such_version", "waves[0].asked[0].version")]),
        (Asked("ces_d", 1), FromScore("ces_d", "sum"), [("no_such_score", "outcomes[0].source.score")]),
        (Asked("ces_d", 1), FromItem("ces_d", "f1z"), [("no_such_item", "outcomes[0].source.item")]),
        (Asked("ces_d", 1), FromItem("help_baseline", "age"), [("never_asked", "outcomes[0].source.instrument")]),
        (Asked("ces_d", 1), FromScore("ces_d", "ces_d"), []),
    ],
    ids=str,
)
def test_an_instrument_that_the_library_does_not_hold_is_a_fault_where_the_library_is_known(asked, source, faults):
    outcomes = (Outcome("a", WORDS, source, "lower", 0, 60),)
    change = {"waves": (wave(asked),), "outcomes": outcomes, "characteristics": ()}
    assert told(change, LIBRARY) == faults
    assert told(change) == []


PARTED = Library.of(
    form(
        *(Item(name, same(name), Whole(0, 1)) for name in "abcd"),
        blocks=(
            Block(("a",), part="staff"), Block(("b",), part="person"), Block(("c",), name="plans", part="person"),
            Block(("d",), name="coding", part="staff"),
        ),
        scores=(score("both", Sum((Value("a"), Value("b")))), score("plan", Value("c"))),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "source", "faults"),
    [
        ((Asked("everyday", 3, part="persom"),), None, [("no_such_part", "waves[0].asked[0].part")]),
        ((Asked("everyday", 3, part="person", without=("coding",)),), None,
         [("no_such_block", "waves[0].asked[0].without[0]")]),
        ((Asked("everyday", 3, without=("coding", "plan")),), None,
         [("no_such_block", "waves[0].asked[0].without[1]")]),
        ((Asked("everyday", 3, without=("",)),), None, [("no_such_block", "waves[0].asked[0].without[0]")]),
        ((Asked("everyday", 3, without=("coding", "plans")),), FromItem("everyday", "a"), []),
        ((Asked("everyday", 3, part="staff"),), FromItem("everyday", "b"), [("left_out", "outcomes[0].source.item")]),
        ((Asked("everyday", 3, without=("plans",)),), FromScore("everyday", "plan"),
         [("left_out", "outcomes[0].source.score")]),
        ((Asked("everyday", 3, part="staff"), Asked("everyday", 3, part="person")), FromScore("everyday", "both"),
         [("left_out", "outcomes[0].source.score")]),
        ((Asked("everyday", 3),), FromScore("everyday", "both"), []),
        ((Asked("everyday", 3, part="staff"), Asked("everyday", 3, part="person")), FromItem("everyday", "b"), []),
    ],
    ids=str,
)  # fmt: skip
def test_a_part_or_a_block_that_is_not_there_and_what_no_wave_shows_are_faults(asked, source, faults):
    outcomes = (Outcome("a", WORDS, source, "lower", 0, 60),) if source else ()
    change = {"waves": (wave(*asked),), "outcomes": outcomes, "characteristics": ()}
    assert told(change, PARTED) == faults


def test_a_wave_that_leaves_everything_out_is_a_fault():
    only_plans = Library.of(form(Item("a", same("a"), Whole(0, 1)), blocks=(Block(("a",), name="plans"),)))
    change = {"waves": (wave(Asked("everyday", 3, without=("plans",))),), "outcomes": (), "characteristics": ()}
    assert told(change, only_plans) == [("nothing_left", "waves[0].asked[0].without")]
