"""Numbers as Norwegians and English readers expect them."""

import pytest

from larix.figures.numbers import decimal, whole


@pytest.mark.parametrize(
    ("value", "decimals", "norwegian", "english"),
    [
        (32.887, 1, "32,9", "32.9"),
        (-9.65, 1, "−9,6", "−9.6"),  # the half goes to the even digit, as in statistics
        (0.25, 1, "0,2", "0.2"),
        (-0.04, 1, "0,0", "0.0"),  # never minus nothing
        (7.0, 0, "7", "7"),
        (9999.5, 1, "9999,5", "9,999.5"),
        (1234567.0, 0, "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567", "1,234,567"),
    ],
)
def test_a_decimal_comma_in_norwegian_and_a_point_in_english(value, decimals, norwegian, english):
    said = [decimal(value, decimals, language) for language in ("nb", "nn", "en")]
    assert said == [norwegian, norwegian, english]


def test_four_digits_stand_together_in_norwegian():
    assert (whole(1472, "nb"), whole(1472, "en")) == ("1472", "1,472")
