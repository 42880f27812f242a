"""Taking a list of invitees in: one deed, everything or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID, uuid4

from larix.access.actor import Actor
from larix.access.deeds import BATCH, deed
from larix.access.verbs import Verb
from larix.core.countries import TEMPORARY
from larix.core.rulings import obey
from larix.exchange.listed import ListedPerson, ListedResponsibility, named_variables
from larix.exchange.queries import is_closed, responsibilities, would_be_kept_from
from larix.exchange.rules import may_list, may_take_in
from larix.people.actions import register_people
from larix.people.models import Person, new_temporary_number
from larix.people.queries import reserved
from larix.people.vault import NewPerson
from larix.studies import codes
from larix.studies.models import Invitation, InviteeList, Study
from larix.treatment.actions import record_responsibilities
from larix.treatment.rows import NewResponsibility

__all__ = ["ListedPerson", "ListedResponsibility", "import_list"]


def import_list(
    *, study: Study, rows: Sequence[ListedPerson], digest: str, counts: Mapping[str, int], by: Actor,
    once: UUID | None = None,
) -> InviteeList:  # fmt: skip
    """Take these people in as the study's invitees. `digest` is the file's, `counts` how its rows went.

    The same `once` again changes nothing and gives the list that came in. Refused, with nothing taken in, where
    somebody is on the study's list already. Somebody whom a number names already is that person; a responsibility
    that is recorded already is kept where the two cannot both be right. Whoever has reserved, also before an earlier
    list was closed, comes in as reserved, and the list's counts say how many.
    """
    described = {variable.name for variable in named_variables(study.protocol)}
    strange = sorted({name for row in rows for name in row.described} - described)
    with deed(Verb.LIST_IMPORTED, by=by) as note:
        study = Study.objects.select_for_update().get(pk=study.pk)
        came = InviteeList.objects.filter(study=study, key=once).first() if once is not None else None
        if came is not None:
            note.changed_nothing = True
            return came
        obey(may_list(protocol=study.protocol, closed=is_closed(study)))
        people = register_people(people=[_numbered(row.person) for row in rows], by=by)
        keys = {person.pk for person in people}
        obey(may_take_in(listed=_listed(study, keys), twice=len(people) - len(keys), strange=strange))
        _record_responsibilities(people, rows, by)
        told = {**counts, "reserved": len(reserved(keys))}
        came = InviteeList.objects.create(study=study, key=once or uuid4(), at=by.at, digest=digest, counts=told)
        _invite(came, people, rows, by)
        note.about.update(person.key for person in people)
        note.counts.update(told)
        note.counts["invitees"] = len(people)
        note.file_digest = digest
    return came


def _numbered(person: NewPerson) -> NewPerson:
    """Somebody whose number is not known gets a temporary one."""
    return person if person.numbers else replace(person, numbers=((TEMPORARY, new_temporary_number()),))


def _listed(study: Study, keys: set[int]) -> int:
    on_it = set(Invitation.objects.filter(study=study).values_list("person_id", flat=True))
    return len(on_it & keys)


def _record_responsibilities(people: Sequence[Person], rows: Sequence[ListedPerson], by: Actor) -> None:
    kept = responsibilities([person.pk for person in people])
    new = [
        NewResponsibility(
            person=person, unit_key=told.unit_key, holder=told.holder, gp_name=told.gp_name, gp_deputy=told.gp_deputy,
            from_on=told.from_on, to_on=told.to_on, decision=told.decision,
        )
        for person, row in zip(people, rows, strict=True)
        if (told := row.responsibility) is not None and not would_be_kept_from(told.from_on, kept[person.pk])
    ]  # fmt: skip
    if new:
        record_responsibilities(rows=new, by=by)


def _invite(came: InviteeList, people: Sequence[Person], rows: Sequence[ListedPerson], by: Actor) -> None:
    invitations = []
    for person, row in zip(people, rows, strict=True):
        key = uuid4()
        answer, form = codes.digests(key, 1)
        invitations.append(
            Invitation(
                key=key, study_id=came.study_id, person=person, list=came, listed_on=by.day,
                described=dict(row.described), round=1, answer_digest=answer, form_digest=form,
            )
        )  # fmt: skip
    Invitation.objects.bulk_create(invitations, batch_size=BATCH)
