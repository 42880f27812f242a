"""`larix instrument`: what is published is listed, and never changes."""

import pytest

from larix.core.words import Words
from larix.instruments import LibraryError


def test_the_published_instruments_are_listed_with_their_versions(larix):
    listed = [line.split()[:2] for line in larix("instrument list").lines]
    names = ["basis", "ces_d", "distress", "hscl_10", "help_baseline", "measure_point", "what_mattered"]
    assert listed == sorted([*([name, "1"] for name in names), ["measure_point", "2"]])


def test_an_instrument_that_is_misspelt_is_told_the_near_name(larix):
    said = larix("instrument publish cesd")
    assert (said.status, said.out, said.err) == (2, "", "There is no instrument “cesd”. Did you mean ces_d?\n")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_version_that_was_changed_after_it_was_published_is_refused_with_a_sentence(larix, monkeypatch, language):
    def changed(*_):
        raise LibraryError("changed", Words("endret", "endra", "changed"))

    monkeypatch.setattr("larix.cli.instrument.publish", changed)
    said = larix("instrument publish ces_d", language=language)
    assert (said.status, said.out, said.err) == (
        2,
        "",
        {"nb": "endret\n", "nn": "endra\n", "en": "changed\n"}[language],
    )
