"""That somebody took part: what goes when nothing is to show it any more."""

from larix.people.models import Person, Pseudonym
from larix.studies.models import Participation, Study, Visit


def delete_participation(study: Study, person: Person) -> None:
    """Delete, inside a deed, the study's own number for somebody, their interviews, and what they are called in it.

    What lies around the interviews is forgotten first.
    """
    Visit.objects.filter(participation__study=study, participation__person=person).delete()
    Participation.objects.filter(study=study, person=person).delete()
    Pseudonym.objects.filter(person=person, scope=study.protocol.scope).delete()
