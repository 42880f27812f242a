"""An invented form that uses every kind of answer, condition and formula: what the catalogue's own do not."""

from datetime import date

from larix.core.words import Words, same
from larix.instruments import Block, Instrument, Item, Language, Licence, Score, Source, Status
from larix.instruments.answers import Choice, Column, Day, Number, OneOf, OwnWords, SeveralOf, Table, Text, Whole
from larix.instruments.conditions import AllOf, AnyOf, AtLeast, Equals, IsOneOf, Not
from larix.instruments.formulas import (
    Arithmetic,
    Constant,
    Cut,
    Formula,
    Log,
    Mean,
    Prorate,
    Recode,
    Reverse,
    Sum,
    Value,
    Weighted,
)

HOUSING = OneOf(
    (
        Choice("own", Words("Egen bolig", "Eigen bustad", "Own home")),
        Choice("shelter", Words("Herberge", "Herberge", "Shelter")),
        Choice("none", Words("Ingen bolig", "Ingen bustad", "No home")),
    )
)
HELPERS = SeveralOf(tuple(Choice(code, same(code)) for code in ("family", "friends", "gp", "nobody")))
WORRY = OneOf(tuple(Choice(code, same(f"worry {code}")) for code in range(4)))
STAYS = Table(
    (
        Column("place", same("Place"), HOUSING),
        Column("nights", same("Nights"), Whole(1, 30)),
        Column("note", same("Note"), Text(20), may_be_blank=True),
    ),
    longest=3,
)
ITEMS = (
    Item("housing", Words("Hvor bor du?", "Kvar bur du?", "Where do you live?"), HOUSING, carry=True),
    Item(
        "nights_out", same("Nights out"), Whole(0, 180, same("nights")), only_if=IsOneOf("housing", ("shelter", "none"))
    ),
    Item("rent", same("Rent"), Number(0, 30_000, decimals=2), only_if=Equals("housing", "own"), since=2),
    Item("helpers", same("Who helps you?"), HELPERS),
    Item(
        "help_days",
        same("Days with help"),
        Whole(0, 30),
        only_if=AllOf((Equals("housing", "own"), Not(Equals("helpers", "nobody")))),
        recall_days=30,
    ),
    Item("moved_on", same("When did you move?"), Day(date(2000, 1, 1), date(2026, 12, 31))),
    Item("medicine", same("Which medicine?"), Text(10)),
    Item("what_matters", same("What matters?"), OwnWords(30), help=same("Write as you like.")),
    Item("stays", same("Where have you stayed?"), STAYS),
    Item("worry", same("How worried are you?"), WORRY, sensitive=True),
    Item(
        "worry_at_night", same("And at night?"), WORRY, only_if=AnyOf((AtLeast("worry", 2), Equals("housing", "none")))
    ),
)
SOURCE = Source("Invented", "tests", verified=True)


def form(*items: Item, version: int = 3, scores: tuple[Score, ...] = (), blocks: tuple[Block, ...] = ()) -> Instrument:
    """An instrument with these items and everything else that an instrument must have."""
    return Instrument(
        id="everyday",
        version=version,
        title=Words("Hverdagen", "Kvardagen", "Everyday"),
        source=SOURCE,
        licence=Licence("GREEN", same("invented"), SOURCE),
        languages=tuple(Language(code, Status.OWN_WORDING, "tests") for code in ("nb", "nn", "en")),
        items=items,
        blocks=blocks,
        scores=scores,
    )


def score(name: str, formula: Formula) -> Score:
    return Score(name, same(name), formula, 0, 100, "lower", same("a rule"), (SOURCE,))


WORRIES = (Value("worry"), Value("worry_at_night"))
SCORES = (
    score("total", Sum(WORRIES)),
    score("average", Mean(WORRIES)),
    score("prorated", Prorate(WORRIES, max_missing=1)),
    score("calm", Reverse(Value("worry"), 0, 3)),
    score("home", Recode("housing", (("own", 2), ("shelter", 1.5)))),
    score("heavy", Weighted(WORRIES, (0.5, 2))),
    score("log_nights", Log(Value("nights_out"))),
    score("band", Cut(Value("nights_out"), (1, 30))),
    score("rent_a_day", Arithmetic(Value("rent"), "/", Constant(30))),
)
EVERYDAY = form(*ITEMS, scores=SCORES)

# A whole answered form: nobody at home at the moment, so `rent` and `help_days` are not asked.
ANSWERS = {
    "housing": "shelter",
    "nights_out": 20,
    "helpers": ["family", "gp"],
    "moved_on": "2026-02-03",
    "medicine": "metadon",
    "what_matters": "Hunden min.",
    "stays": [{"place": "shelter", "nights": 20}, {"place": "none", "nights": 1, "note": "ute"}],
    "worry": 3,
    "worry_at_night": 1,
}
