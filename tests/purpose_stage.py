"""A nurse who is interviewer for Bjørn and primary contact for Anne; both are in the study, and Anne has said much.

What Anne said is written so that it would be known again wherever it turned up. `walk` opens every page there is: the
addresses come from the table of addresses itself, so a page that is added tomorrow is walked tomorrow.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID, uuid5

import pypdfium2
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver

from larix.access.actor import operator
from larix.access.models import Account
from larix.access.roles import Role
from larix.followup.actions import erase_answers
from larix.gate import sitting
from larix.marts import Shelf, people_from
from larix.outbox.models import Message
from larix.reporting.actions import build_snapshot
from larix.studies.actions.forgetting import forget_field_work
from larix.studies.models import (
    Appointment,
    ContactAttempt,
    Ending,
    HandedOver,
    Invitation,
    Participation,
    PauseEntry,
    Share,
    Visit,
    Worry,
)  # fmt: skip
from larix.texts.actions import start_texts
from tests import course_stage as course
from tests.cast import AT, NAMES, published
from tests.form_stage import typed
from tests.integration.web.test_query_bounds import ours

NOBODY = UUID("00000000-0000-4000-8000-000000000000")
UNSAID = "pffffffffff"  # a pseudonym that nobody has
LABEL = "KJENNES-IGJEN-77"
SECRETS = {
    "label": LABEL,
    "own words": "Jeg flyttet til Olav",
    "goal": "Se datteren min Kari oftere",
    "draft": "Skrev på et utkast om søsteren",
    "worry": "Sa noe hemmelig",
    "place": "Bak naustet på Askøy",
}
OF_ONE_PERSON = (
    "participant", "invitee", "appointment", "pause", "stay", "worry", "share", "pseudonym", "tablet", "message",
    "patient", "look", "correction", "of_answer", "letter",
)  # fmt: skip
OF_CHANCE = "public:set-up"  # shows a new secret each time, and of people nothing
ANYBODY = {"reason": "Life is in danger", "break_glass": "yes", "sure": "yes", "save": str(NOBODY)}


@dataclass(frozen=True)
class World:
    """`theirs` fills the places of an address with Anne's own keys, `nobodys` with keys that nobody has."""

    stage: course.Stage
    nurse: Account
    theirs: Mapping[str, str]
    bjoerns: Mapping[str, str]
    nobodys: Mapping[str, str]

    @property
    def anne(self) -> Participation:
        return self.stage.anne


def purpose_world(marts: Any) -> World:
    stage = course.set_up()
    Participation.objects.filter(pk=stage.anne.pk).update(label=LABEL)
    start_texts(scope=stage.study.protocol.scope, by=operator(AT))
    nurse = course.contact(username="nina")
    course.also(nurse, Role.INTERVIEWER)
    _more_of_anne(stage)
    iris = stage.entry.actor.account
    met = Appointment.objects.create(
        participation=stage.bjoern, wave="m00", at=AT, place="home", mode="together", by=iris
    )
    usual = {
        "key": stage.study.key, "wave": "m03", "instrument": "measure_point", "part": "person", "unit": course.UNIT,
        "kind": "invitation", "reason": "answered", "code": "consent", "account": str(nurse.key), "run": str(NOBODY),
        "grant": str(nurse.grants.first().key), "scan": str(NOBODY), "file": str(NOBODY),
    }  # fmt: skip
    nobodys = usual | dict.fromkeys(OF_ONE_PERSON, str(NOBODY)) | {"pseudonym": UNSAID}
    bjoerns = nobodys | {"participant": str(stage.bjoern.key), "appointment": str(met.key)}
    return World(stage, nurse, nobodys | _keys_of(stage, marts), bjoerns, nobodys)


def _more_of_anne(stage: course.Stage) -> None:
    """A draft, a worry, an appointment, a reminder that did not arrive, a pause, a try, an end, a tablet, a share."""
    theirs, iris = {"participation": stage.anne}, stage.entry.actor.account
    seat = sitting.interviewers_seat(stage.entry, stage.anne.key)
    asking = sitting.asking(seat, published(), "m06", "measure_point", "person")
    sitting.save_draft(seat, asking, typed(own_doing=SECRETS["draft"], coping="9"))
    course.worried(stage, iris)
    for appointment in Appointment.objects.filter(**theirs):
        appointment.place_said, appointment.area, appointment.by = SECRETS["place"], "Askøy", iris
        appointment.save()
    lost = {"channel": "sms", "text": "Hei!", "send_from": AT, "state": "failed", "done_at": AT}
    purpose = stage.study.protocol.purpose
    Message.objects.create(once="anne", person_key=stage.anne.person.key, purpose=purpose, **lost)
    tried = {"wave": "m03", "at": AT, "channel": "sms", "outcome": "no_reply", "by": iris}
    ContactAttempt.objects.create(**theirs, **tried)
    PauseEntry.objects.create(**theirs, from_on=course.LATER, review_on=AT.date(), reason="illness", by=iris)
    Ending.objects.create(**theirs, wave="m03", on=course.LATER, how_now="call_me", naloxone="has_it", by=iris)
    HandedOver.objects.create(**theirs, kind="form", wave="m06", opened_by=iris, opened_at=AT, until=AT + timedelta(1))
    Share.objects.create(**theirs, what="coping", unit_key=course.UNIT, begun_at=AT - timedelta(9), ended_at=AT)


def _keys_of(stage: course.Stage, marts: Any) -> dict[str, str]:
    def key(rows: Any) -> str:
        return str(rows.filter(participation=stage.anne).first().key)

    shelf, by = Shelf(marts), operator(AT, purpose=stage.study.protocol.purpose)
    build_snapshot(study_key=stage.study.key, shelf=shelf, library=published(), software="0.0", by=by)
    people = people_from(shelf.live(stage.study.protocol.scope), 0, 9)
    (pseudonym,) = (one.pseudonym for one in people if one.visits)
    tablet = UUID(key(HandedOver.objects))
    return {
        "participant": str(stage.anne.key), "invitee": str(Invitation.objects.get(person=stage.anne.person).key),
        "appointment": key(Appointment.objects), "pause": key(PauseEntry.objects), "worry": key(Worry.objects),
        "stay": key(stage.anne.happenings), "share": key(Share.objects), "pseudonym": pseudonym,
        "tablet": str(uuid5(tablet, "measure_point person")), "message": str(Message.objects.get().key),
    }  # fmt: skip


def without_annes_answers(world: World) -> None:
    """The same study in which Anne has said nothing: all else about her stands."""
    by = world.stage.entry.actor
    erase_answers(person=world.anne.person, purpose=world.stage.study.protocol.purpose, by=by)
    forget_field_work(study=world.stage.study, person=world.anne.person, by=by)
    Visit.objects.filter(participation=world.anne).delete()


def without_anne(world: World) -> None:
    """The same study in which Anne never was. She is still a patient of the nurse's."""
    without_annes_answers(world)
    world.anne.delete()


def filled(name: str, places: Mapping[str, str]) -> str:
    """The address of a page with its places filled."""
    also = {"part": places["tablet"]} if name.startswith("form:") else {}
    also |= {"key": places["account"]} if name.startswith("office:") else {}
    return re.sub(r"<\w+:(\w+)>", lambda place: {**places, **also}[place[1]], ours(get_resolver())[name])


def more_of(name: str, address: str) -> Iterator[str]:
    """The same page as it is searched, filtered and turned over."""
    yield address
    if name == "interview:participants":
        states = ("overdue", "due", "open", "paused", "planned", "done", "died", "missed", "in_prison", "in_hospital")
        yield from (f"{address}?state={state}" for state in states)
        yield from (f"{address}?{rest}" for rest in ("whose=mine", "area=Ask%C3%B8y", "page=2"))
    if name == "interview:day":
        yield from (f"{address}?whose=all&on={(AT + timedelta(days)).date()}" for days in (0, 6))
    if name in ("interview:form", "form:part"):
        yield from (f"{address}?page={number}" for number in (2, 5, 9))


def walk(client: Client, places: Mapping[str, str], space: str = "") -> dict[str, str]:
    """What every page says (every page of a space of names), by its address; nothing that it changes stays."""
    said: dict[str, str] = {}
    for name in sorted(name for name in ours(get_resolver()) if name.startswith(space) and name != OF_CHANCE):
        for address in more_of(name, filled(name, places)):
            said[address] = _undone(partial(client.get, address))
    return said


def guess(client: Client, places: Mapping[str, str]) -> dict[str, str]:
    """What the pages of single people answer to keys that somebody found, opened and sent to; by the page's name.

    An answer repeats the address that was asked for, so that is taken out of it.
    """
    said = {}
    for name, pattern in sorted(ours(get_resolver()).items()):
        where = filled(name, places)
        if any(f":{place}>" in pattern for place in ("key", "unit", *OF_ONE_PERSON)):
            opened, sent = _undone(partial(client.get, where)), _undone(partial(client.post, where, ANYBODY))
            said[name] = f"{opened} {sent}".replace(where, "/")
    return said


def _undone(press: Any) -> str:
    with transaction.atomic():
        answer = press()
        said = f"{answer.status_code} {answer.headers.get('Location', '')} {text_of(answer)}"
        transaction.set_rollback(True)
    return said


def text_of(answer: HttpResponse) -> str:
    """The whole answer as text: also of a file, and of a PDF page by page. Tokens differ from one time to the next."""
    content = b"".join(answer) if answer.streaming else answer.content
    if content.startswith(b"%PDF-") and len(content) > 9:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content))
    html = content.decode("utf-8", "replace")
    html = re.sub(r'(csrfmiddlewaretoken" value="|name="(?:save|run_key|page)" value=")[^"]*', r"\1", html)
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}(?=\"|')", lambda key: _known(key[0]), html)


def _known(key: str) -> str:
    """A key that was made with the page is as good as any other."""
    return str(uuid5(NAMES, "made with the page")) if _made_now(key) else key


def _made_now(key: str) -> bool:
    return not any(
        rows.objects.filter(key=key).exists() for rows in (Participation, Appointment, Worry, Account, Invitation)
    )
