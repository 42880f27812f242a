"""The coordinator's pages of texts: read one as it will look, write a new version, never change an old one."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from larix.access.actor import HeldAt, operator
from larix.access.models import Account, LogLine
from larix.access.roles import Role
from larix.core.words import LANGUAGES
from larix.simulate import practice as simulated
from larix.studies.actions import found_study
from larix.studies.models import Study
from larix.texts.actions import start_texts
from larix.texts.models import TextVersion
from larix.texts.queries import current
from larix.texts.starting import OF_A_STUDY
from tests.cast import AT, PRACTICE, acting, holder
from tests.integration.web.reading import links, main_words
from tests.invited import INVITING

SCOPE = f"study:{PRACTICE}"
CODE = "letter"


@pytest.fixture
def practice(db: None) -> Study:
    """The practice study, but one that invites people: only such a one has a coordinator."""
    return found_study(protocol=replace(simulated.PROTOCOL, inviting=INVITING), by=operator(AT))


@pytest.fixture
def coordinator(db: None) -> Account:
    return holder("kari", "Kari Koordinator", Role.COORDINATOR, HeldAt("study", PRACTICE))


@pytest.fixture
def drafts(practice: Study, coordinator: Account) -> None:
    start_texts(scope=SCOPE, by=acting(coordinator, Role.COORDINATOR))


@pytest.fixture
def kari(coordinator: Account, practice: Study, signed_in: Callable[..., Client]) -> Client:
    return signed_in(coordinator)


def address(name: str, *more: str) -> str:
    return reverse(f"inviting:{name}", args=[PRACTICE, *more])


def typed(**other: Any) -> dict[str, Any]:
    """The newest version of the letter, as its form would be sent."""
    text = current(SCOPE, CODE)
    assert text is not None
    given = {f"title_{language}": text.title.said_in(language) for language in LANGUAGES}
    given |= {f"body_{language}": text.body.said_in(language) for language in LANGUAGES}
    state = {"owner": text.owner, "review_on": "2027-05-01", "status": "draft", "source": "", "started_from": 1}
    return {**given, **state, **other}


def count() -> int:
    return TextVersion.objects.filter(text__code=CODE).count()


def test_a_study_without_texts_is_offered_our_drafts(kari: Client):
    assert "This study has no texts yet" in kari.get(address("texts")).content.decode()
    answered = kari.post(address("start-texts"), follow=True)
    assert answered.redirect_chain == [(address("texts"), 302)]
    listed = answered.content.decode()
    assert re.findall(r"<td[^>]*>(draft|agreed)</td>", listed) == ["draft"] * len(OF_A_STUDY)
    assert "Put in the drafts" not in listed
    assert LogLine.objects.get(verb="text.written").purpose == f"inviting:{PRACTICE}"


@pytest.mark.usefixtures("drafts")
def test_a_draft_is_shown_in_three_languages_and_says_that_nobody_has_agreed(kari: Client):
    shown = kari.get(address("text", CODE)).content.decode()
    assert "Nobody has agreed to this text yet." in shown
    for title in ("Et spørsmål til deg", "Eit spørsmål til deg", "A question for you"):
        assert f'<h2 class="ds-heading" data-size="md">{title}</h2>' in shown
    assert "<strong>Du bestemmer selv.</strong>" in shown
    assert "{answer_address}" in shown


@pytest.mark.usefixtures("drafts")
def test_a_text_that_was_to_be_looked_at_again_says_so(kari: Client):
    TextVersion.objects.filter(text__code=CODE).update(review_on="2026-11-19")
    TextVersion.objects.filter(text__code="consent").update(review_on="2026-11-20")
    listed = kari.get(address("texts")).content.decode()
    assert listed.count("this day has passed") == 1
    assert "to be looked at again by 19 November 2026" in kari.get(address("text", CODE)).content.decode()


@pytest.mark.usefixtures("drafts")
def test_section_21_the_overview_warns_of_texts_that_should_have_been_looked_at_again(kari: Client):
    TextVersion.objects.filter(text__code=CODE).update(review_on="2026-11-20")
    assert "looked at again" not in main_words(kari.get(address("overview")))
    TextVersion.objects.filter(text__code__in=[CODE, "worry_steps"]).update(review_on="2026-11-19")
    page = kari.get(address("overview"))
    assert "2 texts should have been looked at again by now." in main_words(page)
    assert address("texts") in links(page)


@pytest.mark.usefixtures("drafts")
def test_a_new_version_is_kept_and_the_old_one_stands(kari: Client):
    given = typed(
        body_nb="Nytt: {contact} og {answer_address}", status="agreed", source="Brukerutvalget, november 2026"
    )
    answered = kari.post(address("write-text", CODE), given, follow=True)
    assert answered.redirect_chain == [(address("text", CODE), 302)]
    text = current(SCOPE, CODE)
    assert text is not None
    assert (text.number, text.status, text.body.nb) == (2, "agreed", "Nytt: {contact} og {answer_address}")
    assert "Nobody has agreed" not in answered.content.decode()
    before = kari.get(address("text-versions", CODE)).content.decode()
    assert before.index("Version 2, written") < before.index("Version 1, written 20 November 2026")
    assert "A question for you" in before


@pytest.mark.usefixtures("drafts")
def test_a_preview_shows_how_it_will_look_and_stores_nothing(kari: Client):
    given = typed(body_nb="# Om **deg** <b>\n\n{contact} {answer_address}", preview="yes")
    shown = kari.post(address("write-text", CODE), given).content.decode()
    assert '<h2 class="ds-heading" data-size="sm">Om <strong>deg</strong> &lt;b&gt;</h2>' in shown
    assert "# Om **deg** &lt;b&gt;" in shown, "what was typed is still in the form"
    assert count() == 1


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"title_nn": ""}, "Write a title in this language too."),
        ({"body_en": ""}, "Write the text in this language too."),
        ({"owner": ""}, "Write who looks after the text."),
        ({"review_on": "1.5.2027"}, "Write the date as year-month-day, such as 2027-01-31."),
        ({"review_on": "2026-01-01"}, "The day of the next review is past already."),
        ({"status": "agreed"}, "Write who, where and when."),
        ({"status": "maybe"}, "Choose draft or agreed."),
        ({"body_nn": "{contact} {answer_adress}"}, "a place that nobody can fill: {answer_adress}"),
        ({"body_nn": "{contact}"}, "lacks a place that it must have: {answer_address}"),
        ({"title_en": "From the LAR clinic"}, "the word “LAR” may tell what it is about"),
        ({"body_nb": "a" * 20_001}, "at most 20000 characters"),
        ({"started_from": "7"}, "Somebody else has written version 1 while you wrote."),
        ({"started_from": "x"}, "Nothing was stored yet."),
    ],
)
def test_what_cannot_be_kept_is_said_and_what_was_typed_stands(kari: Client, other: dict[str, str], said: str):
    answered = kari.post(address("write-text", CODE), typed(owner="Kari på kontoret") | other)
    assert answered.status_code == 422
    shown = answered.content.decode()
    assert said in shown
    assert other.get("owner", "Kari på kontoret") in shown
    assert 'name="started_from" value="1"' in shown
    assert count() == 1


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize(
    ("language", "draft", "first"),
    [
        ("nb", "Ingen har sagt ja til denne teksten ennå.", "Et spørsmål til deg"),
        ("nn", "Ingen har sagt ja til denne teksten enno.", "Eit spørsmål til deg"),
    ],
)
def test_the_language_of_the_page_comes_first(
    coordinator: Account, signed_in: Callable[..., Client], language: str, draft: str, first: str
):
    shown = signed_in(coordinator, language).get(address("text", CODE)).content.decode()
    assert draft in shown
    assert re.findall(r'data-size="md">([^<]+)<', shown)[0] == first


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize("who", ["outsider", "researcher", "interviewer", "administrator", "primary_contact"])
def test_nobody_but_the_studys_coordinator_reads_or_writes_its_texts(
    who: str, request: pytest.FixtureRequest, signed_in: Callable[..., Client]
):
    client = signed_in(request.getfixturevalue(who))
    pages = [address("texts"), *(address(name, CODE) for name in ("text", "write-text", "text-versions"))]
    assert [client.get(each).status_code for each in pages] == [404] * 4
    assert [client.post(each, typed()).status_code for each in (address("start-texts"), pages[2])] == [404, 404]
    assert count() == 1


@pytest.mark.usefixtures("drafts")
def test_a_text_that_the_study_has_not_is_no_page(kari: Client):
    assert [kari.get(address(name, "privacy")).status_code for name in ("text", "write-text", "text-versions")] == [
        404
    ] * 3
    assert kari.post(address("write-text", "ballad"), typed()).status_code == 404
    assert TextVersion.objects.count() == len(OF_A_STUDY)


@pytest.mark.usefixtures("drafts")
def test_a_text_that_is_still_true_is_kept_for_another_year_with_one_press(kari: Client):
    before = current(SCOPE, CODE)
    page = kari.post(address("still-true", CODE), follow=True)
    assert "Noted: the text has been looked at" in main_words(page)
    now = current(SCOPE, CODE)
    assert now == replace(before, number=2, review_on=AT.date() + timedelta(days=365))
    assert kari.post(address("still-true", "no-such-text")).status_code == 404
