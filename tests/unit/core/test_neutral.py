"""What a stranger may read on an envelope or a telephone."""

import pytest

from larix.core.neutral import links, tells


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Hilsen LAR Bergen", "LAR"),
        ("Avdeling for rusmedisin", "rusmedisin"),
        ("Hvordan går det med rusen? Rus", "Rus"),
        ("Din metadon er klar", "metadon"),
        ("About your opioid treatment", "opioid"),
        ("Time ved ruspoliklinikken", "ruspoliklinikken"),
        ("Ta med Suboxone", "Suboxone"),
    ],
)
def test_a_word_that_tells_is_found(text, word):
    assert tells(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "Hei! Minner om avtalen torsdag 14. mai kl. 12. Passer det ikke, ring 55 00 00 00.",
        "Vi lar deg bestemme selv.", "Lar det seg gjøre?", "En rusten dør i Russland", "Et uavhengig råd",
        "Et rustfritt rør",
    ],
)  # fmt: skip
def test_everyday_words_tell_nothing(text):
    assert tells(text) is None
    assert not links(text)


@pytest.mark.parametrize("text", ["Se https://a.no", "gå til www.prosjekt.no", "les på larix.no"])
def test_the_address_of_a_page_is_found(text):
    assert links(text)
