"""Estimators and the rule about small numbers, one small module each. Numbers go in, numbers or a reason come out."""

from larix.statistics.differences import Difference, mean_difference, share_difference
from larix.statistics.logistic import Logistic, NoFit, chance, logistic
from larix.statistics.means import Mean, mean_of, t_interval
from larix.statistics.proportions import Proportion, wilson
from larix.statistics.reasons import NoNumber
from larix.statistics.weights import effective_size, participation_weights, weighted_difference, weighted_mean

__all__ = [
    "Difference", "Logistic", "Mean", "NoFit", "NoNumber", "Proportion", "chance", "effective_size", "logistic",
    "mean_difference", "mean_of", "participation_weights", "share_difference", "t_interval", "weighted_difference",
    "weighted_mean", "wilson",
]  # fmt: skip
