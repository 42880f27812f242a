"""The sources that our rules obey. A rule names its provision; it never quotes a number of its own."""

from larix.law.decisions import ACCOUNTS, DEAD_ARE_LEFT_IN_PEACE, ONE_PURPOSE, OWN_DAY, VERSIONS_STAY
from larix.law.shape import Provision

CATALOGUE = (ACCOUNTS, ONE_PURPOSE, DEAD_ARE_LEFT_IN_PEACE, OWN_DAY, VERSIONS_STAY)

__all__ = ["ACCOUNTS", "CATALOGUE", "DEAD_ARE_LEFT_IN_PEACE", "ONE_PURPOSE", "OWN_DAY", "VERSIONS_STAY", "Provision"]
