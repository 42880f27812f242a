"""HSCL-10 as a recorded score: the mean that the interviewer reads off the site's own form. No questions are shipped.

The ten questions belong to a family with an owner, and nobody has given us leave to print them: a site that may use
them has the form, and writes the mean here. It is one answer and not a score computed elsewhere and loaded (the
snapshot's `scores`), because an interviewer types it, may leave it out with a reason, and may correct it later.
"""

from larix.core.words import Words
from larix.instruments.answers import Number
from larix.instruments.formulas import Value
from larix.instruments.item import Item
from larix.instruments.missing import Missing
from larix.instruments.scales import OWN_LANGUAGES
from larix.instruments.shape import Example, Instrument, Licence, Score, Source

COHORT = Source(
    "Substance Abuse Treatment, Prevention, and Policy, 10.1186/s13011-021-00354-1: people in treatment in Bergen and "
    "Stavanger, n = 707.",
    "https://substanceabusepolicy.biomedcentral.com/articles/10.1186/s13011-021-00354-1",
    verified=True,
    note=Words(
        "Der er skåren gjennomsnittet av svarene, snittet 2,2, og 65 % ligger over 1,85.",
        "Der er skåren gjennomsnittet av svara, snittet 2,2, og 65 % ligg over 1,85.",
        "There the score is the mean of the answers, its mean is 2.2, and 65 % are above 1.85.",
    ),
)
NO_TERMS_FOUND = Source(
    "HSCL-10 in Norwegian public surveys and guidelines.",
    "infopad.no HSCL-10; helsebiblioteket.no rop/6-utredning/scl-10",
    verified=False,
    note=Words(
        "Vilkår for å trykke spørsmålene er ikke funnet; SCL-90-R-familien eies av Pearson. Spør "
        "Folkehelseinstituttet.",
        "Vilkår for å trykkje spørsmåla er ikkje funne; SCL-90-R-familien er eigd av Pearson. Spør "
        "Folkehelseinstituttet.",
        "No terms for printing the questions were found; the SCL-90-R family belongs to Pearson. Ask the Norwegian "
        "Institute of Public Health.",
    ),
)
TITLE = Words("HSCL-10, gjennomsnitt", "HSCL-10, gjennomsnitt", "HSCL-10, mean")

INSTRUMENT = Instrument(
    id="hscl_10",
    version=1,
    title=TITLE,
    source=COHORT,
    licence=Licence(
        "AMBER",
        Words(
            "Spørsmålene følger ikke med. Den som kan bruke skjemaet, skriver gjennomsnittet her.",
            "Spørsmåla følgjer ikkje med. Den som kan bruke skjemaet, skriv gjennomsnittet her.",
            "The questions are not shipped. A site that may use the form writes its mean here.",
        ),
        NO_TERMS_FOUND,
    ),
    languages=OWN_LANGUAGES,  # of this one line; the wording of the form is the site's
    items=(
        Item(
            "mean",
            Words(
                "Gjennomsnittet av de ti svarene på HSCL-10",
                "Gjennomsnittet av dei ti svara på HSCL-10",
                "The mean of the ten answers to HSCL-10",
            ),
            Number(1, 4, decimals=2),
            help=Words(
                "Skrives av intervjueren, lest av skjemaet som ble brukt.",
                "Blir skrive av intervjuaren, lese av skjemaet som vart brukt.",
                "Written by the interviewer, read off the form that was used.",
            ),
            counts_as=10,
        ),
    ),
    scores=(
        Score(
            "hscl_10",
            TITLE,
            Value("mean"),
            low=1,
            high=4,
            better="lower",
            missing_rule=Words(
                "Skjemaets egen regel avgjør; her skrives bare det den ga.",
                "Skjemaet sin eigen regel avgjer; her blir berre det han gav, skrive.",
                "The form's own rule decides; only what it gave is written here.",
            ),
            sources=(COHORT,),
            note=Words(
                "I forskning har 1,85 vært brukt som grense. Det er ingen diagnose, og Larix feller ingen dom.",
                "I forsking har 1,85 vore brukt som grense. Det er ingen diagnose, og Larix feller ingen dom.",
                "Research has used 1.85 as a limit. It is no diagnosis, and Larix passes no judgement.",
            ),
        ),
    ),
    examples=(
        Example({"mean": 2.2}, {}, {"hscl_10": 2.2}, typical=True),
        Example({}, {"mean": Missing.NOT_ASKED}, {"hscl_10": None}),
    ),
)
