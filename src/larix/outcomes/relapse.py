"""Relapse: when, or whether, regular use began again. A missing sample counts as positive in all of them."""

from larix.outcomes.shape import Answer, Definition, Family, Kind, Missing, Unanswered
from larix.outcomes.timing import time_to
from larix.outcomes.word import Sign, Week, Word, is_positive, longest_run

DAYS_PER_POSITIVE, DAYS_OF_USE, WEEKS = 5, 10, 4  # Lee 2016: 10 days in 28, a positive sample is 5 of them


def ctn0094(word: Word) -> Answer:
    """The first of four positive weeks after one another."""
    return time_to(word.due, is_positive, 4)


def schottenfeld_2008(word: Word) -> Answer:
    """The first week without a negative sample: three samples in a row are one week at three a week."""
    return time_to(word.due, _only_positive, 1)


def lee_2016(word: Word) -> Answer:
    """The first of two positive weeks that lie within 28 days: two times 5 days are 10. Else the last but one."""
    weeks, needed = word.due, DAYS_OF_USE // DAYS_PER_POSITIVE
    if len(weeks) < needed:
        return Unanswered.NOTHING_DUE
    positive = [week.number for week in weeks if is_positive(week)]
    for first, second in zip(positive, positive[needed - 1 :], strict=False):
        if second - first < WEEKS:
            return first, True
    return weeks[-needed].number, False


def ctn0051(word: Word) -> Answer:
    """The first of four positive weeks after one another, none of them before week 3 (which ends on day 21)."""
    return time_to(tuple(week for week in word.due if week.number >= 3), is_positive, 4)


def krupitsky_biweekly(word: Word) -> Answer:
    """Three positive due weeks after one another. Every other week is read as due as the word says."""
    return longest_run(word.due, is_positive) >= 3 if len(word.due) >= 3 else Unanswered.NOTHING_DUE


def johnson_1992(word: Word) -> Answer:
    """Two positive weeks after one another from week 5 on; of a mixed week Monday's sample is not known: positive."""
    after = tuple(week for week in word.due if week.number > 4)
    return longest_run(after, is_positive) >= 2 if len(after) >= 2 else Unanswered.NOTHING_DUE


def _only_positive(week: Week) -> bool:
    """In a mixed week a negative sample stands between."""
    return week.sign in (Sign.POSITIVE, Sign.MISSING)


R, S, L, POSITIVE = Family.RELAPSE, Kind.SURVIVAL, Kind.LOGICAL, Missing.POSITIVE

DEFINITIONS = (
    Definition(
        ("RsT_ctnNinetyFour_2023", "RsE_ctnNinetyFour_2023"), R, S, "CTN-0094", "", POSITIVE,
        "Weeks to relapse (4 consecutive weeks of positive UOS); weekly", ctn0094, verified=True),
    Definition(
        ("RsT_schottenfeld_2008", "RsE_schottenfeld_2008"), R, S, "Schottenfeld et al., 2008",
        "10.1016/S0140-6736(08)60954-X", POSITIVE, "Days to relapse (3 consecutive positive UOS); 3x/week",
        schottenfeld_2008),
    Definition(
        ("RsT_lee_2016", "RsE_lee_2016"), R, S, "Lee et al., 2016", "10.1056/nejmoa1505409", POSITIVE,
        "Weeks to relapse (10 or more days of opioid use in a 28-day period [a positive UOS was computed as 5 days of "
        "opioid use]); biweekly", lee_2016),
    Definition(
        ("RsT_ctnFiftyOne_2018", "RsE_ctnFiftyOne_2018"), R, S, "Lee et al., 2018 CTN-0051",
        "10.1016/S0140-6736(17)32812-X", POSITIVE,
        "Weeks to relapse (starting at day 21 post-randomization: 4 consecutive weeks with positive UOS); weekly",
        ctn0051, verified=True),
    Definition(
        ("Rs_krupitsky_2004",), R, L, "Krupitsky et al., 2004", "10.1016/j.jsat.2004.02.002", POSITIVE,
        "Relapse rate (3 consecutive positive UOS); biweekly", krupitsky_biweekly),
    Definition(
        ("Rs_krupitsky_2006",), R, L, "Krupitsky et al., 2006", "10.1016/j.jsat.2006.05.005", POSITIVE,
        "Relapse rate (3 consecutive positive UOS); biweekly", krupitsky_biweekly),
    Definition(
        ("Rs_johnson_1992",), R, L, "Johnson, Jaffe, & Fudala, 1992", "10.1001/jama.1992.03480200058024", POSITIVE,
        "Failure rate: 2 consecutive positive UOS following 4 weeks of treatment; 3x/week (only Monday sample was "
        "considered for this endpoint)", johnson_1992),
)  # fmt: skip
