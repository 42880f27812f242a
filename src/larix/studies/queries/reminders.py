"""Reads around reminders: the channels somebody chose, the text that holds, whether an appointment still stands."""

from datetime import date, datetime
from uuid import UUID

from larix.access.actor import OSLO
from larix.core.words import Words
from larix.people.models import Person
from larix.studies.consenting import CONTACT
from larix.studies.models import Appointment, Study
from larix.studies.queries.consents import consents_of, standing_of
from larix.studies.reminding import CODE
from larix.studies.rules.fieldwork import STANDING
from larix.texts.queries import current
from larix.texts.starting import DRAFTS


def channels_chosen(study: Study, person: Person) -> frozenset[str]:
    """The channels of the last consent, while the yes to being contacted stands."""
    if not standing_of(study, person).get(CONTACT, False):
        return frozenset()
    given = [line for line in consents_of(study, person) if line.kind == "given"]
    return frozenset(given[-1].contact_channels)


def reminder_body(scope: str) -> Words:
    """The text of the study's reminders; our draft of it where nobody has written one."""
    text = current(scope, CODE)
    return DRAFTS[CODE].body if text is None else text.body


def stands(appointment: UUID, day: date) -> bool:
    """Whether an appointment is still to be kept: not moved, called off or past, and the person takes part."""
    from_at = datetime.combine(day, datetime.min.time(), tzinfo=OSLO)
    found = Appointment.objects.filter(key=appointment, state__in=STANDING, at__gte=from_at)
    return found.filter(participation__left_on__isnull=True).exists()
