"""What this room holds about a person, and every room's holdings together: the one list of what is kept of somebody."""

from larix.access.about import HOLDINGS as LOG
from larix.access.holding import Column, Holding
from larix.core.words import Words
from larix.followup.about import HOLDINGS as ANSWERS
from larix.outbox.about import HOLDINGS as MESSAGES
from larix.people.about import HOLDINGS as IDENTITY
from larix.rights.models import Confirmation, Correction
from larix.studies.about import HOLDINGS as STUDIES
from larix.treatment.about import HOLDINGS as TREATMENT

STUDY = Words("Prosjekt", "Prosjekt", "Project")
ABOUT = {
    "identity": Words("Navn, adresse eller nummer", "Namn, adresse eller nummer", "Name, address or number"),
    "answer": Words("Et svar", "Eit svar", "An answer"),
    "death": Words("Om død", "Om død", "About a death"),
    "list": Words("At jeg står på listen, eller hva den sier", "At eg står på lista, eller kva ho seier", "The list"),
    "other": Words("Noe annet", "Noko anna", "Something else"),
}
STATES = {
    "open": Words("Ikke svart på ennå", "Ikkje svart på enno", "Not answered yet"),
    "mended": Words("Rettet", "Retta", "Mended"),
    "declined": Words("Står som det er", "Står som det er", "Stands as it is"),
}
KINDS = {
    "left": Words("Ut av prosjektet", "Ut av prosjektet", "Out of the project"),
    "left_and_reserved": Words("Ut av prosjektet og registeret", "Ut av prosjektet og registeret", "Out of both"),
    "reserved": Words("Ut av registeret", "Ut av registeret", "Out of the registry"),
    "objected": Words("Ingenting brukes", "Ingenting blir brukt", "Nothing is used"),
    "erased": Words("Alt er slettet", "Alt er sletta", "Everything is deleted"),
}
SENT = {
    "on_screen": Words("Lest på egen side", "Lese på eiga side", "Read on one's own page"),
    "post": Words("I posten", "I posten", "By post"),
    "by_hand": Words("Gitt i hånden", "Gitt i handa", "Handed over"),
}

OWN = (
    Holding(
        model=Correction, path="person", kind="rights",
        title=Words("Det du har sagt er feil", "Det du har sagt er feil", "What you said is wrong"),
        told={
            "study": STUDY, "about": Column(Words("Hva det gjelder", "Kva det gjeld", "What it is about"), ABOUT),
            "said": Words("Hva du sa", "Kva du sa", "What you said"),
            "asked_at": Words("Når", "Når", "When"),
            "state": Column(Words("Hva det ble til", "Kva det vart til", "What came of it"), STATES),
            "answer": Words("Svaret", "Svaret", "The answer"),
            "answered_at": Words("Svart", "Svart", "Answered"),
        },
        untold={"id": "a row number", "key": "a random key", "person": "whose it is", "by": "the log tells who"},
    ),
    Holding(
        model=Confirmation, path="person", kind="rights",
        title=Words("Brev om det du har sagt nei til", "Brev om det du har sagt nei til", "Letters about your no"),
        told={
            "kind": Column(Words("Hva", "Kva", "What"), KINDS), "study": STUDY,
            "on": Words("Sagt", "Sagt", "Said"), "due_on": Words("Brevet skal komme innen", "Brevet skal kome innan",
                                                               "The letter is due"),
            "said": Words("Hva som står i brevet", "Kva som står i brevet", "What the letter says"),
            "sent_on": Words("Gitt eller sendt", "Gitt eller sendt", "Given or sent"),
            "channel": Column(Words("Hvordan", "Korleis", "How"), SENT),
        },
        untold={"id": "a row number", "key": "a random key", "person": "whose it is", "by": "the log tells who"},
        stays="that somebody asked, and what was deleted, in words and counts: it shows that it was done",
    ),
)  # fmt: skip
HOLDINGS: tuple[Holding, ...] = (*IDENTITY, *TREATMENT, *STUDIES, *ANSWERS, *MESSAGES, *OWN, *LOG)
