"""The ways out: whatever stands and is chosen, leaving the project alone never touches the yes to the registry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.core.words import same
from larix.schedule import Scope
from larix.studies.consenting import KEEP, REGISTRY
from larix.studies.leaving import HINTS, WAYS, Chosen, Leaving, after, ways_out, ways_out_by_code

CODES = ("interviews", "contact", REGISTRY, KEEP)
SCOPES = tuple(Scope(code, same(code), needed=code == "interviews") for code in CODES)
NEEDED = frozenset({"interviews"})
YESES = st.fixed_dictionaries({code: st.booleans() for code in CODES})
CHOICES = st.builds(Chosen, st.sampled_from(Leaving), st.frozensets(st.sampled_from(CODES)))


@given(YESES)
def test_section_7_leaving_the_project_leaves_the_registry_and_reserves_nothing(now):
    chosen = Chosen(Leaving.PROJECT)
    left = after(now, chosen.takes_back(now), NEEDED).left
    assert (left[REGISTRY], chosen.reserves) == (now[REGISTRY], False)
    assert not any(yes for code, yes in left.items() if code != REGISTRY)


@given(YESES)
def test_out_of_both_leaves_nothing_standing_and_reserves(now):
    chosen = Chosen(Leaving.PROJECT_AND_REGISTRY)
    assert (chosen.takes_back(now), chosen.reserves) == (frozenset(code for code in now if now[code]), True)


@given(YESES, CHOICES)
def test_only_what_stands_is_taken_back_and_of_some_only_what_was_named(now, chosen):
    back = chosen.takes_back(now)
    assert all(now[code] for code in back)
    assert chosen.how is not Leaving.SOME or back <= chosen.some


@given(YESES, CHOICES)
def test_answers_are_erased_only_of_who_is_out_and_never_where_keeping_them_still_stands(now, chosen):
    follows = after(now, chosen.takes_back(now), NEEDED)
    is_in = follows.left["interviews"]
    assert not (follows.erases and (is_in or follows.left[KEEP]))
    assert follows.leaves == (now["interviews"] and not is_in)
    assert not follows.leaves or follows.erases != follows.keeps


@given(YESES, st.booleans())
def test_there_is_a_way_out_wherever_something_stands_and_each_takes_something_back_or_reserves(now, reserved):
    ways = ways_out(now, SCOPES, reserved=reserved)
    assert bool(ways) == any(now.values())
    for way in ways:
        chosen = Chosen(way, frozenset(CODES))
        assert chosen.takes_back(now)


def test_the_registry_is_no_choice_in_a_study_that_does_not_ask_for_it():
    without = tuple(scope for scope in SCOPES if scope.code != REGISTRY)
    assert ways_out_by_code(without) == (Leaving.PROJECT, Leaving.SOME)
    assert ways_out({"interviews": True}, without, reserved=False) == (Leaving.PROJECT,)


def test_every_way_out_has_its_words_and_says_whether_it_is_a_reservation():
    assert (set(WAYS), set(HINTS)) == (set(Leaving), {Leaving.PROJECT, Leaving.PROJECT_AND_REGISTRY})


def test_section_7_a_reservation_is_recorded_where_it_was_chosen_or_its_yes_is_among_what_is_taken_back():
    some = [Chosen(Leaving.SOME, frozenset(codes)).reserves for codes in ((), (KEEP,), (REGISTRY,), (KEEP, REGISTRY))]
    assert some == [False, False, True, True]
    whole = [Chosen(how, frozenset({REGISTRY})).reserves for how in (Leaving.PROJECT, Leaving.PROJECT_AND_REGISTRY)]
    assert whole == [False, True], "what is named beside a whole way out says nothing"


@pytest.mark.parametrize(
    ("stands", "back", "leaves", "erases", "keeps"),
    [
        ({"interviews", KEEP}, {"interviews"}, True, False, True),
        ({"interviews", KEEP}, {"interviews", KEEP}, True, True, False),
        ({"interviews"}, {"interviews"}, True, True, False),
        ({"interviews", KEEP}, {KEEP}, False, False, False),
        ({"interviews", "contact"}, {"contact"}, False, False, False),
        ({KEEP}, {KEEP}, False, True, False),
        ({KEEP, "contact"}, {"contact"}, False, False, False),
        ({"contact"}, {"contact"}, False, False, False),
    ],
    ids=[
        "out, and what was answered stays without a name", "out, and nothing is kept", "out, and never said keep it",
        "in, and later nothing is to be kept", "in, and no longer contacted", "left earlier, and now nothing is kept",
        "left earlier, and no longer contacted", "never took part",
    ],
)  # fmt: skip
def test_section_7_what_becomes_of_the_answers_of_who_takes_something_back(stands, back, leaves, erases, keeps):
    now = {code: code in stands for code in CODES}
    told = after(now, frozenset(back), NEEDED)
    assert (told.leaves, told.erases, told.keeps) == (leaves, erases, keeps)
    assert told.left == {code: code in stands - back for code in CODES}


@pytest.mark.parametrize(
    ("stands", "reserved", "ways"),
    [
        ({"interviews", REGISTRY}, False, [Leaving.PROJECT, Leaving.PROJECT_AND_REGISTRY, Leaving.SOME]),
        ({"interviews", REGISTRY}, True, [Leaving.PROJECT, Leaving.PROJECT_AND_REGISTRY, Leaving.SOME]),
        ({"interviews", KEEP}, False, [Leaving.PROJECT, Leaving.PROJECT_AND_REGISTRY, Leaving.SOME]),
        ({"interviews", KEEP}, True, [Leaving.PROJECT, Leaving.SOME]),
        ({"interviews"}, False, [Leaving.PROJECT, Leaving.PROJECT_AND_REGISTRY]),
        ({"interviews"}, True, [Leaving.PROJECT]),
        ({REGISTRY, KEEP}, False, [Leaving.SOME]),
        (set(), False, []),
    ],
)  # fmt: skip
def test_section_7_the_ways_out_are_those_that_would_change_something(stands, reserved, ways):
    now = {code: code in stands for code in CODES}
    assert list(ways_out(now, SCOPES, reserved=reserved)) == ways


def test_section_7_in_a_study_that_never_asked_to_keep_them_the_answers_go_with_the_person():
    told = after({"interviews": True}, frozenset({"interviews"}), NEEDED)
    assert (told.leaves, told.erases, told.keeps) == (True, True, False)
