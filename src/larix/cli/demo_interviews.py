"""Plays the field work and the interviews of Project X again: the real actions, each by whoever did it, on its day."""

from dataclasses import replace
from datetime import date, datetime, time
from functools import singledispatchmethod
from typing import Any
from uuid import UUID, uuid5

from larix.access.actor import OSLO, Actor, operator
from larix.cli.demo_accounts import demo_account
from larix.followup.actions import save_draft
from larix.followup.drafts import Form, Typed
from larix.followup.given import RESPONSES, Checked, Given, check
from larix.gate import Entry, enter_interviews
from larix.gate.own_course import themself
from larix.gate.saying_first import text_before
from larix.instruments import Library, fingerprint
from larix.schedule.invited import Channel
from larix.simulate.project_x import meetings as told
from larix.simulate.project_x.answered import Filled, Forms
from larix.simulate.project_x.courses import Interview
from larix.simulate.project_x.protocol import PROTOCOL
from larix.studies.actions import appointments, dying, ending, fieldwork, sharing, withdraw, worry
from larix.studies.actions.interviews import record_whole_interview
from larix.texts.queries import TextShown
from larix.treatment.actions import move_responsibility

OTHER_TRUST = "helse-fonna"  # where the nurse of the demo follows patients
GP, DEPUTY = "Anders Flytteprøve", "Berit Vikarprøve"
NO_TELEPHONE = ""  # of what has passed: no reminder is queued
TELEPHONE = "00 00 10 00"  # reaches nobody
REGISTER = "Folkeregisteret (syntetisk)"
TYPED = {"life_mental_health": ["5"], "life_physical_health": ["6"], "life_housing": ["8"], "coping": ["6"]}
WORRY = ("overdose", "Har tatt mer enn avtalt flere ganger i sommer, alene hjemme. Sier selv at det er skummelt.",
         "Ansvarlig kliniker, på telefon samme dag", "At jeg ringer ansvarlig kliniker, og hva jeg sier")  # fmt: skip
PICTURES = ("coping", "distress")


class FieldPlayer:
    """Does what the interviewers did. `person_ids`, filled by whoever took the list in, are by line of the list."""

    def __init__(self, library: Library, office: Entry) -> None:
        self.forms, self.office, self.study = Forms(library), office.actor, office.study
        self.person_ids: dict[int, int] = {}
        self.rows: dict[int, Any] = {}  # participations; a door knows no tables, so it cannot name them
        self.made: dict[tuple[int, str], Any] = {}  # appointments
        self.entries: dict[str, tuple[Entry, TextShown | None]] = {}
        self.fingerprints: dict[tuple[str, int], str] = {}
        self.at = office.actor.at

    def play(self, event: told.Event, at: datetime) -> None:
        self.at = at
        self._do(event)

    def _by(self, who: str) -> Actor:
        """The account as it came in that day."""
        if who not in self.entries:
            entry = enter_interviews(demo_account(who), PROTOCOL.key, self.at)
            self.entries[who] = (entry, text_before(entry))
        return replace(self.entries[who][0].actor, at=self.at)

    @property
    def _office(self) -> Actor:
        return replace(self.office, at=self.at)

    def _row(self, place: int) -> Any:
        if place not in self.rows:
            rows = self.study.participations.select_related("person", "study")
            self.rows[place] = rows.get(person=self.person_ids[place])
        return self.rows[place]

    @singledispatchmethod
    def _do(self, event: object) -> None:
        raise LookupError(f"nobody knows how to play {event!r}")

    @_do.register
    def _(self, event: told.Assigned) -> None:
        account = str(demo_account(event.who).key)
        fieldwork.assign_interviewer(
            participation=self._row(event.place), account=account, interviews=True, treats=False,
            by=self._by(event.who),
        )  # fmt: skip

    @_do.register
    def _(self, event: told.Tried) -> None:
        fieldwork.record_contact_attempt(
            participation=self._row(event.place), key=_key(event), wave=event.wave, at=_at(event.on, event.hour),
            channel=event.channel, outcome=event.outcome, reason=event.reason, by=self._by(event.who),
        )  # fmt: skip

    @_do.register
    def _(self, event: told.Agreed) -> None:
        meeting = appointments.Meeting(
            _at(event.meets_on, event.hour), event.where, area=event.area, visitors="two" * (event.where == "home")
        )
        passed = event.meets_on < date(2016, 9, 1)
        self.made[event.place, event.wave] = appointments.make_appointment(
            participation=self._row(event.place), key=_key(event), wave=event.wave, meeting=meeting,
            telephone=NO_TELEPHONE if passed else TELEPHONE, by=self._by(event.who),
        )  # fmt: skip

    @_do.register
    def _(self, event: told.Became) -> None:
        there = self.made[event.place, event.wave]
        became = appointments.Became(event.state, safe=there.place == "home" and event.state == "held")
        appointments.change_appointment(appointment=there, became=became, by=self._by(event.who))

    @_do.register
    def _(self, event: told.Interviewed) -> None:
        row, by, interview = self._row(event.place), self._by(event.who), event.interview
        text = self.entries[event.who][1] if interview.mode != "paper" else None
        alone = [form for form in interview.forms if interview.mode == "alone" and form.asked.respondent == "person"]
        theirs = [form for form in interview.forms if form not in alone]
        record_whole_interview(
            participation=row, given=self._given(row, interview, theirs), told=text.code if text else "",
            version=text.number if text else None, how_now=event.how_now, naloxone=event.naloxone, by=by,
        )  # fmt: skip
        if alone:
            themselves = themself(PROTOCOL.key, self.at)
            record_whole_interview(participation=row, given=self._given(row, interview, alone), by=themselves)

    def _given(self, row: Any, interview: Interview, forms: list[Filled]) -> list[Checked]:
        return [check(self._one(row, interview, form)) for form in forms]

    def _one(self, row: Any, interview: Interview, form: Filled) -> Given:
        asked = form.asked
        english = form.language == "en"
        return Given(
            save_id=uuid5(RESPONSES, f"{row.label} {interview.wave} {asked.instrument} {asked.part}"),
            purpose=PROTOCOL.purpose, instrument=self.forms.view(asked),
            fingerprint=self._fingerprint(asked.instrument, asked.version), wave=interview.wave,
            on=interview.on, answers=form.answers, missing=form.missing, part=asked.part, respondent=asked.respondent,
            mode=interview.mode, language=form.language, not_before=row.joined_on,
            present="alone" if interview.mode in ("together", "alone") else "",
            interpreter="professional" if english and interview.mode == "together" else "",
            sealed=asked.handling == "sealed",
        )  # fmt: skip

    def _fingerprint(self, instrument: str, version: int) -> str:
        """Of the whole published form; worked out once."""
        which = (instrument, version)
        if which not in self.fingerprints:
            self.fingerprints[which] = fingerprint(self.forms.library.get(*which))
        return self.fingerprints[which]

    @_do.register
    def _(self, event: told.Called) -> None:
        ending.record_call(
            participation=self._row(event.place), wave=event.wave, on=event.on, by=self._by(event.who)
        )  # fmt: skip

    @_do.register
    def _(self, event: told.Stayed) -> None:
        stay = event.stay
        fieldwork.record_happening(
            participation=self._row(event.place), key=_key(event), kind=stay.kind, from_on=stay.from_on,
            there=stay.there, by=self._by(event.who),
        )  # fmt: skip

    @_do.register
    def _(self, event: told.CameOut) -> None:
        stay = self._row(event.place).happenings.get(kind=event.stay.kind, from_on=event.stay.from_on)
        assert event.stay.to_on is not None
        fieldwork.end_stay(stay=stay, to_on=event.stay.to_on, by=self._by(event.who))

    @_do.register
    def _(self, event: told.Turned) -> None:
        fieldwork.record_happening(
            participation=self._row(event.place), key=_key(event), kind=event.kind, from_on=event.happened_on,
            by=self._by(event.who),
        )  # fmt: skip

    @_do.register
    def _(self, event: told.Paused) -> None:
        fieldwork.decide_pause(
            participation=self._row(event.place), reason=event.reason, from_on=event.on, review_on=event.review_on,
            by=self._by(event.who),
        )  # fmt: skip

    @_do.register
    def _(self, event: told.Worried) -> None:
        kind, said, told_whom, person_told = WORRY
        worry.record_worry(
            participation=self._row(event.place), wave=event.wave, kind=kind, said=said, told=told_whom,
            person_told=person_told, save_id=_key(event), by=self._by(event.who),
        )  # fmt: skip

    @_do.register
    def _(self, event: told.Drafted) -> None:
        row = self._row(event.place)
        asked = next(one for one in PROTOCOL.wave(event.wave).asked if one.part == "person")
        form = Form(row.person_id, PROTOCOL.purpose, asked.instrument, event.wave, asked.part, asked.respondent)
        typed = Typed(
            save_id=_key(event), page=str(_key(event)), number=0, shown=frozenset(TYPED), posted=TYPED,
            instrument_version=asked.version, on=event.on, mode="together", language="nb",
        )  # fmt: skip
        save_draft(form=form, typed=typed, by=self._by(event.who))

    @_do.register
    def _(self, event: told.Shared) -> None:
        sharing.share_pictures(
            participation=self._row(event.place), whats=PICTURES, unit="lar-helse-bergen",
            shown_unit="lar-helse-bergen", until=None, said_yes=True, died=False, by=themself(PROTOCOL.key, self.at),
        )  # fmt: skip

    @_do.register
    def _(self, event: told.Withdrew) -> None:
        row = self._row(event.place)
        back = frozenset(scope.code for scope in PROTOCOL.inviting.scopes) - {"keep"} if PROTOCOL.inviting else None
        withdraw(
            study=row.study, person=row.person, scopes=back, channel=Channel.TELEPHONE, on=event.on, by=self._office
        )

    @_do.register
    def _(self, event: told.WronglyDead) -> None:
        dying.record_death(
            person=self._row(event.place).person, on=event.died_on, source=REGISTER, by=self._office
        )  # fmt: skip

    @_do.register
    def _(self, event: told.Lives) -> None:
        dying.correct_death(person=self._row(event.place).person, source=REGISTER, by=self._office)

    @_do.register
    def _(self, event: told.UnderAnother) -> None:
        move_responsibility(
            person=self._row(event.place).person, unit_key=OTHER_TRUST, holder="gp", gp_name=GP, gp_deputy=DEPUTY,
            from_on=event.on, decision="Overført ved flytting (syntetisk)",
            by=operator(self.at, purpose=PROTOCOL.purpose),
        )  # fmt: skip


def _key(event: told.Event) -> UUID:
    """The id that a page would have made: the same for the same event."""
    return uuid5(RESPONSES, repr(event))


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), OSLO)
