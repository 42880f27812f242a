"""What is written down between interviews: it stands as it was said, once, and stops nothing by itself."""

from datetime import timedelta

import pytest

from larix.access.models import Account, LogLine, LogSubject
from larix.core.rulings import Refused
from larix.gate import Outside, fieldwork
from larix.people.models import DeathEntry
from larix.schedule import WaveState
from larix.studies.models import Appointment, Assignment, ContactAttempt, Happening, PauseEntry
from tests.cast import AT
from tests.fieldwork_stage import (
    JOINED,
    LATER,
    TODAY,
    cohort,
    interviewing,
    meeting,
    new_key,
    treated_by,
)
from tests.invited import founded

pytestmark = pytest.mark.django_db


@pytest.fixture
def anne():
    return cohort()[0]


@pytest.fixture
def entry(anne):
    return interviewing(anne.study)


def states(entry, person) -> list[WaveState]:
    return [one.state for one in fieldwork.open_participant(entry, person.key, TODAY).standings]


def refused(do, *args, **more) -> str:
    with pytest.raises(Refused) as no:
        do(*args, **more)
    return no.value.ruling.code


def test_section_1_whoever_treats_a_person_is_never_their_interviewer(entry, anne):
    petra = interviewing(anne.study, "petra")
    treated_by(Account.objects.get(username="petra"), anne)
    assert refused(fieldwork.assign, entry, anne.key, petra.actor.account) == "treats"
    assert not Assignment.objects.exists()
    offered = {one.name: one.treats for one in fieldwork.interviewers(entry, anne.key)}
    assert offered == {"Iris": False, "Petra": True}


def test_only_an_interviewer_of_the_study_is_assigned(entry, anne):
    elsewhere = interviewing(founded("study-v"), "odd")
    assert refused(fieldwork.assign, entry, anne.key, elsewhere.actor.account) == "not_an_interviewer"
    assert refused(fieldwork.assign, entry, anne.key, "nobody") == "not_an_interviewer"


def test_the_last_one_assigned_follows_the_person(entry, anne):
    ola = interviewing(anne.study, "ola")
    fieldwork.assign(entry, anne.key, entry.actor.account)
    fieldwork.assign(entry, anne.key, ola.actor.account)
    fieldwork.assign(entry, anne.key, ola.actor.account)
    rows = list(Assignment.objects.order_by("pk").values_list("account", "from_on", "to_on"))
    assert rows == [(entry.actor.account, TODAY, TODAY), (ola.actor.account, TODAY, None)]
    assert fieldwork.open_participant(entry, anne.key, TODAY).interviewer == "Ola"


def try_to_reach(entry, person, **other):
    usual = {"save": new_key(), "wave": "m00", "at": AT, "channel": "telephone", "outcome": "no_reply", "reason": ""}
    fieldwork.tried(entry, person.key, **{**usual, **other})


def test_section_13_a_try_is_stored_once_with_its_outcome_and_its_reason(entry, anne):
    save = new_key()
    for _ in range(2):
        try_to_reach(entry, anne, save=save, outcome="not_now", reason="seriously_ill")
    [line] = fieldwork.open_participant(entry, anne.key, TODAY).attempts
    assert (line.wave, line.at, line.channel, line.outcome, line.reason) == (
        "m00", AT, "telephone", "not_now", "seriously_ill",
    )  # fmt: skip
    assert ContactAttempt.objects.count() == 1


def test_a_try_of_tomorrow_or_at_a_wave_that_is_not_there_is_refused(entry, anne):
    assert refused(try_to_reach, entry, anne, at=AT + timedelta(days=1)) == "day_has_not_come"
    assert refused(try_to_reach, entry, anne, at=AT - timedelta(days=400)) == "before_joined"
    assert refused(try_to_reach, entry, anne, wave="m99") == "no_such_wave"
    assert refused(try_to_reach, entry, anne, outcome="shouted") == "unknown_code"
    assert not ContactAttempt.objects.exists()


def test_section_11_prison_stops_nothing_and_nothing_is_decided_by_itself(entry, anne):
    before = states(entry, anne)
    fieldwork.happened(entry, anne.key, save=new_key(), kind="prison", from_on=TODAY, to_on=None, there="")
    seen = fieldwork.open_participant(entry, anne.key, TODAY)
    assert [one.state for one in seen.standings] == before
    assert ([one.there for one in seen.happenings], seen.pauses) == ([""], ())


def test_section_11_the_permission_to_interview_in_prison_is_what_is_recorded(entry, anne):
    fieldwork.happened(entry, anne.key, save=new_key(), kind="prison", from_on=JOINED, to_on=None, there="")
    stay = fieldwork.stay_from(entry, anne.key, "prison", JOINED)
    fieldwork.change_stay(entry, anne.key, stay.key, there="there", to_on=None)
    fieldwork.change_stay(entry, anne.key, stay.key, there="there", to_on=TODAY)
    [line] = fieldwork.open_participant(entry, anne.key, TODAY).happenings
    assert (line.kind, line.there, line.from_on, line.to_on) == ("prison", "there", JOINED, TODAY)
    assert refused(
        fieldwork.change_stay, entry, anne.key, stay.key, there="wait", to_on=TODAY - timedelta(days=1)
    ) == "ended_already"  # fmt: skip
    assert Happening.objects.get().interview_there == "there", "both or neither"


@pytest.mark.parametrize("kind", ["left_treatment", "moved", "changed_gp", "back_to_specialist", "residential"])
def test_section_11_leaving_moving_or_another_gp_never_stops_the_interviews(entry, anne, kind):
    before = states(entry, anne)
    fieldwork.happened(entry, anne.key, save=new_key(), kind=kind, from_on=TODAY, to_on=None, there="")
    fieldwork.happened(entry, anne.key, save=new_key(), kind=kind, from_on=TODAY, to_on=None, there="")
    assert states(entry, anne) == before
    assert Happening.objects.count() == 1, "the same thing from the same day is noted once"


def test_section_11_a_pause_is_somebodys_decision_and_ends_by_another(entry, anne):
    before = states(entry, anne)
    fieldwork.pause(entry, anne.key, reason="bereavement", from_on=TODAY, review_on=LATER)
    assert states(entry, anne) == [WaveState.PAUSED, *before[1:]]
    assert refused(fieldwork.pause, entry, anne.key, reason="illness", from_on=TODAY, review_on=LATER) == (
        "paused_already"
    )
    later = fieldwork.open_participant(entry, anne.key, LATER)
    assert [one.review_on for one in later.to_review] == [LATER]
    fieldwork.end_pause(entry, anne.key, PauseEntry.objects.get().key, TODAY)
    assert states(entry, anne) == before


def test_an_appointment_is_made_once_however_often_the_page_is_sent(entry, anne):
    save = new_key()
    for _ in range(2):
        fieldwork.appoint(entry, anne.key, save=save, wave="m00", meeting=meeting())
    [line] = fieldwork.open_participant(entry, anne.key, TODAY).appointments
    assert (line.key, line.at, line.place, line.area, line.mode, line.state) == (
        save, meeting().at, "cafe", "Fana", "together", "agreed",
    )  # fmt: skip


def test_an_appointment_by_telephone_is_of_that_mode(entry, anne):
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=meeting(place="telephone"))
    assert Appointment.objects.get().mode == "phone"


def test_section_13_a_moved_appointment_is_closed_and_another_stands_in_its_place(entry, anne):
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=meeting())
    first = Appointment.objects.get()
    after = meeting(LATER + timedelta(days=1), place="home", visitors="two")
    fieldwork.move(entry, anne.key, first.key, after)
    fieldwork.move(entry, anne.key, first.key, after)
    rows = list(Appointment.objects.order_by("pk").values_list("state", "place", "visitors"))
    assert rows == [("moved", "cafe", ""), ("agreed", "home", "two")]
    assert refused(fieldwork.move, entry, anne.key, first.key, meeting(LATER + timedelta(days=9))) == "not_standing"


def test_section_13_a_home_visit_says_how_many_go_and_that_they_are_safe(entry, anne):
    fieldwork.appoint(
        entry, anne.key, save=new_key(), wave="m00", meeting=meeting(TODAY, place="home", visitors="alone")
    )
    key = Appointment.objects.get().key
    fieldwork.become(entry, anne.key, key, fieldwork.Became("held", safe=True))
    fieldwork.become(entry, anne.key, key, fieldwork.Became("held"))
    line = fieldwork.appointment(entry, anne.key, key)
    assert (line.visitors, line.safe_at, line.state) == ("alone", AT, "held")


@pytest.mark.parametrize("state", ["agreed", "confirmed", "no_show", "held", "called_off"])
def test_section_13_compensation_never_hangs_on_finishing(entry, anne, state):
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=meeting(TODAY))
    key = Appointment.objects.get().key
    fieldwork.become(entry, anne.key, key, fieldwork.Became(state, compensation="Gavekort 300 kr", receipt="K-17"))
    line = fieldwork.appointment(entry, anne.key, key)
    assert (line.state, line.compensation, line.receipt) == (state, "Gavekort 300 kr", "K-17")


def test_every_deed_leaves_a_line_about_the_person_without_what_was_said(entry, anne):
    before = LogLine.objects.count()
    try_to_reach(entry, anne)
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=meeting())
    fieldwork.pause(entry, anne.key, reason="illness", from_on=TODAY, review_on=LATER)
    fieldwork.happened(entry, anne.key, save=new_key(), kind="hospital", from_on=TODAY, to_on=None, there="")
    fieldwork.assign(entry, anne.key, entry.actor.account)
    lines = list(LogLine.objects.filter(number__gt=before).order_by("number"))
    assert [line.verb for line in lines] == [
        "contact.tried", "appointment.made", "pause.decided", "happening.recorded", "interviewer.assigned",
    ]  # fmt: skip
    about = LogSubject.objects.filter(line__in=lines).values_list("person_key", flat=True)
    assert list(about) == [anne.person.key] * 5
    said = " ".join(str(line.counts) for line in lines)
    assert [word for word in ("illness", "hospital", "no_reply", "Kafé", "Fana") if word in said] == []


def test_an_outsider_and_whoever_treats_the_person_reach_none_of_it(entry, anne):
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=meeting())
    key = Appointment.objects.get().key
    odd, petra = interviewing(founded("study-v"), "odd"), interviewing(anne.study, "petra")
    treated_by(Account.objects.get(username="petra"), anne)
    for stranger in (odd, petra):
        for door in (
            lambda who: fieldwork.open_participant(who, anne.key, TODAY),
            lambda who: fieldwork.known(who, anne.key, TODAY),
            lambda who: fieldwork.appointment(who, anne.key, key),
            lambda who: fieldwork.interviewers(who, anne.key),
            lambda who: try_to_reach(who, anne),
            lambda who: fieldwork.appoint(who, anne.key, save=new_key(), wave="m00", meeting=meeting()),
            lambda who: fieldwork.pause(who, anne.key, reason="illness", from_on=TODAY, review_on=LATER),
        ):
            with pytest.raises(Outside):
                door(stranger)
    assert (Appointment.objects.count(), ContactAttempt.objects.count(), PauseEntry.objects.count()) == (1, 0, 0)
    assert not DeathEntry.objects.exists()
