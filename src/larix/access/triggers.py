"""What keeps the log as it was written: triggers of the database itself, which refuse change and deletion to everybody.

One thing may be removed: lines of a segment that has expired (`ExpiredSegment`), and the triggers read that themselves.
Whoever owns the database can take a trigger down; then the chain tells (`larix log verify`), and so does `missing`.
"""

from django.db import connection, transaction

LINES, PEOPLE, SEGMENTS = "access_logline", "access_logsubject", "access_expiredsegment"
REFUSED = "the log is only ever added to"

# A line that belongs to a segment which has expired: in both databases' SQL.
EXPIRED = f"""EXISTS (SELECT 1 FROM {SEGMENTS} s WHERE {{line}}.number BETWEEN s.first_number AND s.last_number
 AND {{line}}.at < s.older_than)"""
PERSON_EXPIRED = f"EXISTS (SELECT 1 FROM {LINES} l WHERE l.id = OLD.line_id AND {EXPIRED.format(line='l')})"
# A segment is the beginning of what is left, whole, all of it past its time, named by its true link, and never all.
A_SEGMENT = f"""(NEW.first_number = (SELECT MIN(number) FROM {LINES})
 AND NEW.last_number < (SELECT MAX(number) FROM {LINES})
 AND NEW.link = (SELECT link FROM {LINES} WHERE number = NEW.last_number)
 AND NEW.lines = (SELECT COUNT(*) FROM {LINES} WHERE number <= NEW.last_number)
 AND NOT EXISTS (SELECT 1 FROM {LINES} l WHERE l.number <= NEW.last_number AND l.at >= NEW.older_than))"""
# What SQLite's INSERT OR REPLACE would delete without asking the triggers of deletion.
REPLACED = {
    LINES: f"EXISTS (SELECT 1 FROM {LINES} WHERE number = NEW.number OR id = NEW.id)",
    PEOPLE: f"EXISTS (SELECT 1 FROM {PEOPLE} WHERE id = NEW.id)",
    SEGMENTS: f"EXISTS (SELECT 1 FROM {SEGMENTS} WHERE id = NEW.id OR first_number = NEW.first_number)"
    f" OR NOT {A_SEGMENT}",
}
MAY_DELETE = {LINES: EXPIRED.format(line="OLD"), PEOPLE: PERSON_EXPIRED, SEGMENTS: "FALSE"}


def put_up() -> None:
    """Put the triggers where they belong, in one step; nothing where they stand, or where there are no tables yet."""
    if not set(MAY_DELETE) <= set(connection.introspection.table_names()) or not missing():
        return
    with transaction.atomic(), connection.cursor() as cursor:
        take_down()
        for statement in _postgres() if connection.vendor == "postgresql" else _sqlite().values():
            cursor.execute(statement)


def take_down() -> None:
    """Take them away: for the moment in which tables are made anew, which triggers stand in the way of."""
    there = set(connection.introspection.table_names())
    with transaction.atomic(), connection.cursor() as cursor:
        for name, table in _named().items():
            if table in there:
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}" + _of(table))


def missing() -> tuple[str, ...]:
    """The triggers that do not stand as they should, by name; none where all is well."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT t.tgname, f.prosrc FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid"
                " WHERE NOT t.tgisinternal AND t.tgenabled = 'A'"
            )
            wanted = {name: _body(condition) for name, (_table, _when, condition) in _wanted().items()}
        else:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            wanted = _sqlite()
        standing = dict(cursor.fetchall())
    return tuple(sorted(name for name, body in wanted.items() if standing.get(name) != body))


def _named() -> dict[str, str]:
    """Each trigger's name, and its table."""
    if connection.vendor == "postgresql":
        return {name: table for name, (table, _when, _condition) in _wanted().items()}
    return {f"{table}_{deed}": table for table in MAY_DELETE for deed in ("update", "delete", "insert")}


def _of(table: str) -> str:
    return f" ON {table}" if connection.vendor == "postgresql" else ""


def _sqlite() -> dict[str, str]:
    """Each trigger by name, as SQLite keeps its text."""
    found = {}
    for table, may_delete in MAY_DELETE.items():
        for deed, refused in (("update", "TRUE"), ("delete", f"NOT {may_delete}"), ("insert", REPLACED[table])):
            found[f"{table}_{deed}"] = (
                f"CREATE TRIGGER {table}_{deed} BEFORE {deed.upper()} ON {table} WHEN {refused}"
                f" BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
            )
    return found


def _wanted() -> dict[str, tuple[str, str, str]]:
    """PostgreSQL's triggers by name: the table, when it is asked, and on what condition it lets the row be."""
    found = {}
    for table, may_delete in MAY_DELETE.items():
        found[f"{table}_update"] = (table, "BEFORE UPDATE", "FALSE")
        found[f"{table}_delete"] = (table, "BEFORE DELETE", may_delete)
        found[f"{table}_truncate"] = (table, "BEFORE TRUNCATE", "")
    found[f"{SEGMENTS}_insert"] = (SEGMENTS, "BEFORE INSERT", A_SEGMENT)
    return found


def _body(condition: str) -> str:
    refuse = f"RAISE EXCEPTION '{REFUSED}' USING ERRCODE = 'integrity_constraint_violation';"
    if not condition:
        return f" BEGIN {refuse} END "
    row = "NEW" if "NEW." in condition else "OLD"
    return f" BEGIN IF {condition} THEN RETURN {row}; END IF; {refuse} END "


def _postgres() -> list[str]:
    """Functions look in the log's own schema before a session's temporary tables; triggers fire in every session."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(current_schema())")
        (schema,) = cursor.fetchone()
    found = []
    for name, (table, when, condition) in _wanted().items():
        place = f"SET search_path = {schema}, pg_temp"
        each = "STATEMENT" if when == "BEFORE TRUNCATE" else "ROW"
        found += [
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql {place} AS $${_body(condition)}$$",
            f"CREATE TRIGGER {name} {when} ON {table} FOR EACH {each} EXECUTE FUNCTION {name}()",
            f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}",
        ]
    return found
