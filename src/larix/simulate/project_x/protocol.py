"""The protocol of Project X as the demo plays it: real in what Helse Bergen has published, made up in the rest."""

from datetime import date

from larix.core.words import Words
from larix.schedule import (
    Approval,
    Calendar,
    Comparison,
    Described,
    Eligible,
    Governance,
    Inviting,
    Kind,
    Level,
    Nature,
    Protocol,
    PublicTotal,
    Purpose,
    Scope,
)
from larix.simulate.project_x.waves import CHARACTERISTICS, OUTCOMES, WAVES

KEY = "project-x"

# Helse Bergen, department of addiction medicine, in nynorsk, last updated on 19 September 2016.
SOURCE = (
    "Helse Bergen: Kvalitetssikringsprosjekt for personar i LAR (19.09.2016), https://www.helse-bergen.no/avdelinger/"
    "rusmedisin/rusmedisin-seksjon-forsking/kvalitetssikringsprosjekt-for-personer-i-lar/"
)
UNREAD = "Written for the demo; no lawyer has read it."

CONTROLLER = Words(
    "Helse Bergen (syntetisk eksempel: Helse Bergen har ikke satt opp dette, og ingen av personene finnes)",
    "Helse Bergen (syntetisk døme: Helse Bergen har ikkje sett opp dette, og ingen av personane finst)",
    "Helse Bergen (synthetic example: Helse Bergen has not set this up, and none of the people exists)",
)

# What the real project was approved by, for how long it keeps its answers and on what basis is not on the page above.
GOVERNANCE = Governance(
    approvals=(
        Approval(
            Words(
                "Personvernombudet ved sykehuset (oppdiktet for demoen)",
                "Personvernombodet ved sjukehuset (oppdikta for demoen)",
                "The hospital's data protection officer (made up for the demo)",
            ),
            number="DEMO-2014-1",
            on=date(2014, 4, 1),
        ),
    ),
    purposes=(
        Purpose(
            "inviting",
            Words("Å spørre hvem som vil være med", "Å spørje kven som vil vere med", "Asking who wants to take part"),
            basis=Words(
                "Sykehusets ansvar for kvaliteten i egen behandling (ikke kontrollert)",
                "Sjukehuset sitt ansvar for kvaliteten i eiga behandling (ikkje kontrollert)",
                "The hospital's responsibility for the quality of its own treatment (not verified)",
            ),
            source=UNREAD,
        ),
        Purpose(
            "follow_up",
            Words(
                "Å se hvordan det går, og hva som har betydd mest",
                "Å sjå korleis det går, og kva som har betydd mest",
                "Seeing how people fare, and what has meant most",
            ),
            basis=Words(
                "Samtykke fra den som deltar (ikke kontrollert)",
                "Samtykke frå den som deltek (ikkje kontrollert)",
                "Consent of the person who takes part (not verified)",
            ),
            source=UNREAD,
        ),
        Purpose(
            "comparison",
            Words(
                "Å se hvordan de som deltar, skiller seg fra resten",
                "Å sjå korleis dei som deltek, skil seg frå resten",
                "Seeing how those who take part differ from the rest",
            ),
            basis=Words(
                "Sykehusets ansvar for kvaliteten i egen behandling (ikke kontrollert)",
                "Sjukehuset sitt ansvar for kvaliteten i eiga behandling (ikkje kontrollert)",
                "The hospital's responsibility for the quality of its own treatment (not verified)",
            ),
            source=UNREAD,
        ),
    ),
    recipients=(
        Words(
            "Prosjektgruppen ved sykehuset: svar uten navn",
            "Prosjektgruppa ved sjukehuset: svar utan namn",
            "The project group at the hospital: answers without names",
        ),
        Words(
            "Alle som leser rapporten: tall som ingen kan kjennes igjen i",
            "Alle som les rapporten: tal som ingen kan kjennast att i",
            "Everyone who reads the report: numbers in which nobody can be recognised",
        ),
    ),
    storage_ends_on=date(2021, 12, 31),  # the demo's choice: five years after the names are deleted
)

SCOPES = (
    Scope(
        "interviews",
        Words("Å bli intervjuet", "Å bli intervjua", "To take part in the interviews"),
        needed=True,
    ),
    Scope(
        "contact",
        Words(
            "Å bli kontaktet igjen, på de måtene jeg velger",
            "Å bli kontakta igjen, på dei måtane eg vel",
            "To be contacted again, in the ways I choose",
        ),
    ),
    Scope(
        "registry",
        Words(
            "At svarene mine også går til kvalitetsregisteret",
            "At svara mine òg går til kvalitetsregisteret",
            "That my answers also go into the quality registry",
        ),
    ),
    Scope(
        "named_sources",
        Words(
            "At prosjektet henter opplysninger fra journal og registre som jeg nevner hver for seg",
            "At prosjektet hentar opplysningar frå journal og register som eg nemner kvar for seg",
            "That the project fetches data from my medical record and from registers, each named by me",
        ),
    ),
    Scope(
        "quote",
        Words(
            "At dere kan bruke mine egne ord, når jeg har lest dem",
            "At de kan bruke mine eigne ord, når eg har lese dei",
            "That you may use my own words, once I have read them",
        ),
    ),
    Scope(
        "keep",
        Words(
            "At svarene mine tas vare på uten navn etter at prosjektet er slutt",
            "At svara mine blir tekne vare på utan namn etter at prosjektet er slutt",
            "That my answers are kept without my name after the project",
        ),
    ),
    Scope(
        "share_picture",
        Words(
            "At de som behandler meg, får se en oversikt over hvordan det har gått",
            "At dei som behandlar meg, får sjå ei oversikt over korleis det har gått",
            "That those who treat me may see an overview of how things have gone",
        ),
    ),
)

INVITING = Inviting(
    scopes=SCOPES,
    # The demo's choice: on its own day, 1 September 2016, the whole list can still be walked.
    names_deleted_on=date(2016, 12, 31),
    remind_after=21,
    reminders=1,
)

MILLIGRAMS = Words("mg per døgn", "mg per døgn", "mg a day")
MEDICINES = (
    Level("methadone", Words("metadon", "metadon", "methadone")),
    Level("buprenorphine", Words("buprenorfin", "buprenorfin", "buprenorphine")),
    Level(
        "buprenorphine_naloxone",
        Words("buprenorfin/nalokson", "buprenorfin/nalokson", "buprenorphine/naloxone"),
    ),
    Level("other", Words("annet", "anna", "other")),
)
# The six of the cohort from Bergen and Stavanger, doi 10.1186/s13011-020-00309-y, table 1.
HOUSING = (
    Level("owned", Words("eier bolig", "eig bustad", "owned")),
    Level("rented", Words("leier bolig", "leiger bustad", "rented")),
    Level("temporary", Words("midlertidig bolig", "mellombels bustad", "temporary")),
    Level("friends_or_family", Words("hos venner eller familie", "hos vener eller familie", "friends or family")),
    Level("prison", Words("fengsel", "fengsel", "prison")),
    Level("homeless", Words("uten bolig", "utan bustad", "homeless")),
)
COMPARISON = Comparison(
    variables=(
        Described("age", Words("Alder", "Alder", "Age"), "number", unit=Words("år", "år", "years")),
        Described(
            "sex",
            Words("Kjønn i folkeregisteret", "Kjønn i folkeregisteret", "Sex in the population register"),
            "category",
            (Level("male", Words("mann", "mann", "male")), Level("female", Words("kvinne", "kvinne", "female"))),
        ),
        Described("medicine", Words("Legemiddel", "Legemiddel", "Medicine"), "category", MEDICINES),
        # Milligrams of one medicine say nothing about milligrams of another, so each has a number of its own, which
        # only those who use that medicine have. Buprenorphine with naloxone counts by its buprenorphine.
        Described(
            "methadone_dose",
            Words("Dose metadon", "Dose metadon", "Dose of methadone"),
            "number",
            unit=MILLIGRAMS,
        ),
        Described(
            "buprenorphine_dose",
            Words("Dose buprenorfin", "Dose buprenorfin", "Dose of buprenorphine"),
            "number",
            unit=MILLIGRAMS,
        ),
        Described(
            "years_in_treatment",
            Words("Tid i behandling", "Tid i behandling", "Time in treatment"),
            "number",
            unit=Words("år", "år", "years"),
        ),
        Described("housing", Words("Bolig", "Bustad", "Housing"), "category", HOUSING),
    ),
    model=("age", "sex", "medicine", "years_in_treatment", "housing"),
    basis=Words(
        "Sykehusets ansvar for kvaliteten i egen behandling (ikke kontrollert). Den som sier nei til dette også, "
        "er ute.",
        "Sjukehuset sitt ansvar for kvaliteten i eiga behandling (ikkje kontrollert). Den som seier nei til dette òg, "
        "er ute.",
        "The hospital's responsibility for the quality of its own treatment (not verified). Whoever objects to this "
        "too is left out.",
    ),
    source=UNREAD,
)

PROTOCOL = Protocol(
    key=KEY,
    title=Words("Prosjekt X", "Prosjekt X", "Project X"),
    kind=Kind.QUALITY_ASSURANCE,
    nature=Nature.SYNTHETIC,
    notice=Words(
        "Syntetiske data: alle personer og svar er oppdiktet.",
        "Syntetiske data: alle personar og svar er oppdikta.",
        "Synthetic data: every person and every answer is made up.",
    ),
    controller=CONTROLLER,
    calendar=Calendar.DATED,
    waves=WAVES,
    outcomes=OUTCOMES,
    characteristics=CHARACTERISTICS,
    source=SOURCE,
    governance=GOVERNANCE,
    eligible=Eligible(
        "gp",
        date(2014, 5, 15),  # "May 2014" is published; the day is the demo's choice
        Words(
            "Alle som fastlegen hadde det daglige ansvaret for (LAR X) 15. mai 2014",
            "Alle som fastlegen hadde det daglege ansvaret for (LAR X) 15. mai 2014",
            "Everyone whose GP had the daily responsibility (LAR X) on 15 May 2014",
        ),
    ),
    inviting=INVITING,
    in_plain_words=Words(
        "Vi vil vite hvordan det går med dem som følges opp av fastlegen sin, og hva i livet som har hjulpet eller "
        "gjort det vanskeligere. De som blir med, blir intervjuet hver tredje måned i to år. Vi spør om rus, helse, "
        "bolig, mennesker rundt deg, behandlingen og hva som har betydd mest for deg.",
        "Vi vil vite korleis det går med dei som blir følgde opp av fastlegen sin, og kva i livet som har hjelpt eller "
        "gjort det vanskelegare. Dei som blir med, blir intervjua kvar tredje månad i to år. Vi spør om rus, helse, "
        "bustad, menneske rundt deg, behandlinga og kva som har betydd mest for deg.",
        "We want to know how people fare who are followed up by their GP, and what in their lives has helped or made "
        "it harder. Those who take part are interviewed every third month for two years. We ask about substance use, "
        "health, housing, people around you, the treatment and what has mattered most to you.",
    ),
    comparison=COMPARISON,
    public_totals=(
        PublicTotal("eligible", 328, SOURCE),
        PublicTotal("consented", 70, SOURCE),
        PublicTotal("consented:sex=male", 45, SOURCE),
        PublicTotal("consented:sex=female", 25, SOURCE),
    ),
)
