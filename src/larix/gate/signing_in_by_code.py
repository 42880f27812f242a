"""A one-time code to one's own page: an interviewer hands it over, and the person comes in by it, once.

What expires goes by the machine's own time (`now`), whatever day a demo is set on; what is written down, by the clock.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from larix.access.actor import Actor, HeldAt
from larix.access.roles import Role
from larix.core.rulings import Refused, obey
from larix.gate.entry import Entry
from larix.gate.oneself import Oneself, again
from larix.gate.participants import participation_of
from larix.people.models import DeathEntry
from larix.studies import own_codes
from larix.studies.actions import own_codes as actions
from larix.studies.models import HandedOver
from larix.studies.rules import own_course as rules


@dataclass(frozen=True, slots=True)
class NewCode:
    """Shown once, to be written down or printed for the person; `until` is the last day on which it can be used."""

    code: str
    label: str
    until: date


def hand_over_code(entry: Entry, key: UUID, *, now: datetime, days: int) -> NewCode:
    """Make a code for a participant whom the interviewer may meet. Codes that were not used are dead from then on."""
    row = participation_of(entry, key)
    code = own_codes.drawn()
    death = DeathEntry.objects.standing([row.person_id]).get(row.person_id)
    actions.hand_over_code(
        participation=row, digest=own_codes.digest_of(code), until=now + timedelta(days=days),
        died=death is not None and death.died, by=entry.actor,
    )  # fmt: skip
    return NewCode(own_codes.grouped(code), row.label, entry.actor.day + timedelta(days=days))


def sign_in(typed: str, *, at: datetime, now: datetime) -> tuple[Oneself, UUID]:
    """Who comes in by this code, and the key of what was handed over, for the session. Refused, in words, otherwise.

    Whatever was typed is digested and looked for: a wrong code takes as long as a right one.
    """
    found = _handed(own_codes.digest_of(own_codes.read_kindly(typed) or ""))
    me = _whose(found, at)
    if found is None or me is None:
        raise Refused(rules.may_sign_in(None, now=now))
    code = rules.HandedCode(found.until, used=found.used_at is not None, closed=found.closed_at is not None)
    obey(rules.may_sign_in(code, now=now))
    study = found.participation.study.key
    by = Actor("", Role.PERSON, HeldAt("study", study), f"study:{study}", at)
    actions.use_code(handed=found, now=now, by=by)
    return me, found.key


def is_a_slip(typed: str) -> bool:
    """Whether what was typed is no code at all: a slip of the pen, and no guess at another's code."""
    return own_codes.read_kindly(typed) is None


def again_by_code(handed: UUID, at: datetime) -> Oneself | None:
    """The person of a session that came in by a code; None once they have died or left the study, or it was closed."""
    row = HandedOver.objects.select_related("participation__person", "participation__study").filter(key=handed).first()
    return None if row is None or row.closed_at is not None or row.used_at is None else _whose(row, at)


def _handed(digest: str) -> HandedOver | None:
    rows = HandedOver.objects.filter(kind=actions.KIND, code_digest=digest)
    return rows.select_related("participation__person", "participation__study").first()


def _whose(row: HandedOver | None, at: datetime) -> Oneself | None:
    """Nobody for somebody who has died, whose name is deleted, or who has left the study."""
    if row is None or row.participation.left_on is not None:
        return None
    me = again(row.participation.person.key, at)
    return None if me is None else replace(me, only_study=row.participation.study.key)
