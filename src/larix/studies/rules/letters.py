"""Who may be sent a letter, and when a pile may be printed and posted. Pure. docs/adr/0018-letters-and-codes.md."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from larix import law
from larix.core.neutral import tells
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import LANGUAGES, Words
from larix.schedule import Inviting, Protocol
from larix.schedule.governance import is_governed
from larix.schedule.invited import OWN, Invited, State, state_on
from larix.studies.rules import letter_words as words

INVITATION, REMINDER = "invitation", "reminder"
BY_HAND: Final = frozenset({"confidential", "no_fixed_address", "no_address"})  # a letter, but not by post
EXPECTED: Final = frozenset({"sent_already", "never_sent", "not_yet", "in_a_pile"})  # nothing is wrong with these


@dataclass(frozen=True, slots=True)
class Addressee:
    """Everything that decides whether one person may be sent a letter.

    `named`: the vault still has the name. `moved`: the address is another one than that of the last letter.
    `again`: the coordinator decided, by name, on a new letter after somebody else opened the last one.
    """

    invited: Invited
    named: bool = True
    reserved: bool = False
    objected: bool = False
    protection: str = "none"
    has_address: bool = True
    no_fixed_address: bool = False
    moved: bool = False
    in_a_pile: bool = False
    again: bool = False


def may_send(*, to: Addressee, kind: str, inviting: Inviting, day: date) -> Ruling:
    """Whether this person's letter may be printed for the post. The first reason that holds is the one that is told."""
    return _no(_why_never(to, inviting, day) or _why_not_now(to, kind, inviting, day) or _why_by_hand(to))


def may_hand_over(*, to: Addressee, inviting: Inviting, day: date) -> Ruling:
    """Whether a letter may be made to be given by hand: only where it may not go by post for the address alone."""
    if to.protection == "strictly_confidential":
        return _no("strictly_confidential")
    why = _why_never(to, inviting, day) or _why_not_now(to, INVITATION, inviting, day)
    return _no(why or ("" if _why_by_hand(to) in BY_HAND else "by_post"))


def may_stay(
    *, to: Addressee, kind: str, inviting: Inviting, day: date, by_hand: bool, elsewhere: bool = False
) -> Ruling:
    """Whether a letter that is printed may still go: the same reasons, but for those that the print itself made.

    `elsewhere`: it is addressed to another place than where the person lives now.
    """
    why = _why_never(to, inviting, day)
    if not why and to.protection == "strictly_confidential":
        why = "strictly_confidential"
    return _no(why or ("" if by_hand else _why_not_there(to, kind, inviting, day, elsewhere)))


def may_make_again(*, posted_on: date | None, how: str, said: Words | None) -> Ruling:
    """Paper is made only of a pile that waits. `how` it left: posted, handed_over, thrown_away; `said`: on what day."""
    if posted_on is None or said is None:
        return ALLOWED
    told = words.MADE_ONCE[how]
    reason = Words(*(told.said_in(language).format(day=said.said_in(language)) for language in LANGUAGES))
    return refuse(f"was_{how}", reason, law.LETTERS_HARM_NOBODY)


def may_print_drafts(*, drafts: Collection[Words], drafts_too: bool) -> Ruling:
    """Texts that are still drafts (their titles) go out only when whoever prints says so: `drafts_too`."""
    if not drafts or drafts_too:
        return ALLOWED
    said = Words(*(", ".join(f"«{each.said_in(language)}»" for each in drafts) for language in LANGUAGES))
    return refuse("drafts", _with(words.DRAFTS, said), law.LETTERS_HARM_NOBODY)


def may_print(*, protocol: Protocol, sender_is_given: bool, outside: Collection[str | Words]) -> Ruling:
    """Whether the study may print at all. `outside` is what a stranger may read."""
    if protocol.inviting is None:
        return refuse("invites_nobody", words.INVITES_NOBODY, law.LETTERS_HARM_NOBODY)
    lacking = is_governed(protocol)
    if lacking:
        said = Words(*(", ".join(each.said_in(language) for each in lacking) for language in LANGUAGES))
        return refuse("not_governed", _with(words.NOT_GOVERNED, said), law.LETTERS_HARM_NOBODY)
    if not sender_is_given:
        return refuse("no_sender", words.NO_SENDER, law.LETTERS_HARM_NOBODY)
    titles = {protocol.title.said_in(language) for language in LANGUAGES}
    for text in outside:
        for each in [text] if isinstance(text, str) else [text.said_in(language) for language in LANGUAGES]:
            word = tells(each) or next((title for title in titles if title.casefold() in each.casefold()), None)
            if word:
                return refuse("tells_a_stranger", words.TELLS.filled(word=word), law.LETTERS_HARM_NOBODY)
    return ALLOWED


def may_carry(*, its_round: int, living: int) -> Ruling:
    """A letter is given by hand only with codes that live: those of the invitation's round today."""
    return ALLOWED if its_round == living else refuse("dead_codes", words.DEAD_CODES, law.LETTERS_HARM_NOBODY)


def may_post(*, made_on: date, on: date, today: date, posted_on: date | None) -> Ruling:
    """A pile is posted once, on a day between the print and today."""
    if posted_on is not None:
        return refuse("posted_already", words.POSTED_ALREADY, law.LETTERS_HARM_NOBODY)
    if not made_on <= on <= today:
        return refuse("not_that_day", words.NOT_THAT_DAY, law.OWN_DAY)
    return ALLOWED


def must_take_out(*, places: Collection[int]) -> Ruling:
    """Refused while letters lie in the pile that must not go; `places` are theirs."""
    if not places:
        return ALLOWED
    listed = ", ".join(str(place) for place in sorted(places)[:20])
    return refuse("must_be_taken_out", words.TAKE_OUT.filled(places=listed), law.LETTERS_HARM_NOBODY)


def _why_never(to: Addressee, inviting: Inviting, day: date) -> str:
    invited = to.invited
    if invited.died_on is not None and invited.died_on <= day:
        return "died"
    state = state_on(invited, day, no_answer_after=inviting.no_answer_after)
    if state in (State.WITHDRAWN, State.CONSENTED, State.NOT_ELIGIBLE):
        return str(state)
    if to.objected:
        return "objected"
    if to.reserved:
        return "reserved"
    if _has_answered(invited, day):
        return "answered"
    if not to.named:
        return "not_named"
    return "strictly_confidential" if to.protection == "strictly_confidential" else ""


def _why_not_now(to: Addressee, kind: str, inviting: Inviting, day: date) -> str:
    if to.in_a_pile:
        return "in_a_pile"
    state = state_on(to.invited, day, no_answer_after=inviting.no_answer_after)
    if state is State.WRONG_PERSON:
        return "" if to.again and kind == INVITATION else "wrong_person"
    if state is State.RETURNED:
        return "" if to.moved and kind == INVITATION else "returned"
    letters = to.invited.was_sent(day)
    if kind == INVITATION:
        return "sent_already" if letters else ""
    if not letters:
        return "never_sent"
    if sum(letter.kind == REMINDER for letter in letters) >= inviting.reminders:
        return "reminded"
    return "" if remind_from(to.invited, inviting, day) <= day else "not_yet"


def remind_from(invited: Invited, inviting: Inviting, day: date) -> date:
    """The first day on which a reminder may go to somebody who has been sent a letter by `day`."""
    return max(letter.on for letter in invited.was_sent(day)) + timedelta(days=inviting.remind_after)


def _why_not_there(to: Addressee, kind: str, inviting: Inviting, day: date, elsewhere: bool) -> str:
    """Why this letter, as it is addressed, would not reach the person by post."""
    why = _why_by_hand(to)
    if not why and state_on(to.invited, day, no_answer_after=inviting.no_answer_after) is State.RETURNED:
        why = "" if to.moved and kind == INVITATION else "returned"
    return why or ("moved" if elsewhere else "")


def _why_by_hand(to: Addressee) -> str:
    if to.protection != "none":
        return "confidential"
    if to.no_fixed_address:
        return "no_fixed_address"
    return "" if to.has_address else "no_address"


def _has_answered(invited: Invited, day: date) -> bool:
    """An answer of the person's own that nobody took back, whatever came after it."""
    known = [answer for answer in invited.answers if answer.on <= day]
    undone = {answer.undoes for answer in known}
    return any(each.answer in OWN and each.undoes is None and each.number not in undone for each in known)


def _no(code: str) -> Ruling:
    """ALLOWED for no code."""
    if not code:
        return ALLOWED
    provision = law.DEAD_ARE_LEFT_IN_PEACE if code == "died" else law.LETTERS_HARM_NOBODY
    return refuse(code, words.REASONS[code], provision)


def _with(said: Words, what: Words) -> Words:
    return Words(*(said.said_in(language).format(what=what.said_in(language)) for language in LANGUAGES))
