"""From a snapshot's participation to the rows of a report, exact and for the team."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from larix.core.words import LANGUAGES, Words
from larix.marts.comparing import difference
from larix.marts.participation import Compared, Participation, Side
from larix.reporting.study_report.participation_shape import ParticipationRow, TookPart
from larix.reporting.study_report.shape import CharacteristicFacts, FlowRow
from larix.reporting.study_report.why import Why
from larix.schedule import Comparison, Described, Protocol, Published
from larix.statistics import NoFit

ASKED = ("eligible", "invited", "answered", "consented")
NOT_COMPARED = {"no_basis": Why.NO_BASIS, "no_comparison": Why.NO_BASIS, "too_few": Why.UNDER_10}
NOBODY_INVITED = dict.fromkeys(ASKED, Why.NOBODY_INVITED)


def with_asked(rows: Iterable[FlowRow], participation: Participation | None) -> tuple[FlowRow, ...]:
    """The flow with how many were eligible, invited, answered and consented."""
    if participation is None:
        return tuple(replace(row, why={**row.why, **NOBODY_INVITED}) for row in rows)
    counts = {name: getattr(participation.asked, name) for name in ASKED}
    return tuple(replace(row, **counts) for row in rows)


def took_part(protocol: Protocol, participation: Participation | None) -> TookPart | None:
    """None where the study invited nobody, or compares nothing."""
    wanted = protocol.comparison
    if participation is None or wanted is None:
        return None
    told, why = participation.comparison, {}
    if told.not_compared is not None:
        why["others"] = NOT_COMPARED[told.not_compared]
    if told.weighing is None:
        why |= dict.fromkeys(("weighted", "effective"), Why.NO_MODEL)
    no_fit = told.model.no_fit if told.model else None
    return TookPart(
        participants=told.participants,
        others=told.others,
        basis=wanted.basis,
        source=wanted.source,
        verified=wanted.verified,
        weighted=told.weighing.n if told.weighing else None,
        effective=told.weighing.effective if told.weighing else None,
        no_fit=NoFit(no_fit).words if no_fit else None,
        warnings=tuple(NoFit(code).words for code in (told.model.warnings if told.model else ())),
        why=why,
    )


def participation_rows(protocol: Protocol, participation: Participation | None) -> tuple[ParticipationRow, ...]:
    """A row for each number and each level that anybody has."""
    if participation is None or protocol.comparison is None:
        return ()
    told, wanted = participation.comparison, protocol.comparison
    why = NOT_COMPARED[told.not_compared] if told.not_compared else None
    rows = [row for row in told.rows if _anybody(row, wanted, compared=why is None)]
    told_of = tuple(_row(row, why or _too_few(row), _published(wanted, row)) for row in rows)
    missing = {row.characteristic: row.others_missing for row in told_of if row.others_missing is not None}
    return tuple(_with_missing(row, missing.get(row.characteristic)) for row in told_of)


def _with_missing(row: ParticipationRow, missing: int | None) -> ParticipationRow:
    """How many of the others have no value is the same at all levels, also at one that is not kept."""
    if row.others_missing == missing:
        return row
    why = {name: reason for name, reason in row.why.items() if name != "others_missing"}
    return replace(row, others_missing=missing, why=why)


def _too_few(row: Compared) -> Why:
    """Why nothing is kept of the others at one place: under ten have a number, or the level is or hides a small one."""
    return Why.UNDER_10 if row.level is None else Why.WITHHELD


def described_facts(protocol: Protocol) -> Mapping[str, CharacteristicFacts]:
    """What the compared variables and their levels are called; a number with its unit."""
    variables = protocol.comparison.variables if protocol.comparison else ()
    return {
        one.name: CharacteristicFacts(
            _with_unit(one), one.scale, f"list:{one.name}", {level.code: level.title for level in one.levels}
        )
        for one in variables
    }


def _with_unit(variable: Described) -> Words:
    title, unit = variable.title, variable.unit
    return Words(*(f"{title.said_in(one)} ({unit.said_in(one)})" for one in LANGUAGES)) if unit else title


def _anybody(row: Compared, wanted: Comparison, *, compared: bool) -> bool:
    """A level that nobody has is left out, unless others have published a figure of it."""
    there = row.participants.n or (compared if row.others is None else row.others.n)
    return row.level is None or bool(there) or _published(wanted, row) is not None


def _published(wanted: Comparison, row: Compared) -> Published | None:
    place = (row.characteristic, row.level)
    return next((one for one in wanted.published if (one.variable, one.level) == place), None)


def _row(row: Compared, no_others: Why, published: Published | None) -> ParticipationRow:
    mine, theirs = row.participants, row.others
    why = _side_why("participants", mine, row.level)
    if theirs is None:
        missing = ("others", "others_n", "others_missing", "smd", "smd_weighted")
        why |= dict.fromkeys((*missing, "others_sd") if row.level is None else missing, no_others)
    else:
        why |= _side_why("others", theirs, row.level)
        reason = difference(mine, theirs, row.level is None).no_value
        why |= {"smd": Why(reason.value)} if reason else {}
        if row.smd_weighted is None:
            why["smd_weighted"] = why.get("smd", Why.NO_MODEL)
    return ParticipationRow(
        row.characteristic, row.level, mine.value, theirs.value if theirs else None, row.smd, row.smd_weighted,
        mine.n, theirs.n if theirs else None, mine.sd, theirs.sd if theirs else None,
        mine.missing, theirs.missing if theirs else None,
        published.value if published else None, published.source if published else None, (), why,
    )  # fmt: skip


def _side_why(name: str, side: Side, level: str | None) -> dict[str, Why]:
    why = {} if side.value is not None else {name: Why.NO_VALUES}
    if level is None and side.sd is None:
        why[f"{name}_sd"] = Why.ONE_VALUE if side.n else Why.NO_VALUES
    return why
