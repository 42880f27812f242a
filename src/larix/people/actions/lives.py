"""What is recorded of people themselves: that they are there, that they died, that they reserved."""

from collections.abc import Sequence
from datetime import date

from larix.access.actor import Actor
from larix.access.deeds import BATCH, deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.history import Death
from larix.people import rules
from larix.people.models import DeathEntry, Person, Pseudonym, Reservation
from larix.people.reserving import drop_kept


def enrol_people(*, count: int, scope: str, by: Actor) -> list[Person]:
    """Make `count` people without identity, each with a pseudonym in `scope`; returned in the order they were made."""
    with deed(Verb.PEOPLE_ENROLLED, by=by) as note:
        people = Person.objects.bulk_create((Person() for _ in range(count)), batch_size=BATCH)
        Pseudonym.objects.bulk_create((Pseudonym(person=person, scope=scope) for person in people), batch_size=BATCH)
        note.about.update(person.key for person in people)
        note.counts["people"] = count
    return people


def record_deaths(*, deaths: Sequence[tuple[Person, Death]], by: Actor) -> None:
    """Record that these people died; `on` is None where the day is not known. Earlier entries stay, overruled."""
    with deed(Verb.DEATHS_RECORDED, by=by, about=[person.key for person, _ in deaths]) as note:
        before = DeathEntry.objects.standing([person.pk for person, _ in deaths])
        next_of = {person_id: entry.number + 1 for person_id, entry in before.items()}
        DeathEntry.objects.bulk_create(
            (
                DeathEntry(person=person, number=next_of.get(person.pk, 1), died=True, on=death.on, source=death.source)
                for person, death in deaths
            ),
            batch_size=BATCH,
        )
        note.counts["deaths"] = len(deaths)


def correct_death(*, person: Person, source: str, by: Actor) -> None:
    """Record that somebody who was recorded as dead lives. The earlier entries stay; what was due is due again."""
    with deed(Verb.DEATH_CORRECTED, by=by, about=[person.key]):
        Person.objects.select_for_update().get(pk=person.pk)
        last = DeathEntry.objects.standing([person.pk]).get(person.pk)
        obey(rules.may_correct_death(died=last is not None and last.died))
        number = last.number + 1 if last is not None else 1
        DeathEntry.objects.create(person=person, number=number, died=False, on=None, source=source)


def forget_deaths(*, people: Sequence[Person], by: Actor) -> None:
    """Delete what was recorded of these people's deaths: their list was closed, and nothing is due for them."""
    with deed(Verb.LIST_CLOSED, by=by) as note:
        gone = 0
        for start in range(0, len(people), BATCH):
            some = [person.pk for person in people[start : start + BATCH]]
            rows = DeathEntry.objects.filter(person__in=some)
            found = set(rows.values_list("person_id", flat=True))
            gone += rows.delete()[0]
            note.about.update(person.key for person in people[start : start + BATCH] if person.pk in found)
        note.counts["deaths"] = gone
        note.changed_nothing = not gone


def record_reservation(*, person: Person, reserved: bool, channel: str, on: date, by: Actor) -> None:
    """Record that somebody reserved against the quality registry, or took it back. A repeat changes nothing.

    Taken back, it is forgotten of the numbers too by which it would have been found again (ADR 0020).
    """
    with deed(Verb.RESERVATION_RECORDED, by=by, about=[person.key]) as note:
        Person.objects.select_for_update().get(pk=person.pk)
        obey(rules.may_happen_on(on, by.day))
        last = Reservation.objects.filter(person=person).order_by("number").last()
        note.counts["reserved"] = int(reserved)
        if reserved == (last is not None and last.reserved):
            note.changed_nothing = True
            return
        number = 1 if last is None else last.number + 1
        Reservation.objects.create(person=person, number=number, reserved=reserved, channel=channel, on=on)
        if not reserved:
            drop_kept(person.pk)
