"""The small study when people were also rung, met by interviewers, and asked what had mattered."""

from dataclasses import replace
from datetime import date

from larix.core.dates import Span
from larix.history import Attempt, Interval, Response
from larix.reporting.study_report.compute import compute
from larix.reporting.study_report.release import release
from larix.schedule import Asked, Wave
from tests.unit.study_report.small_study import FACTS, LAST, PROTOCOL, crowd, on, score_of

WAVES = (0, 3, 6, 9, 12)
HEARD = replace(
    PROTOCOL,
    waves=tuple(
        Wave(f"m{month}", month, (Asked("coping", 1), *([Asked("what_mattered", 1)] if month else [])))
        for month in WAVES
    ),
)
IRIS, OLE = "I-1", "I-2"


def planned(month: int) -> date:
    return on(round(month * 365.25 / 12))


def named(month, *said, **how):
    """What somebody said mattered: pairs of a factor and how much it helped."""
    answers = {}
    for place, (factor, effect) in enumerate(said, start=1):
        answers |= {f"factor_{place}": factor, f"effect_{place}": effect}
    if len(said) < 3:
        answers[f"factor_{len(said) + 1}"] = "no_more" if said else "nothing"
    return Response("study:small", "what_mattered", 1, f"m{month}", planned(month), answers, {}, **how)


def with_answers(history, *responses):
    return replace(history, responses=(*history.responses, *responses))


def held(history, interviewer=IRIS, mode="together", **how):
    """The same person, every interview of theirs held by this interviewer in this way."""
    return replace(
        history,
        responses=tuple(replace(one, interviewer=interviewer, mode=mode, **how) for one in history.responses),
    )


def tried(history, *attempts):
    """`attempts`: (month, channel, outcome) or with a reason too."""
    rows = tuple(Attempt(f"m{month}", planned(month), *how, interviewer=IRIS) for month, *how in attempts)
    return replace(history, attempts=rows)


def stayed(history, kind, start, end=None):
    return replace(history, intervals=(*history.intervals, Interval(kind, Span(on(start), end and on(end)))))


def results_of(histories, edition="team", protocol=HEARD, as_of=LAST):
    exact = compute(histories, protocol, FACTS, as_of=as_of, score_of=score_of)
    return release(exact) if edition == "release" else exact


def people(number, **more):
    return crowd(number, months=WAVES, **more)
