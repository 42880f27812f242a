"""What has meant most, good or bad: first in one's own words, then up to three things from a list, helped or harmed.

Three pairs of questions and not a table: each is a question of its own on a screen, on paper and read aloud, each may
be declined, and whoever has said one thing is not shown empty rows for two more.
"""

from larix.core.words import Words, same
from larix.instruments.answers import Choice, OneOf, OwnWords
from larix.instruments.conditions import AnyOf, Equals, IsOneOf
from larix.instruments.factors import FACTORS
from larix.instruments.item import NO_NAMES, Block, Item
from larix.instruments.missing import Missing
from larix.instruments.scales import OWN_LANGUAGES, OWN_LICENCE
from larix.instruments.shape import Example, Instrument, Source

RECALL = 91
PLACES = (1, 2, 3)

SEED = Source(
    "Helse Bergen: Kvalitetssikringsprosjekt for personar i LAR (19.09.2016).",
    "https://www.helse-bergen.no/avdelinger/rusmedisin/rusmedisin-seksjon-forsking/"
    "kvalitetssikringsprosjekt-for-personer-i-lar/",
    verified=True,
    note=Words(
        "Prosjektet spurte hva i livet som betydde noe for rusmestring. Ordlyden og listen (versjon 1) er våre: "
        "utkast, ennå ikke avtalt med en brukerorganisasjon.",
        "Prosjektet spurde kva i livet som betydde noko for rusmeistring. Ordlyden og lista (versjon 1) er våre: "
        "utkast, enno ikkje avtalt med ein brukarorganisasjon.",
        "The project asked what in life mattered for coping with substance use. The wording and the list (version 1) "
        "are ours: a draft, not yet agreed with a user organisation.",
    ),
)
LISTED = tuple(Choice(one.code, one.words, group.title) for group in FACTORS.groups for one in group.factors)
OTHER = Choice(FACTORS.other.code, FACTORS.other.words)
NOTHING = Choice("nothing", Words("Ingenting spesielt", "Ingenting spesielt", "Nothing in particular"))
NO_MORE = Choice("no_more", Words("Ikke noe mer", "Ikkje noko meir", "Nothing more"))
CODES = tuple(one.code for one in (*LISTED, OTHER))

EFFECT = OneOf(
    (
        Choice(-3, Words("−3 – gjorde det mye vanskeligere", "−3 – gjorde det mykje vanskelegare",
                         "−3 – made it much harder")),
        Choice(-2, same("−2")),
        Choice(-1, same("−1")),
        Choice(0, Words("0 – både og", "0 – både og", "0 – both, or neither")),
        Choice(1, same("+1")),
        Choice(2, same("+2")),
        Choice(3, Words("+3 – hjalp mye", "+3 – hjelpte mykje", "+3 – helped a lot")),
    )
)  # fmt: skip
ASKS = {
    1: Words(
        "Hva av dette handlet det mest om?", "Kva av dette handla det mest om?", "Which of these was it most about?"
    ),
    2: Words("Er det én ting til?", "Er det éin ting til?", "Is there one more thing?"),
    3: Words("Og en siste?", "Og ein siste?", "And a last one?"),
}
HELPED_OR_HARMED = Words(
    "Hjalp det, eller gjorde det ting vanskeligere?",
    "Hjelpte det, eller gjorde det ting vanskelegare?",
    "Did it help, or did it make things harder?",
)


def _pair(place: int) -> tuple[Item, Item]:
    """Which thing, and whether it helped; a later one is asked only of those who named the one before."""
    choices = (*LISTED, OTHER, NOTHING if place == 1 else NO_MORE)
    earlier = IsOneOf(f"factor_{place - 1}", CODES) if place > 1 else None
    return (
        Item(f"factor_{place}", ASKS[place], OneOf(choices), only_if=earlier, recall_days=RECALL),
        Item(
            f"effect_{place}", HELPED_OR_HARMED, EFFECT,
            only_if=IsOneOf(f"factor_{place}", CODES), recall_days=RECALL,
        ),
    )  # fmt: skip


ITEMS = (
    Item(
        "own_words",
        Words(
            "Hva har betydd mest for deg disse tre månedene, godt eller vondt?",
            "Kva har betydd mest for deg desse tre månadene, godt eller vondt?",
            "What has meant most to you these three months, good or bad?",
        ),
        OwnWords(2000),
        help=Words(
            f"{NO_NAMES.nb} Du kan også si det, så skriver intervjueren.",
            f"{NO_NAMES.nn} Du kan òg seie det, så skriv intervjuaren.",
            f"{NO_NAMES.en} You may also say it, and the interviewer writes.",
        ),
        recall_days=RECALL,
    ),
    *(item for place in PLACES for item in _pair(place)),
    Item(
        "something_else",
        Words("Hva er det som er noe annet?", "Kva er det som er noko anna?", "What is the something else?"),
        OwnWords(500),
        help=NO_NAMES,
        only_if=AnyOf(tuple(Equals(f"factor_{place}", OTHER.code) for place in PLACES)),
        recall_days=RECALL,
    ),
)

INSTRUMENT = Instrument(
    id="what_mattered",
    version=1,
    title=Words("Hva som har betydd noe", "Kva som har betydd noko", "What has mattered"),
    source=SEED,
    licence=OWN_LICENCE,
    languages=OWN_LANGUAGES,
    items=ITEMS,
    blocks=(
        Block(("own_words",), Words("Med dine egne ord", "Med dine eigne ord", "In your own words")),
        Block(
            tuple(item.name for item in ITEMS[1:]),
            Words(
                "Opptil tre ting fra en liste. Det du skrev, er det viktigste.",
                "Opptil tre ting frå ei liste. Det du skreiv, er det viktigaste.",
                "Up to three things from a list. What you wrote is what counts most.",
            ),
        ),
    ),
    examples=(
        Example(
            {
                "own_words": "Jeg fikk egen leilighet, og jeg har gått tur hver dag.",
                "factor_1": "home", "effect_1": 3, "factor_2": "moved_my_body", "effect_2": 2, "factor_3": "no_more",
            },
            {}, {}, typical=True,
        ),
        Example(
            {"factor_1": "something_else", "effect_1": -2, "something_else": "Hunden min døde.", "factor_2": "no_more"},
            {"own_words": Missing.DECLINED}, {},
        ),
        Example({"own_words": "Alt er som før.", "factor_1": "nothing"}, {}, {}),
        Example(
            {"factor_1": "work", "effect_1": 1},
            {"own_words": Missing.DECLINED, "factor_2": Missing.DECLINED}, {},
        ),
    ),
)  # fmt: skip
