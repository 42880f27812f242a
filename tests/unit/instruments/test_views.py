"""Parts of a form and blocks that are left out: the same instrument, with fewer questions."""

from dataclasses import replace

import pytest

from larix.core.words import same
from larix.instruments import Block, Example, Item
from larix.instruments.answers import Choice, OneOf, Whole
from larix.instruments.conditions import AllOf, Equals, Not
from larix.instruments.formulas import Sum, Value
from larix.instruments.frozen import plain
from tests.unit.instruments.everyday import EVERYDAY, form, score

A, B, C, D = (Item(name, same(f"{name}?"), Whole(0, 1)) for name in "abcd")
STAFF = Block(("a",), same("Staff"), part="staff")
PERSON = Block(("b", "c"), same("You"), part="person")
PLANS = Block(("d",), name="plans", part="person")
PARTED = replace(
    form(
        A, B, C, D, blocks=(STAFF, PERSON, PLANS),
        scores=(score("all", Sum((Value("a"), Value("b")))), score("mine", Sum((Value("b"), Value("c")))),
                score("plan", Value("d"))),
    ),
    examples=(Example({"a": 1, "b": 0, "c": 1, "d": 0}, {}, {"all": 1, "mine": 1, "plan": 0}),),
)  # fmt: skip


def names(instrument):
    return [item.name for item in instrument.items], [one.name for one in instrument.scores]


@pytest.mark.parametrize(
    ("part", "without", "seen"),
    [
        ("whole", (), (["a", "b", "c", "d"], ["all", "mine", "plan"])),
        ("staff", (), (["a"], [])),
        ("person", (), (["b", "c", "d"], ["mine", "plan"])),
        ("person", ("plans",), (["b", "c"], ["mine"])),
        ("whole", {"plans"}, (["a", "b", "c"], ["all", "mine"])),
    ],
    ids=str,
)
def test_a_view_has_the_questions_of_its_part_less_the_blocks_left_out_and_the_scores_they_carry(part, without, seen):
    view = PARTED.view(part, without)
    assert names(view) == seen
    assert (view.id, view.version, view.title, view.examples) == (PARTED.id, PARTED.version, PARTED.title, ())
    assert [name for block in view.layout for name in block.items] == seen[0]


def test_an_instrument_names_its_parts_in_order_and_one_without_is_whole():
    assert PARTED.parts == ("staff", "person")
    assert EVERYDAY.parts == ("whole",)
    assert EVERYDAY.view() == replace(EVERYDAY, examples=())


def test_two_parts_together_ask_everything_once():
    assert names(PARTED.view("staff"))[0] + names(PARTED.view("person"))[0] == names(PARTED)[0]


@pytest.mark.parametrize(
    ("part", "without", "why"),
    [
        ("patient", (), "no part is called patient; there are: staff, person"),
        ("staff", ("plans",), "no block of the part staff is called plans"),
        ("person", ("plan", "plans"), "no block of the part person is called plan"),
        ("person", ("",), "no block of the part person is called "),
    ],
)
def test_a_part_or_a_block_that_is_not_there_is_refused(part, without, why):
    with pytest.raises(ValueError, match=why):
        PARTED.view(part, without)


def test_a_view_with_nothing_in_it_is_refused():
    with pytest.raises(ValueError, match="nothing is left of the part whole"):
        form(A, blocks=(Block(("a",), name="plans"),)).view(without=("plans",))


@pytest.mark.parametrize(
    ("condition", "blocks", "why"),
    [
        (Equals("a", 1), (STAFF, Block(("b",), part="person")), "b depends on a, which another part asks"),
        (AllOf((Not(Equals("a", 1)),)), (STAFF, Block(("b",), part="person")), "b depends on a, which another part"),
        (Equals("a", 1), (Block(("a",), name="plans"), Block(("b",))), "b depends on a, whose block plans may be left"),
        (None, (STAFF, Block(("b",))), "either every block belongs to a part, or none does"),
        (None, (Block(("a",), name="x"), Block(("b",), name="x")), "the block x stands there twice"),
        (Equals("a", 1), (STAFF, Block(("c",), part="person")), "the blocks must hold every item once"),
    ],
    ids=str,
)
def test_a_condition_lies_within_a_part_and_within_what_is_asked_together(condition, blocks, why):
    with pytest.raises(ValueError, match=why):
        form(A, replace(B, only_if=condition), blocks=blocks)


def test_within_a_named_block_and_from_it_outwards_a_condition_may_look():
    depends = replace(B, only_if=Equals("a", 1))
    assert form(A, depends, blocks=(Block(("a", "b"), name="plans"),)).parts == ("whole",)
    outwards = form(A, depends, blocks=(Block(("a",)), Block(("b",), name="plans")))
    assert names(outwards.view(without=("plans",)))[0] == ["a"]


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: Block(("a",), difficult=True),
        lambda: Block(("a",), announce=same("Now it gets hard.")),
        lambda: Block(("a",), name="Two words"),
        lambda: Block(("a",), part=""),
    ],
)
def test_a_difficult_block_is_announced_and_names_are_plain(impossible):
    with pytest.raises(ValueError, match=r"announced|is not a name"):
        impossible()


def test_what_a_block_or_a_choice_does_not_use_changes_no_old_fingerprint():
    assert plain(Block(("a",))) == {"items": ["a"]}
    assert plain(OneOf((Choice(1, same("x")),)))["choices"] == [{"code": 1, "words": plain(same("x"))}]
    assert plain(Example({}, {}, {})) == {"answers": {}, "missing": {}, "scores": {}}
