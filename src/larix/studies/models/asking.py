"""What a person has asked about who read or changed their record, and what they were answered."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from larix.encryption.fields import EncryptedText
from larix.studies.models.study import Participation
from larix.studies.rules.asking import MOST_ANSWERED, MOST_ASKED


class LogQuestion(models.Model):
    """A question about one entry of the log: what the entry said then, so that it can be read when the log has expired.

    An entry held at a unit is for the unit's leader to answer, every other one for the study's coordinator.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, related_name="log_questions")
    line = models.BigIntegerField()  # its number in the log
    at = models.DateTimeField()  # when somebody read or changed something
    verb = models.CharField(max_length=60)
    account = models.CharField(max_length=40)
    role = models.CharField(max_length=30)
    held_at_kind = models.CharField(max_length=20)
    held_at_key = models.CharField(max_length=100)
    asked_at = models.DateTimeField()
    said = EncryptedText(row="key", longest=MOST_ASKED, otherwise="")
    answer = EncryptedText(row="key", longest=MOST_ANSWERED, otherwise="")
    named = models.BooleanField(default=False)  # the name was told of somebody who is shown by number
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=40, blank=True)

    IDENTIFYING = frozenset({"said", "answer"})
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset(
        {
            "id", "key", "participation", "line", "at", "verb", "account", "role", "held_at_kind", "held_at_key",
            "asked_at", "named", "answered_at", "answered_by",
        }
    )  # fmt: skip

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["participation", "line"], condition=Q(answered_at__isnull=True), name="asked_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answered_by="", named=False)
                | Q(answered_at__isnull=False) & ~Q(answered_by=""),
                name="answered_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return str(self.key)
