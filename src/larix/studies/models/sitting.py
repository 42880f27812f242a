"""What belongs to an interview beside its answers: the tablet handed over, how it ended, a worry, a picture shared."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from larix.encryption.fields import EncryptedText
from larix.studies.models.study import Participation


class HandedOver(models.Model):
    """The person has the tablet, or a code to sign in with: who opened it, until when, and whether it is closed.

    `kind` is "form" (only the person's part of this wave) or "course" (their own page, by a one-time code). The code
    itself is never stored.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, related_name="handed_over")
    kind = models.CharField(max_length=10)
    wave = models.CharField(max_length=30, blank=True)
    mode = models.CharField(max_length=20, blank=True)  # alone, or together where somebody sits beside
    code_digest = models.CharField(max_length=64, blank=True, db_index=True)
    opened_by = models.CharField(max_length=40)
    opened_at = models.DateTimeField()
    until = models.DateTimeField()
    used_at = models.DateTimeField(null=True)  # of a code: it opens once
    closed_at = models.DateTimeField(null=True)

    IDENTIFYING = frozenset({"code_digest"})
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset(
        {
            "id", "key", "participation", "kind", "wave", "mode", "opened_by", "opened_at", "until", "used_at",
            "closed_at",
        }
    )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Ending(models.Model):
    """What goes around an interview: what was said before its first question, how the person was after the last one,

    whether somebody should call, and what was said of naloxone. `told` is the code of the text that was read aloud or
    shown before the first question, `told_version` which version of it: what the person had been promised.
    """

    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, related_name="endings")
    wave = models.CharField(max_length=30)
    on = models.DateField()
    told = models.CharField(max_length=40, blank=True)
    told_version = models.IntegerField(null=True)
    how_now = models.CharField(max_length=20, blank=True)  # schedule.fieldwork.HowNow; "" not asked
    called_on = models.DateField(null=True)  # who wanted to be called was called on that day
    naloxone = models.CharField(max_length=20, blank=True)  # schedule.fieldwork.Naloxone; "" not offered
    by = models.CharField(max_length=40, blank=True)  # the account; "" for the person

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"on", "how_now", "called_on", "naloxone"})
    ADMINISTRATIVE = frozenset({"id", "participation", "wave", "told", "told_version", "by"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["participation", "wave"], name="one_ending_per_wave"),
            models.CheckConstraint(
                condition=Q(told="") | Q(told_version__isnull=False), name="what_was_told_has_a_version"
            ),
        ]

    def __str__(self) -> str:
        return f"ending of {self.wave}"


class Worry(models.Model):
    """ "I am worried": apart from answers, scores, snapshots and extracts. Who may read it: whoever wrote it, the

    study's named responsible clinician, and the person. Added only; `told` and `person_told` are in few words.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, related_name="worries")
    wave = models.CharField(max_length=30, blank=True)
    at = models.DateTimeField()
    kind = models.CharField(max_length=20)  # schedule.fieldwork.WorryKind
    said = EncryptedText(longest=500, otherwise="")  # what was said, short
    told = EncryptedText(longest=300, otherwise="")  # who was told, and when
    person_told = EncryptedText(longest=300, otherwise="")  # what the person was told
    save_id = models.UUIDField(unique=True)  # made with the page: a second press changes nothing
    by = models.CharField(max_length=40)

    IDENTIFYING = frozenset({"said", "told", "person_told"})
    CLINICAL = frozenset({"at", "kind"})
    ADMINISTRATIVE = frozenset({"id", "key", "participation", "wave", "save_id", "by"})

    def __str__(self) -> str:
        return f"worry {self.key}"


class Share(models.Model):
    """The person lets the treatment team see one picture of theirs. Dated, and ended with one tap."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, related_name="shares")
    what = models.CharField(max_length=30)  # which picture: "picture" is outcomes over time, without own words
    unit_key = models.CharField(max_length=100)  # with whom
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"begun_at", "ended_at"})
    ADMINISTRATIVE = frozenset({"id", "key", "participation", "what", "unit_key"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["participation", "what", "unit_key"],
                condition=Q(ended_at__isnull=True),
                name="shared_once_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.what} shared"
