"""Lists of invitees as tests write them: in any style, about people with synthetic numbers of the demo's days."""

import csv
from datetime import date
from functools import cache
from io import StringIO

from larix.core.countries import pack
from larix.core.countries.norway.numbers import synthetic_number
from larix.exchange.invitee_list import Judgement, ListedUnit, judged, read_list
from larix.simulate.project_x.protocol import PROTOCOL

TODAY = date(2016, 9, 1)
UNITS = (ListedUnit("lar-bergen", "LAR Bergen"), ListedUnit("lar-voss", "LAR Voss", ended_on=date(2012, 1, 1)))
HEADING = ("Fornavn", "Etternavn", "Fødselsnummer", "Fødselsdato", "Kjønn", "Adresse", "Postnummer", "Poststed",
           "Telefon", "Adressebeskyttelse", "Enhet", "Ansvar", "Fastlege", "Vikar", "Ansvar fra", "Vedtak")  # fmt: skip


def number(serial: int, born_on: date = date(1975, 3, 14)) -> str:
    """The `serial`-th synthetic number of that day that exists."""
    return _numbers(born_on)[serial]


@cache
def _numbers(born_on: date) -> tuple[str, ...]:
    return tuple(each for digits in range(1000) if (each := synthetic_number(born_on, digits)))


def row(serial: int = 0, **other: str) -> dict[str, str]:
    """Somebody with nothing wrong, but for what is named (by the column's Norwegian name)."""
    usual = {
        "Fornavn": "Åse", "Etternavn": f"Sørbø{chr(97 + serial % 26)}", "Fødselsnummer": number(serial),
        "Fødselsdato": "14.03.1975", "Kjønn": "K", "Adresse": "Øvregaten 1", "Postnummer": "5003",
        "Poststed": "Bergen", "Telefon": "55 00 00 00", "Adressebeskyttelse": "ingen", "Enhet": "LAR Bergen",
        "Ansvar": "fastlege", "Fastlege": "Eli Lege", "Vikar": "Per Vikar", "Ansvar fra": "15.05.2013",
        "Vedtak": "Delegering",
    }  # fmt: skip
    return {**usual, **other}


def text(*rows: dict[str, str], separator: str = ";", end: str = "\r\n") -> str:
    names = list(dict.fromkeys(name for each in rows for name in each))
    out = StringIO()
    in_cells = any(sign in cell for each in rows for cell in each.values() for sign in "\r\n")
    quoting = csv.QUOTE_ALL if in_cells else csv.QUOTE_MINIMAL  # the writer quotes its own line end only
    writer = csv.writer(out, delimiter=separator, lineterminator=end, quoting=quoting)
    writer.writerow(names)
    writer.writerows([[each.get(name, "") for name in names] for each in rows])
    return out.getvalue()


def content(*rows: dict[str, str], encoding: str = "utf-8", separator: str = ";", end: str = "\r\n") -> bytes:
    return text(*rows, separator=separator, end=end).encode(encoding)


def judge(given: bytes, protocol=PROTOCOL, country: str = "no") -> Judgement:
    return judged(read_list(given, protocol=protocol, pack=pack(country), units=UNITS, today=TODAY))


def found(judgement: Judgement) -> list[tuple[int, str, str]]:
    """Line, column and code of everything that was found."""
    return [(each.line, each.column, each.code) for each in judgement.findings]
