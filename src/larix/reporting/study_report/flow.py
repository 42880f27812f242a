"""How many stand where at each wave, and how many have died."""

from collections import Counter

from larix.reporting.study_report.cut import Cut, State
from larix.reporting.study_report.shape import Deaths, FlowRow, Seen

SECOND = 1  # the wave after the first
STILL_TIME = (State.NOT_DUE, State.OPEN)


def flow(cut: Cut) -> tuple[FlowRow, ...]:
    rows = []
    for wave in cut.protocol.waves:
        states = Counter(person.states[wave.code] for person in cut.people)
        rows.append(
            FlowRow(
                wave=wave.month,
                joined=len(cut.people),
                done=states[State.DONE],
                not_done=len(cut.people) - states[State.DONE],
                missed=states[State.MISSED],
                open=states[State.OPEN],
                not_due=states[State.NOT_DUE],
                died=states[State.DIED],
                in_prison=states[State.IN_PRISON],
                in_hospital=states[State.IN_HOSPITAL],
                paused=states[State.PAUSED],
                late=sum(wave.code in person.late for person in cut.people),
            )
        )
    return tuple(rows)


def deaths(cut: Cut) -> Deaths:
    known = [person.story.history.death for person in cut.people if person.story.history.death is not None]
    with_day = sum(death.on is not None for death in known)
    return Deaths(len(known), with_day, len(known) - with_day)


def seen_again(cut: Cut) -> Seen:
    """`still_time`: of those not seen again, the ones whose next wave is not due or still open."""
    waves = cut.protocol.waves
    not_seen = [person for person in cut.people if not person.seen_again]
    later = waves[SECOND].code if len(waves) > SECOND else None
    still = sum(person.states[later] in STILL_TIME for person in not_seen) if later else 0
    return Seen(len(cut.people) - len(not_seen), len(not_seen), still)
