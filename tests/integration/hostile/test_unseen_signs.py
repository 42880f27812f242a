"""Signs that nobody sees: left out of what is typed, found all the same, and never turning what stands beside them."""

from datetime import date

import pytest
from django.db import transaction

from larix.people.models import Identity
from larix.units.models import Unit
from tests.integration.web.coordinator_stage import HOME, a_coordinator, a_study, an_anne, page_of  # noqa: F401
from tests.integration.web.reading import fields, main_words


@pytest.fixture
def anne_named(anne):
    def named(given):
        who = Identity.objects.get(person=anne.person)
        who.given_name = given
        who.save()
        return anne

    return named


def test_a_number_copied_out_of_a_telephone_is_the_number_that_is_seen(kari, anne):
    where = page_of(anne, "reach")
    held = {name: values for name, values in fields(kari.get(where)).items() if name not in ("language", "next")}
    page = kari.post(where, {**held, "telephone": "\u202a+47 55 00 00 01\u202c\u200b"})
    assert page.status_code == 302
    assert Identity.objects.get(person=anne.person).telephone.endswith("55 00 00 01")


@pytest.mark.parametrize("typed", ["zoë", "ZOE\u0308", "zo\u200bë", "\u202ezoë\u202c"])
def test_a_name_with_marks_is_found_however_it_is_typed(kari, anne_named, typed):
    anne_named("Zoë")
    assert "Zoë Berg" in main_words(kari.post(f"{HOME}people/", {"search": typed}))


def test_a_name_that_is_not_written_without_joiners_keeps_them(kari, anne_named):
    anne_named("علی\u200cرضا")
    assert "علی\u200cرضا" in main_words(kari.post(f"{HOME}people/", {"search": "علی\u200cرضا"}))


def test_a_text_that_no_column_has_room_for_gets_a_sentence_and_changes_nothing(kari, anne, monkeypatch):
    """Every form asks for less than its column holds; this is what is said where one forgets to."""
    monkeypatch.setattr("larix.web.study.inviting.scans.inviting.set_scan_aside", too_long)
    monkeypatch.setattr("larix.web.study.inviting.scans.inviting.scan_line", lambda *_given: None)
    page = kari.post(f"{HOME}scans/{anne.key}/", {"act": "aside", "why": "x"})
    assert page.status_code == 422
    assert "longer than there is room for, or has a sign that cannot be kept. Nothing was stored." in main_words(page)


def too_long(*_given, **_more):
    with transaction.atomic():  # as a deed is
        Unit.objects.create(key="x", name="x" * 300, level="region", valid_from=date(2020, 1, 1))
