"""The ways out: whatever stands and is chosen, leaving the project alone never touches the yes to the registry."""

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
