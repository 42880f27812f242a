"""What happened between the interviews is the same through both doors, and names no account."""

from datetime import date, datetime

import pytest

from larix.access.actor import OSLO
from larix.core.dates import Span
from larix.followup.actions import record_response
from larix.followup.given import check
from larix.history import Attempt, Event, Interval
from larix.marts import histories, write
from larix.studies.models import ContactAttempt, Happening, PauseEntry
from larix.studies.queries import stories
from larix.studies.queries.study import interviewer_named
from tests.cast import AT, published, save_of

pytestmark = pytest.mark.django_db
JULY = date(2026, 7, 1)


def told_of(desk):
    name = desk.participation.person.pseudonyms.get(scope="study:practice").value
    return next(story for story in stories(desk.entry.study) if story.pseudonym == name)


def test_stays_pauses_happenings_and_attempts_are_in_the_story_and_in_the_snapshot(desk, shelf):
    who, by = desk.participation, desk.by.account
    Happening.objects.create(participation=who, kind="prison", from_on=JULY, interview_there="wait", by=by)
    Happening.objects.create(participation=who, kind="left_treatment", from_on=JULY, by=by)
    PauseEntry.objects.create(participation=who, from_on=JULY, review_on=JULY, reason="bereavement", by=by)
    late = datetime(2026, 7, 1, 23, 30, tzinfo=OSLO)  # the next day is no day of theirs
    tried = {"wave": "m06", "channel": "sms", "outcome": "not_now", "reason": "not_able"}
    ContactAttempt.objects.create(participation=who, at=late, by=by, **tried)
    story = told_of(desk)
    named = interviewer_named(by, "study:practice")
    assert story.intervals == (Interval("pause", Span(JULY)), Interval("prison", Span(JULY), "wait"))
    assert story.events == (Event("left_treatment", JULY),)
    assert story.attempts == (Attempt("m06", JULY, "sms", "not_now", "not_able", named),)
    study = desk.entry.study
    snapshot = write(
        stories(study), protocol=study.protocol, library=published(), data_date=AT.date(), shelf=shelf, software="1"
    )
    assert story in list(histories(snapshot))
    assert [path.name for path in snapshot.path.iterdir() if by.encode() in path.read_bytes()] == []


def test_an_interviewer_has_one_pseudonym_in_a_study_another_in_the_next_and_none_for_the_operator(desk):
    by = desk.by.account
    here, there = (interviewer_named(by, scope) for scope in ("study:practice", "study:other"))
    assert here != there
    assert by not in here
    assert [interviewer_named(nobody, "study:practice") for nobody in ("", "operator")] == ["", ""]
    record_response(person_id=desk.participation.person_id, given=check(save_of(desk.participation)), by=desk.by)
    (response,) = told_of(desk).responses
    assert (response.interviewer, response.language) == (here, "nb")
