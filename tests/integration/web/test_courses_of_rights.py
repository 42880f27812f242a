"""Courses that begin in the middle of something: a no while an interview is under way, and a tablet that is lost."""

from dataclasses import replace

import pytest

from larix.access.actor import HeldAt, operator
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.followup.models import Draft, Response
from larix.people.models import Person
from larix.rights.actions import withdraw
from larix.rights.models import Confirmation
from larix.schedule.invited import Channel
from larix.studies.actions import found_study
from larix.studies.leaving import Chosen, Leaving
from larix.studies.models import ConsentEntry, HandedOver, Participation
from larix.texts.actions import start_texts
from tests.cast import AT, holder
from tests.form_stage import MATTERED, Stage, parts_protocol
from tests.integration.web.reading import fields, words
from tests.integration.web.test_tablet import own_part
from tests.invited import INVITING

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _beside_the_backups(settings, tmp_path):
    settings.ERASED = tmp_path / "erased.jsonl"


@pytest.fixture
def stage():
    """Somebody who takes part, with a consent that stands, and two who interview."""
    protocol = replace(parts_protocol(MATTERED), inviting=INVITING)
    study = found_study(protocol=protocol, by=operator(AT, purpose=protocol.purpose))
    start_texts(scope=protocol.scope, by=operator(AT))
    person = Person.objects.create()
    row = Participation.objects.create(study=study, person=person, label="P-01", joined_on=AT.date().replace(month=6))
    ConsentEntry.objects.create(
        study=study, person=person, number=1, kind="given", on=row.joined_on, scopes={"interviews": True}, how="eid",
        text_version=1,
    )  # fmt: skip
    place = HeldAt("study", study.key)
    who = [holder(name, name.title(), Role.INTERVIEWER, place) for name in ("inga", "ivar")]
    return Stage(study, row, *who)


@pytest.fixture
def tablet(stage, signed_in):
    """The person has the tablet and has typed into their part; the interviewer has begun one of their own."""
    client = signed_in(stage.ida)
    client.post(f"/interviews/{stage.study.key}/{stage.participation.key}/m00/hand-over/", {"mode": "alone"})
    client.part = own_part(client)
    client.held = fields(client.get(client.part)) | {"own_words": "Noe"}
    typed(client)
    Draft.objects.create(
        person=stage.participation.person, purpose=stage.study.protocol.purpose, instrument="ces_d",
        instrument_version=1, wave="m00", last_save=stage.participation.key, posted={"f1a": ["1"]}, begun_on=AT.date(),
        on=AT.date(), mode="together", language="nb", by=str(stage.ida.key), at=AT,
    )  # fmt: skip
    return client


def typed(client):
    """One save of what the person writes, as the page sends it."""
    return client.post(client.part, {**client.held, "do": "stop"})


def traces(stage):
    person = stage.participation.person_id
    return [table.objects.filter(person=person).count() for table in (Draft, Response, Participation)]


def test_a_consent_that_is_withdrawn_during_an_interview_takes_both_drafts_and_stops_the_tablet(stage, tablet):
    assert traces(stage) == [2, 0, 1]
    by, person = operator(AT, purpose=stage.study.protocol.purpose), stage.participation.person
    chosen = Chosen(Leaving.PROJECT)
    withdraw(study=stage.study, person=person, chosen=chosen, channel=Channel.IN_PERSON, on=AT.date(), by=by)
    assert traces(stage) == [0, 0, 0]
    late = typed(tablet)
    assert (late.status_code, "The tablet is not open any more." in words(late)) == (403, True)
    assert tablet.get("/form/").headers["Location"] == "/form/back/"
    assert traces(stage) == [0, 0, 0]
    assert Confirmation.objects.get(person=person).kind == "left"


def test_a_lost_tablet_is_closed_from_elsewhere_and_what_was_typed_is_kept(stage, tablet, signed_in):
    elsewhere = signed_in(stage.ivar)
    address = f"/interviews/{stage.study.key}/{stage.participation.key}/lost/"
    for _twice in range(2):
        assert elsewhere.post(address).status_code == 302
    assert typed(tablet).status_code == 403
    assert tablet.get("/form/").headers["Location"] == "/form/back/"
    assert traces(stage) == [2, 0, 1]
    assert HandedOver.objects.filter(closed_at__isnull=True).count() == 0
    assert LogLine.objects.filter(verb="tablet.handed_back").count() == 1
