"""The release edition: what may be sent on, and what nobody can work out from it."""

import json
from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from larix.reporting.study_report.chapters import document
from larix.reporting.study_report.document import Table, Text
from larix.reporting.study_report.make import results_json
from larix.reporting.study_report.took_part import NOBODY_INVITED
from larix.reporting.study_report.why import Why
from larix.statistics import t_interval
from tests.unit.study_report.numbers_of import numbers, released, row_of
from tests.unit.study_report.reader import counts_and_sums, learnt
from tests.unit.study_report.small_study import MONTHS, PROTOCOL, PUBLIC, crowd, interview, person

RARE = st.sampled_from([True] * 9 + [False])
VISITS = st.fixed_dictionaries(
    {
        "months": st.lists(st.sampled_from(MONTHS), unique=True).map(sorted),
        "coping": st.lists(st.one_of(st.integers(0, 10), st.none()), min_size=3, max_size=3),
        "distress": st.one_of(st.integers(0, 60), st.none()),
        "same": RARE,
        "age": st.one_of(st.integers(18, 70), st.integers(18, 70), st.none()),
        "sex": st.sampled_from(["f", "m", "m", "m", None]),
        "home": st.sampled_from(["own"] * 8 + ["rented"] * 4 + ["none", "shelter", None]),
        "died": st.sampled_from([None] * 8 + ["unknown", 60, 150]),
    }
)


def somebody(number, drawn):
    interviews = []
    for place, month in enumerate(drawn["months"]):
        facts = {name: drawn[name] for name in ("age", "sex", "home")} if month == 0 else {}
        coping = drawn["coping"][place]
        recorded = coping if drawn["same"] or coping is None else 10 - coping
        interviews.append(interview(month, coping, drawn["distress"], recorded, **facts))
    died = drawn["died"]
    if isinstance(died, int) and any(month * 31 > died for month in drawn["months"]):
        died = None  # the dead are not interviewed
    return person(f"p{number:03d}", *interviews, died=died)


STUDIES = st.lists(VISITS, min_size=1, max_size=45).map(
    lambda people: [somebody(number, drawn) for number, drawn in enumerate(people)]
)


@settings(max_examples=60)
@given(STUDIES)
def test_nobody_can_work_out_a_count_of_one_to_four(histories):
    known = learnt(*counts_and_sums(released(histories)))
    assert {name: people for name, people in known.items() if 0 < people < 5} == {}


@settings(max_examples=40)
@given(STUDIES)
def test_what_a_reader_works_out_is_true(histories):
    """Withholding never says anything false: what follows from the release follows from the exact numbers too."""
    exact, published = learnt(*counts_and_sums(numbers(histories))), learnt(*counts_and_sums(released(histories)))
    assert {name: people for name, people in published.items() if exact.get(name, people) != people} == {}


@settings(max_examples=40)
@given(STUDIES)
def test_no_mean_spread_or_interval_is_of_fewer_than_ten(histories):
    exact, shown = numbers(histories), released(histories)
    for table in ("outcomes", "change"):
        for name, rows in getattr(shown, table).items():
            few = [row for row, true in zip(rows, getattr(exact, table)[name], strict=True) if (true.n or 0) < 10]
            assert [row for row in few if (row.mean, row.sd, row.ci_low, row.ci_high) != (None,) * 4] == []
    age = row_of(shown.attrition, characteristic="age")
    few = min(
        row_of(exact.attrition, characteristic="age").seen_n, row_of(exact.attrition, characteristic="age").not_seen_n
    )
    assert few >= 10 or (age.seen, age.not_seen, age.smd) == (None,) * 3


@settings(max_examples=40)
@given(STUDIES)
def test_every_number_that_is_not_there_says_why(histories):
    shown = released(histories)
    rows = [*shown.flow, *(row for rows in (*shown.outcomes.values(), *shown.change.values()) for row in rows)]
    silent = [
        (row, field.name)
        for row in [*rows, shown.deaths, shown.seen_again]
        for field in fields(row)
        if getattr(row, field.name) is None and field.name not in row.why
    ]
    assert silent == []


def test_a_small_level_is_counted_together_with_the_next_smallest_one():
    people = crowd(30) + crowd(12, prefix="r", home="rented") + crowd(2, prefix="n", home="none")
    people += crowd(15, months=(0,), prefix="x")
    shown = released(people)
    rows = [row for row in shown.baseline if row.characteristic == "home"]
    assert [(row.level, row.n, row.pools) for row in rows] == [("own", 45, ()), ("pooled", 14, ("none", "rented"))]
    assert shown.about.characteristics["home"].levels["pooled"].en == "none, rented (counted together)"


def test_what_is_counted_together_to_compare_those_seen_again_stands_apart_at_the_start():
    people = crowd(30) + crowd(12, prefix="r", home="rented") + crowd(8, prefix="n", home="none")
    for prefix, home, gone in (("x", "own", 12), ("y", "rented", 3), ("z", "none", 2)):
        people += crowd(gone, months=(0,), prefix=prefix, home=home)
    shown = released(people)
    start = [(row.level, row.n) for row in shown.baseline if row.characteristic == "home"]
    split = [(row.level, row.seen_n, row.not_seen_n) for row in shown.attrition if row.characteristic == "home"]
    assert start == [("none", 10), ("own", 42), ("rented", 15)]
    assert split == [("own", 30, 12), ("pooled_further", 20, 5)]
    assert shown.about.characteristics["home"].levels["pooled_further"].en == "none, rented (counted together)"


def test_a_category_of_which_only_everybody_together_may_be_compared_is_named_and_not_shown_as_all_of_all():
    people = crowd(30) + crowd(3, prefix="n", home="none") + crowd(15, months=(0,), prefix="x")
    told = document(released(people), "en")
    (chapter,) = [one for one in told.chapters if one.id == "attrition"]
    (table,) = [one for one in chapter.blocks if isinstance(one, Table)]
    assert [row.cells[0] for row in table.rows if row.heading] == ["Sex"]
    assert "Not compared, for too few would stand by themselves: Home." in [
        one.said for one in chapter.blocks if isinstance(one, Text)
    ]


def test_people_without_a_value_hide_in_a_pool_when_they_are_few():
    people = crowd(30) + crowd(12, prefix="r", home="rented") + crowd(3, prefix="n", home=None)
    rows = [row for row in released(people).baseline if row.characteristic == "home"]
    assert [(row.level, row.n, row.missing, row.pools) for row in rows] == [
        ("own", 30, None, ()), ("pooled", 15, None, ("rented", "not_known")),
    ]  # fmt: skip
    assert rows[0].why == {"missing": Why.POOLED}


def test_ways_of_not_being_interviewed_are_counted_together_when_one_is_small():
    people = crowd(30) + crowd(9, months=(0,), prefix="m") + [person("d", interview(0, 5), died=10)]
    row = row_of(released(people).flow, wave=3)
    assert (row.done, row.not_done, row.missed, row.died) == (30, 10, None, None)
    assert row.why == NOBODY_INVITED | dict.fromkeys(("missed", "open", "not_due", "died"), Why.POOLED)


def test_waves_of_an_instrument_are_counted_together_when_one_has_a_small_count():
    silent = {"q": (0, 6), "s": (3, 3)}  # six gave no answer at the start, three none at the second wave
    people = crowd(20) + [
        person(f"{name}{place}", *(interview(month, None if month == at else 5, 30) for month in MONTHS))
        for name, (at, number) in silent.items()
        for place in range(number)
    ]
    protocol = replace(PROTOCOL, outcomes=PROTOCOL.outcomes[1:])
    (row,) = released(people, protocol=protocol).completeness
    assert (row.waves, row.interviewed, row.answered, row.not_answered) == ((0, 3, 6), 87, 78, 9)


def test_a_change_does_not_tell_how_few_had_a_value_only_at_the_start():
    values = [5, 5, *[None] * 10]
    away = [person(f"a{place}", interview(0, value, 30, value)) for place, value in enumerate(values)]
    twice = (interview(3, 5, 30, 5), interview(6, 5, 30, 5))
    later = [person(f"l{place}", interview(0, None, 30), *twice) for place in range(6)]
    shown = released(crowd(38) + away + later)
    assert (row_of(shown.outcomes["coping"], wave=0).n, row_of(shown.outcomes["coping"], wave=3).n) == (40, 44)
    row = row_of(shown.change["coping"], wave=3)  # 38 have both: two of the 40 have only the first
    assert (row.n, row.why["n"], row.ci_low) == (None, Why.WITHHELD, None)


def test_the_second_source_does_not_tell_how_few_have_only_that_one():
    others = [person(f"o{place}", interview(0, None, 30, 5 if place < 2 else None)) for place in range(8)]
    row = row_of(released(crowd(40) + others).scored_twice["coping"], wave=0)  # 42 recorded, 40 of them scored too
    assert (row.n_first, row.n_second, row.only_second) == (40, None, None)
    assert row.why["only_second"] is Why.UNDER_5


def test_few_deaths_are_said_to_be_under_five():
    shown = released([*crowd(20), person("d", interview(0, 5), died="unknown")])
    assert (shown.deaths.total, shown.deaths.why["total"]) == (None, Why.UNDER_5)


def test_when_few_are_not_seen_again_they_are_not_compared():
    shown = released(crowd(40) + crowd(6, months=(0,), prefix="x"))
    assert (shown.seen_again.seen, shown.seen_again.not_seen) == (40, 6)
    assert {row.why["smd"] for row in shown.attrition} == {Why.UNDER_10}
    assert {(row.seen, row.not_seen, row.seen_n, row.not_seen_n) for row in shown.attrition} == {(None,) * 4}


def test_the_interval_is_counted_with_the_smallest_n_where_n_would_give_the_missing_away():
    two = [person(f"m{place}", interview(0, 5), interview(3, None, 20), interview(6, 5)) for place in range(2)]
    people = crowd(60) + two
    row = row_of(released(people).outcomes["coping"], wave=3)
    assert (row.interviewed, row.missing, row.n, row.n_at_least) == (62, None, None, 58)
    low, high = t_interval(58, row.mean, row.sd)  # from what is printed, so it says nothing more of n
    assert (row.ci_low, row.ci_high) == (round(low, 2), round(high, 2))


def test_a_study_of_a_handful_releases_no_number_of_it():
    shown = released(crowd(4))
    assert (shown.flow[0].joined, shown.flow[0].why["joined"]) == (None, Why.UNDER_5)
    assert [people for people in counts_and_sums(shown)[0].values() if people is not None] == []


def test_numbers_have_no_more_decimals_than_the_report_prints():
    told = json.loads(results_json(released(crowd(40) + crowd(20, months=(0,), prefix="x"))))
    row = told["outcomes"]["coping"][0]
    assert {name: round(row[name], 2) == row[name] for name in ("mean", "sd", "ci_low", "ci_high")} == dict.fromkeys(
        ("mean", "sd", "ci_low", "ci_high"), True
    )
    assert round(told["baseline"][0]["mean"], 1) == told["baseline"][0]["mean"]


def test_everything_that_is_withheld_is_listed():
    shown = released([*crowd(20), person("d", interview(0, 5), died="unknown")])
    listed = {(one.table, one.row, one.field): one.why for one in shown.suppressed}
    flow = {
        ("flow", str(row.wave), field): why
        for row in shown.flow
        for field, why in row.why.items()
        if why is not Why.NOBODY_INVITED  # that is no secret
    }
    assert listed["deaths", "all", "total"] is Why.UNDER_5
    assert {key: why for key, why in listed.items() if key[0] == "flow"} == flow


def test_data_declared_public_are_released_as_they_are():
    people = crowd(9, months=(0,)) + crowd(3, prefix="x")
    exact, shown = numbers(people, protocol=PUBLIC), released(people, protocol=PUBLIC)
    assert (shown.edition, shown.flow, shown.outcomes, shown.suppressed) == ("release", exact.flow, exact.outcomes, ())


def test_the_team_edition_hides_nothing():
    exact = numbers(crowd(3))
    assert (exact.edition, exact.flow[0].joined, exact.suppressed) == ("team", 3, ())
