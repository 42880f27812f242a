"""What a thief has who took the database and the home folder, and no key: everything, looked through in any writing."""

import base64
import html
import json
import quopri
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

from django.db import connection

from larix.people.models import Identifier, Identity


def every_value() -> Iterator[tuple[str, bytes]]:
    """Each column of each table of the database at hand, whole, with its name."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        for table in sorted(tables):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            names = [column[0] for column in cursor.description]
            for name, values in zip(names, zip(*cursor.fetchall(), strict=True), strict=False):
                yield f"{table}.{name}", b"\n".join(as_bytes(value) for value in values)


def every_file(*folders: Path) -> Iterator[tuple[str, bytes]]:
    """Each file below these folders, its name too."""
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                yield str(file), file.name.encode() + b"\n" + file.read_bytes()


def as_bytes(value: object) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def writings(said: str) -> set[bytes]:
    """How a text can stand in bytes without a key: letters, escapes, and what only looks encrypted."""
    texts = {said, said.upper(), said.lower(), said[::-1], json.dumps(said)[1:-1], html.escape(said), quote(said),
             quote_plus(said), said.replace(" ", "")}  # fmt: skip
    found = {text.encode(code, "ignore") for text in texts for code in ("utf-8", "cp1252", "utf-16-le", "utf-16-be")}
    found.add(quopri.encodestring(said.encode()))
    for whole in (said.encode(), said.encode("cp1252", "ignore")):
        found |= {whole.hex().encode(), whole.hex().upper().encode()}
        for shift in range(3):  # Base64 looks different at each of three places
            coded = base64.b64encode(b"\0" * shift + whole)
            found |= {coded[4 if shift else 0 : -4], coded[4 if shift else 0 : -4].translate(URL_SAFE)}
    return {each for each in found if len(each) >= 5}


URL_SAFE = bytes.maketrans(b"+/", b"-_")


def identities_in_clear() -> set[str]:
    """Every whole name, number, telephone, e-mail and street in the vault, as only the keys show them."""
    found = {row.number for row in Identifier.objects.all()}
    for row in Identity.objects.all():
        found |= {f"{row.given_name} {row.family_name}", row.address, row.telephone, row.email}
    return {each for each in found if len(each) >= 5}


def shown(secrets: Iterable[str], lies: Iterable[tuple[str, bytes]]) -> list[tuple[str, str]]:
    """Which secret stands where, in any writing."""
    wanted = {written: secret for secret in secrets for written in writings(secret)}
    return sorted({(secret, place) for place, value in lies for written, secret in wanted.items() if written in value})
