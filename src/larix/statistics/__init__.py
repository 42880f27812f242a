"""Estimators and the rule about small numbers, one small module each. Numbers go in, numbers or a reason come out."""

from larix.statistics.competing_risks import aalen_johansen
from larix.statistics.concordance import Concordance, concordance
from larix.statistics.cox import Cox, cox
from larix.statistics.cox_baseline import HazardStep, hazard_of
from larix.statistics.cox_proportional import Proportional, proportional_hazards
from larix.statistics.differences import Difference, mean_difference, share_difference
from larix.statistics.fitted import Fitted, Term, terms_of
from larix.statistics.log_rank import LogRank, log_rank
from larix.statistics.logistic import Logistic, chance, logistic
from larix.statistics.means import Mean, mean_of, t_interval
from larix.statistics.no_fit import NoFit
from larix.statistics.proportions import Proportion, wilson
from larix.statistics.reasons import NoNumber
from larix.statistics.restricted_mean import RestrictedMean, restricted_mean, restricted_mean_difference
from larix.statistics.survival_curves import kaplan_meier, nelson_aalen
from larix.statistics.survival_quantiles import Quantile, quantile_of
from larix.statistics.survival_shape import Times, times_of
from larix.statistics.survival_steps import Curve, Step
from larix.statistics.weights import effective_size, participation_weights, weighted_difference, weighted_mean

__all__ = [
    "Concordance", "Cox", "Curve", "Difference", "Fitted", "HazardStep", "LogRank", "Logistic", "Mean", "NoFit",
    "NoNumber", "Proportion", "Proportional", "Quantile", "RestrictedMean", "Step", "Term", "Times", "aalen_johansen",
    "chance", "concordance", "cox", "effective_size", "hazard_of", "kaplan_meier", "log_rank", "logistic",
    "mean_difference", "mean_of", "nelson_aalen", "participation_weights", "proportional_hazards", "quantile_of",
    "restricted_mean", "restricted_mean_difference", "share_difference", "t_interval", "terms_of", "times_of",
    "weighted_difference", "weighted_mean", "wilson",
]  # fmt: skip
