"""Unusual reading: one's own name, people of one street, and many in a short time; nothing else, and nobody accused."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from larix.access.actor import OSLO
from larix.access.unusual import Known, Many, Reading, Unusual, Why, unusual

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=OSLO)
IRIS, ODD = "iris", "odd"
NAMES = {IRIS: "Iris Marie Berg", ODD: "Odd"}
MANY = Many(people=3, minutes=60)
A, B, C, D, E = (UUID(int=number) for number in range(1, 6))
PEOPLE = {
    A: Known("Berg", "Strandgaten 4", "5013"),
    B: Known("Dahl", "STRANDGATEN 12 B", "5013"),
    C: Known("Lie", "Strandgaten 4", "6001"),
    D: Known("", "", ""),
}


def read(person, minutes=0, reader=IRIS):
    return Reading(NINE + timedelta(minutes=minutes), reader, person)


def found(*readings, names=NAMES, many=MANY):
    return [(one.why, one.reader, one.people) for one in unusual(readings, names=names, people=PEOPLE, many=many)]


@pytest.mark.parametrize(
    ("readings", "said"),
    [
        ([read(B), read(C, 5)], []),
        ([read(A)], [(Why.OWN_NAME, IRIS, (A,))]),
        ([read(A, reader=ODD), read(E)], []),
        ([read(B), read(A, 5, ODD)], []),
        ([read(B, 5, ODD), read(A, reader=ODD)], [(Why.NEIGHBOURS, ODD, (A, B))]),
        ([read(B, reader=ODD), read(A, 24 * 60, ODD)], []),
        ([read(B, reader=ODD), read(B, 5, ODD)], []),
    ],
    ids=[
        "two who have nothing in common", "one's own family name", "nobody's name, and somebody unknown",
        "two readers, one street", "one street on one day", "one street on two days", "one person twice",
    ],
)  # fmt: skip
def test_what_is_unusual_and_what_is_not(readings, said):
    assert found(*readings) == said


def test_many_people_are_counted_within_the_time_and_each_once():
    spread = [read(person, 21 * place, ODD) for place, person in enumerate((B, C, D, E))]
    assert found(*spread) == []
    close = [read(person, 20 * place, ODD) for place, person in enumerate((B, C, D, E))]
    assert found(*close) == [(Why.MANY, ODD, (B, C, D, E))]
    again = [read(B, minutes, ODD) for minutes in range(10)] + [read(C, 11, ODD), read(D, 12, ODD)]
    assert found(*again) == []


def test_a_row_says_from_when_to_when_and_the_latest_is_first():
    one = unusual([read(A, 30), read(A, 3), read(A, 24 * 60)], names=NAMES, people=PEOPLE, many=MANY)
    assert one == (
        Unusual(Why.OWN_NAME, IRIS, (A,), NINE + timedelta(days=1), NINE + timedelta(days=1)),
        Unusual(Why.OWN_NAME, IRIS, (A,), NINE + timedelta(minutes=3), NINE + timedelta(minutes=30)),
    )


def test_nothing_read_is_nothing_unusual():
    assert found() == []
