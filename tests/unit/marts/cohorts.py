"""Small cohorts, and what can be asked of a shelf that they stand on."""

from datetime import date

from larix.instruments import Library
from larix.marts import write
from larix.simulate import practice

LIBRARY = Library.read()
DAY = date(2026, 11, 20)
SCOPE = practice.PROTOCOL.scope


def cohort(count=7, seed=1):
    return list(practice.participants(count, seed=seed, until=DAY))


def written(shelf, stories, protocol=practice.PROTOCOL, software="1.0", data_date=DAY):
    return write(stories, protocol=protocol, library=LIBRARY, data_date=data_date, shelf=shelf, software=software)


def bytes_of(snapshot):
    return {path.name: path.read_bytes() for path in sorted(snapshot.path.iterdir())}


def on_the_shelf(shelf):
    return sorted(path.name for path in shelf.folder(SCOPE).iterdir())
