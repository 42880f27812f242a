"""How the server's own log is written: where something went wrong and of which kind, never the values it had in hand.

An error's own text may hold a name or an answer (a database tells the whole row that it refuses), so it is left out.
"""

import logging
import traceback
from typing import Any


class WithoutValues(logging.Formatter):
    """Lines of the code and the kind of error, for it and for those that led to it."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 (logging's own name)
        return "\n".join(_told(ei[1])) if ei[1] is not None else ""


def _told(error: BaseException) -> list[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    said = [*_told(before), "then:"] if before is not None else []
    frames = traceback.extract_tb(error.__traceback__)
    said += [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
    return [*said, f"{type(error).__module__}.{type(error).__qualname__}"]
