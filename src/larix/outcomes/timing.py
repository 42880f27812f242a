"""Times until something begins, and periods: what the families have in common."""

from collections.abc import Callable
from fractions import Fraction

from larix.outcomes.shape import Answer, Unanswered
from larix.outcomes.word import Week, Word, first_run, negative_share


def time_to(weeks: tuple[Week, ...], fits: Callable[[Week], bool], long: int) -> Answer:
    """The week in which `long` fitting due weeks after one another begin, and that they did.

    Otherwise the last week in which they could have begun, and that they did not: whether they began later nobody can
    know. With `long` 1 that is the last due week. NOTHING_DUE where there are fewer than `long` weeks.
    """
    if len(weeks) < long:
        return Unanswered.NOTHING_DUE
    begun = first_run(weeks, fits, long)
    return (begun.number, True) if begun else (weeks[-long].number, False)


def within(word: Word, first: int, last: int) -> Word | Unanswered:
    """Weeks `first` to `last`. A word that ends before `last` cannot answer: what follows was never asked."""
    if len(word.text) < last:
        return Unanswered.TOO_SHORT
    return word.between(first, last)


def share_of_due(word: Word | Unanswered) -> Fraction | Unanswered:
    """The negative share of the weeks in which a sample was due: a missing one counts as positive."""
    if isinstance(word, Unanswered):
        return word
    return negative_share(word.due) if word.due else Unanswered.NOTHING_DUE


def share_of_sampled(word: Word | Unanswered) -> Fraction | Unanswered:
    """The negative share of the weeks with a sample: a missing one is left out above and below the line."""
    if isinstance(word, Unanswered):
        return word
    return negative_share(word.sampled) if word.sampled else Unanswered.NO_SAMPLE


def number(share: Fraction | Unanswered) -> Answer:
    return share if isinstance(share, Unanswered) else float(share)


def rest(share: Fraction | Unanswered) -> Answer:
    """The positive share, of the negative one."""
    return share if isinstance(share, Unanswered) else float(1 - share)


def at_least(share: Fraction | Unanswered, limit: Fraction) -> Answer:
    return share if isinstance(share, Unanswered) else share >= limit
