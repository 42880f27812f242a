"""A person's story is the same through both doors: told from the rows of the database, and read from a snapshot."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.core.canonical import digest
from larix.followup.actions import record_response
from larix.followup.given import check
from larix.history import Death, History, RecordedScore, Response, Visit
from larix.instruments import Library
from larix.marts import histories, history_of, write
from larix.people.models import DeathEntry, Pseudonym
from larix.schedule import Asked, Wave
from larix.simulate import practice as simulated
from larix.studies.actions import import_cohort
from larix.studies.cohort import Cohort
from larix.studies.models import Participation
from larix.studies.queries import stories
from larix.studies.queries import study as queries
from tests.cast import AT, CES_D_1, OTHER, brought_in, ces_d, cohort_of, save_of
from tests.unit.instruments.drawn import given_to
from tests.unit.instruments.everyday import EVERYDAY

pytestmark = pytest.mark.django_db
LIBRARY = Library.of(EVERYDAY, CES_D_1)
WAVES = tuple(Wave(code, month, (Asked("everyday", 3), Asked("ces_d", 1))) for code, month in (("a", 0), ("b", 6)))
PROTOCOL = replace(simulated.PROTOCOL, waves=WAVES)
FIRST = simulated.FIRST_DAY


def snapshot_of(study, shelf):
    return write(
        stories(study), protocol=study.protocol, library=LIBRARY, data_date=AT.date(), shelf=shelf, software="1"
    )


def renamed(history, study):
    """As told by the source, under the study's own pseudonym and without what is in somebody's own words.

    A cohort that comes in says nothing of the language: the import writes English.
    """
    participation = Participation.objects.get(study=study, label=history.pseudonym)
    value = Pseudonym.objects.get(person=participation.person, scope=study.protocol.scope).value
    kept = LIBRARY.instruments["everyday", 3].without_own_words
    responses = tuple(
        replace(
            r,
            language="en",
            answers=dict(kept(r.answers)) if r.instrument == "everyday" else r.answers,
        )
        for r in history.responses
    )
    return replace(history, pseudonym=value, responses=responses)


def without_own_words(history):
    """A snapshot knows nothing of a question for own words: not what was said, nor who would rather say nothing."""
    own = {item.name for item in EVERYDAY.items if item.stays_out_of_snapshots}
    responses = tuple(
        replace(
            response,
            answers={item: value for item, value in response.answers.items() if item not in own},
            missing={item: reason for item, reason in response.missing.items() if item not in own},
        )
        for response in history.responses
    )
    return replace(history, responses=responses)


texts = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=8)
days = st.integers(0, 200).map(lambda n: FIRST + timedelta(days=n))
scores = st.floats(allow_nan=False, allow_infinity=False, width=32)


@st.composite
def drawn(draw, number):
    """A story that any study's protocol allows: any answers, any scores, a death or none."""
    seen = draw(st.lists(st.tuples(st.sampled_from(["a", "b"]), days), max_size=2, unique_by=lambda visit: visit[0]))
    responses = [_drawn_response(draw, wave, on) for wave, on in seen if draw(st.booleans())]
    recorded = [RecordedScore(PROTOCOL.purpose, draw(texts), wave, on, draw(scores), draw(texts)) for wave, on in seen]
    return History(
        f"S-{number}",
        FIRST,
        death=draw(
            st.none() | st.builds(Death, on=st.none() | days.map(lambda day: day + timedelta(days=201)), source=texts)
        ),
        visits=tuple(sorted((Visit(*visit) for visit in seen), key=lambda visit: (visit.on, visit.wave))),
        responses=tuple(sorted(responses, key=lambda response: (response.on, response.wave))),
        scores=tuple(sorted(recorded, key=lambda score: (score.on, score.wave))),
    )


def _drawn_response(draw, wave, on):
    answers, missing = draw(given_to(EVERYDAY))
    return Response(PROTOCOL.purpose, "everyday", 3, wave, on, answers, missing, mode="phone")


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.tuples(drawn(1), drawn(2)))
def test_any_cohort_is_told_by_the_source_by_the_database_and_by_the_snapshot_in_the_same_words(told, shelf):
    with transaction.atomic():
        cohort = Cohort(PROTOCOL, told, "drawn", digest("drawn"))
        study = import_cohort(cohort=cohort, library=LIBRARY, by=operator(AT, purpose=PROTOCOL.purpose))
        from_database = list(stories(study))
        assert from_database == sorted((renamed(h, study) for h in told), key=lambda history: history.pseudonym)
        snapshot = snapshot_of(study, shelf)
        told_on = [without_own_words(history) for history in from_database]
        assert list(histories(snapshot)) == told_on
        assert [history_of(snapshot, history.pseudonym) for history in from_database] == told_on
        transaction.set_rollback(True)


def test_the_practice_study_is_the_same_through_both_doors(practice, cohort, shelf):
    told = list(stories(practice))
    assert told == sorted((renamed(h, practice) for h in cohort), key=lambda history: history.pseudonym)
    assert list(histories(snapshot_of(practice, shelf))) == told


def told_of(desk):
    name = desk.participation.person.pseudonyms.get(scope="study:practice").value
    return next(story for story in stories(desk.entry.study) if story.pseudonym == name)


def test_a_story_holds_the_current_version_and_its_number(desk):
    for name, started_from, answer in (("first", 0, 1), ("second", 1, 2), ("stale", 1, 3)):
        given = save_of(desk.participation, name, started_from=started_from, answers=ces_d(answer))
        record_response(person_id=desk.participation.person_id, given=check(given), by=desk.by)
    (response,) = told_of(desk).responses
    assert (response.number, response.answers) == (2, ces_d(2))


def test_a_story_holds_only_what_was_answered_for_the_study(desk):
    treatment = replace(desk.by, purpose="treatment")
    for purpose, by in (("treatment", treatment), (desk.by.purpose, desk.by)):
        given = save_of(desk.participation, purpose, purpose=purpose)
        record_response(person_id=desk.participation.person_id, given=check(given), by=by)
    assert [response.purpose for response in told_of(desk).responses] == ["study:practice"]


def test_a_death_that_was_withdrawn_is_in_no_story(desk):
    person = desk.participation.person
    DeathEntry.objects.create(person=person, number=1, died=True, on=AT.date(), source="registry")
    assert told_of(desk).death == Death(AT.date(), "registry")
    DeathEntry.objects.create(person=person, number=2, died=False, source="registry")
    assert told_of(desk).death is None


def test_somebody_who_is_in_two_studies_has_a_story_in_each_that_share_nothing(practice, shelf):
    other = brought_in(cohort_of(OTHER))
    in_both = practice.participations.order_by("label").last().person
    Pseudonym.objects.create(person=in_both, scope=other.protocol.scope)
    Participation.objects.create(study=other, person=in_both, label="X-1", joined_on=FIRST)
    here, there = (list(histories(snapshot_of(study, shelf))) for study in (practice, other))
    assert (len(here), len(there)) == (6, 7)
    assert {history.pseudonym for history in here} & {history.pseudonym for history in there} == set()
    assert {r.purpose for history in there for r in history.responses} == {other.protocol.purpose}
    name = Pseudonym.objects.get(person=in_both, scope=other.protocol.scope).value
    assert next(h for h in there if h.pseudonym == name) == History(name, FIRST)


def test_telling_a_study_costs_the_same_few_queries_however_many_people_it_has(practice, django_assert_num_queries):
    other = brought_in(cohort_of(OTHER, count=40))
    for study, people in ((practice, 6), (other, 40)):
        with django_assert_num_queries(
            9
        ):  # names; once for all: people, deaths, visits, answers, scores, happenings, pauses, attempts
            assert len(list(stories(study))) == people


def test_people_are_told_some_hundreds_at_a_time(practice, monkeypatch, django_assert_num_queries):
    whole = list(stories(practice))
    monkeypatch.setattr(queries, "STORIES_AT_A_TIME", 4)
    with django_assert_num_queries(17):
        assert list(stories(practice)) == whole


def test_telling_a_study_for_a_snapshot_is_not_a_reading_of_each_person(practice):
    before = LogLine.objects.count()
    list(stories(practice))
    assert LogLine.objects.count() == before
