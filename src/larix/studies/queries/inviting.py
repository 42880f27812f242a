"""Reads of who was invited and what came of it: stories, states, the funnel, a page of invitees."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import takewhile
from uuid import UUID

from django.db.models import QuerySet

from larix.access.actor import OSLO, HeldAt
from larix.core.alphabet import searched
from larix.people import queries as people
from larix.people.models import Identity
from larix.people.vault import IdentityRow
from larix.schedule.invited import Answer, State
from larix.studies.models import ClosedList, Invitation, Study
from larix.studies.queries.invited import (
    Standing,
    deaths_of,
    invited_stories,
    inviting_of,
    judged,
    last_letters,
    standings,
)
from larix.studies.queries.over_time import standing_on_days


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many people stand where on one day. From `not_sent` on, everybody on the list is in exactly one number,

    but for `invited` and `answered`, which count whoever was ever sent something, and whoever answered or consented.
    `eligible` is everybody on the list but the not eligible; `yes` waits for a consent.
    """

    listed: int = 0
    eligible: int = 0
    invited: int = 0
    answered: int = 0
    not_sent: int = 0
    died_before: int = 0
    not_eligible: int = 0
    waiting: int = 0
    returned: int = 0
    yes: int = 0
    no: int = 0
    talk: int = 0
    no_answer: int = 0
    wrong_person: int = 0
    consented: int = 0
    withdrawn: int = 0

    @property
    def ever_consented(self) -> int:
        """Also those who have taken it back since: they answered the invitation with a yes."""
        return self.consented + self.withdrawn


@dataclass(frozen=True, slots=True)
class InviteeRow:
    """One line of the coordinator's list. `identity` is None where nobody is named (or the name was deleted)."""

    key: UUID
    identity: IdentityRow | None
    state: State
    last_letter_on: date | None
    last_answer: Answer | None
    last_answer_on: date | None
    has_died: bool


@dataclass(frozen=True, slots=True)
class InviteePage:
    """`total` is how many there are with this state and search, not how many are on the page."""

    rows: tuple[InviteeRow, ...]
    total: int


FIELD_OF = {
    State.LISTED: "not_sent",
    State.DIED: "died_before",
    State.SENT: "waiting",
}  # the other states are numbers of their own name


def states(study: Study, day: date) -> Counter[State]:
    """How many are in each state on that day."""
    found: Counter[State] = Counter()
    for standing, count in _standing(study, day).items():
        found[standing.state] += count
    return found


def funnel(study: Study, day: date) -> Funnel:
    """The funnel on that day. Of a closed list: what it was then, but for who has left since."""
    closed = ClosedList.objects.filter(study=study).first()
    now = _standing(study, day)
    return _funnel(now) if closed is None or day < closed.on else _since(Funnel(**closed.funnel["funnel"]), now)


def _standing(study: Study, day: date) -> Counter[Standing]:
    return next(standing_on_days(study, [day]))


def states_over_time(study: Study, days: Sequence[date]) -> tuple[tuple[date, Funnel], ...]:
    """The funnel on each of these days, the earliest first; the stories are read once.

    Of a closed list also the days that it kept.
    """
    closed = ClosedList.objects.filter(study=study).first()
    if closed is not None:
        later, then = [day for day in days if day >= closed.on], Funnel(**closed.funnel["funnel"])
        since = {day: _since(then, now) for day, now in zip(later, standing_on_days(study, later), strict=True)}
        kept = [(date.fromisoformat(day), Funnel(**counted)) for day, counted in closed.funnel["over_time"]]
        return (*(each for each in kept if each[0] not in since), *since.items())
    return tuple(zip(days, map(_funnel, standing_on_days(study, days)), strict=True))


def _funnel(standing: Counter[Standing]) -> Funnel:
    found: Counter[str] = Counter()
    for each, count in standing.items():
        found[FIELD_OF.get(each.state, each.state.value)] += count
        found["listed"] += count
        found["eligible"] += count * (each.state is not State.NOT_ELIGIBLE)
        found["invited"] += count * each.was_sent
        found["answered"] += count * each.answered
    return Funnel(**found)


def _since(then: Funnel, now: Counter[Standing]) -> Funnel:
    """A closed list's funnel with those who have left after it was closed."""
    left = then.consented - sum(count for each, count in now.items() if each.state is State.CONSENTED)
    changed = {"consented": then.consented - left, "withdrawn": then.withdrawn + left}
    return Funnel(**{field.name: changed.get(field.name, getattr(then, field.name)) for field in fields(Funnel)})


def invitee_page(
    study: Study, held_at: HeldAt, *, state: State | None, start: int, size: int, day: date,
    only: Collection[int] | None = None,
) -> InviteePage:  # fmt: skip
    """`size` of the invitees whom a role held there may see, in the order of the list; eleven queries at the most.

    `only`: the people (ids) that a search found; None: everybody.
    """
    visible = Invitation.objects.visible_to(held_at).filter(study=study).order_by("pk")
    if state is None and only is None:
        total, ids = visible.count(), list(visible.values_list("pk", flat=True)[start : start + size])
        return InviteePage(_rows(study, ids, day), total)
    known = standings(study, day) if state is not None and visible.exists() else {}
    listed = list(known) if only is None else _among(visible, only)
    fitting = [pk for pk in listed if state is None or (pk in known and known[pk].state is state)]
    return InviteePage(_rows(study, fitting[start : start + size], day), len(fitting))


def _among(visible: QuerySet[Invitation], only: Collection[int]) -> list[int]:
    return [pk for pk, person in visible.values_list("pk", "person_id") if person in only]


def named(study: Study, search: str) -> frozenset[int]:
    """The people (ids) on the study's list with this telephone number, or with every word of this in their name.

    A telephone number is found by its digest; names are opened one by one, those of this list and nobody else's. One
    query.
    """
    rows = Identity.objects.filter(person__invitations__study=study)
    if any(sign.isdigit() for sign in search):
        return people.with_telephone(rows, search)
    wanted = searched(search).split()
    names = ((person, searched(name)) for person, name in people.names_of(rows))
    return frozenset(person for person, name in names if all(part in name for part in wanted))


def _rows(study: Study, ids: Sequence[int], day: date) -> tuple[InviteeRow, ...]:
    rows = Invitation.objects.filter(pk__in=ids).order_by("pk").values_list("pk", "key", "person_id")
    chosen = list(rows)
    known = people.identities([person for _, _, person in chosen])
    letters = last_letters(study, day, ids)
    deaths = deaths_of(study, [person for _, _, person in chosen])
    stories, after = dict(invited_stories(study, ids)), inviting_of(study).no_answer_after
    found = []
    for pk, key, person in chosen:
        story, standing = stories[pk], stories[pk].standing(day)
        found.append(
            InviteeRow(
                key, known.get(person), judged(story, day, after).state, letters.get(pk),
                standing.answer if standing else None, standing.on if standing else None, person in deaths,
            )
        )  # fmt: skip
    return tuple(found)


def months_to(study: Study, day: date) -> tuple[date, ...]:
    """The first of each month after the study's first list came in, and `day` itself."""
    first = study.lists.order_by("at").values_list("at", flat=True).first()
    if first is None:
        return (day,)
    since = first.astimezone(OSLO).date()
    months = [(since.year * 12 + since.month - 1) + step for step in range(1, 1200)]
    days = (date(month // 12, month % 12 + 1, 1) for month in months)
    return (*takewhile(lambda each: each < day, days), day)
