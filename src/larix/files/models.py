"""A stored file: what for, and until when. The bytes lie encrypted in the home folder under the file's key."""

import uuid
from typing import Any, ClassVar

from django.db import models


class StoredFile(models.Model):
    """`purpose` is treatment, registry or "study:<key>"; `kind` says what it is: letters, scan, list, consent_copy.

    `keep_until` is in the machine's own time, whatever day a demo plays; None: until its owner deletes it.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    purpose = models.CharField(max_length=100)
    kind = models.CharField(max_length=20)
    media_type = models.CharField(max_length=60)
    size = models.IntegerField()  # bytes
    digest = models.CharField(max_length=64)  # SHA-256 of the bytes in clear
    stored_at = models.DateTimeField()
    keep_until = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset(
        {"id", "key", "purpose", "kind", "media_type", "size", "digest", "stored_at", "keep_until", "deleted_at"}
    )

    class Meta:
        indexes: ClassVar[list[Any]] = [models.Index(fields=["keep_until"], name="files_by_when_they_go")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
