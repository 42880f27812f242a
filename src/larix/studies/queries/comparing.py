"""Reads for the comparison: everybody whom the protocol lets us describe, those who take part and those who do not."""

from datetime import date
from typing import Any

from django.db.models import Count, OuterRef, Subquery

from larix.marts import DescribedPerson, Kept, keep
from larix.marts.participation import KEPT
from larix.people.digests import keyed_digest
from larix.people.models import Pseudonym
from larix.schedule.invited import State
from larix.studies.models import ClosedList, Invitation, Objection, Study
from larix.studies.queries.invited import standings

NOT_COMPARED = frozenset({State.NOT_ELIGIBLE, State.WITHDRAWN})


def described(study: Study, day: date = date.max) -> tuple[DescribedPerson, ...]:
    """Everyone eligible on the list, with what it says of them, as they stood at the end of that day.

    Whoever takes part has a standing consent. Left out are those who objected, and those who took their consent back:
    they are no longer participants, and whoever asked us to stop is not to stand for the others. Where the list is
    closed, or the protocol names no basis for the others, only participants are read.
    """
    states = {pk: standing.state for pk, standing in standings(study, day).items()}
    objected = set(Objection.objects.filter(invitation__study=study).values_list("invitation_id", flat=True))
    wanted = study.protocol.comparison
    participants_only = wanted is None or wanted.basis is None or ClosedList.objects.filter(study=study).exists()
    taking_part = {pk for pk, state in states.items() if state is State.CONSENTED}
    chosen = taking_part if participants_only else {pk for pk, state in states.items() if state not in NOT_COMPARED}
    rows = Invitation.objects.filter(study=study).order_by("pk").values_list("pk", "person_id", "described")
    found = [row for row in rows if row[0] in chosen - objected]
    named = Pseudonym.objects.in_scope(study.protocol.scope, [who for pk, who, _ in found if pk in taking_part])
    return tuple(DescribedPerson(pk in taking_part, values, named.get(who)) for pk, who, values in found)


def objections_ever(study: Study) -> int:
    """How many have objected, those included whose rows went with the closed list. One query; it never falls."""
    mine = Objection.objects.filter(invitation__study=OuterRef("pk")).values("invitation__study")
    there = Subquery(mine.annotate(count=Count("pk")).values("count"))
    ((rows, gone),) = Study.objects.filter(pk=study.pk).values_list(there, "closed_list__objections")
    return (rows or 0) + (gone or 0)


def objections_mark(study: Study, ever: int) -> str:
    """What a snapshot carries of them: it tells whether anybody has objected since, and not how many there are."""
    return keyed_digest("objections", f"{study.key} {ever}")


def kept(study: Study) -> Kept | None:
    """What the closed list left of those who did not take part; None while the list is open."""
    closed = ClosedList.objects.filter(study=study).first()
    if closed is None:
        return None
    if closed.comparison is None:
        return Kept(None, (), None, "no_comparison")
    return KEPT.validate_python(closed.comparison)


def to_keep(study: Study) -> dict[str, Any] | None:
    """What a closed list keeps of the comparison (`ClosedList.comparison`): groups of ten or more, never a person.

    Asked before anything is deleted. None where the protocol compares nobody.
    """
    wanted = study.protocol.comparison
    if wanted is None:
        return None
    stored: dict[str, Any] = KEPT.dump_python(keep(described(study), wanted), mode="json")
    return stored
