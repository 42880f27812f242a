"""What the vault and the entries about a person's life hold: who they are, how to reach them, death, reservation."""

from larix.access.holding import Column, Holding
from larix.core.words import Words
from larix.people.models import DeathEntry, Identifier, Identity, Pseudonym, Reservation

SEXES = {"male": Words("Mann", "Mann", "Male"), "female": Words("Kvinne", "Kvinne", "Female")}
PROTECTIONS = {
    "none": Words("Ingen", "Ingen", "None"),
    "confidential": Words("Fortrolig", "Fortruleg", "Confidential"),
    "strictly_confidential": Words("Strengt fortrolig", "Strengt fortruleg", "Strictly confidential"),
}
WHOSE = {"id": "a row number", "person": "whose it is"}

HOLDINGS = (
    Holding(
        model=Identity, path="person", kind="identity",
        title=Words("Hvem du er, og hvordan du nås", "Kven du er, og korleis du blir nådd", "Who you are"),
        told={
            "given_name": Words("Fornavn", "Førenamn", "Given name"),
            "family_name": Words("Etternavn", "Etternamn", "Family name"),
            "born_on": Words("Født", "Fødd", "Born"),
            "registered_sex": Column(Words("Registrert kjønn", "Registrert kjønn", "Registered sex"), SEXES),
            "address": Words("Adresse", "Adresse", "Address"),
            "postal_code": Words("Postnummer", "Postnummer", "Postal code"),
            "place": Words("Sted", "Stad", "Place"),
            "telephone": Words("Telefon", "Telefon", "Telephone"),
            "email": Words("E-post", "E-post", "E-mail"),
            "language": Words("Språk", "Språk", "Language"),
            "protection": Column(Words("Adressesperre", "Adressesperre", "Protection of the address"), PROTECTIONS),
            "no_fixed_address": Words("Ingen fast adresse", "Ingen fast adresse", "No fixed address"),
        },
        untold={"person": "whose it is", "telephone_digest": "a locked trace of the telephone, by which it is found"},
    ),
    Holding(
        model=Identifier, path="person", kind="identity",
        title=Words("Numrene dine", "Numra dine", "Your numbers"),
        told={
            "kind": Words("Slags nummer", "Slags nummer", "Kind of number"),
            "number": Words("Nummer", "Nummer", "Number"),
        },
        untold=WHOSE | {"key": "a random key", "digest": "a locked trace of the number, by which it is found"},
    ),
    Holding(
        model=Reservation, path="person", kind="identity",
        title=Words(
            "Reservasjon mot kvalitetsregisteret", "Reservasjon mot kvalitetsregisteret",
            "Reservation against the quality registry",
        ),
        told={
            "reserved": Words("Reservert", "Reservert", "Reserved"),
            "on": Words("Dag", "Dag", "Day"),
            "channel": Words("Hvordan det ble sagt", "Korleis det vart sagt", "How it was said"),
        },
        untold=WHOSE | {"number": "the order of the entries"},
        stays="a reservation that stands is what keeps somebody out of the registry",
    ),
    Holding(
        model=DeathEntry, path="person", kind="identity",
        title=Words("Om dødsfall", "Om dødsfall", "About a death"),
        told={
            "died": Words("Registrert som død", "Registrert som død", "Recorded as dead"),
            "on": Words("Dag", "Dag", "Day"),
            "source": Words("Hvem som sa det", "Kven som sa det", "Who said it"),
        },
        untold=WHOSE | {"number": "the order of the entries"},
    ),
    Holding(
        model=Pseudonym, path="person", kind="identity",
        title=Words("Hva du heter uten navn", "Kva du heiter utan namn", "What you are called without a name"),
        told={
            "scope": Words("Hvor", "Kvar", "Where"),
            "value": Words("Tilfeldig navn", "Tilfeldig namn", "Random name"),
        },
        untold=WHOSE,
    ),
)  # fmt: skip
