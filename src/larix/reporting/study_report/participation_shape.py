"""The numbers of a study report that say who took part, as they stand in results.json."""

from dataclasses import dataclass, field

from larix.core.words import Words
from larix.reporting.study_report.why import Whys


@dataclass(frozen=True, slots=True)
class ParticipationRow:
    """Who takes part beside the rest, by what the list says of them; shaped as the rows of `attrition`.

    `participants` and `others` are means (numbers) or shares of those with a value (levels); `smd`: participants minus
    others; `smd_weighted`: the same after weighting. `published` is a figure that others have published, null where the
    protocol names none.
    """

    characteristic: str
    level: str | None
    participants: float | None
    others: float | None
    smd: float | None
    smd_weighted: float | None
    participants_n: int | None  # people with a value (numbers) or at the level
    others_n: int | None
    participants_sd: float | None
    others_sd: float | None
    participants_missing: int | None  # people without a value of this characteristic
    others_missing: int | None
    published: float | None = None
    published_source: str | None = None
    pools: tuple[str, ...] = ()
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TookPart:
    """Who is compared with whom, on what basis, and the weights that follow from the model of who takes part.

    `others` are those eligible who did not take part, without those who objected or withdrew. `weighted` participants
    have a weight, and are worth `effective` unweighted people (Kish). `no_fit`: why there is no model.
    """

    participants: int | None
    others: int | None
    basis: Words | None
    source: str
    verified: bool
    weighted: int | None
    effective: float | None
    no_fit: Words | None = None
    warnings: tuple[Words, ...] = ()
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ended:
    """Deaths and withdrawals on the data date. Only these two stop interviews before the study does; moving never does.

    `let_stay` withdrew and are in the numbers until then; `deleted` withdrew, and are in no other number. `total` is
    deaths and withdrawals together; in the release edition it stands alone where one of them is small.
    """

    total: int | None
    died: int | None
    let_stay: int | None
    deleted: int | None
    why: Whys = field(default_factory=dict)
