"""On the protocol's date the names of those who do not take part go, and counts are what is left."""

from datetime import date

import pytest

from larix.access.models import LogLine
from larix.core.rulings import Refused
from larix.files.actions import store_file
from larix.people.models import Identifier, Identity
from larix.schedule.invited import Answer, Channel
from larix.studies.actions import close_list, record_answer, record_objection, record_wrong_opening, withdraw
from larix.studies.models import (
    AnswerEntry,
    ClosedList,
    ConsentEntry,
    Invitation,
    InviteeList,
    Letter,
    Objection,
    Scan,
    WrongOpening,
)
from larix.studies.queries.inviting import Funnel, funnel, states_over_time
from tests.cast import AT
from tests.invited import LISTED, TODAY, at, consented, coordinating, founded, listed

pytestmark = pytest.mark.django_db

CLOSING = date(2026, 12, 31)


@pytest.fixture
def study():
    """Six on the list: one takes part, one left, one said no, one objected, one's letter was opened, one is silent."""
    study = founded()
    anne, bjorn, cecilie, dag, eva, _finn = listed(study)
    by = coordinating(study)
    consented(anne)
    consented(bjorn)
    withdraw(study=study, person=bjorn.person, scopes=None, channel=Channel.EID, on=TODAY, by=by)
    record_answer(invitation=cecilie, answer=Answer.NO, channel=Channel.SLIP, on=TODAY, by=by)
    record_objection(invitation=dag, channel=Channel.SLIP, on=TODAY, by=by)
    record_wrong_opening(invitation=eva, channel=Channel.TELEPHONE, by=by)
    return study


def closed(study, **other):
    return close_list(study=study, by=coordinating(study, CLOSING), **other)


def names():
    return sorted(Identity.objects.values_list("given_name", flat=True))


def test_section_8_only_those_who_take_part_keep_their_names(study):
    closed(study)
    assert names() == ["Anne"]
    assert list(Invitation.objects.values_list("person__identity__given_name", flat=True)) == ["Anne"]
    assert Identifier.objects.count() == 1  # Anne's


def test_section_8_nothing_that_hung_on_a_deleted_name_is_left(study):
    closed(study)
    left = {table.__name__: table.objects.count() for table in (AnswerEntry, Letter, Objection, WrongOpening)}
    assert left == {"AnswerEntry": 0, "Letter": 1, "Objection": 0, "WrongOpening": 0}


def test_section_8_counts_stay_as_they_were_with_their_days(study):
    before = funnel(study, CLOSING), states_over_time(study, (date(2026, 11, 1), CLOSING))
    closed(study)
    assert funnel(study, CLOSING) == before[0]
    assert before[0] == Funnel(
        listed=6, eligible=6, invited=6, answered=3, no=1, no_answer=2, wrong_person=1, consented=1, withdrawn=1
    )
    assert dict(states_over_time(study, ()))[date(2026, 11, 1)] == before[1][0][1]


def test_section_8_not_a_day_before_the_protocols_date(study):
    with pytest.raises(Refused) as refused:
        close_list(study=study, by=coordinating(study, date(2026, 12, 30)))
    assert refused.value.ruling.code == "not_yet"
    assert (len(names()), ClosedList.objects.count()) == (6, 0)


def test_what_was_made_of_the_list_is_kept_as_it_was_given(study):
    assert closed(study, comparison={"rows": [1, 2]}).comparison == {"rows": [1, 2]}


def test_somebody_on_another_list_keeps_the_name(study):
    other = founded("other-w")
    came = InviteeList.objects.create(study=other, at=at(LISTED), digest="1" * 64, counts={})
    finn = Invitation.objects.get(study=study, person__identity__given_name="Finn").person
    Invitation.objects.create(
        study=other, person=finn, list=came, listed_on=LISTED, answer_digest="a" * 64, form_digest="b" * 64
    )
    closed(study)
    assert names() == ["Anne", "Finn"]
    assert list(Invitation.objects.filter(person=finn).values_list("study__key", flat=True)) == ["other-w"]


def test_that_somebody_left_stays_without_a_name(study):
    closed(study)
    assert ConsentEntry.objects.filter(kind="withdrawn").count() == 1


def test_who_leaves_after_the_closing_is_counted_and_then_deleted_too(study):
    closed(study)
    anne = Invitation.objects.get()
    withdraw(
        study=study, person=anne.person, scopes=None, channel=Channel.EID, on=CLOSING, by=coordinating(study, CLOSING)
    )
    after = funnel(study, CLOSING)
    assert (after.consented, after.withdrawn, after.listed) == (0, 2, 6)
    closed(study)
    assert names() == []
    assert funnel(study, CLOSING) == after


def test_closing_again_changes_nothing(study):
    closed(study)
    closed(study)
    assert LogLine.objects.filter(verb="list.closed").count() == 1


def test_scanned_forms_of_those_who_left_go_and_the_others_stay(study):
    by = coordinating(study)
    anne, bjorn = (Invitation.objects.get(person__identity__given_name=name) for name in ("Anne", "Bjørn"))
    files = [
        store_file(
            content=content, purpose="inviting:study-w", kind="scan", media_type="application/pdf", stored_at=AT,
            keep_until=None, by=by,
        )
        for content in (b"anne", b"bjorn")
    ]  # fmt: skip
    for file, invitation in zip(files, (anne, bjorn), strict=True):
        Scan.objects.create(study=study, file=file, at=AT, invitation=invitation)
    closed(study)
    assert list(Scan.objects.values_list("invitation", flat=True)) == [anne.pk]
    gone = [type(file).objects.get(pk=file.pk).deleted_at is not None for file in files]
    assert gone == [False, True]


def test_the_log_tells_whom_it_concerned_and_how_many_and_no_name(study):
    closed(study)
    line = LogLine.objects.get(verb="list.closed")
    assert (line.counts["people"], line.subjects) == (5, 5)
    assert [name for name in ("Bjørn", "Cecilie", "Dahl") if name in repr(line.counts)] == []
