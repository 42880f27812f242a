"""A released report keeps its snapshot: sealed when somebody in it leaves, and nothing new is made from it."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from larix.access.actor import HeldAt, operator
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.core.rulings import Refused
from larix.gate import enter_study, live_snapshot
from larix.marts import histories
from larix.marts.read import verify
from larix.reporting.actions import build_snapshot, make_study_report, release_report
from larix.reporting.rebuilding import rebuild_without_who_left
from larix.reporting.withdrawn import BeingRebuilt, Sealed
from larix.schedule.invited import Channel
from larix.studies.actions import record_objection, withdraw
from larix.studies.models import ReleasedReport
from larix.studies.queries.released import Released, released_on, released_with
from tests.cast import AT, holder
from tests.invited import TODAY, consented, coordinating, founded, listed

pytestmark = pytest.mark.django_db


@pytest.fixture
def study():
    """Twelve take part, and a thirteenth has not answered."""
    study = founded()
    for invitation in listed(study, 13)[:12]:
        consented(invitation)
    return study


@pytest.fixture
def reading(study):
    return enter_study(
        holder("frida", "Frida", Role.RESEARCHER, HeldAt("study", study.key)), study.key, Role.RESEARCHER, AT
    )


@pytest.fixture
def snapshot(study, shelf, library):
    return build_snapshot(study_key=study.key, shelf=shelf, library=library, software="test", by=operator(AT))


@pytest.fixture
def release(reading, library):
    def released(snapshot, language="nb", by=None):
        day = snapshot.manifest.data_date
        return release_report(
            snapshot=snapshot, library=library, as_of=day, language=language, by=by or reading.actor
        )  # fmt: skip

    return released


def one_leaves(study, number=0):
    person = study.invitations.order_by("pk")[number].person
    withdraw(study=study, person=person, scopes=None, channel=Channel.EID, on=TODAY, by=coordinating(study))


def tick(shelf, library):
    return rebuild_without_who_left(shelf=shelf, library=library, software="test", by=operator(AT))


def test_a_release_says_what_was_handed_out_when_and_on_which_snapshot(study, snapshot, release, reading):
    files = release(snapshot)
    row = ReleasedReport.objects.get()
    assert (row.study, row.snapshot, row.on, row.language) == (study, snapshot.manifest.id, TODAY, "nb")
    assert row.digests == {name: hashlib.sha256(content).hexdigest() for name, content in files.by_name().items()}
    line = LogLine.objects.get(verb="report.released")
    assert (line.account, line.role, line.digest) == (
        reading.actor.account, "researcher", row.digests["results.json"],
    )  # fmt: skip


def test_what_is_released_is_the_release_edition(snapshot, release, library, reading):
    made = make_study_report(
        snapshot=snapshot, library=library, edition="release", as_of=snapshot.manifest.data_date, language="nb",
        by=reading.actor,
    )  # fmt: skip
    assert release(snapshot).by_name() == made.by_name()


def test_the_very_same_report_is_released_once_and_each_language_is_its_own(snapshot, release, reading):
    release(snapshot)
    release(snapshot, by=replace(reading.actor, at=AT + timedelta(days=3)))
    release(snapshot, "nn")
    assert list(ReleasedReport.objects.order_by("pk").values_list("language", "on")) == [("nb", TODAY), ("nn", TODAY)]
    assert LogLine.objects.filter(verb="report.released").count() == 2


def test_only_a_researcher_releases(study, snapshot, release):
    with pytest.raises(Refused) as refused:
        release(snapshot, by=coordinating(study))
    assert (refused.value.ruling.code, ReleasedReport.objects.count()) == ("not_a_researcher", 0)


def test_nothing_is_released_of_a_snapshot_with_somebody_who_has_left(study, snapshot, release):
    one_leaves(study)
    with pytest.raises(BeingRebuilt):
        release(snapshot)
    assert ReleasedReport.objects.count() == 0


def test_until_somebody_leaves_a_snapshot_is_used_as_before(snapshot, release, reading, shelf, library):
    release(snapshot)
    assert live_snapshot(reading, shelf, looking_at="overview") == snapshot
    assert tick(shelf, library) == 0


def test_section_7_a_snapshot_that_a_released_report_rests_on_is_sealed_and_stays(
    study, snapshot, release, reading, shelf, library
):
    release(snapshot)
    one_leaves(study)
    with pytest.raises(Sealed) as sealed:
        live_snapshot(reading, shelf, looking_at="overview")
    assert TODAY.isoformat() in sealed.value.words.nn
    assert [tick(shelf, library) for _ in range(2)] == [1, 0]
    live = live_snapshot(reading, shelf, looking_at="overview")
    assert (live.manifest.overview.people, len(shelf.of(study.protocol.scope))) == (11, 2)
    verify(snapshot)  # its bytes are still there, for the report that rests on them
    assert len(list(histories(snapshot))) == 12


def test_section_7_nothing_new_is_made_from_a_sealed_snapshot(study, snapshot, release, reading, shelf, library):
    release(snapshot)
    one_leaves(study)
    tick(shelf, library)
    for make in (make_study_report, release_report):
        more = {"edition": "team"} if make is make_study_report else {}
        with pytest.raises(Sealed):
            make(
                snapshot=snapshot, library=library, as_of=snapshot.manifest.data_date, language="nn",
                by=reading.actor, **more,
            )  # fmt: skip
    assert released_on(study, snapshot.manifest.id) == (TODAY,)


def test_section_7_a_snapshot_that_nobody_was_shown_is_destroyed_as_before(study, snapshot, release, shelf, library):
    release(snapshot)
    one_leaves(study, 0)
    tick(shelf, library)
    second = shelf.live(study.protocol.scope)
    one_leaves(study, 1)
    assert tick(shelf, library) == 1
    assert set(shelf.of(study.protocol.scope)) == {snapshot, shelf.live(study.protocol.scope)}
    assert not second.path.exists()


def test_an_objection_seals_too(study, snapshot, release):
    release(snapshot)
    invitation = study.invitations.order_by("pk")[12]
    record_objection(invitation=invitation, channel=Channel.SLIP, on=TODAY, by=coordinating(study))
    with pytest.raises(Sealed):
        release(snapshot, "nn")


def test_section_7_who_wants_out_is_told_of_the_reports_they_are_in_and_nobody_else_of_any(study, snapshot, release):
    release(snapshot)
    release(snapshot, "en")
    inside, outside = (study.invitations.order_by("pk")[place].person for place in (0, 12))
    told = tuple(Released(TODAY, snapshot.manifest.id, language) for language in ("nb", "en"))
    assert (released_with(study, inside), released_with(study, outside)) == (told, ())
    assert released_with(founded("other-w"), inside) == ()
