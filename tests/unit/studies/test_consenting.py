"""What stands after consents and withdrawals, and when somebody begins and stops taking part."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from larix.studies.consenting import DECLINE_REASONS, Event, decisions, standing, takes_part

NEEDED = frozenset({"interviews"})
SCOPES = ("interviews", "registry", "keep")


def said(number: int, **scopes: bool) -> Event:
    return Event(number, True, date(2016, 1, number), scopes, 1)


def took_back(number: int, *scopes: str) -> Event:
    return Event(number, False, date(2016, 1, number), dict.fromkeys(scopes, True))


def begun(*events: Event) -> list[tuple[int, bool]]:
    return [(each.number, each.given) for each in decisions(events, NEEDED)]


def test_a_consent_says_everything_anew():
    assert standing([said(1, interviews=True, registry=True), said(2, interviews=True)]) == {"interviews": True}


def test_a_withdrawal_takes_back_what_it_names_and_nothing_else():
    stood = standing([said(1, interviews=True, registry=True), took_back(2, "registry")])
    assert stood == {"interviews": True, "registry": False}


def test_one_scope_less_is_no_leaving():
    assert begun(said(1, interviews=True, registry=True), took_back(2, "registry")) == [(1, True)]


def test_leaving_and_coming_back_are_told():
    story = [said(1, interviews=True), took_back(2, "interviews"), said(3, interviews=True)]
    assert begun(*story) == [(1, True), (2, False), (3, True)]


def test_a_new_consent_to_a_new_text_is_no_second_beginning():
    assert begun(said(1, interviews=True), said(2, interviews=True)) == [(1, True)]


def test_a_yes_without_the_needed_scope_is_no_beginning():
    assert begun(said(1, registry=True)) == []


def test_there_are_five_reasons_for_a_no():
    assert len(DECLINE_REASONS) == 5


EVENTS = st.lists(
    st.tuples(st.booleans(), st.fixed_dictionaries({scope: st.booleans() for scope in SCOPES})), max_size=8
).map(lambda told: [Event(n, given, date(2016, 1, n), scopes, 1) for n, (given, scopes) in enumerate(told, start=1)])


@given(EVENTS)
def test_beginning_and_leaving_take_turns_and_end_where_the_person_stands(events: list[Event]):
    told = [each.given for each in decisions(events, NEEDED)]
    assert told == [n % 2 == 0 for n in range(len(told))]
    assert bool(told and told[-1]) == takes_part(standing(events), NEEDED)


@given(EVENTS)
def test_taking_everything_back_leaves_nothing(events: list[Event]):
    stands = [scope for scope, yes in standing(events).items() if yes]
    after = standing([*events, took_back(len(events) + 1, *stands)])
    assert [scope for scope, yes in after.items() if yes] == []


def test_somebody_takes_part_with_a_yes_to_everything_that_is_needed_and_to_nothing_less():
    both = frozenset({"interviews", "keep"})
    assert [takes_part(dict.fromkeys(yes, True), both) for yes in (("interviews",), ("keep",), both)] == [
        False, False, True,
    ]  # fmt: skip
    assert takes_part({"interviews": True}, frozenset()) is False, "where nothing is needed nobody can take part"


@given(EVENTS)
def test_each_scope_stands_as_the_last_consent_said_unless_it_was_taken_back_since(events: list[Event]):
    consents = [event for event in events if event.given]
    said_last = consents[-1] if consents else Event(0, True, date(2016, 1, 1), {})
    taken_back = {
        scope
        for event in events
        if not event.given and event.number > said_last.number
        for scope in SCOPES
        if event.scopes[scope]
    }
    now = standing(reversed(events))
    assert {scope for scope in SCOPES if now.get(scope)} == {
        scope for scope in SCOPES if said_last.scopes.get(scope) and scope not in taken_back
    }
