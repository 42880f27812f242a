"""An interview is noted with its answers, at its planned wave and on its true day."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid5

import pytest

from larix.access.models import LogLine
from larix.core.canonical import digest
from larix.core.rulings import Refused
from larix.followup.given import Outcome, check
from larix.followup.models import Response, ResponseVersion
from larix.instruments import fingerprint
from larix.schedule import Asked
from larix.schedule.stored import protocol_to_json
from larix.studies.actions import choose_answers, record_interview
from larix.studies.models import Participation, Visit
from tests.cast import CES_D_1, NAMES, ces_d, save_of

pytestmark = pytest.mark.django_db


def record(desk, name="first", **other):
    given = save_of(desk.participation, name, **other)
    return record_interview(participation=desk.participation, given=check(given), by=desk.by)


def visits(desk):
    return dict(Visit.objects.filter(participation=desk.participation).values_list("wave", "on"))


def later(desk, days):
    return desk.participation.joined_on + timedelta(days=days)


def lines():
    return list(LogLine.objects.order_by("number").values_list("verb", flat=True))[1:]


def test_an_interview_keeps_its_wave_also_where_its_day_lies_in_another_window(desk):
    record(desk, wave="m03", on=later(desk, 200))
    assert visits(desk) == {"m03": later(desk, 200)}


def test_an_interview_is_one_deed_with_its_answers(desk):
    record(desk)
    line = LogLine.objects.order_by("number").last()
    assert line.verb == "visits.recorded"
    assert line.counts == {"visits": 1, "response.recorded": 1, "instrument": "ces_d", "wave": "m00", "version": 1}
    assert [subject.person_key for subject in line.people.all()] == [desk.participation.person.key]


def test_the_same_save_again_leaves_no_line_and_no_second_interview(desk):
    record(desk)
    assert record(desk).outcome is Outcome.REPEATED
    assert (lines(), visits(desk)) == (["visits.recorded"], {"m00": later(desk, 0)})


def test_a_corrected_day_moves_the_interview(desk):
    record(desk, on=later(desk, 4))
    record(desk, "second", started_from=1, on=later(desk, 2))
    assert visits(desk) == {"m00": later(desk, 2)}


def test_a_stale_save_does_not_move_the_interview_until_it_is_chosen(desk):
    record(desk, on=later(desk, 4))
    record(desk, "second", started_from=1, answers=ces_d(2), on=later(desk, 4))
    record(desk, "stale", started_from=1, answers=ces_d(3), on=later(desk, 6))
    assert visits(desk) == {"m00": later(desk, 4)}
    response = Response.objects.get(person=desk.participation.person_id)
    choice = {"participation": desk.participation, "response_id": response.pk, "number": 3, "by": desk.by}
    assert choose_answers(**choice, save_id=uuid5(NAMES, "choice")).outcome is Outcome.STORED
    assert choose_answers(**choice, save_id=uuid5(NAMES, "choice")).outcome is Outcome.REPEATED
    assert (visits(desk), lines()[3:]) == ({"m00": later(desk, 6)}, ["response.chosen"])


def test_nobody_chooses_among_somebody_elses_answers(desk):
    record(desk)
    response = Response.objects.get(person=desk.participation.person_id)
    other = Participation.objects.filter(study=desk.entry.study).exclude(pk=desk.participation.pk).first()
    with pytest.raises(Response.DoesNotExist):
        choose_answers(
            participation=other, response_id=response.pk, number=1, save_id=uuid5(NAMES, "choice"), by=desk.by
        )


@pytest.mark.parametrize("other", [{"wave": "m99"}, {"instrument": replace(CES_D_1, id="ces_e")}], ids=["wave", "form"])
def test_what_the_protocol_does_not_ask_is_refused_and_nothing_is_stored(desk, other):
    before = ResponseVersion.objects.count()
    with pytest.raises(Refused) as refused:
        record(desk, **other)
    assert refused.value.ruling.code == "not_in_the_protocol"
    assert (ResponseVersion.objects.count(), visits(desk), lines()) == (before, {}, [])


def test_two_forms_of_a_wave_are_one_interview_on_the_first_of_their_days(desk):
    protocol, second = desk.entry.protocol, replace(CES_D_1, id="ces_e")
    first, *rest = protocol.waves
    asks_two = replace(protocol, waves=(replace(first, asked=(*first.asked, Asked("ces_e", 1))), *rest))
    study = desk.participation.study
    study.stored_protocol = protocol_to_json(asks_two)
    study.fingerprint = digest(study.stored_protocol)
    study.save()
    desk.participation.refresh_from_db()
    record(desk, on=later(desk, 5))
    record(desk, "second form", instrument=second, fingerprint=fingerprint(second), on=later(desk, 3))
    assert visits(desk) == {"m00": later(desk, 3)}
