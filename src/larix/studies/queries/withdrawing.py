"""What a withdrawal would do, said before it is confirmed: what ends, what is deleted, what stays, and why.

All of it is written to the person: they read it themselves, or hear it read out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from larix.core.words import LANGUAGES, Words
from larix.followup.queries import responses_of
from larix.people.models import Person
from larix.people.queries import reserved
from larix.schedule import Scope
from larix.studies.consenting import KEEP, REGISTRY, needed, takes_part
from larix.studies.leaving import After, Chosen, Leaving, after, ways_out
from larix.studies.letters.days import day_said
from larix.studies.models import ConsentEntry, Scan, Study
from larix.studies.queries import withdrawing_words as words
from larix.studies.queries.consents import standing_of
from larix.studies.queries.invited import inviting_of
from larix.studies.queries.released import released_with


@dataclass(frozen=True, slots=True)
class TakingBack:
    """What there is to choose among: `standing` are the scopes that can be taken back one by one.

    `kept_if_left` is said beside the scope "keep", where it stands: answers are kept, without a name, only for whoever
    takes the rest back and leaves that one. None: nothing is kept.
    """

    standing: tuple[Scope, ...]
    ways: tuple[Leaving, ...]
    kept_if_left: Words | None
    since: date | None = None  # the day of the yes that stands; None where none does


@dataclass(frozen=True, slots=True)
class Stays:
    what: Words
    why: Words


@dataclass(frozen=True, slots=True)
class Consequences:
    """What exactly this choice does. `ends` are the scopes it takes back; `out`: they leave, or nothing is kept now."""

    ends: tuple[Scope, ...]
    deleted: tuple[Words, ...]
    stays: tuple[Stays, ...]
    answers: int  # forms answered that would be deleted
    out: bool


def taking_back(study: Study, person: Person) -> TakingBack:
    """What this person can take back, as things are now; three queries."""
    now, scopes = standing_of(study, person), inviting_of(study).scopes
    return TakingBack(
        standing=tuple(scope for scope in scopes if now.get(scope.code)),
        ways=ways_out(now, scopes, reserved=bool(reserved([person.pk]))),
        kept_if_left=words.KEPT_IF_LEFT if now.get(KEEP) else None,
        since=_said_yes_on(study, person) if any(now.values()) else None,
    )


def _said_yes_on(study: Study, person: Person) -> date | None:
    given = ConsentEntry.objects.filter(study=study, person=person, kind="given").order_by("number")
    return given.values_list("on", flat=True).last()


def consequences(study: Study, person: Person, chosen: Chosen) -> Consequences:
    """What this choice would do for this person, as things are now; eight queries at most."""
    now, scopes = standing_of(study, person), inviting_of(study).scopes
    back = chosen.takes_back(now)
    follows = after(now, back, needed(scopes))
    answers = len(responses_of(person.pk, study.protocol.purpose)) if follows.erases else 0
    has_scan = Scan.objects.filter(study=study, invitation__person=person).exists()
    goes_on = takes_part(follows.left, needed(scopes))
    reports = {report.on for report in released_with(study, person)} if follows.erases else ()
    stays = _stays(follows, reserves=chosen.reserves, has_scan=has_scan, goes_on=goes_on, reports=reports)
    return Consequences(
        ends=tuple(scope for scope in scopes if scope.code in back),
        deleted=(*(_deleted(answers) if follows.erases else ()), *registry_deleted(person, chosen.reserves)),
        stays=tuple(stays) if back else (),
        answers=answers,
        out=follows.leaves or follows.erases,
    )


def _deleted(answers: int) -> Iterator[Words]:
    if answers:
        yield words.ANSWERS.filled(count=answers) if answers > 1 else words.ONE_ANSWER
    yield words.NUMBER


def registry_deleted(person: Person, reserves: bool) -> Iterator[Words]:
    """What a reservation deletes: whatever was answered for the quality registry."""
    answers = len(responses_of(person.pk, REGISTRY)) if reserves else 0
    if answers:
        yield words.REGISTRY_ANSWERS.filled(count=answers)


def _stays(
    follows: After, *, reserves: bool, has_scan: bool, goes_on: bool, reports: Iterable[date]
) -> Iterator[Stays]:
    yield Stays(words.TREATMENT, words.TREATMENT_WHY)
    if goes_on:
        yield Stays(words.GOES_ON, words.GOES_ON_WHY)
    if follows.keeps:
        yield Stays(words.KEPT, words.KEPT_WHY)
    yield Stays(words.THAT_YOU_LEFT, words.THAT_YOU_LEFT_WHY)
    if has_scan:
        yield Stays(words.FORM, words.FORM_WHY)
    if reserves:
        yield Stays(words.RESERVED, words.RESERVED_WHY)
    elif follows.leaves and follows.left.get(REGISTRY):
        yield Stays(words.REGISTRY_STANDS, words.REGISTRY_STANDS_WHY)
    yield from report_stays(reports)


def report_stays(days: Iterable[date]) -> Iterator[Stays]:
    """The released reports that somebody is counted in stay, each named by its day."""
    for day in sorted(days):
        told = day_said(day)
        said = (words.REPORT.said_in(language).format(day=told.said_in(language)) for language in LANGUAGES)
        yield Stays(Words(*said), words.REPORT_WHY)
