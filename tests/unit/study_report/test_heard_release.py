"""The release edition of how people were heard and what mattered: nothing of one to four people can be worked out.

The solver is written from the published numbers alone: it knows which groups of people lie inside which others, and
that people in several parts are counted once in the whole.
"""

import json
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from larix.figures.numbers import as_printed
from larix.reporting.study_report.make import results_json
from larix.reporting.study_report.mattered import period_of
from larix.reporting.study_report.why import Why
from tests.unit.study_report.heard_study import (
    IRIS,
    OLE,
    WAVES,
    held,
    named,
    people,
    results_of,
    stayed,
    tried,
    with_answers,
)
from tests.unit.study_report.numbers_of import row_of
from tests.unit.study_report.small_study import crowd, interview, person

FACTOR = st.sampled_from(["home"] * 5 + ["gp"] * 4 + ["work", "medicine", "set_limit", "something_else"])
NAMING = st.lists(st.tuples(FACTOR, st.sampled_from([2, 2, 1, 0, -2])), max_size=2, unique_by=lambda one: one[0])
PERSON = st.fixed_dictionaries(
    {
        "said": st.dictionaries(st.sampled_from(WAVES[1:]), NAMING, max_size=4),
        "mode": st.sampled_from(["together"] * 5 + ["phone"] * 3 + ["alone"]),
        "tried": st.lists(
            st.tuples(st.sampled_from(WAVES), st.sampled_from(["telephone", "telephone", "sms"]),
                      st.sampled_from(["held", "held", "no_reply", "not_now"])),
            max_size=4,
        ),
        "prison": st.sampled_from([False] * 5 + [True]),
        "late": st.sampled_from([False] * 5 + [True]),
    }
)  # fmt: skip


def somebody(number, drawn):
    name, day = f"p{number:03d}", 150 if drawn["late"] else None
    whole = person(
        name, interview(0, number % 11, 20), interview(3, (number + 3) % 11, 20, day=day), interview(6, 5, 20),
        *([] if drawn["prison"] else [interview(9, 4, 20)]), *([interview(12, 4, 20)] if number % 2 else []),
    )  # fmt: skip
    there = {visit.wave for visit in whole.visits}
    whole = with_answers(whole, *(named(m, *some) for m, some in sorted(drawn["said"].items()) if f"m{m}" in there))
    whole = tried(held(whole, IRIS if number % 2 else OLE, drawn["mode"]), *drawn["tried"])
    return stayed(whole, "prison", 250, 330) if drawn["prison"] else whole


STUDIES = st.lists(PERSON, min_size=12, max_size=45).map(
    lambda drawn: [somebody(number, one) for number, one in enumerate(drawn)]
)


def within_and_together(results):
    """Counts; (whole, part): everybody in the part is in the whole; (whole, parts): all of it, each counted once."""
    told = json.loads(results_json(results))
    counts, inside, unions = {"joined": told["flow"][0]["joined"], "seen": told["seen_again"]["seen"]}, [], []
    for row in told["flow"]:
        counts |= {f"done {row['wave']}": row["done"], f"late {row['wave']}": row["late"]}
        inside += [("joined", f"done {row['wave']}"), (f"done {row['wave']}", f"late {row['wave']}")]
    _mattered(told, counts, inside, unions)
    _attempts(told, counts, inside, unions)
    for row in told["modes"]:
        counts |= {f"people {row['way']}": row["people"], f"interviews {row['way']}": row["interviews"]}
        inside += [("joined", f"people {row['way']}"), (f"interviews {row['way']}", f"people {row['way']}")]
    unions.append(("interviews", [f"interviews {row['way']}" for row in told["modes"]]))
    _ways(told, counts, unions)
    unions.append(("interviews", [f"done {row['wave']}" for row in told["flow"]]))
    return counts, inside, unions


def _ways(told, counts, unions):
    """Whoever was interviewed in one way has a value of an outcome at one of the waves, or none."""
    ways = {row["way"] for row in told["modes"]}
    for name, rows in told["strata"].items():
        counts |= {("tries", name, row["wave"], row["code"]): row["n"] for row in rows}
        for code in {row["code"] for row in rows}:
            whole = [way for way in ways if way == code or (code == "other" and way != "in_person")]
            if len(whole) == 1:
                counts.setdefault(("tries", name, whole[0]), counts[f"interviews {whole[0]}"])
                values = [("tries", name, row["wave"], code) for row in rows if row["code"] == code]
                unions.append((("tries", name, whole[0]), [*values, ("none", name, whole[0])]))


def _mattered(told, counts, inside, unions):
    rows = {(row["period"], row["factor"], row["group"]): row for row in told["what_mattered"]}
    for at, row in rows.items():
        counts |= {(*at, field): row[field] for field in ("people", "helped", "harmed")}
        inside += [((*at, "people"), (*at, field)) for field in ("helped", "harmed")]
        inside += [("joined", (*at, "people")), ("seen", (*at, "people"))]
    for filled in (row for row in told["completeness"] if row["instrument"] == "what_mattered"):
        if len(filled["waves"]) == 1:
            wave = filled["waves"][0]
            counts[f"filled {wave}"] = filled["answered"]
            inside += [((period, None, None, "people"), f"filled {wave}") for period in ("all", period_of(wave))]
    _parts_of(rows, inside, unions)


def _parts_of(rows, inside, unions):
    for field in ("people", "helped", "harmed"):
        for period, factor, group in rows:
            whole, parts = (period, factor, group, field), []
            if period == "all":
                parts.append([(*at, field) for at in rows if at[0] != "all" and at[1:] == (factor, group)])
            if factor is None and group is not None:
                parts.append([(*at, field) for at in rows if at[0] == period and at[2] == group and at[1]])
            if factor is None and group is None:
                parts.append([(*at, field) for at in rows if at[0] == period and bool(at[1]) != bool(at[2])])
            inside.extend((whole, part) for some in parts for part in some)
            if group is not None or factor is not None:
                unions.extend((whole, some) for some in parts if some)


def _attempts(told, counts, inside, unions):
    rows = told["attempts"]
    for row in rows:
        name = (row["what"], row["wave"], row["code"])
        counts |= {("tried", *name): row["people"], ("tries", *name): row["attempts"]}
        inside += [("joined", ("tried", *name)), (("tries", *name), ("tried", *name))]
        if name != ("all", None, None):
            inside.append((("tried", "all", None, None), ("tried", *name)))
    for kind in ("channel", "outcome"):
        names = [(row["what"], row["wave"], row["code"]) for row in rows if row["what"] == kind]
        unions += [((count, "all", None, None), [(count, *name) for name in names]) for count in ("tried", "tries")
                   if names]  # fmt: skip


def small_numbers(counts, inside, unions):
    """Every count of one to four that is published, or follows from those that are."""
    known = {name: people for name, people in counts.items() if people is not None}
    news = True
    while news:  # sums that hold to the person give what they leave out
        news = False
        for whole, parts in unions:
            if whole in ("interviews",) or (isinstance(whole, tuple) and whole[0] == "tries"):
                unknown = [one for one in (whole, *parts) if one not in known]
                if len(unknown) == 1:
                    added = sum(known[part] for part in parts if part in known)
                    known[unknown[0]] = added if unknown[0] == whole else known[whole] - added
                    news = True
    small = [(name, people) for name, people in known.items() if 0 < people < 5]
    for whole, part in inside:
        if whole in known and part in known and 0 < known[whole] - known[part] < 5:
            small.append((whole, part, known[whole] - known[part]))
    for whole, parts in unions:
        if whole in known and all(part in known for part in parts) and len(parts) > 1:
            twice = sum(known[part] for part in parts) - known[whole]
            small += [(whole, "in several", twice)] if 0 < twice < 5 else []
    return small


@settings(max_examples=30, deadline=None)
@given(STUDIES)
def test_section_5_nobody_can_work_out_a_count_of_one_to_four_from_what_mattered_attempts_and_ways(histories):
    assert small_numbers(*within_and_together(results_of(histories, "release"))) == []


def test_the_solver_finds_what_the_team_edition_tells():
    some = [with_answers(one, named(3, ("home", 2))) for one in people(20)]
    some[0] = with_answers(people(1)[0], named(3, ("gp", 2)))
    assert small_numbers(*within_and_together(results_of(some))) != []
    assert small_numbers(*within_and_together(results_of(some, "release"))) == []


@settings(max_examples=20, deadline=None)
@given(STUDIES)
def test_no_result_by_way_is_shown_at_a_wave_where_one_way_has_under_ten(histories):
    for rows in results_of(histories, "release").strata.values():
        assert {row.by for row in rows} <= {"way"}
        told = {wave: [row.n for row in rows if row.wave == wave] for wave in {row.wave for row in rows}}
        assert [ns for ns in told.values() if None in ns and set(ns) != {None}] == []
        assert [n for ns in told.values() for n in ns if n is not None and n < 10] == []


def test_section_5_few_on_the_telephone_and_alone_are_pooled_as_other_ways_before_anything_is_blanked():
    ways = ["together"] * 20 + ["phone"] * 8 + ["alone"] * 7
    some = [held(one, mode=mode) for one, mode in zip(people(35), ways, strict=True)]
    exact, shown = results_of(some), results_of(some, "release")
    assert {row.code: row.n for row in exact.strata["coping"] if row.by == "way" and row.wave == 0} == {
        "in_person": 20, "at_a_distance": 8, "alone": 7,
    }  # fmt: skip
    found = {row.code: row for row in shown.strata["coping"] if row.wave == 0}
    apart = results_of([*people(0), *some[20:]])
    (together,) = [row for row in apart.outcomes["coping"] if row.wave == 0]
    assert {code: row.n for code, row in found.items()} == {"in_person": 20, "other": 15}
    other = found["other"]
    assert [other.mean, other.sd, other.ci_low, other.ci_high] == [
        as_printed(one, 2) for one in (together.mean, together.sd, together.ci_low, together.ci_high)
    ]


def test_section_5_a_way_that_few_were_interviewed_in_is_counted_with_the_others():
    ways = ["together"] * 20 + ["phone"] * 12 + ["alone"] * 3
    some = [held(one, mode=mode) for one, mode in zip(people(35), ways, strict=True)]
    shown = [(row.way, row.interviews, row.people) for row in results_of(some, "release").modes]
    assert shown == [("in_person", 100, 20), ("other", 75, None)]


def test_section_5_who_has_no_value_in_one_way_does_not_follow_from_the_interviews_held_in_it():
    """At each wave several lack a value, over all waves few of them in person: two sums would tell how few."""
    ways = ["together"] * 20 + ["phone"] * 20
    whole = [held(one, mode=mode) for one, mode in zip(people(40), ways, strict=True)]
    none = [person(f"n{n}", interview(0, None)) for n in range(6)]
    some = [*whole, *(held(one, mode="together" if n < 2 else "phone") for n, one in enumerate(none))]
    assert small_numbers(*within_and_together(results_of(some, "release"))) == []


def test_section_5_factors_that_few_named_in_a_half_year_are_pooled_over_waves_and_in_their_group():
    some = [with_answers(one, named(3 if n < 4 else 9, ("home", 2))) for n, one in enumerate(people(24))]
    some = [with_answers(one, named(6, ("work", 1))) for one in some]
    shown = results_of(some, "release").what_mattered
    few = row_of(shown, period="1-6", factor="home")
    assert ((few.people, few.helped, few.harmed), few.why["people"]) == ((None,) * 3, Why.POOLED)
    assert row_of(shown, period="all", factor="home").people == 24
    assert row_of(shown, period="1-6", factor=None, group="people_and_life").people == 24


def test_interviewers_are_one_row_and_modes_their_ways():
    some = [held(one, IRIS if n % 2 else OLE, "phone" if n % 3 else "paper") for n, one in enumerate(people(30))]
    shown = results_of(some, "release")
    assert [(row.interviewer, row.interviews, row.people) for row in shown.interviewers] == [("all", 150, None)]
    assert [(row.way, row.mode, row.interviews, row.people) for row in shown.modes] == [
        ("in_person", None, 50, 10), ("at_a_distance", None, 100, 20),
    ]  # fmt: skip
    assert [IRIS in results_json(one) for one in (results_of(some), shown)] == [True, False]


def test_questions_have_shares_in_whole_per_cent_and_no_counts():
    some = crowd(27, months=(0,)) + [person(f"n{n}", interview(0, None)) for n in range(6)]
    row = row_of(results_of(some, "release").questions, item="total")
    assert (row.asked, row.people, row.declined, row.share_declined) == (None, None, None, 0.18)
    few = crowd(27, months=(0,)) + [person(f"n{n}", interview(0, None)) for n in range(2)]
    row = row_of(results_of(few, "release").questions, item="total")
    assert (row.share_declined, row.why["share_declined"]) == (None, Why.UNDER_5)


def test_few_in_prison_are_counted_with_those_who_were_missed():
    some = people(20) + [stayed(one, "prison", 100, 160) for one in crowd(2, months=(0,), prefix="x")]
    some += crowd(8, months=(0,), prefix="y")
    row = row_of(results_of(some, "release").flow, wave=3)
    assert (row.missed, row.in_prison, row.why["in_prison"]) == (10, None, Why.POOLED)


def test_every_pair_of_half_years_tells_no_more_than_each():
    """Somebody who named it in both is in both: what the two have in common is no count of a few either."""
    some = [
        with_answers(one, *([named(3, ("home", 1))] if n < 12 else []), *([named(9, ("home", 1))] if n > 9 else []))
        for n, one in enumerate(people(24))
    ]  # fmt: skip
    shown = [row for row in results_of(some, "release").what_mattered if row.factor == "home"]
    told = {row.period: row.people for row in shown if row.people is not None}
    both = [told[a] + told[b] - told["all"] for a, b in combinations(set(told) - {"all"}, 2) if "all" in told]
    assert [number for number in both if 0 < number < 5] == []
