"""Estimators and the rule about small numbers, one small module each. Numbers go in, numbers or a reason come out."""

from larix.statistics.differences import Difference, mean_difference, share_difference
from larix.statistics.fitted import Fitted, Term, terms_of
from larix.statistics.imputation import Imputed, impute
from larix.statistics.imputation_design import Variable
from larix.statistics.logistic import Logistic, chance, logistic
from larix.statistics.means import Mean, mean_of, t_interval
from larix.statistics.mixed import Mixed, mixed
from larix.statistics.no_fit import NoFit
from larix.statistics.pooling import Pooled, pool, pooled
from larix.statistics.proportions import Proportion, wilson
from larix.statistics.reasons import NoNumber
from larix.statistics.weights import effective_size, participation_weights, weighted_difference, weighted_mean

__all__ = [
    "Difference", "Fitted", "Imputed", "Logistic", "Mean", "Mixed", "NoFit", "NoNumber", "Pooled", "Proportion",
    "Term", "Variable", "chance", "effective_size", "impute", "logistic", "mean_difference", "mean_of", "mixed",
    "participation_weights", "pool", "pooled", "share_difference", "t_interval", "terms_of", "weighted_difference",
    "weighted_mean", "wilson",
]  # fmt: skip
