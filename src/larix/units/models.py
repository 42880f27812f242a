"""A unit, trust or region, with the days it exists. Which level it is at is a column, never a copy of the code."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q

LEVELS = ("region", "trust", "unit")


class UnitSet(models.QuerySet["Unit"]):
    def there_on(self, day: date) -> Self:
        return self.filter(valid_from__lte=day).filter(Q(valid_to__isnull=True) | Q(valid_to__gt=day))


class Unit(models.Model):
    """`key` names it in grants and addresses. `resh` is the national running number of a unit, where it is known."""

    key = models.SlugField(max_length=60, unique=True)
    level = models.CharField(max_length=10, choices=[(level, level) for level in LEVELS])
    name = models.CharField(max_length=200)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="below")
    organisation_number = models.CharField(max_length=20, blank=True)
    resh = models.CharField(max_length=20, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)  # the first day on which it is no more

    objects = UnitSet.as_manager()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset(
        {"id", "key", "level", "name", "parent", "organisation_number", "resh", "valid_from", "valid_to"}
    )

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(condition=Q(level__in=LEVELS), name="unit_level_is_one_of_three"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")), name="unit_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(level="region", parent__isnull=True) | (~Q(level="region") & Q(parent__isnull=False)),
                name="only_a_region_stands_alone",
            ),
        ]

    def __str__(self) -> str:
        return self.name
