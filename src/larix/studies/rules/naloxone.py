"""Who is offered naloxone and information on overdose: by what was answered today, and by what has happened. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from larix.schedule.fieldwork import STAYS, HappeningKind

# Which answers tell of an overdose, or of coming back from a time in which the body has got used to less.
TELLS_OF_IT = {
    "measure_point": ("overdose", "days_away"),
}
THERE_AND_THEN = frozenset({"together", "alone", "phone", "video"})
OPERATOR = "operator"


@dataclass(frozen=True, slots=True)
class Answered:
    """One form as it stands: `number` is its version, `by` the account, "" for the person."""

    instrument: str
    answers: Mapping[str, Any]
    number: int
    on: date
    mode: str
    by: str

    def given_now(self, today: date) -> bool:
        """Not a correction, not paper that is typed in later, not an import, not a replay."""
        return self.number == 1 and self.on == today and self.mode in THERE_AND_THEN and self.by != OPERATOR


@dataclass(frozen=True, slots=True)
class Happened:
    kind: str
    from_on: date
    to_on: date | None


def offers_naloxone(answered: Iterable[Answered], happened: Iterable[Happened], *, since: date, today: date) -> bool:
    """`since`: the day of the interview before this one, or of joining. Nothing answered now: nothing is offered."""
    now = [one for one in answered if one.given_now(today)]
    return bool(now) and (any(_tells(one) for one in now) or any(_resumes(one, since, today) for one in happened))


def _tells(one: Answered) -> bool:
    said = [one.answers.get(item) for item in TELLS_OF_IT.get(one.instrument, ())]
    return any(isinstance(value, int) and value > 0 for value in said)


def _resumes(one: Happened, since: date, today: date) -> bool:
    if one.kind == HappeningKind.BACK_IN_TREATMENT:
        return since <= one.from_on <= today
    return one.kind in STAYS and one.to_on is not None and since <= one.to_on <= today
