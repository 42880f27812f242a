"""Which participants somebody may meet in a study: its own, and nobody whom they treat.

Every door that shows a participant, counts them or searches among them begins with `participants_of`. Whoever treats
somebody finds no trace of them here: not an answer, not a line, not as one of a number.
"""

from collections.abc import Mapping
from uuid import UUID

from django.db.models import QuerySet

from larix.access.actor import HeldAt
from larix.access.models import Grant
from larix.access.prepared import Prepared, put
from larix.access.roles import INTERVIEWS, Role
from larix.gate.entry import Entry, Outside, only_for
from larix.studies.models import Participation
from larix.treatment.queries import treated_by, treats, who_treats_whom

ONE = Prepared(lambda: Participation.objects.visible_to(HeldAt("study", put("study"))).filter(key=put("key")))


def participants_of(entry: Entry) -> QuerySet[Participation]:
    """The study's participants without those whom the account treats that day."""
    visible = Participation.objects.visible_to(entry.actor.held_at)
    return visible.exclude(person__in=treated_by(entry.actor.account, entry.actor.day))


def participation_of(
    entry: Entry, key: UUID, roles: frozenset[Role] = INTERVIEWS, *, locked: bool = False
) -> Participation:
    """One of them, for somebody who came in wearing one of these roles; Outside otherwise."""
    only_for(roles, entry)
    if locked:
        Participation.objects.select_for_update().filter(key=key, study=entry.study).first()
    found = ONE.first(study=entry.study.key, key=key)
    if found is None or treats(entry.actor.account, found.person_id, entry.actor.day):
        raise Outside
    found.study = entry.study  # the same row, whose protocol has been read already
    return found


def follow_still(entry: Entry, assigned: Mapping[int, str]) -> dict[int, str]:
    """Who follows whom, by person's id, without those who cannot any more: the person is then nobody's, to be taken up.

    An account that was closed, has lost the role, or has come to treat the person, whichever way, follows nobody.
    """
    keys = {account for account in assigned.values() if account}
    day = entry.actor.day
    held = Grant.objects.holding_on(day).filter(account__key__in=keys, account__is_active=True, role__in=INTERVIEWS)
    here = held.filter(held_at_kind="study", held_at_key=entry.study.key).values_list("account__key", flat=True)
    there = {str(key) for key in here} if keys else set()
    treating = who_treats_whom(there, assigned, day)
    return {
        person: account
        for person, account in assigned.items()
        if account in there and (account, person) not in treating
    }
