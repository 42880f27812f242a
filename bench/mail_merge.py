"""What one would otherwise use to invite people by post: a table, a mail merge, and SQL over the working tables."""

import csv
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import typst


def list_as_a_table(content: bytes, path: Path) -> None:
    """The list into a database as it stands: no number is checked, nobody is found twice, nothing is logged."""
    path.unlink(missing_ok=True)
    rows = list(csv.reader(StringIO(content.decode("cp1252")), delimiter=";"))
    places = ", ".join("?" * len(rows[0]))
    with sqlite3.connect(path) as database:
        database.execute(f"CREATE TABLE list ({', '.join(f'c{number}' for number in range(len(rows[0])))})")
        database.executemany(f"INSERT INTO list VALUES ({places})", rows[1:])
    database.close()


def one_letter(name: str, address: Sequence[str], code: str) -> bytes:
    """One plain page as a file of its own: a name, an address, a few words and a code; no sheet, no form, no slip."""
    lines = ", ".join(json.dumps(line, ensure_ascii=False) for line in (name, *address))
    source = f"#stack(spacing: 6pt, {lines})\n\n#v(4cm)\nVi vil gjerne snakke med deg. Koden din er {code}."
    return bytes(typst.compile(source.encode(), format="pdf", ignore_system_fonts=True, timestamp=0))


def states_by_sql() -> int:
    """How many said what last and how many consented, in one statement: no deaths, no undoing, no days, no page."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(c.kind, a.answer), count(*) FROM studies_invitation i "
            "LEFT JOIN studies_answerentry a ON a.invitation_id = i.id "
            "LEFT JOIN studies_consententry c ON c.person_id = i.person_id AND c.study_id = i.study_id GROUP BY 1"
        )
        return len(cursor.fetchall())


def rows_by_sql(many: int) -> int:
    """A page's names and last answers in one statement: no states, no rights, no log, no page."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT i.key, n.given_name, n.family_name, a.answer FROM studies_invitation i "
            "JOIN people_identity n ON n.person_id = i.person_id "
            "LEFT JOIN studies_answerentry a ON a.invitation_id = i.id ORDER BY i.id LIMIT %s",
            [many],
        )
        return len(cursor.fetchall())


@contextmanager
def in_clear(names: Iterable[tuple[int, str]]) -> Iterator[sqlite3.Connection]:
    """A table of names as they would lie in clear."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE names (person INTEGER PRIMARY KEY, name TEXT)")
    database.executemany("INSERT INTO names VALUES (?, ?)", names)
    yield database
    database.close()


def search_in_clear(database: sqlite3.Connection, part: str) -> int:
    return len(database.execute("SELECT person FROM names WHERE name LIKE ?", [f"%{part}%"]).fetchall())
