"""Every wording is there in all three languages, or it is not a wording."""

import pytest

from larix.core.words import LANGUAGES, Words, same

HELLO = Words("Hei, {name}", "Hei der, {name}", "Hello, {name}")


@pytest.mark.parametrize("wording", [("", "b", "c"), ("a", " \n", "c"), ("a", "b", "\t")])
def test_a_wording_that_is_blank_in_one_language_is_refused(wording):
    with pytest.raises(ValueError):
        Words(*wording)


def test_the_refusal_says_which_languages_are_missing_and_of_what():
    with pytest.raises(ValueError, match="nb, nn: 'Hello'"):
        Words("", " ", "Hello")
    with pytest.raises(ValueError, match="en: 'Hei'"):
        Words("Hei", "Hei", "")


def test_a_wording_is_said_in_the_language_one_asks_for():
    assert [HELLO.said_in(language) for language in LANGUAGES] == ["Hei, {name}", "Hei der, {name}", "Hello, {name}"]
    assert (LANGUAGES, str(HELLO)) == (("nb", "nn", "en"), "Hello, {name}")


@pytest.mark.parametrize("language", ["", "NB", "no", "sv", "to_json"])
def test_a_language_that_larix_does_not_speak_is_refused(language):
    with pytest.raises(ValueError):
        HELLO.said_in(language)


def test_places_are_filled_in_every_language_and_what_fills_them_is_left_as_it_is():
    assert HELLO.filled(name="{Kari}") == Words("Hei, {Kari}", "Hei der, {Kari}", "Hello, {Kari}")


def test_a_place_that_nothing_fills_is_an_error():
    with pytest.raises(KeyError):
        HELLO.filled(nobody="Kari")


def test_a_name_is_the_same_in_every_language():
    assert same("CES-D") == Words("CES-D", "CES-D", "CES-D")


def test_a_wording_is_written_down_and_read_back():
    assert Words.from_json(HELLO.to_json()) == HELLO
    assert list(HELLO.to_json()) == list(LANGUAGES)
