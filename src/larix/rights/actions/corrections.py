"""What somebody says is wrong about them, and what came of it."""

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.people.models import Person
from larix.rights import rules
from larix.rights.models import Correction
from larix.studies.models import Study


def ask_correction(*, study: Study, person: Person, about: str, said: str, by: Actor) -> Correction:
    """Somebody says what is wrong; it waits for who can mend it. The same words while they wait change nothing."""
    with deed(Verb.CORRECTION_ASKED, by=by, about=[person.key]) as note:
        obey(rules.may_ask_correction(said))
        Person.objects.select_for_update().get(pk=person.pk)
        same = {"person": person, "study": study.key, "about": about, "state": "open"}
        waiting = [row for row in Correction.objects.filter(**same).order_by("pk") if row.said == said.strip()]
        asked = waiting[0] if waiting else Correction.objects.create(**same, said=said.strip(), asked_at=by.at)
        note.changed_nothing = bool(waiting)
        note.counts.update(study=study.key, about=about)
    return asked


def answer_correction(*, correction: Correction, mended: bool, answer: str, by: Actor) -> None:
    """Say to the person what was done, or why it stands. What is mended is mended where it lies, before this."""
    with deed(Verb.CORRECTION_ANSWERED, by=by, about=[correction.person.key]) as note:
        row = Correction.objects.select_for_update().get(pk=correction.pk)
        obey(rules.may_answer_correction(open_still=row.state == "open", answer=answer))
        row.state, row.answer = "mended" if mended else "declined", answer.strip()
        row.answered_at, row.by = by.at, by.account
        row.save(update_fields=["state", "answer", "answered_at", "by"])
        note.counts.update(study=row.study, state=row.state)
