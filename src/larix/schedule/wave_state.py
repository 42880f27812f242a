"""The states of a wave for one person on one day, and what each is called."""

from enum import StrEnum

from larix.core.words import Words


class WaveState(StrEnum):
    """A wave is in exactly one on any day. None of them is anybody's fault, and none closes the door to an interview.

    Only death, withdrawal and the study's end stop a wave. Discharge from LAR, moving, another GP and referral back
    have no state: they change nothing here.
    """

    PLANNED = "planned"  # the window has not opened
    OPEN = "open"  # the window is open, and the day it is due has not come
    DUE = "due"  # from the day it is due, for the protocol's `due_days`
    OVERDUE = "overdue"  # after that, while the window is open
    PAUSED = "paused"  # waits, or has passed, under a pause that somebody decided
    MISSED = "missed"  # the window closed without an interview
    IN_PRISON = "in_prison"  # the window closed without an interview while the person was there
    IN_HOSPITAL = "in_hospital"
    DONE = "done"
    DONE_LATE = "done_late"  # on a true day after the window had closed
    DIED = "died"  # was due on the day of death or later
    WITHDREW = "withdrew"
    STUDY_ENDED = "study_ended"


TO_DO = frozenset({WaveState.OPEN, WaveState.DUE, WaveState.OVERDUE})
INTERVIEWED = frozenset({WaveState.DONE, WaveState.DONE_LATE})
NOT_INTERVIEWED = frozenset({WaveState.MISSED, WaveState.IN_PRISON, WaveState.IN_HOSPITAL})
STOPPED = frozenset({WaveState.DIED, WaveState.WITHDREW, WaveState.STUDY_ENDED})

# Short enough for a tag in a list. They say what is so, never who is to blame for it.
SAID = {
    WaveState.PLANNED: Words("kommer senere", "kjem seinare", "comes later"),
    WaveState.OPEN: Words("kan tas nå", "kan takast no", "can be done now"),
    WaveState.DUE: Words("tiden er inne", "tida er inne", "it is time"),
    WaveState.OVERDUE: Words("på overtid, kan ennå tas", "på overtid, kan framleis takast", "late, can still be done"),
    WaveState.PAUSED: Words("i pause", "i pause", "paused"),
    WaveState.MISSED: Words(
        "ikke intervjuet i perioden", "ikkje intervjua i perioden", "not interviewed in the period"
    ),
    WaveState.IN_PRISON: Words(
        "i fengsel, ikke intervjuet i perioden", "i fengsel, ikkje intervjua i perioden",
        "in prison, not interviewed in the period",
    ),
    WaveState.IN_HOSPITAL: Words(
        "på sykehus, ikke intervjuet i perioden", "på sjukehus, ikkje intervjua i perioden",
        "in hospital, not interviewed in the period",
    ),
    WaveState.DONE: Words("intervjuet", "intervjua", "interviewed"),
    WaveState.DONE_LATE: Words("intervjuet etter perioden", "intervjua etter perioden", "interviewed after the period"),
    WaveState.DIED: Words("personen er død", "personen er død", "the person has died"),
    WaveState.WITHDREW: Words("har trukket seg", "har trekt seg", "has withdrawn"),
    WaveState.STUDY_ENDED: Words("studien er slutt", "studien er slutt", "the study has ended"),
}  # fmt: skip
