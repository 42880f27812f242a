"""Letters after the first one: reminders, returned letters, wrong openers, letters by hand; and who may not print."""

from dataclasses import replace
from uuid import uuid4

import pytest

from larix.core.rulings import Refused
from larix.gate import letters
from larix.people.actions import register_people
from larix.schedule import Nature
from larix.schedule.invited import Answer, Channel, State
from larix.simulate.project_x.protocol import PROTOCOL
from larix.studies.actions import letters as actions
from larix.studies.actions.answers import record_wrong_opening, undo_answer
from larix.studies.codes import answer_code, grouped
from larix.studies.models import Invitation, Letter, LetterRun
from larix.studies.queries.invited import invited_stories
from larix.studies.queries.letters import before_print
from tests.letters_stage import REAL, Post, a_post, answers, desk_of, dies, pages, somebody, state  # noqa: F401 (a_post is a fixture, found by its name)
from tests.vault_look import change


def test_section_12_one_reminder_after_its_days_and_none_after_an_answer(post: Post) -> None:
    post.invite(*(somebody(name) for name in ("Alm", "Berg", "Foss")))
    post.send()
    answers(post, "Foss", Answer.TALK)
    assert post.at(20).left_out("reminder") == {"Alm": "not_yet", "Berg": "not_yet", "Foss": "answered"}
    undone = post.at(21).entry.actor
    undo_answer(invitation=post.of("Foss"), number=1, reason="wrong person on the slip", by=undone)
    answers(post, "Berg", Answer.RETURNED, days=20)
    run = post.at(21).send("reminder")
    assert post.in_pile(run) == ["Alm", "Foss"]
    assert post.at(60).left_out("reminder") == {"Alm": "reminded", "Berg": "returned", "Foss": "reminded"}


def test_a_reminder_carries_the_same_codes(post: Post) -> None:
    post.invite(somebody("Alm"))
    post.send()
    later = post.at(21)
    text = "\n".join(pages(later.paper(later.make("reminder"))))
    assert grouped(answer_code(post.of("Alm").key, 1)) in text


def test_after_a_returned_letter_a_new_one_goes_to_a_new_address_only(post: Post) -> None:
    post.invite(somebody("Alm"))
    post.send()
    answers(post, "Alm", Answer.RETURNED)
    assert post.at(2).left_out() == {"Alm": "returned"}
    change(post.of("Alm").person, address="Ny vei 2")
    assert post.in_pile(post.at(2).make()) == ["Alm"]


def test_after_a_wrong_opener_a_new_letter_is_the_coordinators_decision_and_has_new_codes(post: Post) -> None:
    post.invite(somebody("Alm"))
    post.send()
    record_wrong_opening(invitation=post.of("Alm"), channel=Channel.TELEPHONE, by=post.at(1).entry.actor)
    assert post.at(2).left_out() == {"Alm": "wrong_person"}
    alm = post.of("Alm")
    run = post.at(2).make(again=frozenset({alm.key}))
    text = "\n".join(pages(post.paper(run)))
    assert (grouped(answer_code(alm.key, 1)) in text, grouped(answer_code(alm.key, 2)) in text) == (False, True)
    assert Invitation.objects.get(pk=alm.pk).round == 2


def test_codes_that_died_in_the_pile_take_their_letter_out(post: Post) -> None:
    post.invite(somebody("Alm"), somebody("Berg"))
    run = post.make()
    record_wrong_opening(invitation=post.of("Alm"), channel=Channel.TELEPHONE, by=post.entry.actor)
    shown = letters.open_run(post.entry, run.key, at=REAL, start=0, size=50)
    assert [(row.name, row.why) for row in shown.since] == [("Kari Alm", "wrong_person")]


def test_a_letter_given_by_hand_carries_no_address_and_counts_when_it_was_given(post: Post) -> None:
    post.invite(somebody("Vern", protection="confidential", address="Hemmelig vei 7"))
    vern = post.of("Vern")
    key = letters.make_for_hand(
        post.entry, vern.key, key=uuid4(), answer_page="http://127.0.0.1:8000/answer/", drafts_too=True
    )
    text = "\n".join(pages(post.paper(LetterRun.objects.get(key=key))))
    assert ("Kari Vern" in text, "Hemmelig vei 7" in text, state(post, "Vern")) == (True, False, State.LISTED)
    letters.post(post.entry, key, on=post.entry.actor.day, places=())
    ((_, story),) = invited_stories(post.study, [vern.pk])
    assert [(sent.on, sent.kind) for sent in story.sent] == [(post.entry.actor.day, "handed_over")]


def test_a_strictly_confidential_address_is_not_printed_by_hand_either(post: Post) -> None:
    post.invite(somebody("Skjult", protection="strictly_confidential"))
    with pytest.raises(Refused) as refused:
        actions.hand_over(invitation=post.of("Skjult"), on=post.entry.actor.day, by=post.entry.actor)
    assert (refused.value.ruling.code, Letter.objects.count()) == ("strictly_confidential", 0)


def test_a_study_of_real_people_without_approvals_prints_nothing(db: None) -> None:
    post = desk_of(replace(PROTOCOL, nature=Nature.REAL, governance=None))
    post.invite(somebody("Alm"))
    with pytest.raises(Refused) as refused:
        post.make()
    assert (refused.value.ruling.code, LetterRun.objects.count()) == ("not_governed", 0)


def test_a_study_of_real_people_without_a_sender_prints_nothing(db: None) -> None:
    post = desk_of(replace(PROTOCOL, nature=Nature.REAL))
    post.invite(somebody("Alm"))
    with pytest.raises(Refused) as refused:
        post.make()
    assert refused.value.ruling.code == "no_sender"


def test_a_sender_that_tells_prints_nothing(post: Post) -> None:
    post.invite(somebody("Alm"))
    sender = replace(actions.EXAMPLE, lines=("Avdeling for rusmedisin",))
    with pytest.raises(Refused) as refused:
        actions.print_letters(study=post.study, kind="invitation", by=post.entry.actor, sender=sender, drafts_too=True)
    assert refused.value.ruling.code == "tells_a_stranger"


def test_judging_a_long_list_asks_the_database_no_more_often(post: Post, django_assert_max_num_queries) -> None:
    people = [somebody(f"Nr{number}") for number in range(60)]
    post.invite(*people)
    register_people(people=[], by=post.entry.actor)
    with django_assert_max_num_queries(16):
        assert len(before_print(post.study, "invitation", post.entry.actor.day).going) == 60
