"""What one person has at each wave, wherever the protocol takes it from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from larix.history import History, Response
from larix.reporting.study_report.impossible import NOT_A_NUMBER, ReportImpossible
from larix.schedule import FromItem, FromRecorded, FromScore, Protocol, Source

ScoreOf = Callable[[Response, str], float | None]


@dataclass(frozen=True)
class Story:
    """One person's story in one study: what was told for another purpose is not in it."""

    history: History
    purpose: str
    score_of: ScoreOf
    responses: dict[tuple[str, str], list[Response]] = field(init=False)

    def __post_init__(self) -> None:
        found: dict[tuple[str, str], list[Response]] = {}
        for response in self.history.responses:
            if response.purpose == self.purpose:
                found.setdefault((response.instrument, response.wave), []).append(response)
        object.__setattr__(self, "responses", found)

    @property
    def waves(self) -> frozenset[str]:
        """The waves at which the person was interviewed: a visit, an answer or a recorded score says so."""
        recorded = {score.wave for score in self.history.scores if score.purpose == self.purpose}
        return frozenset(
            {visit.wave for visit in self.history.visits} | {wave for _, wave in self.responses} | recorded
        )

    def value(self, source: Source, wave: str) -> Any:
        """The value as it was answered, scored or recorded; None where there is none."""
        if isinstance(source, FromRecorded):
            found = (score for score in self.history.scores if (score.name, score.wave) == (source.name, wave))
            return next((score.value for score in found if score.purpose == self.purpose), None)
        responses = self.responses.get((source.instrument, wave), [])
        if isinstance(source, FromScore):
            scores = (self.score_of(response, source.score) for response in responses)
            return next((score for score in scores if score is not None), None)
        return next((response.answers[source.item] for response in responses if source.item in response.answers), None)

    def number(self, source: Source, wave: str) -> float | None:
        """The value as a number; ReportImpossible where it is something else."""
        value = self.value(source, wave)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ReportImpossible(NOT_A_NUMBER.filled(name=source_code(source), value=str(value)[:40]))
        return float(value)

    def level(self, source: Source, wave: str) -> str | None:
        """The value as the code of a level; a list of codes is one level of its own."""
        value = self.value(source, wave)
        if value is None:
            return None
        codes = value if isinstance(value, list | tuple) else [value]
        return "+".join(sorted(level_code(code) for code in codes))


def stories(histories: list[History], protocol: Protocol, score_of: ScoreOf) -> list[Story]:
    return [Story(history, protocol.purpose, score_of) for history in histories]


def level_code(value: object) -> str:
    """A whole number is written without decimals, so that 1 and 1.0 are one level."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def source_code(source: Source) -> str:
    """Where a value comes from, in one word: item:…, score:… or recorded:…"""
    if isinstance(source, FromItem):
        return f"item:{source.instrument}.{source.item}"
    return f"score:{source.instrument}.{source.score}" if isinstance(source, FromScore) else f"recorded:{source.name}"
