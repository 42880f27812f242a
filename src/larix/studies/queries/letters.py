"""Reads for letters: who would be sent one, who not and why; the runs, and what must be taken out of a pile."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Count, Q

from larix.core.rulings import Ruling
from larix.core.words import Words
from larix.people.digests import keyed_digest
from larix.people.queries import identities, reserved
from larix.people.vault import IdentityRow
from larix.studies.letters import day_said
from larix.studies.models import Invitation, Letter, LetterRun, Objection, Study
from larix.studies.queries.invited import invited_stories, inviting_of
from larix.studies.rules import letters as rules
from larix.studies.rules.letter_words import REASONS
from larix.texts.queries import current_texts

AT_MOST = 500  # letters in one pile: what somebody can count, and a machine can set at once
AT_A_TIME = 500  # ids in one query
FIRST = {rules.INVITATION: "letter", rules.REMINDER: "reminder"}  # which text is page one
BY_HAND = "handed_over"  # page one of a letter that is given by hand


@dataclass(frozen=True, slots=True)
class Judged:
    """One invitee before a print: may the letter go, and if not, why. `by_hand`: it may be given by hand instead."""

    invitation_id: int
    key: UUID
    person_key: UUID
    round: int
    identity: IdentityRow | None
    ruling: Ruling
    by_hand: bool

    @property
    def name(self) -> str:
        return self.identity.name if self.identity else "–"

    @property
    def why(self) -> str:
        return self.ruling.code


@dataclass(frozen=True, slots=True)
class Before:
    """A print before it is made. `going` is in the order of the pile; `later` do not fit in this pile.

    `waiting` has each day on which a reminder may go to somebody for whom it is too soon, and to how many, in order.
    """

    going: tuple[Judged, ...]
    later: int
    left_out: tuple[Judged, ...]
    waiting: tuple[tuple[date, int], ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many for each reason, in the order in which reasons are told."""
        found = Counter(each.why for each in self.left_out)
        return {code: found[code] for code in REASONS if found[code]}


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run. `file_hours`: for so many whole hours more the PDF is there, None where there is none."""

    key: UUID
    number: int
    kind: str
    made_on: date
    posted_on: date | None
    letters: int
    taken_out: int
    thrown_away: bool
    by_hand: bool
    left_out: Mapping[str, int]
    file_key: UUID | None
    file_digest: str
    file_hours: int | None
    had_file: bool

    @property
    def kind_said(self) -> str:
        return "by_hand" if self.by_hand else self.kind


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter in the pile. `why` is why it must come out, or why it did; "" for one that goes."""

    place: int
    key: UUID  # of the invitation
    person_key: UUID
    name: str
    why: str
    words: Words | None


def before_print(study: Study, kind: str, day: date, again: Collection[UUID] = frozenset()) -> Before:
    """Everybody on the list, judged for one kind of letter on one day; a bounded number of queries."""
    inviting, known = inviting_of(study), addressees(study, again=again)
    going: list[Judged] = []
    left: list[Judged] = []
    waiting: Counter[date] = Counter()
    for invitation, identity, to in known:
        ruling = rules.may_send(to=to, kind=kind, inviting=inviting, day=day)
        named = replace(to, again=True)  # a letter to hand over is made for one person by name: that is the decision
        by_hand = kind == rules.INVITATION and rules.may_hand_over(to=named, inviting=inviting, day=day).allowed
        one = Judged(invitation.pk, invitation.key, invitation.person.key, invitation.round, identity, ruling, by_hand)
        (going if ruling.allowed else left).append(one)
        if ruling.code == "not_yet":
            waiting[rules.remind_from(to.invited, inviting, day)] += 1
    going.sort(key=_in_pile)
    left.sort(key=_by_reason)
    return Before(tuple(going[:AT_MOST]), len(going[AT_MOST:]), tuple(left), tuple(sorted(waiting.items())))


def letter_texts(first: str) -> tuple[str, str, str]:
    """The codes of the texts that a letter is made of, page one first."""
    return (first, "information", "consent")


def drafts(study: Study, first: str) -> tuple[Words, ...]:
    """The titles of the texts of such a letter that are still drafts; one query."""
    codes = letter_texts(first)
    there = {text.code: text for text in current_texts(study.protocol.purpose) if text.status == "draft"}
    return tuple(there[code].title for code in codes if code in there)


def addressees(
    study: Study, ids: Collection[int] | None = None, again: Collection[UUID] = frozenset()
) -> list[tuple[Invitation, IdentityRow | None, rules.Addressee]]:
    """Each invitation (of these ids, or all) with what decides about its letter."""
    stories = dict(invited_stories(study, ids))
    rows = Invitation.objects.filter(study=study).select_related("person").defer("described").order_by("pk")
    invitations = list(rows if ids is None else rows.filter(pk__in=list(ids)))
    people = [each.person_id for each in invitations]
    named, have_reserved = identities(people), reserved(people)
    objected = set(Objection.objects.filter(invitation__study=study).values_list("invitation_id", flat=True))
    piled, last = in_piles(study), _last_addresses(study)
    found = []
    for each in invitations:
        identity = named.get(each.person_id)
        to = rules.Addressee(
            invited=stories[each.pk], named=identity is not None, reserved=each.person_id in have_reserved,
            objected=each.pk in objected, protection=identity.protection if identity else "none",
            has_address=bool(identity and identity.address and identity.postal_code),
            no_fixed_address=bool(identity and identity.no_fixed_address),
            moved=identity is not None and last.get(each.pk, "") not in {"", address_digest(identity)},
            in_a_pile=each.pk in piled, again=each.key in again,
        )  # fmt: skip
        found.append((each, identity, to))
    return found


def address_digest(identity: IdentityRow) -> str:
    """Tells whether two letters went to the same address, and nothing else."""
    return keyed_digest("address of a letter", f"{identity.address}\n{identity.postal_code}\n{identity.place}")


def in_piles(study: Study) -> set[int]:
    """Invitations whose letter lies in a pile that was not posted."""
    waiting = Letter.objects.filter(run__study=study, run__posted_on__isnull=True, taken_out="")
    return set(waiting.values_list("invitation_id", flat=True))


def _last_addresses(study: Study) -> dict[int, str]:
    went = Letter.objects.filter(run__study=study, run__posted_on__isnull=False, taken_out="").order_by("run__number")
    return dict(went.values_list("invitation_id", "address_digest"))


def _in_pile(each: Judged) -> tuple[str, str, str, str]:
    """By postal code, as the post wants it; then by name, as whoever looks for one wants it."""
    if each.identity is None:
        return ("", "", "", str(each.key))
    return (each.identity.postal_code, each.identity.family_name, each.identity.given_name, str(each.key))


def _by_reason(each: Judged) -> tuple[int, str, str]:
    family = each.identity.family_name if each.identity else ""
    return (list(REASONS).index(each.why), family, str(each.key))


def run_rows(study: Study, at: datetime, keys: Iterable[UUID] | None = None) -> tuple[RunRow, ...]:
    """The study's runs, the newest first; `at` is the machine's own time. One query."""
    runs = LetterRun.objects.filter(study=study).select_related("file").order_by("-number")
    if keys is not None:
        runs = runs.filter(key__in=list(keys))
    counted = runs.annotate(
        total=Count("letters"), out=Count("letters", filter=~Q(letters__taken_out="")),
        thrown=Count("letters", filter=Q(letters__taken_out="thrown_away")),
        handed=Count("letters", filter=Q(letters__handed_over=True)),
    )  # fmt: skip
    return tuple(_run_row(run, at) for run in counted)


def _run_row(run: LetterRun, at: datetime) -> RunRow:
    counted = {name: getattr(run, name) for name in ("total", "out", "thrown", "handed")}  # annotated above
    file = run.file
    there = file is not None and file.deleted_at is None and (file.keep_until is None or file.keep_until > at)
    return RunRow(
        key=run.key, number=run.number, kind=run.kind, made_on=run.made_on, posted_on=run.posted_on,
        letters=counted["total"], taken_out=counted["out"], by_hand=counted["handed"] > 0,
        thrown_away=counted["thrown"] == counted["total"] > 0, left_out=run.left_out,
        file_key=file.key if file is not None and there else None, file_digest=file.digest if file else "",
        file_hours=_hours(file.keep_until, at) if file is not None and there else None, had_file=file is not None,
    )  # fmt: skip


def _hours(until: datetime | None, at: datetime) -> int | None:
    """Said as a duration: the machine's day is another than the demo's."""
    return None if until is None else int((until - at) / timedelta(hours=1))


def may_make_again(run: LetterRun) -> Ruling:
    """Whether the run's paper may be made (again): not once its letters have left, or were thrown away."""
    letters, how = run.letters.all(), "posted"
    if run.posted_on is not None and letters.exists():
        how = "handed_over" if letters.filter(handed_over=True).exists() else how
        how = how if letters.exclude(taken_out="thrown_away").exists() else "thrown_away"
    said = day_said(run.posted_on) if run.posted_on is not None else None
    return rules.may_make_again(posted_on=run.posted_on, how=how, said=said)


def letters_since(run: LetterRun, day: date) -> tuple[LetterRow, ...]:
    """Letters in the pile of a run that must not go as things stand that day, by place."""
    return tuple(row for row in judged_letters(run, day) if row.why)


def judged_letters(run: LetterRun, day: date) -> tuple[LetterRow, ...]:
    """Every letter of a run by place, with why it must come out of the pile (or why it did)."""
    letters = {each.invitation_id: each for each in run.letters.all()}
    inviting = inviting_of(run.study)
    found = []
    for invitation, identity, to in addressees(run.study, list(letters)):
        letter = letters[invitation.pk]
        why = letter.taken_out
        if not why and run.posted_on is None:
            ruling = rules.may_stay(
                to=to, kind=run.kind, inviting=inviting, day=day, by_hand=letter.handed_over,
                elsewhere=identity is not None and letter.address_digest not in {"", address_digest(identity)},
            )  # fmt: skip
            dead = "" if letter.round == invitation.round else "wrong_person"  # the codes on it are
            why = ruling.code if not ruling.allowed else dead
        name = identity.name if identity else "–"
        words = REASONS.get(why)
        found.append(LetterRow(letter.place, invitation.key, invitation.person.key, name, why, words))
    return tuple(sorted(found, key=lambda row: row.place))
