"""What studies hold about the work around a person's interviews."""

from collections.abc import Mapping
from typing import Any

from larix.access.holding import Column, Holding
from larix.access.verb_words import SAID as VERBS
from larix.core.words import Words
from larix.schedule.fieldwork import SAID
from larix.studies.models import (
    Appointment,
    Assignment,
    ContactAttempt,
    Ending,
    HandedOver,
    Happening,
    LogQuestion,
    PauseEntry,
    Share,
    Worry,
)

STUDY = Words("Prosjekt", "Prosjekt", "Project")
WAVE = Words("Runde", "Runde", "Round")
FROM, TO = Words("Fra", "Frå", "From"), Words("Til", "Til", "To")
WHEN = Words("Når", "Når", "When")
ROW = {"id": "a row number", "key": "a random key"}
BY = {"by": "the log tells who wrote", "participation": "told among the projects you take part in"}


def coded(label: Words) -> Column:
    """A column whose codes have their words in the lists of field work."""
    codes: Mapping[Any, Words] = {code.value: words for code, words in SAID.items()}
    return Column(label, codes)


def _holding(model: Any, title: Words, told: Mapping[str, Column | Words], untold: Mapping[str, str]) -> Holding:
    return Holding(
        model=model, path="participation__person", kind="study", study="participation__study", title=title, told=told,
        untold=untold,
    )  # fmt: skip


HOLDINGS = (
    _holding(
        Assignment,
        Words("Hvem som intervjuer deg", "Kven som intervjuar deg", "Who interviews you"),
        {"from_on": FROM, "to_on": TO},
        {"id": "a row number", "participation": BY["participation"], "account": "who it is stands with who reads"},
    ),
    _holding(
        ContactAttempt,
        Words("Forsøk på å nå deg", "Forsøk på å nå deg", "Tries to reach you"),
        {
            "wave": WAVE, "at": WHEN, "channel": coded(Words("Hvordan", "Korleis", "How")),
            "outcome": coded(Words("Hva det ble til", "Kva det vart til", "What came of it")),
            "reason": coded(Words("Hvorfor ikke", "Kvifor ikkje", "Why not")),
        },
        ROW | BY,
    ),
    _holding(
        Appointment,
        Words("Avtaler", "Avtalar", "Appointments"),
        {
            "wave": WAVE, "at": WHEN, "place": coded(Words("Hvor", "Kvar", "Where")),
            "place_said": Words("Stedet, nærmere", "Staden, nærare", "The place, more exactly"),
            "area": Words("Område", "Område", "Area"), "mode": Words("Hvordan", "Korleis", "How"),
            "state": coded(Words("Hvordan det gikk", "Korleis det gjekk", "What became of it")),
            "visitors": Words("Hvor mange som kom", "Kor mange som kom", "How many came"),
            "safe_at": Words("Meldt trygt tilbake", "Meldt trygt tilbake", "Checked in safe"),
            "compensation": Words("Det du fikk", "Det du fekk", "What you were given"),
            "receipt": Words("Kvittering", "Kvittering", "Receipt"),
        },
        ROW | BY | {"moved_to": "the next appointment stands by itself"},
    ),
    _holding(
        PauseEntry,
        Words("Pauser", "Pausar", "Pauses"),
        {
            "from_on": FROM, "to_on": TO, "review_on": Words("Ses på igjen", "Blir sett på igjen", "Looked at again"),
            "reason": coded(Words("Hvorfor", "Kvifor", "Why")),
        },
        ROW | BY,
    ),
    _holding(
        Happening,
        Words("Det prosjektet fikk vite imellom", "Det prosjektet fekk vite imellom", "What happened in between"),
        {
            "kind": coded(Words("Hva", "Kva", "What")), "from_on": FROM, "to_on": TO,
            "interview_there": coded(Words("Intervju der", "Intervju der", "Interview there")),
        },
        ROW | BY,
    ),
    _holding(
        HandedOver,
        Words("Nettbrett og koder du fikk", "Nettbrett og kodar du fekk", "Tablets and codes handed over"),
        {
            "kind": Words("Hva", "Kva", "What"), "wave": WAVE, "mode": Words("Hvordan", "Korleis", "How"),
            "opened_at": WHEN, "until": Words("Gjaldt til", "Galdt til", "Held until"),
            "used_at": Words("Brukt", "Brukt", "Used"), "closed_at": Words("Lukket", "Lukka", "Closed"),
        },
        ROW | {
            "participation": BY["participation"], "opened_by": "the log tells who",
            "code_digest": "a locked trace of a code",
        },
    ),
    _holding(
        Ending,
        Words("Rundt intervjuene", "Rundt intervjua", "Around the interviews"),
        {
            "wave": WAVE, "on": Words("Dag", "Dag", "Day"),
            "told": Words("Det som ble sagt først", "Det som vart sagt først", "What was said first"),
            "told_version": Words("Utgave av det", "Utgåve av det", "Version of it"),
            "how_now": coded(Words("Hvordan du hadde det etterpå", "Korleis du hadde det etterpå", "How you were")),
            "called_on": Words("Ringt", "Ringt", "Called"),
            "naloxone": coded(Words("Nalokson", "Nalokson", "Naloxone")),
        },
        {"id": "a row number"} | BY,
    ),
    _holding(
        Worry,
        Words("Bekymringer", "Uro", "Worries"),
        {
            "wave": WAVE, "at": WHEN, "kind": coded(Words("Hva det gjaldt", "Kva det galdt", "What it was about")),
            "said": Words("Det som ble sagt", "Det som vart sagt", "What was said"),
            "told": Words("Hvem som fikk vite det", "Kven som fekk vite det", "Who was told"),
            "person_told": Words("Det du fikk vite", "Det du fekk vite", "What you were told"),
        },
        ROW | BY | {"save_id": "made by the browser"},
    ),
    _holding(
        LogQuestion,
        Words("Det du har spurt om i loggen", "Det du har spurt om i loggen", "What you asked about the log"),
        {
            "at": WHEN, "verb": Column(Words("Hva", "Kva", "What"), {**VERBS}),
            "asked_at": Words("Spurt", "Spurt", "Asked"), "said": Words("Hva du spurte om", "Kva du spurde om", "What"),
            "answer": Words("Svaret", "Svaret", "The answer"), "answered_at": Words("Svart", "Svart", "Answered"),
        },
        ROW | {
            "participation": BY["participation"], "line": "the log tells it", "account": "the log tells who",
            "role": "the log tells it", "held_at_kind": "the log tells it", "held_at_key": "the log tells it",
            "named": "of the machinery", "answered_by": "the log tells who",
        },
    ),
    _holding(
        Share,
        Words("Det du har delt med behandlingen", "Det du har delt med behandlinga", "What you shared"),
        {
            "what": Words("Hvilket bilde", "Kva bilete", "Which picture"), "unit_key": Words("Med", "Med", "With"),
            "begun_at": FROM, "ended_at": TO,
        },
        ROW | {"participation": BY["participation"]},
    ),
)  # fmt: skip
