"""Reduction of opioid use, told as positive samples. A mixed week is half positive in a share, and one in a count."""

from fractions import Fraction

from larix.outcomes.shape import Answer, Definition, Family, Kind, Missing, Unanswered
from larix.outcomes.timing import number, rest, share_of_due, share_of_sampled, within
from larix.outcomes.word import Word, is_negative, longest_run, negative_share, was_seen_positive

MONTH, FOLLOW_UP_WEEK, HIGHEST_INDEX = 4, 18, 120  # weeks; the week that day 120 lies in; Ling 1976


def of_sampled(word: Word) -> Answer:
    """Positive weeks among the weeks with a sample, over the whole word."""
    return rest(share_of_sampled(word))


def of_due(word: Word) -> Answer:
    """Positive and missing weeks among the due weeks, over the whole word."""
    return rest(share_of_due(word))


def soyka_2008(word: Word) -> Answer:
    """The mean over blocks of four weeks, from week 1, of the positive share of the weeks with a sample in each.

    A block without a sample is left out.
    """
    blocks = [word.between(at, at + MONTH - 1).sampled for at in range(1, len(word.text) + 1, MONTH)]
    shares = [1 - negative_share(weeks) for weeks in blocks if weeks]
    return float(sum(shares, Fraction()) / len(shares)) if shares else Unanswered.NO_SAMPLE


def schwartz_2006(word: Word) -> Answer:
    """1 where the sample of week 18, in which day 120 lies, is positive or mixed, 0 where it is negative."""
    return _counted(within(word, FOLLOW_UP_WEEK, FOLLOW_UP_WEEK))


def ling_1976(word: Word) -> Answer:
    """120 times the share of positive and missing due weeks: the table has only the ends of the index."""
    share = share_of_due(word)
    return number(share if isinstance(share, Unanswered) else HIGHEST_INDEX * (1 - share))


def woody_2008(word: Word) -> Answer:
    """Positive weeks among those of the weeks 4, 8 and 12 that have a sample. Nothing is imputed."""
    part = within(word, 1, 12)
    if isinstance(part, Unanswered):
        return part
    return of_sampled(Word("".join(part.text[week - 1] for week in (4, 8, 12))))


def eissenberg_1997(word: Word) -> Answer:
    """1 where a sample was given in week 17 or later and two negative weeks follow each other in weeks 1-17, else 0.

    Four samples at three a week need two weeks to lie in. Nothing is imputed: a missing week breaks the two.
    """
    part = within(word, 1, 17)
    if isinstance(part, Unanswered):
        return part
    return int(word.last_sampled >= 17 and longest_run(part.due, is_negative) >= 2)


def zaks_1972(word: Word) -> Answer:
    """The number of weeks with a positive sample; a missing week is not counted."""
    return _counted(word)


def _counted(word: Word | Unanswered) -> Answer:
    if isinstance(word, Unanswered):
        return word
    return sum(map(was_seen_positive, word.sampled)) if word.sampled else Unanswered.NO_SAMPLE


U, R, COUNT = Family.USE, Kind.RATIO, Kind.INTEGER
POSITIVE, MISSING, NOT_IMPUTED = Missing.POSITIVE, Missing.MISSING, Missing.NOT_IMPUTED
IMPUTED, NOT_DEFINED = Missing.IMPUTED, Missing.NOT_DEFINED
STRAIN = "Strain, Stitzer, Liebson, & Bigelow, "

DEFINITIONS = (
    Definition(
        ("Rd_soyka_2008",), U, R, "Soyka, Zingg, Koller, & Kuefner, 2008", "10.1017/S146114570700836X", NOT_IMPUTED,
        "Monthly rates of positive UOS; weekly", soyka_2008),
    Definition(
        ("Ab_schwartz_2006",), U, COUNT, "Schwartz et al., 2006", "10.1001/archpsyc.63.1.102", NOT_IMPUTED,
        "Number of positive UOS at 120-day follow-up; BL and 120-day follow-up", schwartz_2006),
    Definition(
        ("Rd_strain_1996",), U, R, STRAIN + "1996", "10.1097/00004714-199602000-00010", NOT_IMPUTED,
        "Percentage of positive UOS - overall and summarized in consecutive 2-week blocks; 3x/week", of_sampled),
    Definition(
        ("Rd_lingA_1976",), U, R, "Ling, Charuvastra, Kaim, & Klett, 1976", "10.1001/archpsyc.1976.01770060043007",
        POSITIVE, "Index of illicit morphine use ([0, 120]); complex, for details see the original paper; weekly",
        ling_1976),
    Definition(
        ("Rd_woody_2008",), U, R, "Woody et al., 2008", "10.1001/jama.2008.574", IMPUTED,
        "Percentage of positive UOS at weeks 4, 8, and 12", woody_2008),
    Definition(
        ("Rd_eissenberg_1997",), U, R, "Eissenberg et al., 1997", "10.1001/jama.1997.03540480045037", IMPUTED,
        "Retained in study at least 17 weeks AND 4 consecutive negative UDS between weeks 1-17; 3x/week",
        eissenberg_1997),
    Definition(
        ("Rd_strain_1993",), U, R, STRAIN + "1993", "10.7326/0003-4819-119-1-199307010-00004", NOT_DEFINED,
        "Rate of positive UOS through the end of the stable dosing period; 3x/week", of_sampled),
    Definition(
        ("Rd_zaks_1972",), U, COUNT, "Zaks, Fink, & Freedman, 1972", "10.1001/jama.1972.03200060039005", NOT_DEFINED,
        "Number of positive UOS; 2x/week", zaks_1972),
    Definition(
        ("Rd_strain_1999",), U, R, "Strain, Bigelow, Liebson, & Stitzer, 1999", "10.1001/jama.281.11.1000", NOT_IMPUTED,
        "Percentage of positive UOS; 2x/week", of_sampled),
    Definition(
        ("Rd_petitjean_2001",), U, R, "Petitjean et al., 2001", "10.1016/S0376-8716(00)00163-0", POSITIVE,
        "Weekly proportion of positive UOS (intent-to-treat and completer analysis); weekly", of_due),
    Definition(
        ("Rd_shufman_1994",), U, R, "Shufman et al., 1994", "10.1016/0006-3223(94)91240-8", MISSING,
        "Percentage of positive UOS; weekly", of_sampled),
    Definition(
        ("Rd_strain_1994",), U, R, STRAIN + "1994", "10.1176/ajp.151.7.1025", NOT_IMPUTED,
        "Overall rate of positive UOS; 3x/week", of_sampled),
)  # fmt: skip
