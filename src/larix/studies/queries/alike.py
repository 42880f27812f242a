"""What happened to those on a study's list, read as groups of people and not as a row for each person.

Ten thousand people meet some hundred different things: so many rows come from the database, each with the numbers of
those whom it happened to in one text. People to whom the same things happened share one story, told once.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Any, Literal

from django.db.models import Aggregate, QuerySet, TextField
from django.db.models.functions import Cast

from larix.access.actor import OSLO
from larix.people.models import DeathEntry
from larix.schedule.invited import Answer, Answered, Sent
from larix.studies.models import AnswerEntry, ConsentEntry, Invitation, Letter, LetterRun, Study, WrongOpening
from larix.studies.queries.happened import Died, Group, Listed, Opened, Said


def happened_on(study: Study) -> list[Group]:
    """Everything that happened to those on the study's list, and to whom; seven queries, whatever the number."""
    kinds = (_listed(study), _sent(study), _answered(study), _said(study), _opened(study), _died(study))
    return list(chain.from_iterable(kinds))


class Ids(Aggregate):
    """The numbers of a group in one text, with commas between them."""

    function = "GROUP_CONCAT"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> Any:
        return self.as_sql(compiler, connection, template="STRING_AGG((%(expressions)s)::text, ',')", **more)


def _groups(rows: QuerySet[Any], by: Sequence[str], ids: str) -> Iterator[tuple[list[Any], list[int]]]:
    """The rows that are the same in what is named, as one group, and the invitations they belong to."""
    for *same, text in rows.values_list(*by).annotate(ids=Ids(ids)):
        yield same, json.loads(f"[{text}]")


def _listed(study: Study) -> Iterator[Group]:
    for (on,), ids in _groups(Invitation.objects.filter(study=study), ["listed_on"], "pk"):
        yield Listed(on), ids


KINDS: dict[str, Literal["invitation", "reminder"]] = {"invitation": "invitation", "reminder": "reminder"}


def _sent(study: Study) -> Iterator[Group]:
    """Letters that went, the earliest first: no letter is sent before its run is posted, nor one that was taken out."""
    runs = LetterRun.objects.filter(study=study, posted_on__isnull=False).order_by("posted_on", "number")
    posted = {run: (on, kind) for run, on, kind in runs.values_list("pk", "posted_on", "kind")}
    went = Letter.objects.filter(run__in=runs.order_by(), taken_out="")
    groups = {(run, by_hand): ids for (run, by_hand), ids in _groups(went, ["run_id", "handed_over"], "invitation")}
    for run, (on, kind) in posted.items():
        for by_hand in (False, True):
            yield Sent(on or date.min, "handed_over" if by_hand else KINDS[kind]), groups.get((run, by_hand), [])


def _answered(study: Study) -> Iterator[Group]:
    rows = AnswerEntry.objects.filter(invitation__study=study).order_by("number")
    for (number, answer, on, undoes), ids in _groups(rows, ["number", "answer", "on", "undoes"], "invitation"):
        yield Answered(number, Answer(answer), on, undoes), ids


def _said(study: Study) -> Iterator[Group]:
    rows = ConsentEntry.objects.filter(study=study, person__invitations__study=study).order_by("number")
    rows = rows.annotate(said=Cast("scopes", TextField()))
    for (number, kind, on, said), ids in _groups(rows, ["number", "kind", "on", "said"], "person__invitations"):
        yield Said(number, kind == "given", on, said), ids


def _opened(study: Study) -> Iterator[Group]:
    rows = WrongOpening.objects.filter(invitation__study=study).order_by("at")
    for one, at in rows.values_list("invitation_id", "at"):
        yield Opened(at.astimezone(OSLO).date()), [one]


def _died(study: Study) -> Iterator[Group]:
    """The last entry stands: a death can be taken back."""
    rows = DeathEntry.objects.filter(person__invitations__study=study).order_by("number")
    last = {one: (died, on) for one, died, on in rows.values_list("person__invitations", "died", "on")}
    for one, (died, on) in last.items():
        if died:
            yield Died(on or date.min), [one]
