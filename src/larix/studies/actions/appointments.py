"""Appointments: made, moved, and what became of them. The reminder is put in the outbox with the appointment."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from larix.access.actor import OSLO, Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.outbox.actions import queue_message
from larix.people.models import DeathEntry, Person
from larix.people.queries import identities
from larix.schedule.fieldwork import AppointmentState, Place
from larix.studies import reminding, rules
from larix.studies.models import Appointment, Participation
from larix.studies.queries.reminders import channels_chosen, reminder_body
from larix.studies.rules import fieldwork

MODES = {Place.TELEPHONE: "phone", Place.VIDEO: "video"}  # everywhere else one sits together
VISITORS = ("alone", "two")
PLACE_SAID, AREA, COMPENSATION, RECEIPT = 120, 60, 120, 40


@dataclass(frozen=True, slots=True)
class Meeting:
    """When and where. `place_said` is the exact place in few words, never on a day list; `visitors` of a home visit."""

    at: datetime
    place: str
    place_said: str = ""
    area: str = ""
    visitors: str = ""

    @property
    def on(self) -> date:
        return self.at.astimezone(OSLO).date()


@dataclass(frozen=True, slots=True)
class Became:
    """What became of an appointment. Compensation is given whether or not the form was finished."""

    state: str
    safe: bool = False  # after a home visit: the interviewer is out again, and well
    compensation: str = ""
    receipt: str = ""


def make_appointment(
    *, participation: Participation, key: UUID, wave: str, meeting: Meeting, telephone: str, by: Actor
) -> Appointment:  # fmt: skip
    """Make an appointment, and put its reminder in the outbox by the channel that the person chose, if they chose one.

    `key` is the page's own: a repeat changes nothing. `telephone`: whom the reminder says to ring; "" sends none.
    """
    with deed(Verb.APPOINTMENT_MADE, by=by, about=[participation.person.key]) as note:
        Participation.objects.select_for_update().get(pk=participation.pk)
        _may(participation, wave, meeting, by)
        there = Appointment.objects.filter(key=key, participation=participation).first()
        note.counts.update(study=participation.study.key, wave=wave)
        if there is not None:
            note.changed_nothing = True
            return there
        return _make(participation, key, wave, meeting, telephone, by)


def move_appointment(*, appointment: Appointment, meeting: Meeting, telephone: str, by: Actor) -> Appointment:
    """Close this appointment and make another in its place; the reminder of this one is stopped where it would leave.

    Moved already to the same time and place, nothing is changed.
    """
    participation = appointment.participation
    with deed(Verb.APPOINTMENT_CHANGED, by=by, about=[participation.person.key]) as note:
        Participation.objects.select_for_update().get(pk=participation.pk)
        appointment.refresh_from_db()
        after = appointment.moved_to
        note.counts.update(study=participation.study.key, moved=1)
        if after is not None and (after.at, after.place) == (meeting.at, meeting.place):
            note.changed_nothing = True
            return after
        obey(fieldwork.may_move(appointment.state))
        _may(participation, appointment.wave, meeting, by)
        made = _make(participation, uuid4(), appointment.wave, meeting, telephone, by)
        appointment.state, appointment.moved_to = AppointmentState.MOVED, made
        appointment.save(update_fields=["state", "moved_to"])
    return made


def change_appointment(*, appointment: Appointment, became: Became, by: Actor) -> None:
    """Note what became of an appointment, that the interviewer is safe, and what was given, in any state of it."""
    with deed(Verb.APPOINTMENT_CHANGED, by=by, about=[appointment.participation.person.key]) as note:
        Participation.objects.select_for_update().get(pk=appointment.participation_id)
        appointment.refresh_from_db()
        on = appointment.at.astimezone(OSLO).date()
        obey(fieldwork.may_become(became.state, before=appointment.state, on=on, today=by.day))
        obey(fieldwork.may_write((became.compensation, COMPENSATION), (became.receipt, RECEIPT)))
        before = _said(appointment)
        appointment.state = became.state
        appointment.compensation, appointment.receipt = became.compensation.strip(), became.receipt.strip()
        if became.safe and appointment.safe_at is None:
            appointment.safe_at = by.at
        appointment.save(update_fields=["state", "compensation", "receipt", "safe_at"])
        note.changed_nothing = _said(appointment) == before
        note.counts.update(study=appointment.participation.study.key, state=became.state)


def call_off_appointments(*, person: Person, from_on: date, by: Actor) -> None:
    """Call off what somebody was to be met for on that day or later, in every study."""
    with deed(Verb.APPOINTMENT_CHANGED, by=by, about=[person.key]) as note:
        from_at = datetime.combine(from_on, datetime.min.time(), tzinfo=OSLO)
        theirs = Appointment.objects.filter(participation__person=person, state__in=fieldwork.STANDING)
        note.counts["called_off"] = theirs.filter(at__gte=from_at).update(state=AppointmentState.CALLED_OFF)
        note.changed_nothing = not note.counts["called_off"]


def _may(participation: Participation, wave: str, meeting: Meeting, by: Actor) -> None:
    death = DeathEntry.objects.standing([participation.person_id]).get(participation.person_id)
    died = death is not None and death.died
    obey(rules.may_see(protocol=participation.study.protocol, wave=wave))
    obey(fieldwork.may_name(meeting.place, Place))
    obey(fieldwork.may_write((meeting.place_said, PLACE_SAID), (meeting.area, AREA)))
    obey(fieldwork.may_visit(meeting.visitors, VISITORS))
    obey(
        fieldwork.may_appoint(
            meeting.on, today=by.day, joined_on=participation.joined_on, died=died,
            died_on=death.on if death is not None and died else None,
        )
    )  # fmt: skip


def _make(
    participation: Participation, key: UUID, wave: str, meeting: Meeting, telephone: str, by: Actor
) -> Appointment:  # fmt: skip
    home = meeting.place == Place.HOME
    made = Appointment.objects.create(
        key=key, participation=participation, wave=wave, at=meeting.at, place=meeting.place,
        place_said=meeting.place_said.strip(), area=meeting.area.strip(), by=by.account,
        mode=MODES.get(Place(meeting.place), "together"), visitors=meeting.visitors if home else "",
    )  # fmt: skip
    _remind(participation, made, telephone, by)
    return made


def _remind(participation: Participation, made: Appointment, telephone: str, by: Actor) -> None:
    """Only by the channel the person chose, and only where the day before has not passed already."""
    chosen = channels_chosen(participation.study, participation.person)
    channel = next((one for one in reminding.CHANNELS if one in chosen), None)
    leaves_at = reminding.leaves_at(made.at)
    if channel is None or not telephone or leaves_at <= by.at:
        return
    identity = identities([participation.person_id]).get(participation.person_id)
    language = "nb" if identity is None else identity.language
    protocol = participation.study.protocol
    text = reminding.reminder(reminder_body(protocol.scope), made.at, telephone, language)
    queue_message(
        once=reminding.once(made.key, made.at, channel), person_key=participation.person.key,
        purpose=protocol.purpose, channel=channel, text=text, send_from=leaves_at, by=by,
    )  # fmt: skip


def _said(appointment: Appointment) -> tuple[object, ...]:
    return appointment.state, appointment.compensation, appointment.receipt, appointment.safe_at
