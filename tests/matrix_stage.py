"""One world for every cell of the matrix: Anne in a study and at a unit, another of each, and all who knock.

`own` are the keys of Anne's study and unit and of all that is about her there; `other` those of another study and unit.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid5

from django.test import Client

from larix.access.actor import INSTALLATION, HeldAt
from larix.access.models import Account
from larix.access.roles import GIVEN_TO_PEOPLE, MEANINGS, Role
from larix.core.countries import pack
from larix.files.actions import store_file
from larix.gate import Entry, enter_study, listing
from larix.outbox.models import Message
from larix.people.models import Person
from larix.rights.models import Confirmation, Correction
from larix.studies.letters.pile import Sender
from larix.studies.models import (
    Appointment,
    HandedOver,
    Happening,
    LetterRun,
    Participation,
    PauseEntry,
    Scan,
    Share,
    Study,
    Worry,
)  # fmt: skip
from larix.treatment.models import OutsideLook, Responsibility
from larix.units.models import Unit
from tests.cast import AT, account, grant
from tests.course_stage import KEY, OTHER_UNIT, UNIT, treated_at
from tests.fieldwork_stage import interviewing, joined
from tests.invited import NUMBERS, founded, listed
from tests.letters_stage import PAGE
from tests.purpose_stage import NOBODY, UNSAID, World, purpose_world
from tests.unit.exchange.lists import content, row
from tools.matrix import CLOSED, ENDED, EVERY_HAT, NO_KEYS, NO_ROLE, NOT_YET, PERSON, TABLET

OTHER = "study-v"
TEXTS = {"reminder": 1, "information": 1, "consent": 1}
PLACES = {"study": KEY, "unit": UNIT, "installation": INSTALLATION.key}


@dataclass(frozen=True)
class Matrix:
    """`keys`: where ("own", "other", "no") -> what fills the places of an address; `browsers`: who -> theirs."""

    keys: Mapping[str, Mapping[str, str]]
    browsers: Mapping[str, Client]


def matrix_world(marts: Any) -> Matrix:
    world = purpose_world(marts)
    own, other = _own(world), _other()
    browsers = _browsers(world)
    theirs = Participation.objects.get(key=other["participant"])
    treated_at(theirs, OTHER_UNIT)
    own |= _patient(world.anne.person, UNIT) | _look(theirs.person, "primary_contact")
    other |= _patient(theirs.person, OTHER_UNIT) | _look(theirs.person, "other-desk")
    none = {**own, **{place: str(NOBODY) for place in own.keys() - NO_KEYS}, "pseudonym": UNSAID}
    keys = {"own": own, "other": {**own, **other}, "no": none | {"key": "no-study", "unit": "no-unit"}}
    return Matrix(keys, browsers)


def _patient(person: Person, unit: str) -> dict[str, str]:
    """How the person stands at the unit: left to a GP who has an account, with a deputy who has one."""
    row = Responsibility.objects.get(person=person, unit__key=unit, to_on=None)
    row.holder, row.gp_name, row.gp_account = "gp", "Gro Lege", Account.objects.get(username="gp").key
    row.deputy_account = Account.objects.get(username="everything").key
    row.save()
    return {"patient": str(row.key)}


def _look(person: Person, username: str) -> dict[str, str]:
    """A look from outside that is open still."""
    made = OutsideLook.objects.create(
        person=person, account=Account.objects.get(username=username).key, role=Role.PRIMARY_CONTACT, held_at=UNIT,
        unit=Unit.objects.get(key=OTHER_UNIT), why="is_here", said="x", at=AT, until=AT + timedelta(hours=24),
        from_on=AT.date(), last_on=AT.date() + timedelta(days=1),
    )  # fmt: skip
    return {"look": str(made.key)}


def _own(world: World) -> dict[str, str]:
    """What purpose_world has of Anne, and what is opened in inviting; a picture that stands shared."""
    desk = account("kaja", "Kaja Koordinator")
    grant(desk, Role.COORDINATOR, HeldAt("study", KEY))
    entry = enter_study(desk, KEY, Role.COORDINATOR, AT)
    share = Share.objects.create(participation=world.anne, what="distress", unit_key=UNIT, begun_at=AT)
    iris = Account.objects.get(username="iris")
    Worry.objects.filter(participation=world.anne).update(by=str(iris.key))
    return {
        **world.theirs, "share": str(share.key), "run": _pile(world.stage.study), "scan": _scan(entry),
        "file": str(listing.keep_list(entry, content(row(1)), pack=pack("no"), now=AT)),
        "account": str(desk.key), "grant": str(desk.grants.get().key), "list": str(entry.study.lists.first().key),
        **_rights(world.anne),
    }  # fmt: skip


def _rights(row: Participation) -> dict[str, str]:
    """A letter that is owed to somebody, and what they say is wrong."""
    said = {"person": row.person, "study": row.study.key}
    letter = Confirmation.objects.create(**said, kind="left", on=AT, due_on=AT, said={"deleted": [], "stays": []})
    wrong = {"correction": "list", "of_answer": "answer"}
    keys = {
        place: str(Correction.objects.create(**said, about=about, said="x", asked_at=AT).key)
        for place, about in wrong.items()
    }
    return {"letter": str(letter.key), **keys}


def _pile(study: Study) -> str:
    sender = Sender("Prosjekt", ("Postboks 1", "5003 Bergen"), "55 00 00 00", PAGE)
    made = LetterRun.objects.create(
        study=study,
        number=99,
        kind="reminder",
        made_on=AT.date(),
        left_out={},
        texts=TEXTS,
        printed_by=sender.to_json(),
    )
    return str(made.key)


def _scan(entry: Entry) -> str:
    file = store_file(
        content=b"%PDF-", purpose=entry.actor.purpose, kind="scan", media_type="application/pdf", stored_at=AT,
        keep_until=None, by=entry.actor,
    )  # fmt: skip
    return str(Scan.objects.create(study=entry.study, file=file, page=1, at=AT).key)


def _other() -> dict[str, str]:
    """One of each of the same things in another study, whose people are treated at another unit."""
    study = founded(OTHER)
    invitation = listed(study, 1)[0]
    theirs = joined(invitation)
    desk = account("other-desk", "Olga Annensteds")
    grant(desk, Role.COORDINATOR, HeldAt("study", OTHER))
    entry = enter_study(desk, OTHER, Role.COORDINATOR, AT)
    lost = {"channel": "sms", "text": "Hei!", "send_from": AT, "state": "failed", "done_at": AT}
    message = Message.objects.create(
        once="other", person_key=theirs.person.key, purpose=study.protocol.purpose, **lost
    )  # fmt: skip
    return {
        "key": OTHER, "unit": OTHER_UNIT, "participant": str(theirs.key), "invitee": str(invitation.key),
        "run": _pile(study), "scan": _scan(entry), "message": str(message.key), "pseudonym": UNSAID,
        "file": str(listing.keep_list(entry, content(row(1)), pack=pack("no"), now=AT)),
        "account": str(desk.key), "grant": str(desk.grants.get().key), **_met(theirs),
        "list": str(study.lists.first().key), **_rights(theirs),
    }  # fmt: skip


def _met(theirs: Participation) -> dict[str, str]:
    """All that an interviewer has made about somebody."""
    by = interviewing(theirs.study, "ivar").actor.account
    one = {"participation": theirs, "by": by}
    worry = Worry.objects.create(
        participation=theirs, at=AT, kind="overdose", said="x", told="x", person_told="x", save_id=NOBODY, by=by
    )
    tablet = HandedOver.objects.create(
        participation=theirs, kind="form", wave="m00", opened_by=by, opened_at=AT, until=AT + timedelta(1)
    )
    return {
        "appointment": str(Appointment.objects.create(**one, wave="m00", at=AT, place="home", mode="together").key),
        "pause": str(PauseEntry.objects.create(**one, from_on=AT, review_on=AT, reason="illness").key),
        "stay": str(Happening.objects.create(**one, kind="prison", from_on=AT).key), "worry": str(worry.key),
        "share": str(
            Share.objects.create(participation=theirs, what="coping", unit_key=OTHER_UNIT, begun_at=AT).key
        ),
        "tablet": str(uuid5(tablet.key, "ces_d whole")),
    }  # fmt: skip


def _browsers(world: World) -> dict[str, Client]:
    found = {role.value: _signed_in(_with(role.value, (role,))) for role in GIVEN_TO_PEOPLE}
    own_worries = Account.objects.get(username="iris")
    found[Role.INTERVIEWER] = _signed_in(own_worries)
    found[EVERY_HAT] = _signed_in(_with("everything", GIVEN_TO_PEOPLE))
    found[NO_ROLE] = _signed_in(account("without", "Uten Rolle"))
    day = AT.date()
    found[ENDED] = _signed_in(_with("ended", GIVEN_TO_PEOPLE, to_on=day))
    found[NOT_YET] = _signed_in(_with("to-come", GIVEN_TO_PEOPLE, from_on=day + timedelta(days=1)))
    closed = _with("closed", GIVEN_TO_PEOPLE)
    found[CLOSED] = _signed_in(closed)
    Account.objects.filter(pk=closed.pk).update(is_active=False)  # its roles stand: the account alone must be enough
    found["nobody"] = Client(raise_request_exception=False)
    found[PERSON] = Client(raise_request_exception=False)
    found[PERSON].post("/me/sign-in/test/", {"number": NUMBERS[0]})
    found[TABLET] = _tablet(world)
    for browser in found.values():
        browser.cookies["larix_language"] = "en"
    return found


def _with(username: str, roles: tuple[Role, ...], **days: Any) -> Account:
    made = account(username, username.title())
    for role in roles:
        kind = MEANINGS[role].held_at
        grant(made, role, HeldAt(kind, PLACES[kind]), **days)
    return made


def _signed_in(who: Account) -> Client:
    browser = Client(raise_request_exception=False)
    browser.force_login(who)
    return browser


def _tablet(world: World) -> Client:
    """The tablet that Anne was given: it opens her own parts of one wave."""
    browser = Client(raise_request_exception=False)
    browser.get("/")
    token = HandedOver.objects.get(participation=world.anne).key
    session = browser.session
    session["handed"] = str(token)
    session.save()
    browser.cookies["sessionid"] = session.session_key
    return browser
