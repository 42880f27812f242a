"""A no has its reason and its source; a source that nobody has verified stops nobody."""

from dataclasses import replace

import pytest

from larix.core.rulings import ALLOWED, Refused, Ruling, obey, refuse
from larix.core.words import Words
from larix.law import CATALOGUE, WITHDRAWAL, Provision
from larix.law.titles import TITLES

SURE = Provision("The act", "§ 1", "What it says.", "somewhere", verified=True)
UNSURE = replace(SURE, verified=False)
REASON = Words("Fordi.", "Fordi det.", "Because.")


def test_what_is_allowed_is_done_without_a_word():
    assert obey(ALLOWED) is None


def test_a_no_says_why_and_where_that_stands():
    no = refuse("too_early", REASON, SURE)
    with pytest.raises(Refused) as refused:
        obey(no)
    assert refused.value.ruling == no == Ruling(False, "too_early", REASON, SURE)
    assert refused.value.words == Words("Fordi. (The act § 1)", "Fordi det. (The act § 1)", "Because. (The act § 1)")


def test_a_no_that_nobody_has_verified_warns_and_stops_nobody():
    assert obey(refuse("too_early", REASON, UNSURE)) == Refused(refuse("too_early", REASON, SURE)).words


def test_a_no_without_a_source_is_a_no():
    with pytest.raises(Refused) as refused:
        obey(Ruling(allowed=False, code="no"))
    assert refused.value.words == Words("Det går ikke.", "Det går ikkje.", "That cannot be done.")


def test_a_provision_is_named_by_its_source_and_paragraph():
    assert [str(SURE), str(replace(SURE, paragraph=""))] == ["The act § 1", "The act"]


def test_a_no_cites_its_source_in_the_language_of_the_page():
    words = Refused(refuse("too_early", REASON, WITHDRAWAL)).words
    assert words == Words(
        "Fordi. (Larix-avgjørelse nr. 20)", "Fordi det. (Larix-avgjerd nr. 20)", "Because. (Larix decision record 20)"
    )


def test_every_source_that_larix_rests_on_has_its_title_in_all_three_languages():
    assert [provision for provision in CATALOGUE if set(TITLES.get(provision.source, {})) != {"nb", "nn"}] == []
    in_words = {each.paragraph for each in CATALOGUE if any(part.isalpha() for part in each.paragraph.split())}
    assert [paragraph for paragraph in in_words if set(TITLES.get(paragraph, {})) != {"nb", "nn"}] == []


def test_every_provision_that_larix_rests_on_can_be_looked_up():
    assert [p for p in CATALOGUE if not (p.source.strip() and p.gist.strip() and p.where.strip())] == []
    assert len({(p.source, p.paragraph, p.gist) for p in CATALOGUE}) == len(CATALOGUE)
