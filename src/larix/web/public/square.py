"""The square picture that a telephone reads."""

import zxingcpp
from django.utils.safestring import SafeString, mark_safe


def square_picture(text: str) -> SafeString:
    """A QR code as an SVG of squares: no word of `text` stands in it, so it can be no markup."""
    drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M").to_svg()
    shapes = drawn.partition("<g ")[2].rpartition("</g>")[0]
    size = drawn.partition('width="')[2].partition('"')[0]
    around = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {int(size)} {int(size)}" aria-hidden="true">'
    return mark_safe(f"{around}<g {shapes}</g></svg>")
