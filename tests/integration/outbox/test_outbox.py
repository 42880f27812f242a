"""Messages: asked for at the moment they leave, sent once or not at all, and neutral."""

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from larix.access.actor import Actor, operator
from larix.access.models import LogLine, LogSubject
from larix.core.rulings import Refused, Ruling
from larix.core.words import same
from larix.outbox.actions import CUT_OFF_AFTER, MOST_ATTEMPTS, WAITS, queue_message, send_due
from larix.outbox.adapters.file import FileAdapter
from larix.outbox.models import Message
from larix.outbox.queries import DID_NOT_ARRIVE, MAY_HAVE_ARRIVED, counts, undelivered
from larix.outbox.shape import PERHAPS, Address, NotSent
from tests.cast import AT

BY = operator(AT)
REMINDER = "Hei! Minner om avtalen torsdag 14. mai kl. 12. Passer det ikke, ring 55 00 00 00."
NUMBER = "+4790000001"


class Post:
    """An adapter that remembers what it carried, and fails as it is told to."""

    def __init__(self, *troubles: NotSent, knows_repeats: bool = True):
        self.carried: list[tuple[UUID, str, str]] = []
        self.troubles, self.knows_repeats = list(troubles), knows_repeats

    def send(self, *, key: UUID, to: str, text: str) -> None:
        if self.troubles:
            raise self.troubles.pop(0)
        self.carried.append((key, to, text))


def queued(once: str = "appointment 1", **other: Any) -> Message:
    usual: dict[str, Any] = {
        "once": once, "person_key": uuid4(), "purpose": "study:practice", "channel": "sms", "text": REMINDER,
        "send_from": AT, "by": BY,
    }  # fmt: skip
    return queue_message(**usual | other)


def to_everyone(message: Message) -> Address:
    return Address(message.channel, NUMBER)


def sent(post: Post, *, at: datetime = AT, ask: Any = to_everyone, by: Actor = BY) -> Counter[str]:
    return send_due(at=at, ask=ask, adapters={"sms": post, "email": post}, by=by)


def state(message: Message) -> tuple[str, str, int]:
    message.refresh_from_db()
    return message.state, message.stopped_by, message.attempts


@pytest.mark.django_db
class TestQueueing:
    def test_the_same_name_is_the_same_message(self):
        first, again = queued(), queued()
        assert first == again
        assert Message.objects.count() == 1
        assert [line.verb for line in LogLine.objects.all()] == ["message.queued"]

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("Time i LAR i morgen", "tells_a_stranger"),
            ("Se https://larix.example", "links"),
            ("  ", "empty"),
            ("a" * 321, "too_long"),
        ],
    )
    def test_a_message_that_would_tell_is_refused(self, text, code):
        with pytest.raises(Refused) as refused:
            queued(text=text)
        assert refused.value.ruling.code == code
        assert (Message.objects.count(), LogLine.objects.count()) == (0, 0)


@pytest.mark.django_db
class TestSending:
    def test_what_is_due_is_sent_and_the_rest_waits(self):
        due, later = queued(), queued("appointment 2", send_from=AT + timedelta(minutes=1))
        post = Post()
        assert sent(post) == Counter(sent=1)
        assert post.carried == [(due.key, NUMBER, REMINDER)]
        assert (state(due), state(later)) == (("sent", "", 1), ("waiting", "", 0))
        assert sent(post) == Counter()

    def test_the_one_it_went_to_finds_it_in_the_log_and_the_log_knows_no_number(self):
        message = queued()
        sent(Post())
        line = LogLine.objects.get(verb="messages.sent")
        assert line.counts == {"message": str(message.key), "channel": "sms", "sent": 1}
        assert [row.person_key for row in LogSubject.objects.filter(line=line)] == [message.person_key]
        assert NUMBER not in str([(each.counts, each.reason) for each in LogLine.objects.all()])
        assert NUMBER not in repr(Address("sms", NUMBER))

    @pytest.mark.parametrize("code", ["died", "withdrawn", "answered", "reserved", "no_channel_chosen"])
    def test_section_12_a_ruling_at_the_moment_of_sending_stops_it_for_good(self, code):
        message, post = queued(), Post()
        assert sent(post, ask=lambda _message: Ruling(False, code, same("no"))) == Counter(stopped=1)
        assert (state(message), post.carried) == (("stopped", code, 1), [])
        assert sent(post) == Counter()

    def test_section_11_somebody_who_dies_after_it_was_queued_gets_nothing(self):
        dead, alive = queued(), queued("appointment 2")
        died: set[UUID] = set()
        died.add(dead.person_key)
        post = Post()
        sent(post, ask=lambda each: Ruling(False, "died") if each.person_key in died else to_everyone(each))
        assert [key for key, _to, _text in post.carried] == [alive.key]

    def test_a_failure_waits_longer_each_time_and_is_given_up_after_five(self):
        message, at, waited = queued(), AT, []
        post = Post(*(NotSent("gateway_in_trouble") for _ in range(MOST_ATTEMPTS)))
        while state(message)[0] == "waiting":
            sent(post, at=at)
            message.refresh_from_db()
            waited.append(message.send_from - at)
            at = message.send_from
        assert waited[:-1] == list(WAITS) == sorted(WAITS)
        assert state(message) == ("failed", "gateway_in_trouble", 5)
        assert [row.why for row in undelivered("study:practice")] == [DID_NOT_ARRIVE]
        assert sent(post, at=at + timedelta(days=1)) == Counter()

    def test_one_that_is_refused_for_good_is_not_tried_again(self):
        message = queued()
        assert sent(Post(NotSent("refused_by_the_gateway", for_good=True))) == Counter(failed=1)
        assert state(message) == ("failed", "refused_by_the_gateway", 1)

    def test_an_email_that_may_have_left_is_never_sent_again_and_somebody_is_told(self):
        message = queued(channel="email")
        post = Post(NotSent("server_stopped_answering", perhaps=True), knows_repeats=False)
        assert sent(post) == Counter(failed=1)
        assert state(message) == ("failed", PERHAPS, 1)
        assert [(row.key, row.why) for row in undelivered("study:practice")] == [(message.key, MAY_HAVE_ARRIVED)]
        assert undelivered("study:other") == ()
        assert sent(post, at=AT + timedelta(days=9)) == Counter()
        assert counts("study:practice") == Counter(failed=1)

    def test_a_text_message_that_may_have_left_is_tried_again_under_the_same_key(self):
        message = queued()
        post = Post(NotSent("gateway_not_reached", perhaps=True))
        assert sent(post) == Counter(waiting=1)
        assert sent(post, at=AT + WAITS[0]) == Counter(sent=1)
        assert [key for key, _to, _text in post.carried] == [message.key]

    def test_an_error_of_our_own_gives_the_message_back(self):
        message = queued()

        def broken(_message: Message) -> Address:
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            sent(Post(), ask=broken)
        assert state(message) == ("waiting", "", 0)
        assert sent(Post()) == Counter(sent=1)


@pytest.mark.django_db
class TestCutOff:
    """The machine stops between sending and writing down that it was sent."""

    def held(self, **other: Any) -> Message:
        message = queued(**other)
        Message.objects.filter(pk=message.pk).update(state="sending", claimed_at=AT, attempts=1)
        return message

    def test_one_that_somebody_is_sending_is_left_alone(self):
        message, post = self.held(), Post()
        assert sent(post, at=AT + CUT_OFF_AFTER - timedelta(seconds=1)) == Counter()
        assert (state(message)[0], post.carried) == ("sending", [])

    def test_where_a_repeat_is_known_it_is_sent_again(self, tmp_path: Path):
        message = self.held()
        file = FileAdapter(tmp_path, "sms")
        file.send(key=message.key, to=NUMBER, text=REMINDER)
        send_due(at=AT + CUT_OFF_AFTER, ask=to_everyone, adapters={"sms": file}, by=BY)
        assert state(message) == ("sent", "", 2)
        assert [each.name for each in tmp_path.iterdir()] == [f"{message.key}.txt"]

    def test_an_email_is_told_to_somebody_and_not_sent_again(self):
        message, post = self.held(channel="email"), Post(knows_repeats=False)
        assert sent(post, at=AT + CUT_OFF_AFTER) == Counter(failed=1)
        assert (state(message), post.carried) == (("failed", PERHAPS, 1), [])
        assert [row.why for row in undelivered("study:practice")] == [MAY_HAVE_ARRIVED]
        line = LogLine.objects.get(verb="messages.sent")
        assert [row.person_key for row in LogSubject.objects.filter(line=line)] == [message.person_key]


def test_two_who_send_at_once_send_each_message_once(at_once):
    messages = [queued(f"appointment {number}") for number in range(8)]
    post = Post()
    came = at_once(lambda: sent(post), lambda: sent(post), lambda: sent(post))
    assert sum(came, Counter()) == Counter(sent=8)
    assert sorted(key for key, _to, _text in post.carried) == sorted(message.key for message in messages)
