"""What nobody would type, and the forms of a page it is put into: read from the page itself, as a browser would."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from random import Random
from typing import Any
from urllib.parse import urlencode

TAG = "<b x7k"  # in every attack with markup; where it is shown, its first sign must have become &lt;
MARKUP = f"{TAG} onload=alert(1)>'\"&</script></textarea></title>"
ELSEWHERE = "evil.example"
TEXTS = (
    MARKUP, "\0", "a\0b", "å" * 10_000, "x" * 1_000, "9" * 5_000, "' OR '1'='1'; DROP TABLE people_person; --",
    "\u202eevil\u202c", "a\u200bb\u2060c\ufeff", "e" + "\u0301" * 9, "99999999999999999999", "-1", "0", "1e400", "NaN",
    "\u0663", "²", "0001-01-01", "9999-12-31", "2026-02-30", "25:61", "00000000-0000-4000-8000-000000000000", "%s%n%00",
    "../../../etc/passwd", "{{ 7*7 }}{study}", "a\r\nSet-Cookie: x=1", "=cmd|' /C calc'!A0", "😀", "", " ", "on", "[]",
    "null", '{"a":1}', "true", "\ud800", f"//{ELSEWHERE}/", "javascript:alert(1)", f"https://{ELSEWHERE}/",
    f"\\\\{ELSEWHERE}",
)  # fmt: skip
# Fields that a page has not asked for, and some page somewhere reads; the last is a cell of a table in a long row.
FIELDS = ("next", "page", "save_id", "save", "number", "do", "language", "file", "__proto__", f"own__{'9' * 5_000}__x")
QUERIES = ("page", "on", "whose", "area", "state", "search", "up_to", "item", "next", "again", "language", "kind")
FILES = (b"PK\x03\x04" + b"\0" * 99, b"", b"%PDF-1.7\n" + b"\xff" * 99, f"Fornavn;Etternavn\r\n\0;{TAG}>".encode())
ON_EVERY_PAGE = ("/language/", "/sign-out/", "/me/hide/")  # forms that are attacked once, where they lead
TOKEN = "csrfmiddlewaretoken"
KEPT = (TOKEN, "save_id", "save", "page")  # what a save is known by: another attack changes these


@dataclass(frozen=True)
class Form:
    """One form of a page: where it goes, what it holds with the first of every choice taken, and its fields."""

    action: str
    held: Mapping[str, list[str]]
    names: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, Any]] = []
        self.open: dict[str, Any] | None = None
        self.select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given: dict[str, Any] = dict(attrs)
        if tag == "form" and given.get("method", "get").lower() == "post":
            self.open = {"action": given.get("action") or "", "held": {}, "files": []}
            self.found.append(self.open)
        if tag == "select":
            self.select = given.get("name") or ""
        name = self.select if tag == "option" else given.get("name")
        if self.open is None or not name or tag not in ("input", "option", "textarea", "button"):
            return
        if given.get("type") == "file":
            self.open["files"].append(name)
        elif name not in self.open["held"] or given.get("type") == "hidden":
            self.open["held"].setdefault(name, []).append(given.get("value") or "1")

    def handle_endtag(self, tag: str) -> None:
        self.open = None if tag == "form" else self.open


def forms_of(html: str, here: str) -> list[Form]:
    """The forms that are posted; what every page has is left out."""
    reader = _Forms()
    reader.feed(html)
    found = [
        Form(each["action"] or here, each["held"], tuple(each["held"]), tuple(each["files"])) for each in reader.found
    ]
    return [form for form in found if not form.action.startswith(ON_EVERY_PAGE)]


def encoded(fields: Mapping[str, list[str]]) -> bytes:
    """As a browser writes it, but for what no browser could: half a sign goes as its three bytes."""
    return urlencode(fields, doseq=True, errors="surrogatepass").encode()


def query(chance: Random) -> dict[str, list[str]]:
    return {field: [chance.choice(TEXTS)] for field in QUERIES}


def all_at_once(form: Form, chance: Random) -> dict[str, list[str]]:
    """Every field hostile, and fields that nobody asked for."""
    fields = [name for name in (*form.names, *FIELDS) if name != TOKEN]
    return {field: [chance.choice(TEXTS)] for field in fields}


def one_by_one(form: Form, chance: Random, each: int) -> Iterator[dict[str, list[str]]]:
    """Markup everywhere; then one field hostile at a time, now and then twice over, the rest as the page holds it."""
    yield {field: [MARKUP] for field in form.names if field not in KEPT}
    for field in form.names:
        for _ in range(each if field != TOKEN else 0):
            yield {field: chance.sample(TEXTS, k=chance.choice((1, 1, 1, 2)))}
