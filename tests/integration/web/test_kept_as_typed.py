"""What is typed is kept as one types; two on one part both stay; whoever writes stays signed in."""

import re

import pytest

from larix.followup.models import Draft
from larix.web.forms.staying import UNTIL
from tests.form_stage import new_stage
from tests.integration.web.part_pages import autosave, drafts, press, sent
from tests.integration.web.reading import fields, main_words


@pytest.fixture
def stage(db):
    return new_stage()


@pytest.fixture
def client(stage, signed_in):
    return signed_in(stage.ida)


@pytest.fixture
def other(stage, signed_in):
    return signed_in(stage.ivar)


def test_a_save_of_the_script_is_answered_with_the_hour_once_it_is_stored(stage, client):
    page = sent(client, stage.address(), "save", coping="4", own_doing="gikk ut")
    told = autosave(client, stage.address(), page).json()
    assert told == {"outcome": "stored", "number": 1, "at": "10:00", "left": 7200}
    assert drafts()["person"]["own_doing"] == ["gikk ut"]
    again = autosave(client, stage.address(), page).json()
    assert (again["outcome"], again["number"], Draft.objects.get().number) == ("repeated", 1, 1)


def test_two_on_one_part_the_second_is_told_at_once_and_both_stand_beside_each_other(stage, client, other):
    hers, his = (sent(one, stage.address(), "save") for one in (client, other))
    autosave(client, stage.address(), hers, coping="1")
    told = autosave(other, stage.address(), his, coping="9").json()
    assert (told["outcome"], told["choose"]) == ("behind", f"{stage.address()}choose/")
    page = other.get(told["choose"])
    said = main_words(page)
    assert "Two people have written in this part at the same time. Nothing is lost." in said
    assert [who in said for who in ("Written by: another interviewer", "Written by: you")] == [True, True]
    assert "1 answer is another one than in what stands now:" in said
    save = re.findall(r'name="save" value="([0-9a-f-]{36})"', page.content.decode())
    chosen = other.post(told["choose"], {"number": "1", "save": save[0]}, follow=True)
    assert fields(chosen)["coping"] == ["9"]
    assert [one["posted"]["coping"] for one in Draft.objects.get().beside] == [["1"]]


def test_pressing_on_from_a_page_that_fell_behind_leads_to_both(stage, client, other):
    his = sent(other, stage.address(), "next", coping="9")
    press(client, stage.address(), "next", coping="1")
    page = other.post(stage.address(), his)
    assert page.headers["Location"] == f"{stage.address()}choose/"
    assert other.post(f"{stage.address()}choose/", {"number": "x", "save": "x"}).status_code == 409


def test_a_choice_of_a_draft_that_has_moved_on_is_told_and_shows_both_again(stage, client, other):
    his = sent(other, stage.address(), "next", coping="9")
    press(client, stage.address(), "next", coping="1")
    other.post(stage.address(), his)
    save = Draft.objects.get().beside[0]["save"]
    press(client, stage.address(), "next", coping="2")
    page = other.post(f"{stage.address()}choose/", {"number": "1", "save": save})
    assert page.status_code == 409
    assert "Somebody else has saved this part while the page was open." in main_words(page)


def test_a_save_is_a_few_queries_and_writes_once(stage, client, django_assert_max_num_queries):
    page = sent(client, stage.address(), "save", coping="4")
    autosave(client, stage.address(), page)
    page["number"] = "1"
    with django_assert_max_num_queries(15) as asked:
        autosave(client, stage.address(), page, coping="5")
    written = [one["sql"].split()[0] for one in asked if one["sql"].split()[0] in ("INSERT", "UPDATE", "DELETE")]
    assert written == ["UPDATE"]


def test_somebody_who_only_looked_makes_no_second_draft_of_what_another_has_begun(stage, client, other):
    his = sent(other, stage.address(), "next")
    press(client, stage.address(), "next", coping="1")
    page = other.post(stage.address(), his, follow=True)
    assert (page.status_code, Draft.objects.get().beside) == (200, [])
    assert fields(other.get(stage.address()))["coping"] == ["1"]


# ── staying signed in ──


def test_section_18_the_page_says_until_when_and_one_tap_gives_the_whole_time_again(stage, client):
    assert "You are signed in until 12:00." in main_words(client.get(stage.address()))
    session = client.session
    session[UNTIL] -= 3000  # more than half is left: opening a page does not give the whole time again
    session.save()
    assert "You are signed in until 11:10." in main_words(client.get(stage.address()))
    assert client.post("/interviews/still-here/").json() == {"left": 7200}
    assert "You are signed in until 12:00." in main_words(client.get(stage.address()))


def test_whoever_writes_stays_signed_in(stage, client):
    page = sent(client, stage.address(), "save")
    session = client.session
    session[UNTIL] -= 5000
    session.save()
    assert autosave(client, stage.address(), page, coping="1").json()["left"] == 7200


def test_a_save_after_the_session_has_ended_is_refused_and_says_so_to_the_script(stage, client):
    page = sent(client, stage.address(), "save", coping="1")
    client.logout()
    assert (autosave(client, stage.address(), page).status_code, drafts()) == (403, {})
    assert client.post("/interviews/still-here/").status_code == 403


def test_a_page_that_was_only_looked_at_leaves_no_draft(stage, client):
    page = client.get(stage.address())
    held = {name: value for name, value in fields(page).items() if name != "switch_to"}
    assert client.post(stage.address(), held | {"do": "leave"}).status_code == 302
    assert Draft.objects.count() == 0


def test_what_was_typed_is_thrown_away_by_two_taps_and_not_if_somebody_wrote_since(stage, client, other):
    autosave(client, stage.address(), sent(client, stage.address(), "save", coping="4"))
    page = client.get(stage.address())
    assert "Delete what is typed here" in main_words(page)
    mine = sent(client, stage.address(), "discard")
    autosave(other, stage.address(), sent(other, stage.address(), "save", coping="5"))
    assert client.post(stage.address(), mine).headers["Location"] == stage.address()
    assert drafts()["person"]["coping"] == ["5"]
    gone = client.post(stage.address(), sent(client, stage.address(), "discard"), follow=True)
    assert (Draft.objects.count(), "What was typed and not finished is deleted." in main_words(gone)) == (0, True)
    assert "Delete what is typed here" not in main_words(client.get(stage.address()))
