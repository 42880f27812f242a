"""Whoever goes round the triggers is told by the chain: the first line that is not as it was written."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.db.models import F

from larix.access import chain, expiry, triggers
from larix.access.actor import operator
from larix.access.chain import Anchor, Broken, Fault, verify
from larix.access.deeds import link, read
from larix.access.models import ExpiredSegment, LogLine, LogSubject
from larix.access.verbs import Verb
from larix.core.canonical import digest
from tests.cast import AT

pytestmark = pytest.mark.django_db
PERIOD = expiry.StoragePeriod(30, "the controller", "a decision")
LINES = 7


@pytest.fixture(autouse=True)
def _short_pages(monkeypatch):
    monkeypatch.setattr(chain, "PAGE", 3)  # so that seven lines are three pages


@pytest.fixture
def log():
    """Seven lines, a day apart, about none, one or two people; whoever tampers has the triggers down."""
    for number in range(1, LINES + 1):
        people = [UUID(int=(number * 7 + place) % 11) for place in range(number % 3)]
        read(Verb.PERSON_READ, by=operator(day(number)), about=people, shown=number)
    connection.check_constraints()
    triggers.take_down()


def day(number):
    return AT + timedelta(days=number)


def line(number):
    return LogLine.objects.filter(number=number)


def sql(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def written_anew(start):
    """Every link from here on made to fit, as somebody would who knows how it is done."""
    before = "" if start == 1 else line(start - 1).get().link
    for row in LogLine.objects.filter(number__gte=start).order_by("number"):
        row.link = before = link(before, row)
        row.save()


def put_in(number):
    for later in range(LINES, number - 1, -1):
        line(later).update(number=F("number") + 1)
    row = line(number - 1).get()
    row.pk, row.number, row.subjects, row.subjects_digest = None, number, 0, digest([])
    row.link = link(line(number - 1).get().link, row)
    row.save(force_insert=True)


def test_a_log_as_it_was_written_is_whole(log):
    last = Anchor(LINES, line(LINES).get().link)
    assert verify() == chain.Verified(LINES, last, None, 0, 0, None)
    assert chain.last_anchor() == last


def test_an_empty_log_is_whole():
    assert (verify(), chain.last_anchor()) == (chain.Verified(0, None, None, 0, 0, None), None)


@pytest.mark.parametrize("number", [1, 3, 4, LINES])
@pytest.mark.parametrize(
    "change",
    [
        {"verb": "person.listed"},
        {"account": "x"},
        {"reason": "x"},
        {"counts": {"shown": 70}},
        {"at": AT},
        {"link": "x"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_line_that_was_changed_is_named(log, number, change):
    line(number).update(**change)
    assert verify().broken == Broken(number, line(number).get().at, Fault.CHANGED)


def test_a_line_that_can_no_longer_be_read_is_named(log):
    if connection.vendor == "sqlite":
        sql(f"UPDATE {triggers.LINES} SET reason = x'00' WHERE number = 5")
        assert verify().broken == Broken(5, day(5), Fault.CHANGED)
        sql(f"UPDATE {triggers.LINES} SET at = 'yesterday' WHERE number = 4")
        assert verify().broken == Broken(4, None, Fault.CHANGED)
    sql(f"UPDATE {triggers.LINES} SET counts = '[1, 2]' WHERE number = 3")
    assert verify().broken == Broken(3, day(3), Fault.CHANGED)


@pytest.mark.parametrize("number", [1, 3, 4])
def test_a_line_that_is_gone_is_named(log, number):
    LogSubject.objects.filter(line__number=number).delete()
    line(number).delete()
    assert verify().broken == Broken(number, None, Fault.MISSING)


@pytest.mark.parametrize("number", [2, 4, LINES])
def test_a_line_that_was_put_in_is_named(log, number):
    put_in(number)
    assert verify().broken == Broken(number, day(number - 1), Fault.PUT_IN)


def test_a_line_that_was_put_in_without_a_link_that_fits_is_named_too(log):
    put_in(4)
    line(4).update(link="0" * 64)
    assert verify().broken == Broken(4, day(3), Fault.PUT_IN)


@pytest.mark.parametrize("do", ["add", "take away", "exchange", "move"])
def test_a_line_that_concerns_others_than_it_did_is_named(log, do):
    theirs = LogSubject.objects.filter(line__number=4)
    {
        "add": lambda: LogSubject.objects.create(line=line(4).get(), person_key=uuid4()),
        "take away": theirs.delete,
        "exchange": lambda: theirs.update(person_key=uuid4()),
        "move": lambda: theirs.update(line=line(6).get()),
    }[do]()
    assert verify().broken == Broken(4, day(4), Fault.PEOPLE)


def test_a_chain_that_was_written_anew_is_whole_in_itself_and_not_what_was_printed_before(log):
    printed = [Anchor(number, line(number).get().link, f"manifest {number}") for number in (2, 5)]
    assert (verify(printed).broken, verify(printed).held) == (None, 2)
    line(4).update(account="somebody else")
    written_anew(4)
    assert verify().broken is None
    assert verify(printed).broken == Broken(5, day(5), Fault.OTHER_CHAIN, "manifest 5")


def test_an_end_that_was_cut_off_is_missed_by_whoever_printed_it(log):
    printed = [Anchor(LINES, line(LINES).get().link, "a manifest")]
    LogSubject.objects.filter(line__number__gte=6).delete()
    LogLine.objects.filter(number__gte=6).delete()
    assert verify().broken is None
    assert verify(printed).broken == Broken(6, None, Fault.MISSING, "a manifest")


def expired(until, *, keep_from=None):
    """What goes when the log is looked at thirty days after line `until` was written, and a little later."""
    triggers.put_up()
    return expiry.expire(period=PERIOD, by=operator(day(until + 30) + timedelta(hours=1)), keep_from=keep_from)


def test_what_is_past_its_time_goes_whole_by_a_deed_and_the_chain_still_holds(log):
    printed = [Anchor(number, line(number).get().link) for number in (1, 3, 5)]
    third = line(3).get().link
    assert expired(3) == 3
    assert list(LogLine.objects.order_by("number").values_list("number", flat=True)) == [4, 5, 6, 7, 8]
    assert sorted(set(LogSubject.objects.values_list("line__number", flat=True))) == [4, 5, 7]
    told = {
        "first": 1,
        "last": 3,
        "lines": 3,
        "link": third,
        "days": 30,
        "owner": PERIOD.owner,
        "source": PERIOD.source,
    }
    assert (line(8).get().verb, line(8).get().counts) == ("log.expired", told)
    left = ExpiredSegment.objects.values_list("first_number", "last_number", "lines", "link").get()
    assert left == (1, 3, 3, third)
    found = verify(printed)
    assert (found.broken, found.lines, found.held, found.expired_anchors) == (None, 5, 2, 1)
    assert found.expired == chain.Expired(3, third)


def test_segments_follow_one_another_and_the_chain_holds_after_each(log, monkeypatch):
    monkeypatch.setattr(expiry, "LARGEST", 2)
    assert [expired(5), expired(5), expired(5), expired(5)] == [2, 2, 1, 0]
    segments = ExpiredSegment.objects.order_by("pk").values_list("first_number", "last_number")
    assert (list(segments), verify().broken, verify().lines) == ([(1, 2), (3, 4), (5, 5)], None, 5)


def test_nothing_within_the_period_goes_and_nothing_behind_it(log):
    line(2).update(at=day(100))  # the clock was wrong for a moment
    written_anew(2)
    assert (expired(5), expired(5)) == (1, 0)
    assert LogLine.objects.order_by("number").first().number == 2


def test_a_line_that_somebody_waits_for_an_answer_about_stays_and_so_does_what_follows(log):
    assert (expired(5, keep_from=3), LogLine.objects.order_by("number").first().number) == (2, 3)


def test_the_newest_line_of_all_stays_however_old_it_is(log):
    assert expired(200) == LINES - 1
    assert (verify().broken, verify().lines) == (None, 2)


def test_nothing_that_is_not_past_its_time_leaves_no_deed(log):
    assert (expired(0), LogLine.objects.count(), ExpiredSegment.objects.count()) == (0, LINES, 0)


def test_lines_that_were_removed_without_a_deed_are_missed_though_a_row_says_that_they_expired(log):
    third = line(3).get().link
    triggers.put_up()
    ExpiredSegment.objects.create(first_number=1, last_number=3, lines=3, link=third, older_than=AT.replace(year=2027))
    expiry._remove(3)
    assert verify().broken == Broken(3, None, Fault.REMOVED)


def test_a_line_of_a_segment_that_has_gone_is_not_put_back(log):
    back = line(2).get()
    expired(3)
    triggers.take_down()
    back.pk = None
    back.save(force_insert=True)
    assert verify().broken == Broken(2, day(2), Fault.PUT_IN)


@pytest.mark.parametrize(("days", "owner", "source"), [(None, "a", "b"), (30, " ", "b"), (30, "a", "")])
def test_without_a_period_that_somebody_has_decided_on_some_ground_nothing_is_ever_removed(days, owner, source):
    with pytest.raises(expiry.NotDecided):
        expiry.storage_period(days, owner, source)
    assert expiry.storage_period(30, " the controller ", "a decision ") == PERIOD
