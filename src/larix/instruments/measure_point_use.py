"""The difficult questions of a measure point: substances, injecting, being away, overdose. One question opens them."""

from typing import NamedTuple

from larix.core.words import Words
from larix.instruments.answers import Choice, OneOf, SeveralOf, Whole
from larix.instruments.conditions import Equals
from larix.instruments.formulas import IfChosen, Value
from larix.instruments.item import Block, Item
from larix.instruments.scales import DAYS, NO_YES
from larix.instruments.shape import Score, Source

RECALL = 28
SINCE_LAST = 91

CLASSES_IN_BERGEN = Source(
    "Substance Abuse Treatment, Prevention, and Policy, 10.1186/s13011-021-00403-9: frequency of use of amphetamines, "
    "alcohol, benzodiazepines, cannabis, cocaine and opioids, asked of people in treatment in Bergen and Stavanger.",
    "https://link.springer.com/article/10.1186/s13011-021-00403-9",
    verified=True,
    note=Words(
        "Derfra er klassene. At det spørres om dager av de siste 28, og at bruk etter avtale med lege står for seg, er "
        "vårt valg.",
        "Derifrå er klassene. At det blir spurt om dagar av dei siste 28, og at bruk etter avtale med lege står for "
        "seg, er vårt val.",
        "The classes are from there. Asking for days of the past 28, and keeping use as agreed with a doctor apart, is "
        "our choice.",
    ),
)

ON_MY_OWN = Words(
    "Rusmidler, og medisin utenom avtale",
    "Rusmiddel, og medisin utanom avtale",
    "Substances, and medicine other than as agreed",
)
AS_AGREED = Words(
    "Medisin på resept, slik det er avtalt",
    "Medisin på resept, slik det er avtalt",
    "Medicine on prescription, as agreed",
)


class Substance(NamedTuple):
    """`prescribed`: taken as agreed with a doctor. It is told apart, and its days are not asked for."""

    code: str
    words: Words
    prescribed: bool = False


SUBSTANCES = (
    Substance("alcohol", Words("Alkohol", "Alkohol", "Alcohol")),
    Substance("cannabis", Words("Cannabis", "Cannabis", "Cannabis")),
    Substance("amphetamines", Words("Amfetamin", "Amfetamin", "Amphetamines")),
    Substance("cocaine", Words("Kokain", "Kokain", "Cocaine")),
    Substance(
        "opioids",
        Words("Heroin, eller andre opioider utenom avtale", "Heroin, eller andre opioid utanom avtale",
              "Heroin, or other opioids than as agreed"),
    ),
    Substance(
        "benzodiazepines",
        Words("Beroligende eller sovemedisin, uten resept eller mer enn avtalt",
              "Roande eller sovemedisin, utan resept eller meir enn avtalt",
              "Calming or sleeping medicine, without prescription or more than agreed"),
    ),
    Substance("other_substance", Words("Noe annet", "Noko anna", "Something else")),
    Substance(
        "prescribed_opioids",
        Words("Sterk smertestillende, på resept", "Sterk smertestillande, på resept",
              "Strong painkillers, on prescription"),
        prescribed=True,
    ),
    Substance(
        "prescribed_benzodiazepines",
        Words("Beroligende eller sovemedisin, på resept", "Roande eller sovemedisin, på resept",
              "Calming or sleeping medicine, on prescription"),
        prescribed=True,
    ),
    Substance(
        "prescribed_stimulants",
        Words("ADHD-medisin, på resept", "ADHD-medisin, på resept", "Medicine for ADHD, on prescription"),
        prescribed=True,
    ),
)  # fmt: skip

USED = Item(
    "used",
    Words(
        "Hva av dette har du brukt de siste 28 dagene?",
        "Kva av dette har du brukt dei siste 28 dagane?",
        "Which of these have you used in the past 28 days?",
    ),
    SeveralOf(
        (
            *(Choice(one.code, one.words, AS_AGREED if one.prescribed else ON_MY_OWN) for one in SUBSTANCES),
            Choice(
                "injected",
                Words("Jeg satte sprøyte (samme hva)", "Eg sette sprøyte (same kva)", "I injected (whatever it was)"),
            ),
            Choice("none", Words("Ingenting av dette", "Ingenting av dette", "None of these"), alone=True),
        )
    ),
    help=Words(
        "LAR-medisinen din, tatt slik det er avtalt, regnes ikke med.",
        "LAR-medisinen din, teken slik det er avtalt, blir ikkje rekna med.",
        "Your LAR medicine, taken as agreed, does not count.",
    ),
    recall_days=RECALL,
    sensitive=True,
)


def _days(code: str, ask: Words) -> Item:
    opened = Equals(USED.name, code)
    return Item(f"days_{code}", ask, Whole(1, RECALL, DAYS), only_if=opened, recall_days=RECALL, sensitive=True)


def _days_of(one: Substance) -> Item:
    ask = Words(
        f"{one.words.nb}: hvor mange av de 28 dagene?",
        f"{one.words.nn}: kor mange av dei 28 dagane?",
        f"{one.words.en}: on how many of the 28 days?",
    )
    return _days(one.code, ask)


INJECTED = _days(
    "injected",
    Words(
        "Hvor mange av de 28 dagene satte du sprøyte?",
        "Kor mange av dei 28 dagane sette du sprøyte?",
        "On how many of the 28 days did you inject?",
    ),
)
# Where, and from which day to which, the interviewer writes down as what has happened: it is not asked twice.
AWAY = Item(
    "days_away",
    Words(
        "Hvor mange av de siste 28 dagene var du i fengsel, på sykehus eller på institusjon?",
        "Kor mange av dei siste 28 dagane var du i fengsel, på sjukehus eller på institusjon?",
        "On how many of the past 28 days were you in prison, in hospital or in residential care?",
    ),
    Whole(0, RECALL, DAYS),
    recall_days=RECALL,
    sensitive=True,
)
OVERDOSE = (
    Item(
        "overdose",
        Words(
            "Har du hatt overdose siden sist (de siste tre månedene)?",
            "Har du hatt overdose sidan sist (dei siste tre månadene)?",
            "Have you had an overdose since last time (the past three months)?",
        ),
        OneOf(
            (
                Choice(0, Words("Nei", "Nei", "No")),
                Choice(1, Words("Ja, én gang", "Ja, éin gong", "Yes, once")),
                Choice(2, Words("Ja, flere ganger", "Ja, fleire gonger", "Yes, more than once")),
            )
        ),
        recall_days=SINCE_LAST,
        sensitive=True,
    ),
    Item(
        "naloxone_at_hand",
        Words(
            "Har du nalokson (motgift mot overdose) der du får tak i den?",
            "Har du nalokson (motgift mot overdose) der du får tak i han?",
            "Do you have naloxone (which reverses an overdose) where you can reach it?",
        ),
        NO_YES,
        sensitive=True,
    ),
)

COUNTED = tuple(one for one in SUBSTANCES if not one.prescribed)
ITEMS = (USED, *(_days_of(one) for one in COUNTED), INJECTED, AWAY, *OVERDOSE)
BLOCK = Block(
    tuple(item.name for item in ITEMS),
    Words("Rus, og hvor du har vært", "Rus, og kor du har vore", "Substances, and where you have been"),
    name="substance_use",
    part="person",
    difficult=True,
    announce=Words(
        "Nå kommer noen spørsmål som kan være vanskelige: om rus, sprøyter, fengsel og overdose. Du kan hoppe over "
        "alle sammen, eller bare noen av dem.",
        "No kjem nokre spørsmål som kan vere vanskelege: om rus, sprøyter, fengsel og overdose. Du kan hoppe over "
        "alle saman, eller berre nokre av dei.",
        "Now come some questions that may be hard: about substances, injecting, prison and overdose. You may pass over "
        "all of them, or only some.",
    ),
)

NO_USE_IS_NONE = Words(
    "Den som har svart uten å velge dette, har 0 dager. Uten svar er det ingen skår.",
    "Den som har svara utan å velje dette, har 0 dagar. Utan svar er det ingen skår.",
    "Whoever has answered without choosing this has 0 days. No answer, no score.",
)
INJECTING = Substance("injected", Words("Sprøyter", "Sprøyter", "Injecting"))


def _score(one: Substance) -> Score:
    title = Words(
        f"{one.words.nb}: dager av de siste 28",
        f"{one.words.nn}: dagar av dei siste 28",
        f"{one.words.en}: days of the past 28",
    )
    return Score(
        f"{one.code}_days", title, IfChosen(USED.name, one.code, Value(f"days_{one.code}")), low=0, high=RECALL,
        better="lower", missing_rule=NO_USE_IS_NONE, sources=(CLASSES_IN_BERGEN,),
    )  # fmt: skip


SCORES = tuple(_score(one) for one in (*COUNTED, INJECTING))
