"""The measure point: what is asked at every wave, of the person and, about the course of treatment, by the interviewer.

Thoughts of suicide are not asked about: a question that nobody has promised to read an answer to does harm. A study
that names who reads a signal, and within how many hours, adds an instrument of its own for it.
"""

from larix.core.words import Words
from larix.instruments import measure_point_treatment as treatment
from larix.instruments import measure_point_use as use
from larix.instruments.answers import Choice, OneOf, OwnWords, Whole
from larix.instruments.formulas import Recode
from larix.instruments.item import NO_NAMES, Block, Item
from larix.instruments.measure_point_examples import EXAMPLES
from larix.instruments.scales import NOT_AT_ALL, OWN_LANGUAGES, OWN_LICENCE, from_0_to_10
from larix.instruments.shape import Instrument, Score, Source

EVERY_SECOND_WAVE = ("children", "pick_up_scheme", "other_services", "plan_and_crisis_plan")

KVARUS = Source(
    "KVARUS, registerets oppbygning; Rapporteket/kvarus (codes of behandlingsstatus, plan_beh, plan_krise, "
    "eval_utbytte); KORFOR, BrukerPlan (the eight life areas).",
    "https://helse-stavanger.no/kvarus/registerets-oppbygning; https://github.com/Rapporteket/kvarus; "
    "https://stolav.no/korus/rusbehandling/lokal-kartlegging/brukerplan",
    verified=True,
    note=Words(
        "Lest: hva et målepunkt handler om, kodene og navnene på de åtte livsområdene, der vurdert av ansatte. "
        "Ordlyden i KVARUS er ikke funnet; her er alt våre egne ord, utkast til en brukerorganisasjon har sagt ja, og "
        "personen vurderer selv. Det spørres ikke om selvmord.",
        "Lese: kva eit målepunkt handlar om, kodane og namna på dei åtte livsområda, der vurderte av tilsette. "
        "Ordlyden i KVARUS er ikkje funnen; her er alt våre eigne ord, utkast til ein brukarorganisasjon har sagt ja, "
        "og personen vurderer sjølv. Det blir ikkje spurt om sjølvmord.",
        "Read: what a measure point is about, the codes, and the names of the eight life areas, there rated by staff. "
        "The wording of KVARUS was not found; all words here are our own, a draft until a user organisation has "
        "agreed, and the person rates. Suicide is not asked about.",
    ),
)

STATUS = Item(
    "treatment_status",
    Words("Behandlingsstatus", "Behandlingsstatus", "Status of treatment"),
    OneOf(
        (
            Choice(1, Words("Aktiv", "Aktiv", "Active")),
            Choice(2, Words("Overført til annen juridisk enhet", "Overført til anna juridisk eining",
                            "Transferred to another legal entity")),
            Choice(3, Words("Avbrutt", "Avbroten", "Broken off")),
            Choice(4, Words("Avsluttet med gjensidig avtale", "Avslutta med gjensidig avtale",
                            "Ended by mutual agreement")),
            Choice(5, Words("Fulgt opp etter ett år", "Følgd opp etter eitt år", "Followed up after one year")),
            Choice(6, Words("Ikke oppnådd kontakt etter ett år", "Ikkje oppnådd kontakt etter eitt år",
                            "No contact reached after one year")),
            Choice(7, Words("Ønsker ikke å svare etter ett år", "Ønskjer ikkje å svare etter eitt år",
                            "Does not wish to answer after one year")),
        )
    ),
    help=Words("Kodes av intervjueren.", "Blir koda av intervjuaren.", "Coded by the interviewer."),
)  # fmt: skip

AREA = from_0_to_10(
    Words("går veldig dårlig", "går veldig dårleg", "very badly"),
    Words("går veldig bra", "går veldig bra", "very well"),
)
AREAS = tuple(
    Item(f"life_{code}", ask, AREA)
    for code, ask in (
        ("mental_health", Words("Hvordan du har det inni deg", "Korleis du har det inni deg", "How you feel inside")),
        ("physical_health", Words("Kroppen og helsen", "Kroppen og helsa", "Your body and health")),
        ("housing", Words("Der du bor", "Der du bur", "Where you live")),
        ("money", Words("Pengene", "Pengane", "Your money")),
        ("activity", Words("Det du gjør på dagene", "Det du gjer på dagane", "What you do in your days")),
        ("social", Words("Å være sammen med andre", "Å vere saman med andre", "Being with others")),
        ("network", Words("De du har rundt deg", "Dei du har rundt deg", "The people you have around you")),
        ("substance_use", Words("Det som har med rus å gjøre", "Det som har med rus å gjere",
                                "What has to do with substance use")),
    )
)  # fmt: skip
COPING = (
    Item(
        "coping",
        Words("Hvor godt synes du at du mestrer rusen nå?", "Kor godt synest du at du meistrar rusen no?",
              "How well do you think you handle substance use now?"),
        from_0_to_10(NOT_AT_ALL, Words("veldig godt", "veldig godt", "very well")),
    ),
    Item(
        "own_doing",
        Words("Hva har du selv gjort som har hjulpet?", "Kva har du sjølv gjort som har hjelpt?",
              "What have you done yourself that has helped?"),
        OwnWords(1000),
        help=NO_NAMES,
        recall_days=91,
    ),
)  # fmt: skip
EVERYDAY = (
    Item(
        "housing",
        # The six of the cohort from Bergen and Stavanger, doi 10.1186/s13011-020-00309-y, table 1, and "another".
        Words("Hvor bor du nå?", "Kvar bur du no?", "Where do you live now?"),
        OneOf(
            (
                Choice("owned", Words("Bolig jeg eier", "Bustad eg eig", "A home I own")),
                Choice("rented", Words("Bolig jeg leier", "Bustad eg leiger", "A home I rent")),
                Choice("temporary", Words("Midlertidig bolig", "Mellombels bustad", "Temporary housing")),
                Choice("friends_or_family", Words("Hos venner eller familie", "Hos vener eller familie",
                                                  "With friends or family")),
                Choice("prison", Words("Fengsel", "Fengsel", "Prison")),
                Choice("homeless", Words("Uten bolig", "Utan bustad", "Without a home")),
                Choice("other", Words("Et annet sted", "Ein annan stad", "Another place")),
            )
        ),
        carry=True,
    ),
    Item(
        "activity",
        Words("Hva gjør du mest på hverdagene?", "Kva gjer du mest på kvardagane?",
              "What do you mostly do on weekdays?"),
        OneOf(
            (
                Choice("paid_work", Words("Betalt arbeid", "Betalt arbeid", "Paid work")),
                Choice("education", Words("Skole eller kurs", "Skule eller kurs", "School or a course")),
                Choice("work_training", Words("Tiltak gjennom NAV", "Tiltak gjennom NAV", "Work training")),
                Choice("activity_centre", Words("Aktivitetstilbud eller frivillig arbeid", "Aktivitetstilbod eller "
                                                "frivillig arbeid", "An activity centre or voluntary work")),
                Choice("home", Words("Hjem og familie", "Heim og familie", "Home and family")),
                Choice("nothing_fixed", Words("Ikke noe fast", "Ikkje noko fast", "Nothing regular")),
                Choice("other", Words("Noe annet", "Noko anna", "Something else")),
            )
        ),
    ),
    Item(
        "money_worries",
        Words("Hvor ofte er du urolig for penger eller gjeld?", "Kor ofte er du uroleg for pengar eller gjeld?",
              "How often do you worry about money or debt?"),
        OneOf(
            (
                Choice(0, Words("Aldri", "Aldri", "Never")),
                Choice(1, Words("Sjelden", "Sjeldan", "Seldom")),
                Choice(2, Words("Ofte", "Ofte", "Often")),
                Choice(3, Words("Hele tiden", "Heile tida", "All the time")),
            )
        ),
    ),
)  # fmt: skip
CHILDREN = Item(
    "children",
    Words("Hvor mange barn har du omsorg for eller kontakt med?", "Kor mange barn har du omsorg for eller kontakt med?",
          "How many children do you care for or have contact with?"),
    Whole(0, 20, Words("barn", "barn", "children")),
    help=Words("Bare antallet. Du kan hoppe over.", "Berre talet. Du kan hoppe over.",
               "Only the number. You may pass it over."),
    sensitive=True,
)  # fmt: skip
AHEAD = (
    Item(
        "life_ladder",
        Words("Tenk på en stige. Øverst er det beste livet du kan tenke deg. Hvor står du nå?",
              "Tenk på ein stige. Øvst er det beste livet du kan tenkje deg. Kvar står du no?",
              "Think of a ladder. At the top is the best life you can imagine. Where do you stand now?"),
        from_0_to_10(Words("nederst", "nedst", "at the bottom"), Words("øverst", "øvst", "at the top")),
    ),
    Item(
        "going_my_way",
        Words("Går det den veien du vil?", "Går det den vegen du vil?", "Is it going the way you want?"),
        OneOf(
            (
                Choice(1, Words("Nei", "Nei", "No")),
                Choice(2, Words("Mest nei", "Mest nei", "Mostly not")),
                Choice(3, Words("Både og", "Både og", "Both yes and no")),
                Choice(4, Words("Mest ja", "Mest ja", "Mostly yes")),
                Choice(5, Words("Ja", "Ja", "Yes")),
            )
        ),
    ),
    Item(
        "goal_how_far",
        Words("Tenk på det målet som er viktigst for deg. Hvor langt har du kommet?",
              "Tenk på det målet som er viktigast for deg. Kor langt har du kome?",
              "Think of the goal that matters most to you. How far have you come?"),
        from_0_to_10(Words("ikke begynt", "ikkje byrja", "not begun"), Words("helt fram", "heilt fram", "all the way")),
    ),
    Item(
        "own_goal",
        Words("Hva er målet, og hva vil du skal skje nå?", "Kva er målet, og kva vil du skal skje no?",
              "What is that goal, and what do you want to happen next?"),
        OwnWords(1000),
        help=NO_NAMES,
    ),
)  # fmt: skip
STABLE = Score(
    "stable_housing",
    Words("Stabil bolig (1 = ja)", "Stabil bustad (1 = ja)", "Stable housing (1 = yes)"),
    Recode(
        "housing",
        (("owned", 1), ("rented", 1), ("friends_or_family", 1), ("temporary", 0), ("prison", 0), ("homeless", 0)),
    ),
    low=0,
    high=1,
    better="higher",
    missing_rule=Words(
        "«Et annet sted» og svar som mangler, gir ingen skår.",
        "«Ein annan stad» og svar som manglar, gir ingen skår.",
        "“Another place” and missing answers give no score.",
    ),
    sources=(
        Source(
            "Bergen and Stavanger, n = 666 (88 % in stable housing) and n = 609 (where they live).",
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC9372185/table/Tab1; https://doi.org/10.1186/s13011-020-00309-y",
            verified=False,
            note=Words(
                "Hva som regnes som stabilt, står ikke der; eid, leid og hos venner eller familie er vår lesning.",
                "Kva som blir rekna som stabilt, står ikkje der; eigd, leigd og hos vener eller familie er vår lesing.",
                "What counts as stable is not said there; owned, rented and with friends or family is our reading.",
            ),
        ),
    ),
)


def _names(items: tuple[Item, ...]) -> tuple[str, ...]:
    return tuple(item.name for item in items)


INSTRUMENT = Instrument(
    id="measure_point",
    version=2,  # asks for fewer numbers of days than 1: a whole wave takes at most 20 minutes
    title=Words("Målepunkt: hvordan det går nå", "Målepunkt: korleis det går no", "Measure point: how things are now"),
    source=KVARUS,
    licence=OWN_LICENCE,
    languages=OWN_LANGUAGES,
    items=(STATUS, *AREAS, *COPING, *EVERYDAY, CHILDREN, *use.ITEMS, *treatment.ITEMS, *AHEAD),
    blocks=(
        Block((STATUS.name,), Words("Behandlingen", "Behandlinga", "The treatment"), part="staff"),
        Block(
            _names(AREAS), Words("Hvordan går det med dette nå?", "Korleis går det med dette no?",
                                 "How are these going now?"), layout="matrix", part="person",
        ),
        Block(_names(COPING), Words("Å mestre rusen", "Å meistre rusen", "Handling substance use"), part="person"),
        Block(_names(EVERYDAY), Words("Hverdagen", "Kvardagen", "Everyday life"), part="person"),
        Block(
            (CHILDREN.name,), Words("Barn", "Barn", "Children"), name="children", part="person", difficult=True,
            announce=Words(
                "Nå kommer ett spørsmål om barn. Vi spør bare om antallet, og du kan hoppe over det.",
                "No kjem eitt spørsmål om barn. Vi spør berre om talet, og du kan hoppe over det.",
                "Now comes one question about children. We ask only for the number, and you may pass it over.",
            ),
        ),
        use.BLOCK,
        *treatment.TREATMENT_BLOCKS,
        Block(_names(AHEAD), Words("Veien videre", "Vegen vidare", "The way ahead"), part="person"),
    ),
    scores=(STABLE, *use.SCORES),
    examples=EXAMPLES,
)  # fmt: skip
