"""A snapshot that still holds somebody who has left is not shown, and the next tick is without them."""

import pytest

from larix.access.actor import HeldAt, operator
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.gate import enter_study, live_snapshot
from larix.marts import Shelf, histories
from larix.people.models import Pseudonym
from larix.reporting.actions import build_snapshot
from larix.reporting.rebuilding import rebuild_without_who_left
from larix.reporting.withdrawn import BeingRebuilt
from larix.schedule.invited import Channel
from larix.studies.actions import withdraw
from tests.cast import AT, holder
from tests.invited import TODAY, consented, coordinating, founded, listed

pytestmark = pytest.mark.django_db


@pytest.fixture
def study():
    study = founded()
    for invitation in listed(study, 3):
        consented(invitation, keep=True)
    return study


@pytest.fixture
def reading(study):
    return enter_study(
        holder("frida", "Frida", Role.RESEARCHER, HeldAt("study", study.key)), study.key, Role.RESEARCHER, AT
    )


def built(study, shelf, library):
    return build_snapshot(study_key=study.key, shelf=shelf, library=library, software="test", by=operator(AT))


def leaves(study, number=0, scopes=None):
    invitation = study.invitations.order_by("pk")[number]
    gone = Pseudonym.objects.get(person=invitation.person, scope=study.protocol.scope).value
    withdraw(
        study=study, person=invitation.person, scopes=scopes, channel=Channel.TELEPHONE, on=TODAY,
        by=coordinating(study),
    )  # fmt: skip
    return gone


def tick(shelf, library):
    return rebuild_without_who_left(shelf=shelf, library=library, software="test", by=operator(AT))


def everybody(shelf: Shelf, study):
    return {told.pseudonym for snapshot in shelf.of(study.protocol.scope) for told in histories(snapshot)}


def test_section_7_nobody_reads_a_snapshot_with_somebody_who_has_left(study, reading, shelf, library):
    built(study, shelf, library)
    live_snapshot(reading, shelf, looking_at="overview")
    leaves(study)
    with pytest.raises(BeingRebuilt):
        live_snapshot(reading, shelf, looking_at="overview")


def test_section_7_a_tick_makes_it_anew_and_destroys_every_snapshot_with_the_person(study, reading, shelf, library):
    built(study, shelf, library)
    other = leaves(study, 1)
    assert tick(shelf, library) == 1
    built(study, shelf, library)
    gone = leaves(study, 0)
    assert tick(shelf, library) == 1
    assert live_snapshot(reading, shelf, looking_at="overview").manifest.overview.people == 1
    assert everybody(shelf, study) & {gone, other} == set()
    assert len(shelf.of(study.protocol.scope)) == 1


def test_when_the_last_one_leaves_nobody_is_left_on_the_shelf(study, shelf, library):
    built(study, shelf, library)
    for number in range(3):
        leaves(study, number)
    tick(shelf, library)
    assert everybody(shelf, study) == set()


def test_who_let_the_answers_stay_stays_in_the_snapshot(study, reading, shelf, library):
    built(study, shelf, library)
    leaves(study, 0, frozenset({"interviews"}))
    assert live_snapshot(reading, shelf, looking_at="overview").manifest.overview.people == 3
    assert tick(shelf, library) == 0


def test_a_tick_with_nothing_to_do_writes_nothing(study, shelf, library):
    built(study, shelf, library)
    lines = LogLine.objects.count()
    assert tick(shelf, library) == 0
    assert LogLine.objects.count() == lines


def test_the_live_snapshot_is_never_destroyed(study, shelf, library):
    snapshot = built(study, shelf, library)
    with pytest.raises(ValueError, match="live"):
        shelf.destroy(snapshot)
    assert shelf.live(study.protocol.scope).manifest.id == snapshot.manifest.id
