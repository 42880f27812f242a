"""What a coordinator does with letters: look before the print, make, open, post, hand over. All of it is logged."""

import hashlib
from collections.abc import Collection
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from multiprocessing import get_context
from uuid import UUID

from larix.access.deeds import read
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.core.told import Told
from larix.core.words import Words
from larix.files.actions import store_file
from larix.files.queries import Gone, read_bytes
from larix.gate.entry import Entry, Outside, only_for
from larix.gate.filling import sender_of
from larix.studies.actions import letters as actions
from larix.studies.letters import Pile, pdf
from larix.studies.models import Invitation, LetterRun
from larix.studies.queries.letters import (
    BY_HAND,
    FIRST,
    Judged,
    LetterRow,
    RunRow,
    before_print,
    drafts,
    judged_letters,
    letters_since,
    may_make_again,
    run_rows,
)
from larix.studies.queries.piles import pile_of
from larix.studies.rules.letters import EXPECTED, INVITATION, REMINDER

KINDS = (INVITATION, REMINDER)
KEPT = timedelta(hours=24)  # of the machine's time
IN_A_PROCESS = 20  # letters: more than that are set in a process of their own, whose memory goes with it
STOPPED = Words(
    "Brevene ble ikke satt ferdig. Listen over dem er lagret, og ingenting er sendt. Trykk på «Lag PDF» igjen.",
    "Breva vart ikkje sette ferdig. Lista over dei er lagra, og ingenting er sendt. Trykk på «Lag PDF» igjen.",
    "The letters were not set to the end. The list of them is kept, and nothing was sent. Press “Make the PDF” again.",
)


@dataclass(frozen=True, slots=True)
class BeforePrint:
    """What is shown before letters are made: counts of every reason, and a page of names (of one reason, or all)."""

    kind: str
    going: int
    later: int
    counts: dict[str, int]
    shown: tuple[Judged, ...]
    total: int  # with the reason asked for
    by_hand: tuple[Judged, ...]  # of those shown
    wrong_person: tuple[Judged, ...]
    waiting: tuple[tuple[date, int], ...]  # from which day a reminder may go, and to how many then
    drafts: tuple[Words, ...]  # titles of the texts of this kind that nobody has agreed to yet
    drafts_by_hand: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class RunShown:
    run: RunRow
    since: tuple[LetterRow, ...]  # must come out before posting; of a posted run: what was taken out
    letters: tuple[LetterRow, ...]  # a page of the pile


def runs(entry: Entry, *, at: datetime) -> tuple[RunRow, ...]:
    """Every run of the study. Counts only: nobody is read. `at` is the machine's own time."""
    only_for(Role.COORDINATOR, entry)
    return run_rows(entry.study, at)


def before(entry: Entry, kind: str, *, reason: str, start: int, size: int) -> BeforePrint:
    """Who would be sent a letter of this kind today, and who not and why. One line in the log for the list."""
    only_for(Role.COORDINATOR, entry)
    found = before_print(entry.study, _known(kind), entry.actor.day)
    asked = [each for each in found.left_out if (each.why == reason if reason else each.why not in EXPECTED)]
    shown = tuple(asked[start : start + size])
    read(Verb.PEOPLE_LISTED, by=entry.actor, list="before_letters", kind=kind, reason=reason[:30], start=start,
         shown=len(shown))  # fmt: skip
    return BeforePrint(
        kind, len(found.going), found.later, found.counts, shown, len(asked),
        by_hand=tuple(each for each in shown if each.by_hand),
        wrong_person=_may_have_another(found.left_out) if kind == INVITATION else (),
        waiting=found.waiting, drafts=drafts(entry.study, FIRST[kind]), drafts_by_hand=drafts(entry.study, BY_HAND),
    )  # fmt: skip


def make(
    entry: Entry, kind: str, *, key: UUID, again: Collection[UUID], answer_page: str, drafts_too: bool = False
) -> UUID:
    """Make the run under the key that the form brought; its PDF comes after. From drafts only with `drafts_too`."""
    only_for(Role.COORDINATOR, entry)
    run = actions.print_letters(
        study=entry.study, kind=_known(kind), by=entry.actor, key=key, again=frozenset(again),
        sender=sender_of(entry.protocol, answer_page), drafts_too=drafts_too,
    )  # fmt: skip
    return run.key


def make_for_hand(entry: Entry, invitee: UUID, *, key: UUID, answer_page: str, drafts_too: bool = False) -> UUID:
    """Make one person's letter to be given by hand; Outside if they are not on this study's list."""
    invitation = _invitation(entry, invitee)
    sender = sender_of(entry.protocol, answer_page)
    run = actions.print_for_hand(invitation=invitation, by=entry.actor, key=key, sender=sender, drafts_too=drafts_too)
    return run.key


def make_pdf(entry: Entry, key: UUID, *, at: datetime) -> bool:
    """Set the run on paper and keep it 24 hours. Whether it is the same as the last time (True also the first time).

    The rows come first and stay, so whatever stops this, it can be asked for again, until the pile is posted or thrown
    away. Nobody is printed whose letter must come out of the pile today: that place stays empty.
    """
    run = _run(entry, key)
    obey(may_make_again(run))
    before_digest = run.file.digest if run.file else ""
    content = _set(pile_of(run, out={row.place for row in letters_since(run, entry.actor.day)}))
    stored = store_file(
        content=content, purpose=entry.protocol.purpose, kind="letters", media_type="application/pdf", stored_at=at,
        keep_until=at + KEPT, by=entry.actor,
    )  # fmt: skip
    actions.keep_pdf(run=run, stored_file=stored, by=entry.actor)
    return before_digest in ("", hashlib.sha256(content).hexdigest())


def open_pdf(entry: Entry, key: UUID, *, at: datetime) -> bytes:
    """The run's PDF; Gone if it was not made or its time is past. Opening it is logged with everyone in it."""
    run = _run(entry, key)
    if run.file is None:
        raise Gone
    content = read_bytes(run.file.key, at)
    people = run.letters.values_list("invitation__person__key", flat=True)
    read(Verb.FILE_READ, by=entry.actor, about=people, kind="letters", run=run.number, digest=run.file.digest)
    return content


def open_run(entry: Entry, key: UUID, *, at: datetime, start: int, size: int) -> RunShown:
    """One run with a page of its pile and everything that must come out of it. Logged as a list."""
    run = _run(entry, key)
    (row,) = run_rows(entry.study, at, [key])
    letters = judged_letters(run, entry.actor.day)
    shown = letters[start : start + size]
    read(Verb.PEOPLE_LISTED, by=entry.actor, list="letters", run=run.number, start=start, shown=len(shown))
    return RunShown(row, tuple(each for each in letters if each.why), shown)


def post(entry: Entry, key: UUID, *, on: date, places: Collection[int]) -> None:
    """The pile was posted that day; the letters at these places were taken out of it first."""
    run = _run(entry, key)
    if not run.letters.filter(handed_over=True).exists():
        out = run.letters.filter(place__in=list(places)).values_list("invitation__key", flat=True)
        actions.post_letters(run=run, on=on, take_out=frozenset(out), by=entry.actor)
        return
    for letter in run.letters.select_related("invitation__person", "invitation__study"):
        actions.hand_over(invitation=letter.invitation, on=on, by=entry.actor)


def throw_away(entry: Entry, key: UUID) -> None:
    """The pile will never be posted."""
    actions.throw_away(run=_run(entry, key), by=entry.actor)


def _set(pile: Pile) -> bytes:
    """Some hundred letters take much memory while they are set: a process of its own gives it back."""
    if pile.total <= IN_A_PROCESS:
        return pdf(pile)
    try:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as beside:
            return beside.submit(pdf, pile).result()
    except BrokenProcessPool as stopped:
        raise Told(STOPPED) from stopped


def _may_have_another(left_out: Collection[Judged]) -> tuple[Judged, ...]:
    """Whose letter somebody else opened, and who may have a new one by post."""
    return tuple(each for each in left_out if each.why == "wrong_person" and not each.by_hand)


def _known(kind: str) -> str:
    if kind not in KINDS:
        raise Outside
    return kind


def _run(entry: Entry, key: UUID) -> LetterRun:
    only_for(Role.COORDINATOR, entry)
    found = LetterRun.objects.filter(study=entry.study, key=key).select_related("study", "file").first()
    if found is None:
        raise Outside
    return found


def _invitation(entry: Entry, key: UUID) -> Invitation:
    only_for(Role.COORDINATOR, entry)
    visible = Invitation.objects.visible_to(entry.actor.held_at).select_related("person", "study")
    found = visible.filter(key=key).first()
    if found is None:
        raise Outside
    return found
