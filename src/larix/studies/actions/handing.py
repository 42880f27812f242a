"""Handing the tablet over to the person for one wave's form, their locking it, and taking it back."""

from datetime import timedelta

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.people.models import DeathEntry
from larix.studies import rules
from larix.studies.actions.ending import begin_interview, end_interview
from larix.studies.models import HandedOver, Participation
from larix.studies.rules.handing import may_hand_over

FORM = "form"
AT_MOST = timedelta(hours=8)  # whatever happens: a tablet that nobody took back opens nothing the day after


def hand_over(
    *, participation: Participation, wave: str, mode: str, parts: int, told: str, version: int | None, by: Actor
) -> HandedOver:  # fmt: skip
    """Open the person's parts of one wave to whoever holds the tablet. What was open of theirs before is closed.

    `parts` is how many parts the person answers; `told` and `version` name the text shown first (None: there is none).
    """
    with deed(Verb.TABLET_HANDED_OVER, by=by, about=[participation.person.key]) as note:
        Participation.objects.select_for_update().get(pk=participation.pk)
        obey(rules.may_see(protocol=participation.study.protocol, wave=wave))
        death = DeathEntry.objects.standing([participation.person_id]).get(participation.person_id)
        obey(may_hand_over(mode=mode, parts=parts, died=death is not None and death.died))
        HandedOver.objects.filter(participation=participation, kind=FORM, closed_at__isnull=True).update(
            closed_at=by.at
        )
        if version is not None:
            begin_interview(participation=participation, wave=wave, told=told, version=version, by=by)
        note.counts.update(study=participation.study.key, wave=wave, mode=mode)
        return HandedOver.objects.create(
            participation=participation, kind=FORM, wave=wave, mode=mode, opened_by=by.account, opened_at=by.at,
            until=by.at + AT_MOST,
        )  # fmt: skip


def lock_form(*, handed: HandedOver, how_now: str, naloxone: str, by: Actor) -> None:
    """The person is done: nothing is opened by this handing over any more. Said twice, it is done once."""
    with deed(Verb.INTERVIEW_ENDED, by=by, about=[handed.participation.person.key]) as note:
        Participation.objects.select_for_update().get(pk=handed.participation_id)
        handed.refresh_from_db(fields=["closed_at"])
        note.changed_nothing = handed.closed_at is not None
        if note.changed_nothing:
            return
        end_interview(participation=handed.participation, wave=handed.wave, how_now=how_now, naloxone=naloxone, by=by)
        handed.closed_at = by.at
        handed.save(update_fields=["closed_at"])


def take_back(*, handed: HandedOver, by: Actor) -> None:
    """The interviewer has the tablet again, locked or not."""
    with deed(Verb.TABLET_HANDED_BACK, by=by, about=[handed.participation.person.key]) as note:
        handed.refresh_from_db(fields=["closed_at"])
        if handed.closed_at is None:
            handed.closed_at = by.at
            handed.save(update_fields=["closed_at"])
        note.counts.update(study=handed.participation.study.key, wave=handed.wave)


def close_all_handed(*, participation: Participation, by: Actor) -> int:
    """Close from elsewhere whatever is open of theirs: a tablet that is lost, a code that nobody found. How many."""
    with deed(Verb.TABLET_HANDED_BACK, by=by, about=[participation.person.key]) as note:
        Participation.objects.select_for_update().get(pk=participation.pk)
        open_still = HandedOver.objects.filter(participation=participation, closed_at__isnull=True)
        closed = open_still.update(closed_at=by.at)
        note.changed_nothing = not closed
        note.counts.update(study=participation.study.key, closed=closed)
    return closed
