"""From an instrument, what stands in its fields and what is wrong with it, to the form as it is shown."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from larix.core.words import Words
from larix.instruments import Block, Fault, Instrument, Item, Missing, read_form
from larix.instruments.answers import Answers, Day, Number, OneOf, SeveralOf, Table, Text, Whole
from larix.instruments.conditions import items_asked_by
from larix.instruments.item import NO_NAMES
from larix.instruments.saying import allowed, only_when
from larix.web.forms.answered import answer_said
from larix.web.forms.carrying import CHANGED, LAST, SAME, Carried, put_in
from larix.web.forms.rows import Row, rows_of
from larix.web.forms.when import as_script

Posted = Mapping[str, Sequence[str]]

# What an interviewer may set. "Not stored" is what an import says; it stays where it stands already.
OTHER_REASONS = (Missing.DOES_NOT_KNOW, Missing.DOES_NOT_APPLY, Missing.NOT_ASKED)
LONG = 30  # letters
STILL_SO = Words("Ja, det samme", "Ja, det same", "Yes, the same")
HAS_CHANGED = Words("Har endret seg", "Har endra seg", "Has changed")


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to tap."""

    id: str
    name: str
    value: str
    words: str
    chosen: bool
    group: str = ""
    alone: bool = False  # among several: never together with another

    @property
    def numeral(self) -> bool:
        """A step of a scale that is a number and nothing more: several of these fit beside each other on a phone."""
        return self.words.lstrip("+-−").isdecimal()

    @property
    def figure(self) -> str:
        """The number that its words begin with, as at the ends of a scale; "" where there is none."""
        number, dash, _ = self.words.partition(" – ")
        return number if dash and number.isdecimal() else ""


@dataclass(frozen=True, slots=True)
class FromLastTime:
    """What was answered last time, to confirm. The three ways stand beside each other, each as large as the others."""

    said: str
    on: date
    codes: str  # as JSON, for the page's script: what other questions hang on
    options: tuple[Option, ...]
    changed: bool  # that it has changed is chosen: then the question itself is answered


@dataclass(frozen=True, slots=True)
class Field:
    """One question as it stands on the page. `kind` is the answer's; `declined` is as large as the other choices.

    `when` is what the page's script reads; `hidden`: it does not apply as the form stands now.
    """

    item: str
    number: int  # of the question in its part: the same on the screen and on the paper form, whatever applies
    id: str  # where a message about it leads
    ask: str
    hints: tuple[str, ...]
    only_when: str  # for whoever has no script: with it the question stands there only when it applies
    kind: str
    options: tuple[Option, ...]
    declined: Option
    others: tuple[Option, ...]  # the other reasons why there is no answer
    typed: str
    rows: tuple[Row, ...]
    faults: tuple[str, ...]
    when: str = ""
    hidden: bool = False
    last: FromLastTime | None = None

    @property
    def grouped(self) -> tuple[tuple[str, tuple[Option, ...]], ...]:
        """The options under the headings that they stand under; "" for those under none."""
        return tuple((group, tuple(some)) for group, some in groupby(self.options, key=lambda option: option.group))

    @property
    def scale(self) -> bool:
        """Whether most of what can be chosen is numbers."""
        return 2 * sum(option.numeral for option in self.options) > len(self.options)

    @property
    def long(self) -> bool:
        """Whether some choice is a sentence: few of these fit beside each other."""
        return any(len(option.words) > LONG for option in self.options)

    @property
    def another_reason(self) -> bool:
        return any(option.chosen for option in self.others)


@dataclass(frozen=True, slots=True)
class Section:
    """`rows`: the instrument has its questions as the rows of one table."""

    heading: str
    fields: tuple[Field, ...]
    rows: bool = False

    @property
    def matrix(self) -> bool:
        """Whether it is drawn so: several questions with the same single choices, and nothing else to each."""
        alike = {tuple(option.words for option in field.options) for field in self.fields}
        plain = all(field.kind == "one_of" and not (field.last or field.when) for field in self.fields)
        return self.rows and len(self.fields) > 1 and len(alike) == 1 and plain


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


@dataclass(frozen=True, slots=True)
class _Typed:
    """What stands in the form: as it was typed, and as it is heard."""

    posted: Posted
    heard: Answers
    visible: frozenset[str]
    shown: frozenset[str]
    carried: Carried | None


def form_page(
    instrument: Instrument,
    posted: Posted,
    faults: Iterable[Fault],
    language: str,
    *,
    shown: Collection[str] | None = None,
    carried: Carried | None = None,
) -> FormPage:
    """The questions of the instrument in the language, or those `shown`; a conditional one says when it is asked."""
    said: dict[str, list[str]] = {}
    for fault in faults:
        said.setdefault(fault.item, []).append(fault.words.said_in(language))
    items = {item.name: item for item in instrument.items}
    heard = read_form(instrument, put_in(instrument, posted, carried)[0]).answers
    visible = frozenset(item.name for item in instrument.on_the_page(heard))
    typed = _Typed(posted, heard, visible, frozenset(items if shown is None else shown), carried)
    fields = {name: _field(item, items, typed, said.get(name, ()), language) for name, item in items.items()}
    sections = tuple(_section(block, fields, typed, language) for block in instrument.layout)
    strangers = tuple(words for name, found in said.items() if name not in items for words in found)
    faulty = tuple(field for field in fields.values() if field.faults)
    return FormPage(tuple(section for section in sections if section.fields), faulty, strangers)


def _section(block: Block, fields: Mapping[str, Field], typed: _Typed, language: str) -> Section:
    heading = block.heading.said_in(language) if block.heading else ""
    shown = tuple(fields[name] for name in block.items if name in typed.shown)
    return Section(heading, shown, block.layout == "matrix")


def _field(item: Item, items: Mapping[str, Item], typed: _Typed, faults: Sequence[str], language: str) -> Field:
    answer, name, posted = item.answer, item.name, typed.posted
    reasons = set(posted.get(f"{name}__missing", ()))
    values = {*posted.get(name, ()), *(f"__{reason}" for reason in reasons)}
    options = _options(item, values, language)
    in_group = isinstance(answer, OneOf | SeveralOf)
    declined, *others = (_reason(name, reason, values, language, in_group) for reason in _reasons(values))
    last = _from_last_time(item, typed, language)
    first = options[0].id if options else f"{name}-0-{answer.columns[0].name}" if isinstance(answer, Table) else name
    return Field(
        item=name,
        number=tuple(items).index(name) + 1,
        id=last.options[0].id if last else first,
        ask=item.ask.said_in(language),
        hints=tuple(_hints(item, language)),
        only_when=only_when(item.only_if, items).said_in(language) if item.only_if else "",
        kind=answer.kind,
        options=options,
        declined=declined,
        others=tuple(others),
        typed=next(iter(posted.get(name, ())), ""),
        rows=rows_of(name, answer, posted, language) if isinstance(answer, Table) else (),
        faults=tuple(faults),
        when=as_script(item.only_if, typed.shown, typed.heard) if item.only_if else "",
        hidden=_is_hidden(item, typed),
        last=last,
    )


def _options(item: Item, values: Collection[str], language: str) -> tuple[Option, ...]:
    if not isinstance(item.answer, OneOf | SeveralOf):
        return ()
    return tuple(
        Option(
            f"{item.name}-{one.code}", item.name, str(one.code), one.words.said_in(language), str(one.code) in values,
            one.group.said_in(language) if one.group else "", one.alone,
        )
        for one in item.answer.choices
    )  # fmt: skip


def _from_last_time(item: Item, typed: _Typed, language: str) -> FromLastTime | None:
    if typed.carried is None or item.name not in typed.carried.answers:
        return None
    chosen, name = next(iter(typed.posted.get(item.name + LAST, ())), ""), item.name
    ways = ((SAME, STILL_SO), (CHANGED, HAS_CHANGED), (Missing.DECLINED.value, Missing.DECLINED.words))
    return FromLastTime(
        said=answer_said(item, typed.carried.answers, {}, language),
        on=typed.carried.on,
        codes=json.dumps(_codes(typed.carried.answers[name])),
        options=tuple(
            Option(f"{name}-last-{code}", name + LAST, code, words.said_in(language), chosen == code)
            for code, words in ways
        ),
        changed=chosen == CHANGED,
    )


def _codes(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _is_hidden(item: Item, typed: _Typed) -> bool:
    """Left out of sight once it is known that it does not apply: what it hangs on has been answered."""
    if item.only_if is None or item.name in typed.visible:
        return False
    return all(
        name in typed.heard or name not in typed.visible or any(f.startswith(f"{name}__") for f in typed.posted)
        or any(value.startswith("__") for value in typed.posted.get(name, ()))
        for name in items_asked_by(item.only_if)
    )  # fmt: skip


def _reasons(values: set[str]) -> tuple[Missing, ...]:
    stands = (Missing.NOT_STORED,) if f"__{Missing.NOT_STORED.value}" in values else ()
    return (Missing.DECLINED, *OTHER_REASONS, *stands)


def _reason(name: str, reason: Missing, values: set[str], language: str, in_group: bool) -> Option:
    """Among the choices of a question with choices; beside the field of any other."""
    field, value = (name, f"__{reason.value}") if in_group else (f"{name}__missing", reason.value)
    return Option(f"{name}-{reason.value}", field, value, reason.words.said_in(language), f"__{reason.value}" in values)


def _hints(item: Item, language: str) -> Iterable[str]:
    if item.help is not None:
        yield item.help.said_in(language)
    if item.lacks_no_names:
        yield NO_NAMES.said_in(language)
    if isinstance(item.answer, Whole | Number | Text | Day):
        words = allowed(item.answer).said_in(language)
        yield words[0].upper() + words[1:]
