"""What is said where something about a person cannot be recorded. No number and no name is repeated in it."""

from larix.core.words import LANGUAGES, Words

NOTHING_KEPT = Words("Ingenting er lagret.", "Ingenting er lagra.", "Nothing was stored.")


def and_nothing_was_kept(why: Words) -> Words:
    return Words(*(f"{why.said_in(language)} {NOTHING_KEPT.said_in(language)}" for language in LANGUAGES))


WRONG_NUMBER = Words("Nummeret er feil.", "Nummeret er feil.", "The number is wrong.")
OTHER_KIND = Words(
    "Nummeret er av et annet slag enn det som er valgt. Ingenting er lagret. Velg riktig slag og prøv igjen.",
    "Nummeret er av eit anna slag enn det som er valt. Ingenting er lagra. Vel rett slag og prøv igjen.",
    "The number is of another kind than the one chosen. Nothing was stored. Choose the right kind and try again.",
)
SOMEBODY_ELSES = Words(
    "Nummeret hører alt til en annen person i Larix. Ingenting er lagret. Se etter om nummeret er riktig. Er det det, "
    "er personen registrert to ganger: si fra til administratoren.",
    "Nummeret høyrer alt til ein annan person i Larix. Ingenting er lagra. Sjå etter om nummeret er rett. Er det det, "
    "er personen registrert to gonger: sei frå til administratoren.",
    "The number belongs to another person in Larix already. Nothing was stored. Check the number. If it is right, the "
    "person is recorded twice: tell the administrator.",
)
TWO_PEOPLE = Words(
    "Rad {row}: numrene hører til to forskjellige personer. Ingenting er lagret. Rett raden, eller ta den ut.",
    "Rad {row}: numra høyrer til to ulike personar. Ingenting er lagra. Rett rada, eller ta ho ut.",
    "Row {row}: the numbers belong to two different people. Nothing was stored. Correct the row, or leave it out.",
)
JUST_TAKEN = Words(
    "Noen andre registrerte det samme nummeret i samme øyeblikk. Ingenting er lagret. Prøv igjen.",
    "Nokon andre registrerte det same nummeret i same augneblink. Ingenting er lagra. Prøv igjen.",
    "Somebody else recorded the same number at the same moment. Nothing was stored. Try again.",
)
TOO_LONG = Words(
    "Teksten er for lang ({column}). Ingenting er lagret. Gjør den kortere.",
    "Teksten er for lang ({column}). Ingenting er lagra. Gjer han kortare.",
    "The text is too long ({column}). Nothing was stored. Make it shorter.",
)
NO_SUCH_CODE = Words(
    "Kjønnet eller adressegraderingen er ikke en av dem som finnes. Ingenting er lagret.",
    "Kjønnet eller adressegraderinga er ikkje ei av dei som finst. Ingenting er lagra.",
    "The sex or the protection of the address is none of those there are. Nothing was stored.",
)
HALF_AN_ADDRESS = Words(
    "Adressen er ikke hel: den trenger gate eller postboks, postnummer og poststed. Ingenting er lagret. Skriv resten, "
    "eller la alle tre være tomme.",
    "Adressa er ikkje heil: ho treng gate eller postboks, postnummer og poststad. Ingenting er lagra. Skriv resten, "
    "eller la alle tre vere tomme.",
    "The address is not whole: it needs a street or box, a postal code and a place. Nothing was stored. Write the "
    "rest, or leave all three empty.",
)
NOT_LOOKED_UP = Words(
    "Et brev til en beskyttet adresse kan sette noen i fare. Ingenting er lagret. Slå opp personen i folkeregisteret, "
    "og kryss av for at du har gjort det, før beskyttelsen tas bort.",
    "Eit brev til ei verna adresse kan setje nokon i fare. Ingenting er lagra. Slå opp personen i folkeregisteret, "
    "og kryss av for at du har gjort det, før vernet blir teke bort.",
    "A letter to a protected address can put somebody in danger. Nothing was stored. Look the person up in the "
    "population register, and tick that you have, before the protection is taken away.",
)
NAME_IS_DELETED = Words(
    "Navnet til denne personen er slettet, så det lagres ikke noen adresse eller telefon. Ingenting er lagret.",
    "Namnet til denne personen er sletta, så det blir ikkje lagra nokon adresse eller telefon. Ingenting er lagra.",
    "The name of this person has been deleted, so no address or telephone is kept. Nothing was stored.",
)
NOT_DEAD = Words(
    "Personen er ikke registrert som død, så det er ikke noe å rette. Ingenting er endret.",
    "Personen er ikkje registrert som død, så det er ikkje noko å rette. Ingenting er endra.",
    "The person is not recorded as dead, so there is nothing to correct. Nothing was changed.",
)
DAY_HAS_NOT_COME = Words(
    "Dagen har ikke kommet ennå. Ingenting er lagret. Skriv dagen det skjedde.",
    "Dagen har ikkje kome enno. Ingenting er lagra. Skriv dagen det hende.",
    "The day has not come yet. Nothing was stored. Write the day on which it happened.",
)
