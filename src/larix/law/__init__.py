"""The sources that our rules obey. A rule names its provision; it never quotes a number of its own."""

from larix.law.decisions import (
    ACCOUNTS,
    ANSWERS_ARE_ADDED,
    CONSENT,
    DEAD_ARE_LEFT_IN_PEACE,
    LETTERS_HARM_NOBODY,
    LISTS_ARE_WHOLE,
    NEUTRAL_MESSAGES,
    NUMBERS_ARE_READ,
    ONE_NUMBER_ONE_PERSON,
    ONE_PURPOSE,
    ONE_RESPONSIBLE,
    OWN_DAY,
    TEXTS_ARE_VERSIONED,
    THREE_LEVELS,
    VERSIONS_STAY,
    WITHDRAWAL,
)
from larix.law.lar import DELEGATION
from larix.law.population_register import NEW_NUMBERS
from larix.law.shape import Provision

CATALOGUE = (
    ACCOUNTS,
    WITHDRAWAL,
    CONSENT,
    ANSWERS_ARE_ADDED,
    DEAD_ARE_LEFT_IN_PEACE,
    DELEGATION,
    LISTS_ARE_WHOLE,
    LETTERS_HARM_NOBODY,
    NEUTRAL_MESSAGES,
    NEW_NUMBERS,
    NUMBERS_ARE_READ,
    ONE_NUMBER_ONE_PERSON,
    ONE_PURPOSE,
    ONE_RESPONSIBLE,
    OWN_DAY,
    TEXTS_ARE_VERSIONED,
    THREE_LEVELS,
    VERSIONS_STAY,
)

__all__ = [
    "ACCOUNTS",
    "ANSWERS_ARE_ADDED",
    "CATALOGUE",
    "CONSENT",
    "DEAD_ARE_LEFT_IN_PEACE",
    "DELEGATION",
    "LETTERS_HARM_NOBODY",
    "LISTS_ARE_WHOLE",
    "NEUTRAL_MESSAGES",
    "NEW_NUMBERS",
    "NUMBERS_ARE_READ",
    "ONE_NUMBER_ONE_PERSON",
    "ONE_PURPOSE",
    "ONE_RESPONSIBLE",
    "OWN_DAY",
    "TEXTS_ARE_VERSIONED",
    "THREE_LEVELS",
    "VERSIONS_STAY",
    "WITHDRAWAL",
    "Provision",
]
