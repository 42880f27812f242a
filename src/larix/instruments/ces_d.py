"""CES-D: twenty questions about the past week, from the Center for Epidemiologic Studies (Radloff 1977).

Named f1a … f1t as in the trial HELP. Four are turned round in the score: d, h, l and p ask for what is good.
"""

from larix.core.words import Words
from larix.instruments.answers import Choice, OneOf
from larix.instruments.formulas import Prorate, Reverse, Value
from larix.instruments.item import Block, Item
from larix.instruments.missing import Missing
from larix.instruments.shape import Example, Instrument, Language, Licence, Score, Source, Status

HOW_OFTEN = OneOf(
    (
        Choice(
            0,
            Words(
                "Sjelden eller aldri (mindre enn 1 dag)",
                "Sjeldan eller aldri (mindre enn 1 dag)",
                "Rarely or none of the time (less than 1 day)",
            ),
        ),
        Choice(
            1,
            Words(
                "Noe eller litt av tiden (1–2 dager)",
                "Noko eller litt av tida (1–2 dagar)",
                "Some or a little of the time (1–2 days)",
            ),
        ),
        Choice(
            2,
            Words(
                "Av og til eller en god del av tiden (3–4 dager)",
                "Av og til eller ein god del av tida (3–4 dagar)",
                "Occasionally or a moderate amount of time (3–4 days)",
            ),
        ),
        Choice(
            3,
            Words(
                "Mesteparten av tiden eller hele tiden (5–7 dager)",
                "Mesteparten av tida eller heile tida (5–7 dagar)",
                "Most or all of the time (5–7 days)",
            ),
        ),
    )
)

STATEMENTS = {
    "f1a": Words(
        "Jeg ble plaget av ting som vanligvis ikke plager meg.",
        "Eg vart plaga av ting som til vanleg ikkje plagar meg.",
        "I was bothered by things that usually don't bother me.",
    ),
    "f1b": Words(
        "Jeg hadde ikke lyst på mat; jeg hadde dårlig matlyst.",
        "Eg hadde ikkje lyst på mat; eg hadde dårleg matlyst.",
        "I did not feel like eating; my appetite was poor.",
    ),
    "f1c": Words(
        "Jeg følte at jeg ikke klarte å riste av meg tungsinnet, selv med hjelp fra familie eller venner.",
        "Eg kjende at eg ikkje klarte å riste av meg tungsinnet, sjølv med hjelp frå familie eller vener.",
        "I felt that I could not shake off the blues even with help from my family or friends.",
    ),
    "f1d": Words(
        "Jeg følte at jeg var like mye verdt som andre.",
        "Eg kjende at eg var like mykje verd som andre.",
        "I felt that I was just as good as other people.",
    ),
    "f1e": Words(
        "Jeg hadde vansker med å holde tankene på det jeg gjorde.",
        "Eg hadde vanskar med å halde tankane på det eg gjorde.",
        "I had trouble keeping my mind on what I was doing.",
    ),
    "f1f": Words("Jeg følte meg deprimert.", "Eg kjende meg deprimert.", "I felt depressed."),
    "f1g": Words(
        "Jeg følte at alt jeg gjorde, var et slit.",
        "Eg kjende at alt eg gjorde, var eit slit.",
        "I felt that everything I did was an effort.",
    ),
    "f1h": Words(
        "Jeg følte håp for framtiden.",
        "Eg kjende håp for framtida.",
        "I felt hopeful about the future.",
    ),
    "f1i": Words(
        "Jeg tenkte at livet mitt hadde vært mislykket.",
        "Eg tenkte at livet mitt hadde vore mislukka.",
        "I thought my life had been a failure.",
    ),
    "f1j": Words("Jeg følte meg redd.", "Eg kjende meg redd.", "I felt fearful."),
    "f1k": Words("Jeg sov urolig.", "Eg sov uroleg.", "My sleep was restless."),
    "f1l": Words("Jeg var glad.", "Eg var glad.", "I was happy."),
    "f1m": Words("Jeg snakket mindre enn jeg pleier.", "Eg snakka mindre enn eg pleier.", "I talked less than usual."),
    "f1n": Words("Jeg følte meg ensom.", "Eg kjende meg einsam.", "I felt lonely."),
    "f1o": Words("Folk var uvennlige.", "Folk var uvenlege.", "People were unfriendly."),
    "f1p": Words("Jeg hadde glede av livet.", "Eg hadde glede av livet.", "I enjoyed life."),
    "f1q": Words("Jeg hadde gråtetokter.", "Eg hadde gråtetokter.", "I had crying spells."),
    "f1r": Words("Jeg følte meg trist.", "Eg kjende meg trist.", "I felt sad."),
    "f1s": Words(
        "Jeg følte at folk ikke likte meg.",
        "Eg kjende at folk ikkje likte meg.",
        "I felt that people dislike me.",
    ),
    "f1t": Words(
        "Jeg klarte ikke å komme i gang med ting.",
        "Eg klarte ikkje å kome i gang med ting.",
        "I could not get going.",
    ),
}
TURNED = ("f1d", "f1h", "f1l", "f1p")

RADLOFF = Source(
    "Radloff LS. The CES-D scale: a self-report depression scale for research in the general population. "
    "Applied Psychological Measurement 1977;1(3):385–401.",
    "https://doi.org/10.1177/014662167700100306",
    verified=False,
    note=Words(
        "Selve artikkelen er ikke åpnet. Ordlyden er sammenholdt med dokumentasjonen av HELP og med tabell A2 "
        "nedenfor; der "
        "de skiller seg (f1d og f1s), gjelder HELP.",
        "Sjølve artikkelen er ikkje opna. Ordlyden er samanhalden med dokumentasjonen av HELP og med tabell A2 "
        "nedanfor; der "
        "dei skil seg (f1d og f1s), gjeld HELP.",
        "The article itself was not opened. The wording was compared with the documentation of HELP and with table A2 "
        "below; where they differ (f1d and f1s), HELP holds.",
    ),
)
RANGE_AND_LIMIT = Source(
    "International Journal of Environmental Research and Public Health 2018;15(6):1069, table A2, after Radloff 1977.",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC6025488/table/ijerph-15-01069-t0A2",
    verified=True,
    note=Words(
        "Her står leddene, de fire som snus, området 0–60, og at skjemaet ikke får skår når flere enn fire svar "
        "mangler.",
        "Her står ledda, dei fire som blir snudde, området 0–60, og at skjemaet ikkje får skår når fleire enn fire "
        "svar manglar.",
        "It gives the items, the four that are turned round, the range 0–60, and that no score is made when more than "
        "four answers are missing.",
    ),
)
PRORATING = Source(
    "Rush Alzheimer's Disease Center, variable cesdsum.",
    "https://www.radc.rush.edu/docs/var/detail.htm?category=Depression&variable=cesdsum",
    verified=True,
    note=Words(
        "Her ganges gjennomsnittet av svarene med antall ledd, i en kortversjon med ti ledd. At Larix gjør det samme "
        "med "
        "tjue ledd, er vårt valg.",
        "Her blir gjennomsnittet av svara gonga med talet på ledd, i ein kortversjon med ti ledd. At Larix gjer det "
        "same "
        "med tjue ledd, er vårt val.",
        "There the mean of the answers is multiplied by the number of items, in a short form of ten. That Larix does "
        "the "
        "same with twenty items is our own choice.",
    ),
)
FREE_TO_USE = Source(
    "CamCOPS, documentation of the task CESD, which quotes the Stanford edition of the scale: "
    "“This scale is free to use without permission”.",
    "https://github.com/ucam-department-of-psychiatry/camcops/blob/master/docs/source/tasks/cesd.rst",
    verified=False,
    note=Words(
        "Lest på annen hånd. Skalaen ble laget ved National Institute of Mental Health (USA); en egen erklæring "
        "derfra er "
        "ikke funnet. Oversettelser til andre språk kan ha egne vilkår.",
        "Lese på andre hand. Skalaen vart laga ved National Institute of Mental Health (USA); ei eiga erklæring "
        "derifrå er "
        "ikkje funnen. Omsetjingar til andre språk kan ha eigne vilkår.",
        "Read at second hand. The scale was made at the National Institute of Mental Health (USA); no statement of "
        "theirs "
        "was found. Translations into other languages may have terms of their own.",
    ),
)

SCORE = Score(
    name="ces_d",
    title=Words(
        "CES-D, symptomer på depresjon den siste uken",
        "CES-D, symptom på depresjon den siste veka",
        "CES-D, depressive symptoms in the past week",
    ),
    formula=Prorate(
        tuple(Reverse(Value(name), low=0, high=3) if name in TURNED else Value(name) for name in STATEMENTS),
        max_missing=4,
    ),
    low=0,
    high=60,
    better="lower",
    missing_rule=Words(
        "Mangler høyst fire av de tjue svarene, er skåren gjennomsnittet av de andre ganget med tjue. Mangler flere, "
        "er "
        "det ingen skår.",
        "Manglar høgst fire av dei tjue svara, er skåren gjennomsnittet av dei andre gonga med tjue. Manglar fleire, "
        "er "
        "det ingen skår.",
        "With at most four of the twenty answers missing, the score is the mean of the others times twenty. With more "
        "missing, there is no score.",
    ),
    sources=(RADLOFF, RANGE_AND_LIMIT, PRORATING),
    note=Words(
        "I forskning har 16 og mer vært brukt til å finne folk det kan være grunn til å snakke mer med (tabell A2). "
        "Det er "
        "ingen diagnose, og Larix feller ingen dom ut fra tallet.",
        "I forsking har 16 og meir vore brukt til å finne folk det kan vere grunn til å snakke meir med (tabell A2). "
        "Det er "
        "ingen diagnose, og Larix feller ingen dom ut frå talet.",
        "Research has used 16 and above to find people it may be worth talking more with (table A2). It is no "
        "diagnosis, "
        "and Larix passes no judgement on the number.",
    ),
)


def _all(code: int, **others: int) -> dict[str, int]:
    return dict.fromkeys(STATEMENTS, code) | others


def _without(answers: dict[str, int], *names: str) -> dict[str, int]:
    return {name: code for name, code in answers.items() if name not in names}


INSTRUMENT = Instrument(
    id="ces_d",
    version=1,
    title=Words(
        "CES-D: hvordan du har hatt det den siste uken",
        "CES-D: korleis du har hatt det den siste veka",
        "CES-D: how you have felt in the past week",
    ),
    source=RADLOFF,
    licence=Licence(
        "GREEN",
        Words(
            "Kan brukes fritt, uten å be om lov, ifølge kilden.",
            "Kan brukast fritt, utan å be om lov, ifølgje kjelda.",
            "Free to use without permission, according to the source.",
        ),
        FREE_TO_USE,
    ),
    languages=(
        Language("nb", Status.WORKING_TRANSLATION, "Larix"),
        Language("nn", Status.WORKING_TRANSLATION, "Larix"),
        Language("en", Status.VALIDATED, "Radloff 1977"),
    ),
    instruction=Words(
        "Her er en liste over hvordan du kan ha følt deg eller oppført deg. Si hvor ofte du har hatt det slik den "
        "siste uken.",
        "Her er ei liste over korleis du kan ha kjent deg eller oppført deg. Sei kor ofte du har hatt det slik den "
        "siste veka.",
        "Below is a list of the ways you might have felt or behaved. Please tell me how often you have felt this way "
        "during "
        "the past week.",
    ),
    items=tuple(Item(name, ask, HOW_OFTEN, recall_days=7) for name, ask in STATEMENTS.items()),
    blocks=(
        Block(tuple(STATEMENTS), Words("Den siste uken:", "Den siste veka:", "During the past week:"), layout="matrix"),
    ),
    scores=(SCORE,),
    examples=(
        # Sixteen statements at 0, four at 0 turned into 3.
        Example(_all(0), {}, {"ces_d": 12}),
        # Sixteen at 1, four at 1 turned into 2.
        Example(_all(1), {}, {"ces_d": 24}),
        Example(_all(3, f1d=0, f1h=0, f1l=0, f1p=0), {}, {"ces_d": 60}),
        Example(_all(0, f1d=3, f1h=3, f1l=3, f1p=3), {}, {"ces_d": 0}),
        # Four missing: thirteen at 1 and three turned into 2 make 19; 19 / 16 * 20.
        Example(
            _without(_all(1), "f1a", "f1b", "f1c", "f1d"),
            {
                "f1a": Missing.DECLINED,
                "f1b": Missing.DOES_NOT_KNOW,
                "f1c": Missing.NOT_ASKED,
                "f1d": Missing.NOT_STORED,
            },
            {"ces_d": 23.75},
        ),
        # Five missing: no score.
        Example(
            _without(_all(1), "f1a", "f1b", "f1c", "f1d", "f1t"),
            dict.fromkeys(("f1a", "f1b", "f1c", "f1d", "f1t"), Missing.DECLINED),
            {"ces_d": None},
        ),
    ),
)
