"""From bytes to text: which of the usual encodings a file is in, and what is no text at all."""

import re
import unicodedata
from dataclasses import dataclass

from larix.core.told import Told
from larix.core.words import Words

LIMIT = 5_000_000  # bytes
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"),
         (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))  # fmt: skip
SPOKEN = {"utf-8-sig": "UTF-8", "utf-8": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16",
          "utf-32": "UTF-32", "cp1252": "Windows-1252"}  # fmt: skip
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # how a spreadsheet program's own files begin
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")  # signs that no list has; a few are a row's own fault
WHOLE = re.compile(r"[^\x00-\x7f\ufffd]")  # a letter outside ASCII that could be read
AGAIN = Words("Ingenting er tatt inn.", "Ingenting er tatt inn.", "Nothing was taken in.")


class NotAList(Told):
    """The file as a whole cannot be read as a list. Nothing was taken in."""

    def __init__(self, words: Words):
        super().__init__(Words(f"{words.nb} {AGAIN.nb}", f"{words.nn} {AGAIN.nn}", f"{words.en} {AGAIN.en}"))


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    encoding: str  # as people call it


def decode(content: bytes) -> Decoded:
    """The text of a file in UTF-8, UTF-16, UTF-32 or Windows-1252 (which Latin-1 is part of), with or without a mark.

    NotAList for what is empty, too large, a workbook or no text.
    """
    _refuse_what_is_no_text(content)
    encoding = _encoding(content)
    try:
        text = content.decode(encoding)
    except UnicodeError:
        raise NotAList(NO_TEXT) from None
    text = text.removeprefix("\ufeff").removesuffix("\x1a")  # an old sign for the end of a file
    if not text.strip():
        raise NotAList(EMPTY)
    if "\x00" in text or len(CONTROL.findall(text)) > len(text) // 100:
        raise NotAList(NO_TEXT)
    return Decoded(unicodedata.normalize("NFC", text), SPOKEN[encoding])


def _refuse_what_is_no_text(content: bytes) -> None:
    if len(content) > LIMIT:
        raise NotAList(TOO_LARGE)
    if not content.strip():
        raise NotAList(EMPTY)
    if content.startswith(WORKBOOKS):
        raise NotAList(WORKBOOK)


def _encoding(content: bytes) -> str:
    """The mark decides where there is one; else what the bytes can be read as, UTF-8 before Windows-1252."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return encoding
    if b"\x00" in content:
        return _without_mark(content)
    try:
        content.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        if _is_damaged_utf_8(content):
            raise NotAList(DAMAGED) from None
        return "cp1252"


def _without_mark(content: bytes) -> str:
    """UTF-16 without its mark: in Western text nearly every other byte is nothing."""
    even, odd = content[::2].count(0), content[1::2].count(0)
    if len(content) % 2 or max(even, odd) < len(content) // 4 or min(even, odd) > max(even, odd) // 10:
        raise NotAList(NO_TEXT)
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_damaged_utf_8(content: bytes) -> bool:
    """Whether most letters outside ASCII are whole in UTF-8: then the file is one that was cut or patched together."""
    text = content.decode("utf-8", errors="replace")
    return text.count("\ufffd") < len(WHOLE.findall(text))


TOO_LARGE = Words(
    f"Filen er større enn {LIMIT // 1_000_000} MB. Del listen i flere filer.",
    f"Fila er større enn {LIMIT // 1_000_000} MB. Del lista i fleire filer.",
    f"The file is larger than {LIMIT // 1_000_000} MB. Split the list into several files.",
)
EMPTY = Words(
    "Filen er tom. Se etter at du valgte riktig fil.",
    "Fila er tom. Sjå etter at du valde rett fil.",
    "The file is empty. See that you chose the right one.",
)
WORKBOOK = Words(
    "Dette er en arbeidsbok fra et regneark. Lagre den som CSV, og velg CSV-filen.",
    "Dette er ei arbeidsbok frå eit rekneark. Lagre henne som CSV, og vel CSV-fila.",
    "This is a spreadsheet program's own workbook. Save it as CSV, and choose the CSV file.",
)
NO_TEXT = Words(
    "Filen er ikke tekst, så den kan ikke leses som en liste. Lagre listen som CSV, og velg den filen.",
    "Fila er ikkje tekst, så ho kan ikkje lesast som ei liste. Lagre lista som CSV, og vel den fila.",
    "The file is not text, so it cannot be read as a list. Save the list as CSV, and choose that file.",
)
DAMAGED = Words(
    "Filen er nesten UTF-8, men noen bokstaver er ødelagt. Lagre listen på nytt som CSV (UTF-8), og velg den filen.",
    "Fila er nesten UTF-8, men nokre bokstavar er øydelagde. Lagre lista på nytt som CSV (UTF-8), og vel den fila.",
    "The file is nearly UTF-8, but some letters are broken. Save the list again as CSV (UTF-8), and choose that file.",
)
