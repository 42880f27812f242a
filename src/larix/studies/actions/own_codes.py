"""A one-time code to a person's own page: handed over by an interviewer, used once by the person."""

from datetime import datetime

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.studies.models import HandedOver, Participation
from larix.studies.rules import own_course

KIND = "course"


def hand_over_code(*, participation: Participation, digest: str, until: datetime, died: bool, by: Actor) -> HandedOver:
    """Keep the digest of a new code. Codes of this person that nobody has used are closed: the last one holds."""
    with deed(Verb.CODE_HANDED_OVER, by=by, about=[participation.person.key]) as note:
        Participation.objects.select_for_update().get(pk=participation.pk)
        obey(own_course.may_hand_code(died=died))
        unused = HandedOver.objects.filter(participation=participation, kind=KIND, used_at__isnull=True)
        unused.filter(closed_at__isnull=True).update(closed_at=by.at)
        handed = HandedOver.objects.create(
            participation=participation, kind=KIND, code_digest=digest, opened_by=by.account, opened_at=by.at,
            until=until,
        )  # fmt: skip
        note.counts["study"] = participation.study.key
    return handed


def use_code(*, handed: HandedOver, now: datetime, by: Actor) -> HandedOver:
    """The person signs in with it; it opens once, also where two type it at the same moment. `now`: machine's time."""
    with deed(Verb.SIGNED_IN_BY_CODE, by=by, about=[handed.participation.person.key]) as note:
        row = HandedOver.objects.select_for_update(of=("self",)).select_related("participation").get(pk=handed.pk)
        code = own_course.HandedCode(row.until, used=row.used_at is not None, closed=row.closed_at is not None)
        obey(own_course.may_sign_in(code, now=now))
        row.used_at = by.at
        row.save(update_fields=["used_at"])
        note.counts["study"] = handed.participation.study.key
    return row
