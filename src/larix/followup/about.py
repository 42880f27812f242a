"""What is held of a person's answers, with the questions' own words: finished, every earlier version, and begun."""

from collections.abc import Iterator
from typing import Any

from larix.access.holding import Column, Holding, Somebody, lines_of, plain
from larix.core.about import Entry, Line, Section
from larix.core.words import Words, same
from larix.followup.models import Draft, RecordedScore, Response, ResponseVersion
from larix.instruments import Instrument, Library, LibraryError
from larix.instruments.saying import fill
from larix.instruments.telling import answer_told

WAVE = Words("Runde", "Runde", "Round")
DAY = Words("Dag", "Dag", "Day")
PURPOSE = Words("Til hva", "Til kva", "For what")
MODES = {
    "together": Words("Sammen", "Saman", "Together"), "alone": Words("Alene", "Åleine", "Alone"),
    "phone": Words("På telefon", "På telefon", "By telephone"), "video": Words("På video", "På video", "By video"),
    "offline": Words("Uten nett", "Utan nett", "Without net"), "paper": Words("På papir", "På papir", "On paper"),
    "recorded": Words("Hentet inn", "Henta inn", "Brought in"),
}  # fmt: skip
HOW: dict[str, Column | Words] = {
    "on": DAY,
    "begun_on": Words("Begynt", "Byrja", "Begun"),
    "mode": Column(Words("Hvordan", "Korleis", "How"), MODES),
    "present": Words("Hvem som var der", "Kven som var der", "Who was there"),
    "interpreter": Words("Tolk", "Tolk", "Interpreter"),
    "language": Words("Språk", "Språk", "Language"),
}
OF_THE_VERSION: dict[str, Column | Words] = {
    "response.purpose": PURPOSE, "response.instrument": Words("Skjema", "Skjema", "Form"), "response.wave": WAVE,
    "response.part": Words("Del", "Del", "Part"), "number": Words("Utgave", "Utgåve", "Version"),
    "conflict": Words("Sto ved siden av en annen", "Stod ved sida av ei anna", "Stood beside another"), **HOW,
    "reason": Words("Hvorfor det ble rettet", "Kvifor det vart retta", "Why it was corrected"),
    "at": Words("Lagret", "Lagra", "Stored"),
}  # fmt: skip
OF_THE_DRAFT: dict[str, Column | Words] = {
    "purpose": PURPOSE, "instrument": Words("Skjema", "Skjema", "Form"), "wave": WAVE,
    "part": Words("Del", "Del", "Part"), **HOW, "at": Words("Lagret", "Lagra", "Stored"),
}  # fmt: skip
BESIDE = Words("Ved siden av: {ask}", "Ved sida av: {ask}", "Beside: {ask}")


def versions_told(holding: Holding, person: Somebody, study: str, *, library: Library, **_given: Any) -> Section:
    """Every version of every answer, with questions and answers in words."""
    rows = _in_study(holding.rows(person), "response__purpose", study).select_related("response")
    entries = []
    for row in rows:
        instrument = _instrument(library, row.response.instrument, row.instrument_version)
        lines = (*lines_of(holding, row), *_answers(row, instrument))
        entries.append(Entry(lines, None if instrument is None else instrument.title))
    return Section(holding.code, holding.title, tuple(entries))


def drafts_told(holding: Holding, person: Somebody, study: str, *, library: Library, **_given: Any) -> Section:
    """What was typed and not finished, as it was typed, also what stands beside it."""
    entries = []
    for row in _in_study(holding.rows(person), "purpose", study):
        instrument = _instrument(library, row.instrument, row.instrument_version)
        lines = [*lines_of(holding, row), *_typed(row.posted, instrument)]
        for one in row.beside:
            beside = _typed(one["posted"], instrument)
            lines += [Line(line.name, fill(BESIDE, ask=line.label), line.value) for line in beside]
        entries.append(Entry(tuple(lines), None if instrument is None else instrument.title))
    return Section(holding.code, holding.title, tuple(entries))


def rows_told(holding: Holding, person: Somebody, study: str, **_given: Any) -> Section:
    """The rows as they lie, of one study where it is asked for."""
    rows = _in_study(holding.rows(person), "purpose", study)
    return Section(holding.code, holding.title, tuple(Entry(tuple(lines_of(holding, row))) for row in rows))


def _in_study(rows: Any, column: str, study: str) -> Any:
    return rows.filter(**{column: f"study:{study}"}) if study else rows


def _instrument(library: Library, name: str, version: int) -> Instrument | None:
    try:
        return library.get(name, version)
    except LibraryError:
        return None  # asked with something that is not published here: its answers are told by their codes


def _answers(row: ResponseVersion, instrument: Instrument | None) -> Iterator[Line]:
    answers, missing = {**row.answers, **row.own_words}, row.missing
    items = {} if instrument is None else {item.name: item for item in instrument.items}
    for name in [*items, *sorted((answers.keys() | missing.keys()) - items.keys())]:
        if name in answers or name in missing:
            item, value = items.get(name), plain(answers.get(name, missing.get(name)))
            told = None if item is None else answer_told(item, answers, missing)
            yield Line(name, same(name) if item is None else item.ask, value, told)


def _typed(posted: dict[str, list[str]], instrument: Instrument | None) -> Iterator[Line]:
    items = {} if instrument is None else {item.name: item for item in instrument.items}
    for field, said in sorted(posted.items()):
        item = items.get(field.partition("__")[0])
        yield Line(field, same(field) if item is None else item.ask, plain(said))


ANSWERED = "told with the question's own words"
HOLDINGS = (
    Holding(
        model=Response, path="person", kind="study",
        title=Words("Skjemaer du har svart på", "Skjema du har svart på", "Forms you have answered"),
        told={
            "purpose": PURPOSE, "instrument": Words("Skjema", "Skjema", "Form"), "wave": WAVE,
            "part": Words("Del", "Del", "Part"),
            "respondent": Words("Hvem som svarte", "Kven som svara", "Who answered"),
        },
        untold={"id": "made by the browser", "person": "whose it is"},
        told_elsewhere=rows_told,
    ),
    Holding(
        model=ResponseVersion, path="response__person", kind="study",
        title=Words("Svarene dine", "Svara dine", "Your answers"), told=OF_THE_VERSION,
        untold={
            "id": "made by the browser", "response": "which form it is of", "started_from": "of the machinery",
            "chosen_from": "of the machinery", "instrument_version": "of the machinery",
            "fingerprint": "of the machinery", "carried": "of the machinery", "digest": "of the machinery",
            "by": "the log tells who wrote", "answers": ANSWERED, "missing": ANSWERED, "own_words": ANSWERED,
        },
        told_elsewhere=versions_told,
    ),
    Holding(
        model=Draft, path="person", kind="study",
        title=Words("Begynt og ikke ferdig", "Byrja og ikkje ferdig", "Begun and not finished"), told=OF_THE_DRAFT,
        untold={
            "id": "a row number", "key": "a random key", "person": "whose it is",
            "instrument_version": "of the machinery", "respondent": "the part says who", "number": "of the machinery",
            "last_save": "of the machinery", "started_from": "of the machinery", "posted": ANSWERED,
            "beside": ANSWERED, "by": "the log tells who wrote",
        },
        told_elsewhere=drafts_told,
    ),
    Holding(
        model=RecordedScore, path="person", kind="study",
        title=Words("Skårer", "Skårar", "Scores"),
        told={
            "purpose": PURPOSE, "name": Words("Skår", "Skår", "Score"), "wave": WAVE, "on": DAY,
            "value": Words("Verdi", "Verdi", "Value"), "source": Words("Hentet fra", "Henta frå", "Taken from"),
        },
        untold={"id": "a row number", "person": "whose it is"},
        told_elsewhere=rows_told,
    ),
)  # fmt: skip
