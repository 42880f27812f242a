"""A unit's key is made of its name, can stand in an address, and is nobody else's."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.units.naming import key_of


@pytest.mark.parametrize(
    ("name", "taken", "key"),
    [
        ("LAR Helse Førde", (), "lar-helse-forde"),
        ("Ærlig & Åpen, avd. 2", (), "aerlig-apen-avd-2"),
        ("LAR Nord", ("lar-nord",), "lar-nord-2"),
        ("LAR Nord", ("lar-nord", "lar-nord-2"), "lar-nord-3"),
        ("…", (), "unit"),
    ],
)
def test_a_key_is_made_of_the_name(name, taken, key):
    assert key_of(name, taken) == key


@given(st.text(max_size=300), st.lists(st.text(max_size=20), max_size=3))
def test_every_name_gets_a_key_that_fits_in_an_address_and_is_new(name, others):
    taken = {key_of(other, ()) for other in [name, *others]}
    key = key_of(name, taken)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)
    assert (key not in taken, len(key) <= 60) == (True, True)
