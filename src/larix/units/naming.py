"""How a unit is named in addresses and grants."""

import re
import unicodedata
from collections.abc import Container
from itertools import count

LONGEST = 50
NORWEGIAN = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


def key_of(name: str, taken: Container[str]) -> str:
    """A key made of the name (small letters a–z, digits, hyphens) that nothing else has."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(NORWEGIAN)).encode("ascii", "ignore").decode()
    begun = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-") or "unit"
    tried = (begun if number == 1 else f"{begun}-{number}" for number in count(1))
    return next(key for key in tried if key not in taken)
