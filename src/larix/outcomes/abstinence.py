"""Abstinence from opioids outside the treatment: periods, totals, and how long the first one lasts."""

from larix.outcomes.shape import Answer, Definition, Family, Kind, Missing, Unanswered
from larix.outcomes.timing import time_to, within
from larix.outcomes.word import Week, Word, is_negative, is_positive, longest_run, was_sampled, was_seen_positive

PLANNED = (*range(1, 13), 16, 20, 24)  # the visits that Lofwall planned for everybody


def ling_1998(word: Word) -> Answer:
    """Four negative weeks after one another: the table calls 13 samples one month. A missing week breaks them."""
    return _has_run(word, 4)


def kosten_1993(word: Word) -> Answer:
    """Three negative weeks after one another. A missing week breaks them."""
    return _has_run(word, 3)


def first_positive_missing_positive(word: Word) -> Answer:
    """The first week with a positive or a missing sample, in weeks; otherwise the last due week, and no event."""
    return time_to(word.due, is_positive, 1)


def shufman_1994(word: Word) -> Answer:
    """The first week with a sample that was positive; otherwise the last due week. A missing week is passed over."""
    return time_to(word.due, was_seen_positive, 1) if word.sampled else Unanswered.NO_SAMPLE


def longest_missing_positive(word: Word) -> Answer:
    """The most negative weeks after one another, in weeks. A missing week breaks them, as a positive one does."""
    return longest_run(word.due, is_negative) if word.due else Unanswered.NOTHING_DUE


def longest_missing_missing(word: Word) -> Answer:
    """The most negative weeks after one another. A missing week, not being negative, breaks them."""
    return longest_run(word.due, is_negative) if word.sampled else Unanswered.NO_SAMPLE


def krupitsky_2011_all(word: Word) -> Answer:
    """Every due week from 5 to 24 is negative."""
    part = within(word, 5, 24)
    return part if isinstance(part, Unanswered) else _all_negative(part.due)


def lofwall_visits(word: Word) -> tuple[Week, ...] | Unanswered:
    """The due weeks 1-12, 16, 20 and 24, and of the others up to 24 those with a sample (the random visits)."""
    part = within(word, 1, 24)
    if isinstance(part, Unanswered):
        return part
    return tuple(week for week in part.due if week.number in PLANNED or was_sampled(week)) or Unanswered.NOTHING_DUE


def lofwall_2018(word: Word) -> Answer:
    """Negative in weeks 1-12, 16, 20 and 24, and in every other week up to 24 that has a sample (the random visits)."""
    visits = lofwall_visits(word)
    return visits if isinstance(visits, Unanswered) else _all_negative(visits)


def fiellin_2006(word: Word) -> Answer:
    """The number of negative weeks. A mixed week is not negative."""
    return sum(map(is_negative, word.due)) if word.due else Unanswered.NOTHING_DUE


def krupitsky_2011_weeks(word: Word) -> Answer:
    """The number of negative weeks from 5 to 24."""
    part = within(word, 5, 24)
    return part if isinstance(part, Unanswered) else fiellin_2006(part)


def ctn0030(word: Word) -> Answer:
    """Of the last four due weeks of the word the last is negative, and at least two of the three before it."""
    if len(word.due) < 4:
        return Unanswered.NOTHING_DUE
    *before, last = map(is_negative, word.due[-4:])
    return last and sum(before) >= 2


def _has_run(word: Word, long: int) -> Answer:
    if not word.sampled:
        return Unanswered.NO_SAMPLE
    return longest_run(word.due, is_negative) >= long


def _all_negative(weeks: tuple[Week, ...]) -> Answer:
    return all(map(is_negative, weeks)) if weeks else Unanswered.NOTHING_DUE


A, L, S, COUNT = Family.ABSTINENCE, Kind.LOGICAL, Kind.SURVIVAL, Kind.INTEGER
POSITIVE, MISSING, NOT_IMPUTED = Missing.POSITIVE, Missing.MISSING, Missing.NOT_IMPUTED
LANCET_2008, LANCET_2011 = "10.1016/S0140-6736(08)60954-X", "10.1016/S0140-6736(11)60358-9"

DEFINITIONS = (
    Definition(
        ("Ab_ling_1998",), A, L, "Ling et al., 1998", "10.1046/j.1360-0443.1998.9344753.x", NOT_IMPUTED,
        "Maintained 13 consecutive negative UOS (1 month); 3x/week", ling_1998),
    Definition(
        ("Ab_kosten_1993",), A, L, "Kosten et al., 1993", "10.1097/00005053-199306000-00004", NOT_IMPUTED,
        "Attaining at least 3 weeks of consecutive negative UOS; weekly", kosten_1993),
    Definition(
        ("AbT_schottenfeldA_2008", "AbE_schottenfeldA_2008"), A, S,
        "Schottenfeld, Chawarski, & Mazlan, 2008", LANCET_2008, POSITIVE,
        "Days to 1st positive UOS after randomization; 3x/week", first_positive_missing_positive),
    Definition(
        ("AbT_shufman_1994", "AbE_shufman_1994"), A, S, "Shufman et al., 1994", "10.1016/0006-3223(94)91240-8", MISSING,
        "Weeks between 1st day of NTX administration and 1st positive UOS; weekly", shufman_1994),
    Definition(
        ("AbT_mokri_2016", "AbE_mokri_2016"), A, S, "Mokri, Chawarski, Taherinakhost, & Schottenfeld, 2016",
        "10.1111/add.13259", POSITIVE, "Days to 1st positive UOS; 2x/week", first_positive_missing_positive),
    Definition(
        ("Ab_schottenfeldB_2008",), A, COUNT, "Schottenfeld et al., 2008", LANCET_2008, POSITIVE,
        "Longest period of negative UOS; 3x/week", longest_missing_positive),
    Definition(
        ("Ab_schottenfeld_2005",), A, COUNT, "Schottenfeld et al., 2005", "10.1176/appi.ajp.162.2.340", MISSING,
        "Max. number of consecutive weeks of negative UOS; 3x/week", longest_missing_missing),
    Definition(
        ("Ab_krupitskyA_2011",), A, L, "Krupitsky et al., 2011", LANCET_2011, POSITIVE,
        "Confirmed opioid abstinence during weeks 5-24 based on UOS; weekly", krupitsky_2011_all),
    Definition(
        ("Ab_lofwall_2018",), A, L, "Lofwall et al., 2018", "10.1001/jamainternmed.2018.1052", POSITIVE,
        "No evidence of opioid use based on UOS (minimal evidence, not none); weeks 1-12, 16, 20, and 24 + 3 random "
        "UOS during weeks 12-24", lofwall_2018),
    Definition(
        ("Ab_fiellin_2006",), A, COUNT, "Fiellin et al., 2006", "10.1056/nejmoa055255", POSITIVE,
        "Weeks of confirmed opioid abstinence; weekly", fiellin_2006),
    Definition(
        ("Ab_krupitskyB_2011",), A, COUNT, "Krupitsky et al., 2011", LANCET_2011, POSITIVE,
        "Weeks of confirmed opioid abstinence; weekly from weeks 5-24", krupitsky_2011_weeks),
    Definition(
        ("Ab_ctnThirty_2011",), A, L, "Weiss et al., 2011 CTN-0030", "10.1001/archgenpsychiatry.2011.121", POSITIVE,
        "Negative UOS during the last week AND for at least 2 of the previous 3 weeks of the third month of BUP/NX "
        "treatment; weekly", ctn0030, verified=True),
)  # fmt: skip
