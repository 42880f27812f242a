"""What the instruments of our own have in common: their licence, their languages, and answers used more than once."""

from larix.core.words import Words, same
from larix.instruments.answers import Choice, OneOf
from larix.instruments.shape import Language, Licence, Source, Status

OURS = Source("Larix", "LICENSE", verified=True)
OWN_LICENCE = Licence(
    "GREEN",
    Words(
        "Våre egne ord, under samme lisens som Larix.",
        "Våre eigne ord, under same lisens som Larix.",
        "Our own words, under the same licence as Larix.",
    ),
    OURS,
)
# Draft until a user organisation has agreed with the wording: that is what the status says.
OWN_LANGUAGES = tuple(Language(code, Status.OWN_WORDING, "Larix") for code in ("nb", "nn", "en"))

DAYS = Words("dager", "dagar", "days")
NOT_AT_ALL = Words("ikke i det hele tatt", "ikkje i det heile", "not at all")

# As in the registry KVARUS (Rapporteket/kvarus, plan_beh and plan_krise).
NO_YES_UNKNOWN = OneOf(
    (
        Choice(1, Words("Nei", "Nei", "No")),
        Choice(2, Words("Ja", "Ja", "Yes")),
        Choice(3, Words("Jeg vet ikke", "Eg veit ikkje", "I do not know")),
    )
)
NO_YES = OneOf((Choice(0, Words("Nei", "Nei", "No")), Choice(1, Words("Ja", "Ja", "Yes"))))
NO_PARTLY_YES = OneOf(
    (
        Choice(0, Words("Nei", "Nei", "No")),
        Choice(1, Words("Delvis", "Delvis", "Partly")),
        Choice(2, Words("Ja", "Ja", "Yes")),
    )
)


def from_0_to_10(lowest: Words, highest: Words) -> OneOf:
    """Eleven numbers, the two ends with words: no colours, and no words in between that somebody must live up to."""
    low = Words(f"0 – {lowest.nb}", f"0 – {lowest.nn}", f"0 – {lowest.en}")
    high = Words(f"10 – {highest.nb}", f"10 – {highest.nn}", f"10 – {highest.en}")
    between = (Choice(number, same(str(number))) for number in range(1, 10))
    return OneOf((Choice(0, low), *between, Choice(10, high)))
