"""Two lists that name the same person at the same moment make one person, whoever comes first."""

from larix.access.actor import operator
from larix.core.told import Told
from larix.people.actions import register_people
from larix.people.models import Identifier, Identity, Person
from larix.people.vault import NewPerson
from tests.cast import AT


def test_two_lists_at_the_same_moment_make_one_person(at_once):
    told = NewPerson("Kari", "Nordmann", (("fnr", "10915596784"),))
    came = at_once(*(lambda: register_people(people=[told], by=operator(AT)) for _ in range(3)))
    registered = [answer[0] for answer in came if not isinstance(answer, Exception)]
    refused = [answer for answer in came if isinstance(answer, Exception)]
    assert (Person.objects.count(), Identity.objects.count(), Identifier.objects.count()) == (1, 1, 1)
    assert set(registered) == set(Person.objects.all())
    assert [error for error in refused if not isinstance(error, Told)] == []
