"""The person's own pages, by electronic identity: read, say yes and no, see one's copy, take it back, hide."""

import re
from datetime import timedelta

import pytest

from larix.access.models import LogLine
from larix.access.roles import Role
from larix.core.words import same
from larix.people.models import Reservation
from larix.schedule.invited import State
from larix.studies.models import ConsentEntry, Objection
from larix.texts.actions import write_text
from tests.access_stage import holds
from tests.cast import account
from tests.integration.web.oneself_stage import (  # noqa: F401  (fixtures: pytest finds them by name)
    CONSENT,
    COPY,
    HOME,
    NOTHING,
    OUT,
    REAL,
    SIGN_IN,
    SYNTHETIC,
    TEST,
    YES,
    a_bjoern,
    a_browser,
    a_study,
    an_anne,
    come_in,
    state_of,
)
from tests.integration.web.reading import fields, links, main_words, same_for_everyone
from tests.invited import KEY, NUMBERS, TODAY, consented, coordinating, founded, listed, text_written


def written(study, code, body):
    write_text(
        scope=study.protocol.scope, code=code, title=same("T"), body=same(body), owner="A test", status="draft",
        review_on=TODAY + timedelta(days=100), source="a test", by=coordinating(study),
    )  # fmt: skip


def test_the_test_provider_is_there_only_where_a_setting_says_so(anne, signed_in, settings):
    settings.TEST_EID = False
    client = signed_in(None)
    assert "is not set up here yet" in main_words(client.get(SIGN_IN))
    assert TEST not in links(client.get(SIGN_IN))
    closed, missing = client.get(TEST), client.get("/me/sign-in/nothing/")
    assert same_for_everyone(closed, TEST) == same_for_everyone(missing, "/me/sign-in/nothing/")
    assert (closed.status_code, come_in(client).get(HOME).headers["Location"]) == (404, SIGN_IN)


@pytest.mark.parametrize("typed", [REAL, "", "12345678901", "Anne Berg", "x" * 5_000, NUMBERS[0][:10]])
def test_section_20_a_number_that_is_not_synthetic_is_refused_and_not_shown_again(anne, signed_in, typed):
    client = signed_in(None)
    page = client.post(TEST, {"number": typed})
    assert "This is not a synthetic number. The test provider knows no others." in main_words(page)
    assert (page.status_code, fields(page).get("number")) == (422, [""])
    assert (typed[:40] in page.content.decode()) is (typed == "")
    assert client.get(HOME).headers["Location"] == SIGN_IN


def test_section_18_another_language_keeps_the_number_that_is_being_typed_and_signs_nobody_in(anne, signed_in):
    client = signed_in(None)
    page = client.post(TEST, {"number": NUMBERS[0], "language": "nn"})
    assert (page.status_code, fields(page)["number"], '<html lang="nn"' in page.content.decode()) == (
        200, [NUMBERS[0]], True,
    )  # fmt: skip
    assert (client.get(HOME).headers["Location"], client.cookies["larix_language"].value) == (SIGN_IN, "nn")
    assert client.session.keys() == set()


def test_a_number_that_larix_does_not_know_is_told_so_and_not_shown_again(anne, signed_in):
    page = signed_in(None).post(TEST, {"number": SYNTHETIC})
    assert "knows nobody with this number, so there is nothing to show." in main_words(page)
    assert (page.status_code, SYNTHETIC in page.content.decode()) == (422, False)


def test_section_6_no_box_is_ticked_beforehand_and_each_scope_has_its_own(here):
    page = here.get(CONSENT)
    assert (b"checked" in page.content, page.content.count(b'name="scope"')) == (False, 5)
    assert "Each is a yes of its own. What is not ticked is a no." in main_words(page)


def test_section_6_the_text_on_the_page_and_in_the_copy_has_its_places_filled(study, here):
    written(study, "consent", "I have read about {study}. I can withdraw: {contact}. Responsible: {controller}.")
    written(study, "information", "{study} of {controller}: {purposes}, {recipients}, until {storage_ends}. {contact}")
    page = here.get(CONSENT)
    said, title = main_words(page), study.protocol.title.en
    assert f"I have read about {title}. I can withdraw: Prosjektkontoret, 55 00 00 00." in said
    here.post(CONSENT, YES | {"text_version": "2"})
    assert f"I have read about {title}." in main_words(here.get(COPY))
    assert [sign in page.content.decode() + here.get(COPY).content.decode() for sign in "{}"] == [False, False]


def test_section_6_the_coordinator_reads_the_same_filled_text(study, here, anne, signed_in):
    written(study, "consent", "I have read about {study}. I can withdraw: {contact}.")
    kari = account("kari", "Kari Koordinator")
    holds(kari, Role.COORDINATOR, KEY)
    page = signed_in(kari).get(f"/inviting/{KEY}/people/{anne.key}/consent/")
    assert f"I have read about {study.protocol.title.en}." in main_words(page)
    assert "{study}" not in page.content.decode()


def test_section_22_a_draft_says_that_it_is_one(here):
    assert "This text is a draft: a user organisation" in main_words(here.get(CONSENT))


def test_whatever_is_typed_into_a_text_no_markup_of_its_own_gets_through(study, here):
    written(study, "consent", "# Heading\n\n<script>alert(1)</script> **strong** [x](javascript:alert)")
    html = here.get(CONSENT).content.decode()
    assert ("<script>" in html, "<strong>strong</strong>" in html, 'href="javascript' in html) == (False, True, False)
    assert (re.search("<h2[^>]*>Heading</h2>", html) is not None, html.count("<h1")) == (True, 1)


def test_section_6_a_consent_has_each_yes_and_no_and_the_person_has_a_copy(here, anne):
    ticked = {"scope": ["interviews", "contact", "named_sources"], "channel": ["telephone", "post"]}
    page = here.post(CONSENT, YES | ticked | {"source": ["deaths"]}, follow=True)
    assert page.redirect_chain == [(COPY, 302)]
    said = main_words(page)
    for line in ("Yes : Interviews", "Yes : Contact (Telephone, Letter)", "No : Registry", "No : Keep",
                 "Yes : Sources (The cause of death registry)", "Version 1 of the text."):  # fmt: skip
        assert line in said
    entry = ConsentEntry.objects.get()
    assert (entry.how, entry.taken_by, entry.copy, entry.text_version) == ("eid", "", "on_screen", 1)
    assert state_of(anne) is State.CONSENTED


@pytest.mark.parametrize(
    "ticked",
    [
        {"scope": []}, {"scope": ["contact"], "channel": ["sms"]}, {"scope": ["interviews", "contact"]},
        {"scope": ["interviews"], "channel": ["sms"]}, {"scope": ["interviews", "named_sources"]},
        {"scope": ["interviews"], "source": ["deaths"]}, {"scope": ["everything"]},
        {"scope": ["interviews", "contact"], "channel": ["pigeon"]},
    ],
)  # fmt: skip
def test_a_consent_that_does_not_hang_together_is_not_stored(here, ticked):
    page = here.post(CONSENT, YES | ticked)
    assert (page.status_code, "Nothing is stored yet." in main_words(page)) == (422, True)
    assert ConsentEntry.objects.count() == 0


@pytest.mark.parametrize("version", ["1", "0", "", "x", "²", "99999999999", "-2"])
def test_section_6_a_yes_to_another_text_than_todays_is_not_stored_and_todays_is_shown_unticked(study, here, version):
    text_written(study)
    page = here.post(CONSENT, YES | {"text_version": version})
    assert "The text has changed. Read it once more, and tick again. Nothing is stored yet." in main_words(page)
    assert (page.status_code, b"checked" in page.content, fields(page)["text_version"]) == (422, False, ["2"])
    assert ConsentEntry.objects.count() == 0


def test_section_6_not_today_is_to_close_the_page_and_leaves_no_mark(here, anne):
    before = LogLine.objects.count()
    assert "Do you want to wait? Close the page. Nothing is noted" in main_words(here.get(CONSENT))
    assert (LogLine.objects.count(), ConsentEntry.objects.count()) == (before, 0)


def test_a_new_text_is_told_and_until_then_the_old_yes_holds(study, here, anne):
    here.post(CONSENT, YES)
    text_written(study)
    said = main_words(here.get(HOME))
    assert "Until then your old yes holds." in said
    assert state_of(anne) is State.CONSENTED


def test_section_7_a_reservation_is_no_withdrawal(here, anne):
    here.post(CONSENT, YES)
    page = here.post("/me/registry/", {"reserved": "yes"}, follow=True)
    assert "You have reserved yourself: nothing about you goes into the quality registry." in main_words(page)
    assert (Reservation.objects.count(), state_of(anne)) == (1, State.CONSENTED)


@pytest.mark.parametrize("sent", [{}, {"reserved": ""}, {"reserved": "true"}])
def test_section_7_a_reservation_is_not_changed_by_a_form_that_does_not_say_which_way(here, anne, sent):
    here.post("/me/registry/", {"reserved": "yes"})
    here.post("/me/registry/", sent)
    assert "You have reserved yourself" in main_words(here.get(HOME))


def test_section_7_use_nothing_about_me_is_an_objection_and_neither_of_the_others(here, anne):
    page = here.post(NOTHING, follow=True)
    assert "You have asked that nothing about you be used." in main_words(page)
    assert (Objection.objects.get().invitation_id, Reservation.objects.count()) == (anne.pk, 0)


@pytest.mark.parametrize("part", ["consent", "copy", "out", "use-nothing"])
def test_a_study_that_never_asked_them_looks_like_one_that_does_not_exist(here, part):
    listed(founded("other-w"), 1)
    theirs, nobodys = f"/me/other-w/{part}/", f"/me/nowhere/{part}/"
    closed, missing = here.get(theirs), here.get(nobodys)
    assert (closed.status_code, missing.status_code) == (404, 404)
    assert same_for_everyone(closed, theirs) == same_for_everyone(missing, nobodys)
    if part != "copy":
        assert here.post(theirs, YES | {"how": "project", "sure": "yes"}).status_code == 404
    assert (ConsentEntry.objects.count(), Objection.objects.count()) == (0, 0)


def test_nobody_sees_what_another_on_the_same_list_has_said(here, bjoern):
    consented(bjoern)
    assert (here.get(COPY).status_code, "What I have said" in main_words(here.get(HOME))) == (404, False)
    here.post(OUT, {"how": "project", "sure": "yes"})
    assert state_of(bjoern) is State.CONSENTED


def test_a_no_is_one_press_on_the_page_that_asks_and_no_reminder_comes(here, anne):
    assert "No, I do not want to take part" in main_words(here.get(CONSENT))
    assert here.post(f"/me/{KEY}/no/").headers["Location"] == HOME
    assert (state_of(anne), ConsentEntry.objects.count()) == (State.NO, 0)
    said = main_words(here.get(HOME))
    assert ("You have said no, and nobody asks you again." in said, "You are asked whether" in said) == (True, False)


def test_a_no_is_refused_where_a_yes_stands_it_is_taken_back_instead(here, anne):
    here.post(CONSENT, YES)
    assert here.post(f"/me/{KEY}/no/").status_code == 403
    assert state_of(anne) is State.CONSENTED
