"""The work between interviews: who interviews whom, who was rung, what was agreed, what happened in between."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from larix.encryption.fields import EncryptedText
from larix.studies.models.study import Participation


class Assignment(models.Model):
    """Which interviewer follows a participant. Never somebody who treats them; the last open one holds."""

    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, related_name="assignments")
    account = models.CharField(max_length=40)  # the account's key
    from_on = models.DateField()
    to_on = models.DateField(null=True)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "participation", "account", "from_on", "to_on"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["participation"], condition=Q(to_on__isnull=True), name="one_interviewer_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="assignment_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.participation_id} from {self.from_on}"


class ContactAttempt(models.Model):
    """One try to reach somebody for an interview, and what came of it. Added only."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, related_name="contact_attempts")
    wave = models.CharField(max_length=30)
    at = models.DateTimeField()
    channel = models.CharField(max_length=20)  # schedule.fieldwork.Reach
    outcome = models.CharField(max_length=30)  # schedule.fieldwork.Outcome
    reason = models.CharField(max_length=30, blank=True)  # schedule.fieldwork.Reason: why there was no interview
    by = models.CharField(max_length=40)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"at", "channel", "outcome", "reason"})
    ADMINISTRATIVE = frozenset({"id", "key", "participation", "wave", "by"})

    def __str__(self) -> str:
        return f"{self.outcome} at {self.wave}"


class Appointment(models.Model):
    """When and where the next interview is to be. Moved: this one is closed and another made (`moved_to`)."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, related_name="appointments")
    wave = models.CharField(max_length=30)
    at = models.DateTimeField()
    place = models.CharField(max_length=20)  # schedule.fieldwork.Place
    place_said = EncryptedText(longest=120, otherwise="")  # where exactly, in few words; never on a day list
    area = models.CharField(max_length=60, blank=True)  # travel area, for the day list
    mode = models.CharField(max_length=20)  # as of a response
    state = models.CharField(max_length=20, default="agreed")  # schedule.fieldwork.AppointmentState
    moved_to = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="moved_from")
    visitors = models.CharField(max_length=10, blank=True)  # of a home visit: alone or two
    safe_at = models.DateTimeField(null=True)  # of a home visit: checked in safe
    compensation = models.CharField(max_length=120, blank=True)  # what was given, whether or not the form was finished
    receipt = EncryptedText(longest=40, otherwise="")
    by = models.CharField(max_length=40)  # the account of the interviewer who is to come

    IDENTIFYING = frozenset({"place_said", "receipt"})
    CLINICAL = frozenset({"at", "place", "area", "mode", "state", "visitors", "safe_at", "compensation"})
    ADMINISTRATIVE = frozenset({"id", "key", "participation", "wave", "moved_to", "by"})

    def __str__(self) -> str:
        return f"{self.state} at {self.wave}"


class PauseEntry(models.Model):
    """A decision that somebody is not asked for a while: with a reason and a day on which it is looked at again."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, related_name="pauses")
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    review_on = models.DateField()
    reason = models.CharField(max_length=30)  # schedule.fieldwork.PauseReason
    by = models.CharField(max_length=40)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"from_on", "to_on", "review_on", "reason"})
    ADMINISTRATIVE = frozenset({"id", "key", "participation", "by"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["participation"], condition=Q(to_on__isnull=True), name="one_open_pause_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="pause_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"pause from {self.from_on}"


class Happening(models.Model):
    """Something in a participant's life that the study was told of: a stay, a move, the end of treatment.

    Known to the study alone: it is no entry in anybody's treatment.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, related_name="happenings")
    kind = models.CharField(max_length=30)  # schedule.fieldwork.HappeningKind
    from_on = models.DateField()
    to_on = models.DateField(null=True)  # of a stay: the day it ended; others have none
    interview_there = models.CharField(max_length=20, blank=True)  # of a stay: there, by_phone, wait, not_allowed
    by = models.CharField(max_length=40)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"kind", "from_on", "to_on", "interview_there"})
    ADMINISTRATIVE = frozenset({"id", "key", "participation", "by"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="happening_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} from {self.from_on}"
