"""How people were reached and heard: attempts, ways, interviewers, questions declined, results beside the ways."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, get_args

from larix.history import Attempt, Response
from larix.reporting.study_report.cut import Cut, Person, State
from larix.reporting.study_report.heard_shape import AttemptRow, InterviewerRow, ModeRow, QuestionRow, StratumRow, Way
from larix.reporting.study_report.means import numbers_of
from larix.reporting.study_report.outcomes import Values
from larix.reporting.study_report.why import Why
from larix.statistics import mean_of

WAYS: dict[str, Way] = {
    "together": "in_person", "paper": "in_person", "phone": "at_a_distance", "video": "at_a_distance",
    "alone": "alone", "offline": "alone", "recorded": "not_recorded",
}  # fmt: skip
SEVERAL = "several"
Held = tuple[Person, str]  # somebody, and the wave of their interview
Reported = Literal["channel", "outcome", "reason"]


def held(cut: Cut) -> tuple[Held, ...]:
    """Every interview that was held."""
    waves = [wave.code for wave in cut.protocol.waves]
    return tuple((person, wave) for person in cut.people for wave in waves if person.states[wave] is State.DONE)


def modes(cut: Cut) -> tuple[ModeRow, ...]:
    """A row for each way, and for each mode of it."""
    ways: dict[Way, list[Held]] = defaultdict(list)
    exact: dict[tuple[Way, str], list[Held]] = defaultdict(list)
    for one in held(cut):
        found = _modes(one)
        ways[way_of(one)].append(one)
        if len(found) == 1:
            exact[way_of(one), next(iter(found))].append(one)
    return tuple(
        ModeRow(way, mode, len(there), len(_people(there)))
        for way in get_args(Way)
        if way in ways
        for mode, there in [(None, ways[way]), *sorted((mode, some) for (w, mode), some in exact.items() if w == way)]
    )


def way_of(one: Held) -> Way:
    """The way of one interview: what its modes have in common."""
    found = {WAYS.get(mode, "not_recorded") for mode in _modes(one)} - {"not_recorded"}
    if not found:
        return "not_recorded"
    return found.pop() if len(found) == 1 else "several"


def _responses(one: Held) -> Iterator[Response]:
    person, wave = one
    for (_, at), responses in person.story.responses.items():
        if at == wave:
            yield from responses


def _modes(one: Held) -> frozenset[str]:
    return frozenset(response.mode for response in _responses(one))


def _people(there: Iterable[Held]) -> set[str]:
    return {person.story.history.pseudonym for person, _ in there}


def interviewers(cut: Cut) -> tuple[InterviewerRow, ...]:
    """A row for each interviewer; an interview that two have held is a row of its own."""
    found: dict[str, list[Held]] = defaultdict(list)
    for one in held(cut):
        found[interviewer_of(one)].append(one)
    return tuple(InterviewerRow(name, len(there), len(_people(there))) for name, there in sorted(found.items()))


def interviewer_of(one: Held) -> str:
    """Who held an interview; "" where nobody is recorded."""
    names = {response.interviewer for response in _responses(one)} - {""}
    return names.pop() if len(names) == 1 else SEVERAL if names else ""


def strata(cut: Cut, values: Values) -> tuple[StratumRow, ...]:
    """One outcome by wave and way, and by wave and interviewer."""
    months = {wave.code: wave.month for wave in cut.protocol.waves}
    told: dict[tuple[int, str, str], list[float]] = defaultdict(list)
    splits: dict[Literal["way", "interviewer"], Callable[[Held], str]] = {
        "way": way_of, "interviewer": interviewer_of
    }  # fmt: skip
    for one in held(cut):
        value = values[one[1]].get(one[0].story.history.pseudonym)
        if value is not None:
            for by, code_of in splits.items():
                told[months[one[1]], by, code_of(one)].append(value)
    rows = []
    for by in splits:
        for wave, _, code in sorted(place for place in told if place[1] == by):
            mean, why = numbers_of(mean_of(told[wave, by, code]))
            rows.append(StratumRow(wave, by, code, mean.n, mean.mean, mean.sd, mean.low, mean.high, why))
    return tuple(rows)


def attempts(cut: Cut) -> tuple[AttemptRow, ...]:
    """All tries, by wave, by channel, by what came of them, and why there was no interview."""
    tried = [(person, one) for person in cut.people for one in person.story.history.attempts]
    if not tried:
        return ()
    interviews = Counter(wave for _, wave in held(cut))
    months = {wave.code: wave.month for wave in cut.protocol.waves}
    rows = [_attempt_row(tried, None, interviews.total())]
    for code, month in months.items():
        there = [(person, one) for person, one in tried if one.wave == code]
        if there:
            rows.append(_attempt_row(there, month, interviews[code]))
    splits: dict[Reported, Callable[[Attempt], str]] = {
        "channel": lambda one: one.channel, "outcome": lambda one: one.outcome, "reason": lambda one: one.reason
    }  # fmt: skip
    for what, code_of in splits.items():
        for code in sorted({code_of(one) for _, one in tried} - {""}):
            there = [(person, one) for person, one in tried if code_of(one) == code]
            rows.append(AttemptRow(None, what, code, len(there), len(_tried_people(there)), None))
    return tuple(rows)


def _tried_people(tried: Iterable[tuple[Person, Attempt]]) -> set[str]:
    return {person.story.history.pseudonym for person, _ in tried}


def _attempt_row(tried: list[tuple[Person, Attempt]], month: int | None, interviews: int) -> AttemptRow:
    per = len(tried) / interviews if interviews else None
    why = {} if interviews else {"per_interview": Why.NO_VALUES}
    return AttemptRow(month, "all", None, len(tried), len(_tried_people(tried)), per, why)


def questions(cut: Cut, order: Mapping[str, tuple[str, ...]]) -> tuple[QuestionRow, ...]:
    """Every question that was put to anybody, in the order of its instrument."""
    counted: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for person in cut.people:
        who = person.story.history.pseudonym
        for (instrument, _), responses in person.story.responses.items():
            for response in responses:
                for item, what in _put(response):
                    if item in order.get(instrument, (item,)):  # own words are in no story, nor that they were given
                        counted[instrument, item][what].append(who)

    def place(one: tuple[str, str]) -> tuple[str, int, str]:
        items = order.get(one[0], ())
        return one[0], items.index(one[1]) if one[1] in items else len(items), one[1]

    return tuple(_question(*one, counted[one]) for one in sorted(counted, key=place) if counted[one]["asked"])


def _put(response: Response) -> Iterator[tuple[str, str]]:
    """What was put to somebody, what they would rather not answer, and what was confirmed from last time."""
    for item in response.answers:
        yield item, "asked"
    for item in response.carried:
        yield item, "carried"
    for item, reason in response.missing.items():
        if reason in ("declined", "does_not_know"):
            yield item, "asked"
        if reason == "declined":
            yield item, "declined"


def _question(instrument: str, item: str, counted: Mapping[str, list[str]]) -> QuestionRow:
    asked, declined, carried = (counted.get(what, []) for what in ("asked", "declined", "carried"))
    return QuestionRow(
        instrument, item, len(asked), len(set(asked)),
        len(declined), len(set(declined)), len(declined) / len(asked),
        len(carried), len(set(carried)), len(carried) / len(asked),
    )  # fmt: skip
