"""How many stood where on many days: equal stories are told once, and judged only on the days where they turn.

Days are read as text and letters by their run: of ten thousand people, most have a story that others have too.
"""

import json
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import accumulate, islice, pairwise
from typing import Any

from django.db.models import CharField, TextField
from django.db.models.functions import Cast

from larix.schedule.invited import Answer, Answered, Consented, Invited, Sent
from larix.studies.consenting import Event, decisions, needed
from larix.studies.models import AnswerEntry, ConsentEntry, Invitation, Letter, LetterRun, Study
from larix.studies.queries.invited import KINDS, Standing, deaths_of, inviting_of, judged, openings_of

Pattern = tuple[Any, ...]


def standing_on_days(study: Study, days: Sequence[date]) -> Iterator[Counter[Standing]]:
    """How many of the study's list stood where on each of these days, the earliest first; seven queries."""
    return standing_on(stories_counted(study), days, inviting_of(study).no_answer_after)


def standing_on(stories: Counter[Invited], days: Sequence[date], after: int) -> Iterator[Counter[Standing]]:
    """The same of stories that were read; `after` is how many days after the last letter silence is no answer."""
    came: list[Counter[Standing]] = [Counter() for _ in range(len(days) + 1)]
    for story, count in stories.items():
        starts = sorted({bisect_left(days, max(turn, story.listed_on)) for turn in turns(story, after)})
        for start, end in pairwise([*starts, len(days)]):
            if start < end:
                standing = judged(story, days[start], after)
                came[start][standing] += count
                came[end][standing] -= count
    return islice(accumulate(came, _added), len(days))


def _added(before: Counter[Standing], came: Counter[Standing]) -> Counter[Standing]:
    return before + came


def turns(story: Invited, no_answer_after: int) -> Iterator[date]:
    """The days on which where somebody stands can change. Between two of them it stands still."""
    yield story.listed_on
    for letter in story.sent:
        yield from (letter.on, letter.on + timedelta(days=no_answer_after))
    yield from (answer.on for answer in story.answers)
    yield from (consent.on for consent in story.consents)
    yield from story.opened_by_others_on
    if story.died_on is not None:
        yield story.died_on


def stories_counted(study: Study) -> Counter[Invited]:
    """Every story on the study's list, and how many people have it."""
    letters, sent = _letters(study)
    answers, consents = _answers(study), _consents(study)
    opened, deaths = openings_of(study), deaths_of(study)
    listed = Invitation.objects.filter(study=study).values_list("pk", "person_id", Cast("listed_on", CharField()))
    patterns = Counter(
        (
            on, sent.get(invitation, ()), answers.get(invitation, ()), consents.get(person, ()),
            tuple(opened.get(invitation, ())), deaths.get(person),
        )
        for invitation, person, on in listed
    )  # fmt: skip
    tell, found = _teller(study, letters), Counter[Invited]()
    for pattern, count in patterns.items():
        found[tell(*pattern)] += count
    return found


def _teller(study: Study, letters: Sequence[Sent]) -> Callable[..., Invited]:
    """Makes a story of its pattern."""
    of = needed(inviting_of(study).scopes)

    @cache
    def consents(pattern: Pattern) -> tuple[Consented, ...]:
        events = (Event(number, kind == "given", _day(on), json.loads(said)) for number, kind, on, said in pattern)
        return decisions(events, of)

    def tell(on: str, sent: Pattern, said: Pattern, consented: Pattern, opened: Pattern, died: date | None) -> Invited:
        answers = tuple(Answered(number, Answer(answer), _day(then), undoes) for number, answer, then, undoes in said)
        return Invited(_day(on), tuple(letters[code] for code in sent), answers, consents(consented), opened, died)

    return tell


def _letters(study: Study) -> tuple[list[Sent], dict[int, Pattern]]:
    """The kinds of letter that went, and by invitation which of them, as places in that list, the earliest first."""
    kinds: dict[Sent, int] = {}
    codes: dict[tuple[int, bool], int] = {}
    posted = LetterRun.objects.filter(study=study, posted_on__isnull=False)
    for run, on, kind in posted.values_list("pk", "posted_on", "kind"):
        for by_hand in (False, True):
            letter = Sent(on or date.min, "handed_over" if by_hand else KINDS[kind])
            codes[run, by_hand] = kinds.setdefault(letter, len(kinds))
    found: dict[int, Pattern] = defaultdict(tuple)
    went = Letter.objects.filter(run__in=posted, taken_out="").order_by("run__posted_on", "run__number")
    for invitation, run, by_hand in went.values_list("invitation_id", "run_id", "handed_over"):
        found[invitation] += (codes[run, by_hand],)
    return list(kinds), found


def _answers(study: Study) -> dict[int, Pattern]:
    found: dict[int, Pattern] = defaultdict(tuple)
    rows = AnswerEntry.objects.filter(invitation__study=study).order_by("number")
    for invitation, *entry in rows.values_list("invitation_id", "number", "answer", Cast("on", CharField()), "undoes"):
        found[invitation] += (tuple(entry),)
    return found


def _consents(study: Study) -> dict[int, Pattern]:
    found: dict[int, Pattern] = defaultdict(tuple)
    rows = ConsentEntry.objects.filter(study=study).order_by("number")
    on, scopes = Cast("on", CharField()), Cast("scopes", TextField())
    for person, *entry in rows.values_list("person_id", "number", "kind", on, scopes):
        found[person] += (tuple(entry),)
    return found


_day = cache(date.fromisoformat)
