"""Who is next: everybody judged in bulk as one by one, filters and counts, and nobody whom the account treats."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from larix.access.models import Account, LogLine
from larix.access.roles import Role
from larix.gate import Outside, dying, fieldwork, worklist
from larix.gate.worklist import Filter
from larix.people.models import DeathEntry, Person
from larix.schedule import Life, WaveState, standings, to_do
from larix.schedule.fieldwork import HowNow
from larix.schedule.standing import INTERVIEWED, NOT_INTERVIEWED
from larix.simulate.practice import PROTOCOL
from larix.studies.models import Ending, Happening, Participation, PauseEntry, Visit
from larix.studies.queries.fieldwork import lives
from larix.studies.queries.worklist import judge
from tests.fieldwork_stage import LATER, TODAY, cohort, hour, interviewing, meeting, new_key, treated_by
from tests.invited import founded

ALL = Filter()


@pytest.fixture
def people(db):
    return cohort()


@pytest.fixture
def entry(people):
    return interviewing(people[0].study)


def listed(entry, wanted=ALL, *, start=0, size=25):
    return worklist.work_list(entry, wanted, TODAY, start=start, size=size)


def labels(found) -> list[str]:
    return [line.label for line in found.lines]


def test_section_11_the_list_says_who_is_next_with_day_appointment_and_last_try(entry, people):
    anne, bo, _ = people
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=meeting())
    fieldwork.tried(
        entry, bo.key, save=new_key(), wave="m00", at=hour(TODAY, 9), channel="sms", outcome="no_reply", reason=""
    )
    lines = {line.label: line for line in listed(entry).lines}
    assert (lines[anne.label].following, lines[anne.label].tried) == ((hour(LATER), "Fana"), None)
    assert (lines[bo.label].following, lines[bo.label].tried) == (None, (hour(TODAY, 9), "no_reply"))
    assert lines[bo.label].now.wave.code == "m00"


def test_section_11_whoever_is_met_today_stands_first_and_the_dead_wait_for_nobody(entry, people):
    anne, bo, carl = people
    assert labels(listed(entry)) == [anne.label, bo.label, carl.label]
    for person, day in ((carl, TODAY), (bo, LATER), (anne, TODAY)):
        fieldwork.appoint(entry, person.key, save=new_key(), wave="m00", meeting=meeting(day))
    assert labels(listed(entry)) == [anne.label, carl.label, bo.label]
    # The register knew of the death, and nobody has called the appointment off.
    DeathEntry.objects.create(person=anne.person, died=True, on=TODAY, source="the register")
    assert labels(listed(entry)) == [carl.label, bo.label, anne.label]


def test_section_10_who_asked_to_be_called_is_marked_until_somebody_has_called(entry, people):
    anne, bo, _ = people
    ending = Ending.objects.create(
        participation=anne, wave="m00", on=TODAY, how_now=HowNow.CALL_ME, by=entry.actor.account
    )
    waits = {line.label: line.call_since for line in listed(entry).lines}
    assert (waits[anne.label], waits[bo.label]) == (TODAY, None)
    Ending.objects.filter(pk=ending.pk).update(called_on=TODAY)
    assert {line.call_since for line in listed(entry).lines} == {None}


def test_the_filters_show_a_part_and_the_counts_say_where_everybody_stands(entry, people):
    anne, bo, _ = people
    fieldwork.assign(entry, anne.key, entry.actor.account)
    fieldwork.appoint(entry, bo.key, save=new_key(), wave="m00", meeting=meeting(area="Åsane"))
    fieldwork.pause(entry, bo.key, reason="illness", from_on=TODAY, review_on=LATER)
    assert labels(listed(entry, Filter(mine=True))) == [anne.label]
    assert labels(listed(entry, Filter(area="Åsane"))) == [bo.label]
    assert labels(listed(entry, Filter(state=WaveState.PAUSED))) == [bo.label]
    found = listed(entry, Filter(state=WaveState.PAUSED))
    assert (found.total, found.people[WaveState.PAUSED], sum(found.people.values())) == (1, 1, 3)
    assert found.areas == ("Åsane",)


@pytest.mark.django_db(transaction=True)
def test_an_interview_that_is_noted_or_erased_shows_at_once():
    people = cohort()
    entry = interviewing(people[0].study)
    seen = [listed(entry).passed[WaveState.DONE]]
    for person, wave in ((people[0], "m00"), (people[1], "m00")):
        Visit.objects.create(participation=person, wave=wave, on=TODAY)
        seen.append(listed(entry).passed[WaveState.DONE])
    Visit.objects.filter(participation=people[1]).delete()
    seen.append(listed(entry).passed[WaveState.DONE])
    Visit.objects.create(participation=people[2], wave="m00", on=TODAY)
    done = {line.label for line in listed(entry).lines if dict(line.now.passed).get(WaveState.DONE)}
    assert (seen, done) == ([0, 1, 2, 1], {people[0].label, people[2].label})


@pytest.mark.django_db(transaction=True)
def test_an_interview_that_is_undone_with_its_deed_was_never_in_the_list():
    people = cohort()
    entry = interviewing(people[0].study)
    with transaction.atomic():
        Visit.objects.create(participation=people[0], wave="m00", on=TODAY)
        assert listed(entry).passed[WaveState.DONE] == 1
        transaction.set_rollback(True)
    Visit.objects.create(participation=people[1], wave="m00", on=TODAY)
    done = {line.label for line in listed(entry).lines if dict(line.now.passed).get(WaveState.DONE)}
    assert done == {people[1].label}


def test_a_page_has_its_share_of_the_list(entry, people):
    first, second = listed(entry, start=0, size=2), listed(entry, start=2, size=2)
    assert (len(first.lines), len(second.lines), first.total) == (2, 1, 3)
    assert sorted(labels(first) + labels(second)) == sorted(person.label for person in people)


def test_section_1_nobody_whom_the_account_treats_is_in_the_list_or_counted(people):
    anne, *others = people
    petra = interviewing(anne.study, "petra")
    fieldwork.appoint(petra, anne.key, save=new_key(), wave="m00", meeting=meeting(TODAY, area="Landås"))
    treated_by(Account.objects.get(username="petra"), anne)
    found = listed(petra)
    assert sorted(labels(found)) == sorted(person.label for person in others)
    assert (found.total, sum(found.people.values())) == (2, 2)
    assert worklist.day_list(petra, TODAY, mine=False) == ()
    assert worklist.own_appointments(petra, TODAY) == ()


def test_section_1_the_areas_to_choose_among_do_not_tell_of_somebody_whom_the_account_treats(people):
    anne = people[0]
    petra = interviewing(anne.study, "petra")
    fieldwork.appoint(petra, anne.key, save=new_key(), wave="m00", meeting=meeting(area="Landås"))
    treated_by(Account.objects.get(username="petra"), anne)
    assert listed(petra).areas == ()


def test_another_study_and_another_role_have_no_list_here(people):
    study = people[0].study
    odd = interviewing(founded("study-v"), "odd")
    assert listed(odd).lines == ()
    peer = interviewing(study, "pia", role=Role.PEER_INTERVIEWER)
    assert listed(peer).total == 3
    with pytest.raises(Outside):
        interviewing(study, "kari", role=Role.COORDINATOR)


def test_the_log_says_what_was_asked_for_and_how_many_were_shown(entry, people):
    listed(entry, Filter(state=WaveState.DUE))
    line = LogLine.objects.latest("number")
    assert (line.verb, line.subjects, line.counts) == (
        "people.listed", 0, {"start": 0, "shown": 0, "mine": 0, "state": "due", "area": ""},
    )  # fmt: skip


def test_section_11_the_dead_stand_apart_and_come_back_when_the_death_was_wrong(entry, people):
    anne = people[0]
    before = listed(entry).people
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=meeting())
    dying.record_death(entry, anne.key, on=TODAY, source="population register")
    found = listed(entry)
    assert found.people[WaveState.DIED] == 1
    assert (labels(found)[-1], found.lines[-1].following) == (anne.label, None)
    assert worklist.day_list(entry, LATER, mine=True) == ()
    dying.correct_death(entry, anne.key, source="spoke with the person")
    assert listed(entry).people == before
    assert worklist.day_list(entry, LATER, mine=True) == (), "an appointment that was called off is made anew"


def test_section_11_a_death_that_somebody_else_recorded_takes_the_person_off_the_sheet(entry, people):
    fieldwork.appoint(entry, people[0].key, save=new_key(), wave="m00", meeting=meeting())
    assert len(worklist.day_list(entry, LATER, mine=True)) == 1
    DeathEntry.objects.create(person=people[0].person, died=True, source="an import")
    assert worklist.day_list(entry, LATER, mine=True) == ()
    assert worklist.own_appointments(entry, TODAY) == ()


def test_the_sheet_of_a_day_is_sorted_by_area_and_hour(entry, people):
    for person, area, at in zip(people, ("Fana", "Åsane", "Fana"), (14, 9, 10), strict=True):
        met = meeting(area=area, at=hour(LATER, at))
        fieldwork.appoint(entry, person.key, save=new_key(), wave="m00", meeting=met)
    anne, bo, cecilie = people
    assert [row.label for row in worklist.day_list(entry, LATER, mine=True)] == [cecilie.label, anne.label, bo.label]
    ola = interviewing(people[0].study, "ola")
    assert worklist.day_list(ola, LATER, mine=True) == ()
    assert len(worklist.day_list(ola, LATER, mine=False)) == 3


DAYS = st.integers(0, 900).map(lambda days: date(2024, 1, 1) + timedelta(days=days))
SPANS = st.tuples(DAYS, st.none() | st.integers(1, 300))


@st.composite
def a_life(draw):
    visits = draw(st.dictionaries(st.sampled_from([wave.code for wave in PROTOCOL.waves]), DAYS, max_size=4))
    died = draw(st.none() | st.just("unknown") | DAYS)
    stays = draw(
        st.lists(st.tuples(st.sampled_from(["prison", "hospital", "residential", "moved"]), SPANS), max_size=2)
    )
    return draw(DAYS), visits, died, stays, draw(st.none() | SPANS)


class TestBulkAgreesWithOne(TestCase):
    """The list asks the pure function once for lives that are alike; asked for each alone it says the same."""

    @given(told=st.lists(a_life(), min_size=1, max_size=4), day=DAYS)
    @settings(max_examples=40, deadline=None)
    def test_section_11_everybody_is_judged_in_bulk_as_one_by_one(self, told, day):
        study = founded()
        rows = [_write(study, number, one, day) for number, one in enumerate(told)]
        bulk = dict(judge(study, Participation.objects.filter(study=study), day).order)
        for row, life in zip(rows, (lives(rows)[row.pk] for row in rows), strict=True):
            assert _facts(bulk[row.pk]) == _alone(study.protocol, life, day)


def _end(span):
    start, length = span
    return None if length is None else start + timedelta(days=length)


def _write(study, number: int, told, day: date) -> Participation:
    joined_on, visits, died, stays, pause = told
    person = Person.objects.create()
    row = Participation.objects.create(study=study, person=person, label=f"P{number}", joined_on=joined_on)
    for wave, on in visits.items():
        if on <= day:  # an interview of a day to come is never recorded
            Visit.objects.create(participation=row, wave=wave, on=on)
    if died is not None:
        DeathEntry.objects.create(person=person, died=True, on=None if died == "unknown" else died, source="x")
    for kind, span in stays:
        to_on = None if kind == "moved" else _end(span)
        Happening.objects.create(participation=row, kind=kind, from_on=span[0], to_on=to_on, by="x")
    if pause is not None:
        PauseEntry.objects.create(
            participation=row, from_on=pause[0], to_on=_end(pause), review_on=pause[0], reason="other", by="x"
        )
    return row


def _facts(now):
    return now.state, now.wave and now.wave.code, now.due_on, dict(now.passed)


def _alone(protocol, life: Life, day: date):
    """The same of one person, from every standing of theirs."""
    found = standings(protocol, life, day)
    left = [one for one in found if one.state not in INTERVIEWED]
    passed = Counter(one.state for one in left if one.state in NOT_INTERVIEWED)
    passed += Counter({WaveState.DONE: len(found) - len(left)})
    if life.died_on is not None and life.died_on <= day:
        return WaveState.DIED, None, None, dict(passed)
    waits = [one for one in left if one.state is WaveState.PAUSED and one.window.span.covers(day)]
    comes = [one for one in left if one.state is WaveState.PLANNED]
    first = to_do(left) or next(iter(waits or comes), None)
    if first is None:
        return WaveState.DONE, None, None, dict(passed)
    return first.state, first.window.wave.code, first.window.due_on, dict(passed)
