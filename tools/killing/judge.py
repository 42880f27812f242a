"""Reads what the database holds after a kill, and says everything that is not as the writers' ledgers have it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection

from larix.access.chain import verify
from larix.access.models import LogLine
from larix.access.verbs import Verb
from larix.followup.models import Draft, Response, ResponseVersion
from larix.studies.models import Visit
from tools.killing.world import STUDY
from tools.killing.writers import Form, Sent, Writer

Place = tuple[str, str]  # a person's key and a wave


@dataclass(frozen=True)
class Stored:
    """Everything of the study, by person and wave."""

    drafts: dict[Place, list[Any]]
    versions: dict[Place, list[Any]]
    responses: Counter[Place]
    visits: Counter[Place]
    begun: Counter[Place]  # lines of the log that say so
    recorded: Counter[Place]


def faults(writers: Iterable[Writer]) -> list[str]:
    """What is lost, doubled or half-written, and whether database and log are whole. Nothing may write meanwhile."""
    stored = _stored()
    forms = [form for writer in writers for form in writer.forms]
    found = [fault for form in forms for fault in of_form(form, stored)]
    known = {(form.person, form.wave) for form in forms}
    for name in ("drafts", "versions", "responses", "visits", "begun", "recorded"):
        found += [f"{name} of nobody's form: {place}" for place in getattr(stored, name) if place not in known]
    return found + _whole()


def of_form(form: Form, stored: Stored) -> Iterator[str]:
    place = (form.person, form.wave)
    drafts, versions = stored.drafts.get(place, []), stored.versions.get(place, [])
    if _says(drafts, versions) not in _may_be(form):
        yield f"{form.path}: {_says(drafts, versions)} is none of {_may_be(form)}"
    written = 1 if drafts or versions else 0
    if stored.begun[place] != written:
        yield f"{form.path}: {stored.begun[place]} lines say that it was begun, and it was begun {written} times"
    told = (stored.recorded[place], stored.responses[place], stored.visits[place])
    if told != (len(versions),) * 3:
        yield f"{form.path}: {len(versions)} versions, but lines, responses and interviews are {told}"


def _may_be(form: Form) -> list[tuple[Any, ...]]:
    """What may stand there: what was heard; and where a save was never heard of, what it would have made of it."""
    heard: list[tuple[Any, ...]] = [_made(form.heard)]
    return heard if form.unheard is None else [*heard, _made(form.unheard)]


def _made(sent: Sent | None) -> tuple[Any, ...]:
    if sent is None:
        return ("nothing",)
    if sent.do == "finish":
        return ("finished", 1, str(sent.save), sent.answers)
    return ("draft", sent.number + 1, str(sent.save), {item: [str(code)] for item, code in sent.answers.items()})


def _says(drafts: list[Any], versions: list[Any]) -> tuple[Any, ...]:
    if not drafts and not versions:
        return ("nothing",)
    if len(drafts) + len(versions) != 1:
        return ("doubled", drafts, versions)
    if drafts and drafts[0]["beside"]:
        return ("beside", drafts)
    what, (row,) = ("draft", drafts) if drafts else ("finished", versions)
    return (what, row["number"], str(row["save"]), row["held"])


def _stored() -> Stored:
    lines = LogLine.objects.filter(verb__in=(Verb.DRAFT_BEGUN, Verb.VISITS_RECORDED))
    told = {verb: Counter[Place]() for verb in (Verb.DRAFT_BEGUN, Verb.VISITS_RECORDED)}
    for verb, counts, person in lines.values_list("verb", "counts", "people__person_key"):
        told[Verb(verb)][(str(person), str(counts.get("wave")))] += 1
    return Stored(
        _by_place(_drafts()),
        _by_place(_versions()),
        _counted(Response.objects.all(), "person__key", "wave"),
        _counted(Visit.objects.filter(participation__study__key=STUDY), "participation__person__key", "wave"),
        told[Verb.DRAFT_BEGUN],
        told[Verb.VISITS_RECORDED],
    )


def _by_place(rows: Iterable[tuple[Place, dict[str, Any]]]) -> dict[Place, list[Any]]:
    found: dict[Place, list[Any]] = {}
    for place, held in rows:
        found.setdefault(place, []).append(held)
    return found


def _drafts() -> Iterator[tuple[Place, dict[str, Any]]]:
    for row in Draft.objects.select_related("person"):  # what was typed lies encrypted: a row opens it
        held = {"number": row.number, "save": row.last_save, "held": row.posted, "beside": row.beside}
        yield (str(row.person.key), row.wave), held


def _versions() -> Iterator[tuple[Place, dict[str, Any]]]:
    for row in ResponseVersion.objects.select_related("response__person"):
        held = {"number": row.number, "save": row.pk, "held": row.answers}
        yield (str(row.response.person.key), row.response.wave), held


def _counted(rows: Any, person: str, wave: str) -> Counter[Place]:
    return Counter((str(key), code) for key, code in rows.values_list(person, wave))


def _whole() -> list[str]:
    """Whether the log's chain holds, and whether the database itself says that it is whole."""
    told = verify()
    found = [] if told.broken is None else [f"the log does not hold: {told.broken}"]
    if connection.vendor != "sqlite":
        return found
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        found += [f"SQLite: {said}" for (said,) in cursor.fetchall() if said != "ok"]
        cursor.execute("PRAGMA foreign_key_check")
        found += [f"SQLite: a row of {row[0]} points nowhere" for row in cursor.fetchall()]
    return found
