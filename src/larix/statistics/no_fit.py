"""Why there is no model, and what to read a model with care for. One vocabulary for all models."""

from enum import StrEnum

from larix.core.words import Words


class NoFit(StrEnum):
    """Why there is no model, or why to read it with care."""

    ONE_OUTCOME = "one_outcome"
    COLLINEAR = "collinear"
    SEPARATED = "separated"
    NOT_CONVERGED = "not_converged"
    TOO_FEW = "too_few"
    EXACT = "exact"
    FEW_EVENTS = "few_events"  # from here on there is a model, but its numbers are to be read with care
    BOUNDARY = "boundary"
    WEIGHTS_CONCENTRATED = "weights_concentrated"

    @property
    def words(self) -> Words:
        return WORDS[self]


WORDS = {
    NoFit.ONE_OUTCOME: Words(
        "Alle har samme utfall, så det er ingenting å skille på.",
        "Alle har same utfall, så det er ingenting å skilje på.",
        "Everybody has the same outcome, so there is nothing to tell apart.",
    ),
    NoFit.COLLINEAR: Words(
        "Noen av variablene sier det samme. Ta ut en av dem.",
        "Nokre av variablane seier det same. Ta ut ein av dei.",
        "Some of the variables say the same. Take one of them out.",
    ),
    NoFit.SEPARATED: Words(
        "En variabel, eller flere sammen, skiller gruppene helt. Da har modellen ikke noe svar. Slå sammen små grupper "
        "eller ta ut en variabel.",
        "Ein variabel, eller fleire saman, skil gruppene heilt. Då har modellen ikkje noko svar. Slå saman små grupper "
        "eller ta ut ein variabel.",
        "One variable, or several together, tells the groups apart without fail. Then the model has no answer. Join "
        "small groups or take a variable out.",
    ),
    NoFit.NOT_CONVERGED: Words(
        "Utregningen kom ikke i mål. Tallene brukes ikke.",
        "Utrekninga kom ikkje i mål. Tala blir ikkje brukte.",
        "The computation did not settle. Its numbers are not used.",
    ),
    NoFit.TOO_FEW: Words(
        "Det er for få personer eller målinger til denne modellen.",
        "Det er for få personar eller målingar til denne modellen.",
        "There are too few people or measurements for this model.",
    ),
    NoFit.EXACT: Words(
        "Variablene forklarer hver verdi helt, så det er ingen spredning igjen å regne usikkerhet av.",
        "Variablane forklarer kvar verdi heilt, så det er inga spreiing att å rekne uvisse av.",
        "The variables explain every value without fail, so no spread is left to reckon uncertainty from.",
    ),
    NoFit.FEW_EVENTS: Words(
        "Det er færre enn ti personer i den minste gruppen for hver variabel. Tallene er usikre.",
        "Det er færre enn ti personar i den minste gruppa for kvar variabel. Tala er usikre.",
        "There are fewer than ten people in the smaller group for each term. The numbers are unsteady.",
    ),
    NoFit.BOUNDARY: Words(
        "En spredning ble anslått til null, eller to så likt at de ikke kan skilles. Modellen er kanskje for rik for "
        "disse dataene.",
        "Ei spreiing vart rekna til null, eller to så likt at dei ikkje kan skiljast. Modellen er kanskje for rik for "
        "desse dataa.",
        "A spread was estimated as zero, or two as so alike that they cannot be told apart. The model may be too rich "
        "for these data.",
    ),
    NoFit.WEIGHTS_CONCENTRATED: Words(
        "Noen få personer bærer det meste av vekten. Tallene står og faller med dem.",
        "Nokre få personar ber det meste av vekta. Tala står og fell med dei.",
        "A few people carry most of the weight. The numbers stand and fall with them.",
    ),
}
