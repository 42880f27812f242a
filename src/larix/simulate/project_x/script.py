"""What happened, day by day: from the list in May 2014 to the last answers.

Only 328 and 70 are published; the rest is made up so that each thing that can happen to a letter happens. Somebody who
said "not today" stands here with the day on which they did consent, and nothing else: putting it off leaves no mark.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import Literal

from larix.schedule.invited import Answer, Channel
from larix.simulate.project_x.cohort import LISTED_ON, SEED, Part, SyntheticInvitee
from larix.simulate.project_x.happenings import (
    Answered,
    Consented,
    Died,
    Event,
    HandedOver,
    LackedCapacity,
    Listed,
    LookedOver,
    Objected,
    OpenedByAnother,
    Posted,
    Printed,
    Reserved,
    Undone,
    UnreadableScan,
)

PRINTED_ON, POSTED_ON = date(2014, 5, 20), date(2014, 5, 21)
HANDED_OVER_FROM = date(2014, 5, 28)
REMINDER_PRINTED_ON, REMINDER_POSTED_ON = date(2014, 6, 13), date(2014, 6, 16)
FIRST_ANSWERS, BEFORE_REMINDER = date(2014, 5, 23), 20  # so many days
AFTER_REMINDER, LATE_DAYS = date(2014, 6, 18), 30
LATEST = date(2014, 8, 11)  # when those who were counted as no answer begin to answer all the same
LAST_DAY = date(2016, 8, 31)
TEXTS_LOOKED_OVER_ON = (date(2015, 4, 27), date(2016, 4, 25))
REGISTER = "Folkeregisteret (syntetisk)"
MIX_UP = "Svaret gjaldt en annen på listen"
REASONS = ("not_now", "", "no_research", "", "who_learns", "", "no_use", "", "other", "")  # most give none


def events(invitees: Sequence[SyntheticInvitee], seed: int = SEED) -> tuple[Event, ...]:
    """Everything in the order in which it happened; the same for the same people and seed."""
    random = Random(f"{seed} of the script")
    told = [*_letters(invitees)]
    consenting = [invitee.place for invitee in invitees if invitee.part is Part.CONSENTS]
    random.shuffle(consenting)
    consenting = _by_hand_later(consenting, {invitee.place for invitee in invitees if _by_hand(invitee)})
    told += [event for rank, place in enumerate(consenting) for event in _consent(random, rank, len(consenting), place)]
    for invitee in invitees:
        told += PARTS.get(invitee.part, _nothing)(random, invitee.place)
    told += [Died(date(2015, 3, 9), consenting[0], date(2015, 3, 2)), UnreadableScan(date(2014, 6, 4))]
    told += [LookedOver(on) for on in TEXTS_LOOKED_OVER_ON]
    if len(consenting) > 1:
        told.append(Died(date(2016, 2, 15), consenting[1], date(2016, 2, 8)))
    return tuple(sorted(told, key=lambda event: event.on))


def _letters(invitees: Sequence[SyntheticInvitee]) -> Iterator[Event]:
    yield Listed(LISTED_ON)
    for invitee in invitees:
        if invitee.part is Part.DIES_FIRST:
            died_on = LISTED_ON + timedelta(days=1 + invitee.place % 3)
            yield Died(PRINTED_ON, invitee.place, died_on)
        if invitee.part is Part.RESERVED:
            yield Reserved(date(2014, 5, 16), invitee.place)
    yield Printed(PRINTED_ON, "invitation")
    in_the_pile = tuple(invitee.place for invitee in invitees if invitee.part is Part.DIES_IN_THE_PILE)
    yield from (Died(POSTED_ON, place, PRINTED_ON) for place in in_the_pile)
    yield Posted(POSTED_ON, in_the_pile)
    for number, invitee in enumerate(invitees):
        if _by_hand(invitee):
            yield HandedOver(_working_day(HANDED_OVER_FROM + timedelta(days=number % 5)), invitee.place)
    yield Printed(REMINDER_PRINTED_ON, "reminder")
    yield Posted(REMINDER_POSTED_ON)


def _by_hand(invitee: SyntheticInvitee) -> bool:
    """No letter goes to a confidential address; of those without an address, the ones who consent were found."""
    return invitee.protection == "confidential" or (invitee.no_fixed_address and invitee.part is Part.CONSENTS)


def _by_hand_later(places: Sequence[int], by_hand: set[int]) -> list[int]:
    """Those who were handed their letter answer after the reminder, so never before they had it."""
    others, cut = [place for place in places if place not in by_hand], int(len(places) * 0.7)
    return [*others[:cut], *(place for place in places if place in by_hand), *others[cut:]]


def _consent(random: Random, rank: int, of: int, place: int) -> Iterator[Event]:
    """Two of three answer before the reminder, one in twenty long after everybody has stopped waiting."""
    if rank < of * 0.66:
        said_on = _within(random, HANDED_OVER_FROM + timedelta(days=5), BEFORE_REMINDER - 10)
        if rank < of * 0.5 and not rank % 3:
            said_on = _within(random, FIRST_ANSWERS, BEFORE_REMINDER)
    elif rank < of * 0.95:
        said_on = _within(random, AFTER_REMINDER, LATE_DAYS)
    else:
        said_on = _within(random, LATEST, 100)
    channel = (Channel.SLIP, Channel.SLIP, Channel.SLIP, Channel.CODE, Channel.TELEPHONE)[rank % 5]
    if rank % 11 == 5:
        yield Answered(said_on, place, Answer.TALK, Channel.TELEPHONE)
        said_on, channel = _working_day(said_on + timedelta(days=6)), Channel.TELEPHONE
    yield Answered(said_on, place, Answer.YES, channel)
    how = _how(rank, channel)
    soon = 0 if how == "paper" else 3 + random.randrange(30)  # somebody who says "not today" comes another day
    yes = frozenset({"interviews"} | {scope for scope, chance in SCOPES if random.random() < chance})
    yield Consented(_working_day(said_on + timedelta(days=soon)), place, how, yes)


SCOPES = (("contact", 0.9), ("registry", 0.7), ("named_sources", 0.5), ("quote", 0.4), ("keep", 0.6),
          ("share_picture", 0.15))  # fmt: skip


def _how(rank: int, channel: Channel) -> Literal["eid", "paper", "first_meeting"]:
    """The form often comes in the same envelope as the slip; one in ten uses electronic identity."""
    if channel is Channel.CODE and rank % 2:
        return "eid"
    return "paper" if channel is Channel.SLIP and rank % 5 != 2 else "first_meeting"


def _says_no(random: Random, place: int) -> Iterator[Event]:
    channel = random.choices((Channel.SLIP, Channel.TELEPHONE, Channel.CODE), (7, 2, 1))[0]
    on = _within(random, FIRST_ANSWERS, BEFORE_REMINDER)
    yield Answered(on, place, Answer.NO, channel, decline_reason=random.choice(REASONS))


def _says_no_late(random: Random, place: int) -> Iterator[Event]:
    on = _within(random, AFTER_REMINDER, LATE_DAYS)
    yield Answered(on, place, Answer.NO, Channel.SLIP, decline_reason=random.choice(REASONS))


def _says_no_by_others(random: Random, place: int) -> Iterator[Event]:
    who = random.choice(("family", "gp"))
    yield Answered(_within(random, FIRST_ANSWERS, BEFORE_REMINDER), place, Answer.NO, Channel.ON_BEHALF, who)


def _moved(random: Random, place: int) -> Iterator[Event]:
    yield Answered(_within(random, date(2014, 5, 27), 10), place, Answer.RETURNED, Channel.POST)


def _wants_to_talk(random: Random, place: int) -> Iterator[Event]:
    channel = random.choice((Channel.TELEPHONE, Channel.SLIP, Channel.CODE))
    yield Answered(_within(random, FIRST_ANSWERS, BEFORE_REMINDER), place, Answer.TALK, channel)


def _only_says_yes(random: Random, place: int) -> Iterator[Event]:
    yield Answered(_within(random, AFTER_REMINDER, LATE_DAYS), place, Answer.YES, Channel.SLIP)


def _changes_their_mind(random: Random, place: int) -> Iterator[Event]:
    on = _within(random, FIRST_ANSWERS, BEFORE_REMINDER)
    yield Answered(on, place, Answer.YES, Channel.SLIP)
    yield Answered(_working_day(on + timedelta(days=12)), place, Answer.NO, Channel.TELEPHONE)


def _lacks_capacity(random: Random, place: int) -> Iterator[Event]:
    yield Answered(date(2014, 6, 2), place, Answer.YES, Channel.TELEPHONE)
    yield LackedCapacity(date(2014, 6, 10), place)


def _mixed_up(random: Random, place: int) -> Iterator[Event]:
    yield Answered(date(2014, 6, 5), place, Answer.NO, Channel.SLIP)
    yield Undone(date(2014, 6, 6), place, MIX_UP)


def _opened_by_another(random: Random, place: int) -> Iterator[Event]:
    yield OpenedByAnother(date(2014, 5, 24), place, Channel.CODE)


def _objects(random: Random, place: int) -> Iterator[Event]:
    yield Objected(date(2014, 5, 30), place, Channel.TELEPHONE)


def _dies_between(random: Random, place: int) -> Iterator[Event]:
    yield Died(date(2014, 6, 11), place, date(2014, 6, 7))


def _dies_later(random: Random, place: int) -> Iterator[Event]:
    died_on = date(2014, 9, 1) + timedelta(days=random.randrange(690))
    yield Died(_working_day(died_on + timedelta(days=5)), place, died_on)


def _nothing(random: Random, place: int) -> Iterator[Event]:
    yield from ()


PARTS: dict[Part, Callable[[Random, int], Iterator[Event]]] = {
    Part.SAYS_NO: _says_no, Part.SAYS_NO_LATE: _says_no_late, Part.SAYS_NO_BY_OTHERS: _says_no_by_others,
    Part.MOVED: _moved, Part.WANTS_TO_TALK: _wants_to_talk,
    Part.ONLY_SAYS_YES: _only_says_yes, Part.CHANGES_THEIR_MIND: _changes_their_mind,
    Part.LACKS_CAPACITY: _lacks_capacity, Part.MIXED_UP: _mixed_up, Part.OPENED_BY_ANOTHER: _opened_by_another,
    Part.OBJECTS: _objects, Part.DIES_BETWEEN: _dies_between, Part.DIES_LATER: _dies_later,
}  # fmt: skip


def _within(random: Random, first: date, days: int) -> date:
    """A working day, at most so many days after the first (a little later where that is a weekend)."""
    return _working_day(first + timedelta(days=random.randrange(days)))


def _working_day(day: date) -> date:
    """That day, or the Monday after it."""
    return day + timedelta(days=(7 - day.weekday()) if day.weekday() > 4 else 0)
