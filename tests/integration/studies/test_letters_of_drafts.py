"""Texts that nobody has agreed to are printed only by whoever says that they know it; and codes that live, by hand."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from larix.core.rulings import Refused
from larix.gate import letters
from larix.schedule.invited import Channel, State
from larix.studies.actions import letters as actions
from larix.studies.actions.answers import record_wrong_opening
from larix.studies.models import Letter, LetterRun
from larix.studies.queries.letters import before_print
from larix.texts.actions import write_text
from larix.texts.queries import current
from tests.letters_stage import PAGE, Post, a_post, somebody, state  # noqa: F401 (a_post is a fixture, found by its name)

ALL = ("letter", "reminder", "handed_over", "information", "consent")


def agreed(post: Post, *codes: str) -> None:
    for code in codes:
        old = current(post.study.protocol.purpose, code)
        assert old is not None
        write_text(scope=old.scope, code=code, title=old.title, body=old.body, owner=old.owner, status="agreed",
                   source="a user organisation, 2014", review_on=date(2015, 8, 1), by=post.entry.actor)  # fmt: skip


def shown(post: Post, kind: str = "invitation") -> letters.BeforePrint:
    return letters.before(post.entry, kind, reason="", start=0, size=50)


@pytest.mark.parametrize("left", ["letter", "information", "consent"])
def test_section_12_one_text_that_is_a_draft_is_named_and_prints_nothing(post: Post, left: str) -> None:
    post.invite(somebody("Alm"))
    agreed(post, *(code for code in ALL if code != left))
    with pytest.raises(Refused) as refused:
        actions.print_letters(study=post.study, kind="invitation", by=post.entry.actor)
    draft = current(post.study.protocol.purpose, left)
    assert draft is not None
    assert (refused.value.ruling.code, LetterRun.objects.count()) == ("drafts", 0)
    assert (shown(post).drafts, draft.title.en in refused.value.words.en) == ((draft.title,), True)


def test_drafts_go_out_when_whoever_prints_says_so_and_agreed_texts_without_a_word(post: Post) -> None:
    post.invite(somebody("Alm"))
    run = actions.print_letters(study=post.study, kind="invitation", by=post.entry.actor, drafts_too=True)
    letters.throw_away(post.entry, run.key)
    agreed(post, *ALL)
    actions.print_letters(study=post.study, kind="invitation", by=post.entry.actor)
    assert (shown(post).drafts, shown(post).drafts_by_hand, LetterRun.objects.count()) == ((), (), 2)


def test_a_letter_by_hand_of_drafts_is_asked_about_too_and_paper_that_was_there_is_not(post: Post) -> None:
    post.invite(somebody("Vern", protection="confidential"))
    vern = post.of("Vern")
    with pytest.raises(Refused) as refused:
        letters.make_for_hand(post.entry, vern.key, key=uuid4(), answer_page=PAGE)
    assert (refused.value.ruling.code, LetterRun.objects.count()) == ("drafts", 0)
    actions.hand_over(invitation=vern, on=post.entry.actor.day, by=post.entry.actor)
    assert state(post, "Vern") is State.SENT


def test_section_12_a_letter_is_not_given_by_hand_with_codes_that_were_stopped(post: Post) -> None:
    post.invite(somebody("Vern", protection="confidential"))
    vern, by = post.of("Vern"), post.entry.actor
    key = letters.make_for_hand(post.entry, vern.key, key=uuid4(), answer_page=PAGE, drafts_too=True)
    record_wrong_opening(invitation=vern, channel=Channel.TELEPHONE, by=by)
    with pytest.raises(Refused) as refused:
        letters.post(post.entry, key, on=by.day, places=())
    assert (refused.value.ruling.code, state(post, "Vern")) == ("dead_codes", State.LISTED)

    letters.throw_away(post.entry, key)
    another = letters.make_for_hand(post.entry, vern.key, key=uuid4(), answer_page=PAGE, drafts_too=True)
    letters.post(post.entry, another, on=by.day, places=())
    assert list(Letter.objects.order_by("pk").values_list("round", "taken_out")) == [(1, "thrown_away"), (2, "")]


def test_whose_letter_by_hand_was_opened_by_another_may_be_handed_a_new_one_with_new_codes(post: Post) -> None:
    post.invite(somebody("Vern", protection="confidential"))
    actions.hand_over(invitation=post.of("Vern"), on=post.entry.actor.day, by=post.entry.actor)
    record_wrong_opening(invitation=post.of("Vern"), channel=Channel.TELEPHONE, by=post.at(1).entry.actor)
    later = post.at(2)
    found = shown(later)
    assert ([each.name for each in found.by_hand], found.wrong_person) == (["Kari Vern"], ())
    key = letters.make_for_hand(later.entry, post.of("Vern").key, key=uuid4(), answer_page=PAGE, drafts_too=True)
    assert LetterRun.objects.get(key=key).letters.get().round == 2


def test_section_12_who_waits_for_a_reminder_is_counted_by_the_day_from_which_it_may_go(post: Post) -> None:
    post.invite(somebody("Alm"), somebody("Berg"))
    post.send()
    post.at(3).invite(somebody("Foss"))
    post.at(3).send()
    later = post.at(5)
    waiting = before_print(later.study, "reminder", later.entry.actor.day).waiting
    assert waiting == ((date(2014, 8, 22), 2), (date(2014, 8, 25), 1))
    assert before_print(later.study, "invitation", later.entry.actor.day).waiting == ()
    on_the_day = Post(replace(later.entry, actor=post.at(21).entry.actor))
    assert shown(on_the_day, "reminder").waiting == ((date(2014, 8, 25), 1),)
