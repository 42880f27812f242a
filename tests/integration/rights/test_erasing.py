"""Deletion is real: somebody with something in every table is erased, and every column and file is looked through."""

from pathlib import Path

import pypdfium2
import pytest
from django.db import connection

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.files.queries import read_bytes
from larix.followup.models import Response
from larix.people.models import Identity, Person, Pseudonym
from larix.rights.about import HOLDINGS
from larix.rights.actions import erase_person
from larix.rights.everything import everything_about
from larix.rights.models import Confirmation
from larix.schedule.invited import Channel, State
from larix.studies.models import Invitation, Scan
from larix.studies.queries.invited import standings
from tests.cast import AT, published
from tests.integration.rights.full_world import LABEL, MARK, TELEPHONE, full
from tests.invited import NUMBERS, TODAY

BY = operator(AT, purpose="rights")


@pytest.fixture
def places(settings, tmp_path):
    """Every folder in which Larix keeps a file."""
    settings.FILES, settings.OUTBOX = tmp_path / "files", tmp_path / "outbox"
    settings.MARTS, settings.ERASED = tmp_path / "marts", tmp_path / "erased.jsonl"
    return tmp_path


def every_column() -> str:
    """Everything that lies in the database, as it lies there."""
    with connection.cursor() as cursor:
        tables = [name for name in connection.introspection.table_names(cursor) if not name.startswith("sqlite_")]
        rows = []
        for name in tables:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)}")
            rows += [f"{name}: {row!r}" for row in cursor.fetchall()]
    return "\n".join(rows)


def found_in_every_file(folder: Path) -> bytes:
    return b"\n".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def counts(person: Person) -> dict[str, int]:
    return {holding.code: holding.rows(person).count() for holding in HOLDINGS}


@pytest.mark.django_db(transaction=True)
def test_whoever_is_erased_is_in_no_column_and_in_no_file(places):
    study, anne, bjorn = full()
    before, bjorns = counts(anne), counts(bjorn)
    told = {**everything(anne), "rights.confirmation": 1}
    assert [code for code, many in told.items() if not many] == []  # the world has something in every table
    pseudonym = Pseudonym.objects.get(person=anne, scope=study.protocol.scope).value
    codes = Invitation.objects.get(person=anne).answer_digest
    hers = (MARK, TELEPHONE, NUMBERS[0], pseudonym, LABEL, codes, "417.25")

    erase_person(person=anne, channel=Channel.TELEPHONE, by=BY)

    there, files = every_column(), found_in_every_file(places)
    assert [value for value in hers if value in there] == []
    assert [value for value in hers if value.encode() in files] == []
    left = {code for code, many in counts(anne).items() if many}
    stays = {holding.code for holding in HOLDINGS if holding.stays and before[holding.code]} | LETTER
    assert left == stays - {"people.reservation"}  # hers had been taken back
    assert counts(bjorn) == bjorns
    assert standings(study, TODAY)[Invitation.objects.get(person=anne).pk].state is State.WITHDRAWN
    assert LogLine.objects.filter(verb="person.erased").count() == 1  # one deed
    _his_page_is_whole_and_hers_is_empty(bjorn)


LETTER = {"rights.confirmation"}


def everything(person: Person) -> dict[str, int]:
    found = everything_about(person, library=published(), made_on=TODAY)
    return {section.code: len(section.entries) for section in found.sections}


def _his_page_is_whole_and_hers_is_empty(bjorn: Person) -> None:
    (scan,) = Scan.objects.filter(invitation__person=bjorn)
    pages = pypdfium2.PdfDocument(read_bytes(scan.file.key, AT))
    dark = [any(pages[place].render(scale=0.2).to_numpy().flatten() < 128) for place in range(len(pages))]
    assert (scan.page, dark) == (2, [False, True])
    assert Scan.objects.count() == 1


@pytest.mark.django_db
def test_nothing_of_anybody_else_is_in_what_somebody_takes_out(places):
    _study, anne, bjorn = full()
    bjorns = repr(everything_about(bjorn, library=published(), made_on=TODAY))
    assert MARK not in bjorns
    assert MARK in repr(everything_about(anne, library=published(), made_on=TODAY))


@pytest.mark.django_db
def test_the_letter_says_what_went_and_what_stays_and_names_nobody(places):
    _study, anne, _bjorn = full()
    letter = erase_person(person=anne, channel=Channel.IN_PERSON, by=BY)
    assert Confirmation.objects.get(person=anne) == letter
    assert letter.said["deleted"][0]["en"].startswith("All your answers, with every earlier version")
    assert [one["what"]["en"] for one in letter.said["stays"]] == [
        "Your treatment stays the same.",
        "That somebody was asked, answered and left, with the days, under a random number.",
        "The log of who saw and changed something, under the same random number, and the note of this letter.",
        "Backups, until they are too old and are deleted.",
    ]
    assert (letter.due_on - letter.on).days == 30
    assert not Identity.objects.filter(person=anne).exists()
    assert not Response.objects.filter(person=anne).exists()
