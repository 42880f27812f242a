"""The field work of Project X from the first interview to the demo's day, as the interviewers did it. All made up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from larix.instruments import Library
from larix.schedule import windows
from larix.schedule.fieldwork import AppointmentState, HappeningKind, Outcome, Reach, Reason
from larix.simulate.project_x import meetings as told
from larix.simulate.project_x.answered import Forms
from larix.simulate.project_x.cohort import SEED, SyntheticInvitee
from larix.simulate.project_x.courses import Course, Interview, course
from larix.simulate.project_x.happenings import Consented, Died
from larix.simulate.project_x.happenings import Event as Earlier
from larix.simulate.project_x.protocol import PROTOCOL

TODAY = date(2016, 9, 1)
LAST = "m24"
WITHDREW_ON, DEAD_ON, WRONG_FROM, WRONG_TO = (
    date(2015, 5, 11), date(2015, 9, 28), date(2015, 10, 5), date(2015, 10, 12),
)  # fmt: skip
MOVED_ON = date(2015, 2, 2)
APPOINTMENTS_FROM = date(2016, 4, 1)  # earlier ones are not kept: the demo's diary begins here
WAYS = {"phone": "telephone", "video": "video"}
PLACES = ("gp_office", "gp_office", "clinic", "home", "cafe")
AREAS = ("Sentrum", "Nord", "Sør", "Vest")
NOT_HELD = (Reason.NOT_REACHED, Reason.NOT_REACHED, Reason.NOT_ABLE, Reason.SERIOUSLY_ILL, Reason.NO_TIME, Reason.OTHER)


@dataclass(frozen=True, slots=True)
class Cast:
    """Lines of the list of those to whom something is written into the story; each is somebody else."""

    nurse_interviews: int
    nurse_treats: int
    withdraws: int
    wrongly_dead: int
    shares: int | None  # None where nobody said yes to it


def field_events(
    invitees: Sequence[SyntheticInvitee], earlier: Sequence[Earlier], library: Library, seed: int = SEED
) -> tuple[told.Event, ...]:
    """Everything in the order in which it happened; `earlier` is the story of the invitation of the same people."""
    consents = {event.place: event for event in earlier if isinstance(event, Consented)}
    died = {event.place: event.died_on for event in earlier if isinstance(event, Died) if event.place in consents}
    cast, forms = _cast(consents, died), Forms(library)
    found: list[told.Event] = []
    waiting: list[tuple[int, str, Course]] = []
    for number, (place, consent) in enumerate(sorted(consents.items(), key=lambda one: (one[1].on, one[0]))):
        invitee, who = invitees[place - 1], _who(number, place, cast)
        one = course(
            invitee.person, consent.on, forms=forms, seed=seed, until=TODAY, language=invitee.language,
            died_on=died.get(place), dies=False, leaves_on=WITHDREW_ON if place == cast.withdraws else None,
        )  # fmt: skip
        stops = min(died.get(place, TODAY), WITHDREW_ON if place == cast.withdraws else TODAY)
        random = Random(f"{seed} of the field work of {invitee.person.number}")
        theirs = [told.Assigned(consent.on, place, who), *_around(random, place, who, one)]
        theirs += _lived(place, who, one)
        wrong = place == cast.wrongly_dead
        found += [event for event in theirs if event.on < stops and not (wrong and WRONG_FROM <= event.on <= WRONG_TO)]
        if stops == TODAY and one.interviews and one.interviews[-1].wave in ("m15", "m18", "m21") and not wrong:
            waiting.append((place, who, one))
    found += [*_written_in(cast, consents), *_now(waiting, cast)]
    return tuple(sorted(found, key=lambda event: event.on))


def _cast(consents: dict[int, Consented], died: dict[int, date]) -> Cast:
    """The first who consented and live on; whoever withdraws had said yes to being kept."""
    living = [place for place, _ in sorted(consents.items(), key=lambda one: (one[1].on, one[0])) if place not in died]
    shares = next((place for place in living if "share_picture" in consents[place].yes), None)
    free = [place for place in living if place != shares]
    withdraws = next(place for place in free if "keep" in consents[place].yes)
    first, second, third = [place for place in free if place != withdraws][:3]
    return Cast(first, second, withdraws, third, shares)


def _who(number: int, place: int, cast: Cast) -> str:
    if place == cast.nurse_interviews:
        return told.NURSE
    return (told.INTERVIEWER, told.SECOND, told.INTERVIEWER, told.SECOND, told.PEER)[number % 5]


def _around(random: Random, place: int, who: str, one: Course) -> Iterator[told.Event]:
    """How each interview came about, and the tries that led to none."""
    for interview in one.interviews:
        if interview.wave != "m00":
            yield from _reached(random, place, who, interview, one.joined_on)
        how = random.choices(("fine", "heavy", "call_me", ""), (66, 24, 4, 6))[0]
        offered = random.choice(("offered", "has_it", "declined")) if interview.now.month % 6 == 0 else ""
        yield told.Interviewed(interview.on, place, who, interview, how, offered)
        if how == "call_me":
            yield told.Called(_working(interview.on + timedelta(days=1)), place, who, interview.wave)
    for wave, due_on in one.passed:
        if wave == "m00":
            continue
        for number, days in enumerate((4, 15)[: random.choice((1, 2, 2))]):
            outcome = random.choices(
                (Outcome.NO_REPLY, Outcome.MESSAGE_LEFT, Outcome.WRONG_NUMBER, Outcome.NOT_NOW), (45, 25, 8, 22)
            )[0]
            reason = random.choice(NOT_HELD) if number or outcome is Outcome.NOT_NOW else ""
            yield told.Tried(
                _working(due_on + timedelta(days=days)), place, who, wave, _channel(random), outcome, reason,
                random.randrange(9, 16),
            )  # fmt: skip


def _reached(random: Random, place: int, who: str, interview: Interview, joined_on: date) -> Iterator[told.Event]:
    agreed_on = max(joined_on, _working(interview.on - timedelta(days=random.randrange(5, 9))))
    hour, wave = random.randrange(9, 16), interview.wave
    if random.random() < 0.35:
        before = max(joined_on, _working(agreed_on - timedelta(days=4)))
        missed = random.choice((Outcome.NO_REPLY, Outcome.MESSAGE_LEFT, Outcome.ANOTHER_TIME))
        yield told.Tried(before, place, who, wave, _channel(random), missed, "", hour)
    if random.random() < 0.12:
        yield told.Tried(interview.on, place, who, wave, Reach.IN_PERSON, Outcome.HELD, "", 9)
        return
    yield told.Tried(agreed_on, place, who, wave, _channel(random), Outcome.AGREED, "", hour)
    if interview.on >= APPOINTMENTS_FROM:
        where = WAYS.get(interview.mode) or random.choice(PLACES)
        area = random.choice(AREAS)
        if random.random() < 0.15:
            first = _working(max(agreed_on, interview.on - timedelta(days=3)))
            yield told.Agreed(agreed_on, place, who, wave, first, hour, where, area)
            yield told.Became(first, place, who, wave, AppointmentState.NO_SHOW)
            agreed_on = first
        yield told.Agreed(agreed_on, place, who, wave, interview.on, hour, where, area)
        yield told.Became(interview.on, place, who, wave, AppointmentState.HELD)


def _channel(random: Random) -> Reach:
    return random.choices((Reach.TELEPHONE, Reach.SMS, Reach.LETTER, Reach.THROUGH_OTHERS), (64, 26, 5, 5))[0]


def _lived(place: int, who: str, one: Course) -> Iterator[told.Event]:
    """What the study was told of, some days after it happened."""
    for stay in one.life.stays:
        told_on = _working(stay.from_on + timedelta(days=6))
        yield told.Stayed(told_on, place, who, stay)
        if stay.to_on is not None:
            yield told.CameOut(max(told_on, _working(stay.to_on + timedelta(days=3))), place, who, stay)
    for kind, on in one.life.turns:
        yield told.Turned(_working(on + timedelta(days=10)), place, who, kind, on)


def _written_in(cast: Cast, consents: dict[int, Consented]) -> Iterator[told.Event]:
    yield told.UnderAnother(MOVED_ON, cast.nurse_treats)
    yield told.Turned(MOVED_ON, cast.nurse_treats, told.INTERVIEWER, HappeningKind.MOVED, MOVED_ON)
    yield told.Withdrew(WITHDREW_ON, cast.withdraws)
    yield told.WronglyDead(WRONG_FROM, cast.wrongly_dead, DEAD_ON)
    yield told.Lives(WRONG_TO, cast.wrongly_dead)
    if cast.shares is not None:
        yield told.Shared(date(2016, 3, 14), cast.shares)


def _now(waiting: Sequence[tuple[int, str, Course]], cast: Cast) -> Iterator[told.Event]:
    """The days around the demo's own: somebody waits in peace, a form lies open, a worry, and who is to be met."""
    open_now = [
        (place, who, one)
        for place, who, one in waiting
        if windows(PROTOCOL, one.joined_on)[-1].span.start <= TODAY
        and place not in (cast.nurse_treats, cast.nurse_interviews)
    ]
    if open_now:
        place, who, _ = open_now[0]
        yield told.Paused(date(2016, 8, 22), place, who, "bereavement", date(2016, 9, 5))
    for place, who, one in open_now[1:2]:
        yield told.Tried(date(2016, 8, 25), place, who, LAST, Reach.TELEPHONE, Outcome.AGREED)
        yield told.Drafted(date(2016, 8, 31), place, who, LAST)
        yield told.Worried(date(2016, 8, 31), place, who, one.interviews[-1].wave)
    to_meet = _most_lived_first(open_now[2:])
    for number, (place, who, _) in enumerate(to_meet[:7]):
        on = date(2016, 8, 24) + timedelta(days=number % 3)
        meets_on = _working(TODAY + timedelta(days=number + number // 2))
        yield told.Tried(on, place, who, LAST, Reach.TELEPHONE, Outcome.AGREED, "", 9 + number)
        yield told.Agreed(
            on, place, who, LAST, meets_on, 9 + number, (*PLACES, "telephone")[number % 6], AREAS[number % 4]
        )
    for place, who, _ in to_meet[7:12]:
        yield told.Tried(date(2016, 8, 30), place, who, LAST, Reach.TELEPHONE, Outcome.NO_REPLY, "", 13)


def _most_lived_first(waiting: Sequence[tuple[int, str, Course]]) -> list[tuple[int, str, Course]]:
    """Whoever is met first is who a newcomer opens: of the first interviewer's, the one whom most has happened to."""

    def lived(each: tuple[int, str, Course]) -> tuple[bool, int, int]:
        _, who, one = each
        return who == told.INTERVIEWER, len(one.life.stays) + len(one.life.turns), len(one.interviews)

    first = max(waiting, key=lived, default=None)
    return ([] if first is None else [first]) + [each for each in waiting if each is not first]


def _working(day: date) -> date:
    """That day, or the Monday after it."""
    return day + timedelta(days=(7 - day.weekday()) if day.weekday() > 4 else 0)
