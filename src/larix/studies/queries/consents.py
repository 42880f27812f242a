"""Reads of consents: what a person said yes to, what holds now, and who must be asked again."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from larix.people.models import Person
from larix.studies.consenting import needed, standing, takes_part
from larix.studies.models import ConsentEntry, Invitation, Study
from larix.studies.queries.invited import events_of, inviting_of
from larix.texts.queries import current, same_since


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One consent or withdrawal. Of a withdrawal `scopes` is what was taken back."""

    number: int
    kind: str  # "given", "withdrawn"
    on: date
    scopes: dict[str, bool]
    how: str
    text_version: int | None
    named_sources: tuple[str, ...]
    contact_channels: tuple[str, ...]
    copy: str
    said_back: bool


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Somebody who takes part on an older text. `invitee` is the key on the coordinator's list."""

    invitee: UUID
    consented_to: int
    current: int


def consents_of(study: Study, person: Person) -> tuple[ConsentLine, ...]:
    """Everything this person said yes to and took back, the oldest first; one query."""
    rows = ConsentEntry.objects.filter(study=study, person=person).order_by("number")
    return tuple(
        ConsentLine(
            row.number, row.kind, row.on, row.scopes, row.how, row.text_version, tuple(row.named_sources),
            tuple(row.contact_channels), row.copy, row.said_back,
        )
        for row in rows
    )  # fmt: skip


def standing_of(study: Study, person: Person) -> dict[str, bool]:
    """Yes or no to each scope as it holds now; empty for somebody who never consented."""
    return standing(events_of(study, [person.pk]).get(person.pk, ()))


def consent_text(study: Study) -> int | None:
    """The number of the consent text that holds now; None where nobody has written one."""
    text = current(study.protocol.scope, "consent")
    return None if text is None else text.number


def asked_from(study: Study) -> int | None:
    """The number of the first consent text that says what today's says: whoever consented before it is asked again."""
    return same_since(study.protocol.scope, "consent")


def latest_text(study: Study, person: Person) -> int | None:
    """The number of the text that this person consented to last; None for somebody who never did."""
    given = ConsentEntry.objects.filter(study=study, person=person, kind="given").order_by("number")
    return given.values_list("text_version", flat=True).last()


def to_ask_again(study: Study) -> tuple[AskAgain, ...]:
    """Who takes part on an older text than the one that holds now, in the order of the list; six queries."""
    since, newest, of = asked_from(study), consent_text(study), needed(inviting_of(study).scopes)
    if since is None or newest is None:
        return ()
    given = ConsentEntry.objects.filter(study=study, kind="given", text_version__lt=since)
    older = {}
    for person, events in events_of(study, set(given.values_list("person", flat=True))).items():
        versions = [event.text_version for event in events if event.given and event.text_version is not None]
        if takes_part(standing(events), of) and versions[-1] < since:
            older[person] = versions[-1]
    listed = Invitation.objects.filter(study=study, person__in=older).order_by("pk")
    return tuple(AskAgain(key, older[person], newest) for key, person in listed.values_list("key", "person_id"))
