"""What may not stand where a stranger reads: a shared letter box, a shared telephone. Pure."""

import re

# Words that would tell what somebody is treated for, in Norwegian and English: whole words, or beginnings of words.
# Names of services are telling in capitals only: «lar» is also a common verb.
NAMES = re.compile(r"\b(?:LAR|OAT|ROP|TSB)\b")
TELLING = re.compile(
    r"\b(?:rus|rus(?:behandl|medisin|misbruk|problem|middel|omsorg|poliklin|konsul|avheng|klinikk|felt|tjenest"
    r"|tenest|mestring|meistring|seksjon|avdeling|henvis)\w*|legemiddelassist\w*|substitusjon\w*|opioid\w*|opiat\w*"
    r"|heroin\w*|metadon\w*|methadon\w*|bupreno\w*|subox\w*|subutex\w*|buvidal\w*|nalokson\w*|naloxon\w*|narko\w*"
    r"|avhengig\w*|addict\w*|drugs?|substance (?:use|abuse)\w*|overdos\w*|sprøyte\w*|inject\w*|diagnos\w*|psykiatri\w*"
    r"|psychiatr\w*)\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"https?://|www\.|\b[\w-]+\.(?:no|com|org|net)\b", re.IGNORECASE)


def tells(text: str) -> str | None:
    """The first word that would let a stranger guess what it is about; None where there is none."""
    found = NAMES.search(text) or TELLING.search(text)
    return None if found is None else found[0]


def links(text: str) -> bool:
    """Whether the text holds the address of a page: none goes out to a telephone that may be shared."""
    return ADDRESS.search(text) is not None
