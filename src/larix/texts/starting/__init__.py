"""Texts to start from. Each is a file per language beside this one: its title on the first line, then its Markdown."""

from dataclasses import dataclass
from pathlib import Path

from larix.core.words import LANGUAGES, Words

OF_A_STUDY = (
    "letter", "reminder", "handed_over", "reminder_sms", "information", "consent", "withdrawn",
    "before_first_question", "before_first_question_peer", "worry_steps", "naloxone", "own_words", "complaint",
)  # fmt: skip
OF_THE_INSTALLATION = ("help_numbers", "privacy")
USES = {
    "letter": Words("Brevet, første side", "Brevet, første side", "The letter, page one"),
    "reminder": Words("Påminnelsen, første side", "Påminninga, første side", "The reminder, page one"),
    "handed_over": Words("Brev som gis i hånden", "Brev som blir gitt i handa", "A letter given by hand"),
    "reminder_sms": Words(
        "Påminnelse om en avtale, på telefon eller e-post",
        "Påminning om ein avtale, på telefon eller e-post",
        "Reminder of an appointment, to a telephone or by e-mail",
    ),
    "information": Words("Informasjonsarket", "Informasjonsarket", "The information sheet"),
    "consent": Words("Samtykkeskjemaet", "Samtykkeskjemaet", "The consent form"),
    "withdrawn": Words("Svar til den som trekker seg", "Svar til den som trekkjer seg", "To somebody who withdraws"),
    "before_first_question": Words(
        "Før det første spørsmålet", "Før det første spørsmålet", "Before the first question"
    ),
    "before_first_question_peer": Words(
        "Før det første spørsmålet, for erfaringskonsulenter",
        "Før det første spørsmålet, for erfaringskonsulentar",
        "Before the first question, for peer interviewers",
    ),
    "worry_steps": Words("Når en intervjuer er bekymret", "Når ein intervjuar er uroleg", "When somebody is worried"),
    "naloxone": Words("Nalokson og overdose", "Nalokson og overdose", "Naloxone and overdose"),
    "own_words": Words("Ved feltene for egne ord", "Ved felta for eigne ord", "Beside the boxes for own words"),
    "complaint": Words("Hvem man kan klage til", "Kven ein kan klage til", "Whom one can complain to"),
    "help_numbers": Words("Hjelpetelefoner", "Hjelpetelefonar", "Help numbers"),
    "privacy": Words("Personvern", "Personvern", "Privacy"),
}
OURS = "Larix, utkast. Ikke lest av brukerorganisasjon eller personvernombud."
RIGHTS = f"{OURS} Rettigheter etter personvernforordningen og helseregisterloven: ikke kontrollert mot lovteksten."
ACTING = f"{OURS} Når noen må si fra: helsepersonelloven §§ 31–33, straffeloven § 196. Ingen jurist har lest det."
SOURCES = {
    "before_first_question": f"{ACTING} Om domstol eller barnevern må nevnes, er ikke avklart.",
    "before_first_question_peer": f"{ACTING} Om domstol eller barnevern må nevnes, er ikke avklart.",
    "worry_steps": f"{ACTING} Nummer og steg fylles ut og eies av prosjektet. Skal ses over hvert år.",
    "naloxone": f"{OURS} Lokal tekst: hvor man får nalokson fylles ut av prosjektet. Ikke lest av fagfolk.",
    "information": f"{OURS} Punkt a–l: kvalitetsregisterforskriften § 3-5, slik "
    "www.kvalitetsregistre.no/registrertes-rettigheter gjengir den. Ikke kontrollert mot lovteksten.",
    "consent": RIGHTS,
    "complaint": f"{OURS} Retten til å klage til Datatilsynet og Helsetilsynet: kvalitetsregisterforskriften § 3-5, "
    "slik www.kvalitetsregistre.no/registrertes-rettigheter gjengir den. Hvem som tar imot hva, er ikke kontrollert. "
    "Navn og nummer mangler.",
    "privacy": RIGHTS,
    "help_numbers": f"{OURS} Numrene: ikke kontrollert mot eierne. Skal ses over hvert år.",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A text nobody has agreed to yet. `owner` is the role that is to look after it."""

    title: Words
    body: Words
    owner: str
    source: str


def _read(code: str) -> Draft:
    files = [Path(__file__).parent / f"{code}.{language}.md" for language in LANGUAGES]
    parts = [file.read_text(encoding="utf-8").partition("\n") for file in files]
    titles = [first.removeprefix("# ").strip() for first, _line, _rest in parts]
    bodies = [rest.strip() + "\n" for _first, _line, rest in parts]
    owner = "Prosjektkoordinator" if code in OF_A_STUDY else "Administrator"
    return Draft(Words(*titles), Words(*bodies), owner, SOURCES.get(code, OURS))


DRAFTS = {code: _read(code) for code in (*OF_A_STUDY, *OF_THE_INSTALLATION)}
