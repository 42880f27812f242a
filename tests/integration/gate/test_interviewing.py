"""An interviewer reads and writes the answers of their own study's participants, and nobody else does."""

from dataclasses import replace
from uuid import uuid4, uuid5

import pytest

from larix.access.models import LogLine
from larix.access.roles import Role
from larix.followup.drafts import Typed
from larix.followup.given import Outcome
from larix.followup.models import ResponseVersion
from larix.gate import Outside, enter_study, fieldwork, sitting, worklist
from larix.gate.worklist import Filter
from larix.people.models import Pseudonym
from larix.studies.models import Participation
from tests.cast import AT, NAMES, OTHER, PRACTICE, ces_d, published

pytestmark = pytest.mark.django_db
TODAY = AT.date()


def lines():
    return list(LogLine.objects.order_by("number").values_list("verb", flat=True))


def entry_of(somebody, role, study=PRACTICE):
    return enter_study(somebody, study, role, AT)


def listed(entry, *, start=0, size=10):
    return worklist.work_list(entry, Filter(), TODAY, start=start, size=size)


def test_an_interviewer_sees_the_participants_of_their_own_study_and_nobody_else(practice, other_study, interviewer):
    page = listed(entry_of(interviewer, Role.INTERVIEWER), size=100)
    mine = {p.key for p in Participation.objects.filter(study=practice)}
    assert ({row.key for row in page.lines}, page.total, len(mine)) == (mine, 6, 6)


def test_a_list_that_was_seen_is_in_the_log_with_its_page_and_count(practice, interviewer):
    listed(entry_of(interviewer, Role.INTERVIEWER), start=4)
    line = LogLine.objects.order_by("number").last()
    assert (line.verb, line.counts, line.subjects) == (
        "people.listed", {"start": 4, "shown": 2, "mine": 0, "state": "", "area": ""}, 0,
    )  # fmt: skip


def test_a_participant_that_was_opened_is_in_the_log_with_the_person(practice, interviewer):
    participation = Participation.objects.filter(study=practice).last()
    shown = fieldwork.open_participant(entry_of(interviewer, Role.INTERVIEWER), participation.key, TODAY)
    assert (shown.label, shown.joined_on, shown.has_died) == (participation.label, participation.joined_on, False)
    assert len(shown.responses) == participation.person.responses.count() > 0
    line = LogLine.objects.order_by("number").last()
    assert (line.verb, line.account, line.purpose) == ("person.read", str(interviewer.key), "study:practice")
    assert [subject.person_key for subject in line.people.all()] == [participation.person.key]


def keys_to_guess(participation):
    person = participation.person
    return [uuid4(), person.key, participation.study.participations.exclude(pk=participation.pk).first().person.key]


def test_a_participant_of_another_study_is_closed_by_any_key_and_leaves_no_line(practice, other_study, interviewer):
    entry = entry_of(interviewer, Role.INTERVIEWER)
    theirs = Participation.objects.filter(study=other_study).first()
    own = Participation.objects.filter(study=practice).first()
    before = lines()
    for key in (theirs.key, *keys_to_guess(theirs), *keys_to_guess(own)):
        with pytest.raises(Outside):
            fieldwork.open_participant(entry, key, TODAY)
        with pytest.raises(Outside):
            opened(entry, key)
    assert lines() == before


def test_a_researcher_opens_no_participant_even_with_the_right_key(practice, researcher):
    entry = entry_of(researcher, Role.RESEARCHER)
    key = Participation.objects.filter(study=practice).first().key
    before = lines()
    for look in (
        lambda: fieldwork.open_participant(entry, key, TODAY),
        lambda: opened(entry, key),
        lambda: listed(entry),
    ):
        with pytest.raises(Outside):
            look()
    assert lines() == before


def test_a_person_has_another_key_and_another_name_in_each_study(practice, other_study):
    person = Participation.objects.filter(study=practice).first().person
    Participation.objects.create(study=other_study, person=person, label="X-1", joined_on=TODAY)
    Pseudonym.objects.create(person=person, scope="study:other")
    keys = {str(key) for key in Participation.objects.filter(person=person).values_list("key", flat=True)}
    names = set(Pseudonym.objects.filter(person=person).values_list("value", flat=True))
    assert len({*keys, *names, str(person.key)}) == 5
    assert not any(name[1:] in key.replace("-", "") for key in {*keys, str(person.key)} for name in names)


# ── forms ──


def opened(entry, key, wave="m00", instrument="ces_d", library=None):
    seat = sitting.interviewers_seat(entry, key)
    return sitting.asking(seat, library or published(), wave, instrument, "whole")


def form_of(practice, interviewer, wave="m00"):
    entry = entry_of(interviewer, Role.INTERVIEWER)
    key = Participation.objects.filter(study=practice).order_by("label").first().key
    return entry, opened(entry, key, wave)


def typed(name="first", started_from=0, **other):
    usual = {
        "save_id": uuid5(NAMES, name), "page": "p", "number": 0, "shown": (), "posted": {}, "instrument_version": 1,
        "on": TODAY, "mode": "together", "language": "nb", "started_from": started_from,
    }  # fmt: skip
    return Typed(**{**usual, **other})


def fill_in(entry, form, name="first", started_from=0, answers=None):
    seat = sitting.interviewers_seat(entry, form.participant.key)
    return sitting.finish(seat, form, typed(name, started_from), answers=answers or ces_d(), missing={})


def choose(entry, form, number, save_id):
    seat = sitting.interviewers_seat(entry, form.participant.key)
    return sitting.choose_version(seat, form, number=number, save_id=save_id)


@pytest.mark.parametrize(("wave", "instrument"), [("m99", "ces_d"), ("m00", "help_baseline"), ("", "")])
def test_a_form_that_the_protocol_does_not_ask_there_does_not_exist(practice, interviewer, wave, instrument):
    entry = entry_of(interviewer, Role.INTERVIEWER)
    key = Participation.objects.filter(study=practice).first().key
    with pytest.raises(Outside):
        opened(entry, key, wave, instrument)


def test_an_interviewer_fills_in_a_form_and_corrects_it(practice, interviewer):
    entry, form = form_of(practice, interviewer)
    assert (form.so_far, form.instrument.id) == (None, "ces_d")
    assert fill_in(entry, form).outcome is Outcome.STORED
    _, form = form_of(practice, interviewer)
    assert form.so_far.current.answers == ces_d()
    assert fill_in(entry, form, "second", 1, ces_d(2)).outcome is Outcome.STORED
    _, form = form_of(practice, interviewer)
    assert [version.answers for version in form.so_far.versions] == [ces_d(), ces_d(2)]
    assert {version.by for version in form.so_far.versions} == {str(interviewer.key)}


def test_a_form_is_not_saved_through_another_studys_door(practice, other_study, interviewer, outsider):
    _, form = form_of(practice, interviewer)
    before = ResponseVersion.objects.count(), lines()
    theirs = Participation.objects.filter(study=other_study).first()
    entry = entry_of(outsider, Role.INTERVIEWER, OTHER)
    with pytest.raises(Outside):
        fill_in(entry, form)
    with pytest.raises(Outside):  # nor from a seat that they do have
        sitting.finish(sitting.interviewers_seat(entry, theirs.key), form, typed(), answers=ces_d(), missing={})
    with pytest.raises(Outside):
        sitting.save_draft(sitting.interviewers_seat(entry, theirs.key), form, typed())
    assert (ResponseVersion.objects.count(), lines()) == before


def test_a_researcher_saves_nothing(practice, interviewer, researcher):
    _, form = form_of(practice, interviewer)
    before = ResponseVersion.objects.count(), lines()
    with pytest.raises(Outside):
        fill_in(entry_of(researcher, Role.RESEARCHER), form)
    assert (ResponseVersion.objects.count(), lines()) == before


def test_a_conflict_is_chosen_by_whoever_sees_it(practice, interviewer):
    entry, form = form_of(practice, interviewer)
    fill_in(entry, form)
    fill_in(entry, form, "second", 1, ces_d(2))
    fill_in(entry, form, "stale", 1, ces_d(3))
    _, form = form_of(practice, interviewer)
    for number in (0, 1, 2, 9):
        with pytest.raises(Outside):
            choose(entry, form, number, uuid4())
    assert choose(entry, form, 3, uuid5(NAMES, "choice")).outcome is Outcome.STORED
    assert choose(entry, form, 3, uuid5(NAMES, "choice")).outcome is Outcome.REPEATED
    _, form = form_of(practice, interviewer)
    assert (form.so_far.current.answers, form.so_far.open_conflicts) == (ces_d(3), ())


def test_a_correction_is_made_in_the_version_that_was_answered(practice, interviewer):
    entry, form = form_of(practice, interviewer)
    fill_in(entry, form)
    newer = replace(published().get("ces_d", 1), version=2)
    library = replace(published(), instruments={**published().instruments, ("ces_d", 2): newer})
    again = opened(entry, form.participant.key, library=library)
    assert (again.instrument.version, again.so_far.current.number) == (1, 1)
