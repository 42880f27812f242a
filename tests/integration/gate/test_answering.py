"""What a code opens: an answer and a way out, nothing that says whose it is, and never a consent."""

from dataclasses import fields

import pytest

from larix.access.models import LogLine
from larix.core.rulings import Refused
from larix.gate import answering
from larix.gate.answering import AlreadyAnswered, NoSuchCode, by_code
from larix.history import Death
from larix.people.actions import record_deaths
from larix.people.models import Reservation
from larix.schedule.invited import Answer, State
from larix.studies.codes import answer_code, form_code, grouped
from larix.studies.leaving import Leaving
from larix.studies.models import AnswerEntry, ConsentEntry, WrongOpening
from larix.studies.queries.consents import standing_of
from larix.studies.queries.invited import standings
from tests.cast import AT
from tests.invited import POSTED, TODAY, consented, coordinating, founded, listed

pytestmark = pytest.mark.django_db


@pytest.fixture
def anne():
    return listed(founded(), 1)[0]


@pytest.fixture
def code(anne):
    return grouped(answer_code(anne.key, 1))


def answers():
    return list(AnswerEntry.objects.order_by("number").values_list("answer", "channel"))


def test_a_code_is_answered_however_it_is_typed(code, anne):
    answering.answer(code.lower().replace("-", " "), Answer.YES, AT)
    assert answers() == [("yes", "code")]
    assert standings(anne.study, TODAY)[anne.pk].state is State.YES


def test_section_6_a_code_shows_neither_name_nor_study(code, anne):
    told = repr(by_code(code, AT))
    assert [word for word in ("Anne", "Berg", "study-w", "practice", "Øving", str(anne.key)) if word in told] == []
    assert {field.name for field in fields(answering.Answerable)} == {
        "language", "answered", "answered_on", "may_answer", "may_change", "may_withdraw", "ways_out",
    }  # fmt: skip


def test_section_6_a_code_answers_and_never_consents(code):
    answering.answer(code, Answer.YES, AT)
    assert ConsentEntry.objects.count() == 0
    assert [name for name in dir(answering) if "give_consent" in name or "record_consent" in name] == []


def test_a_code_used_twice_shows_what_was_answered_and_asks_before_it_changes(code):
    answering.answer(code, Answer.YES, AT)
    with pytest.raises(AlreadyAnswered) as told:
        answering.answer(code, Answer.NO, AT)
    assert (told.value.answerable.answered, told.value.answerable.may_change) == (Answer.YES, True)
    assert answers() == [("yes", "code")]
    answering.answer(code, Answer.NO, AT, changing=True)
    assert answers() == [("yes", "code"), ("no", "code")]


def test_the_same_answer_again_is_one_answer(code):
    answering.answer(code, Answer.YES, AT)
    assert answering.answer(code, Answer.YES, AT).answered is Answer.YES
    assert answers() == [("yes", "code")]


def test_once_somebody_has_acted_on_the_answer_a_code_changes_nothing(code, anne):
    answering.answer(code, Answer.YES, AT)
    consented(anne)
    with pytest.raises(Refused) as refused:
        answering.answer(code, Answer.NO, AT, changing=True)
    assert refused.value.ruling.code == "decided_already"
    told = by_code(code, AT)
    assert (told.may_answer, told.may_change, told.may_withdraw) == (False, False, True)


@pytest.mark.parametrize("typed", ["", "not a code", "K7M-2PX-9WT", "x" * 10_000])
def test_a_wrong_code_is_answered_with_the_same_silence(anne, typed):
    assert by_code(typed, AT) is None
    with pytest.raises(NoSuchCode):
        answering.answer(typed, Answer.YES, AT)
    with pytest.raises(NoSuchCode):
        answering.withdraw_by_code(typed, Leaving.PROJECT, AT)
    answering.wrong_person(typed, AT)
    assert (AnswerEntry.objects.count(), WrongOpening.objects.count()) == (0, 0)


def test_section_12_a_killed_code_is_as_wrong_as_one_that_never_was(code, anne):
    answering.wrong_person(code, AT)
    assert by_code(code, AT) is None
    with pytest.raises(NoSuchCode) as killed:
        answering.answer(code, Answer.YES, AT)
    assert killed.value.words == NoSuchCode().words
    answering.wrong_person(code, AT)
    assert WrongOpening.objects.count() == 1


def test_the_code_of_a_form_answers_nothing(anne):
    assert by_code(form_code(anne.key, 1), AT) is None


def test_nobody_answers_for_somebody_who_has_died(code, anne):
    record_deaths(deaths=[(anne.person, Death(POSTED, "population register"))], by=coordinating(anne.study))
    assert by_code(code, AT) is None


def test_looking_at_a_code_and_trying_wrong_ones_is_written_nowhere(code, anne):
    lines = LogLine.objects.count()
    for typed in (code, "wrong", "K7M-2PX-9WT"):
        by_code(typed, AT)
    assert LogLine.objects.count() == lines


def test_section_7_withdrawing_by_a_code_works_at_once_and_reserves_only_where_that_was_chosen(code, anne):
    consented(anne, registry=True)
    answering.withdraw_by_code(code, Leaving.PROJECT, AT)
    assert standings(anne.study, TODAY)[anne.pk].state is State.WITHDRAWN
    assert (Reservation.objects.count(), standing_of(anne.study, anne.person)["registry"]) == (0, True)
    answering.withdraw_by_code(code, Leaving.PROJECT_AND_REGISTRY, AT)
    assert (Reservation.objects.count(), standing_of(anne.study, anne.person)["registry"]) == (1, False)
    answering.withdraw_by_code(code, Leaving.PROJECT_AND_REGISTRY, AT)  # again: nothing stands, nothing changes
    assert ConsentEntry.objects.count() == 3


def test_section_7_who_asks_for_a_reservation_by_code_has_it_also_without_a_yes_to_the_registry(code, anne):
    consented(anne)
    answering.withdraw_by_code(code, Leaving.PROJECT, AT)
    answering.withdraw_by_code(code, Leaving.PROJECT_AND_REGISTRY, AT)
    assert list(Reservation.objects.values_list("person", "reserved", "channel")) == [(anne.person_id, True, "code")]
    assert LogLine.objects.filter(verb="consent.withdrawn").count() == 2


def test_section_6_the_ways_out_are_the_same_whatever_was_said_yes_to(code, anne):
    before = by_code(code, AT).ways_out
    consented(anne, registry=True, keep=True)
    assert before == by_code(code, AT).ways_out == tuple(Leaving)
    with pytest.raises(ValueError, match="not for a code"):
        answering.withdraw_by_code(code, Leaving.SOME, AT)


def test_only_own_answers_come_by_code(code):
    with pytest.raises(ValueError, match="own answer"):
        answering.answer(code, Answer.NOT_ELIGIBLE, AT)


def test_what_a_code_does_is_done_by_the_person_and_says_no_code(code, anne):
    answering.answer(code, Answer.YES, AT)
    consented(anne)
    answering.withdraw_by_code(code, Leaving.PROJECT, AT)
    answering.wrong_person(code, AT)
    lines = LogLine.objects.filter(verb__in=["answer.recorded", "consent.withdrawn", "wrong_opening.recorded"])
    assert {(line.role, line.account, line.held_at_key) for line in lines} == {("person", "", "study-w")}
    said = repr([(line.counts, line.reason) for line in LogLine.objects.all()])
    secrets = (answer_code(anne.key, 1), code, form_code(anne.key, 1), "Anne", "Berg", str(anne.key))
    assert [secret for secret in secrets if secret in said] == []
