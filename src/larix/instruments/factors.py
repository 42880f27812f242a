"""The list that people choose from when they say what has mattered: data, with a version, an owner and a status."""

from dataclasses import dataclass

from larix.core.words import Words


@dataclass(frozen=True, slots=True)
class Factor:
    """`code` is what answers hold; it never changes its meaning."""

    code: str
    words: Words


@dataclass(frozen=True, slots=True)
class Group:
    code: str
    title: Words
    factors: tuple[Factor, ...]


@dataclass(frozen=True, slots=True)
class FactorList:
    version: int  # rises with every change that has been published
    owner: str
    status: Words
    groups: tuple[Group, ...]
    other: Factor  # belongs to no group, and is worth as much as any


FACTORS = FactorList(
    version=1,
    owner="Larix",
    status=Words(
        "Utkast, ennå ikke avtalt med en brukerorganisasjon",
        "Utkast, enno ikkje avtalt med ein brukarorganisasjon",
        "Draft, not yet agreed with a user organisation",
    ),
    groups=(
        Group(
            "own_doing",
            Words("Det jeg selv gjorde", "Det eg sjølv gjorde", "What I did"),
            (
                Factor("set_limit", Words("Jeg satte en grense for rus", "Eg sette ei grense for rus",
                                          "I set a limit for substance use")),
                Factor("avoided_places", Words("Jeg holdt meg unna steder eller folk", "Eg heldt meg unna stader eller "
                                               "folk", "I kept away from places or people")),
                Factor("asked_for_help", Words("Jeg ba om hjelp", "Eg bad om hjelp", "I asked for help")),
                Factor("moved_my_body", Words("Jeg var i bevegelse: tur, trening", "Eg var i rørsle: tur, trening",
                                              "I was active: walks, exercise")),
                Factor("did_something", Words("Jeg hadde noe å holde på med", "Eg hadde noko å halde på med",
                                              "I had something to do")),
                Factor("sleep_and_food", Words("Søvn, mat og faste dager", "Søvn, mat og faste dagar",
                                               "Sleep, food and regular days")),
            ),
        ),
        Group(
            "people_and_life",
            Words("Mennesker og livet", "Menneske og livet", "People and life"),
            (
                Factor("partner", Words("Kjæreste eller ektefelle", "Kjærast eller ektefelle", "A partner")),
                Factor("children", Words("Barn", "Barn", "Children")),
                Factor("family", Words("Familie", "Familie", "Family")),
                Factor("friends", Words("Venner", "Vener", "Friends")),
                Factor("loneliness", Words("Å være alene", "Å vere åleine", "Being alone")),
                Factor("home", Words("Boligen", "Bustaden", "My home")),
                Factor("money", Words("Penger eller gjeld", "Pengar eller gjeld", "Money or debt")),
                Factor("work", Words("Jobb, skole eller aktivitet", "Jobb, skule eller aktivitet",
                                     "Work, school or activity")),
                Factor("loss", Words("Å miste noen", "Å miste nokon", "Losing somebody")),
                Factor("health", Words("Helsen min", "Helsa mi", "My health")),
            ),
        ),
        Group(
            "treatment_and_services",
            Words("Behandling og tjenester", "Behandling og tenester", "Treatment and services"),
            (
                Factor("medicine", Words("Medisinen eller dosen", "Medisinen eller dosen", "The medicine or the dose")),
                Factor("picking_up", Words("Måten jeg henter medisinen på", "Måten eg hentar medisinen på",
                                           "The way I pick up my medicine")),
                Factor("gp", Words("Fastlegen", "Fastlegen", "My GP")),
                Factor("treatment_team", Words("De som behandler meg i LAR", "Dei som behandlar meg i LAR",
                                               "Those who treat me in LAR")),
                Factor("municipality", Words("Kommunen", "Kommunen", "The municipality")),
                Factor("welfare_office", Words("NAV", "NAV", "The welfare office (NAV)")),
                Factor("peers", Words("Andre med egen erfaring", "Andre med eiga erfaring",
                                      "Others with experience of their own")),
                Factor("stay", Words("Opphold på institusjon eller sykehus", "Opphald på institusjon eller sjukehus",
                                     "A stay in an institution or hospital")),
            ),
        ),
    ),
    other=Factor("something_else", Words("Noe annet", "Noko anna", "Something else")),
)  # fmt: skip


def group_of(code: str) -> str:
    """The code of the group that a factor stands in; "" for what stands in none ("something else")."""
    return next((group.code for group in FACTORS.groups for one in group.factors if one.code == code), "")
