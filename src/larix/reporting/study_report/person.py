"""One person's course as a figure: the outcomes of the protocol and the interviews, over true days."""

from larix.core.words import Words
from larix.figures import Figure, Lane, Mark, Panel, Planned, Reading, course
from larix.history import History
from larix.reporting.study_report.compute import decimals_of
from larix.reporting.study_report.numbers import Said
from larix.reporting.study_report.values import ScoreOf, Story
from larix.schedule import Outcome, Protocol, windows

INTERVIEWS = Words("Intervjuer", "Intervju", "Interviews")
MONTH = Words("måned {month}", "månad {month}", "month {month}")


def course_of(
    history: History, protocol: Protocol, *, title: str, language: str, ids: str, score_of: ScoreOf
) -> Figure:
    """Panels of the study's outcomes, a lane of its interviews, and the planned ones; days since the person joined."""
    story, said = Story(history, protocol.purpose, score_of), Said(language)
    days = {visit.wave: (visit.on - history.joined_on).days for visit in history.visits}
    marks = tuple(
        Mark(days[wave.code], said.filled(MONTH, month=wave.month)) for wave in protocol.waves if wave.code in days
    )
    planned = tuple(
        Planned(window.wave.month, (window.due_on - history.joined_on).days)
        for window in windows(protocol, history.joined_on)
    )
    return course(
        tuple(_panel(story, outcome, days, protocol, said) for outcome in protocol.outcomes),
        (Lane(said(INTERVIEWS), tuple(sorted(marks, key=lambda mark: mark.day))),),
        planned,
        title=title,
        language=language,
        ids=ids,
    )


def _panel(story: Story, outcome: Outcome, days: dict[str, int], protocol: Protocol, said: Said) -> Panel:
    decimals = decimals_of(outcome)
    found = ((days[wave.code], story.number(outcome.source, wave.code)) for wave in protocol.waves if wave.code in days)
    readings = (Reading(day, value, said.number(value, decimals)) for day, value in found if value is not None)
    return Panel(
        title=said(outcome.title),
        low=outcome.low,
        high=outcome.high,
        better=outcome.better,
        readings=tuple(sorted(readings, key=lambda reading: reading.day)),
    )
