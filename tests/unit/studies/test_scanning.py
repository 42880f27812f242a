"""A scanned file is read within limits, and each page's codes are found; what cannot be read is told in words."""

from io import BytesIO
from uuid import UUID

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from larix.studies import scanning
from larix.studies.codes import form_code, grouped
from larix.studies.scanning import Page, Unreadable, read_pages

ONE, TWO = (form_code(UUID(int=number), 1) for number in (1, 2))


def form(*texts: str, width: int = 1240, height: int = 1754) -> Image.Image:
    """A page with some writing, and a QR code of each text."""
    page = Image.new("L", (width, height), 255)
    ImageDraw.Draw(page).rectangle((100, 900, 1100, 1100), fill=0)
    for place, text in enumerate(texts):
        code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=7)
        page.paste(Image.fromarray(code), (120 + 400 * place, 200))
    return page


BLANK = Image.new("L", (1240, 1754), 252)


def saved(pages: list[Image.Image], kind: str) -> bytes:
    out = BytesIO()
    more = {"save_all": True, "append_images": pages[1:]} if kind == "PDF" else {}
    pages[0].copy().save(out, kind, **more)  # the library writes in the picture that it saves
    return out.getvalue()


def read(*pages: Image.Image, kind: str = "PDF", media_type: str = "application/pdf") -> tuple[Page, ...]:
    return read_pages(saved(list(pages), kind), media_type)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_the_code_of_a_scanned_picture_is_read(kind):
    assert read(form(grouped(ONE)), kind=kind, media_type=f"image/{kind.lower()}") == (Page(1, (ONE,)),)


def test_every_page_of_a_pile_has_its_own_code():
    assert read(form(ONE), form(TWO)) == (Page(1, (ONE,)), Page(2, (TWO,)))


def test_a_page_that_lies_on_its_side_is_read_all_the_same():
    assert read(form(ONE).rotate(90, expand=True)) == (Page(1, (ONE,)),)


def test_a_page_without_a_code_and_one_with_a_strange_code_are_pages_without_codes():
    assert read(form(), form("https://example.org/")) == (Page(1, ()), Page(2, ()))


def test_two_codes_on_a_page_are_both_told():
    assert read(form(ONE, TWO)) == (Page(1, tuple(sorted((ONE, TWO)))),)


def test_the_blank_backs_of_forms_are_left_out():
    assert read(form(ONE), BLANK, form(TWO), BLANK) == (Page(1, (ONE,)), Page(3, (TWO,)))


def test_nothing_but_a_blank_page_still_waits_for_a_person():
    assert read(BLANK) == (Page(1, ()),)


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"", "application/pdf"),
        (b"%PDF-1.7 and then nothing", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n and then nothing", "image/png"),
        (b"\xff\xd8\xff and then nothing", "image/jpeg"),
        (saved([form(ONE)], "PNG")[:2000], "image/png"),
        (saved([form(ONE)], "PNG"), "image/jpeg"),
        (saved([form(ONE)], "PNG"), "application/pdf"),
        (saved([form(ONE)], "PNG"), "text/html"),
        (b"<html>", "text/html"),
    ],
)
def test_what_is_no_scan_is_told_in_words(content, media_type):
    with pytest.raises(Unreadable) as told:
        read_pages(content, media_type)
    assert told.value.words == scanning.NOT_SUCH_A_FILE


def test_a_picture_that_unpacks_to_far_more_than_a_page_is_not_unpacked():
    bomb = saved([Image.new("1", (20_000, 20_000))], "PNG")
    assert len(bomb) < 100_000
    with pytest.raises(Unreadable) as told:
        read_pages(bomb, "image/png")
    assert told.value.words == scanning.TOO_MUCH


def test_a_file_with_too_many_bytes_or_pages_is_refused(monkeypatch):
    pile = saved([form(), form(), form()], "PDF")
    for name, limit in (("MOST_BYTES", len(pile) - 1), ("MOST_PAGES", 2)):
        with monkeypatch.context() as patch:
            patch.setattr(scanning, name, limit)
            with pytest.raises(Unreadable) as told:
                read_pages(pile, "application/pdf")
        assert told.value.words == scanning.TOO_MUCH
