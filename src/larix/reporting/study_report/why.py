"""Why a number is not there."""

from collections.abc import Mapping
from enum import StrEnum


class Why(StrEnum):
    """Why a number is not there."""

    UNDER_5 = "under_5"  # 1 to 4 people
    WITHHELD = "withheld"  # it would give away another number
    UNDER_10 = "under_10"  # a mean, an sd, an interval or a difference of fewer than 10 people
    POOLED = "pooled"  # counted together with its neighbours
    NO_VALUES = "no_values"
    ONE_VALUE = "one_value"
    NO_SPREAD = "no_spread"
    NOBODY_INVITED = "nobody_invited"  # the study has no list of people who were asked
    NO_BASIS = "no_basis"  # the protocol names no basis for describing those who do not take part
    NO_MODEL = "no_model"  # there is no model of who takes part, so there are no weights


Whys = Mapping[str, Why]
