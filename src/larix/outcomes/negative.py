"""Reduction of opioid use, told as negative samples. A mixed week is half negative in a share, and none in a count."""

from fractions import Fraction

from larix.outcomes.abstinence import lofwall_visits
from larix.outcomes.shape import Answer, Definition, Family, Kind, Missing, Unanswered
from larix.outcomes.timing import at_least, number, share_of_due, share_of_sampled, within
from larix.outcomes.word import Word, is_negative, negative_share

HALF, SEVENTY_PERCENT = Fraction(1, 2), Fraction(7, 10)


def of_sampled(word: Word) -> Answer:
    """Negative weeks among the weeks with a sample, over the whole word."""
    return number(share_of_sampled(word))


def of_due(word: Word) -> Answer:
    """Negative weeks among the due weeks, over the whole word."""
    return number(share_of_due(word))


def strang_2010(word: Word) -> Answer:
    """At least half of the due weeks from 14 to 26 are negative."""
    return at_least(share_of_due(within(word, 14, 26)), HALF)


def kosten_1993(word: Word) -> Answer:
    """At least 70 % of those of the weeks 1-24 that have a sample are negative."""
    return at_least(share_of_sampled(within(word, 1, 24)), SEVENTY_PERCENT)


def ling_2010(word: Word) -> Answer:
    """Negative weeks among the due weeks from 1 to 16."""
    return number(share_of_due(within(word, 1, 16)))


def while_in_the_study(word: Word) -> Answer:
    """Negative weeks among the due weeks up to the last one with a sample; without any, one week: 0."""
    if not word.due:
        return Unanswered.NOTHING_DUE
    stayed = tuple(week for week in word.due if week.number <= word.last_sampled)
    return float(negative_share(stayed, of=max(1, len(stayed))))


def mattick_2003_all(word: Word) -> Answer:
    """Negative weeks among the due weeks from 1 to 13, also those after somebody left."""
    return number(share_of_due(within(word, 1, 13)))


def tanum_2017(word: Word) -> Answer:
    """Negative weeks among the weeks with a sample: attended tests, though the table codes missing as positive."""
    return of_sampled(word)


def haight_2019(word: Word) -> Answer:
    """Negative weeks among the due weeks from 5 to 24."""
    return number(share_of_due(within(word, 5, 24)))


def lofwall_2018(word: Word) -> Answer:
    """Negative weeks among the due weeks 1-12, 16, 20 and 24 and every other week up to 24 that has a sample."""
    visits = lofwall_visits(word)
    return visits if isinstance(visits, Unanswered) else float(negative_share(visits))


def strang_2019(word: Word) -> Answer:
    """The sample of week 12: 1 where negative, a half where mixed, 0 where positive or missing."""
    return number(share_of_due(within(word, 12, 12)))


def comer_2006(word: Word) -> Answer:
    """Negative weeks among the due weeks from 1 to 8."""
    return number(share_of_due(within(word, 1, 8)))


def ling_1998_score(word: Word) -> Answer:
    """The number of negative weeks; a missing week is not counted."""
    return sum(map(is_negative, word.sampled)) if word.sampled else Unanswered.NO_SAMPLE


def jaffe_1972(word: Word) -> Answer:
    """Negative weeks among the weeks with a sample, for those whose last sample lies in week 8 or later."""
    return of_sampled(word) if word.last_sampled >= 8 else Unanswered.NOT_A_COMPLETER


N, R, L, COUNT = Family.NEGATIVE, Kind.RATIO, Kind.LOGICAL, Kind.INTEGER
POSITIVE, MISSING, NOT_IMPUTED = Missing.POSITIVE, Missing.MISSING, Missing.NOT_IMPUTED
LING_1998, MATTICK = "10.1046/j.1360-0443.1998.9344753.x", "10.1046/j.1360-0443.2003.00335.x"
PANI, PANI_DOI = "Pani, Maremmani, Pirastu, Tagliamonte, & Gessa, 2000", "10.1016/s0376-8716(99)00140-4"

DEFINITIONS = (
    Definition(
        ("Rd_strang_2010",), N, L, "Strang et al., 2010", "10.1016/S0140-6736(10)60349-2", POSITIVE,
        "50 % or more negative UOS during weeks 14-26; weekly", strang_2010),
    Definition(
        ("Rd_kostenB_1993",), N, L, "Kosten et al., 1993", "10.1097/00005053-199306000-00004", NOT_IMPUTED,
        "70 % or more negative UOS during the 24-week trial period; weekly", kosten_1993),
    Definition(
        ("Rd_ling_2010",), N, R, "Ling et al., 2010", "10.1001/jama.2010.1427", POSITIVE,
        "Percentage of negative UOS during weeks 1-16 of the trial; 3x/week", ling_2010),
    Definition(
        ("Rd_mattickA_2003",), N, R, "Mattick et al., 2003", MATTICK, NOT_IMPUTED,
        "Percentage of clean urines (PCU): rate of negative UOS for the time that the patient remained in the study; "
        "biweekly", while_in_the_study, verified=True),
    Definition(
        ("Rd_mattickB_2003",), N, R, "Mattick et al., 2003", MATTICK, NOT_IMPUTED,
        "Treatment effectiveness percentage (TEP): rate of negative UOS for the full 13-week study (ITT); biweekly",
        mattick_2003_all),
    Definition(
        ("Rd_fiellin_2006",), N, R, "Fiellin et al., 2006", "10.1056/nejmoa055255", POSITIVE,
        "Percentage of negative UOS; weekly", of_due),
    Definition(
        ("Rd_tanum_2017",), N, R, "Tanum et al., 2017", "10.1001/jamapsychiatry.2017.3206", POSITIVE,
        "Number of negative UOS divided by the total number of attended tests (group proportion); weekly", tanum_2017),
    Definition(
        ("Rd_haight_2019",), N, R, "Haight et al., 2019", "10.1016/S0140-6736(18)32259-1", POSITIVE,
        "Percentage of negative UOS from week 5 to week 24; weekly", haight_2019),
    Definition(
        ("Rd_lofwall_2018",), N, R, "Lofwall et al., 2018", "10.1001/jamainternmed.2018.1052", POSITIVE,
        "Mean percentage of negative UOS for weeks 1 to 24; weeks 1-12, 16, 20, and 24; plus 3 random visits during "
        "weeks 12-24", lofwall_2018),
    Definition(
        ("Rd_strang_2019",), N, R, "Strang et al., 2019", "10.3310/hta23030", POSITIVE,
        "Proportion of negative UOS at the end of the 12-week post-randomization time point; 3x/week", strang_2019),
    Definition(
        ("Rd_comer_2006",), N, R, "Comer et al., 2006", "10.1001/archpsyc.63.2.210", POSITIVE,
        "Percentage of negative UOS during 8 weeks of treatment; 2x/week", comer_2006),
    Definition(
        ("Rd_wolstein_2009",), N, R, "Wolstein et al., 2009", "10.1055/s-0028-1083818", Missing.UNKNOWN,
        "Number of negative UOS per number of weeks of study participation; weekly", while_in_the_study),
    Definition(
        ("Rd_lingA_1998",), N, R, "Ling et al., 1998", LING_1998, NOT_IMPUTED,
        "Mean percentage negative UOS; 3x/week", of_sampled),
    Definition(
        ("Rd_lingC_1998",), N, COUNT, "Ling et al., 1998", LING_1998, NOT_IMPUTED,
        "Number of negative UOS (treatment effectiveness score); 3x/week", ling_1998_score),
    Definition(
        ("Rd_paniA_2000",), N, R, PANI, PANI_DOI, NOT_IMPUTED,
        "PCC: percentage ratio of negative UOS and the total number of UOS carried out for each patient during the "
        "period of treatment; weekly", of_sampled),
    Definition(
        ("Rd_paniB_2000",), N, R, PANI, PANI_DOI, POSITIVE,
        "TEC: percentage ratio between the number of negative UOS and the number of UOS as per protocol; weekly",
        of_due),
    Definition(
        ("Rd_preston_2000",), N, R, "Preston, Umbricht, & Epstein, 2000", "10.1001/archpsyc.57.4.395", POSITIVE,
        "Mean intervention percent negative: percentage of negative UOS in the treatment phase; 3x/week", of_due),
    Definition(
        ("Rd_schottenfeld_2005",), N, R, "Schottenfeld et al., 2005", "10.1176/appi.ajp.162.2.340", MISSING,
        "Proportion of negative UOS; 3x/week", of_sampled),
    Definition(
        ("Rd_fudala_2003",), N, R, "Fudala et al., 2003", "10.1056/nejmoa022164", MISSING,
        "Percentage of negative UOS; 3x/week", of_sampled),
    Definition(
        ("Rd_jaffe_1972",), N, R, "Jaffe et al., 1972", "10.1001/jama.1972.03210040013004", Missing.IMPUTED,
        "Percentage of treatment weeks characterized by negative UOS for patients who completed 8 or more weeks of the "
        "study; 3x/week", jaffe_1972),
    Definition(
        ("Rd_johnson_1992",), N, R, "Johnson et al., 1992", "10.1001/jama.1992.03480200058024", POSITIVE,
        "Average percentage of negative UOS; 3x/week", of_due),
)  # fmt: skip
