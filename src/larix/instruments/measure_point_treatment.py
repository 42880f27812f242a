"""What a measure point asks about treatment, medicine, plans and services, and of how the person finds them."""

from larix.core.words import Words
from larix.instruments.answers import Choice, OneOf, SeveralOf, Whole
from larix.instruments.conditions import Equals, Not
from larix.instruments.item import Block, Item
from larix.instruments.scales import NO_PARTLY_YES, NO_YES_UNKNOWN, NOT_AT_ALL, from_0_to_10

RECALL = 91
VERY_WELL = Words("veldig godt", "veldig godt", "very well")

MET = Words("Jeg har møtt", "Eg har møtt", "I have met")
HAD = Words("Jeg har fått", "Eg har fått", "I have had")
TREATMENT = SeveralOf(
    (
        Choice("gp", Words("fastlegen", "fastlegen", "my GP"), MET),
        Choice("lar_staff", Words("noen i LAR", "nokon i LAR", "somebody in LAR"), MET),
        Choice("psychologist", Words("psykolog eller psykiater", "psykolog eller psykiater",
                                     "a psychologist or psychiatrist"), MET),
        Choice("peer", Words("en med egen erfaring", "ein med eiga erfaring",
                             "somebody with experience of their own"), MET),
        Choice("talks", Words("samtaler om hvordan det går", "samtalar om korleis det går",
                              "talks about how things are"), HAD),
        Choice("medicine_review", Words("gjennomgang av medisinen", "gjennomgang av medisinen",
                                        "a review of my medicine"), HAD),
        Choice("health_check", Words("sjekk av helsen", "sjekk av helsa", "a check of my health"), HAD),
        Choice("group", Words("gruppe", "gruppe", "a group"), HAD),
        Choice("practical_help", Words("praktisk hjelp", "praktisk hjelp", "practical help"), HAD),
        Choice("none", Words("Ingenting av dette", "Ingenting av dette", "None of these"), alone=True),
    )
)  # fmt: skip
SERVICES = SeveralOf(
    (
        Choice("welfare_office", Words("NAV", "NAV", "The welfare office (NAV)")),
        Choice("housing_support", Words("Boligoppfølging", "Bustadoppfølging", "Support with housing")),
        Choice("municipal_team", Words("Rus- eller psykisk helse-team i kommunen", "Rus- eller psykisk helse-team i "
                                       "kommunen", "The municipality's team for substance use or mental health")),
        Choice("child_welfare", Words("Barnevernet", "Barnevernet", "Child welfare")),
        Choice("debt_advice", Words("Gjeldsrådgivning", "Gjeldsrådgiving", "Debt advice")),
        Choice("low_threshold", Words("Lavterskeltilbud", "Lågterskeltilbod", "A low-threshold service")),
        Choice("other", Words("Andre", "Andre", "Others")),
        Choice("none", Words("Ingen", "Ingen", "None"), alone=True),
    )
)  # fmt: skip
NO_MEDICINE = "no_medicine"
TAKES_MEDICINE = Not(Equals("dose_right", NO_MEDICINE))


def _plan(name: str, exists: Words, seen: Words, agree: Words) -> tuple[Item, ...]:
    """There is one, I have seen it, I agree with it: a plan on paper that the person has not seen is common."""
    there = Equals(f"{name}_exists", 2)
    return (
        Item(f"{name}_exists", exists, NO_YES_UNKNOWN, carry=True),
        Item(f"{name}_seen", seen, NO_YES_UNKNOWN, only_if=there),
        Item(f"{name}_agree", agree, NO_PARTLY_YES, only_if=there),
    )


TREATMENT_ITEMS = (
    Item(
        "treatment_held",
        Words(
            "Hvem har du møtt, og hva har behandlingen vært, de siste tre månedene?",
            "Kven har du møtt, og kva har behandlinga vore, dei siste tre månadene?",
            "Whom have you met, and what has your treatment been, these past three months?",
        ),
        TREATMENT,
        recall_days=RECALL,
    ),
    Item(
        "needs_followed_up",
        Words(
            "Ble det du trengte sist, fulgt opp?",
            "Vart det du trong sist, følgt opp?",
            "Was what you needed last time followed up?",
        ),
        OneOf(
            (
                *NO_PARTLY_YES.choices,
                Choice(3, Words("Jeg trengte ikke noe sist", "Eg trong ikkje noko sist", "I needed nothing last time")),
            )
        ),
        recall_days=RECALL,
    ),
)
MEDICINE_ITEMS = (
    Item(
        "dose_right",
        Words(
            "Er dosen av LAR-medisinen riktig for deg nå?",
            "Er dosen av LAR-medisinen rett for deg no?",
            "Is the dose of your LAR medicine right for you now?",
        ),
        OneOf(
            (
                Choice("too_low", Words("For lav", "For låg", "Too low")),
                Choice("right", Words("Riktig", "Rett", "Right")),
                Choice("too_high", Words("For høy", "For høg", "Too high")),
                Choice(NO_MEDICINE, Words("Jeg tar ikke LAR-medisin nå", "Eg tek ikkje LAR-medisin no",
                                          "I take no LAR medicine now")),
            )
        ),
    ),
    Item(
        "medicine_effect",
        Words("Hvor godt virker medisinen?", "Kor godt verkar medisinen?", "How well does the medicine work?"),
        from_0_to_10(NOT_AT_ALL, VERY_WELL),
        only_if=TAKES_MEDICINE,
    ),
    Item(
        "side_effects",
        Words("Hvor mye plages du av bivirkninger?", "Kor mykje blir du plaga av biverknader?",
              "How much do side effects bother you?"),
        from_0_to_10(NOT_AT_ALL, Words("veldig mye", "veldig mykje", "very much")),
        only_if=TAKES_MEDICINE,
    ),
)  # fmt: skip
PICK_UP_ITEMS = (
    Item(
        "pick_ups_a_week",
        Words("Hvor mange ganger i uken henter du medisinen?", "Kor mange gonger i veka hentar du medisinen?",
              "How many times a week do you pick up your medicine?"),
        Whole(0, 14, Words("ganger", "gonger", "times")),
        help=Words("Sjeldnere enn hver uke er 0.", "Sjeldnare enn kvar veke er 0.", "Less than every week is 0."),
        only_if=TAKES_MEDICINE,
    ),
    Item(
        "pick_up_suits",
        Words("Passer måten du henter på, for deg?", "Passar måten du hentar på, for deg?",
              "Does the way you pick it up suit you?"),
        NO_PARTLY_YES,
        only_if=TAKES_MEDICINE,
    ),
)  # fmt: skip
SERVICE_ITEMS = (
    Item(
        "other_services",
        Words("Hvilke andre tjenester har du kontakt med?", "Kva andre tenester har du kontakt med?",
              "Which other services are you in contact with?"),
        SERVICES,
        recall_days=RECALL,
    ),
)  # fmt: skip
PLAN_ITEMS = (
    *_plan(
        "plan",
        Words("Er det laget en behandlingsplan for deg?", "Er det laga ein behandlingsplan for deg?",
              "Has a treatment plan been made for you?"),
        Words("Har du sett planen?", "Har du sett planen?", "Have you seen the plan?"),
        Words("Er du enig i planen?", "Er du einig i planen?", "Do you agree with the plan?"),
    ),
    *_plan(
        "crisis_plan",
        Words("Er det laget en kriseplan for deg?", "Er det laga ein kriseplan for deg?",
              "Has a crisis plan been made for you?"),
        Words("Har du sett kriseplanen?", "Har du sett kriseplanen?", "Have you seen the crisis plan?"),
        Words("Er du enig i kriseplanen?", "Er du einig i kriseplanen?", "Do you agree with the crisis plan?"),
    ),
)  # fmt: skip
EXPERIENCE_ITEMS = (
    Item(
        "benefit",
        Words("Hvor stort utbytte har du av behandlingen?", "Kor stort utbyte har du av behandlinga?",
              "How much do you benefit from the treatment?"),
        OneOf(
            (
                Choice(1, Words("Ikke noe", "Ikkje noko", "None")),
                Choice(2, Words("Lite", "Lite", "Little")),
                Choice(3, Words("Noe", "Noko", "Some")),
                Choice(4, Words("Stort", "Stort", "Large")),
                Choice(5, Words("Svært stort", "Svært stort", "Very large")),
            )
        ),
    ),
    Item(
        "participation",
        Words("Hvor mye får du være med på å bestemme i behandlingen din?",
              "Kor mykje får du vere med på å bestemme i behandlinga di?",
              "How much do you take part in decisions about your treatment?"),
        from_0_to_10(NOT_AT_ALL, Words("så mye jeg vil", "så mykje eg vil", "as much as I want")),
    ),
    Item(
        "satisfaction",
        Words("Hvor fornøyd er du med behandlingen?", "Kor nøgd er du med behandlinga?",
              "How satisfied are you with the treatment?"),
        from_0_to_10(NOT_AT_ALL, Words("veldig fornøyd", "veldig nøgd", "very satisfied")),
    ),
)  # fmt: skip

BLOCKS = (
    (Words("Behandlingen", "Behandlinga", "Your treatment"), "", TREATMENT_ITEMS),
    (Words("Medisinen", "Medisinen", "The medicine"), "", MEDICINE_ITEMS),
    (Words("Å hente medisinen", "Å hente medisinen", "Picking up the medicine"), "pick_up_scheme", PICK_UP_ITEMS),
    (Words("Andre tjenester", "Andre tenester", "Other services"), "other_services", SERVICE_ITEMS),
    (Words("Planene dine", "Planane dine", "Your plans"), "plan_and_crisis_plan", PLAN_ITEMS),
    (Words("Hva du synes om behandlingen", "Kva du synest om behandlinga", "What you think of the treatment"), "",
     EXPERIENCE_ITEMS),
)  # fmt: skip
ITEMS = tuple(item for _, _, items in BLOCKS for item in items)
TREATMENT_BLOCKS = tuple(
    Block(tuple(item.name for item in items), heading, name=name, part="person") for heading, name, items in BLOCKS
)
