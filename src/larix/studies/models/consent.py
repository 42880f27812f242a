"""What a person said yes to, when, how, and what they took back. One row per event."""

import uuid
from typing import Any, ClassVar

from django.db import models

from larix.encryption.fields import EncryptedText
from larix.files.models import StoredFile
from larix.people.models import Person
from larix.studies.models.invitation import Invitation
from larix.studies.models.study import Study


class Scan(models.Model):
    """A scanned consent form in the vault. Matched by the form's own code; without a match it waits for a person."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="scans")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="scans")
    page = models.IntegerField(default=1)  # of the file, from 1
    at = models.DateTimeField()
    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, null=True, related_name="scans")
    set_aside = models.CharField(max_length=200, blank=True)  # why nobody was found, as a person decided it

    IDENTIFYING = frozenset({"file"})
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "key", "study", "page", "at", "invitation", "set_aside"})

    def __str__(self) -> str:
        return str(self.key)


class ConsentEntry(models.Model):
    """A consent or a withdrawal. `scopes` is {scope: yes or no} of a consent, and what was taken back of a withdrawal.

    `taken_by` is the account that took a consent on paper (never somebody who treats the person); "" for electronic
    identity. `copy` is how the person got theirs. "Not today" leaves no row.
    """

    KINDS = ("given", "withdrawn")

    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="consents")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="consents")
    number = models.IntegerField()
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in KINDS])
    on = models.DateField()
    scopes = models.JSONField()
    named_sources = models.JSONField(default=list)  # records and registers the person named a yes for, one by one
    contact_channels = models.JSONField(default=list)  # how they may be contacted again
    how = models.CharField(max_length=20)  # eid, paper, first_meeting; of a withdrawal also telephone, post, code, …
    text_version = models.IntegerField(null=True)
    taken_by = models.CharField(max_length=40, blank=True)
    copy = models.CharField(max_length=20, blank=True)
    said_back = models.BooleanField(default=False)  # the person said in own words what they said yes to
    scan = models.ForeignKey(Scan, on_delete=models.PROTECT, null=True, related_name="consents")

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"on", "scopes", "named_sources", "contact_channels", "how", "copy", "said_back"})
    ADMINISTRATIVE = frozenset({"id", "study", "person", "number", "kind", "text_version", "taken_by", "scan"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["study", "person", "number"], name="consents_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(kind="withdrawn") | models.Q(text_version__isnull=False),
                name="a_consent_is_to_a_text",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} ({self.number})"


class CapacityAssessment(models.Model):
    """Whether the person could consent, on a day, by a named professional. No guardianship; the last one stands."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="capacity_assessments")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="capacity_assessments")
    on = models.DateField()
    capable = models.BooleanField()
    by_name = EncryptedText(longest=200, otherwise="")
    by_profession = models.CharField(max_length=100)

    IDENTIFYING = frozenset({"by_name"})
    CLINICAL = frozenset({"on", "capable", "by_profession"})
    ADMINISTRATIVE = frozenset({"id", "key", "study", "person"})

    def __str__(self) -> str:
        return f"{'capable' if self.capable else 'not capable'} on {self.on}"
