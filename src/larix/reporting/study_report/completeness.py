"""How much of each instrument was answered at each wave."""

from larix.history import Response
from larix.reporting.study_report.cut import Cut, State
from larix.reporting.study_report.shape import CompletenessRow
from larix.reporting.study_report.why import Why


def completeness(cut: Cut) -> tuple[CompletenessRow, ...]:
    """A row for every instrument and wave of the protocol, and for those that were answered all the same."""
    used = {key for person in cut.people for key in person.story.responses}
    instruments = dict.fromkeys(asked.instrument for wave in cut.protocol.waves for asked in wave.asked)
    instruments |= dict.fromkeys(sorted(instrument for instrument, _ in used))
    return tuple(
        _row(cut, instrument, wave.code, wave.month)
        for instrument in instruments
        for wave in cut.protocol.waves
        if (instrument, wave.code) in used or instrument in {asked.instrument for asked in wave.asked}
    )


def _row(cut: Cut, instrument: str, wave: str, month: int) -> CompletenessRow:
    there = [person for person in cut.people if person.states[wave] is State.DONE]
    given = [person.story.responses.get((instrument, wave), []) for person in there]
    answering = [responses for responses in given if any(response.answers for response in responses)]
    answered, missing = _items(answering, "answers"), _items(answering, "missing")
    return CompletenessRow(
        instrument=instrument,
        waves=(month,),
        interviewed=len(there),
        answered=len(answering),
        not_answered=len(there) - len(answering),
        whole=sum(not any(response.missing for response in responses) for responses in answering),
        items_answered=answered,
        items_missing=missing,
        share=answered / (answered + missing) if answering else None,
        why={} if answering else {"share": Why.NO_VALUES},
    )


def _items(answering: list[list[Response]], which: str) -> int:
    return sum(len(getattr(response, which)) for responses in answering for response in responses)
