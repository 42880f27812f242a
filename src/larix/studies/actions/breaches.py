"""What is done about letters that somebody else opened, after their codes were stopped."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from larix.access.actor import OSLO, Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.studies.models import Study, WrongOpening
from larix.studies.rules.breaches import may_tell_officer


def tell_officer(*, study: Study, openings: Collection[tuple[UUID, int]], on: date, by: Actor) -> None:
    """The data protection officer was told that day of these openings: (key of the invitation, round of the codes).

    One that was told of already keeps its day; the same form sent twice changes nothing.
    """
    with deed(Verb.OFFICER_TOLD, by=by) as note:
        chosen = WrongOpening.objects.select_for_update().filter(
            invitation__study=study, invitation__key__in={key for key, _round in openings}
        )
        rows = chosen.select_related("invitation__person").order_by("pk")
        found = [row for row in rows if (row.invitation.key, row.round) in set(openings)]
        obey(may_tell_officer(learned_on=[row.at.astimezone(OSLO).date() for row in found], on=on, today=by.day))
        untold = [row for row in found if row.told_officer_on is None]
        WrongOpening.objects.filter(pk__in=[row.pk for row in untold]).update(told_officer_on=on)
        note.about.update(row.invitation.person.key for row in untold)
        note.counts.update(study=study.key, letters=len(untold))
        note.changed_nothing = not untold
