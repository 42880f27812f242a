"""What comes back on an invitation is added and never changed; a reason for a no belongs to nobody."""

import pytest

from larix.access.models import LogLine, LogSubject
from larix.core.rulings import Refused
from larix.schedule.invited import Answer, Channel, State
from larix.studies.actions import record_answer, record_objection, record_wrong_opening, undo_answer
from larix.studies.codes import answer_code, code_digest, form_code
from larix.studies.models import AnswerEntry, DeclineReason, Invitation, Objection, WrongOpening
from larix.studies.queries.invited import standings
from tests.invited import TODAY, consented, coordinating, founded, listed

pytestmark = pytest.mark.django_db


@pytest.fixture
def study():
    return founded()


@pytest.fixture
def anne(study):
    return listed(study, 1)[0]


def came(invitation, answer, **other):
    told = {"channel": Channel.SLIP, "on": TODAY, "by": coordinating(invitation.study), **other}
    return record_answer(invitation=invitation, answer=answer, **told)


def state(invitation):
    return standings(invitation.study, TODAY)[invitation.pk].state


def test_answers_are_added_in_their_order_and_the_last_stands(anne):
    came(anne, Answer.TALK)
    came(anne, Answer.YES, channel=Channel.TELEPHONE)
    assert list(AnswerEntry.objects.order_by("number").values_list("number", "answer", "channel")) == [
        (1, "talk", "slip"),
        (2, "yes", "telephone"),
    ]
    assert state(anne) is State.YES


def test_the_same_slip_recorded_twice_is_one_answer(anne):
    assert came(anne, Answer.YES) == came(anne, Answer.YES)
    assert LogLine.objects.filter(verb="answer.recorded").count() == 1


def test_an_undone_answer_and_its_undoing_both_stay_to_be_seen(anne):
    wrong = came(anne, Answer.NO)
    undo_answer(invitation=anne, number=wrong.number, reason="The slip was Bjørn's.", by=coordinating(anne.study))
    assert state(anne) is State.NO_ANSWER
    assert list(AnswerEntry.objects.order_by("number").values_list("answer", "undoes", "reason")) == [
        ("no", None, ""),
        ("no", 1, "The slip was Bjørn's."),
    ]


def test_nothing_is_undone_twice_or_without_a_reason(anne):
    wrong, by = came(anne, Answer.NO), coordinating(anne.study)
    with pytest.raises(Refused) as no_reason:
        undo_answer(invitation=anne, number=wrong.number, reason=" ", by=by)
    undo_answer(invitation=anne, number=wrong.number, reason="wrong person", by=by)
    with pytest.raises(Refused) as again:
        undo_answer(invitation=anne, number=wrong.number, reason="wrong person", by=by)
    assert [error.value.ruling.code for error in (no_reason, again)] == ["undo_needs_a_reason", "nothing_to_undo"]


def test_section_8_a_reason_for_a_no_is_counted_and_tied_to_nobody(anne):
    came(anne, Answer.NO, decline_reason="who_learns")
    assert list(DeclineReason.objects.values_list("reason", "count")) == [("who_learns", 1)]
    answer, line = AnswerEntry.objects.get(), LogLine.objects.get(verb="answer.recorded")
    everything = repr([vars(answer), vars(line)])
    assert "who_learns" not in everything


def test_section_8_a_reason_given_later_is_counted_and_the_log_does_not_say_whose_it_is(anne):
    first = came(anne, Answer.NO)
    assert came(anne, Answer.NO, decline_reason="not_now") == first
    assert (AnswerEntry.objects.count(), DeclineReason.objects.get().count) == (1, 1)
    lines = LogLine.objects.filter(verb="answer.recorded").order_by("number")
    assert [(line.counts, line.subjects) for line in lines] == [
        ({"study": "study-w", "channel": "slip", "number": 1}, 1),
        ({"study": "study-w"}, 0),
    ]


def test_section_8_an_undone_no_leaves_its_reason_counted_because_nobody_can_find_it_again(anne):
    wrong = came(anne, Answer.NO, decline_reason="not_now")
    undo_answer(invitation=anne, number=wrong.number, reason="the wrong person", by=coordinating(anne.study))
    assert DeclineReason.objects.get().count == 1


def test_section_12_a_wrong_opener_kills_the_codes_and_is_on_the_officers_list(anne):
    before = {code_digest(answer_code(anne.key, 1)), code_digest(form_code(anne.key, 1))}
    record_wrong_opening(invitation=anne, channel=Channel.TELEPHONE, by=coordinating(anne.study))
    anne.refresh_from_db()
    assert {anne.answer_digest, anne.form_digest} & before == set()
    assert list(WrongOpening.objects.values_list("invitation", "round", "told_officer_on")) == [(anne.pk, 1, None)]
    assert state(anne) is State.WRONG_PERSON


def test_section_8_an_objection_empties_the_description_and_nothing_else(anne):
    came(anne, Answer.YES)
    record_objection(invitation=anne, channel=Channel.TELEPHONE, on=TODAY, by=coordinating(anne.study))
    record_objection(invitation=anne, channel=Channel.SLIP, on=TODAY, by=coordinating(anne.study))
    assert Invitation.objects.get().described == {}
    assert list(Objection.objects.values_list("channel", flat=True)) == ["telephone"]
    assert LogLine.objects.filter(verb="objection.recorded").count() == 1
    assert state(anne) is State.YES


def test_a_no_after_a_consent_is_a_withdrawal_and_not_an_answer(anne):
    consented(anne)
    with pytest.raises(Refused) as refused:
        came(anne, Answer.NO)
    assert refused.value.ruling.code == "decided_already"
    assert AnswerEntry.objects.count() == 0


def test_whom_an_answer_concerns_finds_it_in_the_log_without_the_answer(anne):
    came(anne, Answer.NO)
    line = LogLine.objects.get(verb="answer.recorded")
    assert line.counts == {"study": "study-w", "channel": "slip", "number": 1}
    assert list(LogSubject.objects.filter(line=line).values_list("person_key", flat=True)) == [anne.person.key]
