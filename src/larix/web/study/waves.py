"""How a wave stands, on an interviewer's page: its words, its colour, and which one comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from larix.core.words import Words
from larix.gate import Participant
from larix.schedule import Life, Protocol, Standing, WaveState, Window, standings, to_do
from larix.schedule.standing import INTERVIEWED, NOT_INTERVIEWED, SAID, TO_DO
from larix.studies.queries import ParticipantRow

# What was not done has no colour of alarm: it says that nobody asked in time, not that somebody did wrong.
COLOURS = dict.fromkeys(WaveState, "neutral") | {
    **dict.fromkeys(INTERVIEWED, "success"),
    **dict.fromkeys(TO_DO, "info"),
    WaveState.OVERDUE: "warning",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A standing as a line on a page. `late_welcome`: its window has passed, and an interview is still taken in."""

    standing: Standing
    late_welcome: bool = False

    @property
    def window(self) -> Window:
        return self.standing.window

    @property
    def words(self) -> Words:
        return SAID[self.standing.state]

    @property
    def colour(self) -> str:
        return COLOURS[self.standing.state]

    @property
    def to_do(self) -> bool:
        return self.standing.state in TO_DO


def waves_of(protocol: Protocol, person: Participant, today: date) -> tuple[Shown, ...]:
    """Every wave of one participant, in the order they are due."""
    died_on = (person.died_on or date.min) if person.has_died else None
    life = Life(person.joined_on, _visits(person), died_on=died_on)
    goes_on = died_on is None and (protocol.ends_on is None or today < protocol.ends_on)
    return tuple(
        Shown(one, late_welcome=goes_on and one.state in NOT_INTERVIEWED) for one in standings(protocol, life, today)
    )


def next_wave(protocol: Protocol, row: ParticipantRow, today: date) -> Shown | None:
    """What can be done now, else what comes later; None where nothing is left."""
    life = Life(row.joined_on, row.visits, died_on=date.min if row.died else None)
    found = standings(protocol, life, today)
    one = to_do(found) or _first_planned(found, protocol)
    return Shown(one) if one else None


def _first_planned(found: Sequence[Standing], protocol: Protocol) -> Standing | None:
    """The first wave that comes later: one that the study does not live to see is not promised."""
    planned = (one for one in found if one.state is WaveState.PLANNED)
    return next((one for one in planned if protocol.ends_on is None or one.window.due_on < protocol.ends_on), None)


def _visits(person: Participant) -> dict[str, date]:
    """The first true day of each wave that has answers."""
    found: dict[str, date] = {}
    for response in person.responses:
        found[response.wave] = min(found.get(response.wave, date.max), response.current.on)
    return found
