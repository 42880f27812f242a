"""Taking out everything that is kept about oneself; and what of it staff may print for whoever has no way in."""

from uuid import UUID

from larix.access.deeds import read
from larix.access.roles import INTERVIEWS, Role
from larix.access.verbs import Verb
from larix.core.about import Everything
from larix.gate.entry import Entry, only_for
from larix.gate.invitee import invitation_of
from larix.gate.oneself import Oneself, as_oneself
from larix.gate.participants import participation_of
from larix.instruments import Library
from larix.people.models import Person
from larix.rights import everything as rights

__all__ = ["Everything", "everything", "on_paper"]


def everything(oneself: Oneself, library: Library) -> Everything:
    """All that is kept about this person; of one study where they came by its code. The log says that they did."""
    person, by = Person.objects.get(key=oneself.person_key), as_oneself(oneself)
    read(Verb.EVERYTHING_READ, by=by, about=[person.key])
    elsewhere = (rights.OTHER_PROJECTS,) if oneself.only_study else ()
    return rights.everything_about(
        person, library=library, made_on=by.day, study=oneself.only_study, left_out=elsewhere
    )  # fmt: skip


def on_paper(entry: Entry, key: UUID, library: Library) -> Everything:
    """What a coordinator (never an answer) or an interviewer may print for the person; the rest is named. Logged.

    `key` is that of the invitation for a coordinator, of the participation for an interviewer.
    """
    only_for(INTERVIEWS | {Role.COORDINATOR}, entry)
    coordinates = entry.actor.role is Role.COORDINATOR
    person = invitation_of(entry, key).person if coordinates else participation_of(entry, key).person
    read(Verb.EVERYTHING_READ, by=entry.actor, about=[person.key])
    kinds = frozenset({"identity", "inviting" if coordinates else "study"})
    others = rights.ANSWERS_ELSEWHERE if coordinates else rights.LIST_ELSEWHERE
    left_out = (others, *(() if coordinates else (rights.OTHERS_WORRIES,)), rights.LETTERS_ELSEWHERE)
    return rights.everything_about(
        person, library=library, made_on=entry.actor.day, study=entry.study.key, kinds=kinds,
        worries_by=entry.actor.account, left_out=(*left_out, rights.OTHER_PROJECTS),
    )  # fmt: skip
