"""A person is a random key. What identifies is the vault's; people who came de-identified have no vault record."""

import secrets
import uuid
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django.db import models


class Person(models.Model):
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "key"})

    def __str__(self) -> str:
        return str(self.key)


class DeathSet(models.QuerySet["DeathEntry"]):
    def standing(self, people: Iterable[int]) -> Mapping[int, "DeathEntry"]:
        """The latest entry of each of these people (ids), in one query."""
        return {entry.person_id: entry for entry in self.filter(person__in=list(people)).order_by("number")}


class DeathEntry(models.Model):
    """That somebody died, or that an earlier entry was wrong. Entries are added, never changed: the last one stands."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="death_entries")
    number = models.IntegerField(default=1)
    died = models.BooleanField()
    on = models.DateField(null=True)  # None: the day is not known
    source = models.CharField(max_length=200)

    objects = DeathSet.as_manager()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"died", "on", "source"})
    ADMINISTRATIVE = frozenset({"id", "person", "number"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["person", "number"], name="death_entries_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(died=True) | models.Q(on__isnull=True), name="no_day_of_death_without_death"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {'died' if self.died else 'lives'}"


def new_pseudonym() -> str:
    """64 random bits as sixteen hexadecimal digits, after a letter so that no program reads it as a number."""
    return f"p{secrets.token_hex(8)}"


class PseudonymSet(models.QuerySet["Pseudonym"]):
    def in_scope(self, scope: str, people: Iterable[int]) -> Mapping[int, str]:
        return dict(self.filter(scope=scope, person__in=list(people)).values_list("person_id", "value"))


class Pseudonym(models.Model):
    """What a person is called in one scope. Random, made once: two scopes cannot be joined without this table."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="pseudonyms")
    scope = models.CharField(max_length=100)
    value = models.CharField(max_length=20, default=new_pseudonym)

    objects = PseudonymSet.as_manager()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "person", "scope", "value"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["scope", "person"], name="one_pseudonym_per_person_and_scope"),
            models.UniqueConstraint(fields=["scope", "value"], name="no_pseudonym_twice_in_a_scope"),
        ]

    def __str__(self) -> str:
        return self.value
