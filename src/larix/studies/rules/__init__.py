"""What may be done with a study. Pure."""

from larix.studies.rules.study import may_ask, may_found, may_see

__all__ = ["may_ask", "may_found", "may_see"]
