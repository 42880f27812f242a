"""From stories to the numbers of a report, exact and for the team; `release` makes the other edition of them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from larix.history import History
from larix.instruments import Library
from larix.marts.participation import Participation
from larix.reporting.study_report.calendar import day_code
from larix.reporting.study_report.completeness import completeness
from larix.reporting.study_report.cut import Cut, cut
from larix.reporting.study_report.ended import ended
from larix.reporting.study_report.flow import deaths, flow, seen_again
from larix.reporting.study_report.groups import Groups, attrition, baseline
from larix.reporting.study_report.heard import attempts, interviewers, modes, questions, strata
from larix.reporting.study_report.heard_shape import QuestionRow
from larix.reporting.study_report.mattered import INSTRUMENT, names, what_mattered
from larix.reporting.study_report.outcomes import Values, by_wave, change, scored_twice, values_of
from larix.reporting.study_report.shape import (
    About,
    BaselineRow,
    CharacteristicFacts,
    OutcomeFacts,
    Public,
    Results,
    SnapshotFacts,
)
from larix.reporting.study_report.took_part import described_facts, participation_rows, took_part, with_asked
from larix.reporting.study_report.values import ScoreOf, source_code
from larix.reporting.study_report.wording import Wording
from larix.schedule import Outcome, Protocol

WIDE = 20  # a scale at least this wide is printed with one decimal, a narrower one with two


def compute(
    histories: Iterable[History],
    protocol: Protocol,
    snapshot: SnapshotFacts,
    *,
    as_of: date,
    score_of: ScoreOf,
    library: Library | None = None,
    participation: Participation | None = None,
) -> Results:
    """Every number of the report as of `as_of`. Without a library, levels and instruments keep their codes.

    Who took part is told as of the data date: only numbers of it are in a snapshot, and no days.
    """
    invited = participation is not None and participation.asked.invited > 0
    people = cut(histories, protocol, as_of, snapshot.data_date, score_of, may_be_empty=invited)
    groups, words = Groups.of(people), Wording(protocol, library)
    values = {outcome.name: values_of(people, outcome.source) for outcome in protocol.outcomes}
    orders = {one.name: tuple(words.levels(one)) for one in protocol.characteristics}
    rows = tuple(row for one in protocol.characteristics for row in baseline(groups, one, orders[one.name]))
    filled = completeness(people)
    asked = questions(people, words.items({row.instrument for row in filled}))
    results = Results(
        study=protocol.key,
        snapshot=snapshot.id,
        as_of=day_code(as_of, protocol),
        edition="team",
        about=_about(protocol, snapshot, words, rows, asked, {row.instrument for row in filled}),
        flow=with_asked(flow(people), participation),
        deaths=deaths(people),
        baseline=rows,
        outcomes={name: by_wave(people, found) for name, found in values.items()},
        change={name: change(people, found) for name, found in values.items()},
        scored_twice={
            one.name: scored_twice(people, one, values[one.name]) for one in protocol.outcomes if one.also is not None
        },
        seen_again=seen_again(people),
        attrition=tuple(row for one in protocol.characteristics for row in attrition(groups, one, orders[one.name])),
        completeness=filled,
        participation=participation_rows(protocol, participation),
        took_part=took_part(protocol, participation),
        questions=asked,
    )
    return _with_heard(replace(results, ended=ended(participation, results.deaths.total or 0)), people, values)


def _with_heard(results: Results, people: Cut, values: Mapping[str, Values]) -> Results:
    """The results with how people were reached and heard, and what they said mattered."""
    return replace(
        results,
        what_mattered=what_mattered(people),
        attempts=attempts(people),
        modes=modes(people),
        interviewers=interviewers(people),
        strata={name: strata(people, found) for name, found in values.items()},
    )


def _about(
    protocol: Protocol,
    snapshot: SnapshotFacts,
    words: Wording,
    rows: tuple[BaselineRow, ...],
    asked: tuple[QuestionRow, ...],
    instruments: set[str],
) -> About:
    public = protocol.public
    return About(
        title=protocol.title,
        notice=protocol.notice,
        controller=protocol.controller,
        nature=protocol.nature.value,
        kind=protocol.kind.value,
        calendar=protocol.calendar.value,
        source=protocol.source,
        scope=snapshot.scope,
        data_date=day_code(snapshot.data_date, protocol),
        built_from=snapshot.built_from,
        public=Public(public.source, public.reason) if public else None,
        outcomes={outcome.name: _outcome(outcome, words) for outcome in protocol.outcomes},
        characteristics={
            one.name: CharacteristicFacts(
                title=one.title,
                scale=one.scale,
                source=source_code(one.source),
                levels=words.named(one, [row.level for row in rows if row.characteristic == one.name and row.level]),
            )
            for one in protocol.characteristics
        },
        instruments={name: words.instrument(name) for name in sorted(instruments)},
        described=described_facts(protocol),
        mattered=names() if INSTRUMENT in instruments else {},
        questions={f"{one.instrument}.{one.item}": words.question(one.instrument, one.item) for one in asked},
        public_totals=protocol.public_totals,
    )


def _outcome(outcome: Outcome, words: Wording) -> OutcomeFacts:
    score = words.score(outcome.source)
    return OutcomeFacts(
        title=outcome.title,
        better=outcome.better,
        low=outcome.low,
        high=outcome.high,
        source=source_code(outcome.source),
        also=source_code(outcome.also) if outcome.also else None,
        rule=score.missing_rule if score else None,
        citations=tuple(source.citation for source in score.sources) if score else (),
        decimals=decimals_of(outcome),
        scale=outcome.scale,
    )


def decimals_of(outcome: Outcome) -> int:
    """How many decimals its means are printed with."""
    return 1 if outcome.high - outcome.low >= WIDE else 2
