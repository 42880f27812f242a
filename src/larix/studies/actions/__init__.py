"""What is done with a study. Each file holds one part of its life."""

from larix.studies.actions.answers import record_answer, record_objection, record_wrong_opening, undo_answer
from larix.studies.actions.closing import close_list
from larix.studies.actions.cohort import choose_answers, found_study, import_cohort, record_interview
from larix.studies.actions.consents import assess_capacity, match_scan, record_consent, set_scan_aside, store_scan
from larix.studies.actions.withdrawals import withdraw

__all__ = [
    "assess_capacity", "choose_answers", "close_list", "found_study", "import_cohort", "match_scan", "record_answer",
    "record_consent", "record_interview", "record_objection", "record_wrong_opening", "set_scan_aside", "store_scan",
    "undo_answer", "withdraw",
]  # fmt: skip
