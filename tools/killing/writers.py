"""Sixteen interviewers as the form's script sends them: one save at a time, an unheard one again under the same id.

Each keeps a ledger of what was acknowledged. Nothing counts as heard but a whole answer that says that it is stored.
"""

import asyncio
import json
import re
import time
from dataclasses import dataclass, field
from random import Random
from urllib.parse import urlencode
from uuid import UUID

from larix.simulate.practice import ITEMS

MONTHS = tuple(range(0, 60, 3))  # in which a person is asked: one form each
TOKEN = "b" * 32  # the token is both the cookie and the field: Django compares the two
MOST_SAVES = 4  # of one form, before it is finished
AGAIN = 0.1  # how often a save that was heard is sent once more, as a net that stutters does
LONGEST_PAUSE = 0.05  # seconds between two saves of one interviewer


@dataclass(frozen=True, slots=True)
class Sent:
    """One save of a form: the whole page, under an id of its own. `number` is of the draft that the page showed."""

    save: UUID
    do: str  # save or finish
    number: int
    turn: int

    @property
    def answers(self) -> dict[str, int]:
        return {item: (place + self.turn) % 4 for place, item in enumerate(ITEMS)}


@dataclass(slots=True)
class Form:
    """What its writer knows of one form: the last save that was acknowledged, and one that was never heard of."""

    path: str
    person: str
    wave: str
    heard: Sent | None = None
    unheard: Sent | None = None
    finished: bool = False

    @property
    def number(self) -> int:
        """Of the draft, as the last answer told it."""
        return 0 if self.heard is None else self.heard.number + 1


@dataclass(slots=True)
class Writer:
    number: int
    cookies: str
    forms: list[Form]  # in the order in which they are filled in
    done: int = 0

    @property
    def form(self) -> Form | None:
        return self.forms[self.done] if self.done < len(self.forms) else None


@dataclass(slots=True)
class Tally:
    """What came of one stretch: what was acknowledged, what was said again, and answers that should never come."""

    drafts: int = 0
    finished: int = 0
    repeated: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def acknowledged(self) -> int:
        return self.drafts + self.finished


async def write(writers: list[Writer], port: int, seed: int, tally: Tally, gone: asyncio.Event) -> None:
    """Everybody writes until the server is gone; a save that got no whole answer is left unheard."""
    await asyncio.gather(*(_one(writer, port, Random(f"{seed}-{writer.number}"), tally, gone) for writer in writers))


async def _one(writer: Writer, port: int, random: Random, tally: Tally, gone: asyncio.Event) -> None:
    while not gone.is_set() and (form := writer.form) is not None:
        if form.unheard is None:
            form.unheard = next_sent(form, random)
        if not await _send(writer, form, form.unheard, port, tally, gone):
            return
        if form.finished:
            writer.done += 1
        elif random.random() < AGAIN:
            form.unheard = form.heard  # whatever comes of it, the ledger stays the same
        await asyncio.sleep(random.random() * LONGEST_PAUSE)


def next_sent(form: Form, random: Random) -> Sent:
    finishes = form.number >= MOST_SAVES or (form.number > 0 and random.random() < 0.3)
    return Sent(UUID(int=random.getrandbits(128), version=4), "finish" if finishes else "save", form.number,
                random.randrange(4) if form.heard is None else form.heard.turn + 1)  # fmt: skip


async def _send(writer: Writer, form: Form, sent: Sent, port: int, tally: Tally, gone: asyncio.Event) -> bool:
    """Send it, and note what was heard. False where nothing whole came back: the server is gone."""
    again = sent is form.heard
    try:
        status, where, said = await asyncio.wait_for(_ask(port, _written(writer, form, sent)), 60)
    except (OSError, asyncio.IncompleteReadError, ValueError):
        return False
    if gone.is_set() and status >= 500:
        return False  # the database was taken from under it, and it says so
    if sent.do == "finish" and status == 302 and where.endswith("stored=1"):
        form.finished, tally.finished = True, tally.finished + 1
    elif sent.do == "save" and status == 200 and _stored(said, sent, again=again):
        tally.drafts, tally.repeated = tally.drafts + (not again), tally.repeated + again
    else:
        tally.wrong.append(f"{form.path} {sent.do} {sent.number}: {status} {where} {_heading(said)}")
        return False
    form.heard, form.unheard = sent, None
    return True


def _stored(said: bytes, sent: Sent, *, again: bool) -> bool:
    told = json.loads(said)
    return told["number"] == sent.number + 1 and told["outcome"] in ({"repeated"} if again else {"stored", "repeated"})


def _heading(said: bytes) -> str:
    """Of a page that should not have come, what it is about."""
    title = re.search(rb"<title>(.*?)</title>.*?<h1[^>]*>(.*?)</h1>", said, re.S)
    return " · ".join(part.decode() for part in title.groups()) if title else said[:200].decode(errors="replace")


async def _ask(port: int, request: bytes) -> tuple[int, str, bytes]:
    """Status, where it leads, and what it says. IncompleteReadError where the answer breaks off."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(request)
        await writer.drain()
        top = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        heads = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in top[1:])}
        return int(top[0].split()[1]), heads.get("location", ""), await reader.readexactly(int(heads["content-length"]))
    finally:
        writer.close()


def fields(writer: Writer, sent: Sent) -> dict[str, object]:
    """What the form's page sends."""
    return {
        "csrfmiddlewaretoken": TOKEN, **sent.answers, "save_id": sent.save, "page": f"page-{writer.number}",
        "number": sent.number, "started_from": 0, "on": time.strftime("%Y-%m-%d"), "mode": "together",
        "present": "alone", "interpreter": "none", "layout": "all", "screen": 1, "do": sent.do,
    }  # fmt: skip


def _written(writer: Writer, form: Form, sent: Sent) -> bytes:
    """The request as it goes over the wire."""
    body = urlencode(fields(writer, sent)).encode()
    head = [f"POST {form.path} HTTP/1.1", "Host: 127.0.0.1", f"Cookie: {writer.cookies}", "Connection: close",
            "Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}", "", ""]  # fmt: skip
    return "\r\n".join(head).encode() + body
