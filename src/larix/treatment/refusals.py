"""What is said where a responsibility cannot be recorded, or is recorded with a doubt. Nobody is named in it."""

from larix.core.words import Words

GP_HAS_NO_NAME = Words(
    "Har fastlegen det daglige ansvaret, må fastlegen ha et navn. Har enheten det, skal det ikke stå noe navn. "
    "Ingenting er lagret.",
    "Har fastlegen det daglege ansvaret, må fastlegen ha eit namn. Har eininga det, skal det ikkje stå noko namn. "
    "Ingenting er lagra.",
    "Where a GP has the daily responsibility, the GP must be named. Where the unit has it, there is no name. Nothing "
    "was stored.",
)
DEPUTY_NOT_NAMED = Words(
    "Det står ikke hvem som er stedfortreder for fastlegen. Det er lagret likevel. Skriv det inn når det er kjent.",
    "Det står ikkje kven som er stadfortredar for fastlegen. Det er lagra likevel. Skriv det inn når det er kjent.",
    "The GP's deputy is not named. It was stored all the same. Add the deputy when it is known.",
)
DECISION_NOT_NAMED = Words(
    "Det står ikke hvilken vurdering eller avgjørelse dette bygger på. Det er lagret likevel.",
    "Det står ikkje kva vurdering eller avgjerd dette byggjer på. Det er lagra likevel.",
    "It is not said which decision this rests on. It was stored all the same.",
)
DAY_HAS_NOT_COME = Words(
    "Dagen har ikke kommet ennå. Ingenting er lagret. Registrer det den dagen det skjer.",
    "Dagen har ikkje kome enno. Ingenting er lagra. Registrer det den dagen det skjer.",
    "The day has not come yet. Nothing was stored. Record it on the day it happens.",
)
ENDS_BEFORE = Words(
    "Ansvaret kan ikke slutte før det begynner. Ingenting er lagret.",
    "Ansvaret kan ikkje slutte før det byrjar. Ingenting er lagra.",
    "The responsibility cannot end before it begins. Nothing was stored.",
)
UNIT_IS_NOT_THERE = Words(
    "Enheten finnes ikke den dagen. Ingenting er lagret. Velg en annen enhet eller en annen dag.",
    "Eininga finst ikkje den dagen. Ingenting er lagra. Vel ei anna eining eller ein annan dag.",
    "The unit is not there on that day. Nothing was stored. Choose another unit or another day.",
)
HAS_DIED = Words(
    "Personen er registrert som død før den dagen. Ingenting er endret. Er dødsfallet feil, må det rettes først.",
    "Personen er registrert som død før den dagen. Ingenting er endra. Er dødsfallet feil, må det rettast først.",
    "The person is recorded as dead before that day. Nothing was changed. If the death is wrong, correct it first.",
)
DAYS_ARE_TAKEN = Words(
    "Noen andre har alt ansvaret i noe av den tiden. Ingenting er lagret. Velg dager etter det som alt er registrert.",
    "Nokon andre har alt ansvaret i noko av den tida. Ingenting er lagra. Vel dagar etter det som alt er registrert.",
    "Somebody else has the responsibility for some of that time. Nothing was stored. Choose days after what is "
    "recorded already.",
)


WHY_LOOK = {
    "emergency": Words(
        "Akutt: det haster for pasienten", "Akutt: det hastar for pasienten", "It is urgent for the patient"
    ),
    "is_here": Words(
        "Pasienten er her og trenger hjelp", "Pasienten er her og treng hjelp", "The patient is here and needs help"
    ),
    "on_call": Words("Jeg har vakt for enheten", "Eg har vakt for eininga", "I am on call for the unit"),
    "other": Words("Noe annet", "Noko anna", "Something else"),
}
NO_REASON = Words(
    "Skriv med noen ord hvorfor du må slå opp pasienten. Enhetens leder leser det. Ingenting er åpnet.",
    "Skriv med nokre ord kvifor du må slå opp pasienten. Leiaren for eininga les det. Ingenting er opna.",
    "Write in a few words why you must look the patient up. The unit's leader reads it. Nothing was opened.",
)
NOBODY_THERE = Words(
    "Ingen enhet her følger opp noen med det nummeret. Ingenting er åpnet. Sjekk nummeret.",
    "Inga eining her følgjer opp nokon med det nummeret. Ingenting er opna. Sjekk nummeret.",
    "No unit here follows anybody with that number. Nothing was opened. Check the number.",
)
INTERVIEWS_THEM = Words(
    "Den som intervjuer i en studie eller leser svarene i den, kan ikke også behandle noen som er med i den. "
    "Ingenting er endret. Be en kollega.",
    "Den som intervjuar i ein studie eller les svara i han, kan ikkje også behandle nokon som er med i han. "
    "Ingenting er endra. Be ein kollega.",
    "Whoever interviews in a study, or reads its answers, cannot also treat somebody who takes part in it. Nothing "
    "was changed. Ask a colleague.",
)
NOT_A_GP = Words(
    "Kontoen har ikke rollen fastlege ved denne enheten i dag, eller pasienten følges ikke av en fastlege. Ingenting "
    "er endret. Be administratoren gi rollen først.",
    "Kontoen har ikkje rolla fastlege ved denne eininga i dag, eller pasienten blir ikkje følgd av ein fastlege. "
    "Ingenting er endra. Be administratoren gi rolla først.",
    "The account does not hold the role of GP at this unit today, or the patient is not followed by a GP. Nothing was "
    "changed. Ask the administrator to give the role first.",
)
