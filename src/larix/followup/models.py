"""Responses and their versions, and scores recorded elsewhere. Versions are added, never changed."""

import uuid
from typing import Any, ClassVar

from django.db import models

from larix.people.models import Person

MODES = ("together", "alone", "phone", "video", "offline", "paper", "recorded")


class Response(models.Model):
    """One instrument asked of one person, once per purpose, wave and part. Its id is made by the client."""

    id = models.UUIDField(primary_key=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="responses")
    purpose = models.CharField(max_length=100)  # treatment, registry or study:<key>; fixed when it is asked
    instrument = models.CharField(max_length=60)
    wave = models.CharField(max_length=30)
    part = models.CharField(max_length=30, default="whole")
    respondent = models.CharField(max_length=30, default="person")

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "person", "purpose", "instrument", "wave", "part", "respondent"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["person", "purpose", "instrument", "wave", "part", "respondent"],
                name="asked_once_per_purpose_wave_and_part",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.instrument} at {self.wave}"


class ResponseVersionSet(models.QuerySet["ResponseVersion"]):
    def current(self) -> models.QuerySet["ResponseVersion"]:
        """The highest version of each response that is not a conflict."""
        later = ResponseVersion.objects.filter(
            response=models.OuterRef("response"), conflict=False, number__gt=models.OuterRef("number")
        )
        return self.filter(conflict=False).filter(~models.Exists(later))


class ResponseVersion(models.Model):
    """What stood in a response from one save to the next. A save from a stale page is kept as a conflict.

    How it was given (day, mode, language, who was there) stands here too: it can be wrong, and is corrected too.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)  # the save's own id, made by the client
    response = models.ForeignKey(Response, on_delete=models.PROTECT, related_name="versions")
    number = models.IntegerField()
    started_from = models.IntegerField(default=0)  # the version that the page showed; 0: none
    conflict = models.BooleanField(default=False)
    chosen_from = models.IntegerField(null=True)  # the conflict that somebody made current by choosing it
    instrument_version = models.IntegerField()
    fingerprint = models.CharField(max_length=64)  # of the published definition
    on = models.DateField()  # the true day, beside its wave
    mode = models.CharField(max_length=20, choices=[(mode, mode) for mode in MODES])
    present = models.CharField(max_length=60, blank=True)
    interpreter = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=10)
    answers = models.JSONField()
    missing = models.JSONField()
    own_words = models.JSONField(default=dict)  # apart from the answers: never in a snapshot
    digest = models.CharField(max_length=64)  # of what was sent, so that a repeat is told from another save
    by = models.CharField(max_length=40)  # the account's key
    at = models.DateTimeField()
    reason = models.CharField(max_length=300, blank=True)

    objects = ResponseVersionSet.as_manager()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset({"own_words"})
    CLINICAL = frozenset({"on", "mode", "present", "interpreter", "language", "answers", "missing", "reason"})
    ADMINISTRATIVE = frozenset(
        {
            "id", "response", "number", "started_from", "conflict", "chosen_from", "instrument_version", "fingerprint",
            "digest", "by", "at",
        }
    )  # fmt: skip

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["response", "number"], name="versions_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"{self.response_id} version {self.number}"


class RecordedScore(models.Model):
    """A score computed elsewhere, kept as it was recorded."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="recorded_scores")
    purpose = models.CharField(max_length=100)
    name = models.CharField(max_length=60)
    wave = models.CharField(max_length=30)
    on = models.DateField()
    value = models.FloatField()
    source = models.CharField(max_length=200)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"on", "value"})
    ADMINISTRATIVE = frozenset({"id", "person", "purpose", "name", "wave", "source"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["person", "purpose", "name", "wave"], name="recorded_once_per_purpose_and_wave"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} at {self.wave}"
