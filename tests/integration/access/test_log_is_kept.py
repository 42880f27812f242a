"""The log is only ever added to: the database itself refuses all else, also after its tables were made anew."""

from uuid import uuid4

import pytest
from django.core.management import call_command
from django.core.management.commands import migrate
from django.db import IntegrityError, connection, transaction

from larix.access import triggers
from larix.access.actor import operator
from larix.access.deeds import read
from larix.access.models import ExpiredSegment, LogLine, LogSubject
from larix.access.verbs import Verb
from tests.cast import AT

LINE = (
    "number, verb, account, role, held_at_kind, held_at_key, purpose, reason, at, counts, digest, subjects,"
    " subjects_digest, link"
)
ONE = "VALUES (1, 1, 1, 'a link that the line never had', '2100-01-01')"
OF_MY_OWN = f"CREATE TEMPORARY TABLE {triggers.SEGMENTS} (first_number int, last_number int, older_than timestamptz)"
REFUSED = (
    f"UPDATE {triggers.LINES} SET verb = 'person.read'",
    f"UPDATE {triggers.PEOPLE} SET line_id = line_id",
    f"DELETE FROM {triggers.LINES}",
    f"DELETE FROM {triggers.LINES} WHERE number = 1",
    f"DELETE FROM {triggers.PEOPLE}",
    f"INSERT INTO {triggers.SEGMENTS} (first_number, last_number, lines, link, older_than) {ONE}",
)
OF_SQLITE = (
    f"INSERT OR REPLACE INTO {triggers.LINES} SELECT * FROM {triggers.LINES}",
    f"INSERT OR REPLACE INTO {triggers.LINES} ({LINE}) SELECT {LINE} FROM {triggers.LINES}",
    f"INSERT OR REPLACE INTO {triggers.PEOPLE} SELECT * FROM {triggers.PEOPLE}",
    f"UPDATE OR REPLACE {triggers.LINES} SET number = 1",
)
OF_POSTGRES = (
    *(f"TRUNCATE {table} CASCADE" for table in (triggers.LINES, triggers.PEOPLE, triggers.SEGMENTS)),
    f"SET LOCAL session_replication_role = replica; DELETE FROM {triggers.PEOPLE}",
    f"{OF_MY_OWN}; INSERT INTO {triggers.SEGMENTS} VALUES (1, 9, '2100-01-01'); DELETE FROM {triggers.PEOPLE}",
)


def write_lines(count=2):
    for _ in range(count):
        read(Verb.PERSON_READ, by=operator(AT), about=[uuid4()])


def kept():
    return list(LogLine.objects.order_by("number").values_list()), list(LogSubject.objects.order_by("pk").values_list())


def refuses(statement):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    return True


@pytest.mark.django_db
def test_the_database_refuses_to_change_or_delete_what_the_log_says_whoever_asks():
    write_lines()
    connection.check_constraints()
    before = kept()
    for statement in (*REFUSED, *(OF_POSTGRES if connection.vendor == "postgresql" else OF_SQLITE)):
        assert refuses(statement), statement
    assert kept() == before
    assert triggers.missing() == ()


@pytest.mark.django_db
def test_a_segment_that_has_gone_is_itself_never_changed_or_deleted():
    write_lines()
    last = LogLine.objects.get(number=1)
    whole = {"first_number": 1, "last_number": 1, "lines": 1, "link": last.link, "older_than": AT.replace(year=2027)}
    for wrong in ({"last_number": 2}, {"first_number": 0}, {"lines": 2}, {"older_than": AT}, {"link": "0" * 64}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ExpiredSegment.objects.create(**{**whole, **wrong})
    ExpiredSegment.objects.create(**whole)
    assert refuses(f"UPDATE {triggers.SEGMENTS} SET last_number = 2")
    assert refuses(f"DELETE FROM {triggers.SEGMENTS}")
    assert refuses(f"DELETE FROM {triggers.LINES} WHERE number = 2")


def made_anew(*models):
    """What a migration does that changes these tables: SQLite makes each anew, and drops its triggers silently."""
    for model in models:
        if connection.vendor == "sqlite":
            with connection.schema_editor() as editor:
                editor._remake_table(model)
        else:
            triggers.take_down()


@pytest.mark.django_db(transaction=True)
def test_the_log_is_kept_also_after_its_tables_were_made_anew(monkeypatch):
    write_lines()
    made_anew(LogSubject)
    assert triggers.missing() != ()
    monkeypatch.setattr(migrate.Command, "handle", lambda *_, **__: made_anew(ExpiredSegment, LogSubject, LogLine))
    call_command("migrate")
    assert triggers.missing() == ()
    assert refuses(f"DELETE FROM {triggers.PEOPLE}")


@pytest.mark.django_db
def test_a_trigger_that_was_taken_away_or_made_harmless_is_missed():
    name = f"{triggers.LINES}_delete"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"ALTER TABLE {triggers.LINES} DISABLE TRIGGER {name}")
        else:
            cursor.execute(f"DROP TRIGGER {name}")
            cursor.execute(f"CREATE TRIGGER {name} BEFORE DELETE ON {triggers.LINES} BEGIN SELECT 1; END")
    assert triggers.missing() == (name,)
    triggers.put_up()
    assert triggers.missing() == ()
