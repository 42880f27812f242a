"""The interviewer's pages around a form: what is said first, a worry, the end, the call, and paper."""

import pytest

from larix.access.actor import HeldAt, operator
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.gate import sitting
from larix.studies.models import Ending, Worry
from larix.texts.actions import start_texts
from larix.texts.models import TextVersion
from tests.cast import AT, holder, published
from tests.fieldwork_stage import treated_by
from tests.form_stage import STAFF, new_stage, typed
from tests.integration.web.reading import fields, links, main_words


@pytest.fixture
def stage(db):
    made = new_stage()
    start_texts(scope=made.study.protocol.scope, by=operator(AT))
    return made


@pytest.fixture
def client(stage, signed_in):
    return signed_in(stage.ida)


@pytest.fixture
def at(stage):
    return lambda rest: f"/interviews/{stage.study.key}/{stage.participation.key}/m00/{rest}/"


def test_section_2_what_is_said_first_is_shown_with_its_version_and_kept_when_it_was_said(stage, client, at):
    page = client.get(at("begin"))
    said = main_words(page)
    assert "Read this aloud. Version 1 · draft · looked after by Prosjektkoordinator" in said
    assert "if a life is in danger now" in said
    assert said.count("not verified: no lawyer has read it") == 4
    assert fields(page)["version"] == ["1"]
    assert client.post(at("begin"), {"version": "7"}).status_code == 422
    assert Ending.objects.count() == 0
    assert client.post(at("begin"), {"version": "1"}).headers["Location"] == at("begin")
    assert (Ending.objects.get().told, Ending.objects.get().told_version) == ("before_first_question", 1)
    assert "Version 1 of the text has been said." in main_words(client.get(at("begin")))


def test_where_nobody_has_written_the_text_the_page_says_whom_to_ask(db, signed_in):
    stage = new_stage()
    page = signed_in(stage.ida).get(f"/interviews/{stage.study.key}/{stage.participation.key}/m00/begin/")
    assert "Nobody has written this text yet. Ask the study's coordinator for it before you begin." in main_words(page)


def test_section_13_a_part_that_was_begun_says_so_where_one_goes_on_with_it(stage, client, at):
    assert "begun" not in main_words(client.get(at("begin")))
    seat = stage.seat()
    asking = sitting.asking(seat, published(), "m00", "measure_point", "person")
    sitting.save_draft(seat, asking, typed(coping="9"))
    said = main_words(client.get(at("begin")))
    assert (said.count("begun"), "the person answers begun Fill in" in said) == (1, True)


def test_section_2_i_am_worried_stands_on_every_page_of_an_interview(stage, client, at):
    pages = [at("begin"), at("ending"), stage.address(), stage.address(STAFF)]
    assert [page for page in pages if at("worry") not in links(client.get(page))] == []


def test_section_2_a_worry_is_written_once_and_read_by_whoever_wrote_it(stage, client, at, signed_in):
    page = client.get(at("worry"))
    said = main_words(page)
    assert [
        each
        for each in (
            "113",
            "116 117",
            "116 123",
            "Ring the project's responsible clinician",
            "Larix sends nothing to anybody",
        )
        if each not in said
    ] == []
    typed = {
        "save_id": fields(page)["save_id"][0],
        "kind": "child",
        "said": "Barna er alene",
        "told": "",
        "person_told": "",
    }
    empty = client.post(at("worry"), typed | {"kind": ""})
    assert (empty.status_code, fields(empty)["said"], fields(empty)["save_id"]) == (
        422,
        ["Barna er alene"],
        [typed["save_id"]],
    )
    one = client.post(at("worry"), typed)
    again = client.post(at("worry"), typed)
    assert one.headers["Location"] == again.headers["Location"]
    assert Worry.objects.count() == 1
    kept = client.get(one.headers["Location"])
    assert "Barna er alene" in main_words(kept)
    assert at("begin") in links(kept), "back to the interview that goes on"
    assert signed_in(stage.ivar).get(one.headers["Location"]).status_code == 404
    assert "P-01" in main_words(client.get(f"/interviews/{stage.study.key}/worries/"))
    assert "You have written none." in main_words(signed_in(stage.ivar).get(f"/interviews/{stage.study.key}/worries/"))


def test_section_2_the_responsible_clinician_has_a_list_and_one_page_and_no_answers(stage, client, at, signed_in):
    save = fields(client.get(at("worry")))["save_id"][0]
    client.post(at("worry"), {"save_id": save, "kind": "child", "said": "Barna er alene"})
    place = HeldAt("study", stage.study.key)
    klara = signed_in(holder("klara", "Klara Kliniker", Role.RESPONSIBLE_CLINICIAN, place))
    assert "Read the worries" in main_words(klara.get("/"))
    assert f"/worries/{stage.study.key}/" in links(klara.get("/worries/"))
    listed = klara.get(f"/worries/{stage.study.key}/")
    [address] = [link for link in links(listed) if link.startswith(f"/worries/{stage.study.key}/")]
    assert "Barna er alene" not in main_words(listed)
    assert "A child Participant P-01" in main_words(klara.get(address))
    assert "Barna er alene" in main_words(klara.get(address))
    assert LogLine.objects.filter(verb=Verb.WORRY_READ).count() == 2
    assert at("begin") not in links(klara.get(address))
    assert klara.get(stage.address()).status_code == 404
    assert client.get(address).status_code == 404, "an interviewer has a door of their own"


def test_a_clinician_with_nothing_to_read_is_told_where_it_would_come_from(stage, signed_in):
    klara = signed_in(holder("k", "Klara", Role.RESPONSIBLE_CLINICIAN, HeldAt("study", stage.study.key)))
    assert "There is none. Interviewers write one" in main_words(klara.get(f"/worries/{stage.study.key}/"))


def test_section_2_every_interview_ends_with_how_are_you_and_a_call_is_offered_and_noted(stage, client, at):
    said = main_words(client.get(at("ending")))
    assert (
        "How are you now, after the talk? Fine A little heavy, but all right I would like somebody to call me" in said
    )
    assert client.post(at("ending"), {"how_now": "terrible"}).status_code == 422
    client.post(at("ending"), {"how_now": "call_me"})
    assert "Wants to be called. Asked for it on 20 November 2026." in main_words(client.get(at("ending")))
    client.post(at("called"))
    assert "Called on 20 November 2026." in main_words(client.get(at("ending")))
    assert Ending.objects.get().called_on == AT.date()


def test_section_2_who_asked_to_be_called_stands_on_the_participants_page_until_somebody_has(stage, client, at):
    person = f"/interviews/{stage.study.key}/{stage.participation.key}/"
    assert "Wants to be called" not in main_words(client.get(person))
    client.post(at("ending"), {"how_now": "call_me"})
    page = client.get(person)
    assert "Wants to be called. Asked for it on 20 November 2026. I have called today" in main_words(page)
    assert f'action="{at("called")}"' in page.content.decode()
    assert "The call is noted." in main_words(client.post(at("called"), follow=True))
    assert "Wants to be called" not in main_words(client.get(person))


def test_section_2_the_page_of_a_worry_says_whom_to_ring_with_the_number_and_without(stage, client, at):
    place = HeldAt("study", stage.study.key)
    holder("klara", "Klara Kliniker", Role.RESPONSIBLE_CLINICIAN, place)
    without = client.get(at("worry"))
    assert "The study's responsible clinician: Klara Kliniker." in main_words(without)
    assert "No number to the responsible clinician is written here yet." in main_words(without)
    assert [link for link in links(without) if link.startswith("tel:")] == ["tel:113", "tel:116117", "tel:116123"]
    steps = TextVersion.objects.get(text__code="worry_steps", text__scope=stage.study.protocol.scope)
    steps.body = dict.fromkeys(steps.body, "1. Ring 113.\n2. Ring Klara: 55 00 00 07, eller 116 117.")
    steps.save()
    given = client.get(at("worry"))
    assert "From the steps below: 55 00 00 07" in main_words(given)
    assert "tel:55000007" in links(given)
    assert "No number to the responsible clinician" not in main_words(given)


def test_section_2_a_clinician_who_treats_the_person_is_not_named_as_one_to_ring(stage, client, at):
    klara = holder("klara", "Klara Kliniker", Role.RESPONSIBLE_CLINICIAN, HeldAt("study", stage.study.key))
    treated_by(klara, stage.participation)
    assert "Klara Kliniker" not in main_words(client.get(at("worry")))


def test_section_2_steps_that_nobody_has_looked_at_in_time_say_so(stage, client, at):
    TextVersion.objects.filter(text__code="worry_steps").update(review_on="2026-11-20")
    assert "this day has passed" not in main_words(client.get(at("worry")))
    TextVersion.objects.filter(text__code="worry_steps").update(review_on="2026-11-19")
    assert "to be looked at by 19 November 2026 – this day has passed" in main_words(client.get(at("worry")))


def test_section_13_an_interview_prints_as_a_paper_form_and_that_is_logged(stage, client, at):
    page = client.get(at("paper"))
    assert page.headers["Content-Type"] == "application/pdf"
    assert page.headers["Content-Disposition"] == 'inline; filename="form.pdf"'
    assert page.content.startswith(b"%PDF")
    line = LogLine.objects.get(verb=Verb.PAPER_FORM_PRINTED)
    assert (line.subjects, line.counts) == (1, {"wave": "m00"})


def test_section_13_the_screen_shows_the_number_that_the_paper_has(stage, client):
    said = main_words(client.get(stage.address(STAFF)))
    assert "1. Status of treatment" in said


def test_an_outsider_meets_none_of_these_pages(stage, at, signed_in, outsider):
    strange = signed_in(outsider)
    for rest in ("begin", "ending", "worry", "paper"):
        assert strange.get(at(rest)).status_code == 404
    for rest, sent in (("hand-over", {"mode": "alone"}), ("called", {}), ("worry", {"kind": "child", "said": "x"})):
        assert strange.post(at(rest), sent).status_code == 404
    assert (Worry.objects.count(), Ending.objects.count()) == (0, 0)


def test_a_wave_that_is_not_there_is_no_page(stage, client, at):
    for rest in ("begin", "ending", "paper"):
        assert client.get(at(rest).replace("/m00/", "/m99/")).status_code == 404
