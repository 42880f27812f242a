"""Plays Project X again in the demo: the real actions, each on its own day, as the coordinator did them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import singledispatchmethod
from uuid import UUID

from django.db import transaction

from larix.access.actor import OSLO, Actor, operator
from larix.access.models import Account
from larix.access.roles import Role
from larix.cli.demo_interviews import FieldPlayer
from larix.cli.installation import library
from larix.core.countries import PACKS
from larix.gate import enter_study
from larix.gate.listing import Decided, keep_list, take_in
from larix.history import Death
from larix.people.actions import record_deaths, record_reservation
from larix.simulate.project_x import happenings as told
from larix.simulate.project_x.cohort import PUBLISHED, SEED, Size, SyntheticInvitee, invitees
from larix.simulate.project_x.delivered import delivered
from larix.simulate.project_x.fieldwork import field_events
from larix.simulate.project_x.meetings import Event as FieldEvent
from larix.simulate.project_x.paper import scanned_form, unreadable_form
from larix.simulate.project_x.protocol import PROTOCOL
from larix.simulate.project_x.script import REGISTER, events
from larix.studies.actions import answers, consents, found_study, letters
from larix.studies.codes import form_code
from larix.studies.consenting import CONTACT, NAMED_SOURCES, Consent, Copy, How
from larix.studies.queries.consents import consent_text
from larix.texts.actions import start_texts, still_true
from larix.texts.queries import current_texts
from larix.units.actions import open_units

BEGAN_AT = datetime(2014, 5, 2, 9, tzinfo=OSLO)  # the demo's log begins here
UNITS_FROM = date(2002, 1, 1)  # before anybody on the list had the GP that they have
COUNTRY = PACKS["no"]
PNG = "image/png"
COPIES = {How.EID: Copy.ON_SCREEN, How.PAPER: Copy.POST, How.FIRST_MEETING: Copy.HANDED_OVER}


class NotPlayed(RuntimeError):
    """The story and the actions do not agree: a mistake of ours, found before anything is kept."""


def play_project_x(
    *, coordinator: Account, interviewer: Account, now: datetime, seed: int = SEED, size: Size = PUBLISHED
) -> None:
    """Everything that happened in Project X, or nothing: the next start begins again where this one was cut off.

    `now` is the machine's own time, for files. The coordinator did most of it; people signed electronically themselves.
    """
    everybody, forms = invitees(seed, size), library()
    invited = events(everybody, seed)
    held = field_events(everybody, invited, forms, seed)
    by = operator(BEGAN_AT, purpose=PROTOCOL.purpose)
    with transaction.atomic():
        open_units(units=COUNTRY.units, from_on=UNITS_FROM, by=by)
        found_study(protocol=PROTOCOL, by=by)
        start_texts(scope=PROTOCOL.scope, by=by)
        player = Player(coordinator, interviewer, everybody, now)
        # On one day what is decided comes before what is asked: nobody is interviewed before they have said yes.
        for event in sorted((*invited, *held), key=lambda one: one.on):
            player.play(event)


class Player:
    """Does what the story tells, one event after another."""

    def __init__(
        self, coordinator: Account, interviewer: Account, everybody: Sequence[SyntheticInvitee], now: datetime
    ) -> None:
        self.entry = enter_study(coordinator, PROTOCOL.key, Role.COORDINATOR, BEGAN_AT)
        self.study = self.entry.study
        self.interviewer, self.everybody, self.now = interviewer, everybody, now
        self.invitations = {each.person_id: each for each in self.study.invitations.all()}  # filled by the list
        self.done_on: Counter[date] = Counter()
        self.text = consent_text(self.study) or 0
        self.field = FieldPlayer(library(), self.entry)

    def play(self, event: told.Event | FieldEvent) -> None:
        """Do it, a few minutes after what was done before on that day."""
        self.done_on[event.on] += 1
        minutes = timedelta(minutes=2 * self.done_on[event.on])
        at = datetime.combine(event.on, time(9), OSLO) + minutes
        self.entry = replace(self.entry, actor=replace(self.entry.actor, at=at))
        if isinstance(event, FieldEvent):
            self.field.play(event, at)
        else:
            self._do(event)

    @property
    def by(self) -> Actor:
        return self.entry.actor

    @singledispatchmethod
    def _do(self, event: object) -> None:
        raise NotPlayed(f"nobody knows how to play {event!r}")

    @_do.register
    def _(self, event: told.Listed) -> None:
        key = keep_list(self.entry, delivered(self.everybody), pack=COUNTRY, now=self.now)
        trouble = take_in(self.entry, key, Decided(), pack=COUNTRY, now=self.now)
        if trouble is not None:
            raise NotPlayed(str(trouble.findings[:3]))
        listed = self.study.invitations.select_related("person").prefetch_related("person__identifiers")
        by_number = {each.number: one for one in listed for each in one.person.identifiers.all()}
        self.invitations = {each.place: by_number[each.person.number] for each in self.everybody}
        self.field.person_ids = {place: one.person_id for place, one in self.invitations.items()}

    @_do.register
    def _(self, event: told.Printed) -> None:
        # Synthetic people: the texts are our drafts, and the demo says so.
        letters.print_letters(study=self.study, kind=event.kind, by=self.by, drafts_too=True)

    @_do.register
    def _(self, event: told.Posted) -> None:
        run = self.study.letter_runs.filter(posted_on=None).latest("number")
        out = frozenset(self.invitations[place].key for place in event.take_out)
        letters.post_letters(run=run, on=event.on, take_out=out, by=self.by)

    @_do.register
    def _(self, event: told.HandedOver) -> None:
        letters.hand_over(invitation=self.invitations[event.place], on=event.on, by=self.by)

    @_do.register
    def _(self, event: told.Answered) -> None:
        answers.record_answer(
            invitation=self.invitations[event.place], answer=event.answer, channel=event.channel, on=event.on,
            on_behalf=event.on_behalf, decline_reason=event.decline_reason, by=self.by,
        )  # fmt: skip

    @_do.register
    def _(self, event: told.Undone) -> None:
        invitation = self.invitations[event.place]
        wrong = invitation.answers.latest("number")
        answers.undo_answer(invitation=invitation, number=wrong.number, reason=event.reason, by=self.by)

    @_do.register
    def _(self, event: told.OpenedByAnother) -> None:
        invitation = self.invitations[event.place]
        answers.record_wrong_opening(invitation=invitation, channel=event.channel, by=self.by)

    @_do.register
    def _(self, event: told.Objected) -> None:
        invitation = self.invitations[event.place]
        answers.record_objection(invitation=invitation, channel=event.channel, on=event.on, by=self.by)

    @_do.register
    def _(self, event: told.Reserved) -> None:
        person = self.invitations[event.place].person
        record_reservation(person=person, reserved=True, channel="telephone", on=event.on, by=self.by)

    @_do.register
    def _(self, event: told.Died) -> None:
        person = self.invitations[event.place].person
        record_deaths(deaths=[(person, Death(event.died_on, REGISTER))], by=self.by)

    @_do.register
    def _(self, event: told.LackedCapacity) -> None:
        consents.assess_capacity(
            study=self.study, person=self.invitations[event.place].person, on=event.on, capable=False,
            by_name=self.everybody[event.place - 1].gp_name, by_profession="lege", by=self.by,
        )  # fmt: skip

    @_do.register
    def _(self, event: told.UnreadableScan) -> None:
        consents.store_scan(study=self.study, content=unreadable_form(), media_type=PNG, stored_at=self.now, by=self.by)

    @_do.register
    def _(self, event: told.LookedOver) -> None:
        for text in current_texts(PROTOCOL.scope):
            still_true(scope=PROTOCOL.scope, code=text.code, by=self.by)
        self.text = consent_text(self.study) or 0

    @_do.register
    def _(self, event: told.Consented) -> None:
        invitation, how = self.invitations[event.place], How(event.how)
        taken_by = {How.EID: "", How.PAPER: self.by.account, How.FIRST_MEETING: str(self.interviewer.key)}[how]
        consent = Consent(
            on=event.on, scopes=dict.fromkeys(event.yes, True), how=how, text_version=self.text,
            named_sources=("medical_record", "prescriptions") if NAMED_SOURCES in event.yes else (),
            contact_channels=("telephone", "post") if CONTACT in event.yes else (), taken_by=taken_by,
            copy=COPIES[how], said_back=how is How.FIRST_MEETING,
            scan_key=self._scan_of(event.place) if how is How.PAPER else None,
        )  # fmt: skip
        by = replace(self.by, account="", role=Role.PERSON) if how is How.EID else self.by
        treats = None if how is How.EID else False
        consents.record_consent(
            study=self.study, person=invitation.person, consent=consent, by=by, taken_by_treats=treats
        )

    def _scan_of(self, place: int) -> UUID:
        invitation = self.invitations[place]
        content = scanned_form(form_code(invitation.key, invitation.round))
        (scan,) = consents.store_scan(study=self.study, content=content, media_type=PNG, stored_at=self.now, by=self.by)
        return scan.key
