"""Closing a list: the names of those who do not take part are deleted on the protocol's date, leaving counts."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Protocol

from django.db.models import Q

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.people.actions import delete_identities, forget_deaths
from larix.people.models import Person
from larix.schedule.invited import State
from larix.studies import rules
from larix.studies.models import (
    AnswerEntry,
    CapacityAssessment,
    ClosedList,
    Invitation,
    Letter,
    Objection,
    Participation,
    Scan,
    Study,
    WrongOpening,
)
from larix.studies.queries.comparing import objections_ever, to_keep
from larix.studies.queries.invited import inviting_of, standings
from larix.studies.queries.inviting import funnel, months_to, states_over_time
from larix.studies.scanned_pages import delete_pages

AT_A_TIME = 500
# After the closing only participants are left, and a page that waits may be one's new signature: it is not taken away
# under the hands of whoever is matching it. Thirty days are our own choice (ADR 0020).
A_PAGE_MAY_WAIT = timedelta(days=30)


class Forget(Protocol):
    """Deletes what a room above this one, that a study does without, has recorded of these people."""

    def __call__(self, *, people: Sequence[Person], by: Actor) -> None: ...


def close_list(*, study: Study, forget: Forget, by: Actor) -> ClosedList:
    """Delete everybody on the list who does not take part; Refused before the protocol's date.

    The comparison is made here, while everybody on the list is locked: nobody objects between it and the deletion.
    Scanned pages that are nobody's go too, those that still wait among them: the date stands. Closing again deletes
    whoever has left since, and keeps the counts and the comparison of the first time. `forget` is asked in the same
    deed about those whom nobody else has: who is responsible for them came with the list, but is not the studies' own.
    """
    with deed(Verb.LIST_CLOSED, by=by) as note:
        study = Study.objects.select_for_update(no_key=True).get(pk=study.pk)
        obey(rules.may_close(today=by.day, names_deleted_on=inviting_of(study).names_deleted_on))
        listed = Person.objects.filter(invitations__study=study).order_by("pk")
        list(listed.select_for_update(of=("self",)).values_list("pk", flat=True))  # whoever writes about them waits
        closed = ClosedList.objects.filter(study=study).first()
        pages = _pages_of_nobody(study, None if closed is None else by.at - A_PAGE_MAY_WAIT)
        new, closed = closed is None, closed or _close(study, by)
        gone = [pk for pk, standing in standings(study, by.day).items() if standing.state is not State.CONSENTED]
        pages |= set(Scan.objects.filter(study=study, invitation__in=gone).values_list("pk", flat=True))
        note.counts.update(pages=len(pages), pages_in_files_that_stay=delete_pages(study, pages, by))
        objected = objections_ever(study)
        people = _delete(study, gone)
        _remember(closed, objected - Objection.objects.filter(invitation__study=study).count())
        _forget(people, forget, by)
        note.changed_nothing = not new and not gone and not pages
        note.about.update(person.key for person in people)
        note.counts.update(study=study.key, people=len(people))
    return closed


def _close(study: Study, by: Actor) -> ClosedList:
    """What is kept: counts by month, and the comparison. Made before anything is deleted."""
    months = states_over_time(study, months_to(study, by.day))
    counts = {
        "funnel": asdict(funnel(study, by.day)),
        "over_time": [[on.isoformat(), asdict(then)] for on, then in months],
    }
    return ClosedList.objects.create(study=study, on=by.day, funnel=counts, comparison=to_keep(study))


def _remember(closed: ClosedList, objections: int) -> None:
    """How many objected whose rows are gone: a snapshot from before the last of them is not used afterwards either."""
    if closed.objections != objections:
        closed.objections = objections
        closed.save(update_fields=["objections"])


def _delete(study: Study, gone: list[int]) -> list[Person]:
    """Delete these invitations with all that hangs on them; whose they were."""
    people: list[Person] = []
    for start in range(0, len(gone), AT_A_TIME):
        some = gone[start : start + AT_A_TIME]
        these = list(Person.objects.filter(invitations__in=some))
        for table in (AnswerEntry, Letter, Objection, WrongOpening):
            table.objects.filter(invitation__in=some).delete()
        CapacityAssessment.objects.filter(study=study, person__in=these).delete()
        Invitation.objects.filter(pk__in=some).delete()
        people += these
    return people


def _forget(people: list[Person], forget: Forget, by: Actor) -> None:
    """Whom no list and no study has, has no name here, nobody responsible, and no death. A reservation stays."""
    kept, has_answers = set[int](), set[int]()
    for start in range(0, len(people), AT_A_TIME):
        some = people[start : start + AT_A_TIME]
        there = Participation.objects.filter(person__in=some)
        kept.update(Invitation.objects.filter(person__in=some).values_list("person_id", flat=True))
        kept.update(there.filter(left_on__isnull=True).values_list("person_id", flat=True))
        has_answers.update(there.values_list("person_id", flat=True))  # who left and let them stay: a death ends them
    nobody_elses = [person for person in people if person.pk not in kept]
    delete_identities(people=nobody_elses, by=by)
    forget(people=nobody_elses, by=by)
    forget_deaths(people=[person for person in nobody_elses if person.pk not in has_answers], by=by)


def _pages_of_nobody(study: Study, came_before: datetime | None) -> set[int]:
    """Scanned pages matched to nobody: set aside, or waiting since before then (None: however short)."""
    nobodys = Scan.objects.filter(study=study, invitation__isnull=True)
    if came_before is not None:
        nobodys = nobodys.filter(~Q(set_aside="") | Q(at__lt=came_before))
    return set(nobodys.values_list("pk", flat=True))
