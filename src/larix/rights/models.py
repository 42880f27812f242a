"""That somebody said no, the letter that is owed for it, and what somebody says is wrong."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from larix.encryption.fields import EncryptedText
from larix.people.models import Person

ABOUT = ("identity", "answer", "death", "list", "other")
STATES = ("open", "mended", "declined")


class SaidNo(models.Model):
    """One no, so that it is known again after a restore. The same lines lie in a file beside the backups.

    `digest` is keyed: without the installation's key it is nobody's. `what` holds no name and no answer.
    """

    mark = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    digest = models.CharField(max_length=64)
    what = models.JSONField()
    at = models.DateTimeField()

    IDENTIFYING = frozenset({"digest"})
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "mark", "what", "at"})

    def __str__(self) -> str:
        return str(self.mark)


class Confirmation(models.Model):
    """The letter owed to somebody who said no: what was deleted, what stays and why. `said` is that, and no name.

    `study` is a study's key; "" where it is about the quality registry or about everything. Name and address come from
    the vault when the letter is made, and are nowhere else. `sent_on` with `channel`: how the person got it.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="confirmations")
    study = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=20)  # rights.letters.Kind
    on = models.DateField()
    due_on = models.DateField()
    said = models.JSONField()
    sent_on = models.DateField(null=True)
    channel = models.CharField(max_length=20, blank=True)  # rights.letters.Sent
    by = models.CharField(max_length=40, blank=True)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"said"})
    ADMINISTRATIVE = frozenset({"id", "key", "person", "study", "kind", "on", "due_on", "sent_on", "channel", "by"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(sent_on__isnull=True) ^ ~Q(channel=""), name="what_was_sent_went_somehow"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} on {self.on}"


class Correction(models.Model):
    """What a person says is wrong about them, and what came of it: mended, or declined with a reason they read."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="corrections")
    study = models.CharField(max_length=60)  # the study's key
    about = models.CharField(max_length=20, choices=[(about, about) for about in ABOUT])
    said = EncryptedText(longest=1000, otherwise="")  # what is wrong, and what would be right
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=[(state, state) for state in STATES], default="open")
    answer = EncryptedText(longest=1000, otherwise="")  # what was done, or why it stands; the person reads it
    answered_at = models.DateTimeField(null=True)
    by = models.CharField(max_length=40, blank=True)  # the account that answered

    IDENTIFYING = frozenset({"said", "answer"})
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "key", "person", "study", "about", "asked_at", "state", "answered_at", "by"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(condition=Q(about__in=ABOUT), name="what_a_correction_is_about_is_known"),
            models.CheckConstraint(
                condition=Q(state="open", answered_at__isnull=True)
                | Q(state__in=("mended", "declined"), answered_at__isnull=False),
                name="a_correction_is_open_or_answered",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.about}: {self.state}"
