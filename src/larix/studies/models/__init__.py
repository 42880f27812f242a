"""The tables of studies: the study and its participants, its invitations, its consents."""

from larix.studies.models.consent import CapacityAssessment, ConsentEntry, Scan
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
from larix.studies.models.study import CohortImport, Participation, Study, Visit

__all__ = [
    "AnswerEntry", "CapacityAssessment", "ClosedList", "CohortImport", "ConsentEntry", "DeclineReason", "Invitation",
    "InviteeList", "Letter", "LetterRun", "Objection", "Participation", "Scan", "Study", "Visit", "WrongOpening",
]  # fmt: skip
