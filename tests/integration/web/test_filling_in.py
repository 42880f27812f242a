"""An interviewer fills in a form, makes faults, corrects, saves twice, and meets somebody else's answers."""

import re
from uuid import uuid4

import pytest

from larix.access.actor import HeldAt
from larix.access.roles import Role
from larix.followup.models import ResponseVersion
from larix.studies.models import Visit
from tests.cast import CES_D, PRACTICE, ces_d, holder
from tests.integration.web.reading import fields, main_words, words


@pytest.fixture
def address(desk):
    return f"/interviews/practice/{desk.participation.key}/m00/ces_d/whole/"


@pytest.fixture
def client(desk, interviewer, signed_in):
    return signed_in(interviewer)


def filled_in(client, address, answers=None, **other):
    """The form as it is opened now, with these answers typed in it, to be finished."""
    elsewhere = ("next", "language", "do")
    typed = {name: held[0] for name, held in fields(client.get(address)).items() if name not in elsewhere}
    typed |= {item: str(value) for item, value in (answers or ces_d()).items()}
    return typed | other


@pytest.fixture
def versions(desk):
    """What is stored of this participant's form now, the first version first."""
    return lambda: list(ResponseVersion.objects.filter(response__person=desk.participation.person).order_by("number"))


def test_a_new_form_is_empty_but_for_today_and_says_who_can_read_it(client, address):
    page = client.get(address)
    held = fields(page)
    assert (held["on"], held["mode"], held["started_from"]) == (["2026-11-20"], ["together"], ["0"])
    assert [item for item in CES_D if item in held] == []
    assert (
        "Who can read this page: the interviewers of this study. The study's researchers read the "
        "answers under a pseudonym. Those who decide on the treatment cannot read them."
    ) in main_words(page)


@pytest.mark.parametrize(
    ("language", "mark"),
    [
        ("nb", "Arbeidsoversettelse, ikke validert."),
        ("nn", "Arbeidsomsetjing, ikkje validert."),
        ("en", None),
    ],
)
def test_a_working_translation_is_marked_and_the_original_is_not(desk, interviewer, signed_in, address, language, mark):
    said = main_words(signed_in(interviewer, language).get(address))
    assert (mark or "validated") in said if mark else "validated" not in said


def test_what_is_answered_is_stored_and_shown_with_its_score(client, address, versions, desk):
    day = desk.participation.joined_on.isoformat()
    page = client.post(address, filled_in(client, address, on=day, mode="phone", f1a="__declined"), follow=True)
    [version] = versions()
    assert (version.answers, version.missing) == (dict.fromkeys(CES_D[1:], 1), {"f1a": "declined"})
    assert (version.on.isoformat(), version.mode, version.number) == (day, "phone", 1)
    assert Visit.objects.get(participation=desk.participation).on.isoformat() == day
    said = main_words(page)
    assert "The answers are stored." in said
    assert "CES-D, depressive symptoms in the past week 24.21 on a scale from 0 to 60" in said
    assert "I would rather not answer" in said


def test_a_form_with_faults_keeps_everything_and_stores_nothing(client, address, versions):
    typed = filled_in(client, address, mode="video", on="2026-11-19", f1a="7", f1b="2", f1c="__does_not_know")
    del typed["f1d"]
    page = client.post(address, typed)
    assert (page.status_code, versions()) == (422, [])
    held = fields(page)
    kept = {name: held[name] for name in ("save_id", "on", "mode", "f1b", "f1c", "f1t")}
    assert kept == {
        "save_id": [typed["save_id"]], "on": ["2026-11-19"], "mode": ["video"], "f1b": ["2"],
        "f1c": ["__does_not_know"], "f1t": ["1"],
    }  # fmt: skip
    said = main_words(page)
    assert "This part is not finished yet. Everything you typed is still here." in said
    summary = page.content.decode().partition('id="faults"')[2].partition("</div>")[0]
    assert re.findall(r'href="#([^"]+)"', summary) == ["f1a-0", "f1d-0"]
    assert said.count("There is no answer here. Answer, or choose “I would rather not answer”.") == 2


@pytest.mark.parametrize("day", ["", "31.02.2026", "tomorrow", "2026-13-01", "1\x00"])
def test_a_day_that_is_no_day_has_its_sentence_at_the_field(client, address, versions, day):
    page = client.post(address, filled_in(client, address, on=day))
    assert (page.status_code, versions()) == (422, [])
    assert main_words(page).count("Write the day of the interview, such as 14.05.2026.") == 2


def test_a_day_may_be_written_as_norwegians_write_it(client, address, versions):
    client.post(address, filled_in(client, address, on="19.11.2026"))
    assert [version.on.isoformat() for version in versions()] == ["2026-11-19"]


def test_what_a_rule_refuses_is_said_with_its_source_and_kept(client, address, versions):
    page = client.post(address, filled_in(client, address, on="2026-11-21", f1a="3"))
    assert (page.status_code, versions()) == (422, [])
    assert "That day has not come yet." in main_words(page)
    assert fields(page)["f1a"] == ["3"]


def test_the_same_save_again_changes_nothing_and_lands_on_the_same_page(client, address, versions):
    typed = filled_in(client, address)
    first, again = client.post(address, typed), client.post(address, typed)
    assert first.headers["Location"] == again.headers["Location"] == f"{address}answers/?stored=1"
    assert len(versions()) == 1


def test_a_save_id_that_was_used_for_other_answers_gets_a_new_one_and_keeps_what_is_typed(client, address, versions):
    typed = filled_in(client, address)
    client.post(address, typed)
    page = client.post(address, {**typed, "f1a": "3"})
    assert (page.status_code, len(versions())) == (409, 1)
    held = fields(page)
    assert held["f1a"] == ["3"]
    assert held["save_id"] != [typed["save_id"]]
    assert "This page was stored before, with other answers." in main_words(page)


def test_a_correction_is_a_new_version_and_the_old_one_stays_to_be_seen(client, address, versions, desk):
    client.post(address, filled_in(client, address))
    correction = filled_in(client, address, ces_d(f1a=3), reason="Misheard")
    assert correction["started_from"] == "1"
    page = client.post(address, correction, follow=True)
    assert [(v.number, v.answers["f1a"], v.reason) for v in versions()] == [(1, 1, ""), (2, 3, "Misheard")]
    said = main_words(page)
    assert said.index("Version 1") < said.index("Version 2 holds now")
    assert (
        "What changed since version 1 Question Before After I was bothered by things that usually don't bother me. "
        "Some or a little of the time (1–2 days) Most or all of the time (5–7 days)"
    ) in said
    assert "Reason : Misheard" in said or "Reason: Misheard" in said


def test_a_correction_opens_with_what_is_stored(client, address):
    client.post(address, filled_in(client, address, ces_d(2), f1b="__not_asked"))
    held = fields(client.get(address))
    assert {item: held[item] for item in CES_D} == {item: ["__not_asked" if item == "f1b" else "2"] for item in CES_D}


def test_the_day_of_an_interview_can_be_corrected_and_says_so(client, address):
    client.post(address, filled_in(client, address, on="2026-11-18"))
    page = client.post(address, filled_in(client, address, on="2026-11-17"), follow=True)
    assert ("The day of the interview was corrected from 18 November 2026 to 17 November 2026.") in main_words(page)


def two_at_once(client, address, signed_in):
    """Two interviewers open the same stored form; the second to save meets the first one's answers."""
    client.post(address, filled_in(client, address))
    other = signed_in(holder("ivar", "Ivar Intervjuer", Role.INTERVIEWER, HeldAt("study", PRACTICE)))
    mine, theirs = filled_in(client, address, ces_d(f1a=2)), filled_in(other, address, ces_d(f1a=3))
    other.post(address, theirs)
    return client.post(address, mine, follow=True)


def choices(page):
    """The ids that choosing each version would be saved under, by number of the version."""
    html = page.content.decode()
    return dict(re.findall(r'name="number" value="(\d+)"><input type="hidden" name="save_id" value="([^"]+)"', html))


def test_a_save_from_a_stale_page_is_kept_beside_and_both_are_shown(client, address, versions, signed_in):
    page = two_at_once(client, address, signed_in)
    assert [(v.number, v.answers["f1a"], v.conflict) for v in versions()] == [
        (1, 1, False),
        (2, 3, False),
        (3, 2, True),
    ]
    said = main_words(page)
    assert "Both are kept. Choose the one that shall hold" in said
    assert "Version 2 holds now" in said
    assert "1 answer differs from the version that holds now:" in said
    assert sorted(choices(page)) == ["2", "3"]


@pytest.mark.parametrize(("number", "holds"), [("3", 2), ("2", 3)])
def test_either_version_can_be_chosen_and_nothing_is_lost(client, address, versions, signed_in, number, holds):
    page = two_at_once(client, address, signed_in)
    chosen = {"number": number, "save_id": choices(page)[number]}
    after = client.post(f"{address}choose/", chosen, follow=True)
    client.post(f"{address}choose/", chosen)
    assert [v.answers["f1a"] for v in versions()] == [1, 3, 2, holds]
    said = main_words(after)
    assert "The version you chose holds now." in said
    assert "waits for a choice" not in said
    assert "Version 4 holds now" in said


@pytest.mark.parametrize("number", ["1", "9", "", "x", "²", "9" * 5_000])
def test_a_version_that_does_not_wait_cannot_be_chosen(client, address, versions, signed_in, number):
    two_at_once(client, address, signed_in)
    page = client.post(f"{address}choose/", {"number": number, "save_id": str(uuid4())})
    assert (page.status_code, len(versions())) == (404, 3)


def test_where_nothing_waits_there_is_nothing_to_choose(client, address):
    assert client.get(f"{address}choose/").headers["Location"] == address
    client.post(address, filled_in(client, address))
    assert client.get(f"{address}choose/").headers["Location"] == f"{address}answers/"


def test_changing_the_language_keeps_what_is_typed_and_stores_nothing(client, address, versions):
    typed = filled_in(client, address, f1a="3", on="x")
    page = client.post(address, {**typed, "switch_to": "nn"})
    assert (page.status_code, versions()) == (200, [])
    held = fields(page)
    assert (held["f1a"], held["on"], held["save_id"]) == (["3"], ["x"], [typed["save_id"]])
    assert "Lagre svara" in words(page)
    assert "Lagre svara" in words(client.get(address))


def test_signs_that_no_keyboard_has_are_a_fault_and_not_a_crash(client, address, versions):
    page = client.post(address, filled_in(client, address, f1a="\x00", reason="\x00", save_id="\x00", started_from="²"))
    assert (page.status_code, versions()) == (422, [])


def test_a_wave_or_a_form_that_the_protocol_does_not_have_is_no_page(client, address):
    assert client.get(address.replace("m00", "m99")).status_code == 404
    assert client.get(address.replace("ces_d", "help_baseline")).status_code == 404


def test_a_participant_page_says_what_to_do_at_each_wave(client, address, desk):
    client.post(address, filled_in(client, address))
    said = main_words(client.get(address.removesuffix("m00/ces_d/whole/")))
    assert "Month 0 interviewed after the period Interview of 20 November 2026. Planned for 1 February 2026." in said
    assert "See answers of 20 November 2026" in said
    assert said.count("Fill in") == 4


def test_the_list_says_how_many_interviews_are_done_and_which_is_next(client, address, desk):
    client.post(address, filled_in(client, address))
    said = main_words(client.get("/interviews/practice/"))
    assert f"{desk.participation.label} late, can still be done Month 9, 2 November 2026 1 of 5" in said
