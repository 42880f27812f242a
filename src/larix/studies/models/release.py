"""That a report was released: what was handed out, on which day, and on which snapshot it rests."""

import uuid
from typing import Any, ClassVar

from django.db import models

from larix.studies.models.study import Study


class ReleasedReport(models.Model):
    """One release edition in one language. Rows are added only: what was handed out cannot be taken back.

    Its snapshot is never destroyed; when somebody in it leaves, it is sealed. `pseudonyms` are those in the snapshot,
    so that whoever leaves can be told that they are in it. `digests` are of the three files, by their names.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="released_reports")
    snapshot = models.CharField(max_length=20)  # its id
    pseudonyms = models.JSONField()
    as_of = models.DateField()
    language = models.CharField(max_length=10)
    digests = models.JSONField()
    files = models.CharField(max_length=64)  # the digest of these digests
    on = models.DateField()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset(
        {"id", "key", "study", "snapshot", "pseudonyms", "as_of", "language", "digests", "files", "on"}
    )

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["study", "snapshot", "as_of", "language", "files"], name="a_report_is_released_once"
            ),
        ]

    def __str__(self) -> str:
        return f"report on {self.snapshot} of {self.study_id}"
