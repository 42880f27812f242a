"""Who may be sent a letter: the first reason that holds, and what no story ever allows."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from larix.core.words import same
from larix.schedule import Inviting, Scope
from larix.schedule.invited import OWN, Answer, Answered, Consented, Invited, Sent
from larix.studies.rules.letter_words import REASONS
from larix.studies.rules.letters import (
    BY_HAND,
    INVITATION,
    REMINDER,
    Addressee,
    may_hand_over,
    may_post,
    may_send,
    may_stay,
    must_take_out,
)

DAY = date(2014, 8, 1)
INVITING = Inviting((Scope("in", same("in"), needed=True),), date(2016, 12, 31))
SOME_DAYS = st.integers(-60, 0).map(lambda days: DAY + timedelta(days=days))
STORIES = st.builds(
    Invited,
    listed_on=st.just(DAY - timedelta(days=90)),
    sent=st.lists(st.builds(Sent, SOME_DAYS, st.sampled_from(["invitation", "reminder", "handed_over"])), max_size=3),
    answers=st.lists(st.builds(Answered, st.integers(1, 9), st.sampled_from(list(Answer)), SOME_DAYS), max_size=2),
    consents=st.lists(st.builds(Consented, st.integers(1, 9), st.booleans(), SOME_DAYS), max_size=2),
    opened_by_others_on=st.lists(SOME_DAYS, max_size=1),
    died_on=st.none() | SOME_DAYS,
)
PEOPLE = st.builds(
    Addressee, STORIES, named=st.booleans(), reserved=st.booleans(), objected=st.booleans(),
    protection=st.sampled_from(["none", "confidential", "strictly_confidential"]), has_address=st.booleans(),
    no_fixed_address=st.booleans(), moved=st.booleans(), in_a_pile=st.booleans(), again=st.booleans(),
)  # fmt: skip
KINDS = st.sampled_from([INVITATION, REMINDER])
FRESH = Addressee(Invited(DAY))


@given(PEOPLE, KINDS)
def test_whatever_the_story_nobody_is_sent_what_would_harm_them(to: Addressee, kind: str) -> None:
    by_post = may_send(to=to, kind=kind, inviting=INVITING, day=DAY)
    by_hand = may_hand_over(to=to, inviting=INVITING, day=DAY)
    assert not (by_post.allowed and by_hand.allowed)
    never = (
        to.invited.died_on is not None or to.reserved or to.objected or not to.named or bool(to.invited.consents)
        or any(answer.answer in OWN for answer in to.invited.answers) or to.protection == "strictly_confidential"
    )  # fmt: skip
    if never:
        assert (by_post.allowed, by_hand.allowed) == (False, False)
        assert not may_stay(to=to, kind=kind, inviting=INVITING, day=DAY, by_hand=True).allowed
    if to.protection != "none" or to.no_fixed_address or not to.has_address:
        assert not by_post.allowed


@given(PEOPLE, KINDS)
def test_every_no_has_words_and_a_provision(to: Addressee, kind: str) -> None:
    ruling = may_send(to=to, kind=kind, inviting=INVITING, day=DAY)
    assert ruling.allowed or (ruling.reason == REASONS[ruling.code] and ruling.provision is not None)


def test_somebody_with_an_address_who_was_sent_nothing_is_invited_and_not_reminded() -> None:
    assert may_send(to=FRESH, kind=INVITATION, inviting=INVITING, day=DAY).allowed
    assert may_send(to=FRESH, kind=REMINDER, inviting=INVITING, day=DAY).code == "never_sent"
    assert may_hand_over(to=FRESH, inviting=INVITING, day=DAY).code == "by_post"


def test_who_can_not_be_reached_by_post_may_be_given_the_letter_by_hand() -> None:
    for to in (replace(FRESH, protection="confidential"), replace(FRESH, no_fixed_address=True),
               replace(FRESH, has_address=False)):  # fmt: skip
        assert may_send(to=to, kind=INVITATION, inviting=INVITING, day=DAY).code in BY_HAND
        assert may_hand_over(to=to, inviting=INVITING, day=DAY).allowed


def test_a_reminder_waits_for_the_protocols_days() -> None:
    for days, code in ((20, "not_yet"), (21, "allowed")):
        to = replace(FRESH, invited=Invited(DAY, (Sent(DAY - timedelta(days=days), "invitation"),)))
        assert may_send(to=to, kind=REMINDER, inviting=INVITING, day=DAY).code == code


def test_a_death_on_a_day_nobody_knows_counts() -> None:
    to = replace(FRESH, invited=Invited(DAY, died_on=date.min))
    assert may_send(to=to, kind=INVITATION, inviting=INVITING, day=DAY).code == "died"


def test_a_pile_is_posted_once() -> None:
    assert may_post(made_on=DAY, on=DAY, today=DAY, posted_on=None).allowed
    assert may_post(made_on=DAY, on=DAY, today=DAY, posted_on=DAY).code == "posted_already"
    assert must_take_out(places=[]).allowed
    assert must_take_out(places=[3]).code == "must_be_taken_out"
