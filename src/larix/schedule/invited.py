"""Where one invited person stands on one day: a pure reading of what was sent and what came back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal


class Answer(StrEnum):
    """What can come back. Only YES, NO and TALK are the person's own answer."""

    RETURNED = "returned"  # the letter came back unopened
    YES = "yes"  # "contact me": never a consent
    NO = "no"
    TALK = "talk"  # wants to talk first
    NOT_ELIGIBLE = "not_eligible"


class Channel(StrEnum):
    SLIP = "slip"
    TELEPHONE = "telephone"
    CODE = "code"
    IN_PERSON = "in_person"
    ON_BEHALF = "on_behalf"
    POST = "post"  # for what the post brought back
    EID = "eid"


OWN = frozenset({Answer.YES, Answer.NO, Answer.TALK})


class State(StrEnum):
    """From the list to the consent. Everybody on a list is in exactly one on any day."""

    LISTED = "listed"  # nothing has been sent
    DIED = "died"  # before anything was sent
    SENT = "sent"
    RETURNED = "returned"
    TALK = "talk"
    YES = "yes"
    NO = "no"
    NO_ANSWER = "no_answer"
    WRONG_PERSON = "wrong_person"  # somebody else opened it, and nothing was sent since
    NOT_ELIGIBLE = "not_eligible"
    CONSENTED = "consented"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Sent:
    on: date
    kind: Literal["invitation", "reminder", "handed_over"]


@dataclass(frozen=True, slots=True)
class Answered:
    """`number` orders what happened on the same day; `undoes` takes an earlier entry back."""

    number: int
    answer: Answer
    on: date
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Consented:
    number: int
    given: bool  # False: withdrawn from taking part
    on: date


@dataclass(frozen=True, slots=True)
class Invited:
    """One person's story on one study's list. `died_on` is date.min where somebody died on a day nobody knows."""

    listed_on: date
    sent: Sequence[Sent] = ()
    answers: Sequence[Answered] = ()
    consents: Sequence[Consented] = ()
    opened_by_others_on: Sequence[date] = ()
    died_on: date | None = None

    def standing(self, on: date) -> Answered | None:
        """The last answer that nobody took back by that day."""
        known = [answer for answer in self.answers if answer.on <= on]
        undone = {answer.undoes for answer in known}
        left = [answer for answer in known if answer.undoes is None and answer.number not in undone]
        return max(left, key=lambda answer: answer.number, default=None)

    def was_sent(self, on: date) -> tuple[Sent, ...]:
        return tuple(letter for letter in self.sent if letter.on <= on)


def state_on(invited: Invited, day: date, *, no_answer_after: int) -> State:
    """The state at the end of that day; `no_answer_after` is in days after the last letter.

    What the person decided comes first: a consent over an answer, an answer over a letter. An undone answer leaves what
    stood before it. Death changes nothing that was decided; it is a state only where nothing had been sent.
    """
    consents = [consent for consent in invited.consents if consent.on <= day]
    if consents:
        last = max(consents, key=lambda consent: consent.number)
        return State.CONSENTED if last.given else State.WITHDRAWN
    standing, letters = invited.standing(day), invited.was_sent(day)
    if standing is not None and (standing.answer is not Answer.RETURNED or not _sent_after(letters, standing.on)):
        return State(standing.answer.value)
    if not letters:
        died = invited.died_on is not None and invited.died_on <= day
        return State.DIED if died else State.LISTED
    latest = max(letter.on for letter in letters)
    if any(latest <= opened <= day for opened in invited.opened_by_others_on):
        return State.WRONG_PERSON
    return State.NO_ANSWER if day >= latest + timedelta(days=no_answer_after) else State.SENT


def _sent_after(letters: Sequence[Sent], day: date) -> bool:
    return any(letter.on > day for letter in letters)
