"""One interview as a paper form, for an interviewer to carry where there is no net."""

from uuid import UUID

from larix.access.deeds import read
from larix.access.verbs import Verb
from larix.core.countries import HelpNumber
from larix.core.words import Words
from larix.gate import sitting
from larix.gate.entry import Entry
from larix.gate.saying_first import text_before
from larix.instruments import Library
from larix.instruments.item import NO_NAMES
from larix.schedule import Asked, Nature
from larix.studies.paper import PaperForm, paper_part, pdf
from larix.texts.queries import TextShown, current

SEALED = Words(
    "Hvem kan lese denne delen: du og intervjuerne i prosjektet. Ingen som behandler deg. Forskerne leser svarene uten "
    "navnet ditt.",
    "Kven kan lese denne delen: du og intervjuarane i prosjektet. Ingen som behandlar deg. Forskarane les svara utan "
    "namnet ditt.",
    "Who can read this part: you and the project's interviewers. Nobody who treats you. The researchers read the "
    "answers without your name.",
)
SHARED = Words(
    "Hvem kan lese denne delen: intervjuerne i prosjektet. Forskerne leser svarene uten navn. De som bestemmer over "
    "behandlingen, kan ikke lese dem.",
    "Kven kan lese denne delen: intervjuarane i prosjektet. Forskarane les svara utan namn. Dei som bestemmer over "
    "behandlinga, kan ikkje lese dei.",
    "Who can read this part: the project's interviewers. The researchers read the answers without names. Those who "
    "decide on the treatment cannot read them.",
)


def paper_form(
    entry: Entry, library: Library, key: UUID, wave_code: str, *, numbers: tuple[HelpNumber, ...], language: str
) -> bytes:  # fmt: skip
    """The PDF of everything that is asked at this wave, blank. Nothing that anybody has answered is on it. Logged."""
    form = paper(entry, library, key, wave_code, numbers=numbers, language=language)
    read(Verb.PAPER_FORM_PRINTED, by=entry.actor, about=[_person(entry, key)], wave=wave_code)
    return pdf(form)


def paper(
    entry: Entry, library: Library, key: UUID, wave_code: str, *, numbers: tuple[HelpNumber, ...], language: str
) -> PaperForm:  # fmt: skip
    """The same before it is set; Outside for whoever may not meet the person, and for a wave that is not there."""
    seat, scope = sitting.interviewers_seat(entry, key), entry.protocol.scope
    hint = current(scope, "own_words")
    own_words = (hint.body if hint else NO_NAMES).said_in(language)
    parts = []
    # What the interviewer answers stands together on the first sheet: the person's own can be kept apart from it.
    for asked in sorted(sitting.parts_of(seat, wave_code), key=_own):
        view = library.get(asked.instrument, asked.version).view(asked.part, asked.without)
        said = {"readers": _readers(asked, language), "own_words": own_words, "language": language}
        parts.append(paper_part(view, by_person=asked.respondent == "person", **said))
    before, naloxone = text_before(entry), current(scope, "naloxone")
    return PaperForm(
        language=language, label=seat.label, month=entry.protocol.wave(wave_code).month,
        synthetic=entry.protocol.nature is Nature.SYNTHETIC, before=_said(before, language),
        before_number=before.number if before else None, parts=tuple(parts),
        help_numbers=tuple((one.title.said_in(language), one.number) for one in numbers),
        naloxone=_said(naloxone, language),
    )  # fmt: skip


def _readers(asked: Asked, language: str) -> str:
    return (SEALED if _own(asked) else SHARED).said_in(language)


def _own(asked: Asked) -> bool:
    return asked.handling == "sealed" and asked.respondent == "person"


def _said(text: TextShown | None, language: str) -> tuple[str, str] | None:
    return None if text is None else (text.title.said_in(language), text.body.said_in(language))


def _person(entry: Entry, key: UUID) -> UUID:
    return sitting.interviewers_seat(entry, key).participation.person.key
