"""Whoever asks for what is not there hears what there is."""

import pytest

from larix.core.told import Told, nearest, no_such
from larix.core.words import Words

STUDY = Words("studien", "studien", "study")


def test_an_error_is_told_in_three_languages():
    words = Words("Nei.", "Nei då.", "No.")
    assert (Told(words).words, str(Told(words))) == (words, "No.")


@pytest.mark.parametrize(
    ("name", "near"), [("hlep", "help"), ("HELP", "help"), ("practise", "Practice"), ("qqqq", None)]
)
def test_the_name_that_is_most_like_it_is_found_whatever_its_letters(name, near):
    assert nearest(name, ["Practice", "help"]) == near


def test_a_near_name_is_offered():
    assert no_such(STUDY, "hlep", ["practice", "help"]).words == Words(
        "Studien «hlep» finnes ikke. Mente du help?",
        "Studien «hlep» finst ikkje. Meinte du help?",
        "There is no study “hlep”. Did you mean help?",
    )


def test_where_no_name_is_near_it_says_which_there_are():
    assert no_such(STUDY, "qqqq", ["practice", "help"]).words == Words(
        "Studien «qqqq» finnes ikke. Det finnes: help, practice.",
        "Studien «qqqq» finst ikkje. Det finst: help, practice.",
        "There is no study “qqqq”. There is: help, practice.",
    )


def test_where_there_is_nothing_it_says_so():
    assert no_such(STUDY, "help", []).words.en == "There is no study “help”. There is none yet."


def test_a_long_name_is_cut_where_it_is_repeated():
    told = no_such(STUDY, "x" * 5_000_000, ["help"]).words
    assert told.en == f"There is no study “{'x' * 60}…”. There is: help."
    assert no_such(STUDY, "x" * 60, ["help"]).words.en == f"There is no study “{'x' * 60}”. There is: help."
    assert len(told.nb) < 150
