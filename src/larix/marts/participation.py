"""Who took part and who did not, as a snapshot carries it: counts, sides, a model, weights. No row about the rest."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import TypeAdapter

FILE, WEIGHTS_FILE = "participation.json", "weights.parquet"
NotCompared = Literal["no_comparison", "no_basis", "too_few"]


@dataclass(frozen=True, slots=True)
class Asked:
    """How many were eligible, were ever sent anything, ever answered, and stand by their consent, on the data date.

    `let_stay` withdrew and let their answers stay: they are among `consented`. `deleted` withdrew and had them deleted.
    Both are None in a snapshot from before they were counted.
    """

    eligible: int
    invited: int
    answered: int
    consented: int
    let_stay: int | None = None
    deleted: int | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One group at one characteristic. A number: n with a value, their mean and sd. A level: n at it, their share.

    `known` are those with a value of the characteristic, `missing` those without. `weighted` is the mean or share after
    weighting, of those whom the model covers; None without a model.
    """

    n: int
    known: int
    missing: int
    value: float | None
    sd: float | None = None
    weighted: float | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """Both groups at one number (`level` is None) or one level. `others` is None where they may not be described.

    `smd`: participants minus others, in standard deviations; `smd_weighted`: the same after weighting.
    """

    characteristic: str
    level: str | None
    participants: Side
    others: Side | None = None
    smd: float | None = None
    smd_weighted: float | None = None


@dataclass(frozen=True, slots=True)
class Model:
    """The chance of taking part, of those with a value of everything in it: log odds and their covariance.

    `terms` are "intercept", a number's name, or "<category>=<level>" against the first level that anybody has. Where
    `no_fit` says why (`statistics.NoFit`), there are no coefficients.
    """

    terms: tuple[str, ...]
    coefficients: tuple[float, ...]
    covariance: tuple[tuple[float, ...], ...]
    n: int
    participants: int
    log_likelihood: float | None = None
    no_fit: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighing:
    """The participants' weights in short: how many have one, and how many unweighted people they are worth (Kish)."""

    n: int
    effective: float
    smallest: float
    largest: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """`participants` and `others` are people; `not_compared` says why the others are not described."""

    participants: int
    others: int | None
    rows: tuple[Compared, ...]
    not_compared: NotCompared | None = None
    model: Model | None = None
    weighing: Weighing | None = None


@dataclass(frozen=True, slots=True)
class Participation:
    """`weights` are (pseudonym, weight), in order of pseudonym, of the participants whom the model covers.

    `objections` changes whenever somebody objects, so that a snapshot from before is known. It is a digest: it tells
    nothing of who did, nor of how many.
    """

    on: date
    asked: Asked
    comparison: Comparison
    weights: tuple[tuple[str, float], ...] = ()
    objections: str = ""


@dataclass(frozen=True, slots=True)
class KeptSide:
    characteristic: str
    level: str | None
    side: Side


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left of those who did not take part when the list is closed: their sides and the model. No rows."""

    others: int | None
    sides: tuple[KeptSide, ...]
    model: Model | None
    not_compared: NotCompared | None = None
    form: Literal[1] = 1


PARTICIPATION = TypeAdapter(Participation)
KEPT = TypeAdapter(Kept)
