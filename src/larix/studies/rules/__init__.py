"""What may be done with a study. Pure."""

from larix.studies.rules.consent import (
    Around,
    may_assess,
    may_consent,
    may_move_scan,
    may_set_aside,
    may_withdraw,
    stops_for_capacity,
)
from larix.studies.rules.inviting import may_answer, may_change_by_code, may_close, may_undo
from larix.studies.rules.study import may_ask, may_found, may_see

__all__ = [
    "Around", "may_answer", "may_ask", "may_assess", "may_change_by_code", "may_close", "may_consent", "may_found",
    "may_move_scan", "may_see", "may_set_aside", "may_undo", "may_withdraw", "stops_for_capacity",
]  # fmt: skip
