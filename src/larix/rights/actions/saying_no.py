"""The four courses of saying no, and ending what was shared: done at once, kept beside the backups, confirmed."""

from datetime import date

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.followup.actions import erase_answers
from larix.people.actions import record_reservation
from larix.people.models import Person
from larix.people.queries import reserved as has_reserved
from larix.rights.consequences import of_objecting, of_reserving
from larix.rights.keeping import Confirmed, keep_the_no, owe_letter
from larix.rights.rules import Kind
from larix.schedule.invited import Channel
from larix.studies import actions as studies
from larix.studies.actions import sharing
from larix.studies.consenting import REGISTRY
from larix.studies.leaving import Chosen
from larix.studies.models import ConsentEntry, Invitation, Objection, Share, Study
from larix.studies.queries.consents import standing_of
from larix.studies.queries.withdrawing import consequences


def withdraw(
    *, study: Study, person: Person, chosen: Chosen, channel: Channel, on: date, by: Actor
) -> ConsentEntry | None:  # fmt: skip
    """Take back what was chosen, at once. Whoever leaves or reserves is owed a letter; None where nothing stood."""
    with deed(Verb.CONSENT_WITHDRAWN, by=by) as note:
        person = Person.objects.select_for_update().get(pk=person.pk)
        does, before = consequences(study, person, chosen), bool(has_reserved([person.pk]))
        entry = studies.withdraw(
            study=study, person=person, scopes=chosen.takes_back(standing_of(study, person)),
            reserves=chosen.reserves, channel=channel, on=on, by=by,
        )  # fmt: skip
        reserves_now = chosen.reserves and not before
        if reserves_now:
            erase_answers(person=person, purpose=REGISTRY, by=by)
        note.changed_nothing = entry is None and not reserves_now
        if note.changed_nothing:
            return None
        kind = _kind(out=does.out, reserves=reserves_now)
        if kind is not None:
            said = Confirmed(does.deleted, does.stays) if entry is not None else of_reserving(person)
            owe_letter(person, kind, said, study=study.key, on=min(on, by.day))
        what = {"kind": "withdrawn", "study": study.key, "how": chosen.how, "some": sorted(chosen.some)}
        keep_the_no(person, {**what, "channel": channel, "on": min(on, by.day).isoformat()}, by)
    return entry


def _kind(*, out: bool, reserves: bool) -> Kind | None:
    if out:
        return Kind.LEFT_AND_RESERVED if reserves else Kind.LEFT
    return Kind.RESERVED if reserves else None


def reserve(*, person: Person, channel: str, on: date, by: Actor) -> None:
    """Reserve against the quality registry: nothing new goes into it, and what was answered for it is deleted."""
    with deed(Verb.RESERVATION_RECORDED, by=by) as note:
        person = Person.objects.select_for_update().get(pk=person.pk)
        note.changed_nothing = bool(has_reserved([person.pk]))
        if note.changed_nothing:
            return
        said = of_reserving(person)
        record_reservation(person=person, reserved=True, channel=channel, on=on, by=by)
        erase_answers(person=person, purpose=REGISTRY, by=by)
        owe_letter(person, Kind.RESERVED, said, on=on)
        keep_the_no(person, {"kind": "reserved", "channel": channel, "on": on.isoformat()}, by)


def take_reservation_back(*, person: Person, channel: str, on: date, by: Actor) -> None:
    """The reservation holds no more; an earlier one in the list beside the backups is not done again after this."""
    with deed(Verb.RESERVATION_RECORDED, by=by) as note:
        note.changed_nothing = not has_reserved([person.pk])
        record_reservation(person=person, reserved=False, channel=channel, on=on, by=by)
        if not note.changed_nothing:
            keep_the_no(person, {"kind": "unreserved", "channel": channel, "on": on.isoformat()}, by)


def object_to_comparison(*, invitation: Invitation, channel: Channel, on: date, by: Actor) -> Objection:
    """ "Use nothing about me": out of the comparison at once. A repeat changes nothing."""
    with deed(Verb.OBJECTION_RECORDED, by=by) as note:
        person = Person.objects.select_for_update().get(pk=invitation.person_id)
        note.changed_nothing = Objection.objects.filter(invitation=invitation).exists()
        objection = studies.record_objection(invitation=invitation, channel=channel, on=on, by=by)
        if not note.changed_nothing:
            owe_letter(person, Kind.OBJECTED, of_objecting(invitation), study=invitation.study.key, on=objection.on)
            what = {"kind": "objected", "study": invitation.study.key, "channel": channel}
            keep_the_no(person, {**what, "on": objection.on.isoformat()}, by)
    return objection


def end_sharing(*, share: Share, by: Actor) -> None:
    """Stop showing one picture to the treatment team, at once; a restore does not show it again."""
    with deed(Verb.SHARING_ENDED, by=by) as note:
        stood = share.ended_at is None or share.ended_at > by.at
        sharing.end_sharing(share=share, by=by)
        note.changed_nothing = not stood
        if stood:
            keep_the_no(share.participation.person, {"kind": "unshared", "share": str(share.key)}, by)
