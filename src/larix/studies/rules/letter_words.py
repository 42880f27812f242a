"""What a coordinator reads where a letter may not be printed or posted."""

from typing import Final

from larix.core.words import Words

REASONS: Final = {
    "died": Words("Personen er død", "Personen er død", "The person has died"),
    "withdrawn": Words("Har trukket seg", "Har trekt seg", "Has withdrawn"),
    "consented": Words("Har samtykket alt", "Har samtykt alt", "Has consented already"),
    "not_eligible": Words("Skulle ikke vært invitert", "Skulle ikkje vore invitert", "Not eligible after all"),
    "objected": Words("Vil at ingenting skal brukes", "Vil at ingenting skal brukast", "Wants nothing to be used"),
    "reserved": Words("Har reservert seg", "Har reservert seg", "Has reserved"),
    "answered": Words("Har svart", "Har svart", "Has answered"),
    "not_named": Words("Navnet er slettet", "Namnet er sletta", "The name has been deleted"),
    "strictly_confidential": Words(
        "Strengt fortrolig adresse: skrives aldri ut",
        "Strengt fortruleg adresse: blir aldri skriven ut",
        "Strictly confidential address: never printed",
    ),
    "in_a_pile": Words(
        "Brevet ligger alt i en bunke som ikke er sendt",
        "Brevet ligg alt i ein bunke som ikkje er send",
        "The letter lies already in a pile that was not posted",
    ),
    "wrong_person": Words(
        "En annen åpnet brevet: du må bestemme om det skal sendes et nytt",
        "Ein annan opna brevet: du må bestemme om det skal sendast eit nytt",
        "Somebody else opened the letter: you must decide whether a new one is sent",
    ),
    "returned": Words(
        "Brevet kom i retur, og det er ingen ny adresse",
        "Brevet kom i retur, og det er inga ny adresse",
        "The letter came back, and there is no new address",
    ),
    "moved": Words(
        "Har fått en annen adresse siden brevet ble laget",
        "Har fått ei anna adresse sidan brevet vart laga",
        "Has another address than when the letter was made",
    ),
    "sent_already": Words("Er invitert alt", "Er invitert alt", "Invited already"),
    "never_sent": Words("Er ikke invitert ennå", "Er ikkje invitert enno", "Not invited yet"),
    "reminded": Words("Er påminnet alt", "Er mint på det alt", "Reminded already"),
    "not_yet": Words(
        "Det er for kort tid siden forrige brev",
        "Det er for kort tid sidan førre brev",
        "It is too soon after the last letter",
    ),
    "confidential": Words(
        "Fortrolig adresse: gis for hånd", "Fortruleg adresse: blir gitt for hand", "Confidential address: by hand"
    ),
    "no_fixed_address": Words(
        "Ingen fast adresse: gis for hånd", "Inga fast adresse: blir gitt for hand", "No fixed address: by hand"
    ),
    "no_address": Words(
        "Ingen kjent adresse: gis for hånd", "Inga kjend adresse: blir gitt for hand", "No known address: by hand"
    ),
    "by_post": Words(
        "Brevet kan gå i posten", "Brevet kan gå i posten", "This letter can go by post"
    ),
    "taken_out": Words("Tatt ut av bunken", "Teken ut av bunken", "Taken out of the pile"),
    "thrown_away": Words("Bunken ble kastet", "Bunken vart kasta", "The pile was thrown away"),
}  # fmt: skip

INVITES_NOBODY: Final = Words(
    "Protokollen sier ikke hvordan studien inviterer. Ingen brev er laget.",
    "Protokollen seier ikkje korleis studien inviterer. Ingen brev er laga.",
    "The protocol does not say how the study invites. No letters were made.",
)
NOT_GOVERNED: Final = Words(
    "Studien mangler {what}. Ingen brev er laget. Legg det inn i protokollen først.",
    "Studien manglar {what}. Ingen brev er laga. Legg det inn i protokollen først.",
    "The study lacks {what}. No letters were made. Add it to the protocol first.",
)
NO_SENDER: Final = Words(
    "Avsenderen er ikke satt opp. Ingen brev er laget. Den som drifter maskinen, setter opp navn, adresse og telefon.",
    "Avsendaren er ikkje sett opp. Ingen brev er laga. Den som driftar maskina, set opp namn, adresse og telefon.",
    "The sender is not set up. No letters were made. Whoever runs the machine sets its name, address and telephone.",
)
TELLS: Final = Words(
    "Ordet «{word}» står der en fremmed kan lese det. Ingen brev er laget. Skriv teksten eller avsenderen om.",
    "Ordet «{word}» står der ein framand kan lese det. Ingen brev er laga. Skriv om teksten eller avsendaren.",
    "The word “{word}” stands where a stranger can read it. No letters were made. Reword the text or the sender.",
)
NO_TEXT: Final = Words(
    "En av tekstene til brevet er ikke skrevet. Ingen brev er laget. Skriv den under Tekster.",
    "Ein av tekstane til brevet er ikkje skriven. Ingen brev er laga. Skriv han under Tekstar.",
    "One of the letter's texts has not been written. No letters were made. Write it under Texts.",
)
DRAFTS: Final = Words(
    "Disse tekstene er utkast som ingen har godkjent: {what}. Ingen brev er laget. Få dem godkjent under Tekster, "
    "eller kryss av for at brevene skal lages likevel.",
    "Desse tekstane er utkast som ingen har godkjent: {what}. Ingen brev er laga. Få dei godkjende under Tekstar, "
    "eller kryss av for at breva skal lagast likevel.",
    "These texts are drafts that nobody has agreed to: {what}. No letters were made. Have them agreed under Texts, or "
    "tick that the letters are to be made all the same.",
)
DEAD_CODES: Final = Words(
    "Kodene på dette brevet er stoppet, fordi en annen har åpnet et brev til personen. Ingenting er lagret. Makuler "
    "brevet og registrer bunken som kastet. Lag et nytt brev hvis personen fortsatt skal ha et.",
    "Kodane på dette brevet er stoppa, fordi ein annan har opna eit brev til personen. Ingenting er lagra. Makuler "
    "brevet og registrer bunken som kasta. Lag eit nytt brev dersom personen framleis skal ha eit.",
    "The codes on this letter have been stopped, because somebody else opened a letter to the person. Nothing was "
    "stored. Shred the letter and record the pile as thrown away. Make a new one if the person is still to have one.",
)
NOBODY: Final = Words(
    "Ingen skal ha brev nå, så det er ikke laget noen bunke.",
    "Ingen skal ha brev no, så det er ikkje laga nokon bunke.",
    "Nobody is to be sent a letter now, so no pile was made.",
)
POSTED_ALREADY: Final = Words(
    "Denne bunken er alt registrert som sendt. Ingenting er endret.",
    "Denne bunken er alt registrert som send. Ingenting er endra.",
    "This pile is recorded as posted already. Nothing was changed.",
)
MADE_ONCE: Final = {
    "posted": Words(
        "Denne bunken ble sendt {day}. Den lages ikke på nytt, for noe kan ha hendt med dem som er i den. Ingenting er "
        "laget. Den som skal ha et nytt brev, kommer med i en ny bunke.",
        "Denne bunken vart send {day}. Han blir ikkje laga på nytt, for noko kan ha hendt med dei som er i han. "
        "Ingenting er laga. Den som skal ha eit nytt brev, kjem med i ein ny bunke.",
        "This pile was posted on {day}. It is not made again, for something may have happened to the people in it. "
        "Nothing was made. Whoever is to have another letter is in a new pile.",
    ),
    "handed_over": Words(
        "Dette brevet ble gitt for hånd {day}. Det lages ikke på nytt. Ingenting er laget.",
        "Dette brevet vart gitt for hand {day}. Det blir ikkje laga på nytt. Ingenting er laga.",
        "This letter was given by hand on {day}. It is not made again. Nothing was made.",
    ),
    "thrown_away": Words(
        "Denne bunken ble kastet {day}. Den lages ikke på nytt. Ingenting er laget. Lag en ny bunke i stedet.",
        "Denne bunken vart kasta {day}. Han blir ikkje laga på nytt. Ingenting er laga. Lag ein ny bunke i staden.",
        "This pile was thrown away on {day}. It is not made again. Nothing was made. Make a new pile instead.",
    ),
}
NOT_THAT_DAY: Final = Words(
    "Dagen må være fra den dagen brevene ble laget, til og med i dag. Ingenting er endret.",
    "Dagen må vere frå den dagen breva vart laga, til og med i dag. Ingenting er endra.",
    "The day must be from the day the letters were made up to today. Nothing was changed.",
)
TAKE_OUT: Final = Words(
    "Noe har hendt siden brevene ble laget. Ta disse plassene ut av bunken først: {places}. Ingenting er endret.",
    "Noko har hendt sidan breva vart laga. Ta desse plassane ut av bunken først: {places}. Ingenting er endra.",
    "Something has happened since the letters were made. First take these places out of the pile: {places}. Nothing "
    "was changed.",
)
NAMES_GONE: Final = Words(
    "Brevene kan ikke lages på nytt: noen av navnene er slettet.",
    "Breva kan ikkje lagast på nytt: nokre av namna er sletta.",
    "The letters cannot be made again: some of the names have been deleted.",
)
