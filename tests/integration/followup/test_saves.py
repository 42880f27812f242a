"""An answer is stored once, corrected without being lost, and never overwritten by a page that was opened too early."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid5

import pytest

from larix.access.models import LogLine
from larix.core.rulings import Refused
from larix.followup.actions import choose_version, record_response
from larix.followup.given import AnotherSave, NotAcceptable, Outcome, Saved, check
from larix.followup.models import Response, ResponseVersion
from larix.followup.queries import responses_of
from larix.instruments import fingerprint
from larix.people.models import DeathEntry
from tests.cast import CES_D_1, NAMES, ces_d, save_of

pytestmark = pytest.mark.django_db


def store(desk, given, by=None):
    return record_response(person_id=desk.participation.person_id, given=check(given), by=by or desk.by)


def stored(desk):
    (response,) = responses_of(desk.participation.person_id, desk.entry.protocol.purpose)
    return response


def lines(desk):
    """What the log says of this participant, beginning after the import."""
    about = LogLine.objects.filter(people__person_key=desk.participation.person.key).order_by("number")
    return [line.verb for line in about][1:]


def everything():
    return list(Response.objects.order_by("pk").values()), list(ResponseVersion.objects.order_by("pk").values())


def save(desk, name="first", **other):
    return save_of(desk.participation, name, **other)


def correction(desk, name="second", **other):
    return save(desk, name, **{"started_from": 1, "answers": ces_d(2), **other})


def test_the_first_save_is_version_one_with_everything_that_was_said_of_it(desk):
    given = save(desk, mode="phone", language="nn", reason="")
    assert store(desk, given) == Saved(Outcome.STORED, 1, given.response_id)
    version = ResponseVersion.objects.get(pk=given.save_id)
    assert (version.number, version.started_from, version.conflict, version.chosen_from) == (1, 0, False, None)
    assert (version.on, version.mode, version.language) == (desk.participation.joined_on, "phone", "nn")
    assert (version.answers, version.missing, version.own_words) == (ces_d(), {}, {})
    assert (version.instrument_version, version.fingerprint) == (1, fingerprint(CES_D_1))
    assert (version.by, version.at, version.digest) == (desk.by.account, desk.by.at, given.digest)
    response = version.response
    said = (
        response.person_id,
        response.purpose,
        response.instrument,
        response.wave,
        response.part,
        response.respondent,
    )
    assert said == (desk.participation.person_id, "study:practice", "ces_d", "m00", "whole", "person")


def test_a_save_leaves_one_line_about_the_person_and_no_answer_in_it(desk):
    store(desk, save(desk, answers=ces_d(3)))
    line = LogLine.objects.order_by("number").last()
    assert (line.verb, line.subjects) == ("response.recorded", 1)
    assert line.counts == {"instrument": "ces_d", "wave": "m00", "version": 1}
    assert [subject.person_key for subject in line.people.all()] == [desk.participation.person.key]


def test_what_somebody_wrote_about_a_correction_does_not_stand_in_the_log(desk):
    store(desk, save(desk, reason="Kari Nordmann misread it"))
    assert (
        ResponseVersion.objects.get(response__person=desk.participation.person_id).reason == "Kari Nordmann misread it"
    )
    assert "Nordmann" not in repr(list(LogLine.objects.values_list()))


def test_a_correction_is_a_new_version_and_the_old_one_is_kept(desk):
    store(desk, save(desk))
    before = ResponseVersion.objects.filter(number=1, response__person=desk.participation.person_id).values().get()
    later = desk.participation.joined_on + timedelta(days=2)
    assert store(desk, correction(desk, on=later, mode="phone", reason="misread")).outcome is Outcome.STORED
    told = [(v.number, v.started_from, v.on, v.mode, v.answers, v.reason, v.conflict) for v in stored(desk).versions]
    assert told == [
        (1, 0, desk.participation.joined_on, "together", ces_d(1), "", False),
        (2, 1, later, "phone", ces_d(2), "misread", False),
    ]
    assert stored(desk).current.number == 2
    assert ResponseVersion.objects.filter(pk=before["id"]).values().get() == before


def test_the_same_save_again_changes_nothing_and_leaves_no_line(desk):
    first = store(desk, save(desk))
    before, said = everything(), lines(desk)
    assert store(desk, save(desk)) == Saved(Outcome.REPEATED, 1, first.response_id)
    assert (everything(), lines(desk)) == (before, said)


def test_a_save_that_is_repeated_after_a_correction_is_still_the_first(desk):
    store(desk, save(desk))
    store(desk, correction(desk))
    assert store(desk, save(desk)).number == 1
    assert stored(desk).current.answers == ces_d(2)


@pytest.mark.parametrize(
    "other",
    [{"answers": ces_d(2)}, {"answers": ces_d() | {"f1a": 0}}, {"mode": "phone"}, {"reason": "another"},
     {"started_from": 1}, {"wave": "m03"}, {"language": "nn"}],
    ids=lambda other: next(iter(other)),
)  # fmt: skip
def test_an_id_that_was_used_for_other_contents_is_refused_and_nothing_changes(desk, other):
    store(desk, save(desk))
    before, said = everything(), lines(desk)
    with pytest.raises(AnotherSave):
        store(desk, save(desk, **other))
    assert (everything(), lines(desk)) == (before, said)


def test_an_id_that_was_used_for_somebody_else_is_refused(desk):
    store(desk, save(desk))
    other = desk.participation.study.participations.exclude(pk=desk.participation.pk).order_by("label").first()
    before = everything()
    with pytest.raises(AnotherSave):
        record_response(person_id=other.person_id, given=check(save(desk)), by=desk.by)
    assert everything() == before


def test_a_save_from_a_stale_page_is_kept_beside_and_not_current(desk):
    store(desk, save(desk))
    store(desk, correction(desk, "second", answers=ces_d(2)))
    assert store(desk, correction(desk, "stale", answers=ces_d(3))).outcome is Outcome.CONFLICT
    told = [(v.number, v.conflict, v.answers["f1a"]) for v in stored(desk).versions]
    assert told == [(1, False, 1), (2, False, 2), (3, True, 3)]
    assert (stored(desk).current.number, [v.number for v in stored(desk).open_conflicts]) == (2, [3])
    assert lines(desk) == ["response.recorded"] * 3


def test_a_first_save_is_never_a_conflict_whatever_its_page_said(desk):
    assert store(desk, save(desk, started_from=7)).outcome is Outcome.STORED
    assert stored(desk).current.number == 1


def with_a_conflict(desk):
    store(desk, save(desk))
    store(desk, correction(desk, "second", answers=ces_d(2)))
    later = desk.participation.joined_on + timedelta(days=3)
    store(desk, correction(desk, "stale", answers=ces_d(3), on=later, mode="phone"))
    return Response.objects.get(person=desk.participation.person_id)


def choose(desk, response, number=3, name="choice"):
    return choose_version(response=response, number=number, save_id=uuid5(NAMES, name), by=desk.by)


def test_a_conflict_that_is_chosen_becomes_a_new_current_version_with_all_that_it_held(desk):
    response = with_a_conflict(desk)
    assert choose(desk, response) == Saved(Outcome.STORED, 4, response.pk)
    chosen, conflict = stored(desk).current, stored(desk).versions[2]
    assert (chosen.number, chosen.chosen_from, chosen.started_from) == (4, 3, 2)
    held = ("answers", "missing", "on", "mode", "instrument_version")
    assert [getattr(chosen, name) for name in held] == [getattr(conflict, name) for name in held]
    assert (stored(desk).open_conflicts, len(stored(desk).versions)) == ((), 4)
    assert lines(desk)[-1] == "response.chosen"


def test_the_same_choice_again_changes_nothing(desk):
    response = with_a_conflict(desk)
    choose(desk, response)
    before, said = everything(), lines(desk)
    assert choose(desk, response) == Saved(Outcome.REPEATED, 4, response.pk)
    assert (everything(), lines(desk)) == (before, said)


def test_an_id_that_was_used_for_another_save_cannot_be_used_for_a_choice(desk):
    response = with_a_conflict(desk)
    before = everything()
    with pytest.raises(AnotherSave):
        choose(desk, response, name="first")
    assert everything() == before


@pytest.mark.parametrize("number", [0, 1, 2, 4, 99])
def test_what_is_no_conflict_cannot_be_chosen(desk, number):
    response = with_a_conflict(desk)
    before = everything()
    with pytest.raises(Refused) as refused:
        choose(desk, response, number)
    assert (refused.value.ruling.code, everything()) == ("nothing_to_choose", before)


def test_a_conflict_that_somebody_has_saved_past_cannot_be_chosen_any_more(desk):
    response = with_a_conflict(desk)
    store(desk, save(desk, "past", started_from=2, answers=ces_d(0)))
    with pytest.raises(Refused) as refused:
        choose(desk, response)
    assert refused.value.ruling.code == "nothing_to_choose"
    assert stored(desk).current.answers == ces_d(0)


def test_nobody_chooses_for_another_purpose(desk):
    response = with_a_conflict(desk)
    with pytest.raises(Refused) as refused:
        choose_version(
            response=response, number=3, save_id=uuid5(NAMES, "choice"), by=replace(desk.by, purpose="treatment")
        )
    assert refused.value.ruling.code == "another_purpose"


# ── what may be recorded ──


def died(desk, on, number=1, **other):
    DeathEntry.objects.create(
        person=desk.participation.person, number=number, source="told", **{"died": True, "on": on, **other}
    )


def refusal(desk, given, by=None):
    before = everything()
    with pytest.raises(Refused) as refused:
        store(desk, given, by)
    assert (everything(), lines(desk)) == (before, [])
    return refused.value.ruling.code


def test_an_answer_for_another_purpose_is_refused(desk):
    assert refusal(desk, save(desk), replace(desk.by, purpose="treatment")) == "another_purpose"
    assert refusal(desk, save(desk, purpose="treatment")) == "another_purpose"


def test_a_day_that_has_not_come_is_refused_and_today_is_not(desk):
    assert refusal(desk, save(desk, on=desk.by.day + timedelta(days=1))) == "day_has_not_come"
    assert store(desk, save(desk, on=desk.by.day)).outcome is Outcome.STORED


def test_a_day_before_the_person_joined_is_refused(desk):
    assert refusal(desk, save(desk, on=desk.participation.joined_on - timedelta(days=1))) == "before_joining"


@pytest.mark.parametrize("days_later", [0, 1, 30])
def test_the_day_of_death_and_every_later_one_is_refused(desk, days_later):
    died(desk, desk.participation.joined_on + timedelta(days=5))
    on = desk.participation.joined_on + timedelta(days=5 + days_later)
    assert refusal(desk, save(desk, on=on)) == "after_death"


def test_what_was_answered_the_day_before_the_death_is_kept(desk):
    died(desk, desk.participation.joined_on + timedelta(days=5))
    given = save(desk, on=desk.participation.joined_on + timedelta(days=4))
    assert store(desk, given).outcome is Outcome.STORED


def test_a_death_whose_day_nobody_knows_forbids_no_day(desk):
    died(desk, None)
    assert store(desk, save(desk)).outcome is Outcome.STORED


def test_a_death_that_was_corrected_is_no_death(desk):
    died(desk, desk.participation.joined_on)
    assert refusal(desk, save(desk)) == "after_death"
    died(desk, None, number=2, died=False)
    assert store(desk, save(desk)).outcome is Outcome.STORED


def test_a_death_whose_day_was_corrected_holds_from_the_new_day(desk):
    died(desk, desk.participation.joined_on)
    died(desk, desk.participation.joined_on + timedelta(days=9), number=2)
    assert store(desk, save(desk)).outcome is Outcome.STORED


@pytest.mark.parametrize(
    ("answers", "missing", "codes"),
    [
        (ces_d(f1a=9), {}, {"f1a"}),
        (ces_d() | {"f1z": 1}, {}, {"f1z"}),
        ({k: v for k, v in ces_d().items() if k != "f1b"}, {}, {"f1b"}),
        (ces_d(), {"f1c": "declined"}, {"f1c"}),
        ({k: v for k, v in ces_d().items() if k != "f1d"}, {"f1d": "because"}, {"f1d"}),
    ],
)
def test_answers_that_the_instrument_does_not_allow_are_refused_with_their_places(desk, answers, missing, codes):
    before = everything()
    with pytest.raises(NotAcceptable) as refused:
        check(save(desk, answers=answers, missing=missing))
    assert ({fault.item for fault in refused.value.faults}, everything()) == (codes, before)
    for words in refused.value.words.to_json().values():
        assert words.startswith("ces_d, m00: ")
