"""What studies hold about a person: that they were invited, what they said, that they take part."""

from larix.access.holding import Column, Holding
from larix.core.words import Words
from larix.schedule.invited import Answer, Channel
from larix.studies.about_fieldwork import HOLDINGS as FIELD_WORK
from larix.studies.about_fieldwork import ROW, STUDY
from larix.studies.consenting import CONTACT_CHANNELS, HOWS, RELATIONS, SOURCES
from larix.studies.models import (
    AnswerEntry,
    CapacityAssessment,
    ConsentEntry,
    Invitation,
    Letter,
    Objection,
    Participation,
    Scan,
    Visit,
    WrongOpening,
)

ANSWERS = {
    Answer.YES: Words("Ja, ta kontakt", "Ja, ta kontakt", "Yes, contact me"),
    Answer.TALK: Words("Vil snakke først", "Vil snakke først", "Wants to talk first"),
    Answer.NO: Words("Nei", "Nei", "No"),
    Answer.RETURNED: Words("Brevet kom i retur", "Brevet kom i retur", "The letter came back"),
    Answer.NOT_ELIGIBLE: Words("Ikke i målgruppen likevel", "Ikkje i målgruppa likevel", "Not eligible after all"),
}
CHANNELS = {
    Channel.SLIP: Words("Svarslipp", "Svarslipp", "Answer slip"),
    Channel.TELEPHONE: Words("Telefon", "Telefon", "Telephone"),
    Channel.IN_PERSON: Words("Personlig", "Personleg", "In person"),
    Channel.ON_BEHALF: Words("På vegne av deg", "På vegner av deg", "On your behalf"),
    Channel.POST: Words("Posten", "Posten", "The post"),
    Channel.CODE: Words("Koden i brevet", "Koden i brevet", "The code in the letter"),
    Channel.EID: Words("Elektronisk ID", "Elektronisk ID", "Electronic identity"),
}
KINDS = {
    "given": Words("Sa ja", "Sa ja", "Said yes"),
    "withdrawn": Words("Tok noe tilbake", "Tok noko tilbake", "Took something back"),
    "invitation": Words("Invitasjon", "Invitasjon", "Invitation"),
    "reminder": Words("Påminning", "Påminning", "Reminder"),
}
DAY = Words("Dag", "Dag", "Day")
HOW = Column(Words("Hvordan", "Korleis", "How"), CHANNELS)
TAKEN = {how.value: words for how, words in HOWS.items()}
COUNTS = "the study's counts need that somebody was asked, answered and left, until its list is closed"

INVITING = (
    Holding(
        model=Invitation, path="person", kind="inviting", study="study", stays=COUNTS,
        title=Words("At du ble invitert", "At du vart invitert", "That you were invited"),
        told={
            "study.key": STUDY, "listed_on": Words("Kom på listen", "Kom på lista", "Came on the list"),
            "described": Words("Det listen fortalte om deg", "Det lista fortalde om deg", "What the list told of you"),
        },
        untold=ROW | {
            "person": "whose it is", "list": "which file it came from", "round": "which codes hold",
            "answer_digest": "a locked trace of a code", "form_digest": "a locked trace of a code",
        },
    ),
    Holding(
        model=Letter, path="invitation__person", kind="inviting", study="invitation__study", stays=COUNTS,
        title=Words("Brev til deg", "Brev til deg", "Letters to you"),
        told={
            "run.kind": Column(Words("Slags brev", "Slags brev", "Kind of letter"), KINDS),
            "run.posted_on": Words("Sendt", "Sendt", "Posted"),
            "handed_over": Words("Gitt i hånden", "Gitt i handa", "Handed over"),
            "taken_out": Words("Tatt ut før det ble sendt", "Teke ut før det vart sendt", "Taken out before posting"),
        },
        untold={
            "id": "a row number", "invitation": "which invitation it is of", "place": "its place in the pile",
            "round": "which codes it carried", "address_digest": "a locked trace of the address",
        },
    ),
    Holding(
        model=AnswerEntry, path="invitation__person", kind="inviting", study="invitation__study", stays=COUNTS,
        title=Words("Det du svarte på invitasjonen", "Det du svara på invitasjonen", "What you answered"),
        told={
            "answer": Column(Words("Svar", "Svar", "Answer"), ANSWERS), "channel": HOW, "on": DAY,
            "on_behalf": Column(Words("Hvem som svarte for deg", "Kven som svara for deg", "Who answered"), RELATIONS),
            "number": Words("Nummer", "Nummer", "Number"),
            "undoes": Words("Retter nummer", "Rettar nummer", "Takes back number"),
            "reason": Words("Hvorfor det ble rettet", "Kvifor det vart retta", "Why it was taken back"),
        },
        untold={"id": "a row number", "invitation": "which invitation it is of"},
    ),
    Holding(
        model=WrongOpening, path="invitation__person", kind="inviting", study="invitation__study", stays=COUNTS,
        title=Words("Brev som andre åpnet", "Brev som andre opna", "Letters opened by others"),
        told={
            "at": Words("Når", "Når", "When"), "channel": HOW,
            "told_officer_on": Words("Personvernombudet fikk vite det", "Personvernombodet fekk vite det",
                                     "The data protection officer was told"),
        },
        untold={"id": "a row number", "invitation": "which invitation it is of", "round": "which codes were killed"},
    ),
    Holding(
        model=Objection, path="invitation__person", kind="inviting", study="invitation__study", stays=COUNTS,
        title=Words("At ingenting om deg skal brukes", "At ingenting om deg skal brukast", "That nothing be used"),
        told={"on": DAY, "channel": HOW},
        untold={"id": "a row number", "invitation": "which invitation it is of"},
    ),
    Holding(
        model=ConsentEntry, path="person", kind="inviting", study="study", stays=COUNTS,
        title=Words("Det du har sagt ja til og tatt tilbake", "Det du har sagt ja til og teke tilbake",
                    "What you said yes to and took back"),
        told={
            "study.key": STUDY, "kind": Column(Words("Hva", "Kva", "What"), KINDS), "on": DAY,
            "scopes": Words("Hver enkelt del", "Kvar enkelt del", "Each part"),
            "named_sources": Column(Words("Kilder du nevnte", "Kjelder du nemnde", "Sources named"), SOURCES),
            "contact_channels": Column(Words("Hvordan du kan nås", "Korleis du kan nåast", "How you may be reached"),
                                       CONTACT_CHANNELS),
            "how": Column(Words("Hvordan", "Korleis", "How"), {**CHANNELS, **TAKEN}),
            "text_version": Words("Utgave av teksten", "Utgåve av teksten", "Version of the text"),
            "copy": Words("Hvordan du fikk din kopi", "Korleis du fekk din kopi", "How you got your copy"),
            "said_back": Words("Du sa det med egne ord", "Du sa det med eigne ord", "You said it in own words"),
        },
        untold={
            "id": "a row number", "person": "whose it is", "number": "the order of the entries",
            "taken_by": "the log tells who", "scan": "told among the scanned forms",
        },
    ),
    Holding(
        model=Scan, path="invitation__person", kind="inviting", study="study",
        title=Words("Skannede skjemaer", "Skanna skjema", "Scanned forms"),
        told={"at": Words("Når", "Når", "When"), "page": Words("Side", "Side", "Page")},
        untold=ROW | {
            "study": "told with the invitation", "invitation": "which invitation it is of",
            "file": "the picture itself is shown by the coordinator: others' pages may lie in the same file",
            "set_aside": "of pages that are nobody's",
        },
    ),
    Holding(
        model=CapacityAssessment, path="person", kind="inviting", study="study",
        title=Words("Vurderinger av om du kunne samtykke", "Vurderingar av om du kunne samtykkje",
                    "Assessments of whether you could consent"),
        told={
            "study.key": STUDY, "on": DAY, "capable": Words("Kunne samtykke", "Kunne samtykkje", "Could consent"),
            "by_name": Words("Vurdert av", "Vurdert av", "Assessed by"),
            "by_profession": Words("Yrke", "Yrke", "Profession"),
        },
        untold=ROW | {"person": "whose it is"},
    ),
)  # fmt: skip
TAKING_PART = (
    Holding(
        model=Participation, path="person", kind="study", study="study",
        title=Words("At du er med", "At du er med", "That you take part"),
        told={
            "study.key": STUDY,
            "label": Words("Nummeret ditt i prosjektet", "Nummeret ditt i prosjektet", "Your number"),
            "joined_on": Words("Med fra", "Med frå", "Since"), "left_on": Words("Gikk ut", "Gjekk ut", "Left"),
        },
        untold=ROW | {"person": "whose it is"},
    ),
    Holding(
        model=Visit, path="participation__person", kind="study", study="participation__study",
        title=Words("Intervjuer som er holdt", "Intervju som er haldne", "Interviews that took place"),
        told={"wave": Words("Runde", "Runde", "Round"), "on": DAY},
        untold={"id": "a row number", "participation": "told above"},
    ),
)  # fmt: skip
HOLDINGS = (*INVITING, *TAKING_PART, *FIELD_WORK)
