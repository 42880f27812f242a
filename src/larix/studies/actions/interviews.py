"""A whole interview that took place, recorded at once: every form of one wave, and the interview on its true day."""

from collections.abc import Sequence

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.followup.actions import record_responses
from larix.followup.given import Checked
from larix.followup.queries import first_day_of
from larix.studies import rules
from larix.studies.actions.ending import begin_interview, end_interview
from larix.studies.models import Participation, Visit


def record_whole_interview(
    *, participation: Participation, given: Sequence[Checked], told: str = "", version: int | None = None,
    how_now: str = "", naloxone: str = "", by: Actor,
) -> None:  # fmt: skip
    """Record forms of one wave that nobody has answered before: all of them or none. One line in the log.

    `told` and `version` name the text that was said first (None: none was); `how_now` and `naloxone` are how it ended.
    """
    (wave,) = {one.wave for one in given}
    with deed(Verb.VISITS_RECORDED, by=by, about=[participation.person.key]) as note:
        protocol = participation.study.protocol
        for one in given:
            obey(rules.may_ask(protocol=protocol, wave=wave, instrument=one.instrument.id))
        if version is not None:
            begin_interview(participation=participation, wave=wave, told=told, version=version, by=by)
        record_responses(given=[(participation.person, one) for one in given], by=by)
        on = first_day_of(participation.person_id, protocol.purpose, wave)
        Visit.objects.update_or_create(participation=participation, wave=wave, defaults={"on": on})
        if how_now or naloxone:
            end_interview(participation=participation, wave=wave, how_now=how_now, naloxone=naloxone, by=by)
        note.counts.update(study=participation.study.key, wave=wave)
