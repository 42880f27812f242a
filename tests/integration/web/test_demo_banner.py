"""Every page of a demo says that it is one, and on which day; an installation with real people never does."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

from larix.core.words import LANGUAGES
from larix.settings import home
from larix.web.public import errors

SAID = {
    "nb": "Dette er en demo: alle personer er oppdiktet, bortsett fra i studien HELP. I dag er 1. september 2016.",
    "nn": "Dette er ein demo: alle personar er oppdikta, bortsett frå i studien HELP. I dag er 1. september 2016.",
    "en": "This is a demo: everybody in it is made up, except in the study HELP. Today is 1 September 2016.",
}


def banners(html):
    return re.findall(r'<section class="demo" aria-label="[^"]+"><p class="frame">([^<]*)</p></section>', html)


@pytest.fixture
def in_a_demo(monkeypatch, tmp_path):
    (tmp_path / "demo.json").write_text('{"today": "2016-09-01", "test_eid": true}')
    monkeypatch.setattr(home, "DEMO", tmp_path / "demo.json")


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["/", "/sign-in/", "/nowhere/"])
def test_a_public_page_and_a_page_that_does_not_exist_say_it_in_each_language(client, in_a_demo, language, address):
    client.cookies["larix_language"] = language
    assert banners(client.get(address).content.decode()) == [SAID[language]]


def test_a_page_behind_a_sign_in_says_it_too(client, in_a_demo, researcher, practice):
    client.force_login(researcher)
    assert banners(client.get(reverse("public:home")).content.decode()) == [SAID["nb"]]


def test_the_page_of_a_database_that_does_not_answer_says_it_too(in_a_demo, rf):
    with translation.override("nb"):
        assert banners(errors.busy(rf.get("/")).content.decode()) == [SAID["nb"]]


@pytest.mark.django_db
def test_a_page_that_may_be_seen_over_a_shoulder_says_it_without_naming_a_study(client, in_a_demo):
    said = client.get("/answer/").content.decode()
    assert banners(said) == ["Dette er en demo: alle i den er oppdiktet. I dag er 1. september 2016."]
    assert "HELP" not in said


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/answer/", "/nowhere/"])
def test_nothing_is_said_where_people_are_real(client, address):
    assert banners(client.get(address).content.decode()) == []
