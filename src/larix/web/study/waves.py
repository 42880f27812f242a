"""How a wave stands, on an interviewer's page: its words and its colour, and whether an interview is still welcome."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from larix.core.words import Words
from larix.schedule import Protocol, Standing, WaveState, Window
from larix.schedule.standing import INTERVIEWED, NOT_INTERVIEWED, SAID, TO_DO

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

    @property
    def passed(self) -> bool:
        return self.standing.state in INTERVIEWED | NOT_INTERVIEWED


def waves_of(protocol: Protocol, standings: Iterable[Standing], today: date, *, died: bool) -> tuple[Shown, ...]:
    """Every wave of one participant, in the order they are due."""
    goes_on = not died and (protocol.ends_on is None or today < protocol.ends_on)
    return tuple(Shown(one, late_welcome=goes_on and one.state in NOT_INTERVIEWED) for one in standings)
