"""Codebooks as one Markdown document, for the documentation that is made from the code."""

from collections.abc import Iterable, Iterator

from larix.core.words import Words
from larix.instruments.codebooks import Codebook, Row, ScoreRow, SourceRow, codebook
from larix.instruments.saying import fill
from larix.instruments.shape import Instrument

TITLE = Words("Kodebok", "Kodebok", "Codebook")
OPENING = Words(
    "Laget av skjemaene selv. Endre skjemaet, ikke denne siden.",
    "Laga av skjemaa sjølve. Endre skjemaet, ikkje denne sida.",
    "Made from the instruments themselves. Change the instrument, not this page.",
)
VERSION = Words("`{id}`, versjon {version}", "`{id}`, versjon {version}", "`{id}`, version {version}")
FINGERPRINT = Words("Fingeravtrykk", "Fingeravtrykk", "Fingerprint")
WORDING = Words("Ordlyd", "Ordlyd", "Wording")
QUESTIONS = Words("Spørsmål", "Spørsmål", "Questions")
SOMETIMES = Words("{count} på vilkår", "{count} på vilkår", "{count} under a condition")
LICENCE = Words("Lisens", "Lisens", "Licence")
SOURCE = Words("Kilde", "Kjelde", "Source")
ITEM_HEADINGS = (
    Words("navn", "namn", "item"),
    Words("spørsmål", "spørsmål", "question"),
    Words("svar", "svar", "answer"),
    Words("tillatt", "tillate", "allowed"),
    Words("merknader", "merknader", "remarks"),
)
AS_ABOVE = Words("som over", "som over", "as above")
ASKED_WHEN = Words("stilles når {when}", "blir stilt når {when}", "asked when {when}")
SINCE = Words("fra versjon {version}", "frå versjon {version}", "since version {version}")
RECALL = Words("siste {days} dager", "siste {days} dagar", "past {days} days")
CARRIED = Words("forrige svar vises", "førre svar blir vist", "last answer is shown")
SENSITIVE = Words("følsomt spørsmål", "kjenslevart spørsmål", "sensitive question")
OUTSIDE = Words("aldri i uttrekk", "aldri i uttrekk", "never in snapshots")
FILLED_IN_BY = Words("fylles ut av {part}", "blir fylt ut av {part}", "filled in by {part}")
LEFT_OUT_AS = Words("kan utelates: `{block}`", "kan utelatast: `{block}`", "may be left out: `{block}`")
ANNOUNCED = Words(
    "varsles, og kan hoppes over", "blir varsla, og kan hoppast over", "announced, and may be passed over"
)
COUNTS_AS = Words("teller som {count} spørsmål", "tel som {count} spørsmål", "counts as {count} questions")
REASONS = Words("Når et svar mangler", "Når eit svar manglar", "When an answer is missing")
SCORE = Words("Skår", "Skår", "Score")
FORMULA = Words("Formel", "Formel", "Formula")
RANGE = Words("Fra {low} til {high}; {better}", "Frå {low} til {high}; {better}", "From {low} to {high}; {better}")
MISSING_RULE = Words("Når svar mangler", "Når svar manglar", "With missing answers")
VERIFIED = Words("lest", "lese", "read")
NOT_VERIFIED = Words("ikke lest i original", "ikkje lese i original", "not read in the original")


def codebook_markdown(instruments: Iterable[Instrument], language: str = "en") -> str:
    """One document for all the instruments, in one of `LANGUAGES`; the same bytes every time."""
    lines = [f"# {TITLE.said_in(language)}", "", OPENING.said_in(language)]
    for instrument in instruments:
        lines += ["", *_chapter(codebook(instrument, language))]
    return "\n".join(lines) + "\n"


def _chapter(book: Codebook) -> Iterator[str]:
    say = book.language
    yield f"## {book.title}"
    yield ""
    yield f"{fill(VERSION, id=book.id, version=book.version).said_in(say)}. {book.instruction}".rstrip()
    yield ""
    for one in book.languages:
        yield f"* {WORDING.said_in(say)} ({one.code}): {one.status} ({one.source})"
    sometimes = fill(SOMETIMES, count=book.asked_sometimes).said_in(say)
    yield f"* {QUESTIONS.said_in(say)}: {book.questions}" + (f" ({sometimes})" if book.asked_sometimes else "")
    yield f"* {LICENCE.said_in(say)}: {book.licence_tier}. {book.licence_terms} {_source(book.licence_evidence, say)}"
    yield f"* {SOURCE.said_in(say)}: {_source(book.source, say)}"
    yield f"* {FINGERPRINT.said_in(say)}: `{book.fingerprint}`"
    yield ""
    yield from _questions(book)
    for score in book.scores:
        yield ""
        yield from _score(score, say)


def _questions(book: Codebook) -> Iterator[str]:
    yield _table_row(words.said_in(book.language) for words in ITEM_HEADINGS)
    yield _table_row("---" for _ in ITEM_HEADINGS)
    heading = above = ""
    for row in book.rows:
        if row.heading not in ("", heading):
            yield _table_row(("", f"*{row.heading}*", "", "", _of_block(row, book.language)))
        allowed = AS_ABOVE.said_in(book.language) if row.allowed == above else row.allowed
        yield _table_row((f"`{row.item}`", row.asked, row.kind, allowed, _remarks(row, book.language)))
        heading, above = row.heading, row.allowed
    reasons = "; ".join(f"`{code}` = {words}" for code, words in book.reasons)
    yield ""
    yield f"{REASONS.said_in(book.language)}: {reasons}."


def _of_block(row: Row, language: str) -> str:
    remarks = [
        (row.part != "", fill(FILLED_IN_BY, part=row.part)),
        (row.block != "", fill(LEFT_OUT_AS, block=row.block)),
        (row.announced != "", ANNOUNCED),
    ]
    return "; ".join(words.said_in(language) for holds, words in remarks if holds)


def _remarks(row: Row, language: str) -> str:
    remarks = [
        (row.help != "", Words(row.help or "–", row.help or "–", row.help or "–")),
        (row.asked_when != "", fill(ASKED_WHEN, when=row.asked_when)),
        (row.since > 1, fill(SINCE, version=row.since)),
        (row.recall_days is not None, fill(RECALL, days=row.recall_days or 0)),
        (row.counts_as > 1, fill(COUNTS_AS, count=row.counts_as)),
        (row.carried, CARRIED),
        (row.sensitive, SENSITIVE),
        (not row.in_snapshots, OUTSIDE),
    ]
    return "; ".join(words.said_in(language).rstrip(".") for holds, words in remarks if holds)


def _score(score: ScoreRow, language: str) -> Iterator[str]:
    yield f"### {SCORE.said_in(language)} `{score.name}`: {score.title}"
    yield ""
    yield f"* {FORMULA.said_in(language)}: `{score.formula}`"
    for word, meaning in score.meanings:
        yield f"  * `{word}`: {meaning}"
    yield f"* {fill(RANGE, low=score.low, high=score.high, better=score.better).said_in(language)}"
    yield f"* {MISSING_RULE.said_in(language)}: {score.missing_rule}"
    for source in score.sources:
        yield f"* {SOURCE.said_in(language)}: {_source(source, language)}"
    if score.note:
        yield f"* {score.note}"


def _source(source: SourceRow, language: str) -> str:
    state = VERIFIED if source.verified else NOT_VERIFIED
    return f"{source.citation} <{source.where}> ({state.said_in(language)}) {source.note}".rstrip()


def _table_row(cells: Iterable[str]) -> str:
    """One line of a table; a bar or a line end inside a cell would break it."""
    return "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in cells) + " |"
