"""The stage for letters: Project X with a handful of people at their addresses, and its coordinator at work."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pypdfium2
import pytest

from larix.access.actor import OSLO, HeldAt, operator
from larix.access.models import Account
from larix.access.roles import Role
from larix.exchange.actions import import_list
from larix.exchange.listed import ListedPerson
from larix.gate import Entry, enter_study, letters
from larix.history import Death
from larix.people.actions import record_deaths
from larix.people.vault import NewPerson
from larix.schedule.invited import Answer, Channel, State, state_on
from larix.simulate.project_x.protocol import PROTOCOL
from larix.studies.actions.answers import record_answer
from larix.studies.actions.cohort import found_study
from larix.studies.models import Invitation, LetterRun, Study
from larix.studies.queries.invited import invited_stories
from larix.studies.queries.letters import before_print
from larix.texts.actions import start_texts
from tests.cast import holder
from tests.vault_look import called, invitation_of

DAY = datetime(2014, 8, 1, 10, 0, tzinfo=OSLO)
REAL = datetime(2026, 11, 20, 10, 0, tzinfo=OSLO)  # the machine's own time
PAGE = "http://127.0.0.1:8000/answer/"
SINCE = date(2014, 1, 1)


def somebody(family: str, postal: str = "5003", **other: object) -> ListedPerson:
    usual = {"given_name": "Kari", "family_name": family, "numbers": (), "born_on": date(1970, 1, 1),
             "address": "Storgata 1", "postal_code": postal, "place": "Bergen"}  # fmt: skip
    return ListedPerson(NewPerson(**{**usual, **other}))


@dataclass(frozen=True)
class Post:
    """A coordinator with a list. `at(days)` is the same desk that many days later."""

    entry: Entry

    @property
    def study(self) -> Study:
        return self.entry.study

    def at(self, days: int) -> "Post":
        by = replace(self.entry.actor, at=DAY + timedelta(days=days))
        return Post(Entry(by, self.study))

    def invite(self, *people: ListedPerson) -> None:
        import_list(study=self.study, rows=people, digest=str(uuid4()), counts={}, by=self.entry.actor)

    def of(self, family: str) -> Invitation:
        return invitation_of(family, study=self.study)

    def make(
        self, kind: str = "invitation", key: UUID | None = None, again: frozenset[UUID] = frozenset()
    ) -> LetterRun:
        made = letters.make(self.entry, kind, key=key or uuid4(), again=again, answer_page=PAGE, drafts_too=True)
        return LetterRun.objects.get(key=made)

    def paper(self, run: LetterRun) -> bytes:
        letters.make_pdf(self.entry, run.key, at=REAL)
        return letters.open_pdf(self.entry, run.key, at=REAL)

    def send(self, kind: str = "invitation", **more: frozenset[UUID]) -> LetterRun:
        run = self.make(kind, **more)
        letters.post(self.entry, run.key, on=self.entry.actor.day, places=())
        return run

    def left_out(self, kind: str = "invitation") -> dict[str, str]:
        """Family name -> why there is no letter."""
        found = before_print(self.study, kind, self.entry.actor.day)
        return {each.identity.family_name: each.why for each in found.left_out if each.identity}

    def in_pile(self, run: LetterRun) -> list[str]:
        return called(run.letters.order_by("place").values_list("invitation__person", flat=True), "family_name")


def pages(pdf: bytes) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded() for page in document]


def desk_of(protocol=PROTOCOL, username: str = "kaja") -> Post:
    account: Account = holder(username, "Kaja Koordinator", Role.COORDINATOR, HeldAt("study", protocol.key))
    account.grants.update(from_on=SINCE)
    found_study(protocol=protocol, by=operator(DAY))
    start_texts(scope=protocol.purpose, by=operator(DAY))
    return Post(enter_study(account, protocol.key, Role.COORDINATOR, DAY))


@pytest.fixture(name="post")
def a_post(db: None) -> Post:
    """Project X's coordinator on 1 August 2014; nobody is on the list yet."""
    return desk_of()


def answers(post: Post, family: str, answer: Answer, days: int = 1) -> None:
    by = post.at(days).entry.actor
    record_answer(invitation=post.of(family), answer=answer, channel=Channel.POST if answer is Answer.RETURNED
                  else Channel.SLIP, on=by.day, by=by)  # fmt: skip


def dies(post: Post, family: str) -> None:
    record_deaths(deaths=[(post.of(family).person, Death(None, "test"))], by=post.entry.actor)


def state(post: Post, family: str) -> State:
    ((_, story),) = invited_stories(post.study, [post.of(family).pk])
    return state_on(story, post.entry.actor.day, no_answer_after=42)
