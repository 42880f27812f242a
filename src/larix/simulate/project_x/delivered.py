"""The list as the treating trust delivers it: separated by semicolons, in Windows-1252, with Norwegian headings."""

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from io import StringIO

from larix.simulate.project_x.cohort import LISTED_ON, SyntheticInvitee

UNIT = "LAR Helse Bergen"
HEADINGS = (
    "Fornavn", "Etternavn", "Fødselsnummer", "Fødselsdato", "Kjønn", "Adresse", "Postnummer", "Poststed", "Telefon",
    "Språk", "Adressebeskyttelse", "Uten fast bosted", "Enhet", "Ansvar", "Fastlege", "Vikar", "Ansvar fra", "Vedtak",
    "Alder", "Legemiddel", "Dose metadon", "Dose buprenorfin", "Tid i behandling", "Bolig",
)  # fmt: skip
SEXES = {"male": "mann", "female": "kvinne"}
LANGUAGES = {"nb": "bokmål", "nn": "nynorsk", "en": "engelsk"}
PROTECTIONS = {"none": "ingen", "confidential": "fortrolig", "strictly_confidential": "strengt fortrolig"}
MEDICINES = {
    "methadone": "metadon", "buprenorphine": "buprenorfin", "buprenorphine_naloxone": "buprenorfin/nalokson",
    "other": "annet",
}  # fmt: skip
HOMES = {
    "owned": "eier bolig", "rented": "leier bolig", "temporary": "midlertidig bolig", "prison": "fengsel",
    "friends_or_family": "hos venner eller familie", "homeless": "uten bolig",
}  # fmt: skip
DECISION = "Vedtak om LAR X (syntetisk)"


def delivered(invitees: Sequence[SyntheticInvitee], on: date = LISTED_ON) -> bytes:
    """The whole file: a heading, and one line for each invitee in the order of their places, as old as on that day."""
    return written([HEADINGS, *(cells(invitee, on) for invitee in invitees)])


def written(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows as a spreadsheet program in Norway saves them."""
    out = StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("cp1252")


def cells(invitee: SyntheticInvitee, on: date) -> tuple[str, ...]:
    """One line of the list, as `HEADINGS` names it."""
    person = invitee.person
    return (
        person.given_name, person.family_name, person.number, f"{person.born_on:%d.%m.%Y}", SEXES[person.sex],
        person.address, person.postal_code, person.place, person.telephone, LANGUAGES[invitee.language],
        PROTECTIONS[invitee.protection], "ja" if invitee.no_fixed_address else "nei", UNIT, "fastlege",
        invitee.gp_name, invitee.gp_deputy, f"{invitee.responsible_from:%d.%m.%Y}", DECISION, *_described(invitee, on),
    )  # fmt: skip


def _described(invitee: SyntheticInvitee, on: date) -> Iterator[str]:
    """What the protocol compares people on; a dose stands under its own medicine."""
    person = invitee.person
    on_methadone = person.medicine == "methadone"
    dose = "" if person.dose is None else _number(person.dose)
    yield from (str(person.age(on)), MEDICINES[person.medicine])
    yield from (dose if on_methadone else "", "" if on_methadone else dose)
    yield from (_number(person.years_in_treatment), HOMES[person.housing])


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")
