"""The world that is attacked: every page there is, as everybody who can be at one, each in a browser of their own.

The addresses come from the table of addresses itself and the fields from the pages, so a page that is added tomorrow is
attacked tomorrow. Whatever is sent is undone, so that each attack meets the same world.
"""

import sys
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from random import Random
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.signals import got_request_exception
from django.db import connection, transaction
from django.test import Client
from django.urls import get_resolver

from larix.access.actor import INSTALLATION, HeldAt
from larix.access.models import Account
from larix.access.roles import Role
from larix.core.countries import pack
from larix.exchange.actions import import_list
from larix.files.actions import store_file
from larix.gate import handing, letters, listing
from larix.studies.models import Scan
from larix.units.actions import open_unit
from tests.cast import AT, holder, published
from tests.course_stage import KEY, UNIT, come_in
from tests.integration.hostile import attacks
from tests.integration.hostile.attacks import Form, encoded
from tests.integration.web.test_query_bounds import ours
from tests.invited import entered
from tests.letters_stage import somebody
from tests.purpose_stage import filled, purpose_world
from tests.unit.exchange.lists import content, row
from tests.vault_look import invitation_of

FORM = "application/x-www-form-urlencoded"
# What an attack that is refused may leave: a line in the log (somebody was read, or tried to get in), a session, and in
# a draft what was typed, for that is what drafts are for.
LEFT_BY_A_NO = frozenset({"entrance_tries", "access_logline", "access_logsubject", "django_session", "followup_draft"})
INSIDES = (b"Traceback (most recent", b"site-packages", b"django.db", b"psycopg", b"sqlite3.")


@dataclass
class Tried:
    """What has been tried so far, and what went wrong."""

    requests: int = 0
    inputs: int = 0  # single values put into a field or a query, and files
    pages: set[tuple[str, str]] = field(default_factory=set)  # (who, name of the page)
    forms: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)  # (name of the page, fields) gone through
    wrong: list[str] = field(default_factory=list)


@dataclass
class Stage:
    places: Mapping[str, str]
    browsers: Mapping[str, Client]
    tried: Tried = field(default_factory=Tried)

    @cached_property
    def rows(self) -> Mapping[str, int]:
        return rows()

    def send(self, who: str, name: str, method: str, where: str, given: Any = None, **more: Any) -> Any:
        """One request, undone afterwards. What may never happen is noted in `tried.wrong`."""
        client, there, raised = self.browsers[who], self.rows, []
        cookies = dict(client.cookies)
        with transaction.atomic(), _faults_noted(raised):
            answer = getattr(client, method)(where, given, **more)
            said = b"".join(answer) if answer.streaming else answer.content
            refused = answer.status_code >= 400 and not raised
            left = {table for table, many in rows().items() if there[table] != many} if refused else set()
            transaction.set_rollback(True)
        client.cookies.clear()
        client.cookies.update(cookies)
        self.tried.requests += 1
        self.tried.pages.add((who, name))
        what = f"{answer.status_code} {who} {method} {name} {where[:90]} {repr(given)[:500]}"
        self.tried.wrong += [f"{fault}: {what}" for fault in faults(answer, said, raised, left - LEFT_BY_A_NO)]
        return answer

    def attack(self, who: str, name: str, chance: Random, *, each: int = 1, again: bool = False) -> None:
        """Open a page, with a query that means nothing too; then send its forms. `again`: also those gone through."""
        where = filled(name, self.places)
        page = self.send(who, name, "get", where)
        opened = page.status_code in (200, 422) and page.headers["Content-Type"].startswith("text/html")
        if opened:
            asked = attacks.query(chance)
            self.tried.inputs += len(asked)
            self.send(who, name, "get", f"{where}?{encoded(asked).decode()}")
        forms = attacks.forms_of(page.content.decode(), where) if opened else []
        for form in forms or [Form(where, {})]:
            self._post(who, name, form, attacks.all_at_once(form, chance))
            if again or (name, form.names) not in self.tried.forms:
                self.tried.forms.add((name, form.names))
                self._go_through(who, name, form, chance, each)

    def _go_through(self, who: str, name: str, form: Form, chance: Random, each: int) -> None:
        for changed in attacks.one_by_one(form, chance, each):
            self._post(who, name, form, changed)
        for place in form.files:
            for bytes_ in attacks.FILES:
                self.tried.inputs += 1
                file = SimpleUploadedFile("../x7k<b>.csv", bytes_, "application/pdf")
                self.send(who, name, "post", form.action, {**form.held, place: file})

    def _post(self, who: str, name: str, form: Form, changed: Mapping[str, list[str]]) -> None:
        self.tried.inputs += len(changed)
        self.send(who, name, "post", form.action, encoded({**form.held, **changed}), content_type=FORM)


@contextmanager
def _faults_noted(raised: list[str]) -> Any:
    def note(**_told: Any) -> None:
        raised.append(repr(sys.exc_info()[1])[:300])

    got_request_exception.connect(note)
    try:
        yield
    finally:
        got_request_exception.disconnect(note)


def faults(answer: Any, said: bytes, raised: list[str], left: set[str]) -> list[str]:
    """What an answer may never be; `left` are the tables that a refusal changed."""
    elsewhere = attacks.ELSEWHERE in answer.headers.get("Location", "").partition("?")[0]
    html = answer.headers.get("Content-Type", "").startswith("text/html")
    faults = {
        f"a fault of ours {raised}": bool(raised) or answer.status_code >= 500,
        f"half done {sorted(left)}": bool(left),
        "shows markup as it came": html and attacks.TAG.encode() in said,
        "shows its inside": any(sign in said for sign in INSIDES),
        "leads elsewhere": elsewhere,
    }
    return [fault for fault, so in faults.items() if so]


def rows() -> dict[str, int]:
    """Table -> how many rows it has, in one question."""
    tables = sorted(model._meta.db_table for model in apps.get_models())
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(f"SELECT '{table}', count(*) FROM \"{table}\"" for table in tables))
        return dict(cursor.fetchall())


def pages() -> list[str]:
    return sorted(ours(get_resolver()))


def set_stage(marts: Any) -> Stage:
    """Everybody who can be at a page, and something of everything to open."""
    world = purpose_world(marts)
    study = world.stage.study
    desk = entered(study)
    places = {**world.theirs, "account": str(world.nurse.key)} | _lists_and_letters(study, desk)
    here = HeldAt("study", study.key)
    accounts = {
        "interviewer": Account.objects.get(username="iris"), "coordinator": Account.objects.get(username="kari"),
        "interviewer who treats": world.nurse,
        "administrator": holder("adam", "Adam Administrator", Role.ADMINISTRATOR, INSTALLATION),
        "researcher": holder("frida", "Frida Forsker", Role.RESEARCHER, here),
        "peer interviewer": holder("egil", "Egil Erfaren", Role.PEER_INTERVIEWER, here),
        "responsible clinician": holder("kim", "Kim Kliniker", Role.RESPONSIBLE_CLINICIAN, here),
        "primary contact": holder("petra", "Petra Primærkontakt", Role.PRIMARY_CONTACT, HeldAt("unit", UNIT)),
        "outsider": holder("odd", "Odd Utenfor", Role.RESEARCHER, HeldAt("study", "other")),
    }  # fmt: skip
    browsers = {who: _browser() for who in (*accounts, "nobody", "the person", "the tablet")}
    for who, one in accounts.items():
        browsers[who].force_login(one)
    come_in(browsers["the person"])
    return Stage(places | _tablet(browsers["the tablet"], accounts["interviewer"], places), browsers)


def _browser() -> Client:
    client = Client(raise_request_exception=False)
    client.cookies["larix_language"] = "en"
    return client


def _tablet(client: Client, interviewer: Account, places: Mapping[str, str]) -> dict[str, str]:
    """Handed over at a wave that nobody has answered. Gives the place of one part that is the person's own."""
    client.force_login(interviewer)
    client.post(f"/interviews/{KEY}/{places['participant']}/m06/hand-over/", {"mode": "alone"})
    handed = handing.again(handing.UUID(client.session["handed"]), AT)
    return {"tablet": str(handing.own_parts(handed, published())[0].key)}


def _lists_and_letters(study: Any, desk: Any) -> dict[str, str]:
    """A list that is held, a scanned page that waits, a pile that is not set yet, and somebody who has not answered."""
    above = None
    for level, name in (("region", "Vest"), ("trust", "Helse Bergen"), ("unit", "LAR Bergen")):
        above = open_unit(name=name, level=level, parent=above, from_on=date(2000, 1, 1), by=desk.actor).key
    held = listing.keep_list(desk, content(row(1), row(2, Fornavn="")), pack=pack("no"), now=AT)
    file = store_file(
        content=b"%PDF-", purpose=study.protocol.purpose, kind="scan", media_type="application/pdf", stored_at=AT,
        keep_until=None, by=desk.actor,
    )  # fmt: skip
    scan = Scan.objects.create(study=study, file=file, page=1, at=AT)
    people = [somebody("Dora", telephone="55000009"), somebody("Eli")]
    import_list(study=study, rows=people, digest=str(uuid4()), counts={}, by=desk.actor)
    waiting = invitation_of("Dora", study=study)
    made = letters.make(desk, "invitation", key=uuid4(), again=(), answer_page="http://127.0.0.1/", drafts_too=True)
    return {"file": str(held), "scan": str(scan.key), "run": str(made), "invitee": str(waiting.key)}
