"""Every page × everybody × own and other places × guessed keys: what each must meet, from `web.doors` alone.

Nothing here opens a page. `tests/integration/web/test_matrix.py` does, and holds what it met against this.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import django
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from larix.access.permissions import ALLOWED, Permission
from larix.access.roles import GIVEN_TO_PEOPLE, MEANINGS
from larix.web.doors import DOORS, Anybody

NOBODY, NO_ROLE, ENDED, NOT_YET, CLOSED = "nobody", "no role", "ended roles", "roles to come", "closed account"
EVERY_HAT, PERSON, TABLET = "every hat", "person", "tablet"
# Whoever has no account of their own, in the eyes of a page that asks for one.
WITHOUT_ACCOUNT = frozenset({NOBODY, PERSON, TABLET, CLOSED})
ROLES = tuple(role.value for role in GIVEN_TO_PEOPLE)
WHO = (*ROLES, EVERY_HAT, NO_ROLE, ENDED, NOT_YET, NOBODY, CLOSED, PERSON, TABLET)
PLACE = {"study": "key", "unit": "unit"}  # how the place of a role stands in an address
# Keys that lead to a participant.
PEOPLE = frozenset({"of_answer", "participant", "appointment", "pause", "stay", "worry"})
ANSWERS = frozenset({"study", "worry"})  # purposes closed to whoever treats the person
NO_KEYS = frozenset({"wave", "instrument", "part", "kind", "reason", "code"})  # words of an address that name nobody
METHODS = ("get", "post")
# There only where a provider of sign-in is set up, which none is here.
PROVIDERS = frozenset({"public:send-away", "public:back", "patient:send-away", "patient:back"})
# What is sent to them is looked at before whom it is about: sent nothing, they say so, and nothing of anybody.
LOOK_AT_THE_FORM_FIRST = frozenset({"inviting:answer-wrong", "interview:answer-wrong", "inviting:letter-given"})
# What only whoever began it opens again.
BEGUN_BY = {"interview:own-worry": "interviewer", "clinic:outside-patient": "primary_contact"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One try: `who` asks for `page`, with keys of their `own` place, of an `other`, `guessed`, or of `no` such."""

    page: str
    who: str
    where: str
    method: str
    meets: str  # "opens" · "nothing" (what does not exist) · "sign-in" · "says why" (told no) · "elsewhere"


def cells(addresses: Mapping[str, str]) -> Iterator[Cell]:
    """Every cell there is. `addresses`: name of a page -> its address with places."""
    for page, address in sorted((page, addresses[page]) for page in DOORS.keys() & addresses.keys()):
        for where in wheres(page, address):
            for who in WHO:
                meets = _meets(page, address, who, where)
                yield from (Cell(page, who, where, method, meets) for method in METHODS)


def wheres(page: str, address: str) -> tuple[str, ...]:
    """The kinds of keys that fill this address."""
    keys = set(re.findall(r"<\w+:(\w+)>", address)) - (NO_KEYS if DOORS[page] is not Anybody.TABLET else set())
    place = PLACE.get(held_at(page), "")
    found = ["own"] + ["no"] * bool(keys)
    found += ["other"] * (place in keys)
    return (*found, *(["guessed"] * (len(keys) > 1 and page not in LOOK_AT_THE_FORM_FIRST)))


def held_at(page: str) -> str:
    """The kind of place that a page belongs to."""
    door = DOORS[page]
    if isinstance(door, Anybody):
        return ""
    kinds = {meaning.held_at for meaning in MEANINGS.values() if door in meaning.may}
    (kind,) = kinds
    return kind


def _meets(page: str, address: str, who: str, where: str) -> str:
    door = DOORS[page]
    if door is Anybody.ANYONE:
        return "elsewhere" if page in PROVIDERS else "opens"
    if door is Anybody.SIGNED_IN:
        return "sign-in" if who in WITHOUT_ACCOUNT else "opens"
    if door is Anybody.TABLET or door is Permission.BE_ONESELF:
        mine = who == (TABLET if door is Anybody.TABLET else PERSON)
        return ("opens" if where == "own" else "nothing") if mine else "sign-in"
    assert isinstance(door, Permission)
    if who in WITHOUT_ACCOUNT:
        return "sign-in"
    if who == EVERY_HAT and where in ("own", "guessed") and door in (Permission.READ_SNAPSHOT, Permission.MAKE_REPORTS):
        return "says why"  # a snapshot has no names: somebody they treat could be recognised in any line of it
    if where != "own" or not _holds(who, door) or BEGUN_BY.get(page, who) != who:
        return "nothing"
    treats = who == EVERY_HAT and page not in LOOK_AT_THE_FORM_FIRST
    return _to_who_treats(door, address) if treats else "opens"


def _holds(who: str, door: Permission) -> bool:
    return who == EVERY_HAT or any(role.value == who and door in MEANINGS[role].may for role in GIVEN_TO_PEOPLE)


def _to_who_treats(door: Permission, address: str) -> str:
    """Whoever holds every role also treats the person: of what they answered there is nothing."""
    about = set(re.findall(r"<\w+:(\w+)>", address)) & PEOPLE
    return "nothing" if about and ALLOWED[door].reads & ANSWERS else "opens"


def matrix_markdown() -> str:
    """The table to read: which page opens for which role, and how many tries the test makes."""
    addresses = _addresses()
    tried = Counter(cell.meets for cell in cells(addresses))
    kept = {"opens": "open", "nothing": "look like what does not exist", "sign-in": "ask for a sign-in"}
    counts = ", ".join(f"{tried[meets]:,} {said}" for meets, said in kept.items())
    titles = [MEANINGS[role].title.en for role in GIVEN_TO_PEOPLE]
    lines = [
        "## Which page opens for whom", "",
        f"{len(addresses)} pages × {len(WHO)} kinds of people × keys that are their own, another's, guessed or none ×",
        f"two methods make **{sum(tried.values()):,} tries**. What each must meet: {counts}; the rest say why not.",
        "`tests/integration/web/test_matrix.py` makes them all, from the table of addresses itself.", "",
        "A role opens a page at its own place only. Whoever treats somebody finds nothing of what they answered in a",
        "study, whatever roles they hold. The administrator's pages lead to no person.", "",
        "| page | " + " | ".join(titles) + " | else |", "|---|" + "---|" * (len(titles) + 1),
    ]  # fmt: skip
    return "\n".join([*lines, *(_line(page) for page in sorted(DOORS.keys() & addresses.keys()))]) + "\n"


def _line(page: str) -> str:
    door = DOORS[page]
    opens = ["✓" if door in MEANINGS[role].may or door is Anybody.SIGNED_IN else "" for role in GIVEN_TO_PEOPLE]
    if isinstance(door, Anybody):
        said = {Anybody.ANYONE: "anyone", Anybody.SIGNED_IN: "", Anybody.TABLET: "the tablet handed over"}[door]
    else:
        said = "the person" if door is Permission.BE_ONESELF else ""
    return f"| {page} | " + " | ".join(opens) + f" | {said} |"


def _addresses() -> dict[str, str]:
    """The table of addresses. Django is set up where this is not run by a test."""
    if not settings.configured:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
        django.setup()
    return addresses_of(get_resolver())


def addresses_of(resolver: URLResolver, space: str = "", beginning: str = "/") -> dict[str, str]:
    """Every page: its name, and its address with places to fill."""
    found: dict[str, str] = {}
    for pattern in resolver.url_patterns:
        address = f"{beginning}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            found |= addresses_of(pattern, f"{space}{pattern.namespace}:" if pattern.namespace else space, address)
        elif isinstance(pattern, URLPattern):
            found[f"{space}{pattern.name}"] = address
    return found
