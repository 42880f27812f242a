"""The chapter of outcomes: for each its scale, its picture, its table, and its second source where there is one."""

from larix.figures import Figure, Point, Series, trajectory
from larix.figures.words import HIGHER_IS_BETTER, LOWER_IS_BETTER, MEAN_BY_MONTH
from larix.reporting.study_report import prose
from larix.reporting.study_report.document import Block, Heading, Picture, Text
from larix.reporting.study_report.numbers import Said
from larix.reporting.study_report.shape import OutcomeRow, Results
from larix.reporting.study_report.tables import (
    decimals_of,
    interval_cell,
    n_cell,
    outcome_table,
    source_line,
    twice_table,
)


def outcome_blocks(results: Results, said: Said) -> tuple[Block, ...]:
    if not results.outcomes:
        return (Text(said(prose.NO_OUTCOMES)),)
    return tuple(block for name in results.outcomes for block in _of_one(results, name, said))


def figure_of(results: Results, name: str, said: Said) -> Figure:
    """The trajectory of one outcome, as the edition may show it."""
    facts = results.about.outcomes[name]
    points = tuple(_point(row, facts.decimals, said) for row in results.outcomes[name])
    title = said(facts.title)
    return trajectory(
        (Series(title, points),),
        title=title,
        low=facts.low,
        high=facts.high,
        better=facts.better,
        language=said.language,
        ids=f"figure-{name}",
    )


def _of_one(results: Results, name: str, said: Said) -> list[Block]:
    facts = results.about.outcomes[name]
    better = said(LOWER_IS_BETTER if facts.better == "lower" else HIGHER_IS_BETTER)
    low, high = (said.number(end, 0 if end == int(end) else facts.decimals) for end in (facts.low, facts.high))
    scale = said(facts.scale) if facts.scale else said.filled(prose.SCALE, low=low, high=high, better=better)
    figure = figure_of(results, name, said)
    caption = f"{figure.title}. {said(MEAN_BY_MONTH)} {said(prose.TABLE_BELOW)}"
    blocks: list[Block] = [
        Heading(f"of-{name}", said(facts.title)),
        Text(f"{scale} {said(prose.OUTCOME)}"),
        Picture(figure, caption, source_line(results, said)),
        outcome_table(results, name, said),
    ]
    if any(row.n is None and row.n_at_least is not None for row in results.outcomes[name]):
        blocks.append(Text(said(prose.AT_LEAST)))
    if name in results.scored_twice:
        blocks += [Text(said(prose.TWICE)), twice_table(results, name, said)]
    return blocks


def _point(row: OutcomeRow, decimals: int, said: Said) -> Point:
    return Point(
        month=row.wave,
        mean=row.mean,
        low=row.ci_low,
        high=row.ci_high,
        said_mean=said.measured(row, "mean", decimals_of(row, decimals)),
        said_interval=interval_cell(row, decimals, said),
        said_n=n_cell(row, said),
    )
