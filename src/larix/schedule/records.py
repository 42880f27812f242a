"""The record of processing activities and the skeleton of a DPIA, printed from a study's protocol. Pure.

What a protocol does not say is not invented: it says that the controller fills it in.
"""

from collections.abc import Callable, Iterable, Iterator

from larix.core.words import Words
from larix.schedule.measures import MEASURES
from larix.schedule.protocol import Protocol

TO_FILL_IN = Words(
    "*Fylles ut av den dataansvarlige.*", "*Skal fyllast ut av den dataansvarlege.*",
    "*To be filled in by the controller.*",
)  # fmt: skip
UNVERIFIED = Words("ikke kontrollert", "ikkje kontrollert", "not verified")
RECORD = Words(
    "Protokoll over behandling av personopplysninger", "Protokoll over behandling av personopplysningar",
    "Record of processing activities",
)  # fmt: skip
DPIA = Words(
    "Vurdering av personvernkonsekvenser: skjelett", "Vurdering av personvernkonsekvensar: skjelett",
    "Data protection impact assessment: skeleton",
)  # fmt: skip
MADE = Words(
    "Laget av Larix fra studiens protokoll. Dette er et utgangspunkt, ikke en juridisk vurdering.",
    "Laga av Larix frå protokollen til studien. Dette er eit utgangspunkt, ikkje ei juridisk vurdering.",
    "Made by Larix from the study's protocol. It is a place to start, not a legal assessment.",
)
CONTROLLER = Words("Dataansvarlig", "Dataansvarleg", "Controller")
OFFICER = Words("Personvernombud", "Personvernombod", "Data protection officer")
APPROVALS = Words("Godkjenninger", "Godkjenningar", "Approvals")
PURPOSES = Words("Formål og grunnlag", "Føremål og grunnlag", "Purposes and basis")
WHOSE = Words("Hvem det gjelder", "Kven det gjeld", "Whose data")
INVITED = Words(
    "De som inviteres, også de som ikke blir med, til navnene slettes.",
    "Dei som blir inviterte, også dei som ikkje blir med, til namna blir sletta.",
    "Those who are invited, also those who do not take part, until the names are deleted.",
)
TAKE_PART = Words("De som deltar.", "Dei som deltek.", "Those who take part.")
CATEGORIES = Words("Hva som lagres", "Kva som blir lagra", "Categories of data")
IDENTITY = Words(
    "Hvem noen er og hvordan de nås (atskilt, kryptert).",
    "Kven nokon er og korleis dei blir nådde (åtskilt, kryptert).",
    "Who somebody is and how to reach them (apart, encrypted).",
)  # fmt: skip
FORMS = Words("Svar på skjemaene: {forms}.", "Svar på skjemaa: {forms}.", "Answers to the forms: {forms}.")
WORK = Words(
    "Samtykker, avtaler, forsøk på å nå noen, bekymringer (helseopplysninger, særlige kategorier).",
    "Samtykke, avtalar, forsøk på å nå nokon, uro (helseopplysningar, særlege kategoriar).",
    "Consents, appointments, tries to reach somebody, worries (health data, special categories).",
)
RECIPIENTS = Words("Mottakere", "Mottakarar", "Recipients")
STORAGE = Words("Når det slettes", "Når det blir sletta", "When it is deleted")
NAMES_GO = Words(
    "Navnene til dem som ikke deltar: {day}.", "Namna til dei som ikkje deltek: {day}.",
    "The names of those who do not take part: {day}.",
)  # fmt: skip
STORAGE_ENDS = Words(
    "Siste dag noe er lagret: {day}.",
    "Siste dag noko er lagra: {day}.",
    "The last day on which anything is kept: {day}.",
)
MEASURES_TITLE = Words("Sikkerhetstiltak, med testen som viser dem", "Tryggingstiltak, med testen som viser dei",
                       "Security measures, with the test that shows each")  # fmt: skip
TRANSFERS = Words("Overføring ut av EØS", "Overføring ut av EØS", "Transfers out of the EEA")
NONE_BY_LARIX = Words(
    "Larix sender ingenting til andre. Hvor maskinen står, og hvem som drifter den:",
    "Larix sender ingenting til andre. Kvar maskina står, og kven som driftar ho:",
    "Larix sends nothing to others. Where the machine stands, and who runs it:",
)
NEEDED = Words(
    "Hvorfor behandlingen er nødvendig og står i forhold til formålet",
    "Kvifor behandlinga er nødvendig og står i forhold til føremålet",
    "Why the processing is necessary and proportionate",
)
RISKS = Words("Risiko for dem det gjelder", "Risiko for dei det gjeld", "Risks to those whose data it is")
RISK_ROWS = (
    Words(
        "Noen som behandler personen, får vite hva som ble svart",
        "Nokon som behandlar personen, får vite kva som vart svart",
        "Somebody who treats the person learns what was answered",
    ),
    Words(
        "Noen ser at personen får behandling, av et brev, en melding eller en skjerm",
        "Nokon ser at personen får behandling, av eit brev, ei melding eller ein skjerm",
        "Somebody sees from a letter, a message or a screen that the person is in treatment",
    ),
    Words("Databasen kommer på avveie", "Databasen kjem på avvegar", "The database is stolen"),
    Words(
        "En person kjennes igjen i et lite tall", "Ein person blir kjend att i eit lite tal",
        "A person is recognised in a small number",
    ),
    Words("Et nei blir ikke fulgt", "Eit nei blir ikkje følgt", "A no is not kept"),
    Words("Noe som ble svart, går tapt", "Noko som vart svart, går tapt", "Something that was answered is lost"),
)  # fmt: skip
RISK_HEAD = Words(
    "| Hva som kan skje | Hvor sannsynlig | Hvor alvorlig | Mer som må gjøres |",
    "| Kva som kan skje | Kor sannsynleg | Kor alvorleg | Meir som må gjerast |",
    "| What may happen | How likely | How grave | What more to do |",
)
HEARD = Words(
    "Hva brukere og personvernombud har sagt", "Kva brukarar og personvernombod har sagt",
    "What users and the data protection officer said",
)  # fmt: skip
DECISION = Words("Konklusjon, dato og hvem", "Konklusjon, dato og kven", "Conclusion, day and by whom")

Say = Callable[[Words], str]


def record_markdown(protocol: Protocol, language: str) -> str:
    """The record of one study in one language (nb, nn, en), as Markdown."""
    return _page(RECORD, protocol, language, _record)


def dpia_markdown(protocol: Protocol, language: str) -> str:
    """The skeleton of the assessment: what the protocol says, and an empty place for every judgement."""
    return _page(DPIA, protocol, language, _dpia)


def _page(title: Words, protocol: Protocol, language: str, parts: Callable[[Protocol, Say], Iterator[str]]) -> str:
    def say(words: Words) -> str:
        return words.said_in(language)

    head = [f"# {say(title)}", "", f"**{say(protocol.title)}**", "", f"{say(MADE)} {say(protocol.notice)}"]
    return "\n".join([*head, *parts(protocol, say)]) + "\n"


def _record(protocol: Protocol, say: Say) -> Iterator[str]:
    yield from _part(say(CONTROLLER), [say(protocol.controller)])
    yield from _part(say(OFFICER), [say(TO_FILL_IN)])
    yield from _about(protocol, say)
    yield from _part(say(TRANSFERS), [f"{say(NONE_BY_LARIX)} {say(TO_FILL_IN)}"])
    yield from _measures(say)


def _dpia(protocol: Protocol, say: Say) -> Iterator[str]:
    yield from _about(protocol, say)
    yield from _part(say(NEEDED), [say(TO_FILL_IN)])
    yield from ("", f"## {say(RISKS)}", "", say(RISK_HEAD), "|---|---|---|---|")
    yield from (f"| {say(row)} | {say(TO_FILL_IN)} | {say(TO_FILL_IN)} | {say(TO_FILL_IN)} |" for row in RISK_ROWS)
    yield from _measures(say)
    for title in (HEARD, DECISION):
        yield from _part(say(title), [say(TO_FILL_IN)])


def _about(protocol: Protocol, say: Say) -> Iterator[str]:
    governance, inviting = protocol.governance, protocol.inviting
    approvals = [f"{say(one.by)}, {one.number}, {one.on}" for one in governance.approvals] if governance else []
    yield from _part(say(APPROVALS), approvals or [say(TO_FILL_IN)])
    yield from _part(say(PURPOSES), list(_purposes(protocol, say)) or [say(TO_FILL_IN)])
    yield from _part(say(WHOSE), [*([say(INVITED)] if inviting else []), say(TAKE_PART)])
    forms = ", ".join(sorted({asked.instrument for wave in protocol.waves for asked in wave.asked}))
    yield from _part(say(CATEGORIES), [say(IDENTITY), say(FORMS.filled(forms=forms or "–")), say(WORK)])
    recipients = [say(one) for one in governance.recipients] if governance else []
    yield from _part(say(RECIPIENTS), recipients or [say(TO_FILL_IN)])
    ends = [say(NAMES_GO.filled(day=inviting.names_deleted_on))] if inviting else []
    ends += [say(STORAGE_ENDS.filled(day=governance.storage_ends_on))] if governance else []
    yield from _part(say(STORAGE), ends or [say(TO_FILL_IN)])


def _purposes(protocol: Protocol, say: Say) -> Iterator[str]:
    for purpose in protocol.governance.purposes if protocol.governance else ():
        basis = say(purpose.basis) if purpose.basis else say(TO_FILL_IN)
        yield f"{say(purpose.title)}: {basis}" + ("" if purpose.verified else f" ({say(UNVERIFIED)})")


def _measures(say: Say) -> Iterator[str]:
    yield from _part(say(MEASURES_TITLE), [f"{say(one.what)} `{one.tested}`" for one in MEASURES])


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", f"## {title}", "", *(f"* {line}" for line in lines))
