"""Many write to the log at the same moment, and its numbers have no gap and no fork."""

from time import sleep
from uuid import uuid4

from larix.access.actor import operator
from larix.access.deeds import deed, link, read
from larix.access.models import Account, LogLine, LogSubject
from larix.access.verbs import Verb
from tests.cast import AT

BY = operator(AT)
WRITERS, LINES = 6, 8


class Wrong(Exception):
    """What goes wrong in a test."""


def writes_and_reads(writer):
    for number in range(LINES):
        if number % 2:
            read(Verb.PERSON_READ, by=BY, about=[uuid4()])
            continue
        with deed(Verb.ACCOUNT_OPENED, by=BY, about=[uuid4(), uuid4()]):
            Account.objects.create(username=f"{writer}-{number}", name="x", password="!")


def fails(writer):
    for number in range(LINES):
        try:
            with deed(Verb.ACCOUNT_OPENED, by=BY):
                Account.objects.create(username=f"{writer}-{number}-failed", name="x", password="!")
                raise Wrong
        except Wrong:
            continue


def test_the_chain_has_no_gap_and_no_fork_whoever_writes_at_the_same_time(at_once):
    jobs = [lambda writer=writer: writes_and_reads(writer) for writer in range(WRITERS)]
    assert at_once(*jobs, lambda: fails("f")) == [None] * (WRITERS + 1)
    lines = list(LogLine.objects.order_by("number"))
    assert [line.number for line in lines] == list(range(1, WRITERS * LINES + 1))
    befores = ["", *(line.link for line in lines)]
    assert [link(before, line) for before, line in zip(befores, lines, strict=False)] == [line.link for line in lines]
    assert Account.objects.count() == WRITERS * LINES // 2
    assert LogSubject.objects.count() == sum(line.subjects for line in lines) == WRITERS * LINES * 3 // 2


def test_nobody_who_waits_to_write_is_passed_by_again_and_again(at_once):
    came = []

    def writes(writer):
        for _ in range(10):
            with deed(Verb.ACCOUNT_OPENED, by=BY):
                came.append(writer)
                sleep(0.02)

    at_once(*[lambda writer=writer: writes(writer) for writer in "abcd"])
    first_times = [came.index(writer) for writer in "abcd"]
    assert max(first_times) < 20, came
