"""The sources that our rules obey. A rule names its provision; it never quotes a number of its own."""

from larix.law.decisions import (
    ACCOUNTS,
    DEAD_ARE_LEFT_IN_PEACE,
    NUMBERS_ARE_READ,
    ONE_NUMBER_ONE_PERSON,
    ONE_PURPOSE,
    ONE_RESPONSIBLE,
    OWN_DAY,
    THREE_LEVELS,
    VERSIONS_STAY,
)
from larix.law.lar import DELEGATION
from larix.law.population_register import NEW_NUMBERS
from larix.law.shape import Provision

CATALOGUE = (
    ACCOUNTS,
    DEAD_ARE_LEFT_IN_PEACE,
    DELEGATION,
    NEW_NUMBERS,
    NUMBERS_ARE_READ,
    ONE_NUMBER_ONE_PERSON,
    ONE_PURPOSE,
    ONE_RESPONSIBLE,
    OWN_DAY,
    THREE_LEVELS,
    VERSIONS_STAY,
)

__all__ = [
    "ACCOUNTS",
    "CATALOGUE",
    "DEAD_ARE_LEFT_IN_PEACE",
    "DELEGATION",
    "NEW_NUMBERS",
    "NUMBERS_ARE_READ",
    "ONE_NUMBER_ONE_PERSON",
    "ONE_PURPOSE",
    "ONE_RESPONSIBLE",
    "OWN_DAY",
    "THREE_LEVELS",
    "VERSIONS_STAY",
    "Provision",
]
