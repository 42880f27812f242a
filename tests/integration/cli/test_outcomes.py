"""`larix outcomes`: a table of words becomes a table of outcomes, or a sentence says where it is wrong."""

import csv

import pytest

from larix.outcomes import COLUMNS

GOOD = "who,usePatternUDS\n7,---o+*--\nå b,oooo\n"


@pytest.fixture
def words(tmp_path):
    def written(text, encoding="utf-8"):
        file = tmp_path / "words.csv"
        file.write_bytes(text.encode(encoding))
        return file

    return written


def test_a_table_of_words_is_scored_in_its_own_order(larix, words, tmp_path):
    out = tmp_path / "out.csv"
    said = larix("outcomes score", words(GOOD), "--out", out)
    assert (said.status, said.err) == (0, "")
    with out.open(encoding="utf-8") as opened:
        heading, *rows = csv.reader(opened)
    assert heading == ["who", *COLUMNS]
    assert [row[0] for row in rows] == ["7", "å b"]
    of_seven = dict(zip(heading, rows[0], strict=True))
    assert [of_seven[name] for name in ("Ab_kosten_1993", "RsE_lee_2016", "Rd_petitjean_2001", "Rd_haight_2019")] == [
        "1", "1", "0.3125", ""
    ]  # fmt: skip


def test_who_somebody_is_becomes_no_formula(larix, words, tmp_path):
    out = tmp_path / "out.csv"
    assert larix("outcomes score", words("who,usePatternUDS\n=1+1,--\n"), "--out", out).status == 0
    assert out.read_text().splitlines()[1].startswith("'=1+1,")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encoding_separator_and_other_columns_make_no_difference(larix, words, tmp_path, encoding):
    plain, other = tmp_path / "plain.csv", tmp_path / "other.csv"
    larix("outcomes score", words(GOOD), "--out", plain)
    text = "usePatternUDS;more;who\r\n---o+*--;x,y;7\r\n\r\noooo;;å b\r\n"
    assert larix("outcomes score", words(text, encoding), "--out", other).status == 0
    assert other.read_bytes() == plain.read_bytes()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("who,usePatternUDS\n7,--x\n", "Line 2, column usePatternUDS: sign 3 is “x”, and a week is one of + - o * _."),
        ("who,usePatternUDS\n7,--\n8,\n", "Line 3, column usePatternUDS: the cell is empty."),
        ("who,usePatternUDS\n7,--\n,--\n", "Line 3, column who: the cell is empty."),
        ("who,usePatternUDS\n7,--\n7,--\n", "Line 3, column who: “7” stands on line 2 already."),
        ("who,word\n7,--\n", "Line 1: there is no column “usePatternUDS”. The columns are: who, word."),
        ("a,b\n7,--\n", "Line 1: there is no column “who”. The columns are: a, b."),
        ("who,usePatternUDS,who\n7,--,8\n", "Line 1: the column “who” stands twice (who, usePatternUDS, who)."),
    ],
)
def test_a_mistake_is_told_with_its_place_and_nothing_is_written(larix, words, tmp_path, text, sentence):
    file = words(text)
    said = larix("outcomes score", file, "--out", tmp_path / "out.csv")
    assert (said.status, said.err.startswith(f"{sentence} Nothing was written;")) == (2, True)
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_is_there_is_written_over_only_when_asked(larix, words, tmp_path):
    out, file = tmp_path / "out.csv", words(GOOD)
    out.write_text("mine")
    refused = larix("outcomes score", file, "--out", out)
    assert (refused.status, out.read_text()) == (2, "mine")
    assert larix("outcomes score", file, "--out", out, "--replace").status == 0
    assert out.read_bytes().startswith(b"who,Ab_ling_1998,")
    assert larix("outcomes score", file, "--out", file, "--replace").status == 2
    assert file.read_text(encoding="utf-8") == GOOD


def test_the_list_has_a_line_for_each_definition(larix):
    lines = larix("outcomes list").lines
    assert len(lines) == 53
    assert lines[12].startswith("RsT_ctnNinetyFour_2023, RsE_ctnNinetyFour_2023: survival; CTN-0094; Weeks to relapse")
