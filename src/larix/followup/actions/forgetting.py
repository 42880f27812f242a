"""Deleting all that somebody has answered, for whatever purpose."""

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.followup.actions.responses import erase_answers
from larix.followup.models import Draft, RecordedScore, Response
from larix.people.models import Person


def forget_person(*, person: Person, by: Actor) -> None:
    """Delete every answer, version, draft and recorded score of somebody, purpose by purpose."""
    with deed(Verb.ANSWERS_ERASED, by=by, about=[person.key]) as note:
        tables = (Response, Draft, RecordedScore)
        purposes = {one for table in tables for one in _purposes(table, person)}
        for purpose in sorted(purposes):
            erase_answers(person=person, purpose=purpose, by=by)
        note.changed_nothing = not purposes


def _purposes(table: type[Response | Draft | RecordedScore], person: Person) -> set[str]:
    return set(table.objects.filter(person=person).values_list("purpose", flat=True))
