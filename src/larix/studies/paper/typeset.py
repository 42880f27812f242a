"""The PDF of a paper form (PDF/UA-1), set by typst with the font it carries; no clock and no font of the machine."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import typst

from larix.core.words import Words
from larix.schedule.fieldwork import SAID, HowNow, Naloxone
from larix.studies.paper import wording
from larix.studies.paper.sheet import ROWS_ON_PAPER, PaperBlock, PaperForm, PaperPart, PaperQuestion
from larix.texts.typeset import to_typst

LAYOUT = (Path(__file__).parent / "paper.typ").read_text(encoding="utf-8")


def pdf(form: PaperForm) -> bytes:
    """One file, large enough to read and to write on. The same form gives the same bytes."""
    source = typst_source(form).encode()
    return bytes(
        typst.compile(source, format="pdf", pdf_standards=["ua-1"], ignore_system_fonts=True, timestamp=0)
    )  # fmt: skip


def typst_source(form: PaperForm) -> str:
    def say(words: Words, **filled: object) -> str:
        return _string((words.filled(**filled) if filled else words).said_in(form.language))

    setting = {
        "title": say(wording.FORM), "language": _string(form.language),
        "mark": say(wording.OF_WHOM, label=form.label, month=form.month), "pages": say(wording.PAGE),
        "synthetic": say(wording.SYNTHETIC) if form.synthetic else "none",
    }  # fmt: skip
    blanks = _array(say(words) for words in (wording.DAY, wording.PRESENT, wording.INTERPRETER))
    if form.before is None:
        before = f"#first(none, {say(wording.NOTHING_TO_READ)}, [])"
    else:
        title, body = form.before
        lead = say(wording.READ_ALOUD, number=form.before_number)
        before = f"#first({_string(title)}, {lead}, {_content(body)})"
    return "\n".join(
        (
            LAYOUT, *_readers(None, form.parts[0]), f"#show: paper.with({_named(setting)})",
            f"#top({say(wording.LATER)}, {blanks})", before, *_parts(form), _end(form, say),
        )
    )  # fmt: skip


def _parts(form: PaperForm) -> Iterator[str]:
    """One part after the other; a new sheet where others may read, so that one can be kept apart from the other."""
    above = form.parts[0]
    for part in form.parts:
        yield from _readers(above, part)
        yield f"#part({_string(part.title)}, {_string(part.who)}, {_string(part.instruction)})"
        yield from (_block(block, form.language) for block in part.blocks)
        above = part


def _readers(above: PaperPart | None, part: PaperPart) -> Iterator[str]:
    """What the top of the following pages says; said before the page begins, or its top would not know it yet."""
    if above is None or above.readers != part.readers:
        yield f"#readers.update({_string(part.readers)})"
        yield "" if above is None else "#pagebreak(weak: true)"


def _block(block: PaperBlock, language: str) -> str:
    said = f"#block-head({_string(block.heading)})\n" if block.heading else ""
    if block.announce:
        said += f"#announced({_string(block.announce)}, {_string(wording.SKIP_ALL.said_in(language))})\n"
    return said + (_matrix(block.questions) if block.matrix else "\n".join(_question(one) for one in block.questions))


def _matrix(questions: Sequence[PaperQuestion]) -> str:
    rows = _array(
        f"({_named({'number': str(one.number), 'ask': _string(one.ask), 'hints': _array(map(_string, one.hints))})})"
        for one in questions
    )
    return f"#matrix({_array(map(_string, questions[0].choices))}, {_string(questions[0].declined)}, {rows})"


def _question(one: PaperQuestion) -> str:
    given = {
        "number": str(one.number), "ask": _string(one.ask), "hints": _array(map(_string, one.hints)),
        "choices": _array(map(_string, one.choices)), "groups": _array(map(_string, one.groups)),
        "space": _string(one.space), "columns": _array(map(_string, one.columns)), "rows": str(ROWS_ON_PAPER),
        "declined": _string(one.declined),
    }  # fmt: skip
    return f"#question({_named(given)})"


def _end(form: PaperForm, say: Callable[..., str]) -> str:
    ways = _array(say(SAID[code]) for code in HowNow)
    offers = _array(say(SAID[code]) for code in Naloxone)
    numbers = _array(_string(f"{title}: {number}") for title, number in form.help_numbers)
    naloxone = "none, [], ()"
    if form.naloxone is not None:
        naloxone = f"{_string(form.naloxone[0])}, {_content(form.naloxone[1])}, {offers}"
    return f"#last({say(wording.HOW_NOW)}, {ways}, {naloxone}, {say(wording.HELP)}, {numbers})"


def _content(markdown: str) -> str:
    """A text as content of typst. Its headings stand under ours, whatever level they were written at."""
    return f"[#let heading(level: 1, body) = std.heading(level: 3, body);{to_typst(markdown)}]"


def _named(values: dict[str, str]) -> str:
    return ", ".join(f"{name}: {value}" for name, value in values.items())


def _string(said: str) -> str:
    """Text as a string of typst, in which nothing is markup."""
    escaped = " ".join(said.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _array(values: Iterable[str]) -> str:
    """An array of typst; the last comma makes one of a single value too."""
    return "(" + "".join(f"{value}, " for value in values) + ")"
