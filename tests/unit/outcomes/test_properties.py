"""What holds for every word."""

from hypothesis import given
from hypothesis import strategies as st

from larix.outcomes import DEFINITIONS, Kind, Missing, score

WORDS = st.text("+-o*_", min_size=1, max_size=40)
SURVIVAL = [each for each in DEFINITIONS if each.kind is Kind.SURVIVAL]
LONG = {  # how many due weeks the event takes
    "AbT_schottenfeldA_2008": 1, "AbT_shufman_1994": 1, "AbT_mokri_2016": 1, "RsT_schottenfeld_2008": 1,
    "RsT_lee_2016": 2, "RsT_ctnNinetyFour_2023": 4, "DrT_ctnNinetyFour_2023": 4, "RsT_ctnFiftyOne_2018": 4,
}  # fmt: skip


@given(WORDS)
def test_no_time_lies_beyond_the_word_and_time_and_event_are_there_together(word):
    scored = score(word)
    for each in SURVIVAL:
        time, event = (scored[column] for column in each.columns)
        assert (time is None) == (event is None)
        assert time is None or 1 <= time <= len(word)


@given(st.text("+-o*", min_size=1, max_size=40))
def test_who_had_no_event_is_followed_to_the_last_week_in_which_it_could_have_begun(word):
    scored = score(word)
    for each in SURVIVAL:
        time, event = (scored[column] for column in each.columns)
        assert event is not False or time == len(word) - LONG[each.name] + 1


@given(WORDS)
def test_one_more_negative_week_never_lowers_the_weeks_of_abstinence(word):
    before, after = score(word), score(word + "-")
    for column in ("Ab_fiellin_2006", "Ab_schottenfeldB_2008", "Ab_schottenfeld_2005", "Rd_lingC_1998"):
        assert (before[column] or 0) <= (after[column] or 0)
    for column in ("Rd_fiellin_2006", "Rd_lingA_1998"):
        assert (before[column] or 0) <= (after[column] or 0)


@given(st.integers(1, 40))
def test_all_positive_and_all_missing_are_the_same_where_missing_is_positive(weeks):
    positive, missing = score("+" * weeks), score("o" * weeks)
    apart = ("Rd_tanum_2017", "Ab_lofwall_2018", "Rd_lofwall_2018")  # attended tests; random visits that were given
    for each in DEFINITIONS:
        if each.missing is Missing.POSITIVE and each.name not in apart:
            assert [positive[column] for column in each.columns] == [missing[column] for column in each.columns]
    assert (positive["Rd_lofwall_2018"], positive["Ab_lofwall_2018"]) == (
        missing["Rd_lofwall_2018"],
        missing["Ab_lofwall_2018"],
    )


@given(WORDS)
def test_a_share_lies_between_nothing_and_everything(word):
    scored = score(word)
    for each in DEFINITIONS:
        value = scored[each.name]
        if each.kind is Kind.RATIO and value is not None:
            assert 0 <= value <= (120 if each.name == "Rd_lingA_1976" else 1)
