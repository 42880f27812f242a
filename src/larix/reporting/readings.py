"""The values of one outcome in one person's story, each on its true day."""

from collections.abc import Callable
from datetime import date

from larix.history import History, Response
from larix.schedule import FromItem, FromRecorded, FromScore, Outcome

ScoreOf = Callable[[Response, str], float | None]


def readings_of(history: History, outcome: Outcome, score_of: ScoreOf) -> tuple[tuple[date, float], ...]:
    """Day and value by day; what the outcome's own source gives no number for is left out."""
    found: list[tuple[date, object]] = []
    match outcome.source:
        case FromRecorded(name):
            found = [(score.on, score.value) for score in history.scores if score.name == name]
        case FromScore(instrument, score_name):
            found = [(one.on, score_of(one, score_name)) for one in history.responses_to(instrument)]
        case FromItem(instrument, item):
            found = [(one.on, one.answers.get(item)) for one in history.responses_to(instrument)]
    numbers = ((on, value) for on, value in found if isinstance(value, int | float) and not isinstance(value, bool))
    return tuple(sorted((on, float(value)) for on, value in numbers))
