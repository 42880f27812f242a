"""Retention: how long until somebody has left."""

from larix.outcomes.shape import Answer, Definition, Family, Kind, Missing
from larix.outcomes.timing import time_to
from larix.outcomes.word import Word, is_missing


def dropout_ctn0094(word: Word) -> Answer:
    """The first of four missing weeks after one another; later samples do not undo it."""
    return time_to(word.due, is_missing, 4)


DEFINITIONS = (
    Definition(
        ("DrT_ctnNinetyFour_2023", "DrE_ctnNinetyFour_2023"), Family.RETENTION, Kind.SURVIVAL, "CTN-0094", "",
        Missing.MISSING, "Weeks to study dropout (4 consecutive weeks of missing UOS); weekly", dropout_ctn0094,
        verified=True,
    ),
)  # fmt: skip
