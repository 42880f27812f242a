"""From the numbers to a report in one language: what stands in which chapter, in which order."""

from collections.abc import Iterable

from larix.core.words import Words
from larix.figures.numbers import NO_BREAK
from larix.reporting.study_report import heard_words, methods, prose, took_part_words, words
from larix.reporting.study_report.calendar import day_said
from larix.reporting.study_report.document import (
    Block,
    Chapter,
    Document,
    Facts,
    Notice,
    Points,
    Text,
)
from larix.reporting.study_report.ended import ended_blocks
from larix.reporting.study_report.heard_chapters import heard_chapters
from larix.reporting.study_report.numbers import Said
from larix.reporting.study_report.shape import OutcomeFacts, Public, Results
from larix.reporting.study_report.tables import (
    all_in_one,
    attrition_table,
    baseline_tables,
    change_table,
    completeness_table,
    flow_table,
    source_line,
)
from larix.reporting.study_report.took_part_chapter import invited_anybody, took_part_blocks
from larix.reporting.study_report.trajectories import outcome_blocks
from larix.reporting.study_report.why import Why


def document(results: Results, language: str) -> Document:
    """The whole report; ValueError for a language that Larix does not have."""
    said = Said(language)
    team = results.edition == "team"
    edition = said(words.TEAM if team else words.RELEASE)
    invited = invited_anybody(results)
    chapters = (
        Chapter("what", said(words.WHAT_THIS_IS), _what(results, said)),
        *((Chapter("took-part", said(took_part_words.CHAPTER), took_part_blocks(results, said)),) if invited else ()),
        Chapter("flow", said(words.FLOW), _flow(results, said)),
        Chapter("baseline", said(words.BASELINE), _baseline(results, said)),
        Chapter("outcomes", said(words.OUTCOMES), outcome_blocks(results, said)),
        Chapter("change", said(words.CHANGE), _change(results, said)),
        Chapter("attrition", said(words.ATTRITION), _attrition(results, said)),
        *heard_chapters(results, said),
        Chapter("completeness", said(words.COMPLETENESS), _completeness(results, said)),
        Chapter("methods", said(words.METHODS), _methods(results, said)),
        Chapter("missing-data", said(words.MISSING_DATA), (Points(tuple(said(one) for one in methods.MISSING)),)),
        Chapter("cannot-say", said(words.CANNOT_SAY), (Points(tuple(said(one) for one in methods.CANNOT_SAY)),)),
    )
    return Document(
        language=language,
        title=said.filled(words.REPORT, study=said(results.about.title)),
        edition=edition,
        forwarding=said(words.NOT_FOR_FORWARDING) if team else None,
        lead=source_line(results, said),
        skip=said(words.SKIP),
        contents=said(words.CONTENTS),
        chapters=chapters,
    )


def _what(results: Results, said: Said) -> tuple[Block, ...]:
    about = results.about
    joined = said.counted(results.flow[0], "joined")
    edition = said(words.TEAM if results.edition == "team" else words.RELEASE)
    pairs = [
        (words.STUDY, said(about.title)),
        (words.EDITION, edition),
        (words.PEOPLE, joined),
        (words.AS_OF, said(day_said(results.as_of))),
        (words.DATA_DATE, said(day_said(about.data_date))),
        (words.SNAPSHOT, results.snapshot),
        (words.DATA_SOURCE, about.source),
        (words.CONTROLLER, said(about.controller)),
    ]
    if about.built_from:
        pairs.append((words.BUILT_FROM, about.built_from))
    blocks: list[Block] = [Notice(said(about.notice)), Text(said(prose.WHAT)), Text(_edition(results, said))]
    if about.calendar == "relative":
        blocks.append(Text(said(prose.RELATIVE)))
    return (*blocks, Facts(tuple((said(name), value) for name, value in pairs)))


def _edition(results: Results, said: Said) -> str:
    if results.edition == "team":
        return said(prose.TEAM)
    public = results.about.public
    return said(prose.RELEASE) if public is None else _exempt(public, said)


def _exempt(public: Public, said: Said) -> str:
    """Why nothing is withheld."""
    return said.filled(prose.PUBLIC, reason=said(public.reason), source=public.source)


def _flow(results: Results, said: Said) -> tuple[Block, ...]:
    texts: tuple[Block, ...] = (Text(said(prose.FLOW)), flow_table(results, said), Text(_deaths(results, said)))
    if any(row.missed is not None and row.why.get("in_prison") is Why.POOLED for row in results.flow):
        texts = (*texts, Text(said(heard_words.AWAY_POOLED)))
    if invited_anybody(results):
        texts = (*texts, *ended_blocks(results.ended, results.about.data_date, said))
    # A death without a day cannot be cut away by a day.
    cut_short = results.as_of != results.about.data_date and results.deaths.without_day != 0
    return (*texts, Text(said(prose.DEATHS_MAY_BE_LATER))) if cut_short else texts


def _deaths(results: Results, said: Said) -> str:
    deaths = results.deaths
    if deaths.total == 0:
        return said(prose.NO_DEATHS)
    counts = {name: said.counted(deaths, name) for name in ("with_day", "without_day")}
    total = said.counted(deaths, "total")
    if deaths.with_day == 0:
        return said.filled(prose.DEATHS_WITHOUT_DAY, n=total)
    if deaths.without_day == 0:
        return said.filled(prose.DEATHS_WITH_DAY, n=total)
    return said.filled(prose.DEATHS_MIXED, n=total, **counts)


def _baseline(results: Results, said: Said) -> tuple[Block, ...]:
    if not results.baseline:
        return (Text(said(prose.NO_CHARACTERISTICS)),)
    return Text(said(prose.BASELINE)), *baseline_tables(results, said)


def _change(results: Results, said: Said) -> tuple[Block, ...]:
    if not results.outcomes:
        return (Text(said(prose.NO_OUTCOMES)),)
    if len(results.flow) == 1:
        return (Text(said(prose.ONE_WAVE)),)
    return (
        Text(said(prose.CHANGE)),
        Text(said(heard_words.NOT_IMPUTED)),
        *(change_table(results, name, said) for name in results.change),
    )


def _attrition(results: Results, said: Said) -> tuple[Block, ...]:
    seen = results.seen_again
    counts = {name: said.counted(seen, name) for name in ("seen", "not_seen")}
    blocks: list[Block] = [Text(said.filled(prose.ATTRITION, **counts))]
    if seen.still_time != 0:
        blocks.append(Text(said.filled(prose.STILL_TIME, n=said.counted(seen, "still_time"))))
    if not results.attrition:
        return *blocks, Text(said(prose.NO_CHARACTERISTICS))
    if all(row.smd is None and row.seen_n is None for row in results.attrition):
        return *blocks, Notice(said(prose.TOO_FEW_TO_COMPARE))
    blocks += [Text(said(prose.SMD)), attrition_table(results, said)]
    alone = [said(results.about.characteristics[name].title) for name in all_in_one(results)]
    return *blocks, *((Text(said.filled(prose.ALL_IN_ONE, names="; ".join(alone))),) if alone else ())


def _completeness(results: Results, said: Said) -> tuple[Block, ...]:
    if not results.completeness:
        return (Text(said(prose.NO_INSTRUMENTS)),)
    return Text(said(prose.COMPLETENESS)), completeness_table(results, said)


def _methods(results: Results, said: Said) -> tuple[Block, ...]:
    points = [said(one).replace("n − 1", f"n{NO_BREAK}−{NO_BREAK}1") for one in methods.METHODS]
    points += _how_measured(results.about.outcomes.values(), said)
    if results.took_part is not None:
        points += [said(one) for one in took_part_words.METHODS]
    if results.edition == "release":
        points += _small_numbers(results, said)
    return (Points(tuple(points)),)


def _small_numbers(results: Results, said: Said) -> list[str]:
    if results.about.public is not None:
        return [_exempt(results.about.public, said)]
    return [said(methods.SMALL), said.filled(methods.SUPPRESSED, n=said.count(len(results.suppressed)))]


def _how_measured(outcomes: Iterable[OutcomeFacts], said: Said) -> list[str]:
    """A sentence for all outcomes that are made in the same way, by the same rule and after the same source."""
    alike: dict[tuple[Words, str, str], list[str]] = {}
    for facts in outcomes:
        rule, citations = "", ""
        if not facts.source.startswith("score:"):
            how = methods.RECORDED if facts.source.startswith("recorded:") else methods.ANSWERED
        else:
            how, rule = methods.SCORED_BY_US, said(facts.rule) if facts.rule else ""
            citations = "; ".join(citation.rstrip(". ") for citation in facts.citations)
        alike.setdefault((how, rule, citations and f"{citations}."), []).append(said(facts.title))
    return [
        " ".join(said.filled(how, outcomes="; ".join(titles), rule=rule, citations=citations).split())
        for (how, rule, citations), titles in alike.items()
    ]
