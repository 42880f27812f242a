"""The sources that our rules obey. A rule names its provision; it never quotes a number of its own."""

from larix.law.decisions import DEAD_ARE_LEFT_IN_PEACE, ONE_PURPOSE, OWN_DAY, VERSIONS_STAY
from larix.law.shape import Provision

CATALOGUE = (ONE_PURPOSE, DEAD_ARE_LEFT_IN_PEACE, OWN_DAY, VERSIONS_STAY)

__all__ = ["CATALOGUE", "DEAD_ARE_LEFT_IN_PEACE", "ONE_PURPOSE", "OWN_DAY", "VERSIONS_STAY", "Provision"]
