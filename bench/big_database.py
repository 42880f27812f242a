"""A database of the size that the figures are promised for: 10,000 people, 200,000 responses, 1,000,000 log lines."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from uuid import UUID, uuid5

from django.db import connection
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from larix.access.actor import operator
from larix.access.deeds import link
from larix.access.models import LogLine, LogSubject
from larix.access.verbs import Verb
from larix.core.canonical import digest
from larix.followup.models import Response, ResponseVersion
from larix.history import History
from larix.instruments import Library, fingerprint
from larix.people.actions import enrol_people
from larix.people.models import Person
from larix.simulate import practice
from larix.studies.actions import found_study
from larix.studies.models import Participation, Study, Visit

SPACE = UUID("3f2c9d6e-0000-5000-8000-000000000001")
STUDY = practice.protocol("big", tuple(range(0, 60, 3)))  # twenty waves: twenty responses a person
FIRST_DAY, UNTIL = date(2019, 1, 1), date(2026, 1, 1)
AT = datetime(2026, 1, 1, 12, tzinfo=UTC)
SEED, CHUNK = 7, 500


def bar() -> Progress:
    return Progress(TextColumn("{task.description:32}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())


def build(people: int, log_lines: int, library: Library) -> Study:
    """Fill the database that Django is connected to."""
    by = operator(AT, purpose=STUDY.purpose)
    study = found_study(protocol=STUDY, by=by)
    made = fingerprint(library.get("ces_d", 1))
    stories = practice.participants(people, seed=SEED, until=UNTIL, study=STUDY, first_day=FIRST_DAY, seen=1.0)
    with bar() as progress:
        task = progress.add_task("people and their answers", total=people)
        while some := list(islice(stories, CHUNK)):
            persons = enrol_people(count=len(some), scope=STUDY.scope, by=by)
            _take_in(study, persons, some, made)
            progress.advance(task, len(some))
        keys = list(Person.objects.values_list("key", flat=True))
        task = progress.add_task("lines in the log", total=log_lines)
        for written in _log(log_lines, keys):
            progress.advance(task, written)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return study


def _take_in(study: Study, persons: list[Person], stories: list[History], made: str) -> None:
    told = list(zip(persons, stories, strict=True))
    participations = Participation.objects.bulk_create(
        Participation(study=study, person=person, label=story.pseudonym, joined_on=story.joined_on)
        for person, story in told
    )
    Visit.objects.bulk_create(
        Visit(participation=participation, wave=visit.wave, on=visit.on)
        for participation, (_, story) in zip(participations, told, strict=True)
        for visit in story.visits
    )
    rows = [(uuid5(SPACE, f"{story.pseudonym} {r.wave}"), person, r) for person, story in told for r in story.responses]
    Response.objects.bulk_create(
        Response(id=key, person=person, purpose=r.purpose, instrument=r.instrument, wave=r.wave)
        for key, person, r in rows
    )
    ResponseVersion.objects.bulk_create(
        ResponseVersion(id=key, response_id=key, number=1, instrument_version=1, fingerprint=made, on=r.on,
                        mode=r.mode, language="nb", answers=r.answers, missing=r.missing, digest="", by="operator",
                        at=AT)
        for key, _, r in rows
    )  # fmt: skip


def _log(lines: int, keys: list[UUID]) -> Iterator[int]:
    """Lines of reading, each about one person, chained like any other but written in bulk."""
    number, before = LogLine.objects.order_by("-number").values_list("number", "link").first() or (0, "")
    about = [digest([str(key)]) for key in keys]
    while lines > 0:
        count = min(lines, 5_000)
        rows = []
        for _ in range(count):
            number += 1
            row = LogLine(
                number=number, verb=Verb.PERSON_READ, account=str(keys[number % len(keys)]), role="interviewer",
                held_at_kind="study", held_at_key="big", purpose=STUDY.purpose, subjects=1,
                at=AT + timedelta(seconds=number), subjects_digest=about[number * 7919 % len(keys)],
            )  # fmt: skip
            row.link = before = link(before, row)
            rows.append(row)
        LogLine.objects.bulk_create(rows)
        LogSubject.objects.bulk_create(
            LogSubject(line=row, person_key=keys[row.number * 7919 % len(keys)]) for row in rows
        )
        lines -= count
        yield count
