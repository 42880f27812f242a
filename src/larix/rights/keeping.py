"""Keeping that somebody said no, in the database and in the file beside the backups, in one deed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from larix.access.actor import Actor
from larix.core.words import Words
from larix.people.models import Person
from larix.rights.erased import digest_of, write_missing
from larix.rights.models import Confirmation, SaidNo
from larix.rights.rules import Kind, due_on
from larix.studies.queries.withdrawing import Stays


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What a letter says was deleted and what stays: nothing of it is a name or an answer."""

    deleted: tuple[Words, ...]
    stays: tuple[Stays, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "deleted": [words.to_json() for words in self.deleted],
            "stays": [{"what": one.what.to_json(), "why": one.why.to_json()} for one in self.stays],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Confirmed":
        stays = (Stays(Words.from_json(one["what"]), Words.from_json(one["why"])) for one in stored["stays"])
        return cls(tuple(Words.from_json(one) for one in stored["deleted"]), tuple(stays))


def keep_the_no(person: Person, what: Mapping[str, Any], by: Actor) -> None:
    """Remember this no inside the deed that does it; the file is written when the deed has been stored."""
    SaidNo.objects.create(digest=digest_of(person.key), what=dict(what), at=by.at)
    transaction.on_commit(_beside_the_backups, robust=True)  # what fails here is made good by the next one, or by tick


def _beside_the_backups() -> None:
    write_missing(Path(settings.ERASED))


def owe_letter(person: Person, kind: Kind, said: Confirmed, *, study: str = "", on: date) -> Confirmation:
    """The letter that is owed from this day on, inside a deed."""
    return Confirmation.objects.create(
        person=person, study=study, kind=kind, on=on, due_on=due_on(on), said=said.to_json()
    )
