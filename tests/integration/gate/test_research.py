"""A researcher reads the live snapshot of their own study: pseudonyms, and never the working database."""

import pytest

from larix import gate
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.gate import Outside, enter_study
from larix.marts import write
from larix.people.models import Person, Pseudonym
from larix.studies.models import Participation
from larix.studies.queries import stories
from tests.cast import AT, PRACTICE, published

pytestmark = pytest.mark.django_db
TODAY = AT.date()


def lines():
    return list(LogLine.objects.order_by("number").values_list("verb", flat=True))


def entry_of(somebody, role, study=PRACTICE):
    return enter_study(somebody, study, role, AT)


@pytest.fixture
def live(practice, shelf):
    snapshot = write(
        stories(practice), protocol=practice.protocol, library=published(), data_date=TODAY, shelf=shelf, software="1"
    )
    shelf.set_live(snapshot)
    return snapshot


def test_a_researcher_uses_the_live_snapshot_and_the_log_says_for_which_page(live, shelf, researcher):
    entry = entry_of(researcher, Role.RESEARCHER)
    snapshot, people = gate.snapshot_people(entry, shelf, start=0, size=4)
    line = LogLine.objects.order_by("number").last()
    assert (snapshot, len(people), line.verb) == (live, 4, "snapshot.read")
    assert line.counts == {"snapshot": live.manifest.id, "page": "people 0+4"}
    name = people[0].pseudonym
    assert gate.course(entry, shelf, name)[1].pseudonym == name


def test_a_pseudonym_of_another_study_and_a_label_of_ones_own_are_nobody(live, shelf, researcher, other_study):
    entry = entry_of(researcher, Role.RESEARCHER)
    theirs = Pseudonym.objects.filter(scope="study:other").values_list("value", flat=True).first()
    label = Participation.objects.filter(study__key=PRACTICE).first().label
    for nobody in (theirs, label, "", str(Person.objects.first().key)):
        with pytest.raises(Outside):
            gate.course(entry, shelf, nobody)


def test_an_interviewer_does_not_read_the_snapshot(live, shelf, interviewer):
    entry = entry_of(interviewer, Role.INTERVIEWER)
    before = lines()
    for look in (
        lambda: gate.live_snapshot(entry, shelf, looking_at="overview"),
        lambda: gate.snapshot_people(entry, shelf, start=0, size=1),
        lambda: gate.course(entry, shelf, Pseudonym.objects.first().value),
        lambda: gate.came_in(entry),
    ):
        with pytest.raises(Outside):
            look()
    assert lines() == before


def test_a_researcher_hears_how_the_cohort_came_in_without_anybody_being_read(practice, cohort, researcher):
    told = gate.came_in(entry_of(researcher, Role.RESEARCHER))
    assert (told.source, told.digest, told.counts, told.not_mapped) == (
        cohort.source,
        cohort.digest,
        cohort.counts(),
        (),
    )


def test_no_name_of_the_studys_own_is_anywhere_in_the_snapshot(live, practice):
    labels = [p.label for p in Participation.objects.filter(study=practice)]
    keys = [str(p.key) for p in Person.objects.all()]
    files = {path.name: path.read_bytes() for path in live.path.iterdir()}
    assert [(name, each) for name, held in files.items() for each in (*labels, *keys) if each.encode() in held] == []
    assert len(labels) == 6
