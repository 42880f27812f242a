"""The person's own pages on a telephone that others use too: neutral, hidden with a press, and nothing remembered."""

import re

import pytest

from larix.people.models import Reservation
from larix.schedule.invited import State
from larix.studies.models import ConsentEntry, Objection
from tests.integration.web.oneself_stage import (  # noqa: F401  (fixtures: pytest finds them by name)
    CONSENT,
    COPY,
    HIDE,
    HOME,
    NOTHING,
    OUT,
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
    told_in,
)
from tests.integration.web.reading import main_words, words


def test_section_18_when_another_signs_in_on_the_same_telephone_the_first_is_gone(here, anne, bjoern):
    here.post(CONSENT, YES)
    come_in(here, SYNTHETIC)
    assert ("You take part." in main_words(here.get(HOME)), here.get(COPY).status_code) == (False, 404)
    here.post(OUT, {"how": "all"})
    assert state_of(anne) is State.CONSENTED


def test_section_18_whoever_signs_in_with_an_account_after_them_is_not_taken_for_them(here, anne, outsider):
    here.force_login(outsider)
    assert here.get(HOME).headers["Location"] == SIGN_IN
    page = here.post(CONSENT, YES)
    assert (page.status_code, ConsentEntry.objects.count()) == (409, 0)


def test_section_18_hide_leaves_nothing_in_the_session_and_a_page_that_says_nothing(here):
    here.post(CONSENT, YES, follow=True)
    page = here.post(HIDE, follow=True)
    assert (page.redirect_chain, told_in(words(page))) == ([("/answer/hidden/", 302)], [])
    assert dict(here.session) == {}
    assert [here.get(each).headers["Location"] for each in (HOME, CONSENT, COPY, OUT)] == [SIGN_IN] * 4


@pytest.mark.parametrize(
    ("address", "sent"),
    [(CONSENT, YES), (OUT, {"how": "all"}), (NOTHING, {}), ("/me/registry/", {"reserved": "yes"})],
)
def test_section_18_what_is_sent_after_hiding_is_told_not_to_be_stored_on_a_neutral_page(here, address, sent):
    here.post(HIDE)
    page = here.post(address, sent)
    assert "You are not signed in any more, so nothing was stored. Sign in again to go on." in main_words(page)
    assert (page.status_code, told_in(words(page)), page.headers["Cache-Control"]) == (409, [], "no-store")
    assert (ConsentEntry.objects.count(), Objection.objects.count(), Reservation.objects.count()) == (0, 0, 0)


def test_section_18_no_sign_in_is_remembered_and_no_page_kept(here):
    cookie = here.cookies["sessionid"]
    assert (cookie["max-age"], cookie["expires"], cookie["httponly"]) == ("", "", True)
    pages = [here.get(each) for each in (HOME, SIGN_IN, TEST, CONSENT, OUT, NOTHING, "/me/nowhere/")]
    assert ["no-store" in page.headers["Cache-Control"] for page in pages] == [True] * 7


def test_section_18_titles_and_the_first_screens_name_nobody_no_study_and_no_illness(study, here):
    study_title = study.protocol.title.en
    for address in (SIGN_IN, TEST, HOME):
        html = here.get(address).content.decode()
        open_words = re.sub(r"<details.*?</details>|<[^>]+>", " ", html, flags=re.DOTALL)
        assert (told_in(open_words), study_title in open_words) == ([], False)
    pages = [here.get(each).content.decode() for each in (HOME, CONSENT, OUT, NOTHING)]
    titles = [re.search("<title>(.*)</title>", page)[1] for page in pages]
    assert titles == ["My choices", "Read, and say yes or no", "Take it back", "Use nothing about me"]


def test_section_18_everything_can_be_had_without_an_electronic_identity(anne, signed_in):
    said = main_words(signed_in(None).get(SIGN_IN))
    assert "Everything here can also be done on paper, by telephone, or when you meet somebody" in said
