"""The definitions beside the published table of them, and beside what others scored from 2,492 people's words."""

import csv
import gzip
from math import isclose

import pytest

from larix.outcomes import COLUMNS, DEFINITIONS, score
from tests.conftest import reference_data

pytestmark = pytest.mark.reference
# The table names two columns alike; a table of outcomes cannot.
NAMED_TWICE = "Rs_krupitsky_2004"


def test_names_papers_and_missing_rules_are_the_published_tables():
    with (reference_data() / "ctn0094" / "outcome_definitions.csv").open(encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    names = [name.strip() for row in rows for name in row["Coded column name"].split(",")]
    assert names.count(NAMED_TWICE) == 2
    names[names.index(NAMED_TWICE) + 1] = "Rs_krupitsky_2006"
    assert names == list(COLUMNS)
    assert [(each.paper, each.doi) for each in DEFINITIONS] == [
        (row["Reference"], row["DOI"].removeprefix("https://doi.org/")) for row in rows
    ]
    assert [each.missing.value for each in DEFINITIONS] == [
        row["Missing UOS coded as"].lower().replace("missing/not", "missing, not") for row in rows
    ]
    assert [each.kind.value for each in DEFINITIONS] == [row["Numeric Class"] or "ratio" for row in rows]


def test_what_others_scored_for_2492_people_is_what_we_score():
    with gzip.open(reference_data() / "ctn0094" / "analysis_randomised.csv.gz", "rt", encoding="utf-8") as opened:
        people = list(csv.DictReader(opened))
    known = [column for column in people[0] if column in COLUMNS]
    assert (len(people), len(known)) == (2_492, 8)
    differ = [
        (person["who"], column, ours, theirs)
        for person in people
        for column, ours in score(person["usePatternUDS"]).items()
        if column in known
        and not isclose(ours, float(theirs := NUMBERS.get(person[column], person[column])), abs_tol=1e-15)
    ]
    assert differ == []


NUMBERS = {"TRUE": "1", "FALSE": "0"}
