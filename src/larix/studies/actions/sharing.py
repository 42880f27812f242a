"""Pictures that a person shares with the unit that treats them: begun and ended by the person, dated, in the log."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Q

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.people.models import Person
from larix.studies.models import Participation, Share, Study
from larix.studies.rules import own_course


def share_pictures(
    *, participation: Participation, whats: Collection[str], unit: str | None, shown_unit: str, until: datetime | None,
    said_yes: bool, died: bool, by: Actor,
) -> None:  # fmt: skip
    """Let the responsible unit see these pictures, to `until` (None: till it is ended). What is shared already stays.

    `unit` is responsible today, and `shown_unit` is the one that the person was told; the gate asks both.
    """
    with deed(Verb.PICTURE_SHARED, by=by, about=[participation.person.key]) as note:
        Participation.objects.select_for_update().get(pk=participation.pk)
        known = {outcome.name for outcome in participation.study.protocol.outcomes}
        obey(
            own_course.may_share(
                whats, known=known, unit=unit, shown_unit=shown_unit, said_yes=said_yes, died=died
            )
        )  # fmt: skip
        standing_ones = Share.objects.filter(participation=participation, unit_key=shown_unit).filter(_open(by.at))
        there = set(standing_ones.values_list("what", flat=True))
        for what in sorted(set(whats) - there):
            Share.objects.create(
                participation=participation, what=what, unit_key=shown_unit, begun_at=by.at, ended_at=until
            )
        note.counts.update(study=participation.study.key, pictures=len(set(whats) - there), unit=shown_unit)
        note.changed_nothing = not set(whats) - there


def end_sharing(*, share: Share, by: Actor) -> None:
    """End it at once. What has ended already stays as it was."""
    with deed(Verb.SHARING_ENDED, by=by, about=[share.participation.person.key]) as note:
        ended = Share.objects.filter(pk=share.pk).filter(_open(by.at)).update(ended_at=by.at)
        note.counts["study"] = share.participation.study.key
        note.changed_nothing = not ended


def end_all_sharing(*, study: Study, person: Person, by: Actor) -> None:
    """The yes to sharing stands no more: every picture is ended, so that a later yes does not show it again."""
    with deed(Verb.SHARING_ENDED, by=by, about=[person.key]) as note:
        theirs = Share.objects.filter(participation__study=study, participation__person=person)
        note.changed_nothing = not theirs.filter(_open(by.at)).update(ended_at=by.at)


def _open(at: datetime) -> Q:
    return Q(ended_at__isnull=True) | Q(ended_at__gt=at)
