"""Estimators and the rule about small numbers, one small module each. Numbers go in, numbers or a reason come out."""

from larix.statistics.agreement import Agreement, cohen_kappa, cross_table, gwet_ac1
from larix.statistics.competing_risks import aalen_johansen
from larix.statistics.concordance import Concordance, concordance
from larix.statistics.cox import Cox, cox
from larix.statistics.cox_baseline import HazardStep, hazard_of
from larix.statistics.cox_proportional import Proportional, proportional_hazards
from larix.statistics.differences import Difference, mean_difference, share_difference
from larix.statistics.e_value import EValue, e_value
from larix.statistics.fitted import Fitted, Term, terms_of
from larix.statistics.imputation import Imputed, impute
from larix.statistics.imputation_design import Variable
from larix.statistics.intraclass import Intraclass, intraclass
from larix.statistics.inverse_weights import Balance, InverseWeights, balance, inverse_weights
from larix.statistics.log_rank import LogRank, log_rank
from larix.statistics.logistic import Logistic, chance, logistic
from larix.statistics.means import Mean, mean_of, t_interval
from larix.statistics.mixed import Mixed, mixed
from larix.statistics.multiplicity import benjamini_hochberg, holm
from larix.statistics.no_fit import NoFit
from larix.statistics.pooling import Pooled, pool, pooled
from larix.statistics.proportions import Proportion, ShareDifference, clopper_pearson, newcombe, wilson
from larix.statistics.quantiles import SampleQuantile, median, quantile
from larix.statistics.reasons import NoNumber
from larix.statistics.reliable_change import Change, Ruler, change, changes, cut_off_between, ruler
from larix.statistics.restricted_mean import RestrictedMean, restricted_mean, restricted_mean_difference
from larix.statistics.standardisation import Standardised, direct, expected_events, indirect
from larix.statistics.survival_curves import kaplan_meier, nelson_aalen
from larix.statistics.survival_quantiles import Quantile, quantile_of
from larix.statistics.survival_shape import Times, times_of
from larix.statistics.survival_steps import Curve, Step
from larix.statistics.tipping_point import Tipping, tipping_point
from larix.statistics.weights import effective_size, participation_weights, weighted_difference, weighted_mean
from larix.statistics.within_between import Parts, within_and_between

__all__ = [
    "Agreement", "Balance", "Change", "Concordance", "Cox", "Curve", "Difference", "EValue", "Fitted", "HazardStep",
    "Imputed", "Intraclass", "InverseWeights", "LogRank", "Logistic", "Mean", "Mixed", "NoFit", "NoNumber", "Parts",
    "Pooled", "Proportion", "Proportional", "Quantile", "RestrictedMean", "Ruler", "SampleQuantile", "ShareDifference",
    "Standardised", "Step", "Term", "Times", "Tipping", "Variable", "aalen_johansen", "balance", "benjamini_hochberg",
    "chance", "change", "changes", "clopper_pearson", "cohen_kappa", "concordance", "cox", "cross_table",
    "cut_off_between", "direct", "e_value", "effective_size", "expected_events", "gwet_ac1", "hazard_of", "holm",
    "impute", "indirect", "intraclass", "inverse_weights", "kaplan_meier", "log_rank", "logistic", "mean_difference",
    "mean_of", "median", "mixed", "nelson_aalen", "newcombe", "participation_weights", "pool", "pooled",
    "proportional_hazards", "quantile", "quantile_of", "restricted_mean", "restricted_mean_difference", "ruler",
    "share_difference", "t_interval", "terms_of", "times_of", "tipping_point", "weighted_difference", "weighted_mean",
    "wilson", "within_and_between",
]  # fmt: skip
