"""Deleting what a study knows of somebody: the work around their interviews, or everything but what the counts need."""

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.files.actions import delete_files
from larix.people.models import Person
from larix.schedule.invited import Channel
from larix.studies.about_fieldwork import HOLDINGS
from larix.studies.actions.answers import record_objection
from larix.studies.codes import digests
from larix.studies.models import (
    AnswerEntry,
    Appointment,
    CapacityAssessment,
    ConsentEntry,
    Invitation,
    Letter,
    LetterRun,
    Scan,
    Study,
)
from larix.studies.participating import delete_participation
from larix.studies.scanned_pages import cut_out_pages

FIELD_WORK = [holding.model for holding in HOLDINGS]  # what is told to the person is what is forgotten
GONE = "–"  # stands where the reason of an undoing stood: an undoing has one


def forget_field_work(*, study: Study, person: Person, by: Actor) -> None:
    """Delete appointments, contact attempts, pauses, what happened in between, worries and pictures shared."""
    with deed(Verb.FIELD_WORK_FORGOTTEN, by=by, about=[person.key]) as note:
        theirs = {"participation__study": study, "participation__person": person}
        Appointment.objects.filter(**theirs).update(moved_to=None)  # what was moved points at another of these
        gone = sum(rows._default_manager.filter(**theirs).delete()[0] for rows in FIELD_WORK)
        note.changed_nothing = not gone
        note.counts["field_work"] = gone


def forget_person(*, person: Person, channel: Channel, by: Actor) -> None:
    """Delete what every study knows of somebody who has taken back what they had said yes to.

    Of each invitation there stays that somebody was invited, answered and left, with the days: the study's counts need
    it until its list is closed. It is tied to a bare key; codes, addresses and what the list told of them are gone.
    Being out of the comparison is an objection: a snapshot from before is used no more.
    """
    with deed(Verb.PERSON_ERASED, by=by, about=[person.key]) as note:
        for study in Study.objects.filter(participations__person=person):
            forget_field_work(study=study, person=person, by=by)
            delete_participation(study, person)
        CapacityAssessment.objects.filter(person=person).delete()
        for invitation in Invitation.objects.filter(person=person).select_related("study"):
            _empty(invitation, channel, by)
        entries = ConsentEntry.objects.filter(person=person)
        entries.update(named_sources=[], contact_channels=[], copy="", said_back=False, taken_by="")
        note.counts["consents_kept"] = entries.count()


def _empty(invitation: Invitation, channel: Channel, by: Actor) -> None:
    """Leave nothing of an invitation but that it was sent and what came of it."""
    study = invitation.study
    record_objection(invitation=invitation, channel=channel, on=by.day, by=by)  # its description goes with it
    pages = set(Scan.objects.filter(invitation=invitation).values_list("pk", flat=True))
    cut_out_pages(study, pages, by)
    letters = Letter.objects.filter(invitation=invitation)
    piles = LetterRun.objects.filter(letters__in=letters, file__isnull=False).values_list("file__key", flat=True)
    delete_files(keys=piles, by=by)
    letters.update(address_digest="")
    answers = AnswerEntry.objects.filter(invitation=invitation)
    answers.update(on_behalf="")
    answers.filter(undoes__isnull=False).update(reason=GONE)
    invitation.refresh_from_db()
    invitation.round += 1  # the codes in the letter are dead
    invitation.answer_digest, invitation.form_digest = digests(invitation.key, invitation.round)
    invitation.save(update_fields=["round", "answer_digest", "form_digest"])
