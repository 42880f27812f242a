"""Scanned forms as they come from a machine: which pages there are, and which codes stand on them.

A file comes from outside, so it is read within limits: of bytes, of pages, and of pixels before anything is unpacked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import pypdfium2  # type: ignore[import-untyped]  # it carries no types
import zxingcpp
from PIL import Image, ImageOps, ImageStat, UnidentifiedImageError

from larix.core.told import Told
from larix.core.words import Words
from larix.studies.codes import normal_code

MOST_BYTES: Final = 60_000_000
MOST_PAGES: Final = 200
MOST_PIXELS: Final = 40_000_000  # of one picture: A4 at 600 dots per inch is 35 million
SHARP: Final = 2_500  # pixels of the longer side of a PDF page: A4 at about 210 dots per inch
QR: Final = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
BLANK: Final = 3.0  # standard deviation of the grey of a page, of 255, below which nothing is written on it
BEGINS: Final = {
    "application/pdf": b"%PDF-",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
}


class Unreadable(Told):
    """The file cannot be read as scanned pages. Nothing of it was stored."""


NOT_SUCH_A_FILE = Words(
    "Filen er ikke en PDF, JPEG eller PNG som kan leses. Ingenting er lagret. Skann skjemaene på nytt.",
    "Fila er ikkje ein PDF, JPEG eller PNG som kan lesast. Ingenting er lagra. Skann skjemaa på nytt.",
    "The file is no PDF, JPEG or PNG that can be read. Nothing was stored. Scan the forms again.",
)
TOO_MUCH = Words(
    "Filen er for stor. Den kan ha {pages} sider og {megabytes} MB, og en side {pixels} millioner bildepunkter. "
    "Ingenting er lagret. Del den opp, eller skann i lavere oppløsning.",
    "Fila er for stor. Ho kan ha {pages} sider og {megabytes} MB, og ei side {pixels} millionar biletpunkt. "
    "Ingenting er lagra. Del ho opp, eller skann i lågare oppløysing.",
    "The file is too large. It may have {pages} pages and {megabytes} MB, and a page {pixels} million pixels. "
    "Nothing was stored. Split it, or scan it less sharply.",
).filled(pages=MOST_PAGES, megabytes=MOST_BYTES // 1_000_000, pixels=MOST_PIXELS // 1_000_000)


@dataclass(frozen=True, slots=True)
class Page:
    """One page that is not blank, from 1, and the codes that could be read on it (in their normal form)."""

    number: int
    codes: tuple[str, ...]


def read_pages(content: bytes, media_type: str) -> tuple[Page, ...]:
    """The pages of a scanned file that are not blank; a file with nothing but blank pages gives its first.

    `media_type` is "application/pdf", "image/png" or "image/jpeg". Unreadable if it is not that, or beyond the limits.
    """
    if len(content) > MOST_BYTES:
        raise Unreadable(TOO_MUCH)
    begins = BEGINS.get(media_type)
    if begins is None or begins not in content[:1024]:
        raise Unreadable(NOT_SUCH_A_FILE)
    pictures = _of_pdf(content) if media_type == "application/pdf" else _of_picture(content)
    pages = tuple(
        Page(number, _codes(picture)) for number, picture in enumerate(pictures, start=1) if not _is_blank(picture)
    )
    return pages or (Page(1, ()),)


def _of_picture(content: bytes) -> Iterator[Image.Image]:
    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > MOST_PIXELS:  # known from its head, before anything is unpacked
                raise Unreadable(TOO_MUCH)
            yield ImageOps.exif_transpose(picture).convert("L")
    except Image.DecompressionBombError as error:
        raise Unreadable(TOO_MUCH) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise Unreadable(NOT_SUCH_A_FILE) from error


def _of_pdf(content: bytes) -> Iterator[Image.Image]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(NOT_SUCH_A_FILE) from error
    try:
        if len(document) > MOST_PAGES:
            raise Unreadable(TOO_MUCH)
        for number in range(len(document)):
            page = document[number]
            longest = max(*page.get_size(), 1.0)  # the picture's size is ours to choose, whatever the page says
            yield page.render(scale=SHARP / longest, grayscale=True).to_pil()
            page.close()
    except pypdfium2.PdfiumError as error:
        raise Unreadable(NOT_SUCH_A_FILE) from error
    finally:
        document.close()


def _is_blank(picture: Image.Image) -> bool:
    deviation = ImageStat.Stat(picture).stddev[0]
    return bool(deviation < BLANK)


def _codes(picture: Image.Image) -> tuple[str, ...]:
    found = zxingcpp.read_barcodes(picture, formats=QR)
    codes = (normal_code(each.text) for each in found)
    return tuple(sorted({code for code in codes if code is not None}))
