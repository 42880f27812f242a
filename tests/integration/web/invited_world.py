"""Project X with so many people on its list, in every state that costs something to read; for the pages' bounds."""

from datetime import date
from itertools import cycle, islice
from uuid import uuid4

from larix.core.countries import pack
from larix.files.actions import store_file
from larix.gate import letters, listing
from larix.outbox.models import Message
from larix.people.actions import give_number
from larix.schedule.invited import Answer
from larix.studies.codes import answer_code, form_code, grouped
from larix.studies.models import AnswerEntry, ConsentEntry, Invitation, LetterRun, Scan, WrongOpening
from larix.texts.queries import current
from larix.units.actions import open_unit
from tests.cast import AT
from tests.invited import NUMBERS, consented
from tests.letters_stage import PAGE, REAL, Post, answers, desk_of, somebody
from tests.unit.exchange.lists import content, row

DAY = date(2014, 8, 20)

BOS_NUMBER = "15887710039"  # synthetic


def invited_world(count: int) -> dict[str, str]:
    """What fills the places of an address. Anne takes part, Bo has not answered, Cai said no, Dan is protected."""
    post = desk_of()
    post.invite(
        somebody("Anne"), somebody("Bo"), somebody("Cai"), somebody("Dan", protection="confidential"),
        *(somebody(f"Nr {number}") for number in range(count)),
    )  # fmt: skip
    post.send()
    named = {name: post.of(name) for name in ("Anne", "Bo", "Cai", "Dan")}
    give_number(person=named["Anne"].person, kind="fnr", number=NUMBERS[0], by=post.entry.actor)
    give_number(person=named["Bo"].person, kind="fnr", number=BOS_NUMBER, by=post.entry.actor)
    consented(named["Anne"], on=DAY)
    answers(post, "Cai", Answer.NO)
    crowd = list(post.study.invitations.exclude(pk__in=[each.pk for each in named.values()]).order_by("pk"))
    _things_happened(post, crowd)
    codes = {f"code of {name}": grouped(answer_code(one.key, 1)) for name, one in named.items()}
    keys = {name: str(one.key) for name, one in named.items()}
    made = letters.make(_now(post), "reminder", key=uuid4(), again=(), answer_page=PAGE, drafts_too=True)
    waiting = LetterRun.objects.get(key=made)
    given_up = _did_not_arrive(post, crowd)
    letters.make_pdf(_now(post), waiting.key, at=REAL)
    post.invite(*(somebody(f"Ny {number}") for number in range(count)))
    return codes | keys | {
        "key": post.study.key, "invitee": keys["Bo"], "run": str(waiting.key),
        "scan": _scans(post, crowd), "file": _list(post, count), "form code": grouped(form_code(named["Bo"].key, 1)),
        "imported": str(post.study.lists.first().key), "kind": "reminder",
        "opened": str(post.study.invitations.filter(wrong_openings__isnull=False).first().key),
        "kind of new ones": "invitation", "reason": "answered", "code": "consent", "message": given_up,
        "text": str(current(post.study.protocol.scope, "consent").number),
    }  # fmt: skip


def _now(post: Post):
    return post.at((AT.date() - post.entry.actor.day).days).entry


def _things_happened(post: Post, crowd: list[Invitation]) -> None:
    """A no, a consent, and a letter that somebody else opened, by turns."""
    said_no, agreed, opened = (list(islice(crowd, turn, None, 4)) for turn in range(3))
    AnswerEntry.objects.bulk_create(
        AnswerEntry(invitation=one, number=1, answer="no", channel="slip", on=DAY) for one in said_no
    )
    ConsentEntry.objects.bulk_create(
        ConsentEntry(study=post.study, person=one.person, number=1, kind="given", on=DAY, how="eid", text_version=1,
                     scopes={"interviews": True}, copy="on_screen") for one in agreed
    )  # fmt: skip
    WrongOpening.objects.bulk_create(
        WrongOpening(invitation=one, at=AT, channel="telephone", round=1) for one in opened
    )


def _did_not_arrive(post: Post, crowd: list[Invitation]) -> str:
    """A reminder to each, given up by whoever carries it. The key of one."""
    made = Message.objects.bulk_create(
        Message(once=str(one.key), person_key=one.person.key, purpose=post.study.protocol.purpose, channel="sms",
                text="x", send_from=AT, state="failed", done_at=AT) for one in crowd
    )  # fmt: skip
    return str(made[0].key)


def _scans(post: Post, crowd: list[Invitation]) -> str:
    """As many scanned pages: matched, waiting and set aside, by turns. The key of one that waits."""
    file = store_file(
        content=b"%PDF-", purpose=post.study.protocol.purpose, kind="scan", media_type="application/pdf",
        stored_at=REAL, keep_until=None, by=post.entry.actor,
    )  # fmt: skip
    turns = zip(crowd, cycle(("matched", "waits", "aside")), strict=False)
    made = [
        Scan(study=post.study, file=file, page=page, at=AT, invitation=one if turn == "matched" else None,
             set_aside="nobody" if turn == "aside" else "")
        for page, (one, turn) in enumerate(turns, start=1)
    ]  # fmt: skip
    return str(Scan.objects.bulk_create(made)[1].key)


def _list(post: Post, count: int) -> str:
    """A list of as many others that is held and has nothing wrong, but for a line that is asked about."""
    above = None
    for level, name in (("region", "Vest"), ("trust", "Helse Bergen"), ("unit", "LAR Bergen")):
        above = open_unit(name=name, level=level, parent=above, from_on=date(2000, 1, 1), by=post.entry.actor).key
    rows = [row(number, Etternavn=f"Andre {number}") for number in range(count)]
    return str(listing.keep_list(_now(post), content(*rows), pack=pack("no"), now=REAL))
