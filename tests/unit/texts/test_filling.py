"""Places in a text are filled with words, never with markup; one that nobody fills is found when it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.texts.filling import MAY, MEANINGS, MUST, fill, literal, missing_places, unknown_places
from larix.texts.starting import DRAFTS
from larix.texts.typeset import to_html


def test_a_place_is_filled_where_it_stands():
    assert fill("Vil du være med i {study}?", {"study": "Prosjekt X", "contact": "55 00"}) == (
        "Vil du være med i Prosjekt X?"
    )


def test_several_values_are_a_list_on_a_line_of_their_own_and_have_commas_elsewhere():
    values = {"recipients": ("Helse Bergen", "UiB")}
    assert fill("Disse:\n\n{recipients}", values) == "Disse:\n\n\n- Helse Bergen\n- UiB\n"
    assert fill("Disse: {recipients}.", values) == "Disse: Helse Bergen, UiB."


def test_a_place_without_a_value_is_an_error():
    with pytest.raises(KeyError):
        fill("{study}", {})


@given(st.text(max_size=40))
def test_a_value_is_words_whatever_it_looks_like(value):
    shown = " ".join("".join(each for each in value if each.isprintable() or each.isspace()).split())
    expected = to_html(literal(shown))
    assert to_html(fill("{study}", {"study": shown})) == expected
    assert "<strong>" not in expected
    assert "<a" not in expected


@pytest.mark.parametrize(
    "value", ["**fet**", "# stor", "1. en", "- to", "[a](https://b.no)", "{study}", "<b>", "a_b_c"]
)
def test_markup_in_a_value_is_shown_as_it_is(value):
    plain = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert to_html(fill("Navn: {study}", {"study": value})) == f'<p class="ds-paragraph">Navn: {plain}</p>'


def test_a_misspelt_place_and_a_lacking_one_are_named():
    assert unknown_places("letter", "{contcat} {study}") == ("contcat", "study")
    assert missing_places("letter", "{contact}") == ("answer_address",)


def test_what_a_text_must_have_it_may_have_and_every_place_has_a_meaning():
    assert {code: must - MAY[code] for code, must in MUST.items()} == dict.fromkeys(MUST, frozenset())
    assert frozenset().union(*MAY.values()) == frozenset(MEANINGS)
    assert sorted(MAY) == sorted(DRAFTS)
