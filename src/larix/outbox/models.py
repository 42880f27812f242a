"""One message to one person. Whom it goes to and whether it still may is asked at the moment of sending."""

import uuid
from typing import Any, ClassVar

from django.db import models

CHANNELS = ("sms", "email")
# "taken_up": it failed, and somebody has reached the person in another way
STATES = ("waiting", "sending", "sent", "stopped", "failed", "taken_up")


class Message(models.Model):
    """`once` is the sender's own name for it: the same name is the same message, and is never sent twice.

    It holds no address and no name; `text` is neutral, and says nothing that may not be read on a shared phone.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    once = models.CharField(max_length=120, unique=True)
    person_key = models.UUIDField(db_index=True)
    purpose = models.CharField(max_length=100)
    channel = models.CharField(max_length=10, choices=[(channel, channel) for channel in CHANNELS])
    text = models.TextField()
    send_from = models.DateTimeField()
    state = models.CharField(max_length=10, choices=[(state, state) for state in STATES], default="waiting")
    stopped_by = models.CharField(max_length=40, blank=True)  # code of a ruling, or of what went wrong
    attempts = models.IntegerField(default=0)
    claimed_at = models.DateTimeField(null=True)  # when somebody last began to send it
    done_at = models.DateTimeField(null=True)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset(
        {
            "id", "key", "once", "person_key", "purpose", "channel", "text", "send_from", "state", "stopped_by",
            "attempts", "claimed_at", "done_at",
        }
    )  # fmt: skip

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(condition=models.Q(channel__in=CHANNELS), name="message_channel_is_known"),
            models.CheckConstraint(condition=models.Q(state__in=STATES), name="message_state_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.key}"
