"""What synthetic people are made to look like: published figures with their sources, and our own assumptions apart."""

from dataclasses import dataclass
from typing import Literal

from larix.core.words import Words

BERGEN_609 = "https://substanceabusepolicy.biomedcentral.com/articles/10.1186/s13011-020-00309-y/tables/1"
BERGEN_666 = "https://pmc.ncbi.nlm.nih.gov/articles/PMC9372185/table/Tab1"
NORPD = "https://pmc.ncbi.nlm.nih.gov/articles/PMC7451452/table/T1"
MORTALITY = "https://bmchealthservres.biomedcentral.com/articles/10.1186/s12913-019-4282-z/tables/3"
DECEASED = "https://0-bmchealthservres-biomedcentral-com.brum.beds.ac.uk/articles/10.1186/s12913-019-4282-z/tables/1"
PROJECT_X = (
    "https://www.helse-bergen.no/avdelinger/rusmedisin/rusmedisin-seksjon-forsking/"
    "kvalitetssikringsprosjekt-for-personer-i-lar/"
)
SERAF_2016 = "https://www.rusfeltet.no/arkiv/fortsatt-store-regionale-forskjeller-i-lar"

COHORT_609 = "Bergen and Stavanger, n = 609"
COHORT_666 = "Bergen and Stavanger, n = 666"
NATIONAL_2014 = "Norway 2014, prescription register, n = 7,763"
DIED = "Norway 2014-15, those who died in treatment, n = 200"

WHOLE_PERCENT = 0.005  # a share printed as a whole percentage says no more than this


@dataclass(frozen=True, slots=True)
class Target:
    """One published figure. `value` is a share of 0 to 1, or a number in `unit`.

    `label`: F read in the source, D derived by arithmetic from what was read, I inferred. `printed` is how far the
    printed figure may be from the true one because it was rounded. `departs` is how far, and `why`, the synthetic
    people are meant to differ; "" where the figure is aimed at.
    """

    name: str
    value: float
    source: str
    url: str
    label: Literal["F", "D", "I"]
    applies_to: str
    unit: Literal["share", "years", "points", "per 100 person-years", "people"] = "share"
    printed: float = WHOLE_PERCENT
    departs: float = 0.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something nobody has published, which we had to choose. It is ours, and no figure of it is evidence."""

    name: str
    value: str
    why: Words


def _read(name: str, percent: float) -> Target:
    """A share of the 609, as it stands."""
    return Target(name, percent / 100, "10.1186/s13011-020-00309-y, table 1", BERGEN_609, "F", COHORT_609)


def _put_to_100(name: str, percent: float) -> Target:
    """A share of the 609 whose printed percentages add to 98: the rest is not told, so the shares are put to 100."""
    source = "10.1186/s13011-020-00309-y, table 1"
    return Target(name, round(percent / 98, 4), source, BERGEN_609, "D", COHORT_609, printed=WHOLE_PERCENT / 0.98)


def _aged(name: str, percent: float) -> Target:
    """A share of the 666; the printed percentages of the age groups add to 99 and are put to 100."""
    return Target(
        name, round(percent / 99, 4), "PMC9372185, table 1", BERGEN_666, "D", COHORT_666, printed=WHOLE_PERCENT / 0.99
    )


LATER = "The cohort was measured later than 2014, and people in LAR grow older every year."
NATIONAL = "Aimed at Bergen and Stavanger, not at the country."

# What the generator aims at. The shares are in the order in which the levels are drawn.
SEX = (
    Target("sex: women", 0.30, "PMC9372185, table 1", BERGEN_666, "F", COHORT_666),
    Target("sex: men", 0.70, "PMC9372185, table 1", BERGEN_666, "D", COHORT_666),
)
AGE = (_aged("age: under 30", 11), _aged("age: 30-39", 28), _aged("age: 40-49", 31), _aged("age: 50-59", 23),
       _aged("age: 60 and over", 6))  # fmt: skip
MEDICINE = (
    _read("medicine: methadone", 38),
    _read("medicine: buprenorphine", 56),
    _read("medicine: buprenorphine_naloxone", 4),
    Target("medicine: other", 0.02, "PMC9372185, table 1", BERGEN_666, "F", COHORT_666),
)
HOUSING = (
    _put_to_100("housing: owned", 9),
    _put_to_100("housing: rented", 68),
    _put_to_100("housing: temporary", 7),
    _put_to_100("housing: prison", 1),
    _put_to_100("housing: homeless", 1),
    _put_to_100("housing: friends_or_family", 12),
)
DOSE = tuple(
    Target(name, round(percent / 99, 4), "10.1186/s12913-019-4282-z, table 1", DECEASED, "D", DIED,
           printed=WHOLE_PERCENT / 0.99)
    for name, percent in (("dose: low", 11), ("dose: middle", 75), ("dose: high", 13))
)  # fmt: skip
YEARS = Target(
    "years in treatment: mean", 7.9, "10.1186/s13011-020-00309-y, table 1", BERGEN_609, "F", COHORT_609, "years", 0.05,
    0.1, "The law it is drawn by was fitted by trial, and fits to a month.",
)  # fmt: skip

# What the generator does not aim at, to see what follows from the rest.
BESIDE = (
    Target("years in treatment: sd", 5.4, "10.1186/s13011-020-00309-y, table 1", BERGEN_609, "F", COHORT_609, "years",
           0.05, 1.3, "Nobody here starts before 1997, so in 2014 nobody has over 17 years; the 609 were asked later."),
    Target("age: mean", 44, "10.1186/s13011-020-00309-y, table 1", BERGEN_609, "F", COHORT_609, "years", 0.5, 0.8,
           "Follows from the age groups of the 666; the 609 are another selection of the same cohorts."),
    Target("age: sd", 10, "10.1186/s13011-020-00309-y, table 1", BERGEN_609, "F", COHORT_609, "years", 0.5, 1.0,
           "Follows from the age groups of the 666, drawn evenly within each group."),
    Target("age: mean, country", 44.3, "SERAF, status report 2016", SERAF_2016, "F", "Norway 2016, n = 7,554", "years",
           0.05, 1.4, NATIONAL),
    Target("housing: stable", 0.88, "PMC9372185, table 1", BERGEN_666, "F", COHORT_666, departs=0.035,
           why="Owned, rented and with friends or family add to 89 of 98 in the 609, and to 88 of 100 in the 666."),
    Target("sex: men, country", 0.69, "PMC7451452, table 1", NORPD, "F", NATIONAL_2014, departs=0.01, why=NATIONAL),
    Target("medicine: methadone, country", 0.42, "PMC7451452, table 1", NORPD, "F", NATIONAL_2014, departs=0.04,
           why=NATIONAL),
    Target("age: 25 and under, country", 0.0238, "PMC7451452, table 1", NORPD, "D", NATIONAL_2014, printed=0.0001,
           departs=0.02, why=NATIONAL),
    Target("age: 26-40, country", 0.3603, "PMC7451452, table 1", NORPD, "D", NATIONAL_2014, printed=0.0001,
           departs=0.03, why=NATIONAL),
    Target("age: 41-60, country", 0.5845, "PMC7451452, table 1", NORPD, "D", NATIONAL_2014, printed=0.0001,
           departs=0.06, why=NATIONAL),
    Target("age: over 60, country", 0.0314, "PMC7451452, table 1", NORPD, "D", NATIONAL_2014, printed=0.0001,
           departs=0.03, why=f"{NATIONAL} {LATER}"),
)  # fmt: skip

# Counts that are public, and that the 328 of the demo reproduce exactly.
COUNTS = tuple(
    Target(name, value, "Helse Bergen, the project's page (19 September 2016)", PROJECT_X, "F",
           "Project X, May 2014", "people", 0.0)
    for name, value in (("eligible", 328), ("consented", 70), ("consented: men", 45), ("consented: women", 25))
)  # fmt: skip
DEATHS = Target(
    "deaths of the 328 until 1 September 2016", 1.4, "10.1186/s12913-019-4282-z, table 3", MORTALITY, "F",
    "Norway 2014-15, in treatment, 14,659 person-years", "per 100 person-years", 0.05, 0.25,
    "The ten deaths are written into the story, so that each kind is met; three of them come in its first week.",
)  # fmt: skip

TARGETS = SEX + AGE + MEDICINE + HOUSING + DOSE + (YEARS, *BESIDE)

ASSUMPTIONS = (
    Assumption(
        "names, addresses, telephones",
        "lists of our own",
        Words(
            "Vanlige norske navn satt sammen på måfå. Stedet sier at det er oppdiktet, postnummeret er 0000, og "
            "telefonnumrene begynner med 00, som ingen abonnent har.",
            "Vanlege norske namn sette saman på måfå. Staden seier at han er oppdikta, postnummeret er 0000, og "
            "telefonnummera byrjar med 00, som ingen abonnent har.",
            "Ordinary Norwegian names put together at random. The place says that it is made up, the postal code is "
            "0000, and the telephone numbers begin with 00, which no subscriber has.",
        ),
    ),
    Assumption(
        "methadone and buprenorphine doses",
        "normal, 91 (26) mg and 16.4 (6.9) mg",
        Words(
            "Tilpasset dosegruppene til dem som døde i behandling; doser for alle i LAR er ikke funnet.",
            "Tilpassa dosegruppene til dei som døydde i behandling; dosar for alle i LAR er ikkje funne.",
            "Fitted to the dose groups of those who died in treatment; doses of everyone in LAR were not found.",
        ),
    ),
    Assumption(
        "doses of another medicine",
        "none",
        Words(
            "Hvilke legemidler det er, er ikke fortalt, så de har ingen dose.",
            "Kva legemiddel det er, er ikkje fortalt, så dei har ingen dose.",
            "Which medicines they are is not told, so they have no dose.",
        ),
    ),
    Assumption(
        "independence",
        "sex, age, medicine and housing are drawn apart",
        Words(
            "Hvordan de henger sammen, er ikke publisert.",
            "Korleis dei heng saman, er ikkje publisert.",
            "How they hang together is not published.",
        ),
    ),
    Assumption(
        "years in treatment",
        "gamma, 12 (8.5), drawn again where it reaches back before 1997 or the 17th birthday",
        Words(
            "Tallene er prøvd fram, så gjennomsnittet blir som publisert. 1997 er det tidligste vi har funnet.",
            "Tala er prøvde fram, så gjennomsnittet blir som publisert. 1997 er det tidlegaste vi har funne.",
            "Found by trial, so that the mean is the published one. 1997 is the earliest start that we have found.",
        ),
    ),
    Assumption(
        "men and women among the 328",
        "230 and 98",
        Words(
            "70 av 100 er menn i kohortene fra Bergen og Stavanger; for de 328 er det ikke publisert.",
            "70 av 100 er menn i kohortane frå Bergen og Stavanger; for dei 328 er det ikkje publisert.",
            "70 of 100 are men in the cohorts of Bergen and Stavanger; for the 328 it is not published.",
        ),
    ),
    Assumption(
        "who says yes",
        "see simulate/project_x/participation.py",
        Words(
            "Hvem av de 328 som ble med, er ikke publisert. Sammenhengene er våre, og skrevet ned.",
            "Kven av dei 328 som vart med, er ikkje publisert. Samanhengane er våre, og skrivne ned.",
            "Who of the 328 took part is not published. The relations are ours, and written down.",
        ),
    ),
    Assumption(
        "what came back of the letters, and when",
        "see simulate/project_x/script.py",
        Words(
            "Bare 328 og 70 er publisert. Hvor mange som sa nei, svarte seint eller var flyttet, er oppdiktet.",
            "Berre 328 og 70 er publiserte. Kor mange som sa nei, svarte seint eller hadde flytta, er oppdikta.",
            "Only 328 and 70 are published. How many said no, answered late or had moved is made up.",
        ),
    ),
    Assumption(
        "what is answered, beside the figures above",
        "see simulate/project_x/lives.py and answered.py",
        Words(
            "Bare det som står i tabellene, er publisert. Fordelinger, sammenhenger og hva som skjer, er våre.",
            "Berre det som står i tabellane, er publisert. Fordelingar, samanhengar og kva som skjer, er våre.",
            "Only what stands in the tables is published. Distributions, relations and what happens are ours.",
        ),
    ),
    Assumption(
        "own words",
        "a stock of our own",
        Words(
            "Skrevet for demoen på bokmål, nynorsk og engelsk. Ingen har sagt dem, og ingen er nevnt med navn.",
            "Skrivne for demoen på bokmål, nynorsk og engelsk. Ingen har sagt dei, og ingen er nemnd med namn.",
            "Written for the demo in bokmål, nynorsk and English. Nobody has said them, and nobody is named.",
        ),
    ),
    Assumption(
        "field work",
        "see simulate/project_x/fieldwork.py",
        Words(
            "Forsøk, avtaler, opphold, dødsfallet som ikke var noe, og hvem som intervjuet, er oppdiktet. To "
            "intervjuere holder de fleste intervjuene, en erfaringskonsulent noen, og en sykepleier følger én.",
            "Forsøk, avtaler, opphald, dødsfallet som ikkje var noko, og kven som intervjua, er oppdikta. To "
            "intervjuarar held dei fleste intervjua, ein erfaringskonsulent nokre, og ein sjukepleiar følgjer éin.",
            "Tries, appointments, stays, the death that was none, and who interviewed, are made up. Two interviewers "
            "hold most of the interviews, a peer interviewer some, and a nurse follows one person.",
        ),
    ),
)
