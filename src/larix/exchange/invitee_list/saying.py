"""The words of what is found in a row. None of them repeats what stood in the cell."""

from larix.core.words import LANGUAGES, Words


def not_eligible(said: Words) -> Words:
    """Not among those whom the study asks; `said` is the protocol's own sentence of who they are."""
    return Words(*(NOT_ELIGIBLE.said_in(each).format(said=said.said_in(each)) for each in LANGUAGES))


TOO_MANY_CELLS = Words(
    "Linjen har flere felt enn den første. Står det et skilletegn inne i et felt uten anførselstegn?",
    "Linja har fleire felt enn den første. Står det eit skiljeteikn inne i eit felt utan hermeteikn?",
    "The line has more cells than the first one. Is there a separator inside a cell without quotation marks?",
)
NO_NAME = Words("Navnet mangler.", "Namnet manglar.", "The name is missing.")
NOT_A_DAY = Words(
    "Dette er ikke en dato vi kan lese. Skriv dag, måned og år: 15.05.2014 eller 2014-05-15.",
    "Dette er ikkje ein dato vi kan lese. Skriv dag, månad og år: 15.05.2014 eller 2014-05-15.",
    "This is not a date that we can read. Write day, month and year: 15.05.2014, or 2014-05-15.",
)
IN_THE_FUTURE = Words("Datoen er ikke kommet ennå.", "Datoen er ikkje komen enno.", "This date has not come yet.")
BORN_AFTER = Words(
    "Personen er født etter at ansvaret begynte. En av datoene er feil.",
    "Personen er fødd etter at ansvaret tok til. Ein av datoane er feil.",
    "The person was born after the responsibility began. One of the dates is wrong.",
)
NO_NUMBER = Words(
    "Nummeret mangler. Personen tas inn uten, og kan få det senere.",
    "Nummeret manglar. Personen blir tatt inn utan, og kan få det seinare.",
    "The number is missing. The person is taken in without it, and can be given it later.",
)
REAL_NUMBER = Words(
    "Nummeret er ikke syntetisk, men studien er det. Ekte mennesker skal ikke inn her.",
    "Nummeret er ikkje syntetisk, men studien er det. Ekte menneske skal ikkje inn her.",
    "The number is not a synthetic one, but the study is synthetic. Real people must not come in here.",
)
TEST_NUMBER = Words(
    "Nummeret er syntetisk: det hører ikke til noe menneske.",
    "Nummeret er syntetisk: det høyrer ikkje til noko menneske.",
    "The number is a synthetic one: it belongs to nobody.",
)
NO_SUCH_SEX = Words(
    "Skriv kvinne, mann eller ukjent (K, M), eller la feltet stå tomt.",
    "Skriv kvinne, mann eller ukjend (K, M), eller la feltet stå tomt.",
    "Write female, male or unknown (F, M), or leave the cell empty.",
)
NO_SUCH_PROTECTION = Words(
    "Vi vet ikke hva dette sier om adressen. Skriv ingen, fortrolig (7) eller strengt fortrolig (6).",
    "Vi veit ikkje kva dette seier om adressa. Skriv ingen, fortruleg (7) eller strengt fortruleg (6).",
    "We do not know what this says of the address. Write none, confidential (7) or strictly confidential (6).",
)
NO_SUCH_LANGUAGE = Words(
    "Vi har ikke brevet på dette språket. Det blir skrevet på bokmål.",
    "Vi har ikkje brevet på dette språket. Det blir skrive på bokmål.",
    "We do not have the letter in this language. It will be written in Norwegian bokmål.",
)
YES_OR_NO = Words("Skriv ja eller nei.", "Skriv ja eller nei.", "Write yes or no.")
NOT_A_TELEPHONE = Words(
    "Dette er ikke et telefonnummer. Rett det, eller la feltet stå tomt.",
    "Dette er ikkje eit telefonnummer. Rett det, eller la feltet stå tomt.",
    "This is not a telephone number. Put it right, or leave the cell empty.",
)
NOT_AN_EMAIL = Words(
    "Dette er ikke en e-postadresse. Rett den, eller la feltet stå tomt.",
    "Dette er ikkje ei e-postadresse. Rett henne, eller la feltet stå tomt.",
    "This is not an e-mail address. Put it right, or leave the cell empty.",
)
NO_TELEPHONE = Words("Telefon mangler.", "Telefon manglar.", "There is no telephone number.")
NO_ADDRESS = Words(
    "Adressen mangler eller er ikke hel, så det kan ikke sendes brev.",
    "Adressa manglar eller er ikkje heil, så det kan ikkje sendast brev.",
    "The address is missing or not whole, so no letter can be sent.",
)
NOUGHTS_DROPPED = Words(
    "Regneark tar bort nuller foran: se etter om det mangler en.",
    "Rekneark tek bort nullar framme: sjå etter om det manglar ein.",
    "Spreadsheets drop noughts at the front: see whether one is missing.",
)
NO_UNIT = Words("Enheten mangler.", "Eininga manglar.", "The unit is missing.")
NO_SUCH_UNIT = Words(
    "Larix kjenner ingen enhet med dette navnet eller denne nøkkelen.",
    "Larix kjenner inga eining med dette namnet eller denne nøkkelen.",
    "Larix knows no unit with this name or key.",
)
NEAR_UNIT = Words("Mente du {near}?", "Meinte du {near}?", "Did you mean {near}?")
UNIT_HAD_ENDED = Words(
    "Enheten var lagt ned da ansvaret begynte.",
    "Eininga var lagd ned då ansvaret tok til.",
    "The unit had been closed when the responsibility began.",
)
NO_HOLDER = Words(
    "Skriv hvem som har det daglige ansvaret: spesialist eller fastlege.",
    "Skriv kven som har det daglege ansvaret: spesialist eller fastlege.",
    "Write who has the daily responsibility: specialist or GP.",
)
NO_GP = Words(
    "Fastlegen har ansvaret, men navnet på fastlegen mangler.",
    "Fastlegen har ansvaret, men namnet på fastlegen manglar.",
    "The GP has the responsibility, but the GP's name is missing.",
)
NO_FROM = Words(
    "Datoen ansvaret begynte, mangler.",
    "Datoen ansvaret tok til, manglar.",
    "The day on which the responsibility began is missing.",
)
NOT_ELIGIBLE = Words(
    "Personen er ikke i målgruppen: {said}",
    "Personen er ikkje i målgruppa: {said}",
    "The person is not among those whom the study asks: {said}",
)
NOT_A_NUMBER = Words(
    "Dette er ikke et tall. Skriv et tall, eller la feltet stå tomt.",
    "Dette er ikkje eit tal. Skriv eit tal, eller la feltet stå tomt.",
    "This is not a number. Write one, or leave the cell empty.",
)
NO_SUCH_LEVEL = Words(
    "Dette er ikke en av verdiene: {levels}. Rett det, eller la feltet stå tomt.",
    "Dette er ikkje ein av verdiane: {levels}. Rett det, eller la feltet stå tomt.",
    "This is not one of the values: {levels}. Put it right, or leave the cell empty.",
)
TWICE = Words(
    "Samme person står på linje {first} og linje {second}.",
    "Same person står på linje {first} og linje {second}.",
    "The same person is on line {first} and line {second}.",
)
TWO_NAMES = Words(
    "Samme nummer står med forskjellige navn på linje {first} og linje {second}.",
    "Same nummer står med ulike namn på linje {first} og linje {second}.",
    "The same number stands with different names on line {first} and line {second}.",
)
LOOKS_TWICE = Words(
    "Linje {first} og linje {second} har samme navn og fødselsdato. Er det samme person?",
    "Linje {first} og linje {second} har same namn og fødselsdato. Er det same person?",
    "Line {first} and line {second} have the same name and date of birth. Is it the same person?",
)
ON_THIS_LIST = Words(
    "Personen står alt på denne studiens liste.",
    "Personen står alt på lista til denne studien.",
    "The person is on this study's list already.",
)
LOOKS_LISTED = Words(
    "En person uten nummer med samme navn og fødselsdato står alt på denne studiens liste. Er det samme person?",
    "Ein person utan nummer med same namn og fødselsdato står alt på lista til denne studien. Er det same person?",
    "A person without a number, of the same name and date of birth, is on this study's list. Is it the same person?",
)
ON_ANOTHER_LIST = Words(
    "Personen er alt med i eller invitert til noe annet i Larix. Avgjør om personen skal spørres også her.",
    "Personen er alt med i eller invitert til noko anna i Larix. Avgjer om personen skal spørjast òg her.",
    "The person already takes part in, or is invited to, something else in Larix. Decide whether to ask them here too.",
)
SAME_KNOWN_PERSON = Words(
    "Linje {first} og linje {second} har hvert sitt nummer, men er samme person i Larix.",
    "Linje {first} og linje {second} har kvart sitt nummer, men er same person i Larix.",
    "Line {first} and line {second} have different numbers, but are one person in Larix.",
)
HAS_DIED = Words(
    "Personen er registrert som død.", "Personen er registrert som død.", "The person is recorded as dead."
)
OTHER_NAME = Words(
    "Larix kjenner nummeret med et annet navn, og beholder det. Se etter at nummeret er rett.",
    "Larix kjenner nummeret med eit anna namn, og held på det. Sjå etter at nummeret er rett.",
    "Larix knows the number under another name, and keeps that one. See that the number is right.",
)
OTHER_RESPONSIBILITY = Words(
    "Larix har et annet ansvar registrert for personen, og beholder det.",
    "Larix har eit anna ansvar registrert for personen, og held på det.",
    "Larix has another responsibility recorded for the person, and keeps it.",
)
