"""From an instrument, what stands in its fields and what is wrong with it, to the form as it is shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from larix.core.words import Words
from larix.instruments import Fault, Instrument, Item, Missing
from larix.instruments.answers import Day, Number, OneOf, OwnWords, SeveralOf, Table, Text, Whole
from larix.instruments.saying import allowed, told
from larix.web.forms.rows import Row, rows_of

Posted = Mapping[str, Sequence[str]]

# What an interviewer may set. "Not stored" is what an import says; it stays where it stands already.
OTHER_REASONS = (Missing.DOES_NOT_KNOW, Missing.DOES_NOT_APPLY, Missing.NOT_ASKED)
OWN_WORDS_HINT = Words(
    "Skriv gjerne med egne ord. Ikke skriv navnet på andre.",
    "Skriv gjerne med eigne ord. Ikkje skriv namnet på andre.",
    "Use your own words. Please do not write other people's names.",
)


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to tap."""

    id: str
    name: str
    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One question as it stands on the page. `kind` is the answer's; `declined` is as large as the other choices."""

    item: str
    id: str  # where a message about it leads
    ask: str
    hints: tuple[str, ...]
    kind: str
    options: tuple[Option, ...]
    declined: Option
    others: tuple[Option, ...]  # the other reasons why there is no answer
    typed: str
    rows: tuple[Row, ...]
    faults: tuple[str, ...]

    @property
    def another_reason(self) -> bool:
        return any(option.chosen for option in self.others)


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class FormPage:
    """`strangers` are faults that belong to no question."""

    sections: tuple[Section, ...]
    faulty: tuple[Field, ...]
    strangers: tuple[str, ...]

    @property
    def by_fault(self) -> tuple[tuple[str, tuple[Field, ...]], ...]:
        """Each thing that is wrong, once, with the questions it is wrong with."""
        said = dict.fromkeys(fault for field in self.faulty for fault in field.faults)
        return tuple((fault, tuple(field for field in self.faulty if fault in field.faults)) for fault in said)


def form_page(instrument: Instrument, posted: Posted, faults: Iterable[Fault], language: str) -> FormPage:
    """Every question of the instrument in the language; a conditional one says when it is asked."""
    said: dict[str, list[str]] = {}
    for fault in faults:
        said.setdefault(fault.item, []).append(fault.words.said_in(language))
    items = {item.name: item for item in instrument.items}
    fields = {name: _field(item, items, posted, said.get(name, ()), language) for name, item in items.items()}
    sections = tuple(
        Section(block.heading.said_in(language) if block.heading else "", tuple(fields[name] for name in block.items))
        for block in instrument.layout
    )
    strangers = tuple(words for name, found in said.items() if name not in items for words in found)
    return FormPage(sections, tuple(field for field in fields.values() if field.faults), strangers)


def _field(item: Item, items: Mapping[str, Item], posted: Posted, faults: Sequence[str], language: str) -> Field:
    answer, name = item.answer, item.name
    reasons = set(posted.get(f"{name}__missing", ()))
    values = {*posted.get(name, ()), *(f"__{reason}" for reason in reasons)}
    options = tuple(
        Option(f"{name}-{one.code}", name, str(one.code), one.words.said_in(language), str(one.code) in values)
        for one in (answer.choices if isinstance(answer, OneOf | SeveralOf) else ())
    )
    in_group = isinstance(answer, OneOf | SeveralOf)
    declined, *others = (_reason(name, reason, values, language, in_group) for reason in _reasons(values))
    return Field(
        item=name,
        id=options[0].id if options else f"{name}-0-{answer.columns[0].name}" if isinstance(answer, Table) else name,
        ask=item.ask.said_in(language),
        hints=tuple(_hints(item, items, language)),
        kind=answer.kind,
        options=options,
        declined=declined,
        others=tuple(others),
        typed=next(iter(posted.get(name, ())), ""),
        rows=rows_of(name, answer, posted, language) if isinstance(answer, Table) else (),
        faults=tuple(faults),
    )


def _reasons(values: set[str]) -> tuple[Missing, ...]:
    stands = (Missing.NOT_STORED,) if f"__{Missing.NOT_STORED.value}" in values else ()
    return (Missing.DECLINED, *OTHER_REASONS, *stands)


def _reason(name: str, reason: Missing, values: set[str], language: str, in_group: bool) -> Option:
    """Among the choices of a question with choices; beside the field of any other."""
    field, value = (name, f"__{reason.value}") if in_group else (f"{name}__missing", reason.value)
    return Option(f"{name}-{reason.value}", field, value, reason.words.said_in(language), f"__{reason.value}" in values)


def _hints(item: Item, items: Mapping[str, Item], language: str) -> Iterable[str]:
    if item.only_if is not None:
        when = told(item.only_if, items)
        yield Words(f"Bare når {when.nb}.", f"Berre når {when.nn}.", f"Only when {when.en}.").said_in(language)
    if item.help is not None:
        yield item.help.said_in(language)
    if isinstance(item.answer, OwnWords):
        yield OWN_WORDS_HINT.said_in(language)
    if isinstance(item.answer, Whole | Number | Text | Day):
        words = allowed(item.answer).said_in(language)
        yield words[0].upper() + words[1:]
