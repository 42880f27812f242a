"""What somebody can answer with a code, in words that tell a stranger nothing."""

from larix.core.words import Words
from larix.schedule.invited import Answer
from larix.studies.leaving import Leaving

ANSWERS = {
    Answer.YES.value: Words("Ja, ta kontakt med meg", "Ja, ta kontakt med meg", "Yes, contact me"),
    Answer.TALK.value: Words("Jeg har spørsmål først", "Eg har spørsmål først", "I have questions first"),
    Answer.NO.value: Words("Nei takk", "Nei takk", "No, thank you"),
}
# The ways out for whoever holds the envelope: what the letter was about is not named, nor the registry.
WAYS = {
    Leaving.PROJECT: Words(
        "Ut av det brevet handlet om", "Ut av det brevet handla om", "Out of what the letter was about"
    ),
    Leaving.PROJECT_AND_REGISTRY: Words(
        "Ut av det, og jeg reserverer meg mot den andre bruken jeg ble spurt om",
        "Ut av det, og eg reserverer meg mot den andre bruken eg vart spurd om",
        "Out of it, and I reserve myself against the other use that I was asked about",
    ),
    Leaving.SOME: Words(
        "Bare noe av det jeg har sagt ja til", "Berre noko av det eg har sagt ja til", "Only some of what I said yes to"
    ),
}
