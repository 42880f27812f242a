"""How many stood where on many days: equal stories are told once, and judged only on the days where they turn."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate, islice, pairwise

from larix.schedule.invited import Invited
from larix.studies.consenting import needed
from larix.studies.models import Study
from larix.studies.queries.alike import happened_on
from larix.studies.queries.happened import alike, loosely, tell
from larix.studies.queries.invited import Standing, inviting_of, judged


def standing_on_days(study: Study, days: Sequence[date]) -> Iterator[Counter[Standing]]:
    """How many of the study's list stood where on each of these days, the earliest first; seven queries."""
    inviting = inviting_of(study)
    happened, met = alike(loosely(happened_on(study), days, inviting.no_answer_after))
    stories: Counter[Invited] = Counter()
    for pattern, count in Counter(met.values()).items():
        stories[tell(happened, pattern, needed(inviting.scopes))] += count
    return standing_on(stories, days, inviting.no_answer_after)


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
