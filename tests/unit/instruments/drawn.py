"""What hypothesis draws for instruments: answers that are right, and values from anywhere."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from larix.instruments import Instrument, Missing
from larix.instruments.answers import Answer, Day, Number, OneOf, OwnWords, SeveralOf, Table, Text, Whole

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)  # halves of surrogate pairs and NUL too
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT | st.just("x" * 100_000) | st.just(10**400),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ANY_TEXT, inner, max_size=4),
    max_leaves=8,
)


def right(answer: Answer) -> st.SearchStrategy[Any]:
    """A value that the question allows."""
    match answer:
        case Whole(low, high):
            return st.integers(low, high)
        case Number(low, high, decimals):
            return st.floats(low, high).map(lambda number: round(number, decimals))
        case OneOf(choices):
            return st.sampled_from([one.code for one in choices])
        case SeveralOf(choices):
            together = [one.code for one in choices if not one.alone]
            alone = [st.just([one.code]) for one in choices if one.alone]
            return st.one_of(st.lists(st.sampled_from(together), min_size=1, unique=True), *alone)
        case Text(longest) | OwnWords(longest):
            words = st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=longest)
            return words.map(str.strip).filter(bool)
        case Day(earliest, latest):
            return st.dates(earliest or date.min, latest or date.max).map(date.isoformat)
        case Table(columns, longest):
            row = st.fixed_dictionaries(
                {one.name: right(one.answer) for one in columns if not one.may_be_blank},
                optional={one.name: right(one.answer) for one in columns if one.may_be_blank},
            )
            return st.lists(row, min_size=1, max_size=longest)


@st.composite
def given_to(draw: st.DrawFn, instrument: Instrument) -> tuple[dict[str, Any], dict[str, str]]:
    """Answers and reasons for every question that stands on the page, and for no other."""
    answers: dict[str, Any] = {}
    missing: dict[str, str] = {}
    for item in instrument.items:
        if item not in instrument.on_the_page(answers):
            continue
        if draw(st.integers(0, 4)) == 0:
            missing[item.name] = draw(st.sampled_from(Missing)).value
        else:
            answers[item.name] = draw(right(item.answer))
    return answers, missing
