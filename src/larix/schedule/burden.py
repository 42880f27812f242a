"""What a protocol asks of a person at each wave: questions and minutes, form by form and together."""

from collections.abc import Iterator
from dataclasses import dataclass

from larix.core.words import Words, same
from larix.instruments import Library
from larix.instruments.burden import SOURCES, Burden, burden_of
from larix.instruments.saying import fill
from larix.schedule.protocol import Asked, Protocol

TITLE = Words(
    "Spørsmål og tid ved hvert målepunkt", "Spørsmål og tid ved kvart målepunkt", "Questions and time at each wave"
)
RULE = Words(
    "Talt for en typisk person (det typiske eksemplet til skjemaet), og for en som alle spørsmål gjelder. Minuttene er "
    "19,2 sekunder per spørsmål, og aldri mindre enn det tar å lese skjemaet høyt. Å skrive egne ord kan ta lengre "
    "tid; det er ikke målt.",
    "Talt for ein typisk person (det typiske eksempelet til skjemaet), og for ein som alle spørsmål gjeld. Minutta er "
    "19,2 sekund per spørsmål, og aldri mindre enn det tek å lese skjemaet høgt. Å skrive eigne ord kan ta lengre tid; "
    "det er ikkje målt.",
    "Counted for a typical person (the instrument's typical example), and for one to whom every question applies. "
    "Minutes are 19.2 seconds a question, and never less than reading the form aloud takes. Writing in one's own words "
    "may take longer; that is not measured.",
)
HEADINGS = (
    Words("målepunkt", "målepunkt", "wave"),
    Words("skjema", "skjema", "instrument"),
    Words("spørsmål", "spørsmål", "questions"),
    Words("minutter", "minutt", "minutes"),
    Words("spørsmål, høyst", "spørsmål, høgst", "questions, at most"),
    Words("minutter, høyst", "minutt, høgst", "minutes, at most"),
)
TOGETHER = Words("sammen", "saman", "together")
WITHOUT = Words("{form}, uten {names}", "{form}, utan {names}", "{form}, without {names}")


@dataclass(frozen=True, slots=True)
class Form:
    asked: Asked
    burden: Burden


@dataclass(frozen=True, slots=True)
class WaveBurden:
    wave: str
    forms: tuple[Form, ...]

    @property
    def together(self) -> Burden:
        each = [form.burden for form in self.forms]
        return Burden(
            sum(one.questions for one in each), sum(one.minutes for one in each),
            sum(one.most_questions for one in each), sum(one.most_minutes for one in each),
        )  # fmt: skip


def burden_by_wave(protocol: Protocol, library: Library, language: str) -> tuple[WaveBurden, ...]:
    """Every wave that asks something; what the library does not hold is left to `faults_of`."""
    waves = (WaveBurden(wave.code, tuple(_forms(wave.asked, library, language))) for wave in protocol.waves)
    return tuple(wave for wave in waves if wave.forms)


def burden_of_instrument(
    protocol: Protocol, library: Library, instrument: str, language: str
) -> tuple[tuple[str, Form], ...]:
    """(wave, form) for each wave and part that asks this instrument."""
    return tuple(
        (wave.wave, form)
        for wave in burden_by_wave(protocol, library, language)
        for form in wave.forms
        if form.asked.instrument == instrument
    )


def burden_markdown(protocol: Protocol, library: Library, language: str = "en") -> str:
    """One chapter of the printed codebook: a table by wave and its sources."""
    lines = [
        f"## {protocol.title.said_in(language)}: {TITLE.said_in(language).lower()}",
        "",
        RULE.said_in(language),
        "",
    ]
    lines += [_row([words.said_in(language) for words in HEADINGS]), _row(["---"] * len(HEADINGS))]
    for wave in burden_by_wave(protocol, library, language):
        named = [(form_name(form.asked), form.burden) for form in wave.forms]
        together = (same(f"*{TOGETHER.said_in(language)}*"), wave.together)
        lines += [_line(wave.wave, name, burden).said_in(language) for name, burden in (*named, together)]
    lines.append("")
    for source in SOURCES:
        note = f" {source.note.said_in(language)}" if source.note else ""
        lines.append(f"* {source.citation} <{source.where}>{note}")
    return "\n".join(lines) + "\n"


def form_name(asked: Asked) -> Words:
    """The instrument with its part and what is left out: `measure_point (person), without children`."""
    name = asked.instrument if asked.part == "whole" else f"{asked.instrument} ({asked.part})"
    return fill(WITHOUT, form=same(name), names=", ".join(asked.without)) if asked.without else same(name)


def _forms(asked: tuple[Asked, ...], library: Library, language: str) -> Iterator[Form]:
    for one in asked:
        instrument = library.instruments.get((one.instrument, one.version))
        if instrument is not None:
            yield Form(one, burden_of(instrument, instrument.view(one.part, one.without), language))


def _line(wave: str, name: Words, burden: Burden) -> Words:
    return fill(
        same(_row(["`{wave}`", "{name}", "{questions}", "{minutes}", "{most_questions}", "{most_minutes}"])),
        wave=wave, name=name, questions=burden.questions, minutes=round(burden.minutes, 1),
        most_questions=burden.most_questions, most_minutes=round(burden.most_minutes, 1),
    )  # fmt: skip


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
