"""Giving the letter that is owed."""

from datetime import date

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.people.models import Person
from larix.rights.models import Confirmation
from larix.rights.rules import Sent


def confirm_sent(*, letter: Confirmation, channel: Sent, on: date, by: Actor) -> None:
    """The person got the letter that day, in this way. One that was given already keeps its day."""
    with deed(Verb.CONFIRMATION_SENT, by=by, about=[letter.person.key]) as note:
        Person.objects.select_for_update().get(pk=letter.person_id)
        open_still = Confirmation.objects.filter(pk=letter.pk, sent_on__isnull=True)
        note.changed_nothing = not open_still.update(sent_on=min(on, by.day), channel=channel, by=by.account)
        note.counts.update(channel=channel)
