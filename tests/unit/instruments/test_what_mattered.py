"""What mattered: own words first, then up to three things from a list that has a version and an owner."""

from larix.instruments import Library
from larix.instruments.answers import OwnWords
from larix.instruments.factors import FACTORS, group_of

WHAT_MATTERED = Library.read().get("what_mattered", 1)


def asked(**answers):
    return [item.name for item in WHAT_MATTERED.on_the_page(answers)]


def choices(name):
    return [choice.code for choice in WHAT_MATTERED.item(name).answer.choices]


def test_section_9_the_first_question_is_open_and_stands_on_a_page_of_its_own():
    first, second = WHAT_MATTERED.layout
    assert first.items == ("own_words",)
    assert isinstance(WHAT_MATTERED.item("own_words").answer, OwnWords)
    assert second.items[0] == "factor_1"


def test_section_9_up_to_three_things_each_helped_or_harmed():
    assert asked() == ["own_words", "factor_1"]
    assert asked(factor_1="home") == ["own_words", "factor_1", "effect_1", "factor_2"]
    three = {"factor_1": "home", "factor_2": "gp", "factor_3": "loss"}
    assert asked(**three) == [
        "own_words", "factor_1", "effect_1", "factor_2", "effect_2", "factor_3", "effect_3",
    ]  # fmt: skip
    assert choices("effect_1") == [-3, -2, -1, 0, 1, 2, 3]


def test_nothing_in_particular_and_nothing_more_end_the_list():
    assert asked(factor_1="nothing") == ["own_words", "factor_1"]
    assert asked(factor_1="home", factor_2="no_more")[-1] == "factor_2"
    assert ("no_more" in choices("factor_1"), "nothing" in choices("factor_2")) == (False, False)


def test_section_9_something_else_counts_as_much_as_what_is_listed():
    assert asked(factor_1="something_else") == ["own_words", "factor_1", "effect_1", "factor_2", "something_else"]
    assert [name for name in ("factor_1", "factor_2", "factor_3") if "something_else" not in choices(name)] == []
    assert group_of("something_else") == ""


def test_section_9_the_list_has_three_groups_a_version_an_owner_and_is_a_draft():
    assert [group.title.nb for group in FACTORS.groups] == [
        "Det jeg selv gjorde", "Mennesker og livet", "Behandling og tjenester",
    ]  # fmt: skip
    assert (FACTORS.version, FACTORS.owner) == (1, "Larix")
    assert FACTORS.status.en == "Draft, not yet agreed with a user organisation"
    listed = [one.code for group in FACTORS.groups for one in group.factors]
    assert choices("factor_1") == [*listed, "something_else", "nothing"]
    assert len(set(listed)) == len(listed)
    groups = {choice.code: choice.group for choice in WHAT_MATTERED.item("factor_1").answer.choices if choice.group}
    assert groups == {one.code: group.title for group in FACTORS.groups for one in group.factors}
    assert [group_of(one.code) for group in FACTORS.groups for one in group.factors] == [
        group.code for group in FACTORS.groups for _ in group.factors
    ]


def test_section_10_nothing_of_it_in_own_words_enters_a_snapshot():
    answers = dict(WHAT_MATTERED.examples[1].answers) | {"own_words": "Alt."}
    assert sorted(WHAT_MATTERED.without_own_words(answers)) == ["effect_1", "factor_1", "factor_2"]
