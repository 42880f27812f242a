""" "I am worried": written down apart from every answer. Nothing is sent, and nothing follows from it by itself."""

from uuid import UUID

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.studies import rules
from larix.studies.models import Participation, Worry
from larix.studies.rules.worry import may_worry


def record_worry(
    *, participation: Participation, wave: str, kind: str, said: str, told: str, person_told: str, save_id: UUID,
    by: Actor,
) -> UUID:  # fmt: skip
    """Keep a worry, and give its key. `save_id` is the page's own: a second press changes nothing."""
    with deed(Verb.WORRY_RECORDED, by=by, about=[participation.person.key]) as note:
        Participation.objects.select_for_update().get(pk=participation.pk)
        if wave:
            obey(rules.may_see(protocol=participation.study.protocol, wave=wave))
        obey(may_worry(kind=kind, said=said, told=told, person_told=person_told))
        written = {
            "wave": wave, "at": by.at, "kind": kind, "said": said.strip(), "told": told.strip(),
            "person_told": person_told.strip(), "by": by.account,
        }  # fmt: skip
        row, new = Worry.objects.get_or_create(save_id=save_id, participation=participation, defaults=written)
        note.changed_nothing = not new
        note.counts["study"] = participation.study.key  # the kind is in the row, never in the log
    return row.key
