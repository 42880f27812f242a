"""What must hold of every instrument that Larix ships."""

import json

import pytest

from larix.core.words import LANGUAGES
from larix.instruments import CATALOGUE, PUBLISHED, Library, Missing, Status, fingerprint
from larix.instruments.answers import OneOf, OwnWords, Whole
from larix.instruments.ces_d import STATEMENTS
from larix.instruments.formulas import items_scored_by
from larix.instruments.frozen import broken, plain

EACH = pytest.mark.parametrize("instrument", CATALOGUE, ids=lambda instrument: instrument.id)
EXAMPLES = [
    pytest.param(instrument, example, id=f"{instrument.id}-{number}")
    for instrument in CATALOGUE
    for number, example in enumerate(instrument.examples, 1)
]


@pytest.mark.parametrize(("instrument", "example"), EXAMPLES)
def test_an_instruments_own_examples_hold(instrument, example):
    assert instrument.faults(example.answers, example.missing) == []
    assert instrument.scored(example.answers) == example.scores
    assert broken(instrument, example) == ""


@EACH
def test_every_instrument_has_examples_and_may_be_shipped(instrument):
    assert instrument.examples
    assert instrument.licence.tier in ("GREEN", "AMBER")
    assert instrument.licence.evidence.where


def test_a_scale_without_evidence_of_leave_ships_none_of_its_questions():
    amber = [instrument for instrument in CATALOGUE if instrument.licence.tier == "AMBER"]
    assert [(one.id, [item.name for item in one.items]) for one in amber] == [("hscl_10", ["mean"])]
    assert not amber[0].licence.evidence.verified


@EACH
def test_the_published_file_is_the_source_of_that_version(instrument):
    file = PUBLISHED / f"{instrument.id}.{instrument.version}.json"
    raise_the_version = f"{instrument.id} has changed since it was published: raise its version, and publish that"
    assert json.loads(file.read_text(encoding="utf-8")) == plain(instrument), raise_the_version
    published = Library.read().get(instrument.id, instrument.version)
    assert published == instrument
    assert fingerprint(published) == fingerprint(instrument)


def test_every_published_version_loads_and_belongs_to_an_instrument_in_the_catalogue():
    files = {path.name for path in PUBLISHED.iterdir()}
    library = Library.read()
    assert files == {f"{name}.{version}.json" for name, version in library.instruments}
    assert {name for name, _ in library.instruments} == {instrument.id for instrument in CATALOGUE}


# Answers name the version they were given to, so what a version says may never change. A new version adds a line.
FINGERPRINTS = {
    ("basis", 1): "9722cc1dde1322ef4320e4e1860001ee1642b49fdc189f12dfe666c90f568056",
    ("ces_d", 1): "941cee4e640b7995dd7e760b51fc60ea5b26c52df01a340bbe854d69562523a5",
    ("help_baseline", 1): "34fa6f1a7571839aee123a23a51e0fb3e4360087d790cdf4bb809880dc1aabe0",
    ("distress", 1): "531ba40a5a8a3f6d1c958e46b265c79484b217b12d84bf0ee90204fefa1599c6",
    ("hscl_10", 1): "29526c2d43d2157e1e8a284cb9e9d67a9d0974adb6089795bc3371c0fb57e280",
    ("measure_point", 1): "5ec16845e6999aad608aa764ec4a3e7619569d3c16ecf240c4b19c22266c70be",
    ("measure_point", 2): "ddfeb19e9daa2447b29eb48780de09f99d0459dc7c98902ca1d8106b21d21eea",
    ("what_mattered", 1): "95dca1f7935019b411944b982f023a86434732ef12ead600131291b2617586fb",
}


def test_no_published_version_has_changed():
    assert {key: fingerprint(one) for key, one in Library.read().instruments.items()} == FINGERPRINTS


def test_ces_d_asks_what_help_asked_in_its_order():
    instrument = Library.read().latest("ces_d")
    assert [item.name for item in instrument.items] == [f"f1{letter}" for letter in "abcdefghijklmnopqrst"]
    assert {type(item.answer) for item in instrument.items} == {OneOf}
    assert {tuple(choice.code for choice in item.answer.choices) for item in instrument.items} == {(0, 1, 2, 3)}
    assert {item.recall_days for item in instrument.items} == {7}
    assert [block.layout for block in instrument.layout] == ["matrix"]


def test_no_translation_of_ours_is_called_validated():
    instrument = Library.read().latest("ces_d")
    assert {language.code: language.status for language in instrument.languages} == {
        "nb": Status.WORKING_TRANSLATION,
        "nn": Status.WORKING_TRANSLATION,
        "en": Status.VALIDATED,
    }
    assert Status.WORKING_TRANSLATION.words.nn == "arbeidsomsetjing, ikkje validert"


def test_section_4_only_stable_facts_carry_last_times_answer():
    carried = {(instrument.id, item.name) for instrument in CATALOGUE for item in instrument.items if item.carry}
    assert carried == {
        ("basis", "education"), ("basis", "income"), ("measure_point", "housing"), ("measure_point", "plan_exists"),
        ("measure_point", "crisis_plan_exists"),
    }  # fmt: skip


@EACH
def test_section_4_use_scales_scores_and_own_words_never_carry(instrument):
    scored = {name for score in instrument.scores for name in items_scored_by(score.formula)} - {"housing"}
    never = [
        item for item in instrument.items
        if item.sensitive or item.recall_days or item.name in scored or isinstance(item.answer, OwnWords | Whole)
        or (isinstance(item.answer, OneOf) and {choice.code for choice in item.answer.choices} >= set(range(11)))
    ]  # fmt: skip
    assert [item.name for item in never if item.carry] == []


@EACH
def test_section_18_sensitive_questions_are_announced_and_can_be_passed_over(instrument):
    announced = {name for block in instrument.layout if block.difficult for name in block.items}
    sensitive = {item.name for item in instrument.items if item.sensitive}
    recorded_elsewhere = instrument.id == "help_baseline"  # nobody is asked: the trial has recorded it
    assert recorded_elsewhere or sensitive == announced


def test_section_20_our_own_wording_is_a_draft_in_every_language():
    ours = [one for one in CATALOGUE if one.id not in ("ces_d", "help_baseline")]
    assert [one.id for one in ours] == ["basis", "measure_point", "what_mattered", "distress", "hscl_10"]
    assert {language.status for one in ours for language in one.languages} == {Status.OWN_WORDING}
    assert Status.OWN_WORDING.words.nb == "egne ord, utkast"


def test_each_question_says_something_of_its_own_in_each_language():
    for language in LANGUAGES:
        assert len({words.said_in(language) for words in STATEMENTS.values()}) == 20


def test_would_rather_not_answer_is_said_as_people_say_it():
    declined = Missing.DECLINED.words
    assert (declined.nb, declined.nn, declined.en) == ("Vil ikke svare", "Vil ikkje svare", "I would rather not answer")
