"""How answers, limits and conditions are said to a person, in each language."""

from collections.abc import Mapping, Sequence

from larix.core.words import LANGUAGES, Words, same
from larix.instruments.answers import (
    Answer,
    Code,
    Column,
    Day,
    Number,
    OneOf,
    OwnWords,
    SeveralOf,
    Table,
    Text,
    Whole,
    choice,
)
from larix.instruments.conditions import AllOf, AnyOf, AtLeast, Condition, Equals, IsOneOf, Not
from larix.instruments.formula_text import figure
from larix.instruments.item import Item

FEW = 3  # of more choices than this a condition names those that are left out, where they are fewer
MANY = 12  # more choices than this are counted in a sentence, not listed

WHOLE = Words(
    "et helt tall fra {low} til {high}{unit}",
    "eit heilt tal frå {low} til {high}{unit}",
    "a whole number from {low} to {high}{unit}",
)
NUMBER = Words(
    "et tall fra {low} til {high}{unit} (desimaler: høyst {decimals})",
    "eit tal frå {low} til {high}{unit} (desimalar: høgst {decimals})",
    "a number from {low} to {high}{unit} (decimals: at most {decimals})",
)
UNIT = same(" {unit}")
ONE_OF = Words("ett av disse: {choices}", "eitt av desse: {choices}", "one of these: {choices}")
SEVERAL_OF = Words(
    "ett eller flere av disse: {choices}", "eitt eller fleire av desse: {choices}", "one or more of these: {choices}"
)
ONE_LISTED = Words("ett av de {many} svarene", "eitt av dei {many} svara", "one of the {many} answers")
TEXT = Words("tekst på høyst {longest} tegn", "tekst på høgst {longest} teikn", "text of at most {longest} characters")
DAY = Words("en dag (år-måned-dag)", "ein dag (år-månad-dag)", "a day (year-month-day)")
NOT_BEFORE = Words("ikke før {day}", "ikkje før {day}", "not before {day}")
NOT_AFTER = Words("ikke etter {day}", "ikkje etter {day}", "not after {day}")
TABLE = Words(
    "høyst {longest} rader, hver med {columns}",
    "høgst {longest} rader, kvar med {columns}",
    "at most {longest} rows, each with {columns}",
)
COLUMN = Words("«{ask}» ({allowed})", "«{ask}» ({allowed})", "“{ask}” ({allowed})")
BLANK_COLUMN = Words(
    "«{ask}» ({allowed}; kan stå tomt)", "«{ask}» ({allowed}; kan stå tomt)", "“{ask}” ({allowed}; may be left blank)"
)

QUOTED = Words("«{ask}»", "«{ask}»", "“{ask}”")
IS = Words("{ask} er «{value}»", "{ask} er «{value}»", "{ask} is “{value}”")
IS_ONE_OF = Words("{ask} er en av: {values}", "{ask} er ein av: {values}", "{ask} is one of: {values}")
IS_NONE_OF = Words(
    "{ask} er noe annet enn {values}", "{ask} er noko anna enn {values}", "{ask} is something other than {values}"
)
IS_AT_LEAST = Words("{ask} er minst {value}", "{ask} er minst {value}", "{ask} is at least {value}")
ONLY_WHEN = Words("Bare når {told}.", "Berre når {told}.", "Only when {told}.")
AND = Words(" og ", " og ", " and ")
OR = Words(" eller ", " eller ", " or ")
NOT = Words("ikke ({inner})", "ikkje ({inner})", "not ({inner})")
BRACKETS = same("({inner})")


def fill(template: Words, **values: object) -> Words:
    """The template with its places filled: Words in their own language, numbers as that language writes them."""
    return Words(
        *(
            template.said_in(language).format(**{name: _in_language(value, language) for name, value in values.items()})
            for language in LANGUAGES
        )
    )


def listed(parts: Sequence[Words], between: Words | str) -> Words:
    """The parts one after the other, in each language."""
    return Words(*(_in_language(between, lang).join(part.said_in(lang) for part in parts) for lang in LANGUAGES))


def allowed(answer: Answer) -> Words:
    """What may be answered, as the end of a sentence."""
    match answer:
        case Whole(low, high, unit):
            return fill(WHOLE, low=low, high=high, unit=_after_a_number(unit))
        case Number(low, high, decimals, unit):
            return fill(NUMBER, low=low, high=high, decimals=decimals, unit=_after_a_number(unit))
        case OneOf(choices) if len(choices) > MANY:
            return fill(ONE_LISTED, many=len(choices))
        case OneOf(choices):
            return fill(ONE_OF, choices=listed([one.words for one in choices], "; "))
        case SeveralOf(choices):
            return fill(SEVERAL_OF, choices=listed([one.words for one in choices], "; "))
        case Text(longest) | OwnWords(longest):
            return fill(TEXT, longest=longest)
        case Day(earliest, latest):
            limits = [(NOT_BEFORE, earliest), (NOT_AFTER, latest)]
            return listed([DAY, *(fill(words, day=day) for words, day in limits if day)], ", ")
        case Table(columns, longest):
            return fill(TABLE, longest=longest, columns=listed([_column(one) for one in columns], ", "))


def told(condition: Condition, items: Mapping[str, Item], called: Mapping[str, Words] | None = None) -> Words:
    """The condition as a person would say it, with the questions' own words, or as they are `called`."""
    match condition:
        case Equals(name, value):
            return fill(IS, ask=_name(items[name], called), value=label(items[name].answer, value))
        case IsOneOf(name, values):
            return _is_one_of(items[name].answer, values, _name(items[name], called))
        case AtLeast(name, least):
            return fill(IS_AT_LEAST, ask=_name(items[name], called), value=least)
        case AllOf(of):
            return listed([_inside(one, items, called) for one in of], AND)
        case AnyOf(of):
            return listed([_inside(one, items, called) for one in of], OR)
        case Not(Equals(name, value)):
            return _is_none_of(_name(items[name], called), [label(items[name].answer, value)])
        case Not(inner):
            return fill(NOT, inner=told(inner, items, called))


def only_when(condition: Condition, items: Mapping[str, Item], called: Mapping[str, Words] | None = None) -> Words:
    """The same as the sentence that stands at a question which is asked only then."""
    return fill(ONLY_WHEN, told=told(condition, items, called))


def _is_one_of(answer: Answer, values: Sequence[Code], ask: Words) -> Words:
    """The choices that it may be, or those that it is not where they are fewer: a list of twenty is read by nobody."""
    others = [one for one in answer.choices if one.code not in values] if isinstance(answer, OneOf) else []
    if len(values) > FEW and 0 < len(others) < len(values):
        return _is_none_of(ask, [one.words for one in others])
    return fill(IS_ONE_OF, ask=ask, values=listed([label(answer, value) for value in values], "; "))


def _is_none_of(ask: Words, values: Sequence[Words]) -> Words:
    return fill(IS_NONE_OF, ask=ask, values=listed([fill(QUOTED, ask=one) for one in values], OR))


def _name(item: Item, called: Mapping[str, Words] | None) -> Words:
    return fill(QUOTED, ask=item.ask) if called is None else called[item.name]


def label(answer: Answer, code: Code) -> Words:
    """The words of the choice with this code; the code itself where there is none."""
    found = choice(answer, code) if isinstance(answer, OneOf | SeveralOf) else None
    return found.words if found else same(str(code))


def _inside(condition: Condition, items: Mapping[str, Item], called: Mapping[str, Words] | None) -> Words:
    words = told(condition, items, called)
    return fill(BRACKETS, inner=words) if isinstance(condition, AllOf | AnyOf) else words


def _column(column: Column) -> Words:
    words = BLANK_COLUMN if column.may_be_blank else COLUMN
    return fill(words, ask=column.ask, allowed=allowed(column.answer))


def _after_a_number(unit: Words | None) -> Words | str:
    return fill(UNIT, unit=unit) if unit else ""


def _in_language(value: object, language: str) -> str:
    if isinstance(value, Words):
        return value.said_in(language)
    if isinstance(value, int | float):
        return figure(value) if language == "en" else figure(value).replace(".", ",")
    return str(value)  # a day too: str of a date is ISO text
