"""Where an invited person stands: stories told by hand, and what must hold of any story on any day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.schedule.invited import OWN, Answer, Answered, Consented, Invited, Sent, State, state_on

FIRST = date(2014, 5, 15)
AFTER = 42
LISTED = Invited(listed_on=FIRST)


def later(days: int) -> date:
    return FIRST + timedelta(days=days)


INVITED = replace(LISTED, sent=(Sent(later(10), "invitation"),))


def answered(*answers: tuple[int, Answer]) -> tuple[Answered, ...]:
    return tuple(Answered(number, answer, later(on)) for number, (on, answer) in enumerate(answers, start=1))


def on(story: Invited, days: int) -> State:
    return state_on(story, later(days), no_answer_after=AFTER)


def test_nothing_is_sent_before_it_is_posted():
    assert [on(INVITED, days) for days in (9, 10)] == [State.LISTED, State.SENT]


def test_silence_becomes_no_answer_on_the_day_the_protocol_says():
    assert [on(INVITED, days) for days in (10 + AFTER - 1, 10 + AFTER)] == [State.SENT, State.NO_ANSWER]


def test_a_reminder_begins_the_wait_anew():
    reminded = replace(INVITED, sent=(*INVITED.sent, Sent(later(40), "reminder")))
    assert [on(reminded, days) for days in (60, 40 + AFTER)] == [State.SENT, State.NO_ANSWER]


def test_a_late_answer_counts_from_its_own_day():
    late = replace(INVITED, answers=answered((80, Answer.YES)))
    assert [on(late, days) for days in (79, 80)] == [State.NO_ANSWER, State.YES]


def test_a_returned_letter_waits_for_the_next_one():
    returned = replace(INVITED, answers=answered((20, Answer.RETURNED)))
    sent_again = replace(returned, sent=(*returned.sent, Sent(later(30), "invitation")))
    assert [on(returned, 25), on(sent_again, 29), on(sent_again, 30)] == [State.RETURNED, State.RETURNED, State.SENT]


def test_an_undone_answer_leaves_what_stood_before_it():
    answers = (*answered((20, Answer.TALK), (25, Answer.NO)), Answered(3, Answer.NO, later(26), undoes=2))
    story = replace(INVITED, answers=answers)
    assert [on(story, days) for days in (20, 25, 26)] == [State.TALK, State.NO, State.TALK]


def test_an_answer_before_death_stays_after_it():
    story = replace(INVITED, answers=answered((20, Answer.YES)), died_on=later(21))
    assert on(story, 100) == State.YES


def test_whoever_died_before_anything_was_sent_was_never_invited():
    assert on(replace(LISTED, died_on=later(3)), 3) == State.DIED
    assert on(replace(LISTED, died_on=date.min), 0) == State.DIED


def test_a_death_after_the_letter_is_no_answer():
    assert on(replace(INVITED, died_on=later(12)), 10 + AFTER) == State.NO_ANSWER


def test_a_letter_that_somebody_else_opened_waits_for_a_new_one():
    opened = replace(INVITED, opened_by_others_on=(later(15),))
    sent_again = replace(opened, sent=(*opened.sent, Sent(later(20), "handed_over")))
    assert [on(opened, 15), on(sent_again, 20)] == [State.WRONG_PERSON, State.SENT]


def test_a_consent_stands_over_every_answer_until_it_is_taken_back():
    answers = answered((20, Answer.YES), (60, Answer.NO))
    consents = (Consented(1, True, later(30)), Consented(2, False, later(70)))
    story = replace(INVITED, answers=answers, consents=consents)
    assert [on(story, days) for days in (20, 30, 60, 70)] == [
        State.YES,
        State.CONSENTED,
        State.CONSENTED,
        State.WITHDRAWN,
    ]


DAYS = st.integers(0, 120)
SENT = st.lists(
    st.builds(Sent, DAYS.map(later), st.sampled_from(["invitation", "reminder", "handed_over"])), max_size=3
)


@st.composite
def answers_in_order(draw: st.DrawFn) -> tuple[Answered, ...]:
    """Entries on days in their order; some take an earlier one back on the same day or later."""
    found: list[Answered] = []
    for number, day in enumerate(sorted(draw(st.lists(DAYS, max_size=5))), start=1):
        undone = {entry.undoes for entry in found}
        open_ones = [e for e in found if e.undoes is None and e.number not in undone]
        takes_back = draw(st.sampled_from([None, *open_ones]))
        if takes_back is None:
            found.append(Answered(number, draw(st.sampled_from(Answer)), later(day)))
        else:
            found.append(Answered(number, takes_back.answer, later(day), undoes=takes_back.number))
    return tuple(found)


@st.composite
def consents_in_order(draw: st.DrawFn) -> tuple[Consented, ...]:
    days = sorted(draw(st.lists(DAYS, max_size=3)))
    return tuple(Consented(number, number % 2 == 1, later(day)) for number, day in enumerate(days, start=1))


STORIES = st.builds(
    Invited, st.just(FIRST), SENT.map(tuple), answers_in_order(), consents_in_order(),
    st.lists(DAYS.map(later), max_size=2).map(tuple), st.none() | DAYS.map(later) | st.just(date.min),
)  # fmt: skip


@given(STORIES, DAYS)
def test_what_happens_later_never_changes_an_earlier_day(story: Invited, day: int):
    until = replace(
        story,
        sent=tuple(each for each in story.sent if each.on <= later(day)),
        answers=tuple(each for each in story.answers if each.on <= later(day)),
        consents=tuple(each for each in story.consents if each.on <= later(day)),
        opened_by_others_on=tuple(each for each in story.opened_by_others_on if each <= later(day)),
        died_on=story.died_on if story.died_on is not None and story.died_on <= later(day) else None,
    )
    assert on(story, day) == on(until, day)


@given(STORIES, DAYS)
def test_the_last_letter_alone_gives_the_state_of_all_of_them(story: Invited, day: int):
    gone = [each for each in story.sent if each.on <= later(day)]
    only_last = replace(story, sent=(max(gone, key=lambda each: each.on),) if gone else ())
    assert on(story, day) == on(only_last, day)


@given(STORIES, DAYS)
def test_a_consent_is_only_where_somebody_consented(story: Invited, day: int):
    known = [each for each in story.consents if each.on <= later(day)]
    is_in = bool(known) and known[-1].given
    assert (on(story, day) is State.CONSENTED) == is_in
    assert (on(story, day) is State.WITHDRAWN) == (bool(known) and not is_in)


@given(STORIES, DAYS)
def test_an_own_answer_is_a_state_only_while_it_stands(story: Invited, day: int):
    standing = story.standing(later(day))
    if on(story, day) in {State(answer.value) for answer in OWN}:
        assert standing is not None
        assert State(standing.answer.value) is on(story, day)


@given(STORIES, st.integers(120, 400))
def test_undoing_every_answer_is_as_if_nobody_had_answered(story: Invited, day: int):
    undone = {entry.undoes for entry in story.answers}
    last = len(story.answers)
    left = [e for e in story.answers if e.undoes is None and e.number not in undone]
    undoings = tuple(Answered(last + n, e.answer, e.on, undoes=e.number) for n, e in enumerate(left, start=1))
    taken_back = replace(story, answers=(*story.answers, *undoings))
    assert on(taken_back, day) == on(replace(story, answers=()), day)


@pytest.mark.parametrize("after", [0, 1, 42])
@given(story=STORIES)
def test_a_longer_wait_only_ever_turns_no_answer_into_sent(story: Invited, after: int):
    sooner, longer = (state_on(story, later(90), no_answer_after=wait) for wait in (after, after + 30))
    assert sooner == longer or (sooner, longer) == (State.NO_ANSWER, State.SENT)


@given(STORIES, DAYS)
def test_what_was_taken_back_is_as_if_it_had_never_been_written_down(story: Invited, day: int):
    undoings = [entry for entry in story.answers if entry.undoes is not None and entry.on <= later(day)]
    gone = {entry.number for entry in undoings} | {entry.undoes for entry in undoings}
    left = tuple(entry for entry in story.answers if entry.number not in gone)
    assert on(replace(story, answers=left), day) == on(story, day)
