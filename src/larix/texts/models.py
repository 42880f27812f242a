"""A text and its versions. A version that was used is never changed: a change is a new version."""

from typing import Any, ClassVar

from django.db import models

STATUSES = ("draft", "agreed")


class Text(models.Model):
    """`scope` is whose it is: "installation", or "study:<key>". `code` is what it is for: letter, reminder, …"""

    scope = models.CharField(max_length=100)
    code = models.SlugField(max_length=40)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "scope", "code"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["scope", "code"], name="one_text_of_a_kind_in_a_scope"),
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.code}"


class TextVersion(models.Model):
    """`title` and `body` are {nb, nn, en}; the body is a small Markdown (headings, paragraphs, lists, emphasis)."""

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="versions")
    number = models.IntegerField()
    title = models.JSONField()
    body = models.JSONField()
    owner = models.CharField(max_length=200)
    review_on = models.DateField()
    status = models.CharField(max_length=10, choices=[(status, status) for status in STATUSES], default="draft")
    source = models.CharField(max_length=300, blank=True)
    written_at = models.DateTimeField()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset(
        {"id", "text", "number", "title", "body", "owner", "review_on", "status", "source", "written_at"}
    )

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["text", "number"], name="text_versions_are_numbered"),
            models.CheckConstraint(condition=models.Q(status__in=STATUSES), name="a_text_is_draft_or_agreed"),
        ]

    def __str__(self) -> str:
        return f"{self.text_id} version {self.number}"
