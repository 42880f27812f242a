"""Whether a text names a number to ring."""

import pytest

from larix.texts.starting import DRAFTS
from larix.texts.telephones import telephones_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ring klinikeren: 55 00 00 00.", ("55 00 00 00",)),
        ("Ring +47 55000000 eller 116 117, døgnet rundt.", ("+47 55000000", "116 117")),
        ("Er liv i fare: ring 113.", ()),
        ("1. Gjelder fra 2016.\n2. Se § 32 og side 12.", ()),
        ("helsepersonelloven 1999-07-02-64 og 3.141592", ()),
        ("", ()),
    ],
)
def test_a_number_that_could_be_rung_is_told_from_others(text, found):
    assert telephones_in(text) == found


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_our_draft_of_the_steps_names_no_clinicians_number_because_only_the_study_knows_it(language):
    assert telephones_in(DRAFTS["worry_steps"].body.said_in(language)) == ()
