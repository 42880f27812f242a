"""Texts are written, never changed: each is a new version, in three languages at once."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.core.rulings import Refused
from larix.core.words import Words, same
from larix.texts.actions import start_texts, write_text
from larix.texts.models import TextVersion
from larix.texts.queries import NoSuchText, current, current_texts, version, versions
from larix.texts.starting import DRAFTS, OF_A_STUDY, OF_THE_INSTALLATION
from tests.cast import AT

SCOPE, BY = "study:practice", operator(AT)
SHEET = Words("Jeg vil.", "Eg vil.", "I will.")


def written(**other: Any) -> TextVersion:
    usual: dict[str, Any] = {
        "scope": SCOPE, "code": "consent", "title": same("Samtykke"), "body": SHEET, "owner": " Kari ",
        "review_on": date(2027, 1, 1), "status": "draft", "source": "", "by": BY,
    }  # fmt: skip
    return write_text(**usual | other)


@pytest.mark.django_db
def test_our_drafts_are_put_in_once_and_are_drafts_for_a_year():
    assert [start_texts(scope=SCOPE, by=BY), start_texts(scope=SCOPE, by=BY)] == [len(OF_A_STUDY), 0]
    assert start_texts(scope="installation", by=BY) == len(OF_THE_INSTALLATION)
    texts = {text.code: text for text in (*current_texts(SCOPE), *current_texts("installation"))}
    assert {code: (text.title, text.body, text.source) for code, text in texts.items()} == {
        code: (draft.title, draft.body, draft.source) for code, draft in DRAFTS.items()
    }
    assert {(text.number, text.status, text.review_on) for text in texts.values()} == {(1, "draft", date(2027, 11, 20))}
    written = [line.counts["texts"] for line in LogLine.objects.order_by("number")]
    assert written == [len(OF_A_STUDY), len(OF_THE_INSTALLATION)]


@pytest.mark.django_db
def test_a_text_that_somebody_wrote_is_left_when_our_drafts_are_put_in():
    written()
    assert start_texts(scope=SCOPE, by=BY) == len(OF_A_STUDY) - 1
    consent = current(SCOPE, "consent")
    assert consent is not None
    assert (consent.number, consent.body, consent.owner) == (1, SHEET, "Kari")


@pytest.mark.django_db
def test_a_new_version_leaves_the_old_one_as_it_was():
    written()
    agreed = written(body=same("Ny"), status="agreed", source="Brukerutvalget, 3. november 2026")
    assert agreed.number == 2
    assert version(SCOPE, "consent", 1).body == SHEET
    newest = current(SCOPE, "consent")
    assert newest is not None
    assert (newest.number, newest.status, newest.source) == (2, "agreed", "Brukerutvalget, 3. november 2026")
    rows, total = versions(SCOPE, "consent", start=0, size=1)
    assert ([row.shown.number for row in rows], total) == ([2], 2)
    assert rows[0].written_at == AT


@pytest.mark.django_db
def test_a_text_that_could_not_be_used_is_refused_and_leaves_nothing():
    with pytest.raises(Refused) as refused:
        written(code="letter", body=same("Uten plasser"))
    assert refused.value.ruling.code == "missing_place"
    assert (TextVersion.objects.count(), LogLine.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_a_scope_knows_its_own_texts_only():
    written()
    assert current("study:other", "consent") is None
    assert current_texts("study:other") == ()
    with pytest.raises(NoSuchText):
        version("study:other", "consent", 1)


def test_two_who_write_at_once_write_two_versions(at_once: Callable[..., list[Any]]):
    came = at_once(*(lambda: written().number for _ in range(4)))
    assert sorted(came) == [1, 2, 3, 4]
