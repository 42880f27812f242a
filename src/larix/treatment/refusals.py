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
