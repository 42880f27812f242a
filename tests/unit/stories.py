"""Stories of every shape that a cohort from anywhere could bring, drawn at random."""

from datetime import date

from hypothesis import strategies as st

from larix.core.dates import Span
from larix.history import Attempt, Death, Event, History, Interval, RecordedScore, Response, Sample, Visit
from larix.instruments import Missing

days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(
    ["", "æøå", "null", " ", "p1", "a,b\n"]
)
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
numbers = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
simple = st.booleans() | numbers | texts
tables = st.lists(st.dictionaries(names, simple, max_size=3), max_size=3)
values = simple | st.lists(texts, max_size=3) | tables | days.map(date.isoformat)
reasons = st.sampled_from([missing.value for missing in Missing])


@st.composite
def spans(draw):
    start, end = draw(days), draw(st.none() | days)
    return Span(start, end if end is None else max(start, end))


@st.composite
def responses(draw):
    items = draw(st.lists(names, unique=True, max_size=6))
    answered = draw(st.integers(0, len(items)))
    return Response(
        purpose=draw(texts), instrument=draw(names), version=draw(st.integers(1, 99)), wave=draw(texts), on=draw(days),
        answers={item: draw(values) for item in items[:answered]},
        missing={item: draw(reasons) for item in items[answered:]},
        part=draw(texts), respondent=draw(texts), mode=draw(texts), number=draw(st.integers(1, 99)),
        interviewer=draw(texts), language=draw(texts), present=draw(texts), interpreter=draw(texts),
        begun_on=draw(st.none() | days), carried=tuple(sorted(items[: draw(st.integers(0, answered))])),
    )  # fmt: skip


finite = st.floats(allow_nan=False, allow_infinity=False)


def few(of):
    return st.lists(of, max_size=3).map(tuple)


stories = st.builds(
    History,
    pseudonym=names,
    joined_on=days,
    death=st.none() | st.builds(Death, on=st.none() | days, source=texts),
    visits=few(st.builds(Visit, wave=texts, on=days)),
    responses=few(responses()),
    scores=few(st.builds(RecordedScore, texts, texts, texts, days, finite, texts)),
    intervals=few(st.builds(Interval, kind=texts, span=spans(), value=texts)),
    events=few(st.builds(Event, kind=texts, on=days, value=texts)),
    samples=few(st.builds(Sample, kind=texts, on=days, result=texts)),
    attempts=few(
        st.builds(Attempt, wave=texts, on=days, channel=texts, outcome=texts, reason=texts, interviewer=texts)
    ),
)
