"""The columns of a list of invitees, and the names they go by in Norwegian and English."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from larix.core.told import nearest
from larix.core.words import LANGUAGES, Words
from larix.exchange.invitee_list.decoding import NotAList
from larix.exchange.listed import named_variables
from larix.schedule import Protocol


@dataclass(frozen=True, slots=True)
class Column:
    """`names`: what else people call it; great and small letters, blanks and signs do not count."""

    code: str
    title: Words
    names: tuple[str, ...] = ()


COLUMNS = (
    Column("given_name", Words("Fornavn", "Fornamn", "Given name"),
           ("first name", "forename", "given names", "fornavn og mellomnavn", "fornavn mellomnavn", "førenamn")),
    Column("family_name", Words("Etternavn", "Etternamn", "Family name"), ("surname", "last name", "slektsnavn")),
    Column("name", Words("Navn", "Namn", "Name"),
           ("fullt navn", "fullt namn", "full name", "pasient", "pasientnavn", "patient", "patient name")),
    Column("number", Words("Fødselsnummer", "Fødselsnummer", "National identity number"),
           ("fnr", "fødselsnr", "f nr", "personnummer", "personnr", "pnr", "d nummer", "dnr", "h nummer", "fh nummer",
            "fødselsnummer d nummer", "fødselsnummer/d-nummer", "fødsels- og personnummer", "identifikator",
            "identifier", "national id", "national identity no", "number", "nummer", "nin", "ssn", "person number")),
    Column("born_on", Words("Fødselsdato", "Fødselsdato", "Date of birth"),
           ("født", "fødd", "fødselsdag", "født dato", "fdato", "born", "born on", "birth date", "birthday", "dob")),
    Column("registered_sex", Words("Kjønn", "Kjønn", "Sex"), ("registrert kjønn", "registered sex", "juridisk kjønn")),
    Column("address", Words("Adresse", "Adresse", "Address"),
           ("gateadresse", "postadresse", "bostedsadresse", "bustadadresse", "gate", "street", "street address",
            "adresselinje", "adresselinje 1", "address line 1")),
    Column("postal_code", Words("Postnummer", "Postnummer", "Postal code"),
           ("postnr", "post nr", "zip", "zip code", "post code", "postcode")),
    Column("place", Words("Poststed", "Poststad", "Place"), ("sted", "stad", "by", "city", "town", "postal town")),
    Column("telephone", Words("Telefon", "Telefon", "Telephone"),
           ("tlf", "tlfnr", "telefonnummer", "telefonnr", "mobil", "mobiltelefon", "mobilnummer", "mobilnr", "phone",
            "phone number", "telephone number", "mobile", "mobile phone")),
    Column("email", Words("E-post", "E-post", "E-mail"), ("e-postadresse", "mail", "mailadresse", "email address")),
    Column("language", Words("Språk", "Språk", "Language"), ("målform", "skriftspråk", "preferred language")),
    Column("protection", Words("Adressebeskyttelse", "Adressevern", "Address protection"),
           ("adressesperre", "adressegradering", "gradering", "beskyttelse", "diskresjonskode", "protection",
            "adressekode", "address confidentiality")),
    Column("no_fixed_address", Words("Uten fast bosted", "Utan fast bustad", "No fixed address"),
           ("uten fast bopel", "utan fast bopel", "uten fast adresse", "utan fast adresse", "no fixed abode")),
    Column("unit", Words("Enhet", "Eining", "Unit"),
           ("avdeling", "ansvarlig enhet", "ansvarleg eining", "lar-enhet", "poliklinikk", "department", "clinic")),
    Column("holder", Words("Ansvar", "Ansvar", "Responsible"),
           ("ansvarlig", "ansvarleg", "daglig ansvar", "dagleg ansvar", "responsibility", "holder", "oppfølging",
            "oppfølging hos", "follow-up")),
    Column("gp_name", Words("Fastlege", "Fastlege", "GP"),
           ("fastlegens navn", "navn på fastlege", "namn på fastlege", "allmennlege", "gp name",
            "general practitioner")),
    Column("gp_deputy", Words("Vikar", "Vikar", "Deputy"),
           ("stedfortreder", "stadfortredar", "fastlegens vikar", "vikar for fastlege", "gp deputy", "deputy gp")),
    Column("from_on", Words("Ansvar fra", "Ansvar frå", "Responsibility from"),
           ("fra", "frå", "fra dato", "frå dato", "ansvar fra dato", "ansvar frå dato", "from", "from on",
            "from date", "responsible from")),
    Column("decision", Words("Vedtak", "Vedtak", "Decision"), ("beslutning", "avgjerd", "vedtaksnummer")),
)  # fmt: skip
BY_CODE = {column.code: column for column in COLUMNS}
RESPONSIBILITY = ("unit", "holder", "from_on")


def plain(text: str) -> str:
    """What two names are compared by: small letters and digits only, without signs over or through the letters."""
    small = text.casefold()
    if not small.isascii():
        small = unicodedata.normalize("NFKD", small.replace("ø", "o").replace("æ", "ae"))
    return "".join(filter(str.isalnum, small))


def known_names(protocol: Protocol) -> Mapping[str, frozenset[str]]:
    """Plain name -> the codes it stands for: a column's, and "described:<name>" of a variable; it may be both.

    A variable that is named like a column ("sex") is that column: every name of the one stands for the other too.
    """
    found: dict[str, set[str]] = {}
    for column in COLUMNS:
        for name in (column.code, *_titles(column.title), *column.names):
            found.setdefault(plain(name), set()).add(column.code)
    for variable in named_variables(protocol):
        same = [name for name, codes in found.items() if codes & found.get(plain(variable.name), set())]
        for name in {*same, *map(plain, (variable.name, *_titles(variable.title)))}:
            found.setdefault(name, set()).add(f"described:{variable.name}")
    return {name: frozenset(codes) for name, codes in found.items()}


@dataclass(frozen=True, slots=True)
class Heading:
    """Which cell of a row holds which column, and which columns are not taken in. Names are the file's own."""

    cells: Mapping[str, int]
    names: tuple[str, ...]
    dropped: tuple[str, ...]
    missing: tuple[str, ...]  # variables of the protocol that the list does not have

    def called(self, code: str) -> str:
        """What the file calls this column; our own word for it where the file has none."""
        return self.names[self.cells[code]] if code in self.cells else ""


def heading(cells: Sequence[str], protocol: Protocol, known: Mapping[str, frozenset[str]]) -> Heading:
    """Find the columns. NotAList where two names mean the same column, or where one that is needed is missing."""
    names = tuple(" ".join(cell.split()) for cell in cells)
    places: dict[str, int] = {}
    for place, name in enumerate(names):
        codes = known.get(plain(name), frozenset())
        if codes and codes <= places.keys():
            first = names[min(places[code] for code in codes)]
            raise NotAList(TWICE.filled(first=_short(first), second=_short(name)))
        places |= {code: place for code in codes if code not in places}
    missing = tuple(_needed(places, protocol))
    if missing:
        raise NotAList(_say_missing(missing, [name for name in names if plain(name) not in known]))
    dropped = tuple(_short(name) for place, name in enumerate(names) if place not in places.values() and name)
    wanted = (variable.name for variable in named_variables(protocol))
    return Heading(places, names, dropped, tuple(name for name in wanted if f"described:{name}" not in places))


def _needed(places: Mapping[str, int], protocol: Protocol) -> Iterable[Column]:
    if "name" not in places:
        yield from (BY_CODE[code] for code in ("given_name", "family_name") if code not in places)
    if protocol.eligible is not None:
        yield from (BY_CODE[code] for code in RESPONSIBILITY if code not in places)


def _say_missing(missing: Sequence[Column], strange: Sequence[str]) -> Words:
    """Says which columns are missing; for the first, also the name in the file that is most like it."""
    lead = Words(
        *(
            MISSING.said_in(language).format(columns=", ".join(column.title.said_in(language) for column in missing))
            for language in LANGUAGES
        )
    )
    near = nearest(missing[0].title.nb, strange) or nearest(missing[0].title.en, strange)
    if near is None:
        return lead
    asked = MEANT.filled(near=_short(near))
    return Words(*(f"{lead.said_in(language)} {asked.said_in(language)}" for language in LANGUAGES))


def _titles(words: Words) -> tuple[str, ...]:
    return tuple(words.said_in(language) for language in LANGUAGES)


def _short(name: str) -> str:
    return "".join(sign for sign in name if sign.isprintable())[:60]


MISSING = Words(
    "Listen mangler disse kolonnene: {columns}.",
    "Lista manglar desse kolonnane: {columns}.",
    "The list lacks these columns: {columns}.",
)
MEANT = Words("Er det «{near}»?", "Er det «{near}»?", "Is it “{near}”?")
TWICE = Words(
    "Kolonnene «{first}» og «{second}» betyr det samme for oss. Fjern den ene.",
    "Kolonnane «{first}» og «{second}» betyr det same for oss. Fjern den eine.",
    "The columns “{first}” and “{second}” mean the same to us. Remove one of them.",
)
