"""Accounts, grants and the log. The log has no foreign keys to what it speaks of, so it outlives it."""

import uuid
from datetime import date, timedelta
from typing import Any, ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Lower

REVIEWED_WITHIN = timedelta(days=365)  # our own choice: a role is looked over once a year


class AccountManager(BaseUserManager["Account"]):
    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(username__iexact=username)


class Account(AbstractBaseUser):
    """Somebody who signs in. What they may do stands in their grants, never here."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    username = models.CharField(max_length=150, unique=True)
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)

    objects = AccountManager()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    IDENTIFYING = frozenset({"username", "name"})
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "key", "password", "last_login", "is_active"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(Lower("username"), name="a_username_is_taken_in_any_letters"),
        ]

    def __str__(self) -> str:
        return self.username


class GrantSet(models.QuerySet["Grant"]):
    def holding_on(self, day: date) -> Self:
        return self.filter(from_on__lte=day).filter(Q(to_on__isnull=True) | Q(to_on__gt=day))

    def to_review_on(self, day: date) -> Self:
        """Roles of open accounts that hold that day and that nobody has looked over for as long as the rule says."""
        last = Coalesce(F("reviewed_on"), F("from_on"))
        held = self.holding_on(day).filter(account__is_active=True)
        return held.annotate(looked_over_on=last).filter(looked_over_on__lte=day - REVIEWED_WITHIN)


class Grant(models.Model):
    """One role held at one place for a stretch of days (half-open)."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(max_length=30)  # a Role that is given to people
    held_at_kind = models.CharField(max_length=20)
    held_at_key = models.CharField(max_length=100)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    reviewed_on = models.DateField(null=True)  # when somebody last said that it is still needed

    objects = GrantSet.as_manager()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset(
        {"id", "key", "account", "role", "held_at_kind", "held_at_key", "from_on", "to_on", "reviewed_on"}
    )

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="grant_ends_after_it_starts"
            ),
            models.UniqueConstraint(
                fields=["account", "role", "held_at_kind", "held_at_key"],
                condition=Q(to_on__isnull=True),
                name="one_open_grant_of_a_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} at {self.held_at_kind} {self.held_at_key}"

    @property
    def review_on(self) -> date:
        """The day on which somebody is to look over whether the role is still needed."""
        return (self.reviewed_on or self.from_on) + REVIEWED_WITHIN


class LogLine(models.Model):
    """One deed or one reading. Never an answer, never a name."""

    number = models.BigIntegerField(unique=True)  # taken last, under a lock: the chain has no forks and no gaps
    verb = models.CharField(max_length=60)  # a Verb; no choices, so that a new one does not rebuild the table
    account = models.CharField(max_length=40)
    role = models.CharField(max_length=30)
    held_at_kind = models.CharField(max_length=20)
    held_at_key = models.CharField(max_length=100)
    purpose = models.CharField(max_length=100)
    reason = models.TextField(blank=True)
    at = models.DateTimeField()
    counts = models.JSONField(default=dict)
    digest = models.CharField(max_length=64, blank=True)  # of the file that came in or went out
    subjects = models.IntegerField(default=0)
    subjects_digest = models.CharField(max_length=64)
    link = models.CharField(max_length=64)  # SHA-256 over the line before and this one

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset(
        {
            "id", "number", "verb", "account", "role", "held_at_kind", "held_at_key", "purpose", "reason", "at",
            "counts", "digest", "subjects", "subjects_digest", "link",
        }
    )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.number} {self.verb}"


class LogSubject(models.Model):
    """One person whom a line concerns, so that everyone finds the lines about themselves."""

    line = models.ForeignKey(LogLine, on_delete=models.PROTECT, related_name="people")
    person_key = models.UUIDField(db_index=True)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "line", "person_key"})

    def __str__(self) -> str:
        return str(self.person_key)


class ExpiredSegment(models.Model):
    """Lines that were past their time and were removed together: what is left of them. The triggers read this row.

    That it was a deed of somebody's stands in the log itself, where the chain holds it.
    """

    first_number = models.BigIntegerField(unique=True)
    last_number = models.BigIntegerField()
    lines = models.BigIntegerField()
    link = models.CharField(max_length=64)  # of the last line: the hash over every line up to there
    older_than = models.DateTimeField()  # every line was written before this instant

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "first_number", "last_number", "lines", "link", "older_than"})

    def __str__(self) -> str:
        return f"{self.first_number}-{self.last_number}"
