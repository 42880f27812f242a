"""Deleting everything that is kept of somebody, in every room, in one deed."""

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.followup.actions.forgetting import forget_person as forget_answers
from larix.outbox.forgetting import forget_messages
from larix.people.actions.forgetting import forget_person as forget_identity
from larix.people.models import Person
from larix.rights.consequences import of_erasing, studies_of
from larix.rights.keeping import keep_the_no, owe_letter
from larix.rights.models import Confirmation, Correction
from larix.rights.rules import Kind
from larix.schedule.invited import Channel
from larix.studies.actions import withdraw
from larix.studies.actions.forgetting import forget_person as forget_in_studies
from larix.treatment.actions import forget_responsibilities


def erase_person(*, person: Person, channel: Channel, by: Actor) -> Confirmation:
    """Delete everything but a bare key, the log, a reservation and what the studies' counts need; the letter of it.

    The letter says what was deleted and what stays. Nobody's name is left to send it to: whoever asks is given it.
    """
    with deed(Verb.PERSON_ERASED, by=by, about=[person.key]):
        person = Person.objects.select_for_update().get(pk=person.pk)
        said = of_erasing(person)
        for study in studies_of(person):
            withdraw(study=study, person=person, scopes=None, channel=channel, on=by.day, by=by)
        forget_in_studies(person=person, channel=channel, by=by)
        forget_answers(person=person, by=by)
        forget_responsibilities(people=[person], by=by)
        forget_messages(person_key=person.key, by=by)
        Correction.objects.filter(person=person).delete()
        forget_identity(person=person, by=by)
        letter = owe_letter(person, Kind.ERASED, said, on=by.day)
        keep_the_no(person, {"kind": "erased", "channel": channel}, by)
    return letter
