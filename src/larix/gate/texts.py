"""What a coordinator does with the texts of a study: read them, write a new version. No person is reached from here."""

from datetime import date

from larix.access.roles import Role
from larix.core.rulings import Ruling
from larix.core.words import Words
from larix.gate.entry import Entry, Outside, only_for
from larix.texts import actions, queries, rules
from larix.texts.queries import TextShown, WrittenVersion
from larix.texts.starting import OF_A_STUDY


def list_texts(entry: Entry) -> tuple[TextShown, ...]:
    """The newest version of each of the study's texts, in the order of their use."""
    only_for(Role.COORDINATOR, entry)
    return tuple(sorted(queries.current_texts(_scope(entry)), key=lambda text: OF_A_STUDY.index(text.code)))


def overdue(entry: Entry) -> int:
    """How many of the study's texts should have been looked at again by now; one query."""
    only_for(Role.COORDINATOR, entry)
    return sum(text.overdue_on(entry.actor.day) for text in queries.current_texts(_scope(entry)))


def start_texts(entry: Entry) -> int:
    """Write our drafts of the texts that are missing, and say how many were."""
    only_for(Role.COORDINATOR, entry)
    return actions.start_texts(scope=_scope(entry), by=entry.actor)


def open_text(entry: Entry, code: str) -> TextShown:
    """The newest version of one text; Outside if the study has none such."""
    only_for(Role.COORDINATOR, entry)
    found = queries.current(_scope(entry), code)
    if found is None:
        raise Outside
    return found


def versions(entry: Entry, code: str, *, start: int, size: int) -> tuple[tuple[WrittenVersion, ...], int]:
    """A page of a text's versions, the newest first, and how many there are."""
    only_for(Role.COORDINATOR, entry)
    return queries.versions(_scope(entry), code, start=start, size=size)


def may_write(
    entry: Entry, code: str, *, title: Words, body: Words, owner: str, review_on: date, status: str, source: str
) -> Ruling:  # fmt: skip
    """Whether this could be kept as the next version, before anybody asks for it to be."""
    only_for(Role.COORDINATOR, entry)
    return rules.may_write(
        code=code, title=title, body=body, owner=owner, review_on=review_on, status=status, source=source,
        day=entry.actor.day,
    )  # fmt: skip


def write_text(
    entry: Entry, code: str, *, title: Words, body: Words, owner: str, review_on: date, status: str, source: str
) -> None:  # fmt: skip
    """Keep a new version. Only of a text that the study has: what a text is for is not made up on a page."""
    open_text(entry, code)
    actions.write_text(
        scope=_scope(entry), code=code, title=title, body=body, owner=owner, review_on=review_on, status=status,
        source=source, by=entry.actor,
    )  # fmt: skip


def still_true(entry: Entry, code: str) -> None:
    """Keep the newest version as it is, for another year: somebody has looked at it."""
    open_text(entry, code)
    actions.still_true(scope=_scope(entry), code=code, by=entry.actor)


def _scope(entry: Entry) -> str:
    return entry.protocol.scope
