"""One person's outcomes and interviews over true days, as a picture with its table."""

from datetime import date

from django.utils.translation import gettext as _

from larix.figures import Figure, Lane, Mark, Panel, Planned, Reading
from larix.figures import course as drawn
from larix.figures.numbers import decimal
from larix.history import History
from larix.instruments import Library
from larix.reporting.scoring import score_with
from larix.schedule import FromItem, FromRecorded, FromScore, Outcome, Protocol, windows
from larix.web.saying import language, said


def course_picture(history: History, protocol: Protocol, library: Library) -> Figure:
    """Days are counted from the person's own start: no date is shown, whatever the study's calendar."""
    panels = tuple(_panel(history, outcome, library) for outcome in protocol.outcomes)
    planned = tuple(
        Planned(window.wave.month, (window.due_on - history.joined_on).days)
        for window in windows(protocol, history.joined_on)
    )
    return drawn(panels, _lanes(history, protocol), planned, title=_("Course"), language=language(), ids="course")


def _panel(history: History, outcome: Outcome, library: Library) -> Panel:
    readings = tuple(
        Reading(_days(history, on), value, decimal(value, 0 if value == int(value) else 1, language()))
        for on, value in _values(history, outcome, library)
    )
    return Panel(said(outcome.title), outcome.low, outcome.high, outcome.better, readings)


def _values(history: History, outcome: Outcome, library: Library) -> list[tuple[date, float]]:
    """Day and value, in order of day; what the outcome's own source gives no value for is left out."""
    found: list[tuple[date, float | None]] = []
    match outcome.source:
        case FromRecorded(name):
            found = [(score.on, score.value) for score in history.scores if score.name == name]
        case FromScore(instrument, score_name):
            score_of = score_with(library)
            found = [(one.on, score_of(one, score_name)) for one in history.responses_to(instrument)]
        case FromItem(instrument, item):
            found = [(one.on, one.answers.get(item)) for one in history.responses_to(instrument)]
    return sorted((on, float(value)) for on, value in found if isinstance(value, int | float))


def _lanes(history: History, protocol: Protocol) -> tuple[Lane, ...]:
    months = {wave.code: wave.month for wave in protocol.waves}
    visits = tuple(
        Mark(
            _days(history, visit.on), _("interview of month %(month)s") % {"month": months.get(visit.wave, visit.wave)}
        )
        for visit in sorted(history.visits, key=lambda visit: visit.on)
    )
    lanes: tuple[Lane, ...] = (Lane(_("Interviews"), visits),)
    if history.death is not None and history.death.on is not None:
        lanes += (Lane(_("Death"), (Mark(_days(history, history.death.on), _("died")),)),)
    return lanes


def _days(history: History, on: date) -> int:
    return (on - history.joined_on).days
