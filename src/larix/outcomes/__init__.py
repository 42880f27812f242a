"""Outcomes of published opioid treatment trials, each a pure function of one person's weekly use pattern word."""

from larix.outcomes.catalogue import COLUMNS, DEFINITIONS, score, unanswered
from larix.outcomes.shape import Definition, Family, Kind, Missing, Unanswered, Value
from larix.outcomes.word import NotAWord, Sign, Word

__all__ = [
    "COLUMNS", "DEFINITIONS", "Definition", "Family", "Kind", "Missing", "NotAWord", "Sign", "Unanswered", "Value",
    "Word", "score", "unanswered",
]  # fmt: skip
