"""The exception to formulas as data: named functions, for scores that no formula can say.

Each is written at the top of a module of its own and stands here on a line of its own, under the name that
`formulas.Function` gives. None is needed yet.
"""

from collections.abc import Callable

from larix.instruments.answers import Answers

FUNCTIONS: dict[str, Callable[[Answers], float | None]] = {}
