"""Each definition on words counted by hand, at the edge of its window and one week off it."""

import pytest

from larix.outcomes import COLUMNS, DEFINITIONS, NotAWord, Unanswered, score, unanswered


@pytest.mark.parametrize(
    ("column", "word", "value"),
    [
        ("Ab_ling_1998", "+----", True),
        ("Ab_ling_1998", "---+---", False),
        ("Ab_ling_1998", "--o--", False),
        ("Ab_kosten_1993", "+---", True),
        ("Ab_kosten_1993", "--*--", False),
        ("Ab_kosten_1993", "--_-", True),
        ("Ab_schottenfeldB_2008", "--o---", 3),
        ("Ab_schottenfeld_2005", "--o---", 3),
        ("Ab_krupitskyA_2011", "++++" + "-" * 20, True),
        ("Ab_krupitskyA_2011", "----+" + "-" * 19, False),
        ("Ab_krupitskyA_2011", "-" * 23 + "o", False),
        ("Ab_krupitskyA_2011", "-" * 24 + "+", True),
        ("Ab_krupitskyA_2011", "-" * 23, None),
        ("Ab_krupitskyB_2011", "-" * 23 + "+", 19),
        ("Ab_lofwall_2018", "-" * 12 + "ooo-ooo-ooo-", True),
        ("Ab_lofwall_2018", "-" * 12 + "ooo-ooo-ooo+", False),
        ("Ab_lofwall_2018", "-" * 12 + "+oo-ooo-ooo-", False),
        ("Ab_lofwall_2018", "-" * 11 + "oooo-ooo-ooo-", False),
        ("Ab_krupitskyB_2011", "-" * 23, None),
        ("Ab_lofwall_2018", "o" + "-" * 23, False),
        ("Ab_lofwall_2018", "-" * 23 + "o", False),
        ("Ab_ctnThirty_2011", "---", None),
        ("Ab_ctnThirty_2011", "-+-+-", False),
        ("Ab_ctnThirty_2011", "-++--", False),
        ("Rs_krupitsky_2004", "+++", True),
        ("Rs_krupitsky_2004", "++", None),
        ("Rd_eissenberg_1997", "-" * 16, None),
        ("Rd_strang_2010", "+" * 13 + "-" * 6 + "*" + "+" * 6, True),
        ("Rd_strang_2010", "+" * 13 + "-" * 6 + "o" * 6 + "_", True),
        ("Rd_kostenB_1993", "-" * 23, None),
        ("Rd_mattickA_2003", "-ooo", 1.0),
        ("Rd_mattickB_2003", "-" + "_" * 11 + "+", 0.5),
        ("Ab_fiellin_2006", "-*o+-", 2),
        ("Ab_ctnThirty_2011", "+--o-", True),
        ("Ab_ctnThirty_2011", "-+o-", False),
        ("Ab_ctnThirty_2011", "---o", False),
        ("Rs_krupitsky_2004", "-+o*-", True),
        ("Rs_krupitsky_2006", "++-++", False),
        ("Rs_johnson_1992", "++++-++", True),
        ("Rs_johnson_1992", "++++-+", False),
        ("Rs_johnson_1992", "----++", True),
        ("Rs_johnson_1992", "---++", None),
        ("Rd_soyka_2008", "++++-", 0.5),
        ("Rd_soyka_2008", "++--oooo-", 0.25),
        ("Ab_schwartz_2006", "-" * 17 + "+", 1),
        ("Ab_schwartz_2006", "+" * 17 + "-+", 0),
        ("Ab_schwartz_2006", "+" * 17 + "o+", None),
        ("Rd_strain_1996", "+-*o", 0.5),
        ("Rd_lingA_1976", "+o--", 60.0),
        ("Rd_lingA_1976", "++", 120.0),
        ("Rd_woody_2008", "---+---+---o", 1.0),
        ("Rd_woody_2008", "+++-+++-+++-", 0.0),
        ("Rd_eissenberg_1997", "--" + "+" * 15, 1),
        ("Rd_eissenberg_1997", "--" + "+" * 14 + "o", 0),
        ("Rd_eissenberg_1997", "-+" * 8 + "--", 0),
        ("Rd_zaks_1972", "+*o-", 2),
        ("Rd_petitjean_2001", "+*o-", 0.625),
        ("Rd_strang_2010", "+" * 13 + "-" * 7 + "+" * 6, True),
        ("Rd_strang_2010", "-" * 13 + "-" * 6 + "+" * 7, False),
        ("Rd_kostenB_1993", "-" * 7 + "+" * 3 + "o" * 14, True),
        ("Rd_kostenB_1993", "-" * 6 + "*" + "+" * 3 + "o" * 14, False),
        ("Rd_ling_2010", "-" * 8 + "o" * 8 + "-", 0.5),
        ("Rd_mattickA_2003", "-o-ooo", 2 / 3),
        ("Rd_mattickA_2003", "ooo", 0.0),
        ("Rd_mattickB_2003", "-" * 13 + "+", 1.0),
        ("Rd_mattickB_2003", "-" * 12, None),
        ("Rd_fiellin_2006", "-o_", 0.5),
        ("Rd_tanum_2017", "-o", 1.0),
        ("Rd_haight_2019", "++++" + "-" * 10 + "o" * 10, 0.5),
        ("Rd_lofwall_2018", "-" * 12 + "ooo+ooo+ooo+", 0.8),
        ("Rd_strang_2019", "+" * 11 + "*+", 0.5),
        ("Rd_comer_2006", "----oooo-", 0.5),
        ("Rd_wolstein_2009", "-+oo", 0.5),
        ("Rd_lingC_1998", "--*o", 2),
        ("Rd_paniA_2000", "-o", 1.0),
        ("Rd_paniB_2000", "-o", 0.5),
        ("Rd_jaffe_1972", "-------+", 0.875),
        ("Rd_jaffe_1972", "-------o", None),
    ],
)
def test_a_word_counted_by_hand(column, word, value):
    assert score(word)[column] == value
    assert type(score(word)[column]) is type(value)


@pytest.mark.parametrize(
    ("name", "word", "time", "event"),
    [
        ("Ab{}_schottenfeldA_2008", "--o+", 3, True),
        ("Ab{}_mokri_2016", "---", 3, False),
        ("Ab{}_shufman_1994", "--o+", 4, True),
        ("Ab{}_shufman_1994", "-oo", 3, False),
        ("Ab{}_shufman_1994", "oo", None, None),
        ("Rs{}_ctnNinetyFour_2023", "-+o*+", 2, True),
        ("Rs{}_ctnNinetyFour_2023", "-+++-", 2, False),
        ("Rs{}_ctnNinetyFour_2023", "+++", None, None),
        ("Rs{}_ctnNinetyFour_2023", "+_+++", 1, True),
        ("Dr{}_ctnNinetyFour_2023", "-oooo-", 2, True),
        ("Dr{}_ctnNinetyFour_2023", "-ooo+", 2, False),
        ("Rs{}_schottenfeld_2008", "-*o", 3, True),
        ("Rs{}_lee_2016", "-+--+", 2, True),
        ("Rs{}_lee_2016", "+---+", 4, False),
        ("Rs{}_lee_2016", "+-", 1, False),
        ("Rs{}_lee_2016", "+", None, None),
        ("Rs{}_ctnFiftyOne_2018", "++++++", 3, True),
        ("Rs{}_ctnFiftyOne_2018", "+++++-", 3, False),
    ],
)
def test_a_time_counted_by_hand(name, word, time, event):
    scored = score(word)
    assert (scored[name.format("T")], scored[name.format("E")]) == (time, event)


def test_every_empty_cell_has_its_reason():
    for word in ("o", "_", "-", "+---+", "oooooooo"):
        empty = [column for column, value in score(word).items() if value is None]
        assert list(unanswered(word)) == empty
    assert unanswered("-------o")["Rd_jaffe_1972"] == Unanswered.NOT_A_COMPLETER.value
    assert unanswered("-")["Rd_haight_2019"] == Unanswered.TOO_SHORT.value


@pytest.mark.parametrize(("text", "place"), [("", None), ("--x", 3), ("O", 1), ("- -", 2)])
def test_what_is_no_word_says_at_which_week(text, place):
    with pytest.raises(NotAWord) as told:
        score(text)
    assert told.value.place == place


def test_the_catalogue_has_53_definitions_and_61_columns_of_their_own_and_says_how_each_is_read():
    assert (len(DEFINITIONS), len(COLUMNS), len(set(COLUMNS))) == (53, 61, 61)
    assert [each.name for each in DEFINITIONS if not each.reading] == []
    assert [each.name for each in DEFINITIONS if each.verified] == [
        "Ab_ctnThirty_2011", "RsT_ctnNinetyFour_2023", "DrT_ctnNinetyFour_2023", "RsT_ctnFiftyOne_2018",
        "Rd_mattickA_2003",
    ]  # fmt: skip
