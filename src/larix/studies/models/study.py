"""A study is a stored protocol with the people who take part in it."""

import uuid
from functools import cached_property
from typing import Any, ClassVar, Self

from django.db import models

from larix.access.actor import HeldAt
from larix.people.models import Person
from larix.schedule import Protocol
from larix.schedule.stored import protocol_from_json

_read: dict[str, Protocol] = {}  # by fingerprint


class Study(models.Model):
    key = models.SlugField(max_length=60, unique=True)
    stored_protocol = models.JSONField()
    fingerprint = models.CharField(max_length=64)  # of the protocol
    founded_at = models.DateTimeField()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "key", "stored_protocol", "fingerprint", "founded_at"})

    def __str__(self) -> str:
        return self.key

    @cached_property
    def protocol(self) -> Protocol:
        """Read once in a process: with another fingerprint it would be another protocol."""
        if self.fingerprint not in _read:
            _read[self.fingerprint] = protocol_from_json(self.stored_protocol)
        return _read[self.fingerprint]


class ParticipationSet(models.QuerySet["Participation"]):
    def visible_to(self, held_at: HeldAt) -> Self:
        """Those whom somebody holding a role there may see: the study's own who have not left it, nobody else's."""
        return self.filter(study__key=held_at.key, left_on__isnull=True) if held_at.kind == "study" else self.none()


class Participation(models.Model):
    """One person in one study. Its key stands in addresses and differs from every other key of the person."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="participations")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="participations")
    label = models.CharField(max_length=40)  # the study's own number for the person, as on its paper forms
    joined_on = models.DateField()
    left_on = models.DateField(null=True)  # of whoever left and let the answers stay without a name

    objects = ParticipationSet.as_manager()

    IDENTIFYING = frozenset({"label"})
    CLINICAL = frozenset({"joined_on", "left_on"})
    ADMINISTRATIVE = frozenset({"id", "key", "study", "person"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["study", "person"], name="in_a_study_once"),
            models.UniqueConstraint(fields=["study", "label"], name="labels_are_the_studys_own"),
        ]

    def __str__(self) -> str:
        return f"{self.label} in {self.study_id}"


class Visit(models.Model):
    """One interview that took place: its planned wave and its true day."""

    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, related_name="visits")
    wave = models.CharField(max_length=30)
    on = models.DateField()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"on"})
    ADMINISTRATIVE = frozenset({"id", "participation", "wave"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["participation", "wave"], name="one_visit_per_wave"),
        ]

    def __str__(self) -> str:
        return f"{self.participation_id} at {self.wave}"


class CohortImport(models.Model):
    """That a cohort came in: from which file, how much, and what could not be mapped."""

    study = models.OneToOneField(Study, on_delete=models.PROTECT, related_name="cohort_import")
    source = models.CharField(max_length=300)
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()
    counts = models.JSONField()
    unmapped = models.JSONField()  # cohort.Unmapped, as JSON

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "study", "source", "digest", "at", "counts", "unmapped"})

    def __str__(self) -> str:
        return f"{self.study_id} from {self.source}"
