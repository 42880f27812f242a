"""What is wrong with the day a study ends, and with how long a wave counts as due."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from larix.core.words import Words
from larix.schedule.fault import Fault, shown
from larix.schedule.faults_of_inviting import DAYS, MEAN_MONTH
from larix.schedule.faults_of_waves import A_HUNDRED_YEARS

if TYPE_CHECKING:
    from larix.schedule.protocol import Protocol

NO_DATED_END = Words(
    "I en relativ kalender er bare dager siden start kjent, så en slutt på en fast dato går ikke. Ta bort ends_on.",
    "I ein relativ kalender er berre dagar sidan start kjende, så ein slutt på ein fast dato går ikkje. Ta bort "
    "ends_on.",
    "A relative calendar knows only days since the start, so an end on a fixed date will not do. Remove ends_on.",
)
AFTER_STORAGE = Words(
    "Studien er slutt {day}, etter at lagringen er slutt {end}. Sett en tidligere dag, eller en senere slutt på "
    "lagringen.",
    "Studien er slutt {day}, etter at lagringa er slutt {end}. Set ein tidlegare dag, eller ein seinare slutt på "
    "lagringa.",
    "The study ends on {day}, after storage has ended on {end}. Set an earlier day, or a later end of storage.",
)
BEFORE_A_WAVE = Words(
    "Studien er slutt {day}, før det er tid for målepunktet {wave} ({due}). Sett en senere dag, eller ta bort "
    "målepunktet.",
    "Studien er slutt {day}, før det er tid for målepunktet {wave} ({due}). Set ein seinare dag, eller ta bort "
    "målepunktet.",
    "The study ends on {day}, before wave {wave} can be due ({due}). Set a later day, or remove the wave.",
)


def ending_faults(protocol: "Protocol") -> Iterator[Fault]:
    if not 1 <= protocol.due_days <= 365:
        yield Fault("days", "due_days", DAYS.filled(days=shown(protocol.due_days)))
    day, governance = protocol.ends_on, protocol.governance
    if day is None:
        return
    if protocol.calendar == "relative":
        yield Fault("no_dated_end", "ends_on", NO_DATED_END)
        return
    if governance is not None and day > governance.storage_ends_on:
        yield Fault("ends_after_storage", "ends_on", AFTER_STORAGE.filled(day=day, end=governance.storage_ends_on))
    never = [(due, code) for code, due in _earliest(protocol) if due >= day.toordinal()]
    if never:
        due, code = max(never)
        # An ordinal beyond the calendar's last day can come from a month that is faulty for being too far away.
        said = date.fromordinal(due) if due <= date.max.toordinal() else "–"
        yield Fault("ends_before_a_wave", "ends_on", BEFORE_A_WAVE.filled(day=day, wave=shown(code), due=said))


def _earliest(protocol: "Protocol") -> Iterator[tuple[str, int]]:
    """Waves with the earliest day (as an ordinal) that they can be due on for anybody; only where days are known."""
    for wave in protocol.waves:
        if wave.anchor.kind == "calendar":
            yield wave.code, wave.anchor.opens_on.toordinal()
        elif wave.anchor.kind == "baseline" and protocol.eligible is not None and 0 <= wave.month <= A_HUNDRED_YEARS:
            yield wave.code, protocol.eligible.on.toordinal() + round(wave.month * MEAN_MONTH)
