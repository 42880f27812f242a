"""A list of people to invite, as a file in whatever shape the trust's own system makes: read, judged, never guessed."""

from larix.exchange.invitee_list.decoding import LIMIT, NotAList
from larix.exchange.invitee_list.findings import Finding, Grade, fault, question, warning
from larix.exchange.invitee_list.ground import ListedUnit
from larix.exchange.invitee_list.judgement import Judgement, judged
from larix.exchange.invitee_list.reading import InviteeFile, Understood, read_list
from larix.exchange.invitee_list.rows import Row
from larix.exchange.invitee_list.writing import empty_list, faults_list

__all__ = [
    "LIMIT", "Finding", "Grade", "InviteeFile", "Judgement", "ListedUnit", "NotAList", "Row", "Understood",
    "empty_list", "fault", "faults_list", "judged", "question", "read_list", "warning",
]  # fmt: skip
