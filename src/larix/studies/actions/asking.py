"""Asking about an entry of the log, and answering. What was asked and answered stands in neither line of it."""

from uuid import UUID

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.models import LogLine
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.studies.models import LogQuestion, Participation
from larix.studies.rules.asking import may_answer, may_ask


def ask_about_entry(*, participation: Participation, line: LogLine, said: str, by: Actor) -> None:
    """Keep the person's question. One that waits for its answer already is said anew, not asked twice."""
    with deed(Verb.LOG_ASKED, by=by, about=[participation.person.key]) as note:
        said = said.strip()
        obey(may_ask(said))
        Participation.objects.select_for_update().get(pk=participation.pk)
        waiting = LogQuestion.objects.filter(participation=participation, line=line.number, answered_at=None).first()
        note.changed_nothing = waiting is not None and waiting.said == said
        row = waiting or LogQuestion(
            participation=participation, line=line.number, at=line.at, verb=line.verb, account=line.account,
            role=line.role, held_at_kind=line.held_at_kind, held_at_key=line.held_at_key,
        )  # fmt: skip
        row.said, row.asked_at = said, by.at
        row.save()


def answer_question(*, question: UUID, said: str, named: bool, by: Actor) -> None:
    """Answer it, once. `named`: the name is told of somebody whom the person sees by number."""
    row = LogQuestion.objects.select_related("participation__person").get(key=question)
    with deed(Verb.LOG_ANSWERED, by=by, about=[row.participation.person.key]) as note:
        said, row = said.strip(), LogQuestion.objects.select_for_update().get(key=question)
        obey(may_answer(said, answered=row.answered_at is not None))
        row.answer, row.named, row.answered_at, row.answered_by = said, named, by.at, by.account
        row.save()
        note.counts["named"] = int(named)
