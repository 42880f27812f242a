"""Scores a response with the definition it was answered in."""

from collections.abc import Callable
from functools import cache

from larix.history import Response
from larix.instruments import Instrument, Library


def score_with(library: Library) -> Callable[[Response, str], float | None]:
    """A function from a response and a score's name to the score; None where the instrument's own rule gives none.

    A response to one part is scored by that part alone: what another part asks is not missing in it.
    """

    @cache
    def asked(name: str, version: int, part: str) -> Instrument:
        instrument = library.get(name, version)
        return instrument.view(part) if part in instrument.parts else instrument

    def score_of(response: Response, name: str) -> float | None:
        instrument = asked(response.instrument, response.version, response.part)
        return instrument.scored(response.answers).get(name)

    return score_of
