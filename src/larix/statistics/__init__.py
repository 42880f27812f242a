"""Estimators and the rule about small numbers, one small module each. Numbers go in, numbers or a reason come out."""

from larix.statistics.differences import Difference, mean_difference, share_difference
from larix.statistics.means import Mean, mean_of, t_interval
from larix.statistics.proportions import Proportion, wilson
from larix.statistics.reasons import NoNumber

__all__ = [
    "Difference", "Mean", "NoNumber", "Proportion", "mean_difference", "mean_of", "share_difference", "t_interval",
    "wilson",
]  # fmt: skip
