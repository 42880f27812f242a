"""Larix's own door with one instrument more: the form of 60 questions that the saving is measured with."""

from bench.sixty import with_sixty
from larix.instruments import Library

_published = Library.read


def _read_with_sixty(*folder: object) -> Library:
    return with_sixty(_published())


Library.read = _read_with_sixty  # type: ignore[assignment, method-assign]  # before any page has asked for it

from larix.web.wsgi import application  # noqa: E402  (the library must know the form first)

__all__ = ["application"]
