"""The same people in two studies: nothing that the two snapshots hold leads from one to the other."""

import random
from itertools import product

import polars
import pytest

from larix.access.actor import operator
from larix.followup.models import RecordedScore, Response
from larix.people.models import Pseudonym
from larix.reporting.actions import build_snapshot
from larix.studies.models import Participation
from tests.cast import AT, brought_in, cohort_of, published

PEOPLE = 24


@pytest.fixture
def two(db, shelf):
    """Both snapshots, and who is who: by the pseudonym of the one, that of the other."""
    studies = [brought_in(cohort_of(key, count=PEOPLE, seed=seed)) for key, seed in (("first", 7), ("second", 8))]
    ours, theirs = ([row.person for row in study.participations.order_by("pk")] for study in studies)
    random.Random(1).shuffle(theirs)  # they came to the second study in another order
    for me, other in zip(ours, theirs, strict=True):
        for table in (Participation, Response, RecordedScore, Pseudonym):
            table.objects.filter(person=other).update(person=me)
    made = [
        build_snapshot(study_key=study.key, shelf=shelf, library=published(), software="1",
                       by=operator(AT, purpose=study.protocol.purpose))
        for study in studies
    ]  # fmt: skip
    known = [dict(Pseudonym.objects.filter(scope=s.protocol.scope).values_list("person", "value")) for s in studies]
    return *made, {known[0][me.pk]: known[1][me.pk] for me in ours}


def tables(snapshot):
    """Every file by its name: its rows in their order, the pseudonym's column first."""
    return {file.name: polars.read_parquet(file) for file in sorted(snapshot.path.glob("*.parquet"))}


def texts(frame):
    """The columns that could hold a key: not the answers themselves, of which two people may give the same."""
    return [name for name, kind in frame.schema.items() if kind == polars.String and name != "value"]


def belongings(frame, column):
    """Whose each value is, where it is one person's only."""
    whose = {}
    for who, value in zip(frame["pseudonym"], frame[column], strict=True):
        whose.setdefault(value, set()).add(who)
    return {value: people.pop() for value, people in whose.items() if value is not None and len(people) == 1}


def test_no_key_of_one_extract_is_in_the_other_and_none_is_the_persons_own(two):
    first, second, same = two
    names = [set().union(*(frame["pseudonym"] for frame in tables(each).values())) for each in (first, second)]
    assert (len(same), len(names[0] & names[1]), names[0] | names[1] <= {*same, *same.values()}) == (PEOPLE, 0, True)
    ids = {str(pk) for pk in Participation.objects.values_list("person", flat=True)}
    ids |= {str(key) for key in Participation.objects.values_list("person__key", flat=True)}
    ids |= {str(key) for row in Participation.objects.all() for key in (row.key, row.label)}
    frames = [frame for each in (first, second) for frame in tables(each).values()]
    held = {value for frame in frames for name in texts(frame) for value in frame[name]}
    assert ids & held == set()


def test_no_column_of_text_joins_one_person_to_themself(two):
    """A text that only one person has in the one, and only one in the other, never joins the two that are the same."""
    first, second, same = two
    joins = set()
    for one, other in product(tables(first).values(), tables(second).values()):
        for mine, theirs in product(texts(one), texts(other)):
            left, right = belongings(one, mine), belongings(other, theirs)
            joins |= {(mine, theirs) for value in left.keys() & right.keys() if same.get(left[value]) == right[value]}
    assert joins == set()


def test_the_order_of_the_rows_is_that_of_the_pseudonyms_and_tells_nothing_else(two):
    first, second, same = two
    for name in tables(first):
        order = [list(tables(each)[name]["pseudonym"]) for each in (first, second)]
        assert order == [sorted(each) for each in order]
    people = next(frame for name, frame in tables(first).items() if name.startswith("people"))
    there = [same[who] for who in people["pseudonym"]]
    assert there != sorted(there)  # who is third here is not third there
