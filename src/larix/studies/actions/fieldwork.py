"""The work between interviews, written down: who follows whom, tries to make contact, pauses, what happened."""

from datetime import date, datetime
from uuid import UUID

from larix.access.actor import OSLO, Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.schedule.fieldwork import HappeningKind, InterviewThere, Outcome, Reach, Reason
from larix.studies import rules
from larix.studies.models import Assignment, ContactAttempt, Happening, Participation, PauseEntry
from larix.studies.rules import fieldwork


def assign_interviewer(
    *, participation: Participation, account: str, interviews: bool, treats: bool, by: Actor
) -> None:  # fmt: skip
    """Let an account follow a participant from today; whoever did before does no more. The same again changes nothing.

    `interviews`: the account is an interviewer of the study today; `treats`: it treats the person. The gate asks both.
    """
    with deed(Verb.INTERVIEWER_ASSIGNED, by=by, about=[participation.person.key]) as note:
        _lock(participation)
        obey(fieldwork.may_assign(interviews=interviews, treats=treats))
        open_one = Assignment.objects.filter(participation=participation, to_on__isnull=True).first()
        note.counts["study"] = participation.study.key
        if open_one is not None and open_one.account == account:
            note.changed_nothing = True
            return
        if open_one is not None:
            open_one.to_on = max(by.day, open_one.from_on)
            open_one.save(update_fields=["to_on"])
        Assignment.objects.create(participation=participation, account=account, from_on=by.day)


def record_contact_attempt(
    *, participation: Participation, key: UUID, wave: str, at: datetime, channel: str, outcome: str, reason: str = "",
    by: Actor,
) -> None:  # fmt: skip
    """Note one try to reach somebody, and what came of it. `key` is the page's own: a repeat changes nothing."""
    with deed(Verb.CONTACT_TRIED, by=by, about=[participation.person.key]) as note:
        on = at.astimezone(OSLO).date()
        obey(rules.may_see(protocol=participation.study.protocol, wave=wave))
        obey(fieldwork.may_be_on(on, today=by.day, joined_on=participation.joined_on))
        for code, codes, blank in ((channel, Reach, False), (outcome, Outcome, False), (reason, Reason, True)):
            obey(fieldwork.may_name(code, codes, blank=blank))
        said = {"wave": wave, "at": at, "channel": channel, "outcome": outcome, "reason": reason, "by": by.account}
        _, new = ContactAttempt.objects.get_or_create(key=key, participation=participation, defaults=said)
        note.changed_nothing = not new
        note.counts.update(study=participation.study.key, wave=wave)


def decide_pause(
    *, participation: Participation, reason: str, from_on: date, review_on: date | None, by: Actor
) -> None:  # fmt: skip
    """Decide that somebody is not asked for a while, why, and on which day somebody looks at it again."""
    with deed(Verb.PAUSE_DECIDED, by=by, about=[participation.person.key]) as note:
        _lock(participation)
        paused = PauseEntry.objects.filter(participation=participation, to_on__isnull=True).exists()
        obey(
            fieldwork.may_pause(
                reason, from_on=from_on, review_on=review_on, today=by.day, joined_on=participation.joined_on,
                paused=paused,
            )
        )  # fmt: skip
        assert review_on is not None  # the rule has said so
        PauseEntry.objects.create(
            participation=participation, from_on=from_on, review_on=review_on, reason=reason, by=by.account
        )
        note.counts["study"] = participation.study.key


def end_pause(*, pause: PauseEntry, to_on: date, by: Actor) -> None:
    """End a pause; `to_on` is the first day on which the person may be asked again."""
    with deed(Verb.PAUSE_ENDED, by=by, about=[pause.participation.person.key]) as note:
        _lock(pause.participation)
        pause.refresh_from_db(fields=["to_on"])
        obey(fieldwork.may_end(to_on, from_on=pause.from_on, today=by.day, ended=pause.to_on is not None))
        pause.to_on = to_on
        pause.save(update_fields=["to_on"])
        note.counts["study"] = pause.participation.study.key


def record_happening(
    *, participation: Participation, key: UUID, kind: str, from_on: date, to_on: date | None = None, there: str = "",
    by: Actor,
) -> None:  # fmt: skip
    """Note something in a participant's life. None of it stops the schedule. `key` is the page's own.

    The same kind from the same day is noted once. `there`: how the interview is held during a stay; "" not decided.
    """
    with deed(Verb.HAPPENING_RECORDED, by=by, about=[participation.person.key]) as note:
        _lock(participation)
        obey(fieldwork.may_happen(kind, from_on=from_on, to_on=to_on, there=there, today=by.day))
        known = Happening.objects.filter(participation=participation, kind=kind, from_on=from_on)
        note.changed_nothing = known.exists() or Happening.objects.filter(key=key).exists()
        note.counts["study"] = participation.study.key
        if not note.changed_nothing:
            Happening.objects.create(
                key=key, participation=participation, kind=kind, from_on=from_on, to_on=to_on, interview_there=there,
                by=by.account,
            )  # fmt: skip


def end_stay(*, stay: Happening, to_on: date, by: Actor) -> None:
    """Note the day on which a stay ended: the first day the person was not there."""
    with deed(Verb.HAPPENING_RECORDED, by=by, about=[stay.participation.person.key]) as note:
        _lock(stay.participation)
        stay.refresh_from_db(fields=["to_on"])
        obey(fieldwork.may_decide_there(HappeningKind(stay.kind), stay.interview_there or InterviewThere.WAIT))
        obey(fieldwork.may_end(to_on, from_on=stay.from_on, today=by.day, ended=stay.to_on is not None))
        stay.to_on = to_on
        stay.save(update_fields=["to_on"])
        note.counts["study"] = stay.participation.study.key


def decide_interview_there(*, stay: Happening, there: str, by: Actor) -> None:
    """Note whether the interview is held during the stay: there (permitted), by telephone, later, or not permitted."""
    with deed(Verb.HAPPENING_RECORDED, by=by, about=[stay.participation.person.key]) as note:
        _lock(stay.participation)
        obey(fieldwork.may_decide_there(stay.kind, there))
        stay.refresh_from_db(fields=["interview_there"])
        note.changed_nothing = stay.interview_there == there
        stay.interview_there = there
        stay.save(update_fields=["interview_there"])
        note.counts["study"] = stay.participation.study.key


def change_stay(*, stay: Happening, there: str, to_on: date | None, by: Actor) -> None:
    """Both of what a stay's page says: how the interview is held there ("" undecided), and when the stay ended."""
    with deed(Verb.HAPPENING_RECORDED, by=by, about=[stay.participation.person.key]) as note:
        before = (stay.interview_there, stay.to_on)
        if there:
            decide_interview_there(stay=stay, there=there, by=by)
        if to_on is not None and to_on != stay.to_on:
            end_stay(stay=stay, to_on=to_on, by=by)
        note.changed_nothing = (stay.interview_there, stay.to_on) == before


def _lock(participation: Participation) -> None:
    """Two who write about the same participant do so one after the other."""
    Participation.objects.select_for_update().get(pk=participation.pk)
