"""What truly holds among the synthetic participants over two years, as data to hold an analysis against.

None of it is evidence: nobody has published what mattered to the 70, or who was not seen again. The numbers are ours.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal


@dataclass(frozen=True, slots=True)
class Effect:
    """`cause` moves `on` by `size`, in the outcome's own points or in log odds, for each `per`. 0: it does nothing."""

    cause: str
    on: str
    size: float
    scale: Literal["points", "log odds"]
    per: str


POINT = "point between -3 and +3"
SD = "standard deviation"

# What is named as having mattered moves how well somebody copes with substance use at that wave.
MATTERED = tuple(
    Effect(f"mattered: {code}", "coping", size, "points", POINT)
    for code, size in (
        ("home", 0.40), ("work", 0.35), ("peers", 0.35), ("loss", 0.40), ("loneliness", 0.35), ("set_limit", 0.30),
        ("moved_my_body", 0.30), ("treatment_team", 0.25), ("gp", 0.25), ("money", 0.25), ("medicine", 0.20),
        ("friends", 0.15), ("picking_up", 0.0), ("welfare_office", 0.0),
    )
)  # fmt: skip
OTHER_MATTERED = Effect("mattered: anything else", "coping", 0.20, "points", POINT)

EFFECTS = (
    *MATTERED,
    OTHER_MATTERED,
    Effect("a year", "coping", 0.50, "points", "year"),
    Effect("heavy use", "coping", -0.60, "points", SD),
    Effect("unsettled home", "distress", 1.00, "points", "yes or no"),
    Effect("heaviness", "distress", 1.80, "points", SD),
    Effect("participation", "benefit", 0.15, "points", "point of ten"),
    # In Bergen and Stavanger no change over time was seen in SUSI or SCL-10 for the group: none is put in here.
    Effect("a year", "days of use", 0.0, "points", "year"),
    Effect("a year", "hscl_10", 0.0, "points", "year"),
    Effect("a year", "participation", 0.0, "points", "year"),
    # Who is not seen: more of those who use much and live unsettled, so those who are seen fare better than all.
    # Some are met nearly every time and others once and never again; what anybody is like in this, nobody is asked.
    Effect("being there", "being interviewed", 3.50, "log odds", SD),
    Effect("unsettled home", "being interviewed", -0.60, "log odds", "yes or no"),
    Effect("heavy use", "being interviewed", -0.35, "log odds", SD),
    Effect("in prison", "being interviewed", -0.80, "log odds", "yes or no"),
    Effect("heaviness", "being interviewed", 0.0, "log odds", SD),
    # What is not told: those who inject pass over the questions about use more often.
    Effect("injecting", "passing over the questions about use", 0.90, "log odds", "yes or no"),
)


@cache
def size(cause: str, on: str) -> float:
    """How much that cause moves that outcome; KeyError where nothing is written down."""
    for effect in EFFECTS:
        if (effect.cause, effect.on) == (cause, on):
            return effect.size
    raise KeyError((cause, on))


@cache
def of_factor(code: str) -> float:
    """What one point of this thing means for coping."""
    found = {effect.cause: effect.size for effect in MATTERED}
    return found.get(f"mattered: {code}", OTHER_MATTERED.size)
