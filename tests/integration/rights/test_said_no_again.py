"""After a restore every no that was said since the backup is done again, and nothing else is."""

from contextlib import contextmanager

import pytest
from django.db import transaction

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.followup.models import Response
from larix.people.models import Identity
from larix.people.queries import reserved
from larix.rights.actions import erase_person, object_to_comparison, reapply, reserve, take_reservation_back, withdraw
from larix.rights.erased import digest_of, lines, write_missing
from larix.rights.models import Confirmation, SaidNo
from larix.schedule.invited import Channel, State
from larix.studies.leaving import Chosen, Leaving
from larix.studies.models import Invitation, Objection, Participation
from larix.studies.queries.invited import standings
from tests.cast import AT
from tests.integration.rights.rights_stage import answered_for_registry, interviewed
from tests.invited import TODAY, consented, coordinating, founded, listed

pytestmark = pytest.mark.django_db
BY = operator(AT)


@pytest.fixture
def file(settings, tmp_path):
    settings.ERASED = tmp_path / "erased.jsonl"
    return settings.ERASED


@pytest.fixture
def study():
    return founded()


@contextmanager
def then_the_backup_is_restored(file):
    """What is done inside is in the list beside the backups, and not in the database that comes back."""
    point = transaction.savepoint()
    yield
    write_missing(file)
    transaction.savepoint_rollback(point)


def left(study, person):
    chosen = Chosen(Leaving.PROJECT)
    by = coordinating(study)
    withdraw(study=study, person=person, chosen=chosen, channel=Channel.TELEPHONE, on=TODAY, by=by)


def test_who_left_after_the_backup_is_out_again_and_once(study, file):
    anne, bjorn = listed(study, 2)
    for one in (anne, bjorn):
        consented(one)
        interviewed(one)
    left(study, bjorn.person)  # before the backup: known to it
    consented(bjorn)
    write_missing(file)
    with then_the_backup_is_restored(file):
        left(study, anne.person)
    assert standings(study, TODAY)[anne.pk].state is State.CONSENTED
    assert reapply(by=BY) == 1
    states = standings(study, TODAY)
    assert (states[anne.pk].state, states[bjorn.pk].state) == (State.WITHDRAWN, State.CONSENTED)
    assert set(Response.objects.values_list("person", flat=True)) == set()
    assert reapply(by=BY) == 0
    assert {row.mark for row in SaidNo.objects.all()} == {line.mark for line in lines(file)}
    assert write_missing(file) == 0
    assert Confirmation.objects.filter(person=anne.person).count() == 1  # the letter is owed still
    assert LogLine.objects.filter(verb="withdrawals.reapplied").count() == 1


def test_each_course_is_done_again_in_the_order_in_which_it_was_said(study, file):
    anne, bjorn, cecilie, _dag = listed(study, 4)
    answered_for_registry(anne.person)
    with then_the_backup_is_restored(file):
        reserve(person=anne.person, channel="telephone", on=TODAY, by=BY)
        reserve(person=bjorn.person, channel="telephone", on=TODAY, by=BY)
        take_reservation_back(person=bjorn.person, channel="telephone", on=TODAY, by=BY)
        object_to_comparison(invitation=cecilie, channel=Channel.SLIP, on=TODAY, by=coordinating(study))
        erase_person(person=cecilie.person, channel=Channel.TELEPHONE, by=BY)
    assert (len(reserved([anne.person_id])), Objection.objects.count(), Identity.objects.count()) == (0, 0, 4)
    assert reapply(by=BY) == 5
    assert reserved([one.person_id for one in (anne, bjorn, cecilie)]) == {anne.person_id}
    assert set(Response.objects.values_list("person", flat=True)) == set()
    assert [one.invitation_id for one in Objection.objects.all()] == [cecilie.pk]
    assert not Identity.objects.filter(person=cecilie.person).exists()
    assert Identity.objects.count() == 3


def test_somebody_whom_the_restored_database_does_not_hold_is_no_trouble(study, file):
    with then_the_backup_is_restored(file):
        (anne,) = listed(study, 1)
        consented(anne)
        left(study, anne.person)
    assert (reapply(by=BY), reapply(by=BY)) == (1, 0)
    assert not Participation.objects.exists()
    assert not Invitation.objects.exists()


def test_a_line_that_was_cut_off_is_no_line_and_is_written_again(study, file):
    anne, bjorn = listed(study, 2)
    reserve(person=anne.person, channel="telephone", on=TODAY, by=BY)
    write_missing(file)
    whole = file.read_bytes()
    file.write_bytes(whole[:-20])
    reserve(person=bjorn.person, channel="telephone", on=TODAY, by=BY)
    assert write_missing(file) == 2
    assert {line.digest for line in lines(file)} == {digest_of(one.person.key) for one in (anne, bjorn)}
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.django_db(transaction=True)
def test_the_list_is_written_when_the_deed_is_stored(study, file):
    anne, _bjorn = listed(study, 2)
    reserve(person=anne.person, channel="telephone", on=TODAY, by=BY)
    assert [line.what["kind"] for line in lines(file)] == ["reserved"]
    assert str(anne.person.key) not in file.read_text()
