"""The coordinator's page for a new address: what a returned letter asks for, and what it never shows."""

import pytest

from larix.access.models import Account, LogLine
from larix.access.verbs import Verb
from larix.people.actions import delete_identities
from larix.schedule.invited import Answer
from tests.integration.web.reading import main_words
from tests.letters_stage import DAY, Post, a_post, answers, somebody  # noqa: F401 (a_post is a fixture, found by its name)
from tests.vault_look import every, identity_of

HOME = "/inviting/project-x/"
NEW = {"address": "Nygata 7", "postal_code": "5020", "place": "Bergen", "telephone": "55000011", "protection": "none"}


@pytest.fixture
def kaja(post: Post, signed_in):
    post.invite(
        somebody("Alm"), somebody("Skjult", protection="strictly_confidential", address="Hemmelig vei 7"),
    )  # fmt: skip
    return signed_in(Account.objects.get(username="kaja"))


def page_of(post: Post, family: str, act: str = "reach/") -> str:
    return f"{HOME}people/{post.of(family).key}/{act}"


def test_section_12_after_a_letter_came_back_a_new_one_goes_to_the_address_that_was_written(kaja, post):
    post.send()
    answers(post, "Alm", Answer.RETURNED)
    assert post.at(2).left_out() == {"Alm": "returned", "Skjult": "strictly_confidential"}
    page = kaja.get(page_of(post, "Alm"))
    assert b'value="Storgata 1"' in page.content
    stored = kaja.post(page_of(post, "Alm"), NEW, follow=True)
    assert stored.redirect_chain == [(page_of(post, "Alm", ""), 302)]
    assert "a new letter can go to it" in stored.content.decode()
    assert "Nygata 7, 5020 Bergen" in main_words(stored)
    assert post.in_pile(post.at(2).make()) == ["Alm"]
    line = LogLine.objects.filter(verb=Verb.IDENTITY_RECORDED).latest("number")
    assert (line.counts, line.subjects) == ({"address": 1, "telephone": 1, "protection": 0}, 1)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"place": ""}, "The address is not whole"), ({"postal_code": "502"}, "postal code has four digits."),
        ({"telephone": "1" * 31}, "at most 30 characters"), ({"address": "a\x00b"}, "Null characters are not allowed."),
        ({"protection": "secret"}, "Select a valid choice."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_and_what_was_typed_stays(kaja, post, wrong, told):
    page = kaja.post(page_of(post, "Alm"), NEW | wrong)
    assert (page.status_code, told in main_words(page)) == (422, True)
    assert f'value="{(NEW | wrong)["telephone"]}"' in page.content.decode()
    assert identity_of("Alm").address == "Storgata 1"


def test_section_12_a_strictly_confidential_address_is_shown_to_nobody_and_stays_when_it_is_left_open(kaja, post):
    page = kaja.get(page_of(post, "Skjult"))
    assert ("Hemmelig" in page.content.decode(), "is not shown" in main_words(page)) == (False, True)
    typed = {"telephone": "55000099", "protection": "strictly_confidential"}
    kaja.post(page_of(post, "Skjult"), typed)
    known = identity_of("Skjult")
    assert (known.address, known.telephone) == ("Hemmelig vei 7", "55000099")
    less = kaja.post(page_of(post, "Skjult"), typed | {"protection": "none"})
    assert (less.status_code, "Look the person up" in main_words(less)) == (422, True)
    assert "Hemmelig" not in less.content.decode()


def test_somebody_whose_name_was_deleted_is_refused_in_words(kaja, post):
    address = page_of(post, "Alm")
    delete_identities(people=[post.of("Alm").person], by=post.entry.actor)
    assert "so no address or telephone is kept" in main_words(kaja.get(address))
    refused = kaja.post(address, NEW)
    assert (refused.status_code, "so no address or telephone is kept" in main_words(refused)) == (422, True)
    assert "Nygata 7" not in every("address")


def test_an_outsider_and_an_interviewer_see_what_they_see_of_nobody(kaja, post, outsider, interviewer, signed_in):
    for other in (outsider, interviewer):
        browser = signed_in(other)
        nothing = browser.get(f"{HOME}people/nobody/reach/")
        there = browser.get(page_of(post, "Alm"))
        assert (there.status_code, main_words(there)) == (404, main_words(nothing))
        assert browser.post(page_of(post, "Alm"), NEW).status_code == 404
