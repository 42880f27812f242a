"""The tables of studies: the study and its participants, its invitations, its consents, its field work."""

from larix.studies.models.asking import LogQuestion
from larix.studies.models.consent import CapacityAssessment, ConsentEntry, Scan
from larix.studies.models.fieldwork import Appointment, Assignment, ContactAttempt, Happening, PauseEntry
from larix.studies.models.invitation import (
    AnswerEntry,
    ClosedList,
    DeclineReason,
    Invitation,
    InviteeList,
    Letter,
    LetterRun,
    Objection,
    WrongOpening,
)
from larix.studies.models.release import ReleasedReport
from larix.studies.models.sitting import Ending, HandedOver, Share, Worry
from larix.studies.models.study import CohortImport, Participation, Study, Visit

__all__ = [
    "AnswerEntry", "Appointment", "Assignment", "CapacityAssessment", "ClosedList", "CohortImport", "ConsentEntry",
    "ContactAttempt", "DeclineReason", "Ending", "HandedOver", "Happening", "Invitation", "InviteeList", "Letter",
    "LetterRun", "LogQuestion", "Objection", "Participation", "PauseEntry", "ReleasedReport", "Scan", "Share", "Study",
    "Visit", "Worry", "WrongOpening",
]  # fmt: skip
