"""Responses and their versions, and scores recorded elsewhere. Versions are added, never changed."""

import uuid
from typing import Any, ClassVar

from django.db import models

from larix.encryption.fields import EncryptedJSON
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
    begun_on = models.DateField(null=True)  # where it was begun on another day than the one it was finished on
    answers = models.JSONField()
    missing = models.JSONField()
    carried = models.JSONField(default=list)  # stable facts that were shown from last time and confirmed, by item
    own_words = EncryptedJSON(row="id", otherwise=dict)  # apart from the answers: never in a snapshot
    digest = models.CharField(max_length=64)  # of what was sent, so that a repeat is told from another save
    by = models.CharField(max_length=40)  # the account's key
    at = models.DateTimeField()
    reason = models.CharField(max_length=300, blank=True)

    objects = ResponseVersionSet.as_manager()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset({"own_words"})
    CLINICAL = frozenset(
        {"on", "begun_on", "mode", "present", "interpreter", "language", "answers", "missing", "reason"}
    )
    ADMINISTRATIVE = frozenset(
        {
            "id", "response", "number", "started_from", "conflict", "chosen_from", "instrument_version", "fingerprint",
            "carried", "digest", "by", "at",
        }
    )  # fmt: skip

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["response", "number"], name="versions_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"{self.response_id} version {self.number}"


class Draft(models.Model):
    """What has been typed into one part of one form and is not finished: one row, saved over as one types.

    `number` counts the saves, and a save names the one it started from. What came from a page that had fallen behind
    stands in `beside` until somebody has chosen. Who may not read a part sees no draft of it either.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="drafts")
    purpose = models.CharField(max_length=100)
    instrument = models.CharField(max_length=60)
    instrument_version = models.IntegerField()
    wave = models.CharField(max_length=30)
    part = models.CharField(max_length=30, default="whole")
    respondent = models.CharField(max_length=30, default="person")
    number = models.IntegerField(default=1)
    last_save = models.UUIDField()  # made by the client: the same save again changes nothing
    started_from = models.IntegerField(default=0)  # the version of the response that it will correct; 0: none
    posted = EncryptedJSON()  # field of the form -> what was typed, as the form posts it
    beside = EncryptedJSON(otherwise=list)  # saves from a page that had fallen behind: posted, by, at, save
    begun_on = models.DateField()
    on = models.DateField()  # the true day of the last save, or the day that was typed
    mode = models.CharField(max_length=20, choices=[(mode, mode) for mode in MODES])
    present = models.CharField(max_length=60, blank=True)
    interpreter = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=10)
    by = models.CharField(max_length=40, blank=True)  # the account that saved last; "" for the person
    at = models.DateTimeField()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset({"posted", "beside"})  # own words stand in it too
    CLINICAL = frozenset({"begun_on", "on", "mode", "present", "interpreter", "language"})
    ADMINISTRATIVE = frozenset(
        {
            "id", "key", "person", "purpose", "instrument", "instrument_version", "wave", "part", "respondent",
            "number", "last_save", "started_from", "by", "at",
        }
    )  # fmt: skip

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["person", "purpose", "instrument", "wave", "part", "respondent"],
                name="one_draft_per_form_and_part",
            ),
        ]

    def __str__(self) -> str:
        return f"draft of {self.instrument} at {self.wave}"


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
