"""A small invitation to practise on, with nobody on its list yet: its protocol, and two lists to try to take in."""

from dataclasses import replace
from datetime import date

from larix.core.words import Words
from larix.schedule import Eligible
from larix.simulate.project_x import protocol as project_x
from larix.simulate.project_x.cohort import Size, invitees
from larix.simulate.project_x.delivered import HEADINGS, cells, delivered, written

KEY = "rehearsal"
ON = date(2016, 9, 1)
SEED, WRONG_SEED = 2016, 2017
PEOPLE = Size(eligible=24, women=8, men_consent=0, women_consent=0, at_most=1)
WRONG_PEOPLE = replace(PEOPLE, eligible=12, women=4)

PROTOCOL = replace(
    project_x.PROTOCOL,
    key=KEY,
    title=Words("Øvingsinvitasjonen", "Øvingsinvitasjonen", "The practice invitation"),
    source="simulate.project_x.rehearsal",
    governance=replace(project_x.GOVERNANCE, storage_ends_on=date(2022, 6, 30)),
    eligible=Eligible(
        "gp",
        ON,
        Words(
            "Alle som fastlegen hadde det daglige ansvaret for 1. september 2016",
            "Alle som fastlegen hadde det daglege ansvaret for 1. september 2016",
            "Everyone whose GP had the daily responsibility on 1 September 2016",
        ),
    ),
    inviting=replace(project_x.INVITING, names_deleted_on=date(2017, 6, 30)),
    public_totals=(),
)


def right_list() -> bytes:
    """24 people, two of them with protected addresses: every line can be taken in."""
    return delivered(invitees(SEED, PEOPLE, ON), ON)


def wrong_list() -> bytes:
    """Twelve people and a mistake of each usual kind. None of the numbers is a real person's, the wrong one neither."""
    rows = [list(cells(invitee, ON)) for invitee in invitees(WRONG_SEED, WRONG_PEOPLE, ON)]
    place = {name: at for at, name in enumerate(HEADINGS)}

    def put(row: int, heading: str, text: str) -> None:
        rows[row][place[heading]] = text

    put(1, "Fødselsnummer", _wrong_digit(rows[1][place["Fødselsnummer"]]))
    put(2, "Ansvar fra", "05.06.2099")
    put(3, "Etternavn", "")
    put(4, "Enhet", "LAR Helse Bærgen")
    put(5, "Ansvar", "LAR")
    put(5, "Fastlege", "")
    put(6, "Telefon", "ukjent, ring mor")
    put(7, "Bolig", "telt")
    put(8, "Postnummer", "150")
    put(9, "Tid i behandling", "ni år")
    rows.append(list(rows[0]))  # the same person twice
    return written([HEADINGS, *rows])


def _wrong_digit(number: str) -> str:
    return f"{number[:-1]}{(int(number[-1]) + 1) % 10}"


FILES = {"ovingsliste.csv": right_list, "ovingsliste-med-feil.csv": wrong_list}
