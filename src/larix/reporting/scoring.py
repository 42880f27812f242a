"""Scores a response with the definition it was answered in."""

from collections.abc import Callable

from larix.history import Response
from larix.instruments import Library


def score_with(library: Library) -> Callable[[Response, str], float | None]:
    """A function from a response and a score's name to the score; None where the instrument's own rule gives none."""

    def score_of(response: Response, name: str) -> float | None:
        instrument = library.get(response.instrument, response.version)
        return instrument.scored(response.answers).get(name)

    return score_of
