"""What may be written down around the interviews: whatever happened, on days that can be; and what is decided. Pure."""

from datetime import date, timedelta
from enum import StrEnum

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words
from larix.schedule.fieldwork import STAYS, AppointmentState, HappeningKind, InterviewThere, PauseReason
from larix.studies.rules import fieldwork_words as said

STANDING = frozenset({AppointmentState.AGREED, AppointmentState.CONFIRMED})
TOOK_PLACE = frozenset({AppointmentState.HELD, AppointmentState.NO_SHOW})
FURTHEST = timedelta(days=366)  # an appointment later than that is a slip of the pen; our own limit


def may_assign(*, interviews: bool, treats: bool) -> Ruling:
    """Only an interviewer of the study follows a participant, and never one who treats them."""
    if not interviews:
        return refuse("not_an_interviewer", said.NOT_AN_INTERVIEWER, law.FIELD_WORK)
    return refuse("treats", said.TREATS, law.FIELD_WORK) if treats else ALLOWED


def may_be_on(on: date, *, today: date, joined_on: date) -> Ruling:
    """Whether something that is said to have happened to a participant can have happened on that day."""
    if on > today:
        return refuse("day_has_not_come", said.NOT_COME, law.OWN_DAY)
    return refuse("before_joined", said.BEFORE_JOINED, law.OWN_DAY) if on < joined_on else ALLOWED


def may_name(code: str, codes: type[StrEnum], *, blank: bool = False) -> Ruling:
    """Only what the list has; nothing at all where nothing need be said."""
    if (blank and not code) or code in set(codes):
        return ALLOWED
    return _unknown()


def may_write(*texts: tuple[str, int]) -> Ruling:
    """Each of these texts with the most letters it may have."""
    longest = next((most for text, most in texts if len(text) > most), None)
    if longest is None:
        return ALLOWED
    return refuse("too_long", said.TOO_LONG.filled(longest=longest), law.FIELD_WORK)


def may_appoint(on: date, *, today: date, joined_on: date, died: bool, died_on: date | None) -> Ruling:
    """One that has been is recorded too; none on or after the day of death. `died_on` None: the day is not known."""
    if died and (died_on is None or died_on <= on):
        return refuse("died", said.DIED, law.DEAD_ARE_LEFT_IN_PEACE)
    if on < joined_on:
        return refuse("before_joined", said.BEFORE_JOINED, law.OWN_DAY)
    return refuse("far_ahead", said.FAR_AHEAD, law.FIELD_WORK) if on > today + FURTHEST else ALLOWED


def may_visit(visitors: str, known: tuple[str, ...]) -> Ruling:
    """A home visit is made alone or by two; of other meetings nothing is said."""
    return ALLOWED if not visitors or visitors in known else _unknown()


def may_move(state: str) -> Ruling:
    return ALLOWED if state in STANDING else refuse("not_standing", said.NOT_STANDING, law.FIELD_WORK)


def may_become(after: str, *, before: str, on: date, today: date) -> Ruling:
    """What became of an appointment, also where it was noted wrongly before. One that was moved is closed."""
    if after not in set(AppointmentState) or (after == AppointmentState.MOVED and after != before):
        return _unknown()
    if before == AppointmentState.MOVED and after != before:
        return refuse("moved", said.CLOSED, law.FIELD_WORK)
    if after in TOOK_PLACE and on > today:
        return refuse("day_has_not_come", said.NOT_COME, law.OWN_DAY)
    return ALLOWED


def may_pause(
    reason: str, *, from_on: date, review_on: date | None, today: date, joined_on: date, paused: bool
) -> Ruling:  # fmt: skip
    """A decision with a reason and a day, to come, on which it is looked at again. One at a time."""
    if paused:
        return refuse("paused_already", said.PAUSED_ALREADY, law.FIELD_WORK)
    if reason not in set(PauseReason):
        return _unknown()
    if from_on < joined_on:
        return refuse("before_joined", said.BEFORE_JOINED, law.OWN_DAY)
    if review_on is None or review_on <= max(today, from_on) or review_on > max(today, from_on) + FURTHEST:
        return refuse("no_review", said.REVIEW_PAST, law.FIELD_WORK)
    return ALLOWED


def may_end(to_on: date, *, from_on: date, today: date, ended: bool) -> Ruling:
    """The end of a pause or a stay: not before it began, and not on a day that has not come."""
    if ended:
        return refuse("ended_already", said.ENDED_ALREADY, law.FIELD_WORK)
    if to_on < from_on:
        return refuse("ends_before_it_begins", said.ENDS_BEFORE, law.OWN_DAY)
    return refuse("day_has_not_come", said.NOT_COME, law.OWN_DAY) if to_on > max(today, from_on) else ALLOWED


def may_happen(kind: str, *, from_on: date, to_on: date | None, there: str, today: date) -> Ruling:
    """Whatever happened, also before the person joined: a stay may have begun long ago."""
    if kind not in set(HappeningKind) or not may_name(there, InterviewThere, blank=True).allowed:
        return _unknown()
    if from_on > today or (to_on is not None and to_on > today):
        return refuse("day_has_not_come", said.NOT_COME, law.OWN_DAY)
    if to_on is not None and to_on < from_on:
        return refuse("ends_before_it_begins", said.ENDS_BEFORE, law.OWN_DAY)
    if kind not in STAYS and to_on is not None:
        return refuse("has_no_end", said.NO_END, law.FIELD_WORK)
    return ALLOWED if kind in STAYS or not there else _no_stay()


def may_decide_there(kind: str, there: str) -> Ruling:
    """How an interview is held during a stay. Nothing is decided by itself, and anything may be decided anew."""
    if kind not in STAYS:
        return _no_stay()
    return may_name(there, InterviewThere)


def may_die(on: date | None, *, today: date, source: str) -> Ruling:
    """A death has a source, and its day has come; or the day is not known."""
    if not source.strip():
        return refuse("no_source", said.NO_SOURCE, law.FIELD_WORK)
    return refuse("day_has_not_come", said.NOT_COME, law.OWN_DAY) if on is not None and on > today else ALLOWED


def _no_stay() -> Ruling:
    return refuse("no_stay", said.NO_STAY, law.FIELD_WORK)


def _unknown(words: Words = said.UNKNOWN) -> Ruling:
    return refuse("unknown_code", words, law.FIELD_WORK)
