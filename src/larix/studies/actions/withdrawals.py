"""Taking a consent back: at once, through any channel, without a reason. There is no column for one."""

from datetime import date

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.followup.actions import erase_answers
from larix.people.actions import record_reservation
from larix.people.models import Person
from larix.schedule.invited import Channel
from larix.studies import rules
from larix.studies.actions.forgetting import forget_field_work
from larix.studies.actions.sharing import end_all_sharing
from larix.studies.consenting import REGISTRY, needed, standing
from larix.studies.leaving import after
from larix.studies.models import ConsentEntry, Participation, Study
from larix.studies.participating import delete_participation
from larix.studies.queries.invited import events_of, inviting_of
from larix.studies.rules.own_course import SHARE_PICTURE


def withdraw(
    *, study: Study, person: Person, scopes: frozenset[str] | None, channel: Channel, on: date, by: Actor,
    reserves: bool = False,
) -> ConsentEntry | None:  # fmt: skip
    """Take back everything (`scopes` None) or these scopes, from this moment; `on` is the day it was said.

    Who takes the needed scope back leaves the study, and the answers are deleted, unless "keep" is left standing.
    Taking back "also into the quality registry" is a reservation, and so is to ask for one (`reserves`); nothing else
    is. None where nothing stood.
    """
    with deed(Verb.CONSENT_WITHDRAWN, by=by) as note:
        person = Person.objects.select_for_update().get(pk=person.pk)
        obey(rules.may_withdraw())
        events = events_of(study, [person.pk]).get(person.pk, [])
        stood = standing(events)
        back = frozenset(scope for scope, yes in stood.items() if yes and (scopes is None or scope in scopes))
        if reserves or REGISTRY in back:
            record_reservation(person=person, reserved=True, channel=channel, on=min(on, by.day), by=by)
        if not back:
            note.changed_nothing = not note.counts  # what was asked for on top may have been recorded
            return None
        entry = ConsentEntry.objects.create(
            study=study, person=person, number=len(events) + 1, kind="withdrawn", on=min(on, by.day),
            scopes=dict.fromkeys(sorted(back), True), how=channel,
        )  # fmt: skip
        if SHARE_PICTURE in back:
            end_all_sharing(study=study, person=person, by=by)
        follows = after(stood, back, needed(inviting_of(study).scopes))
        if follows.erases:
            _erase(study, person, by)
        elif follows.leaves:
            Participation.objects.filter(study=study, person=person).update(left_on=entry.on)
        note.about.add(person.key)
        note.counts.update(study=study.key, channel=channel, number=entry.number)
    return entry


def _erase(study: Study, person: Person, by: Actor) -> None:
    """Nothing is left that a snapshot could be made of: no answers, no interviews, no pseudonym."""
    erase_answers(person=person, purpose=study.protocol.purpose, by=by)
    forget_field_work(study=study, person=person, by=by)
    delete_participation(study, person)
