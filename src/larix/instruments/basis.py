"""Background, asked once when somebody starts: stable facts, what came before, what is needed, what is hoped for.

Whoever is in treatment already when the study or the registry begins may start with a measure point instead, or as
well, and is then marked *prevalent at the start*: our reading of the registry's rule, which we have not seen whole.
"""

from larix.core.words import Words
from larix.instruments.answers import Choice, OneOf, OwnWords, SeveralOf, Whole
from larix.instruments.conditions import Equals
from larix.instruments.item import NO_NAMES, Block, Item
from larix.instruments.missing import Missing
from larix.instruments.scales import NO_YES, OWN_LANGUAGES, OWN_LICENCE
from larix.instruments.shape import Example, Instrument, Source

KVARUS = Source(
    "KVARUS: registerets oppbygning; inkludering og registreringstidspunkt.",
    "https://helse-stavanger.no/kvarus/registerets-oppbygning; https://www.helse-stavanger.no/kvarus",
    verified=False,
    note=Words(
        "Lest: hva en basisregistrering skal gi. Ikke lest til slutt: regelen for dem som alt er i LAR når registeret "
        "begynner. At de kan begynne med et målepunkt, er vår lesning. Ordlyden er vår egen, et utkast.",
        "Lese: kva ei basisregistrering skal gi. Ikkje lese til slutt: regelen for dei som alt er i LAR når registeret "
        "byrjar. At dei kan byrje med eit målepunkt, er vår lesing. Ordlyden er vår eigen, eit utkast.",
        "Read: what a basis registration is for. Not read to its end: the rule for those in LAR already when the "
        "registry begins. That they may start with a measure point is our reading. The wording is our own, a draft.",
    ),
)

FACTS = (
    Item(
        "prevalent_at_start",
        Words("Var du i LAR fra før da du ble med her?", "Var du i LAR frå før då du vart med her?",
              "Were you in LAR already when you joined here?"),
        NO_YES,
    ),
    Item(
        "first_year_in_lar",
        Words("Hvilket år begynte du i LAR første gang?", "Kva år byrja du i LAR første gong?",
              "In which year did you first start in LAR?"),
        Whole(1990, 2100),
        help=Words("Omtrent er godt nok.", "Omtrent er godt nok.", "About is good enough."),
    ),
    Item(
        "gender",
        Words("Hvilket kjønn er du?", "Kva kjønn er du?", "What is your gender?"),
        SeveralOf(
            (
                Choice("woman", Words("Kvinne", "Kvinne", "Woman")),
                Choice("man", Words("Mann", "Mann", "Man")),
                Choice("own_word", Words("Mitt eget ord", "Mitt eige ord", "My own word")),
            )
        ),
        help=Words("Ett eller flere, eller hopp over.", "Eitt eller fleire, eller hopp over.",
                   "One or several, or pass over."),
    ),
    Item(
        "gender_in_own_words",
        Words("Hvilket ord bruker du selv?", "Kva ord bruker du sjølv?", "Which word do you use yourself?"),
        OwnWords(60),
        only_if=Equals("gender", "own_word"),
    ),
    Item(
        "lives_with",
        Words("Hvem bor du sammen med?", "Kven bur du saman med?", "Whom do you live with?"),
        SeveralOf(
            (
                Choice("alone", Words("Ingen, jeg bor alene", "Ingen, eg bur åleine", "Nobody, I live alone"),
                       alone=True),
                Choice("partner", Words("Partner", "Partnar", "A partner")),
                Choice("children", Words("Barn", "Barn", "Children")),
                Choice("family", Words("Annen familie", "Annan familie", "Other family")),
                Choice("friends", Words("Venner", "Vener", "Friends")),
                Choice("others", Words("Andre", "Andre", "Others")),
            )
        ),
    ),
    # The levels of the cohort from Bergen and Stavanger, doi 10.1186/s13011-020-00309-y, table 1.
    Item(
        "education",
        Words("Hva er den lengste utdanningen du har gjort ferdig?",
              "Kva er den lengste utdanninga du har gjort ferdig?",
              "What is the longest education you have finished?"),
        OneOf(
            (
                Choice("none", Words("Ingen", "Inga", "None")),
                Choice("primary", Words("Grunnskole", "Grunnskule", "Primary and lower secondary school")),
                Choice("upper_secondary", Words("Videregående skole eller fagbrev", "Vidaregåande skule eller fagbrev",
                                                "Upper secondary school or a trade certificate")),
                Choice("higher_short", Words("Høyskole eller universitet, høyst 3 år", "Høgskule eller universitet, "
                                             "høgst 3 år", "College or university, at most 3 years")),
                Choice("higher_long", Words("Høyskole eller universitet, mer enn 3 år", "Høgskule eller universitet, "
                                            "meir enn 3 år", "College or university, more than 3 years")),
            )
        ),
        carry=True,
    ),
    # As main income is told of the national report for 2017, https://www.rusfeltet.no/arkiv/7622-personer-i-lar-behandling
    Item(
        "income",
        Words("Hva lever du mest av?", "Kva lever du mest av?", "What do you mostly live on?"),
        OneOf(
            (
                Choice("wages", Words("Lønn", "Løn", "Wages")),
                Choice("disability_pension", Words("Uføretrygd", "Uføretrygd", "Disability pension")),
                Choice("other_state_benefit", Words("Annen trygd eller pensjon", "Annan trygd eller pensjon",
                                                    "Another state benefit or pension")),
                Choice("social_assistance", Words("Sosialhjelp", "Sosialhjelp", "Social assistance")),
                Choice("other", Words("Noe annet", "Noko anna", "Something else")),
            )
        ),
        carry=True,
    ),
)  # fmt: skip
BEFORE = (
    Item(
        "treated_before",
        Words("Hva slags behandling for rus har du hatt før?", "Kva slags behandling for rus har du hatt før?",
              "What kind of treatment for substance use have you had before?"),
        SeveralOf(
            (
                Choice("outpatient", Words("Poliklinikk", "Poliklinikk", "Outpatient")),
                Choice("inpatient", Words("Døgnbehandling", "Døgnbehandling", "Residential")),
                Choice("detoxification", Words("Avrusning", "Avrusing", "Detoxification")),
                Choice("lar", Words("LAR", "LAR", "LAR")),
                Choice("self_help", Words("Selvhjelpsgruppe", "Sjølvhjelpsgruppe", "A self-help group")),
                Choice("none", Words("Ingen", "Inga", "None"), alone=True),
            )
        ),
    ),
    Item(
        "most_trouble",
        Words("Hvilket rusmiddel har gjort livet ditt vanskeligst?", "Kva rusmiddel har gjort livet ditt vanskelegast?",
              "Which substance has made your life hardest?"),
        OneOf(
            (
                Choice("alcohol", Words("Alkohol", "Alkohol", "Alcohol")),
                Choice("cannabis", Words("Cannabis", "Cannabis", "Cannabis")),
                Choice("amphetamines", Words("Amfetamin", "Amfetamin", "Amphetamines")),
                Choice("cocaine", Words("Kokain", "Kokain", "Cocaine")),
                Choice("opioids", Words("Heroin eller andre opioider", "Heroin eller andre opioid",
                                        "Heroin or other opioids")),
                Choice("benzodiazepines", Words("Beroligende eller sovemedisin", "Roande eller sovemedisin",
                                                "Calming or sleeping medicine")),
                Choice("other_substance", Words("Noe annet", "Noko anna", "Something else")),
                Choice("none", Words("Ingen", "Ingen", "None")),
            )
        ),
        sensitive=True,
    ),
    Item(
        "ever_injected",
        Words("Har du noen gang satt sprøyte?", "Har du nokon gong sett sprøyte?", "Have you ever injected?"),
        NO_YES,
        sensitive=True,
    ),
    Item(
        "ever_overdose",
        Words("Har du noen gang hatt overdose?", "Har du nokon gong hatt overdose?", "Have you ever had an overdose?"),
        NO_YES,
        sensitive=True,
    ),
)  # fmt: skip
AHEAD = (
    Item(
        "needs",
        Words("Hva trenger du hjelp med nå?", "Kva treng du hjelp med no?", "What do you need help with now?"),
        SeveralOf(
            (
                Choice("substance_use", Words("Rus", "Rus", "Substance use")),
                Choice("mental_health", Words("Psykisk helse", "Psykisk helse", "Mental health")),
                Choice("physical_health", Words("Kropp og helse", "Kropp og helse", "Body and health")),
                Choice("housing", Words("Bolig", "Bustad", "Housing")),
                Choice("money", Words("Penger", "Pengar", "Money")),
                Choice("activity", Words("Jobb, skole eller aktivitet", "Jobb, skule eller aktivitet",
                                         "Work, school or activity")),
                Choice("people", Words("Mennesker rundt meg", "Menneske rundt meg", "People around me")),
                Choice("something_else", Words("Noe annet", "Noko anna", "Something else")),
                Choice("nothing", Words("Ingenting nå", "Ingenting no", "Nothing now"), alone=True),
            )
        ),
    ),
    Item(
        "hopes",
        Words("Hva håper du at det neste året skal gi deg?", "Kva håper du at det neste året skal gi deg?",
              "What do you hope the next year will bring you?"),
        OwnWords(1000),
        help=NO_NAMES,
    ),
)  # fmt: skip


def _names(items: tuple[Item, ...]) -> tuple[str, ...]:
    return tuple(item.name for item in items)


INSTRUMENT = Instrument(
    id="basis",
    version=1,
    title=Words("Basis: bakgrunnen din", "Basis: bakgrunnen din", "Basis: your background"),
    source=KVARUS,
    licence=OWN_LICENCE,
    languages=OWN_LANGUAGES,
    items=(*FACTS, *BEFORE, *AHEAD),
    blocks=(
        Block(_names(FACTS), Words("Om deg", "Om deg", "About you")),
        Block(_names(BEFORE[:1]), Words("Før nå", "Før no", "Before now")),
        Block(
            _names(BEFORE[1:]),
            Words("Rus før nå", "Rus før no", "Substances before now"),
            difficult=True,
            announce=Words(
                "Nå kommer tre spørsmål som kan være vanskelige: om rus, sprøyter og overdose. Du kan hoppe over dem.",
                "No kjem tre spørsmål som kan vere vanskelege: om rus, sprøyter og overdose. Du kan hoppe over dei.",
                "Now come three questions that may be hard: about substances, injecting and overdose. You may pass "
                "them over.",
            ),
        ),
        Block(_names(AHEAD), Words("Veien videre", "Vegen vidare", "The way ahead")),
    ),
    examples=(
        Example(
            {
                "prevalent_at_start": 1, "first_year_in_lar": 2007, "gender": ["man"], "lives_with": ["alone"],
                "education": "primary", "income": "disability_pension", "treated_before": ["inpatient", "lar"],
                "most_trouble": "opioids", "ever_injected": 1, "ever_overdose": 1,
                "needs": ["housing", "money"], "hopes": "Ro, og en fast plass å bo.",
            },
            {}, {}, typical=True,
        ),
        Example(
            {
                "prevalent_at_start": 0, "gender": ["own_word"], "gender_in_own_words": "ikke-binær",
                "lives_with": ["partner", "children"], "education": "upper_secondary", "income": "wages",
                "treated_before": ["none"], "needs": ["nothing"],
            },
            {
                "first_year_in_lar": Missing.DOES_NOT_KNOW, "most_trouble": Missing.DECLINED,
                "ever_injected": Missing.DECLINED, "ever_overdose": Missing.DECLINED, "hopes": Missing.DECLINED,
            },
            {},
        ),
    ),
)  # fmt: skip
