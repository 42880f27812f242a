"""Closing a list: the names of those who do not take part are deleted on the protocol's date, leaving counts."""

from collections.abc import Collection
from dataclasses import asdict
from datetime import date
from typing import Any

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.files.actions import delete_files
from larix.people.actions import delete_identities
from larix.people.models import Person
from larix.schedule.invited import State
from larix.studies import rules
from larix.studies.models import (
    AnswerEntry,
    ClosedList,
    ConsentEntry,
    Invitation,
    Letter,
    Objection,
    Participation,
    Scan,
    Study,
    WrongOpening,
)
from larix.studies.queries.invited import inviting_of, standings
from larix.studies.queries.inviting import funnel, months_to, states_over_time

AT_A_TIME = 500


def close_list(*, study: Study, by: Actor, comparison: dict[str, Any] | None = None) -> ClosedList:
    """Delete everybody on the list who does not take part; Refused before the protocol's date.

    `comparison` is what was made of the list while it lay here; it is kept as it is. Closing again deletes whoever has
    left since, and keeps the counts and the comparison of the first time.
    """
    with deed(Verb.LIST_CLOSED, by=by) as note:
        study = Study.objects.select_for_update().get(pk=study.pk)
        waiting = Scan.objects.filter(study=study, invitation__isnull=True, set_aside="").count()
        last = inviting_of(study).names_deleted_on
        obey(rules.may_close(today=by.day, names_deleted_on=last, waiting_scans=waiting))
        closed, new = ClosedList.objects.get_or_create(
            study=study,
            defaults={"on": by.day, "funnel": _counts(study, by.day), "comparison": comparison},
        )
        gone = [pk for pk, standing in standings(study, by.day).items() if standing.state is not State.CONSENTED]
        people = _delete(study, gone, by)
        note.changed_nothing = not new and not gone
        note.about.update(person.key for person in people)
        note.counts.update(study=study.key, people=len(people))
    return closed


def _counts(study: Study, day: date) -> dict[str, Any]:
    months = states_over_time(study, months_to(study, day))
    return {
        "funnel": asdict(funnel(study, day)),
        "over_time": [[on.isoformat(), asdict(then)] for on, then in months],
    }


def _delete(study: Study, gone: list[int], by: Actor) -> list[Person]:
    """Delete these invitations with all that hangs on them, and the names that nobody else has a use for."""
    people: list[Person] = []
    for start in range(0, len(gone), AT_A_TIME):
        some = gone[start : start + AT_A_TIME]
        these = list(Person.objects.filter(invitations__in=some))
        _delete_scans(some, by)
        for table in (AnswerEntry, Letter, Objection, WrongOpening):
            table.objects.filter(invitation__in=some).delete()
        Invitation.objects.filter(pk__in=some).delete()
        delete_identities(people=_nobody_elses(these), by=by)
        people += these
    return people


def _delete_scans(invitations: Collection[int], by: Actor) -> None:
    """Scanned forms of those who left. A file with somebody else's page in it goes with the last of them."""
    scans = Scan.objects.filter(invitation__in=invitations)
    files = set(scans.values_list("file_id", "file__key"))
    ConsentEntry.objects.filter(scan__in=scans).update(scan=None)
    scans.delete()
    still = set(Scan.objects.filter(file__in=[pk for pk, _ in files], set_aside="").values_list("file_id", flat=True))
    delete_files(keys=[key for pk, key in files if pk not in still], by=by)


def _nobody_elses(people: list[Person]) -> list[Person]:
    """Those whom no other list and no study has."""
    kept = set(Invitation.objects.filter(person__in=people).values_list("person_id", flat=True))
    kept |= set(
        Participation.objects.filter(person__in=people, left_on__isnull=True).values_list("person_id", flat=True)
    )
    return [person for person in people if person.pk not in kept]
