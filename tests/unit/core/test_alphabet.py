"""Norwegian order and search, and signs that nobody sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.core.alphabet import in_order, searched, without_unseen


def test_æ_ø_and_å_come_after_z_and_an_older_å_with_them():
    names = ["Zoe", "Åse", "Øyvind", "Ærlig", "Anne", "Aase", "ånund", "Éva", "Eva", "Evb", "Öst", "Äng", "bo", "Bo"]
    assert sorted(names, key=in_order) == [
        "Anne", "Bo", "bo", "Eva", "Éva", "Evb", "Zoe", "Äng", "Ærlig", "Öst", "Øyvind", "ånund", "Aase", "Åse",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("ÅSE", "Åse"),
        ("a\u030ase", "Åse"),
        ("\u202eÅse\u202c", "Åse"),
        ("Å\u200bse  Berg", "åse berg"),
        ("ﬁnn", "Finn"),
    ],
)  # fmt: skip
def test_a_search_finds_what_looks_the_same(typed, stands):
    assert searched(typed) == searched(stands)


@pytest.mark.parametrize(
    "name", ["José", "Nguyễn", "Zoë", "Siân", "D'Arcy", "علی\u200cرضا", "👩\u200d⚕️", "O’Neil", "Łukasz"]
)
def test_marks_that_belong_to_a_name_stay(name):
    assert without_unseen(name) == name


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\u2066", "\ufeff", "\u00ad", "\u200f"])
def test_signs_that_nobody_sees_go(sign):
    assert without_unseen(f"55{sign} 00") == "55 00"


@given(st.text(), st.text())
def test_any_two_texts_have_an_order_and_the_same_texts_the_same(one, other):
    assert (in_order(one) == in_order(other)) == (one == other)
    assert searched(searched(one)) == searched(one)
