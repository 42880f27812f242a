"""What a person says in their own words is kept apart: on the page, and in no story and no snapshot."""

import pytest

from larix.access.models import LogLine
from larix.followup.actions import record_response
from larix.followup.given import check
from larix.followup.models import ResponseVersion
from larix.followup.queries import responses_of
from larix.instruments import Library, fingerprint
from larix.marts import histories, write
from larix.studies.queries import stories
from tests.cast import CES_D_1, save_of
from tests.unit.instruments.everyday import ANSWERS, EVERYDAY

pytestmark = pytest.mark.django_db
WORDS = ANSWERS["what_matters"]
REST = {item: value for item, value in ANSWERS.items() if item != "what_matters"}


@pytest.fixture
def told(desk):
    given = save_of(
        desk.participation, instrument=EVERYDAY, fingerprint=fingerprint(EVERYDAY), answers=ANSWERS, missing={}
    )
    record_response(person_id=desk.participation.person_id, given=check(given), by=desk.by)
    return given


def test_own_words_are_kept_apart_from_the_answers(told):
    version = ResponseVersion.objects.get(pk=told.save_id)
    assert (version.answers, version.own_words) == (REST, {"what_matters": WORDS})


def test_the_page_of_the_person_has_them(desk, told):
    (response,) = responses_of(desk.participation.person_id, told.purpose)
    assert response.current.answers == ANSWERS


def test_the_story_does_not(desk, told):
    (response,) = [r for story in stories(desk.entry.study) for r in story.responses_to("everyday")]
    assert response.answers == REST


def test_the_snapshot_does_not_have_them_in_any_of_its_bytes(desk, told, shelf, at):
    library = Library.of(EVERYDAY, CES_D_1)
    protocol = desk.entry.protocol
    snapshot = write(
        stories(desk.entry.study), protocol=protocol, library=library, data_date=at.date(), shelf=shelf, software="1"
    )
    assert [r.answers for story in histories(snapshot) for r in story.responses_to("everyday")] == [REST]
    files = {path.name: path.read_bytes() for path in snapshot.path.iterdir()}
    assert [name for name, content in files.items() if WORDS.encode() in content] == []
    assert {item.item for item in snapshot.manifest.overview.items if item.instrument == "everyday"} == set(REST)


def test_the_log_has_neither_them_nor_any_other_answer(told):
    said = repr(list(LogLine.objects.values_list())).lower()
    assert [word for word in ("hunden", "metadon", "shelter", "2026-02-03") if word in said] == []
