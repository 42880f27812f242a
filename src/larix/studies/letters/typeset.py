"""The PDF of a pile (PDF/UA-1), set by typst with the font it carries; no clock and no font of the machine."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import typst
import zxingcpp

from larix.core.told import Told
from larix.core.words import LANGUAGES, Words
from larix.studies.codes import grouped
from larix.studies.letters import wording
from larix.studies.letters.pile import Pile, Recipient
from larix.texts.typeset import to_typst

UNDER = "std.heading(level: 2, body)"
LAYOUT = (Path(__file__).parent / "letters.typ").read_text(encoding="utf-8")


class TooLong(Told):
    """Page one is more than one page: the rest would show where only the address may."""

    def __init__(self) -> None:
        super().__init__(wording.TOO_LONG)


def pdf(pile: Pile) -> bytes:
    """One file with every letter in the order of the pile. The same pile gives the same bytes."""
    return _compiled(typst_source(pile, _sheets(pile)))


def _compiled(source: str) -> bytes:
    made = typst.compile(source.encode(), format="pdf", pdf_standards=["ua-1"], ignore_system_fonts=True, timestamp=0)
    return bytes(made)


@dataclass(frozen=True, slots=True)
class Sheets:
    """How long a letter is when it is printed on both sides, and where an empty page makes a new sheet begin."""

    pages: int
    before_form: bool = False
    before_slip: bool = False
    at_end: bool = False


NOTHING_SENT = Sheets(2, at_end=True)  # a place where no letter is


def _sheets(pile: Pile) -> dict[str, Sheets]:
    """The sheets of a letter in each language of the pile: one letter of each is set to see."""
    of_language = {each.language: each for each in reversed(pile.recipients) if not each.blank}
    return {language: _sheets_of(replace(pile, recipients=(each,))) for language, each in sorted(of_language.items())}


def _sheets_of(pile: Pile) -> Sheets:
    """TooLong if page one is more than a page: what is over would show where only the address may."""
    source = typst_source(pile, {pile.recipients[0].language: Sheets(0)})
    second, form, slip, last = (_page_of(source, name) for name in ("<second>", "<form>", "<slip>", "<last>"))
    if second != 3:
        raise TooLong
    before_form = form % 2 == 0
    before_slip = (slip + before_form) % 2 == 0
    end = last + before_form + before_slip
    return Sheets(end + end % 2, before_form, before_slip, at_end=end % 2 == 1)


def _page_of(source: str, name: str) -> int:
    found = json.loads(typst.query(source.encode(), name, field="value", ignore_system_fonts=True))
    return int(found[0])


def typst_source(pile: Pile, sheets: Mapping[str, Sheets]) -> str:
    languages = sorted({each.language for each in pile.recipients} or {LANGUAGES[0]})
    title = f"{wording.LETTERS.said_in(languages[0])} {pile.number}"
    texts = "\n".join(_texts(pile, language) for language in languages)
    letters = "\n".join(_letter(pile, each, sheets) for each in pile.recipients)
    return (
        f"{LAYOUT}\n{texts}\n#show: pile.with(title: {_string(title)}, language: {_string(languages[0])})\n{letters}\n"
    )


def _texts(pile: Pile, language: str) -> str:
    """Everything that all letters in one language have in common, set once."""

    def say(words: Words) -> str:
        return _string(words.said_in(language))

    sender = pile.sender
    said = {
        "language": _string(language), "sender": _string(sender.name), "lines": _array(map(_string, sender.lines)),
        "telephone": _string(sender.telephone), "answer-page": _string(sender.answer_page),
        "postage": _string(sender.postage), "window": _array(map(str, sender.window)),
        "synthetic": say(wording.SYNTHETIC) if pile.synthetic else "none", "dated": say(pile.dated),
        "first": _content(pile.first.body.said_in(language), UNDER),
        "first-title": say(pile.first.title),
        "information": _content(pile.information.body.said_in(language), UNDER),
        "information-title": say(pile.information.title),
        "consent": _content(pile.consent.body.said_in(language), UNDER), "consent-title": say(pile.consent.title),
        "scopes": _array(f"({say(scope.title)}, {_true(scope.needed)})" for scope in pile.scopes),
        "choices": _array(say(each) for each in (wording.SLIP_YES, wording.SLIP_NO, wording.SLIP_TALK)),
        "by": _array(say(each) for each in wording.BY),
        **{place: say(words) for place, words in FIXED.items()},
    }  # fmt: skip
    return f"#let said-{language} = ({', '.join(f'{place}: {value}' for place, value in said.items())})"


FIXED = {
    "your-code": wording.YOUR_CODE, "answer-at": wording.ANSWER_AT, "or-ring": wording.OR_RING,
    "mark": wording.MARK, "tick-what": wording.TICK, "not-now": wording.NOT_NOW, "needed": wording.NEEDED,
    "sources": wording.SOURCES, "channels": wording.CHANNELS, "signature": wording.SIGNATURE, "date": wording.DATE,
    "in-capitals": wording.IN_CAPITALS, "form-code": wording.FORM_CODE, "qr": wording.QR,
    "answer-slip": wording.ANSWER_SLIP, "slip-how": wording.SLIP_HOW, "no-consent": wording.A_YES_IS_NO_CONSENT,
    "ring-me": wording.RING_ME, "telephone-word": wording.TELEPHONE, "best-time": wording.BEST_TIME,
    "postage-paid": wording.POSTAGE_PAID, "envelope": wording.ENVELOPE, "nothing-here": wording.NOTHING_HERE,
    "empty": wording.EMPTY,
}  # fmt: skip


def _letter(pile: Pile, each: Recipient, sheets: Mapping[str, Sheets]) -> str:
    length = NOTHING_SENT if each.blank else sheets[each.language]
    given = {
        "run": _string(f"{pile.number} · {each.place}/{pile.total}"), "name": _string(each.name),
        "pages": str(length.pages), "before-form": _true(length.before_form),
        "before-slip": _true(length.before_slip), "at-end": _true(length.at_end),
        "address": _array(map(_string, each.address)),
        "answer-code": _string(grouped(each.answer_code)), "form-code": _string(grouped(each.form_code)),
        "qr": "none" if each.blank else _string(qr_code(each.form_code)), "blank": _true(each.blank),
    }  # fmt: skip
    return f"#letter(said-{each.language}, ({', '.join(f'{place}: {value}' for place, value in given.items())}))"


def _content(markdown: str, heading: str) -> str:
    """A text as content of typst. Its headings are made by `heading`: levels never skip, whatever was written."""
    return f"[#let heading(level: 1, body) = {heading};{to_typst(markdown)}]"


def qr_code(code: str) -> str:
    """The code, and nothing else, as an SVG (error correction M: a fold or a coffee stain does not lose it)."""
    drawn = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode, ec_level="M").to_svg()
    return "<svg" + drawn.partition("<svg")[2]


def _string(said: str) -> str:
    """Text as a string of typst, in which nothing is markup."""
    escaped = " ".join(said.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _true(holds: bool) -> str:
    return "true" if holds else "false"


def _array(values: Iterable[str]) -> str:
    """An array of typst; the last comma makes one of a single value too."""
    return "(" + "".join(f"{value}, " for value in values) + ")"
