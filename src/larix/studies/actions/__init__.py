"""What is done with a study. Each file holds one part of its life."""

from larix.studies.actions.cohort import choose_answers, found_study, import_cohort, record_interview

__all__ = ["choose_answers", "found_study", "import_cohort", "record_interview"]
