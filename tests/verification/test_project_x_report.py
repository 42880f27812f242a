"""The report of Project X against its snapshot's files: the main numbers computed here again, with pandas and scipy.

The snapshot is the demo's, played through the real actions. Its Parquet files are read as plain tables; nothing of the
report, the stories, the schedule or the scoring is used here.
"""

import json

import pandas as pd
import polars as pl
import pytest
from scipy import stats

from tests.project_x_stage import project_x  # noqa: F401  (a fixture)

pytestmark = pytest.mark.django_db

WAVES = {f"m{month:02d}": month for month in range(0, 25, 3)}
DAYS = ("cannabis", "benzodiazepines", "amphetamines", "alcohol", "opioids", "injected")
AS_ANSWERED = {
    "coping": "measure_point", "distress": "distress", "benefit": "measure_point", "participation": "measure_point",
    "life_ladder": "measure_point",
}  # fmt: skip
AT_HOME, NOT_AT_HOME = ("owned", "rented", "friends_or_family"), ("temporary", "prison", "homeless")
OUTCOMES = (*AS_ANSWERED, "hscl_10", *(f"{code}_days" for code in DAYS), "stable_housing")
IN_PERSON, AT_A_DISTANCE, BY_ONESELF = ("together", "paper"), ("phone", "video"), ("alone", "offline")


@pytest.fixture(scope="module")
def told(project_x):  # noqa: F811
    return json.loads(project_x.reports["team"].json)


@pytest.fixture(scope="module")
def tables(project_x):  # noqa: F811
    names = ("people", "visits", "responses", "answers", "attempts")
    return {name: frame(project_x.snapshot.path / f"{name}-000.parquet") for name in names}


@pytest.fixture(scope="module")
def said(tables):
    """A row for every item of every response, with who, when and how."""
    return tables["answers"].merge(tables["responses"], on=["pseudonym", "place"], validate="many_to_one")


@pytest.fixture(scope="module")
def values(said):
    """Each outcome as a table: a row for every person who has ever had a value, a column for every planned month."""
    used = {code: days_of(said, code) for code in DAYS}
    home = item(said, "measure_point", "housing")
    known = home[home["value"].isin(AT_HOME + NOT_AT_HOME)]
    wide = {name: pivoted(item(said, instrument, name)) for name, instrument in AS_ANSWERED.items()}
    wide |= {f"{code}_days": table for code, table in used.items()}
    wide["hscl_10"] = pivoted(item(said, "hscl_10", "mean"))
    wide["stable_housing"] = pivoted(known.assign(amount=known["value"].isin(AT_HOME).astype(float)))
    return wide


def frame(path):
    return pd.DataFrame(pl.read_parquet(path).to_dict(as_series=False))


def item(said, instrument, name):
    """The answers to one question, each value read from its JSON."""
    there = said[(said["instrument"] == instrument) & (said["item"] == name) & said["value"].notna()]
    return there.assign(value=there["value"].map(json.loads), month=there["wave"].map(WAVES))


def pivoted(rows):
    wide = rows.pivot(index="pseudonym", columns="month", values="amount").astype(float)
    return wide.reindex(columns=list(WAVES.values()))


def days_of(said, code):
    """Days of 28: none for whoever said what they used and did not name this."""
    chosen = item(said, "measure_point", "used")
    not_named = chosen[~chosen["value"].map(lambda codes: code in codes)].assign(amount=0.0)
    days = item(said, "measure_point", f"days_{code}")
    named = chosen.merge(days[["pseudonym", "wave", "amount"]], on=["pseudonym", "wave"], suffixes=("_used", ""))
    named = named[named["value"].map(lambda codes: code in codes)]
    return pivoted(pd.concat([not_named, named[not_named.columns]]))


def expected(numbers):
    """n, mean, sd and interval by pandas and scipy; None where there are too few for one."""
    numbers = numbers.dropna()
    n, mean, sd = len(numbers), numbers.mean(), numbers.std(ddof=1)
    low, high = stats.t.interval(0.95, n - 1, loc=mean, scale=stats.sem(numbers)) if n > 1 and sd > 0 else (None, None)
    found = {"mean": mean if n else None, "sd": sd if n > 1 else None, "ci_low": low, "ci_high": high}
    return {"n": n} | {key: value if value is None else pytest.approx(value, rel=1e-9) for key, value in found.items()}


def shown(row):
    return {name: row[name] for name in ("n", "mean", "sd", "ci_low", "ci_high")}


def test_every_outcome_of_the_protocol_is_computed_here(told):
    assert set(told["outcomes"]) == set(OUTCOMES)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_each_outcome_by_wave_and_its_change_are_what_the_snapshot_gives(values, told, outcome):
    wide = values[outcome]
    assert [row["wave"] for row in told["outcomes"][outcome]] == list(WAVES.values())
    assert [shown(row) for row in told["outcomes"][outcome]] == [expected(wide[month]) for month in WAVES.values()]
    later = list(WAVES.values())[1:]
    assert [shown(row) for row in told["change"][outcome]] == [expected(wide[month] - wide[0]) for month in later]


def test_the_flow_is_who_was_met_and_who_was_not(tables, told):
    people, visits = tables["people"], tables["visits"]
    met = visits.groupby("wave")["pseudonym"].nunique()
    assert [(row["joined"], row["done"], row["not_done"]) for row in told["flow"]] == [
        (len(people), met[wave], len(people) - met[wave]) for wave in WAVES
    ]
    again = visits.loc[visits["wave"] != "m00", "pseudonym"].nunique()
    assert (told["seen_again"]["seen"], told["seen_again"]["not_seen"]) == (again, len(people) - again)
    assert told["deaths"]["total"] == people["died"].sum()


def test_who_is_not_seen_again_is_compared_as_pandas_does(tables, said, told):
    visits = tables["visits"]
    again = tables["people"]["pseudonym"].isin(visits.loc[visits["wave"] != "m00", "pseudonym"])
    seen, gone = (set(tables["people"].loc[which, "pseudonym"]) for which in (again, ~again))
    rows = {(row["characteristic"], row["level"]): row for row in told["attrition"]}
    year = item(said, "basis", "first_year_in_lar").set_index("pseudonym")["amount"]
    one, other = year[year.index.isin(seen)], year[year.index.isin(gone)]
    smd = (one.mean() - other.mean()) / ((one.var(ddof=1) + other.var(ddof=1)) / 2) ** 0.5
    row = rows["first_year_in_lar", None]
    assert (row["seen_n"], row["not_seen_n"]) == (len(one), len(other))
    assert (row["seen"], row["not_seen"], row["smd"]) == pytest.approx((one.mean(), other.mean(), smd), rel=1e-9)
    income = item(said, "basis", "income").set_index("pseudonym")["value"]
    for level in income.unique():
        shares = [(income[income.index.isin(group)] == level).mean() for group in (seen, gone)]
        spread = (sum(share * (1 - share) for share in shares) / 2) ** 0.5
        row = rows["income", level]
        wanted = (*shares, (shares[0] - shares[1]) / spread)
        assert (row["seen"], row["not_seen"], row["smd"]) == pytest.approx(wanted, rel=1e-9)


def test_what_mattered_is_counted_person_by_person(said, told):
    answers = said[(said["instrument"] == "what_mattered") & said["value"].notna()]
    wide = answers.assign(value=answers["value"].map(json.loads)).pivot(
        index=["pseudonym", "wave"], columns="item", values="value"
    ).reset_index()  # fmt: skip
    columns = ("pseudonym", "wave", "factor", "effect")
    places = [wide[["pseudonym", "wave", f"factor_{at}", f"effect_{at}"]].set_axis(columns, axis=1) for at in (1, 2, 3)]
    named = pd.concat(places).dropna(subset=["factor"])
    named["half"] = named["wave"].map(lambda wave: f"{(WAVES[wave] - 1) // 6 * 6 + 1}-{(WAVES[wave] - 1) // 6 * 6 + 6}")
    every = pd.concat([named.assign(half="all"), named])
    rows = [row for row in told["what_mattered"] if row["factor"] is not None]
    assert {(row["period"], row["factor"]) for row in rows} == set(
        every.loc[~every["factor"].isin(["nothing", "no_more"]), ["half", "factor"]].itertuples(index=False, name=None)
    )
    for row in rows:
        there = every[(every["half"] == row["period"]) & (every["factor"] == row["factor"])]
        effects = there["effect"].astype(float)
        counted = [there.loc[which, "pseudonym"].nunique() for which in (effects > 0, effects < 0)]
        assert [row["people"], row["helped"], row["harmed"]] == [there["pseudonym"].nunique(), *counted]


def test_attempts_are_the_rows_of_the_attempts(tables, told):
    tried, met = tables["attempts"], tables["visits"]
    (every,) = [row for row in told["attempts"] if row["what"] == "all" and row["wave"] is None]
    assert (every["attempts"], every["people"]) == (len(tried), tried["pseudonym"].nunique())
    assert every["per_interview"] == pytest.approx(len(tried) / len(met), rel=1e-9)
    for what in ("channel", "outcome", "reason"):
        counted = tried[tried[what] != ""].groupby(what)["pseudonym"].agg(["size", "nunique"])
        rows = {row["code"]: (row["attempts"], row["people"]) for row in told["attempts"] if row["what"] == what}
        assert rows == {code: (row["size"], row["nunique"]) for code, row in counted.iterrows()}


def test_ways_and_interviewers_are_those_of_the_responses(tables, told):
    held = tables["responses"].groupby(["pseudonym", "wave"]).agg({"mode": set, "interviewer": set}).reset_index()
    ways = {"in_person": IN_PERSON, "at_a_distance": AT_A_DISTANCE, "alone": BY_ONESELF}
    rows = {row["way"]: (row["interviews"], row["people"]) for row in told["modes"] if row["mode"] is None}
    for way, modes in ways.items():
        there = held[held["mode"].map(lambda found, modes=modes: found <= set(modes))]
        assert rows[way] == (len(there), there["pseudonym"].nunique())
    names = held.assign(who=held["interviewer"].map(lambda found: "".join(sorted(found - {""}))))
    counted = names.groupby("who")["pseudonym"].agg(["size", "nunique"])
    assert {row["interviewer"]: (row["interviews"], row["people"]) for row in told["interviewers"]} == {
        who: (row["size"], row["nunique"]) for who, row in counted.iterrows()
    }


def test_two_interviewers_hold_most_a_peer_some_and_a_nurse_follows_one(told):
    people = sorted((row["people"] for row in told["interviewers"] if row["interviewer"]), reverse=True)
    held = sorted((row["interviews"] for row in told["interviewers"] if row["interviewer"]), reverse=True)
    assert (len(people), people[-1]) == (4, 1)
    assert sum(held[:2]) > 0.7 * sum(held) > 0


def test_the_share_that_would_rather_not_answer_is_of_the_times_it_was_asked(said, told):
    asked = said[said["value"].notna() | said["missing"].isin(["declined", "does_not_know"])]
    by_question = asked.groupby(["instrument", "item"])["missing"].agg(
        asked="size", declined=lambda reasons: (reasons == "declined").sum()
    )
    rows = {(row["instrument"], row["item"]): row for row in told["questions"]}
    assert set(rows) == set(by_question.index)
    for place, counted in by_question.iterrows():
        assert (rows[place]["asked"], rows[place]["declined"]) == (counted["asked"], counted["declined"])
        assert rows[place]["share_declined"] == pytest.approx(counted["declined"] / counted["asked"], rel=1e-9)


def test_section_5_everything_that_can_happen_to_somebody_happens_in_the_demo(project_x, said, tables):  # noqa: F811
    intervals, events = (frame(project_x.snapshot.path / f"{name}-000.parquet") for name in ("intervals", "events"))
    assert set(intervals["kind"]) == {"prison", "hospital", "residential", "pause"}
    assert {"moved", "changed_gp", "back_to_specialist", "left_treatment"} <= set(events["kind"])
    assert set(said["missing"].dropna()) == {"declined", "does_not_know", "does_not_apply", "not_asked"}
    assert set(tables["responses"]["mode"]) == {"together", "phone", "video", "alone", "paper"}
    assert list(tables["people"].loc[tables["people"]["died"], "died_on"].notna()) == [True, True]
    met = tables["visits"]["wave"].value_counts()
    assert 0.40 < met["m12"] / met["m00"] < 0.63  # between EQ-5D and NorComt


def test_outcomes_that_are_made_in_the_same_way_share_a_sentence(project_x):  # noqa: F811
    methods = project_x.reports["team"].html.decode().partition('id="methods"')[2]
    assert methods.count("Scored from the answers: Cannabis, days of 28; Benzodiazepines") == 1
    assert methods.count("10.1186/s13011-021-00403-9") == 1
