"""What goes around an interview: what is said before it, how it ended, and the call that somebody asked for."""

from datetime import date

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.studies import rules
from larix.studies.models import Ending, Participation
from larix.studies.rules import ending as may


def begin_interview(*, participation: Participation, wave: str, told: str, version: int, by: Actor) -> None:
    """Keep which version of which text was said before the first question. What was said first stays."""
    with deed(Verb.INTERVIEW_BEGUN, by=by, about=[participation.person.key]) as note:
        row = _row(participation, wave, by)
        note.changed_nothing = row.told_version is not None
        note.counts.update(study=participation.study.key, wave=wave)
        if not note.changed_nothing:
            row.told, row.told_version = told, version
            row.save()


def end_interview(*, participation: Participation, wave: str, how_now: str, naloxone: str, by: Actor) -> None:
    """Note how the person is now and what was said of naloxone; "" leaves what stands.

    Who asked to be called stands on the work list until a call is noted.
    """
    with deed(Verb.INTERVIEW_ENDED, by=by, about=[participation.person.key]) as note:
        row = _row(participation, wave, by)
        is_the_person = by.role is Role.PERSON
        obey(
            may.may_end(
                how_now=how_now, naloxone=naloxone, stands=row.how_now, said_by_person=not row.by,
                is_the_person=is_the_person,
            )
        )  # fmt: skip
        before = (row.how_now, row.naloxone, row.pk)
        if how_now and how_now != row.how_now:
            row.how_now, row.by, row.on, row.called_on = how_now, by.account, by.day, None
        row.naloxone = naloxone or row.naloxone
        note.changed_nothing = before == (row.how_now, row.naloxone, row.pk) and row.pk is not None
        note.counts.update(study=participation.study.key, wave=wave)
        row.save()


def record_call(*, participation: Participation, wave: str, on: date, by: Actor) -> None:
    """Note that somebody who asked for it has been called. Called twice is noted once."""
    with deed(Verb.CALL_MADE, by=by, about=[participation.person.key]) as note:
        row = _row(participation, wave, by)
        obey(may.may_call(how_now=row.how_now, ended_on=row.on, on=on, today=by.day))
        note.changed_nothing = row.called_on is not None
        note.counts.update(study=participation.study.key, wave=wave)
        if not note.changed_nothing:
            row.called_on = on
            row.save()


def _row(participation: Participation, wave: str, by: Actor) -> Ending:
    """What stands, locked; else a new row, not stored yet. Two who write about one participant do so in turn."""
    Participation.objects.select_for_update().get(pk=participation.pk)
    obey(rules.may_see(protocol=participation.study.protocol, wave=wave))
    found = Ending.objects.filter(participation=participation, wave=wave).first()
    return found or Ending(participation=participation, wave=wave, on=by.day, by=by.account)
