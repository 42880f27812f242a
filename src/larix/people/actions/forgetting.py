"""Deleting everything that is kept of somebody here, but the bare key and a reservation that stands."""

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.people.actions.identities import delete_identities
from larix.people.actions.lives import forget_deaths
from larix.people.models import Person, Pseudonym, Reservation
from larix.people.queries import reserved


def forget_person(*, person: Person, by: Actor) -> None:
    """Delete name, address, numbers, pseudonyms and what was said of a death; the key names nobody any more.

    A reservation that stands outlives it, and so does a digest of each number of whoever has reserved (ADR 0020).
    """
    with deed(Verb.PERSON_ERASED, by=by, about=[person.key]) as note:
        delete_identities(people=[person], by=by)
        forget_deaths(people=[person], by=by)
        Pseudonym.objects.filter(person=person).delete()
        if not reserved([person.pk]):
            Reservation.objects.filter(person=person).delete()
        note.counts["reservations_kept"] = Reservation.objects.filter(person=person).count()
