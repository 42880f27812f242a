"""Keyed digests: how a number or a code is found again without being readable in a copy of the database."""

import hashlib
import hmac

from django.conf import settings

NATIONAL = 8  # digits of a Norwegian telephone number; what stands before them is a country, said or not


def keyed_digest(domain: str, text: str) -> str:
    """HMAC-SHA256 with the installation's key, as 64 hexadecimal digits. Equal texts of two domains differ."""
    return hmac.new(settings.DIGEST_KEY.encode(), f"{domain}\0{text}".encode(), hashlib.sha256).hexdigest()


def number_digest(kind: str, number: str) -> str:
    """The digest under which a number of a kind lies in the vault, however it is written."""
    return keyed_digest(f"identifier:{kind}", _written(number))


def telephone_digest(telephone: str) -> str:
    """The digest by which a telephone number is found, with or without its country and spaces; "" for no number."""
    digits = "".join(filter(str.isdigit, telephone))
    return keyed_digest("telephone", digits[-NATIONAL:]) if digits else ""


def reservation_digest(kind: str, number: str) -> str:
    """The digest under which a reservation outlives the number. It answers nothing but "has this number reserved?".

    Its domain is its own, so it cannot be held against the digests of the vault.
    """
    return keyed_digest(f"reservation:{kind}", _written(number))


def _written(number: str) -> str:
    return "".join(sign for sign in number.upper() if sign.isalnum())
