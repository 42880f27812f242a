"""What an account comes in with, and how often somebody failed. Nothing here can be used by whoever copies it."""

import uuid
from typing import Any, ClassVar

from django.db import models

from larix.access.models import Account
from larix.encryption.fields import EncryptedText


class OneTimeSecret(models.Model):
    """What an account shares with the program on its telephone that tells the codes."""

    account = models.OneToOneField(Account, on_delete=models.PROTECT, related_name="one_time_secret")
    secret = EncryptedText(row="account_id")  # as people type it into their telephone
    last_step = models.BigIntegerField()  # of the last code that was taken: no code works twice
    made_at = models.DateTimeField()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "account", "secret", "last_step", "made_at"})

    def __str__(self) -> str:
        return f"one-time codes of {self.account_id}"


class Passkey(models.Model):
    """A key whose other half never leaves the device (WebAuthn). What stands here is public."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="passkeys")
    name = models.CharField(max_length=60)
    credential = models.BinaryField()  # its id and public half, as WebAuthn's "attested credential data"
    credential_digest = models.CharField(max_length=64, unique=True)
    signs = models.BigIntegerField()  # the device's own count; one that falls means that there are two of it
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset(
        {"id", "key", "account", "name", "credential", "credential_digest", "signs", "made_at", "used_at"}
    )

    def __str__(self) -> str:
        return self.name


class RecoveryCode(models.Model):
    """One of the codes on paper, for the day on which the telephone is gone. Only its keyed digest is kept."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="recovery_codes")
    digest = models.CharField(max_length=64, unique=True)
    used_at = models.DateTimeField(null=True)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "account", "digest", "used_at"})

    def __str__(self) -> str:
        return f"recovery code of {self.account_id}"


class LinkedIdentity(models.Model):
    """That an account is the one of this subject at a provider of electronic identity: linked by hand, never found."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="linked_identities")
    digest = models.CharField(max_length=64)  # keyed, of the provider and its subject
    linked_at = models.DateTimeField()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "account", "digest", "linked_at"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["digest"], name="a_subject_is_one_account"),
        ]

    def __str__(self) -> str:
        return f"identity of {self.account_id}"


class Tries(models.Model):
    """How often somebody failed at one door, for one account or from one address: a digest stands for either."""

    place = models.CharField(max_length=64, unique=True)
    failed = models.IntegerField()
    last_at = models.DateTimeField()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "place", "failed", "last_at"})

    def __str__(self) -> str:
        return f"{self.failed} tries"
