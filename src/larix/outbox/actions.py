"""Putting a message in the outbox, and sending what is due. Nothing is sent twice, and nothing to somebody who died."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import F

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import Ruling, obey
from larix.outbox import rules
from larix.outbox.models import Message
from larix.outbox.shape import PERHAPS, Adapter, Address, NotSent

Ask = Callable[[Message], Address | Ruling]
Outcome = tuple[str, str]  # the state it is left in, and the code of why

WAITS = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
MOST_ATTEMPTS = len(WAITS) + 1
CUT_OFF_AFTER = timedelta(minutes=30)  # sending takes seconds: whoever has held a message this long has stopped


def queue_message(
    *, once: str, person_key: UUID, purpose: str, channel: str, text: str, send_from: datetime, by: Actor
) -> Message:  # fmt: skip
    """Put a message in the outbox. `once` is the sender's own name for it: the same name again changes nothing."""
    with deed(Verb.MESSAGE_QUEUED, by=by, about=[person_key]) as note:
        obey(rules.may_queue(text))
        given = {
            "person_key": person_key, "purpose": purpose, "channel": channel, "text": text, "send_from": send_from,
        }  # fmt: skip
        message, new = Message.objects.get_or_create(once=once, defaults=given)
        note.changed_nothing = not new
        note.counts.update(message=str(message.key), channel=channel)
    return message


def send_due(
    *, at: datetime, ask: Ask, adapters: Mapping[str, Adapter], by: Actor, at_most: int = 1_000
) -> Counter[str]:  # fmt: skip
    """Send what is due at that instant, and count what became of each: sent, stopped, waiting (again), failed.

    `ask` says, at the moment of sending, where a message goes, or rules that it may not go. Each is claimed before it
    leaves, so two who send at once send it once. No transaction is open while the network is waited for.
    """
    came = Counter({"failed": _take_up_cut_off(at, adapters, by)})
    due = Message.objects.filter(state="waiting", send_from__lte=at).order_by("send_from", "pk")
    for pk in list(due.values_list("pk", flat=True)[:at_most]):
        message = _claim(pk, at)
        if message is None:
            continue  # somebody else has it
        state, why = _carry(message, ask, adapters)
        with deed(Verb.MESSAGES_SENT, by=by, about=[message.person_key]) as note:
            _leave(message, state, why, at)
            note.changed_nothing = state == "waiting"
            note.counts.update({"message": str(message.key), "channel": message.channel, state: 1})
        came[state] += 1
    return +came


def take_up(*, key: UUID, purpose: str, by: Actor) -> None:
    """Note that somebody has acted on a message of this purpose that did not arrive. Again changes nothing."""
    with deed(Verb.MESSAGE_TAKEN_UP, by=by) as note:
        message = Message.objects.select_for_update().filter(key=key, purpose=purpose, state="failed").first()
        note.changed_nothing = message is None
        if message is None:
            return
        message.state = "taken_up"
        message.save(update_fields=["state"])
        note.about = {message.person_key}
        note.counts["message"] = str(message.key)


def _claim(pk: int, at: datetime) -> Message | None:
    """The message, if it is ours to send; None if somebody else has taken it in this moment."""
    mine = Message.objects.filter(pk=pk, state="waiting").update(
        state="sending", claimed_at=at, attempts=F("attempts") + 1
    )
    return Message.objects.get(pk=pk) if mine else None


def _carry(message: Message, ask: Ask, adapters: Mapping[str, Adapter]) -> Outcome:
    """Ask, and send; what became of it. An error of our own gives the message back before it goes on."""
    try:
        answer = ask(message)
        if isinstance(answer, Ruling):
            return "stopped", answer.code
        adapter = adapters[answer.channel]
    except Exception:
        Message.objects.filter(pk=message.pk).update(state="waiting", attempts=F("attempts") - 1)
        raise
    try:
        adapter.send(key=message.key, to=answer.to, text=message.text)
    except NotSent as trouble:
        if trouble.perhaps and not adapter.knows_repeats:
            return "failed", PERHAPS
        given_up = trouble.for_good or message.attempts >= MOST_ATTEMPTS
        return "failed" if given_up else "waiting", trouble.why
    return "sent", ""


def _leave(message: Message, state: str, why: str, at: datetime) -> None:
    """Write down what became of it; one that waits again does so for longer each time."""
    message.state, message.stopped_by = state, why
    if state == "waiting":
        message.send_from = at + WAITS[message.attempts - 1]
    else:
        message.done_at = at
    message.save(update_fields=["state", "stopped_by", "send_from", "done_at"])


def _take_up_cut_off(at: datetime, adapters: Mapping[str, Adapter], by: Actor) -> int:
    """Messages that somebody was sending when they stopped: again where a repeat is known, otherwise never again.

    Says how many were given up.
    """
    again = [channel for channel, adapter in adapters.items() if adapter.knows_repeats]
    with deed(Verb.MESSAGES_SENT, by=by) as note:
        held = Message.objects.select_for_update().filter(state="sending", claimed_at__lte=at - CUT_OFF_AFTER)
        held.filter(channel__in=again).update(state="waiting", stopped_by="cut_off")
        lost = list(held.exclude(channel__in=again))
        Message.objects.filter(pk__in=[message.pk for message in lost]).update(
            state="failed", stopped_by=PERHAPS, done_at=at
        )
        note.about = {message.person_key for message in lost}
        note.counts["failed"] = len(lost)
        note.changed_nothing = not lost
    return len(lost)
