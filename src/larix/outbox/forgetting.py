"""Deleting the messages that were queued for somebody, and what a demo's adapter wrote of them."""

from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import transaction

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.outbox.models import Message


def forget_messages(*, person_key: UUID, by: Actor) -> None:
    """Delete every message to somebody, sent or not. What has left the house cannot be taken back."""
    with deed(Verb.PERSON_ERASED, by=by, about=[person_key]) as note:
        theirs = Message.objects.filter(person_key=person_key)
        keys = list(theirs.values_list("key", flat=True))
        theirs.delete()
        note.counts["messages"] = len(keys)
        note.changed_nothing = not keys
        transaction.on_commit(lambda: _remove(keys))


def _remove(keys: list[UUID]) -> None:
    for key in keys:
        (Path(settings.OUTBOX) / f"{key}.txt").unlink(missing_ok=True)
