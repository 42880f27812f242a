"""The stories of those who were invited, and where each of them stands on a day; few queries whatever the number.

Nothing about states is stored: each story goes through the one pure function that knows them (`schedule.invited`). A
page of 10,000 invitees has a tenth of a second, and most stories are alike: `standings` asks the function once for each
that is left when days are told loosely (`happened`). That the states are the same is tested on random stories.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Max, QuerySet

from larix.access.actor import OSLO
from larix.people.models import DeathEntry
from larix.schedule import Inviting
from larix.schedule.invited import OWN, Answer, Answered, Consented, Invited, Sent, State, state_on
from larix.studies.consenting import Event, decisions, needed
from larix.studies.models import AnswerEntry, ConsentEntry, Invitation, Letter, Study, WrongOpening
from larix.studies.queries.alike import KINDS, happened_on
from larix.studies.queries.happened import Pattern, alike, loosely, tell

Ids = Collection[int] | None  # of invitations; None: everybody on the list


def inviting_of(study: Study) -> Inviting:
    """How the study invites; LookupError for one that invites nobody."""
    if study.protocol.inviting is None:
        raise LookupError(f"{study.key} invites nobody")
    return study.protocol.inviting


def events_of(study: Study, people: Collection[int] | None = None) -> dict[int, list[Event]]:
    """Consents and withdrawals by person, in their order; everybody's where no `people` are named."""
    found: dict[int, list[Event]] = defaultdict(list)
    rows = ConsentEntry.objects.filter(study=study).order_by("number")
    if people is not None:
        rows = rows.filter(person__in=list(people))
    for person, number, kind, on, scopes, text in rows.values_list(
        "person_id", "number", "kind", "on", "scopes", "text_version"
    ):
        found[person].append(Event(number, kind == "given", on, scopes, text))
    return found


def invited_stories(study: Study, ids: Ids = None) -> Iterator[tuple[int, Invited]]:
    """Each invitation's id and story, in the order of the list; seven queries, whatever the number."""
    listed = list(
        _of(Invitation.objects.filter(study=study), ids).order_by("pk").values_list("pk", "person_id", "listed_on")
    )
    sent, answers, opened = _sent(study, ids), _answers(study, ids), openings_of(study, ids)
    people = None if ids is None else [person for _, person, _ in listed]
    consents, deaths = _consents(study, people), deaths_of(study, people)
    for invitation, person, listed_on in listed:
        yield (
            invitation,
            Invited(
                listed_on=listed_on,
                sent=tuple(sent.get(invitation, ())),
                answers=tuple(answers.get(invitation, ())),
                consents=consents.get(person, ()),
                opened_by_others_on=tuple(opened.get(invitation, ())),
                died_on=deaths.get(person),
            ),
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one invited person stands on a day. `answered`: an own answer stands, or there is a consent."""

    state: State
    was_sent: bool
    answered: bool


def judged(story: Invited, day: date, no_answer_after: int) -> Standing:
    """The story as it stood at the end of that day."""
    state, standing = state_on(story, day, no_answer_after=no_answer_after), story.standing(day)
    own = standing is not None and standing.answer in OWN
    return Standing(state, bool(story.was_sent(day)), own or state in (State.CONSENTED, State.WITHDRAWN))


def standings(study: Study, day: date) -> dict[int, Standing]:
    """Everybody who was on the list by that day (invitation's id, in the order of the list); seven queries."""
    inviting = inviting_of(study)
    after, of = inviting.no_answer_after, needed(inviting.scopes)
    happened, met = alike(loosely(happened_on(study), [day], after))

    def judge(pattern: Pattern) -> Standing | None:
        story = tell(happened, pattern, of)
        return judged(story, day, after) if story.listed_on <= day else None

    stands = {pattern: judge(pattern) for pattern in set(met.values())}
    return {one: standing for one in sorted(met) if (standing := stands[met[one]]) is not None}


def last_letters(study: Study, day: date, ids: Ids = None) -> dict[int, date]:
    """The day of the last letter that was sent to each invitation by that day; nobody who was sent none."""
    posted = _posted(study, ids).filter(run__posted_on__lte=day)
    return dict(posted.order_by().values_list("invitation").annotate(Max("run__posted_on")))


def deaths_of(study: Study, people: Collection[int] | None = None) -> dict[int, date]:
    """Whoever on the list has died, and when; date.min where the day is not known."""
    entries = DeathEntry.objects.order_by("number")
    entries = (
        entries.filter(person__invitations__study=study) if people is None else entries.filter(person__in=list(people))
    )
    standing = {person: (died, on) for person, died, on in entries.values_list("person_id", "died", "on")}
    return {person: on or date.min for person, (died, on) in standing.items() if died}


def _of(rows: QuerySet[Any], ids: Ids, field: str = "pk") -> QuerySet[Any]:
    return rows if ids is None else rows.filter(**{f"{field}__in": list(ids)})


def _posted(study: Study, ids: Ids) -> QuerySet[Letter]:
    """Letters that went: nobody has been sent anything before its run was posted, nor a letter that was taken out."""
    went = Letter.objects.filter(run__study=study, run__posted_on__isnull=False, taken_out="")
    return _of(went, ids, "invitation")


def _sent(study: Study, ids: Ids) -> dict[int, list[Sent]]:
    found: dict[int, list[Sent]] = defaultdict(list)
    rows = _posted(study, ids).order_by("run__posted_on", "run__number")
    for invitation, on, kind, by_hand in rows.values_list(
        "invitation_id", "run__posted_on", "run__kind", "handed_over"
    ):
        if on is not None:
            found[invitation].append(Sent(on, "handed_over" if by_hand else KINDS[kind]))
    return found


def _answers(study: Study, ids: Ids = None) -> dict[int, list[Answered]]:
    found: dict[int, list[Answered]] = defaultdict(list)
    rows = _of(AnswerEntry.objects.filter(invitation__study=study), ids, "invitation").order_by("number")
    for invitation, number, answer, on, undoes in rows.values_list("invitation_id", "number", "answer", "on", "undoes"):
        found[invitation].append(Answered(number, Answer(answer), on, undoes))
    return found


def openings_of(study: Study, ids: Ids = None) -> dict[int, list[date]]:
    """The days on which somebody else opened a letter, by invitation; one query."""
    found: dict[int, list[date]] = defaultdict(list)
    rows = _of(WrongOpening.objects.filter(invitation__study=study), ids, "invitation").order_by("at")
    for invitation, at in rows.values_list("invitation_id", "at"):
        found[invitation].append(at.astimezone(OSLO).date())
    return found


def _consents(study: Study, people: Collection[int] | None = None) -> dict[int, tuple[Consented, ...]]:
    of = needed(inviting_of(study).scopes)
    return {person: decisions(events, of) for person, events in events_of(study, people).items()}
