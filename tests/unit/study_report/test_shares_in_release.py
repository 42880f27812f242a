"""A share beside its count tells how many a group are: where the release edition withholds that, so is the share."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.reporting.study_report.why import Why
from larix.schedule import PublicTotal
from tests.unit.study_report.invited import REST, WANTED, group, results_of, told
from tests.unit.study_report.numbers_of import released, row_of
from tests.unit.study_report.reader import counts_and_sums, learnt
from tests.unit.study_report.small_study import DATED, crowd


def invited(homes, consented, joined_more=0):
    """Interviewed once; so many live each way. Those who consented are a number in print."""
    people = []
    for number, (home, count) in enumerate(homes):
        people += crowd(count, months=(0,), prefix=f"p{number}", home=home)
    count = len(people)
    mine = group(True, count // 2, count - count // 2)
    asked = told((*mine, *REST), eligible=consented + len(REST), consented=consented, answered=consented + 20)
    public = (PublicTotal("consented", consented, "a paper"),)
    return results_of(people, asked, replace(DATED, comparison=WANTED, public_totals=public), "release")


def in_print(shown, consented):
    counts, sums = counts_and_sums(shown)
    counts["consented"] = consented
    sums += [("consented", ("joined", "left since")), ("joined", ("consented", "came since"))]
    return {name: people for name, people in learnt(counts, sums).items() if 0 < people < 5}


def test_section_5_how_many_joined_does_not_follow_from_a_count_and_its_share_where_it_is_withheld():
    shown = invited([("own", 40), ("rented", 18)], consented=60)
    assert (shown.flow[0].joined, shown.flow[0].consented) == (None, 60)
    own, rented = (row_of(shown.baseline, level=level) for level in ("own", "rented"))
    assert (own.n, own.share, own.why["share"]) == (40, None, Why.WITHHELD)
    assert (rented.n, rented.share) == (None, None)
    assert in_print(shown, 60) == {}


def test_shares_stand_where_the_counts_beside_them_tell_as_much():
    shown = invited([("own", 40), ("rented", 20)], consented=60)
    assert [(row.n, row.share) for row in shown.baseline if row.characteristic == "home"] == [
        (40, 0.667),
        (20, pytest.approx(0.333)),
    ]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(5, 40), min_size=2, max_size=4), st.sampled_from([None, 0, 3, 6]), st.integers(1, 4))
def test_section_5_no_share_tells_the_few_who_left_since_the_number_was_printed(counts, unknown, left):
    homes = list(zip(("own", "rented", "prison", "none"), counts, strict=False))
    homes += [(None, unknown)] if unknown else []
    shown = invited(homes, consented=sum(people for _, people in homes) + left)
    assert in_print(shown, shown.about.public_totals[0].value) == {}


@pytest.mark.parametrize("unknown", [0, 5, 12])
def test_where_nothing_is_withheld_every_share_is_shown(unknown):
    people = [*crowd(30, prefix="a"), *crowd(20, prefix="b", home="rented"), *crowd(unknown, prefix="c", home=None)]
    shares = [row.share for row in released(people).baseline if row.characteristic == "home"]
    assert shares == [0.6, 0.4]
