"""Pictures of consent forms as a scanner makes them. They say that they are synthetic where a signature would be."""

from io import BytesIO

import zxingcpp
from PIL import Image, ImageDraw, ImageFont

SIZE = 620, 877  # pixels: A4 at about 75 dots per inch
QR = 150
TITLE = "SYNTETISK SKANNING"
LINES = ("Samtykkeskjema fra demoen.", "Ingen har skrevet under: personen finnes ikke.")
TORN = ("Skjemaet er revet, og koden er borte.",)
INK, PAPER = 30, 250


def scanned_form(code: str) -> bytes:
    """A form with its code, as PNG."""
    page = _page(LINES)
    drawn = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode, ec_level="M").to_image(scale=5)
    page.paste(Image.fromarray(drawn).resize((QR, QR), Image.Resampling.NEAREST), (SIZE[0] - QR - 40, 40))
    return _png(page)


def unreadable_form() -> bytes:
    """A form whose code nobody can read: it waits for a person, who can only set it aside."""
    page = _page(LINES + TORN)
    ImageDraw.Draw(page).polygon([(SIZE[0] - 230, 0), (SIZE[0], 0), (SIZE[0], 260)], fill=90)
    return _png(page)


def _page(lines: tuple[str, ...]) -> Image.Image:
    page = Image.new("L", SIZE, PAPER)
    draw = ImageDraw.Draw(page)
    draw.text((50, 240), TITLE, fill=INK, font=ImageFont.load_default(34))
    for number, line in enumerate(lines):
        draw.text((50, 310 + 34 * number), line, fill=INK, font=ImageFont.load_default(20))
    draw.line([(50, 700), (400, 700)], fill=INK, width=2)
    return page


def _png(page: Image.Image) -> bytes:
    out = BytesIO()
    page.save(out, "PNG", optimize=False)
    return out.getvalue()
