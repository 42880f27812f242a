"""Estimators and the rule about small numbers, one small module each. Numbers go in, numbers or a reason come out."""

from larix.statistics.agreement import Agreement, cohen_kappa, cross_table, gwet_ac1
from larix.statistics.differences import Difference, mean_difference, share_difference
from larix.statistics.e_value import EValue, e_value
from larix.statistics.fitted import Fitted, Term, terms_of
from larix.statistics.imputation import Imputed, impute
from larix.statistics.imputation_design import Variable
from larix.statistics.intraclass import Intraclass, intraclass
from larix.statistics.inverse_weights import Balance, InverseWeights, balance, inverse_weights
from larix.statistics.logistic import Logistic, chance, logistic
from larix.statistics.means import Mean, mean_of, t_interval
from larix.statistics.mixed import Mixed, mixed
from larix.statistics.multiplicity import benjamini_hochberg, holm
from larix.statistics.no_fit import NoFit
from larix.statistics.pooling import Pooled, pool, pooled
from larix.statistics.proportions import Proportion, wilson
from larix.statistics.reasons import NoNumber
from larix.statistics.reliable_change import Change, Ruler, change, changes, cut_off_between, ruler
from larix.statistics.tipping_point import Tipping, tipping_point
from larix.statistics.weights import effective_size, participation_weights, weighted_difference, weighted_mean
from larix.statistics.within_between import Parts, within_and_between

__all__ = [
    "Agreement", "Balance", "Change", "Difference", "EValue", "Fitted", "Imputed", "Intraclass", "InverseWeights",
    "Logistic", "Mean", "Mixed", "NoFit", "NoNumber", "Parts", "Pooled", "Proportion", "Ruler", "Term", "Tipping",
    "Variable", "balance", "benjamini_hochberg", "chance", "change", "changes", "cohen_kappa", "cross_table",
    "cut_off_between", "e_value", "effective_size", "gwet_ac1", "holm", "impute", "intraclass", "inverse_weights",
    "logistic", "mean_difference", "mean_of", "mixed", "participation_weights", "pool", "pooled", "ruler",
    "share_difference", "t_interval", "terms_of", "tipping_point", "weighted_difference", "weighted_mean", "wilson",
    "within_and_between",
]  # fmt: skip
