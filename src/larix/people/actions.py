"""What is recorded of people themselves."""

from collections.abc import Sequence

from larix.access.actor import Actor
from larix.access.deeds import BATCH, deed
from larix.access.verbs import Verb
from larix.history import Death
from larix.people.models import DeathEntry, Person, Pseudonym


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
