"""Who may have the daily responsibility, and from when. Pure."""

from collections.abc import Sequence
from datetime import date

from larix import law
from larix.core.dates import Span
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.treatment import refusals

HOLDERS = ("specialist", "gp")


def may_hold(*, holder: str, gp_name: str) -> Ruling:
    """The unit itself, or a GP with a name; only a GP has one."""
    if holder not in HOLDERS or (holder == "gp") != bool(gp_name.strip()):
        return refuse("gp_has_no_name", refusals.GP_HAS_NO_NAME, law.ONE_RESPONSIBLE)
    return ALLOWED


def should_say(*, holder: str, gp_deputy: str, decision: str) -> Ruling:
    """A deputy and a decision are asked for. Nobody has checked the text in force, so this stops nobody."""
    if holder == "gp" and not gp_deputy.strip():
        return refuse("deputy_not_named", refusals.DEPUTY_NOT_NAMED, law.DELEGATION)
    if not decision.strip():
        return refuse("decision_not_named", refusals.DECISION_NOT_NAMED, law.DELEGATION)
    return ALLOWED


def may_begin(*, from_on: date, to_on: date | None, today: date, unit: Span | None) -> Ruling:
    """`unit`: the days on which the unit is there; None where there is no such unit."""
    if from_on > today:
        return refuse("day_has_not_come", refusals.DAY_HAS_NOT_COME, law.OWN_DAY)
    if to_on is not None and to_on <= from_on:
        return refuse("ends_before_it_begins", refusals.ENDS_BEFORE, law.ONE_RESPONSIBLE)
    if unit is None or (unit.end is not None and unit.end <= from_on):  # what was before Larix knew the unit is a fact
        return refuse("unit_is_not_there", refusals.UNIT_IS_NOT_THERE, law.THREE_LEVELS)
    return ALLOWED


def may_move(*, died_on: date | None, died: bool, from_on: date) -> Ruling:
    """Nobody takes over from the day of a death on; where the day is not known, nobody takes over at all."""
    if died and (died_on is None or from_on >= died_on):
        return refuse("has_died", refusals.HAS_DIED, law.ONE_RESPONSIBLE)
    return ALLOWED


def may_follow(*, new: Span, earlier: Sequence[Span]) -> Ruling:
    """One at a time: what runs ends when the new one begins; nothing is put on days that somebody else has had.

    `earlier`: every stretch of days that is recorded of the person.
    """
    for each in earlier:
        runs_on = each.end is None and each.start < new.start
        if not runs_on and _meet(each, new):
            return refuse("days_are_taken", refusals.DAYS_ARE_TAKEN, law.ONE_RESPONSIBLE)
    return ALLOWED


def _meet(one: Span, other: Span) -> bool:
    return (one.end is None or other.start < one.end) and (other.end is None or one.start < other.end)


def may_look(*, why: str, said: str, followed: bool, interviews: bool) -> Ruling:
    """A look from outside has a reason in words, and is of somebody whom a unit follows and one does not interview."""
    if why not in refusals.WHY_LOOK or not said.strip():
        return refuse("look_has_no_reason", refusals.NO_REASON, law.OUTSIDE_LOOKS)
    if not followed:
        return refuse("nobody_there", refusals.NOBODY_THERE, law.OUTSIDE_LOOKS)
    return may_treat(interviews=interviews)


def may_treat(*, interviews: bool) -> Ruling:
    """Nobody is interviewer and treater of the same person."""
    return refuse("interviews_them", refusals.INTERVIEWS_THEM, law.FIELD_WORK) if interviews else ALLOWED


def may_be_the_gp(*, holder: str, is_gp: bool, interviews: bool) -> Ruling:
    """Which account a GP has: one that holds the role at the unit, of somebody who does not interview the person."""
    if holder != "gp" or not is_gp:
        return refuse("not_a_gp", refusals.NOT_A_GP, law.ONE_RESPONSIBLE)
    return may_treat(interviews=interviews)
