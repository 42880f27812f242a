"""The telephone numbers that a text names: whether whoever looks after it has written one. Pure."""

import re

SHORTEST = 5  # digits; shorter are emergency numbers, years, and numbers of anything else
NUMBER = re.compile(r"(?<![\w.,/-])\+?\d(?:[ \u00a0]?\d)+(?![\w/-]|[.,]\d)")


def telephones_in(text: str) -> tuple[str, ...]:
    """Each number that could be rung, as it is written, in order."""
    found = (match[0] for match in NUMBER.finditer(text))
    return tuple(each for each in found if sum(letter.isdigit() for letter in each) >= SHORTEST)
