"""How heavy things are now: one question of our own, 0 to 10. It is no part of any scale, and is set from none."""

from larix.core.words import Words
from larix.instruments.formulas import Value
from larix.instruments.item import Item
from larix.instruments.missing import Missing
from larix.instruments.scales import NOT_AT_ALL, OURS, OWN_LANGUAGES, OWN_LICENCE, from_0_to_10
from larix.instruments.shape import Example, Instrument, Score

TITLE = Words("Hvor tungt det er nå", "Kor tungt det er no", "How heavy things are now")

INSTRUMENT = Instrument(
    id="distress",
    version=1,
    title=TITLE,
    source=OURS,
    licence=OWN_LICENCE,
    languages=OWN_LANGUAGES,
    items=(
        Item(
            "distress",
            Words(
                "Hvor tungt har du hatt det inni deg den siste uken?",
                "Kor tungt har du hatt det inni deg den siste veka?",
                "How heavy have things felt inside you this past week?",
            ),
            from_0_to_10(NOT_AT_ALL, Words("så tungt det kan bli", "så tungt det kan bli", "as heavy as it can be")),
            help=Words(
                "Tenk på uro, redsel, tristhet og søvn. Ditt eget inntrykk er det rette svaret.",
                "Tenk på uro, redsle, tristheit og søvn. Ditt eige inntrykk er det rette svaret.",
                "Think of worry, fear, sadness and sleep. Your own impression is the right answer.",
            ),
            recall_days=7,
        ),
    ),
    scores=(
        Score(
            "distress",
            TITLE,
            Value("distress"),
            low=0,
            high=10,
            better="lower",
            missing_rule=Words("Uten svar er det ingen skår.", "Utan svar er det ingen skår.", "No answer, no score."),
            sources=(OURS,),
        ),
    ),
    examples=(
        Example({"distress": 6}, {}, {"distress": 6}, typical=True),
        Example({}, {"distress": Missing.DECLINED}, {"distress": None}),
    ),
)
