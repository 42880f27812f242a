"""What may be sent on of who took part: no small count, none that follows, and what stands in print opens no other."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.reporting.study_report.document import Table, Text
from larix.reporting.study_report.make import results_json
from larix.reporting.study_report.numbers import Said
from larix.reporting.study_report.took_part_chapter import took_part_blocks
from larix.reporting.study_report.took_part_words import COUNTS_UNTOLD
from larix.reporting.study_report.why import Why
from larix.schedule import PublicTotal
from tests.unit.study_report.invited import MINE, PUBLIC, REST, group, results_of, study, told
from tests.unit.study_report.numbers_of import row_of
from tests.unit.study_report.reader import learnt
from tests.unit.study_report.small_study import person

ASKED = ("eligible", "invited", "answered", "consented")
SIDES = ("participants", "others")


def joined(count):
    return [person(f"p{place:03d}") for place in range(count)]


def released(people=(*MINE, *REST), count=70, public=(), **asked):
    return results_of(joined(count), told(people, **asked), study(public_totals=public), "release")


def counts_and_sums(results, people=()):
    """Every count as it is published, with what stands in print, and the sums that a reader knows that they obey."""
    told_of = json.loads(results_json(results))
    flow, compared = told_of["flow"][0], told_of["took_part"]
    counts = {name: flow[name] for name in (*ASKED, "joined")}
    counts |= {side: compared[side] for side in SIDES} | {"weighted": compared["weighted"]}
    counts |= {f"done {row['wave']}": row["done"] for row in told_of["flow"]}
    counts |= {f"not done {row['wave']}": row["not_done"] for row in told_of["flow"]}
    sums = [("joined", (f"done {row['wave']}", f"not done {row['wave']}")) for row in told_of["flow"]]
    pairs = [("eligible", "invited"), ("eligible", "answered"), ("eligible", "consented"), ("invited", "answered"),
             ("invited", "consented"), ("answered", "consented"), ("participants", "weighted")]  # fmt: skip
    sums += [(whole, (part, f"{whole}, not {part}")) for whole, part in pairs]
    sums.append(("eligible", (*SIDES, "left out")))
    for one, other in (("consented", "participants"), ("consented", "joined"), ("participants", "joined")):
        sums += [(one, (other, f"{one} more than {other}")), (other, (one, f"{other} more than {one}"))]
    for name in {row["characteristic"] for row in told_of["participation"]}:
        rows = [row for row in told_of["participation"] if row["characteristic"] == name]
        _rows(rows, counts, sums)
        if rows[0]["level"] is not None:
            _shares(rows, people, counts, sums)
    for total in told_of["about"]["public_totals"]:
        counts[f"printed {total['of']}"] = total["value"]
    return counts, sums


def _rows(rows, counts, sums):
    name = rows[0]["characteristic"]
    for side in SIDES:
        parts = [f"{name} {row['level']}, {side}" for row in rows]
        counts.update({part: row[f"{side}_n"] for part, row in zip(parts, rows, strict=True)})
        if rows[0]["why"].get(f"{side}_missing") != "pooled":
            parts.append(f"{name} missing, {side}")
            counts[parts[-1]] = rows[0][f"{side}_missing"]
        sums.append((side, tuple(parts)))


def _shares(rows, people, counts, sums):
    """n / share tells how many have a value, and so may the shares alone to whoever knows that nearly."""
    name = rows[0]["characteristic"]
    for side in SIDES:
        known = f"{name} known, {side}"
        told = [(row[f"{side}_n"], row[side]) for row in rows if row[side] is not None]
        everybody = rows[0]["why"].get(f"{side}_missing") == "pooled"
        there = [one for one in people if one.participates is (side == "participants")]
        size = len(there) if everybody else sum(one.values[name] is not None for one in there)
        fine = any(round(share, 2) != share for _, share in told)
        near = range(max(1, size - 4), size + 5) if people else range(10, 400)
        may_be = [one for one in near if all(_fits(n, share, one, 0.0005 if fine else 0.005) for n, share in told)]
        counts[known] = may_be[0] if told and len(may_be) == 1 else None
        sums.append((known, tuple(f"{name} {row['level']}, {side}" for row in rows)))
        sums.append((side, (known,) if everybody else (known, f"{name} missing, {side}")))


def _fits(n, share, size, by):
    found = range(size + 1) if n is None else (n,)
    return any(abs(one / size - share) <= by + 1e-9 for one in found)


def small(known):
    """What a reader learns of one to four people. A difference below 0 is no count: the sum was read the wrong way."""
    return {name: people for name, people in known.items() if 0 < people < 5}


HOMES = st.tuples(*(st.integers(0, 14) for _ in range(3))).map(
    lambda counts: [("own", counts[0]), ("prison", counts[1]), ("none", counts[2] // 3), (None, counts[0] // 4)]
)
GROUPS = st.tuples(st.integers(20, 40), st.integers(20, 40), HOMES)


@st.composite
def invitations(draw):
    mine, rest = (group(yes, *draw(GROUPS)) for yes in (True, False))
    takes_part = len(mine)
    consented = takes_part + draw(st.sampled_from([0, 0, 0, 2, 8]))
    answered = consented + draw(st.integers(0, 20))
    eligible = consented + len(rest) + draw(st.sampled_from([0, 1, 3, 7]))
    invited = min(eligible, answered + draw(st.integers(0, 9)))
    return {
        "people": (*mine, *rest),
        "count": takes_part + draw(st.sampled_from([0, 0, 1, 6])),
        "eligible": eligible, "invited": max(invited, answered), "answered": answered, "consented": consented,
    }  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(invitations())
def test_section_5_nobody_can_work_out_a_count_of_one_to_four(invitation):
    assert small(learnt(*counts_and_sums(released(**invitation), invitation["people"]))) == {}


@settings(max_examples=25, deadline=None)
@given(invitations(), st.sampled_from([0, 2, 9]))
def test_section_5_what_stands_in_print_opens_no_other_number_by_subtraction(invitation, since):
    """Also where the number has changed since it was printed: the few between the two are protected too."""
    asked = {name: invitation[name] for name in ("eligible", "consented")}
    public = tuple(PublicTotal(of, value + since, "a paper") for of, value in asked.items())
    counts, sums = counts_and_sums(released(**invitation, public=public), invitation["people"])
    printed = {of: f"printed {of}" for of in asked}
    in_print = dict.fromkeys(counts) | {name: counts[name] for name in printed.values()}
    sums += [(name, (of, f"{of} since it was printed")) for of, name in printed.items()]
    if not since:  # then ours is the printed one, and follows from it
        sums += [(name, (of,)) for of, name in printed.items()]
    from_print = learnt(in_print, sums)
    found = small(learnt(counts, sums))
    assert {name: people for name, people in found.items() if name not in from_print} == {}


@pytest.mark.parametrize(("men", "women"), [(44, 25), (45, 24), (43, 25), (45, 22)])
def test_section_5_the_few_who_left_since_it_was_printed_do_not_follow_from_a_count_and_its_share(men, women):
    mine = group(True, men, women, [("own", 20), ("prison", 3), ("none", 2)], ages=(28, 36, 41, 52))
    people, takes_part = (*mine, *REST), men + women
    shown = released(people, takes_part, PUBLIC, eligible=328, consented=takes_part)
    counts, sums = counts_and_sums(shown, people)
    counts |= {"males in print": 45, "females in print": 25}
    sums += [("printed consented", ("consented", "left since")), ("printed consented", ("participants", "left"))]
    sums += [(f"{sex}s in print", (f"sex {sex}, participants", f"{sex}s who left")) for sex in ("male", "female")]
    sums.append(("sex known, participants", ("sex male, participants", "sex female, participants")))
    assert small(learnt(counts, sums)) == {}
    sexes = [row_of(shown.participation, level=level) for level in ("male", "female")]
    assert {(one.participants_n, one.participants, one.smd) for one in sexes} == {(None, None, None)}
    assert {(row.participants_n, row.participants_missing) for row in shown.participation if row.level is None} == {
        (None, None)
    } or shown.took_part.participants is None


def test_section_5_shares_without_a_size_are_so_coarse_that_they_tell_none():
    shown = released(eligible=331)
    counts, _ = counts_and_sums(shown, (*MINE, *REST))
    sexes = [row_of(shown.participation, level=level) for level in ("male", "female")]
    assert [(one.others_n, one.others, one.smd) for one in sexes] == [(None, 0.74, None), (None, 0.26, None)]
    assert (counts["sex known, others"], counts["sex known, participants"]) == (None, 70)


def test_section_5_totals_in_print_are_shown_and_the_small_ones_beside_them_are_not():
    shown = released(public=PUBLIC)
    row = shown.flow[0]
    assert (row.eligible, row.consented) == (328, 70)
    sexes = [row_of(shown.participation, level=level).participants_n for level in ("male", "female")]
    assert sexes == [45, 25]
    homes = [one for one in shown.participation if one.characteristic == "home"]
    assert [(one.level, one.pools) for one in homes][-1] == ("pooled", ("prison", "none"))
    assert "a paper" in results_json(shown)


def test_a_small_number_in_print_is_shown_and_its_neighbours_of_the_same_size_are_not():
    few = (PublicTotal("consented:home=prison", 3, "a paper"),)
    shown = released(public=few)
    homes = {one.level: one for one in shown.participation if one.characteristic == "home"}
    assert homes["prison"].participants_n == 3
    assert "none" not in homes
    assert small(learnt(*counts_and_sums(shown))) == {
        "home prison, participants": 3,
        "printed consented:home=prison": 3,
    }


def test_a_number_in_print_that_is_not_ours_any_more_exempts_nothing():
    shown = released(public=(PublicTotal("consented", 72, "a paper"),))
    assert (shown.flow[0].consented, shown.flow[0].why["consented"]) == (None, Why.WITHHELD)


def test_few_who_objected_do_not_follow_from_the_size_of_the_rest():
    shown = released(eligible=331)
    row = row_of(shown.participation, characteristic="age")
    assert (shown.took_part.others, row.others_n, row.others_missing) == (None, None, None)
    assert (row.participants_n, row.others is None, row.smd is None) == (70, False, False)
    assert shown.flow[0].eligible == 331


def test_a_number_that_only_those_at_a_level_have_does_not_tell_the_few_beside_them():
    """As a dose is of those on that medicine: all who rent have an age, and so have two of the eight who do not."""
    mine = group(True, 45, 25, [("own", 8)])
    bare = [replace(one, values={**one.values, "age": None}) if place < 6 else one for place, one in enumerate(mine)]
    shown = released((*bare, *REST))
    age, rented = row_of(shown.participation, characteristic="age"), row_of(shown.participation, level="rented")
    assert (rented.participants_n, age.participants_n, age.participants_missing) == (62, None, None)
    assert (age.why["participants_n"], age.participants is None) == (Why.WITHHELD, False)


def test_a_mean_of_under_ten_is_not_shown():
    ages = [{**one.values, "age": None} if place > 6 else one.values for place, one in enumerate(MINE)]
    mine = [replace(one, values=values) for one, values in zip(MINE, ages, strict=True)]
    row = row_of(released((*mine, *REST)).participation, characteristic="age")
    assert (row.participants, row.participants_sd, row.smd) == (None, None, None)
    assert (row.why["participants"], row.others is None) == (Why.UNDER_10, False)


@pytest.mark.parametrize("mine", [group(True, 5, 3), []], ids=["eight", "nobody"])
def test_where_under_ten_take_part_nothing_is_told_of_either_group(mine):
    shown = released((*mine, *REST), count=len(mine), consented=len(mine))
    fields = ("participants", "others", "participants_n", "others_n", "smd", "participants_missing", "others_missing")
    assert {getattr(row, field) for row in shown.participation for field in fields} == {None}
    assert {row.why["participants_n"] for row in shown.participation} == {Why.UNDER_10}


def test_everything_that_is_withheld_is_listed_with_why():
    shown = released(eligible=331)
    listed = {(one.table, one.row, one.field): one.why for one in shown.suppressed}
    assert listed["participation", "age", "others_n"] is Why.WITHHELD
    assert listed["took_part", "all", "others"] is Why.WITHHELD


def test_numbers_have_no_more_decimals_than_the_report_prints():
    row = row_of(released().participation, characteristic="age")
    assert (row.others, row.others_sd, row.smd) == (round(row.others, 1), round(row.others_sd, 1), round(row.smd, 2))
    assert released().took_part.effective == round(released().took_part.effective, 1)


def test_the_coefficients_of_the_model_are_in_no_edition():
    for edition in ("team", "release"):
        text = results_json(results_of(joined(70), told(), study(), edition))
        assert "intercept" not in text
        assert "coefficient" not in text


@pytest.mark.parametrize("edition", ["team", "release"])
def test_section_8_what_the_snapshot_does_not_keep_of_the_others_is_in_no_edition(edition):
    rest = group(False, 190, 68, [("own", 60), ("none", 1), ("prison", 12)])
    bare = [replace(one, values={**one.values, "age": 47 if place == 3 else None}) for place, one in enumerate(rest)]
    shown = results_of(joined(70), told((*MINE, *bare)), study(), edition)
    age = row_of(shown.participation, characteristic="age")
    assert (age.others, age.others_n, age.others_sd, age.smd) == (None, None, None, None)
    assert (age.why["others"], age.participants_n) == (Why.UNDER_10, 70)
    homes = {
        one.level: (one.participants_n, one.others_n) for one in shown.participation if one.characteristic == "home"
    }
    apart = {"prison": (3, None), "none": (2, None)} if edition == "team" else {"pooled": (5, 13)}
    assert homes == {"own": (20, 60), "rented": (45, 185)} | apart


def test_counts_that_are_all_withheld_are_a_sentence_and_no_columns():
    """70 stand in print, and one has left since: with any count of the 69, that one would follow."""
    shown = released((*MINE[:-1], *REST), count=70, consented=70, public=PUBLIC)
    blocks = took_part_blocks(shown, Said("en"))
    (table,) = [one for one in blocks if isinstance(one, Table) and one.id == "took-part-table"]
    assert table.header == (
        "Characteristic", "Take part: mean (SD) or share", "Others: mean (SD) or share", "Standardised difference",
        "After weighting",
    )  # fmt: skip
    assert [row.cells[0] for row in table.rows if "missing" in row.cells[0]] == []
    assert [one.said for one in blocks if isinstance(one, Text) and one.said == COUNTS_UNTOLD.en] == [COUNTS_UNTOLD.en]
