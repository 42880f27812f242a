"""Whom a study invited, what was sent, and what came back. What happened is added, never changed."""

import uuid
from typing import Any, ClassVar, Self

from django.db import models

from larix.access.actor import HeldAt
from larix.files.models import StoredFile
from larix.people.models import Person
from larix.studies.models.study import Study


class InviteeList(models.Model):
    """That a list of eligible people came in: from which file, and how many rows went which way.

    `key` is that of the file it came from, so that one file comes in once.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="lists")
    at = models.DateTimeField()
    digest = models.CharField(max_length=64)
    counts = models.JSONField()

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "key", "study", "at", "digest", "counts"})

    def __str__(self) -> str:
        return f"list of {self.study_id}"


class InvitationSet(models.QuerySet["Invitation"]):
    def visible_to(self, held_at: HeldAt) -> Self:
        """Those whom a coordinator of that study may see: the study's own invitees."""
        return self.filter(study__key=held_at.key) if held_at.kind == "study" else self.none()


class Invitation(models.Model):
    """One eligible person on one study's list.

    `described` holds the variables that the protocol names for the comparison, and no others; it is emptied when the
    person objects. The two digests find an invitation by a code; the codes themselves are never stored: they are made
    anew from the installation's key, the invitation's key and `round`, which goes up when a code is killed.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="invitations")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="invitations")
    list = models.ForeignKey(InviteeList, on_delete=models.PROTECT, related_name="invitations")
    listed_on = models.DateField()
    described = models.JSONField(default=dict)
    round = models.IntegerField(default=1)
    answer_digest = models.CharField(max_length=64, unique=True)
    form_digest = models.CharField(max_length=64, unique=True)

    objects = InvitationSet.as_manager()

    IDENTIFYING = frozenset({"answer_digest", "form_digest"})
    CLINICAL = frozenset({"described"})
    ADMINISTRATIVE = frozenset({"id", "key", "study", "person", "list", "listed_on", "round"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["study", "person"], name="on_a_studys_list_once"),
        ]

    def __str__(self) -> str:
        return str(self.key)


class LetterRun(models.Model):
    """One print of letters. Who is in it and which texts were used is fixed; the PDF can be made again, the same bytes.

    Nobody has been sent anything until `posted_on` is set.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="letter_runs")
    number = models.IntegerField()
    kind = models.CharField(max_length=10, choices=[("invitation", "invitation"), ("reminder", "reminder")])
    made_on = models.DateField()
    texts = models.JSONField()  # code of a text -> number of the version used
    left_out = models.JSONField()  # reason -> how many
    printed_by = models.JSONField(default=dict)  # the sender as printed, so that the same letters can be made again
    posted_on = models.DateField(null=True)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="letter_runs")

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset(
        {"id", "key", "study", "number", "kind", "made_on", "texts", "left_out", "printed_by", "posted_on", "file"}
    )

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["study", "number"], name="letter_runs_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"run {self.number} of {self.study_id}"


class Letter(models.Model):
    """One person's letter in a run. `handed_over`: given by hand (no safe address); `taken_out` before posting."""

    run = models.ForeignKey(LetterRun, on_delete=models.PROTECT, related_name="letters")
    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="letters")
    place = models.IntegerField()  # in the pile, from 1
    round = models.IntegerField()  # of the codes it carries
    handed_over = models.BooleanField(default=False)
    taken_out = models.CharField(max_length=40, blank=True)  # why; "" for a letter that goes
    address_digest = models.CharField(max_length=64, blank=True)  # keyed: tells whether somebody has moved since

    IDENTIFYING = frozenset({"address_digest"})
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "run", "invitation", "place", "round", "handed_over", "taken_out"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["run", "invitation"], name="one_letter_per_run_and_person"),
            models.UniqueConstraint(fields=["run", "place"], name="one_letter_per_place_in_the_pile"),
        ]

    def __str__(self) -> str:
        return f"{self.place} in {self.run_id}"


class AnswerEntry(models.Model):
    """Something that came back, or that such an entry was wrong (`undoes`, with `reason`). Entries are added only."""

    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="answers")
    number = models.IntegerField()
    answer = models.CharField(max_length=20)  # schedule.invited.Answer
    channel = models.CharField(max_length=20)  # schedule.invited.Channel
    on = models.DateField()
    on_behalf = models.CharField(max_length=20, blank=True)  # who answered for the person: relation, never a name
    undoes = models.IntegerField(null=True)  # the number of the entry that this one takes back
    reason = models.CharField(max_length=300, blank=True)  # only of an undoing, and never of a no

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"answer", "channel", "on", "on_behalf", "reason"})
    ADMINISTRATIVE = frozenset({"id", "invitation", "number", "undoes"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["invitation", "number"], name="answers_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(undoes__isnull=True, reason="")
                | (models.Q(undoes__isnull=False) & ~models.Q(reason="")),
                name="an_undoing_has_a_reason_and_an_answer_has_none",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.answer} ({self.number})"


class DeclineReason(models.Model):
    """How many gave this reason for a no. There is no row about a person here, and no day."""

    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="decline_reasons")
    reason = models.CharField(max_length=30)
    count = models.IntegerField(default=0)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "study", "reason", "count"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["study", "reason"], name="one_count_per_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.reason}: {self.count}"


class WrongOpening(models.Model):
    """A letter was opened by somebody else. Its codes are dead; the data protection officer has this list."""

    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="wrong_openings")
    at = models.DateTimeField()
    channel = models.CharField(max_length=20)
    round = models.IntegerField()  # of the codes that were killed
    told_officer_on = models.DateField(null=True)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "invitation", "at", "channel", "round", "told_officer_on"})

    def __str__(self) -> str:
        return f"wrong opening of {self.invitation_id}"


class Objection(models.Model):
    """ "Use nothing about me": not in the comparison either. The description is gone; the count stays."""

    invitation = models.OneToOneField(Invitation, on_delete=models.PROTECT, related_name="objection")
    on = models.DateField()
    channel = models.CharField(max_length=20)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL = frozenset({"on", "channel"})
    ADMINISTRATIVE = frozenset({"id", "invitation"})

    def __str__(self) -> str:
        return f"objection of {self.invitation_id}"


class ClosedList(models.Model):
    """What is left when the names of those who did not take part were deleted: counts and the comparison, no rows."""

    study = models.OneToOneField(Study, on_delete=models.PROTECT, related_name="closed_list")
    on = models.DateField()
    funnel = models.JSONField()
    comparison = models.JSONField(null=True)
    objections = models.IntegerField(default=0)  # of those whose rows are gone: a snapshot from before one is stale

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "study", "on", "funnel", "comparison", "objections"})

    def __str__(self) -> str:
        return f"closed list of {self.study_id}"
