"""Last time's answers: only stable facts come back, to be confirmed. Everything else stays unseen on a new form."""

import re
from dataclasses import replace

import pytest

from larix.followup.actions import record_response
from larix.followup.given import Given, check
from larix.followup.models import ResponseVersion
from larix.gate.sitting import carried
from larix.instruments import as_posted, fingerprint
from larix.instruments.answers import OneOf, OwnWords, SeveralOf
from larix.schedule import Asked
from larix.web.forms.screens import screens_of
from tests.cast import AT, published
from tests.form_stage import PERSON, new_stage
from tests.integration.web.reading import fields, main_words

SHOWN = [
    (instrument, part, example)
    for instrument in published().instruments.values()
    for part in instrument.parts
    for example in instrument.examples
]


def in_part(view, example):
    """What the example says of this part's questions."""
    names = {item.name for item in view.items}
    answers = {name: value for name, value in example.answers.items() if name in names}
    missing = {name: str(reason) for name, reason in example.missing.items() if name in names}
    return answers, missing


def answered_last_time(stage, view, asked, answers, missing):
    """Recorded at the first wave, with own words that would be known again."""
    told = {
        name: f"Hemmelig {name}" if isinstance(view.item(name).answer, OwnWords) else value
        for name, value in answers.items()
    }
    given = Given(
        save_id=stage.participation.key, purpose=stage.study.protocol.purpose, instrument=view,
        fingerprint=fingerprint(view), wave="m00", on=AT.date(), answers=told, missing=missing, part=asked.part,
        respondent=asked.respondent,
    )  # fmt: skip
    record_response(person_id=stage.participation.person_id, given=check(given), by=stage.entry().actor)
    return told


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("instrument", "part", "example"), SHOWN,
    ids=[f"{one.id}-{part}-{number}" for number, (one, part, _) in enumerate(SHOWN)],
)  # fmt: skip
def test_section_4_no_answer_of_last_time_is_on_a_new_form_but_stable_facts(signed_in, instrument, part, example):
    view, asked = instrument.view(part), Asked(instrument.id, instrument.version, part=part)
    stage = new_stage(asked)
    told = answered_last_time(stage, view, asked, *in_part(view, example))
    stable = {item.name for item in view.items if item.carry}
    assert set(stage.asking(stage.seat(), asked, "m03").carried) == stable & set(told)
    client = signed_in(stage.ida)
    typed_last_time = as_posted(view, told, {})
    for screen in screens_of(view, "all", about=True):
        page = client.get(f"{stage.address(asked, 'm03')}?page={screen.number}")
        html, held = page.content.decode(), fields(page)
        assert "Hemmelig" not in html
        assert [name for name in typed_last_time if any(held.get(name, ()))] == []
        shown = set(re.findall(r'id="(\w+)-last"', html))
        assert shown == stable & set(told) & set(re.findall(r'data-item="(\w+)"', html))
        assert set(re.findall(r'data-item="(\w+)"[^>]* data-last=', html)) == shown


@pytest.mark.parametrize("instrument", published().instruments.values(), ids=lambda one: f"{one.id}.{one.version}")
def test_section_4_scales_symptoms_use_goals_and_own_words_are_never_carried(instrument):
    answers = {item.name: 1 for item in instrument.items}
    kept = set(carried(instrument, answers))
    assert kept == {item.name for item in instrument.items if item.carry}
    for name in kept:
        item = instrument.item(name)
        assert isinstance(item.answer, OneOf | SeveralOf)
        assert (item.sensitive, item.recall_days) == (False, None)
        assert re.search("goal|use|inject|overdose|days|score|ladder|benefit|satisf", name) is None


def test_own_words_are_not_carried_even_where_an_instrument_would_mark_them_so():
    whole = published().get("what_mattered", 1)
    marked = replace(whole, items=tuple(replace(item, carry=True) for item in whole.items))
    assert "own_words" not in carried(marked, {"own_words": "Kari", "factor_1": "work"})


@pytest.fixture
def stage(db):
    made = new_stage()
    view = published().get("measure_point", 1).view("person")
    example = next(one for one in published().get("measure_point", 1).examples if one.typical)
    answers, missing = in_part(view, example)
    answered_last_time(made, view, PERSON, {**answers, "housing": "rented"}, missing)
    return made


def housing(stage):
    screens = screens_of(published().get("measure_point", 1).view("person"), "one", about=True)
    at = next(screen.number for screen in screens if screen.items == ("housing",))
    return f"{stage.address(PERSON, 'm03')}?page={at}"


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ({"housing__last": "same"}, ({"housing": "rented"}, {}, ["housing"])),
        ({"housing__last": "changed", "housing": "owned"}, ({"housing": "owned"}, {}, [])),
        ({"housing__last": "declined"}, ({}, {"housing": "declined"}, [])),
    ],
)
def test_section_4_a_stable_fact_is_confirmed_changed_or_declined_with_one_tap(stage, signed_in, said, stands):
    client, address = signed_in(stage.ida), stage.address(PERSON, "m03")
    client.post(address, {**fields(client.get(address)), "do": "one"})
    page = client.get(housing(stage))
    asked = main_words(page)
    assert "Last time (20 November 2026): A home I rent. Is it still so?" in asked
    assert [words in asked for words in ("Yes, the same", "Has changed", "I would rather not answer")] == [True] * 3
    held = {name: values for name, values in fields(page).items() if name not in ("next", "language")}
    client.post(address, {**held, **said, "do": "next"})
    walk_to_the_end(client, address)
    version = ResponseVersion.objects.get(response__wave="m03")
    assert (
        {name: value for name, value in version.answers.items() if name == "housing"},
        {name: value for name, value in version.missing.items() if name == "housing"},
        version.carried,
    ) == stands


def walk_to_the_end(client, address):
    """Declines whatever is not answered yet, and finishes."""
    page = client.get(address)
    for _ in range(99):
        html = page.content.decode()
        held = {name: values for name, values in fields(page).items() if name not in ("next", "language")}
        for name in re.findall(r'data-item="(\w+)"', html):
            if not any(field.partition("__")[0] == name for field in held if held[field] != [""]):
                held[f"{name}__missing"] = ["declined"]
        do = "finish" if 'name="do" value="finish"' in html else "next"
        page = client.post(address, {**held, "do": do}, follow=True)
        if do == "finish":
            return page
    raise AssertionError("the form does not end")


def test_a_fact_of_a_later_wave_is_not_last_time(stage):
    assert dict(stage.asking(stage.seat(), PERSON, "m00").carried) == {}
    assert stage.asking(stage.seat(), PERSON, "m03").carried["housing"] == "rented"
