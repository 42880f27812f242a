"""The texts to start from: what binds them, in all three languages."""

import re
from datetime import date

import pytest

from larix.core.neutral import tells
from larix.core.words import LANGUAGES
from larix.texts.filling import places_in
from larix.texts.rules import MESSAGES, OUTSIDE, may_write
from larix.texts.starting import DRAFTS, USES

# The twelve points of the regulation on medical quality registries § 3-5, as www.kvalitetsregistre.no/
# registrertes-rettigheter tells them: what each section of the sheet must hold, by a word or a place.
TWELVE = {
    "a": "{study}", "b": "{purposes}", "c": "journal|record", "d": "{controller}", "e": "fødselsnummer|identity number",
    "f": "{storage_ends}", "g": "{contact}", "h": "{recipients}", "i": "kobles|koplast|linked",
    "j": "trekke|trekkje|withdraw", "k": "sperr|blocked", "l": "Datatilsynet",
}  # fmt: skip
APPOINTMENT = {"appointment_day", "appointment_time", "telephone"}
RIGHTS = (
    "(?:få se|få sjå|can see)",
    "(?:rettet|retta|corrected)",
    "(?:slettet|sletta|deleted)",
    "(?:sperret|sperra|blocked)",
)


def sections(body: str) -> dict[str, str]:
    """The letter of each lettered section of a text, and what stands in it."""
    found = re.split(r"^# ([a-z])\. ", body, flags=re.MULTILINE)
    return dict(zip(found[1::2], found[2::2], strict=True))


@pytest.mark.parametrize("code", sorted(DRAFTS))
def test_every_draft_may_be_kept_as_it_is(code):
    draft = DRAFTS[code]
    ruling = may_write(
        code=code, title=draft.title, body=draft.body, owner=draft.owner, review_on=date(2027, 1, 1), status="draft",
        source=draft.source, day=date(2026, 1, 1),
    )  # fmt: skip
    assert ruling.code == "allowed"
    assert len(draft.source) <= 300


def test_every_draft_says_that_nobody_has_agreed_to_it_and_every_use_has_a_name():
    assert [code for code, draft in DRAFTS.items() if "utkast" not in draft.source] == []
    assert sorted(USES) == sorted(DRAFTS)


@pytest.mark.parametrize("code", sorted(DRAFTS))
def test_the_three_languages_have_the_same_places_and_the_same_sections(code):
    bodies = [DRAFTS[code].body.said_in(language) for language in LANGUAGES]
    assert len({places_in(body) for body in bodies}) == 1
    assert len({(body.count("\n\n"), body.count("\n- "), body.count("\n# ")) for body in bodies}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(OUTSIDE))
def test_section_12_page_one_tells_a_stranger_nothing(code, language):
    draft = DRAFTS[code]
    whole = f"{draft.title.said_in(language)}\n{draft.body.said_in(language)}"
    assert tells(whole) is None
    expected = APPOINTMENT if code in MESSAGES else {"contact", "answer_address"}
    assert places_in(whole) == expected, "the study's name is not on page one"
    telling = r"(?i)\b(lar|rus|behandl|pasient|klinikk|avdeling|studie|prosjekt|register|treat|patient|clinic|study)"
    assert re.findall(telling, whole) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_section_12_there_is_one_reminder_and_it_says_so(language):
    body = DRAFTS["reminder"].body.said_in(language)
    assert re.search("skriver vi ikke igjen|skriv vi ikkje igjen|will not write again", body)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("point", sorted(TWELVE))
def test_section_7_the_information_sheet_holds_each_of_the_twelve_points(point, language):
    assert re.search(TWELVE[point], sections(DRAFTS["information"].body.said_in(language))[point])


@pytest.mark.parametrize("language", LANGUAGES)
def test_section_7_the_rights_are_access_correction_deletion_and_blocking(language):
    rights = sections(DRAFTS["information"].body.said_in(language))["k"]
    assert [right for right in RIGHTS if not re.search(right, rights)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_section_7_a_law_that_is_quoted_says_that_nobody_has_verified_it(language):
    body = DRAFTS["information"].body.said_in(language)
    assert "§ 3-5" in body
    assert re.search("Ingen jurist har lest det|Ingen jurist har lese det|No lawyer has read it", body)


@pytest.mark.parametrize("language", LANGUAGES)
def test_section_8_the_sheet_says_how_to_be_left_out_of_the_comparison(language):
    leaving = sections(DRAFTS["information"].body.said_in(language))["j"]
    assert re.search("heller ikke der|heller ikkje der|not there either", leaving)


@pytest.mark.parametrize("language", LANGUAGES)
def test_section_6_the_consent_text_waits_for_another_day_without_a_mark(language):
    body = DRAFTS["consent"].body.said_in(language)
    assert re.search("ingen som noterer det|Nobody makes a note of it", body)
    assert re.search("Hvert kryss under er et eget ja|Kvart kryss under er eit eige ja|is a yes of its own", body)


def test_section_22_alone_says_where_help_is():
    assert DRAFTS["help_numbers"].body.nb.strip() == (
        "Ingen leser dette akkurat nå. Er det fare for liv: ring 113. Legevakt: 116 117. Noen å snakke med, hele "
        "døgnet: 116 123 (Mental Helse)."
    )
    for language in LANGUAGES:
        assert re.findall(r"116 \d{3}|\b113\b", DRAFTS["help_numbers"].body.said_in(language)) == [
            "113", "116 117", "116 123",
        ]  # fmt: skip


def test_section_22_withdrawing_says_that_the_treatment_is_the_same():
    body = DRAFTS["withdrawn"].body.nb
    assert body.startswith("Du er ute av prosjektet fra nå. Behandlingen din er den samme.\n")
    assert "Dette slettes:\n\n{deleted}" in body
    assert "Dette kan vi ikke ta tilbake, fordi det alt er regnet med i en rapport:\n\n{kept}" in body


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(DRAFTS))
def test_sentences_are_short(code, language):
    words = re.sub(r"^[#-] ?|\*\*", "", DRAFTS[code].body.said_in(language), flags=re.MULTILINE)
    longest = max(re.split(r"(?<=[.?!:])\s+|\n", words), key=lambda sentence: len(sentence.split()))
    assert len(longest.split()) <= 25, longest


@pytest.mark.parametrize("code", sorted(DRAFTS))
def test_nobody_is_called_an_addict(code):
    whole = " ".join(DRAFTS[code].body.said_in(language) for language in LANGUAGES)
    assert re.findall(r"(?i)misbruk|narkoman|addict|abuse", whole) == []
