"""Norwegian order, search, and signs that nobody sees: the same on every database, since neither is asked.

SQLite knows small letters of English only and sorts by code; PostgreSQL does as the machine it stands on was set up.
"""

import re
from unicodedata import category, combining, normalize

# After z come æ, ø and å; "aa" is an older å, and ä and ö are the neighbours' æ and ø.
_AFTER_Z = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
# Signs that turn the direction of what stands around them, and blanks without width. Nobody types them: they come along
# when a number is copied out of a telephone. Joiners stay: Persian is not written without them.
_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")


def in_order(text: str) -> tuple[str, str]:
    """What Norwegian text is sorted by: letters first; accents and capitals decide between what is else the same."""
    letters = normalize("NFC", text).casefold().replace("aa", "å").translate(_AFTER_Z)
    plain = (sign for sign in normalize("NFKD", letters) if not combining(sign) and category(sign) != "Cf")
    return " ".join("".join(plain).split()), text


def searched(text: str) -> str:
    """A text as it is compared in a search: in one form of each sign, in small letters, with single blanks."""
    return " ".join(without_unseen(normalize("NFKC", text)).casefold().split())


def without_unseen(text: str) -> str:
    """The text without signs that are never seen and turn what is; every mark that belongs to a name stays."""
    return _UNSEEN.sub("", text)
