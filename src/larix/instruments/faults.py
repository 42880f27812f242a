"""The one validator: what is wrong with somebody's answers to any instrument. It knows no person and no account."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from larix.core.words import Words
from larix.instruments.answers import Answers, MissingReasons
from larix.instruments.item import Item, on_the_page
from larix.instruments.missing import Missing, reason
from larix.instruments.objections import objections, shown
from larix.instruments.saying import fill, listed, told

NOT_MAPS = Words(
    "Svarene har feil form: de skal være par av spørsmål og svar. Ingenting er lagret.",
    "Svara har feil form: dei skal vere par av spørsmål og svar. Ingenting er lagra.",
    "The answers have the wrong form: they must be pairs of question and answer. Nothing was stored.",
)
UNKNOWN_ITEM = Words(
    "«{item}» er ikke et spørsmål i dette skjemaet. Ta det bort.",
    "«{item}» er ikkje eit spørsmål i dette skjemaet. Ta det bort.",
    "“{item}” is not a question in this form. Remove it.",
)
HIDDEN = Words(
    "Dette spørsmålet stilles bare når {condition}. Ta bort svaret, eller rett det det henger på.",
    "Dette spørsmålet blir berre stilt når {condition}. Ta bort svaret, eller rett det det heng på.",
    "This question is asked only when {condition}. Remove the answer, or correct what it depends on.",
)
BOTH = Words(
    "Her står både et svar og en grunn til at svaret mangler. Behold ett av dem.",
    "Her står både eit svar og ein grunn til at svaret manglar. Behald eitt av dei.",
    "Here is both an answer and a reason why there is none. Keep one of them.",
)
NEITHER = Words(
    "Her mangler det et svar. Svar, eller velg «Vil ikke svare».",
    "Her manglar det eit svar. Svar, eller vel «Vil ikkje svare».",
    "There is no answer here. Answer, or choose “I would rather not answer”.",
)
UNKNOWN_REASON = Words(
    "«{reason}» er ikke en grunn til at et svar mangler. Velg en av disse: {reasons}.",
    "«{reason}» er ikkje ein grunn til at eit svar manglar. Vel ein av desse: {reasons}.",
    "“{reason}” is not a reason why an answer is missing. Choose one of these: {reasons}.",
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to put right. `code` is what tests compare; `row` and `column` are its place in a table."""

    item: str
    code: str
    words: Words
    row: int | None = None
    column: str | None = None


def faults_in(items: Sequence[Item], answers: Answers, missing: MissingReasons) -> list[Fault]:
    """Everything that is wrong, strangers first, then in the order of the questions; empty if all is well."""
    posted: tuple[object, ...] = (answers, missing)
    if not all(isinstance(one, Mapping) for one in posted):  # what the types promise, a posted file may break
        return [Fault("", "not_maps", NOT_MAPS)]
    asked = {item.name for item in on_the_page(items, answers)}
    by_name = {item.name: item for item in items}
    strangers = sorted({shown(name) for name in (*answers, *missing) if name not in by_name})
    found = [Fault(name, "unknown_item", fill(UNKNOWN_ITEM, item=name)) for name in strangers]
    for item in items:
        judge = _in_item(item, answers, missing) if item.name in asked else _in_hidden(item, by_name, answers, missing)
        found.extend(judge)
    return found


def _in_hidden(item: Item, items: Mapping[str, Item], answers: Answers, missing: MissingReasons) -> Iterator[Fault]:
    if item.only_if is not None and (item.name in answers or item.name in missing):
        yield Fault(item.name, "hidden", fill(HIDDEN, condition=told(item.only_if, items)))


def _in_item(item: Item, answers: Answers, missing: MissingReasons) -> Iterator[Fault]:
    match (item.name in answers, item.name in missing):
        case (True, True):
            yield Fault(item.name, "both", BOTH)
        case (False, False):
            yield Fault(item.name, "neither", NEITHER)
        case (False, True) if reason(missing[item.name]) is None:
            reasons = listed([known.words for known in Missing], "; ")
            words = fill(UNKNOWN_REASON, reason=shown(missing[item.name]), reasons=reasons)
            yield Fault(item.name, "unknown_reason", words)
        case (True, False):
            for found in objections(item.answer, answers[item.name]):
                yield Fault(item.name, found.code, found.words, found.row, found.column)
