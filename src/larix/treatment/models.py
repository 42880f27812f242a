"""Who has the daily responsibility: the specialist unit, or a named GP with a deputy. One at a time, with its days."""

import uuid
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q

from larix.people.models import Person
from larix.units.models import Unit

HOLDERS = ("specialist", "gp")


class ResponsibilitySet(models.QuerySet["Responsibility"]):
    def on(self, day: date) -> Self:
        return self.filter(from_on__lte=day).filter(Q(to_on__isnull=True) | Q(to_on__gt=day))

    def of(self, people: Iterable[int], day: date) -> Mapping[int, "Responsibility"]:
        """Whoever has it on that day for each of these people (ids), in one query."""
        return {row.person_id: row for row in self.on(day).filter(person__in=list(people)).select_related("unit")}


class Responsibility(models.Model):
    """`unit` keeps the overall responsibility also while a GP has the daily one (formerly "LAR X")."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)  # of the patient, in addresses of the unit
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="responsibilities")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="responsibilities")
    holder = models.CharField(max_length=10, choices=[(holder, holder) for holder in HOLDERS])
    gp_name = models.CharField(max_length=200, blank=True)
    gp_deputy = models.CharField(max_length=200, blank=True)
    gp_account = models.UUIDField(null=True)  # the GP's key as somebody who signs in, once somebody has said which
    deputy_account = models.UUIDField(null=True)
    from_on = models.DateField()
    to_on = models.DateField(null=True)  # the first day it is no more
    decision = models.CharField(max_length=200)  # by which decision: what it is called where it was made

    objects = ResponsibilitySet.as_manager()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"unit", "holder", "gp_name", "gp_deputy", "from_on", "to_on", "decision"})
    ADMINISTRATIVE = frozenset({"id", "key", "person", "gp_account", "deputy_account"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(condition=Q(holder__in=HOLDERS), name="responsibility_holder_is_known"),
            models.CheckConstraint(
                condition=Q(holder="gp") ^ Q(gp_name=""), name="a_gp_has_a_name_and_only_a_gp_has_one"
            ),
            models.CheckConstraint(
                condition=Q(holder="gp") | Q(gp_account=None, deputy_account=None), name="only_a_gp_has_an_account"
            ),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gt=F("from_on")), name="responsibility_ends_after_it_begins"
            ),
            models.UniqueConstraint(
                fields=["person"], condition=Q(to_on__isnull=True), name="one_open_responsibility_per_person"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.holder} from {self.from_on}"


class OutsideLook(models.Model):
    """A clinician who looked up a patient of another unit: for 24 hours, with a reason that the unit's leader reads."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="outside_looks")
    account = models.UUIDField()
    role = models.CharField(max_length=30)
    held_at = models.CharField(max_length=100)  # the key of the unit where whoever looked works
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="outside_looks")  # responsible that day
    why = models.CharField(max_length=20)  # rules.WHY_LOOK
    said = models.CharField(max_length=300)  # in their own words
    at = models.DateTimeField()
    until = models.DateTimeField()
    from_on = models.DateField()
    last_on = models.DateField()  # on these days they have treated the person

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"unit", "why", "said"})
    ADMINISTRATIVE = frozenset(
        {"id", "key", "person", "account", "role", "held_at", "at", "until", "from_on", "last_on"}
    )  # fmt: skip

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(condition=Q(until__gt=F("at")), name="an_outside_look_ends_after_it_begins"),
            models.CheckConstraint(condition=~Q(said=""), name="an_outside_look_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.held_at} until {self.until}"
