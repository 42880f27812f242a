"""A cohort comes in whole or not at all, once, and each of its people finds the line about themselves."""

from dataclasses import replace
from datetime import timedelta

import pytest

from larix.access.actor import operator
from larix.access.models import LogLine, LogSubject
from larix.core.dates import Span
from larix.core.rulings import Refused
from larix.core.words import same
from larix.exchange.help_trial import DAY_ZERO, read_help
from larix.followup.given import NotAcceptable
from larix.followup.models import RecordedScore, Response, ResponseVersion
from larix.history import Death, Event, Interval, Sample, Visit
from larix.people.models import DeathEntry, Person, Pseudonym
from larix.studies.actions import cohort as actions
from larix.studies.actions import found_study, import_cohort
from larix.studies.cohort import NoHomeYet, Unmapped
from larix.studies.models import CohortImport, Participation, Study
from larix.studies.models import Visit as StoredVisit
from larix.studies.queries import imported_digest, protocol_of, study_keys, study_titles
from tests.cast import AT, OTHER, PRACTICE, brought_in, cohort_of, published

pytestmark = pytest.mark.django_db
BY = operator(AT, purpose="study:practice")
TABLES = (Study, Participation, StoredVisit, CohortImport, Person, Pseudonym, DeathEntry, Response, ResponseVersion,
          RecordedScore, LogLine, LogSubject)  # fmt: skip


def rows():
    return {table.__name__: table.objects.count() for table in TABLES}


NOTHING = {table.__name__: 0 for table in TABLES}


def take_in(cohort):
    return import_cohort(cohort=cohort, library=published(), by=BY)


def with_last(cohort, **change):
    """The cohort with something changed in its last person."""
    *others, last = cohort.histories
    return replace(cohort, histories=(*others, replace(last, **change)))


def last_answers(cohort, **change):
    *others, last = cohort.histories[-1].responses
    return with_last(cohort, responses=(*others, replace(last, **change)))


def test_everything_that_the_stories_tell_is_there(practice, cohort):
    counts = cohort.counts()
    assert counts["responses"] > 0
    assert rows() == NOTHING | {
        "Study": 1, "CohortImport": 1, "Person": 6, "Pseudonym": 6, "Participation": 6, "LogLine": 1, "LogSubject": 6,
        "Visit": counts["visits"], "Response": counts["responses"], "ResponseVersion": counts["responses"],
    }  # fmt: skip
    labels = list(Participation.objects.order_by("pk").values_list("label", "joined_on"))
    assert labels == [(history.pseudonym, history.joined_on) for history in cohort]


def test_an_import_is_one_line_with_its_counts_and_its_file_and_one_row_for_each_person(practice, cohort):
    line = LogLine.objects.get()
    assert (line.verb, line.digest, line.subjects, line.purpose) == (
        "cohort.imported",
        cohort.digest,
        6,
        "study:practice",
    )
    assert {name: line.counts[name] for name in cohort.counts()} == cohort.counts()
    people = set(Person.objects.values_list("key", flat=True))
    assert {subject.person_key for subject in line.people.all()} == people
    assert len(people) == LogSubject.objects.count()


def test_what_the_source_calls_people_does_not_stand_in_the_log(practice, cohort):
    said = repr(list(LogLine.objects.values_list()))
    assert [history.pseudonym for history in cohort if history.pseudonym in said] == []


def test_what_could_not_be_mapped_is_kept_with_its_reason(cohort):
    left = Unmapped(same("column X"), 17, same("no home"), rest="X")
    take_in(replace(cohort, unmapped=(left,)))
    stored = CohortImport.objects.get()
    assert [Unmapped.from_json(each) for each in stored.unmapped] == [left]
    assert (stored.source, stored.digest, stored.counts) == (cohort.source, cohort.digest, cohort.counts())


def test_the_study_that_was_founded_has_its_protocol(practice, cohort):
    assert (study_keys(), protocol_of(PRACTICE)) == ((PRACTICE,), cohort.protocol)
    assert study_titles() == ((PRACTICE, cohort.protocol.title),)
    assert (imported_digest(PRACTICE), imported_digest("none")) == (cohort.digest, None)


def test_one_wrong_answer_in_the_last_person_keeps_everybody_out(cohort):
    with pytest.raises(NotAcceptable):
        take_in(last_answers(cohort, answers={"f1a": 9}))
    assert rows() == NOTHING


FAULTS = {
    "an answer given before joining": (
        lambda c: last_answers(c, on=c.histories[-1].joined_on - timedelta(days=1)), "before_joining"),
    "an answer from the future": (lambda c: last_answers(c, on=AT.date() + timedelta(days=1)), "day_has_not_come"),
    "an answer after death": (lambda c: with_last(c, death=Death(c.histories[-1].joined_on, "told")), "after_death"),
    "an answer for another purpose": (lambda c: last_answers(c, purpose="treatment"), "another_purpose"),
    "an answer at no wave": (lambda c: last_answers(c, wave="m99"), "not_in_the_protocol"),
    "a form that is not asked": (lambda c: last_answers(c, instrument="help_baseline"), "not_in_the_protocol"),
    "an interview at no wave": (lambda c: with_last(c, visits=(Visit("m99", AT.date()),)), "no_such_wave"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_one_thing_that_may_not_be_in_the_last_person_keeps_everybody_out(cohort, fault):
    spoil, code = FAULTS[fault]
    with pytest.raises(Refused) as refused:
        take_in(spoil(cohort))
    assert (refused.value.ruling.code, rows()) == (code, NOTHING)


@pytest.mark.parametrize(
    "more",
    [{"intervals": (Interval("dose", Span(AT.date())),)}, {"events": (Event("move", AT.date()),)},
     {"samples": (Sample("urine", AT.date(), "none"),)}],
    ids=lambda more: next(iter(more)),
)  # fmt: skip
def test_what_larix_cannot_store_yet_is_not_dropped_in_silence(cohort, more):
    with pytest.raises(NoHomeYet):
        take_in(with_last(cohort, **more))
    assert rows() == NOTHING


@pytest.mark.parametrize("step", ["_take_in", "record_deaths", "record_responses", "record_scores"])
@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_an_import_that_is_cut_off_at_any_step_leaves_nothing_and_can_be_done_again(monkeypatch, cohort, step, error):
    def stops(*_, **__):
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(actions, step, stops)
        with pytest.raises(error):
            take_in(cohort)
    assert rows() == NOTHING
    take_in(cohort)
    assert rows()["Participation"] == 6


def test_the_same_cohort_a_second_time_is_refused_and_changes_nothing(practice, cohort):
    before = rows()
    with pytest.raises(Refused) as refused:
        take_in(cohort)
    assert (refused.value.ruling.code, rows()) == ("key_is_taken", before)


def test_a_study_is_founded_once(practice):
    with pytest.raises(Refused) as refused:
        found_study(protocol=practice.protocol, by=BY)
    assert refused.value.ruling.code == "key_is_taken"


def test_two_respondents_to_the_same_form_at_the_same_wave_are_two_responses(cohort):
    answered = cohort.histories[-1].responses
    other = replace(answered[-1], respondent="interviewer")
    take_in(with_last(cohort, responses=(*answered, other)))
    assert Response.objects.count() == cohort.counts()["responses"] + 1


def test_a_person_in_two_studies_has_a_pseudonym_of_its_own_in_each(practice):
    person = practice.participations.first().person
    other = brought_in(cohort_of(OTHER))
    Pseudonym.objects.create(person=person, scope=other.protocol.scope)
    Participation.objects.create(study=other, person=person, label="X-1", joined_on=AT.date())
    names = list(Pseudonym.objects.filter(person=person).values_list("value", flat=True))
    keys = list(Participation.objects.filter(person=person).values_list("key", flat=True))
    assert (len(set(names)), len({*keys, person.key})) == (2, 3)
    of_all = list(Pseudonym.objects.values_list("value", flat=True))
    assert len(set(of_all)) == len(of_all) == 13


# ── the whole of HELP ──


@pytest.fixture(scope="module")
def help_cohort():
    return read_help()


def test_the_whole_trial_comes_in_and_nobody_of_it_has_an_identity(db, help_cohort):
    study = import_cohort(cohort=help_cohort, library=published(), by=operator(AT, purpose="study:help"))
    assert rows() == {
        "Study": 1, "CohortImport": 1, "Person": 470, "Pseudonym": 470, "Participation": 470, "Visit": 1472,
        "DeathEntry": 27, "Response": 1942, "ResponseVersion": 1942, "RecordedScore": 8751, "LogLine": 1,
        "LogSubject": 470,
    }  # fmt: skip
    assert set(DeathEntry.objects.values_list("died", "on")) == {(True, None)}
    assert set(Participation.objects.values_list("joined_on", flat=True)) == {DAY_ZERO}
    assert {field.name for field in Person._meta.get_fields() if field.concrete} == {"id", "key"}
    assert study.protocol == help_cohort.protocol
