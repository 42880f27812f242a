"""The administrator's pages of units: a country's list, one unit more, one that closes, and roles held there."""

from datetime import date

import pytest

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.core.countries import pack
from larix.people.actions import enrol_people
from larix.treatment.actions import record_responsibilities
from larix.treatment.rows import NewResponsibility
from larix.units.actions import close_unit, open_units
from larix.units.models import Unit
from tests.cast import AT, account
from tests.integration.web.reading import fields, links, main_words

UNITS, OPEN, LIST = "/office/units/", "/office/units/open/", "/office/units/from-the-list/"
CLOSE = "/office/units/lar-helse-bergen/close/"
BY = operator(AT)


@pytest.fixture
def client(administrator, signed_in):
    return signed_in(administrator)


@pytest.fixture
def norway(db):
    open_units(units=pack("no").units, from_on=date(2014, 1, 1), by=BY)


def deeds():
    return list(LogLine.objects.order_by("number").values_list("verb", flat=True))


def test_an_empty_page_says_what_to_do_next(client, settings):
    said = main_words(client.get(UNITS))
    assert "There are no units yet." in said
    assert "Begin with the country's own list of regions and trusts" in said
    settings.COUNTRY = "none"
    assert "This installation belongs to no country" in main_words(client.get(UNITS))


@pytest.mark.parametrize(
    ("language", "empty"), [("nb", "Det er ingen enheter ennå."), ("nn", "Det er ingen einingar enno.")]
)
def test_the_pages_are_there_in_both_written_languages(administrator, signed_in, language, empty):
    client = signed_in(administrator, language)
    assert empty in main_words(client.get(UNITS))
    assert "Helse Vest" in main_words(client.get(LIST))
    assert {"nb": "Åpne enheten", "nn": "Opne eininga"}[language] in main_words(client.get(OPEN))


def test_the_countrys_list_shows_its_sources_and_is_opened_on_a_day(client):
    page = client.get(LIST)
    assert "LAR Helse Bergen – no Larix' own example of a unit below a trust; edit it" in main_words(page)
    wrong = client.post(LIST, {"day": "i fjor"})
    assert (wrong.status_code, fields(wrong)["day"], Unit.objects.count()) == (422, ["i fjor"], 0)
    assert "Write a day that exists" in main_words(wrong)
    done = client.post(LIST, {"day": "2014-01-01"}, follow=True)
    assert "Opened from the list: 27." in main_words(done)
    assert "Helse Vest Region 983658725 1 January 2014 no end Close" in main_words(done)
    assert "– – LAR Helse Bergen Unit – 1 January 2014 no end Close" in main_words(done)
    assert deeds() == ["unit.opened"]


def test_a_unit_is_opened_below_a_trust(client, norway):
    given = {"name": "LAR Førde", "parent": "helse-forde", "organisation_number": "", "resh": "", "day": "2015-01-01"}
    page = client.post(OPEN, given, follow=True)
    assert "LAR Førde is open." in main_words(page)
    made = Unit.objects.get(key="lar-forde")
    assert (made.level, made.parent.key, made.valid_from) == ("unit", "helse-forde", date(2015, 1, 1))
    assert f"{UNITS}lar-forde/close/" in links(page)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"name": ""}, "Write the unit's name."),
        ({"name": "L\x00"}, "Null characters are not allowed."),
        ({"parent": "nowhere"}, "Choose a place from the list."),
        ({"parent": "lar-helse-bergen"}, "Choose a place from the list."),  # nothing lies below a unit
        ({"day": ""}, "Choose a day."),
        ({"day": "2015-02-30"}, "Write a day that exists"),
        ({"day": "2013-12-31"}, "The place above is not there all that time."),
        ({"organisation_number": "9" * 21}, "Ensure this value has at most 20 characters"),
    ],
)
def test_what_is_wrong_with_a_new_unit_is_said_and_the_rest_is_kept(client, norway, given, sentence):
    typed = {"name": "LAR Førde", "parent": "helse-forde", "organisation_number": "", "resh": "1", "day": "2015-01-01"}
    page = client.post(OPEN, typed | given)
    assert (page.status_code, Unit.objects.count()) == (422, 27)
    assert sentence in main_words(page)
    assert "The unit was not opened." in main_words(page)
    assert fields(page)["resh"] == ["1"]


def test_a_unit_is_closed_from_a_day_and_can_still_be_read(client, norway):
    asked = client.get(CLOSE)
    assert "Close LAR Helse Bergen?" in main_words(asked)
    assert "Patients still belong" not in main_words(asked)
    page = client.post(CLOSE, {"day": "2026-11-01"}, follow=True)
    assert "LAR Helse Bergen Unit – 1 January 2014 1 November 2026 closed" in main_words(page)
    again = client.post(CLOSE, {"day": "2026-11-02"})
    assert (again.status_code, Unit.objects.get(key="lar-helse-bergen").valid_to) == (422, date(2026, 11, 1))
    assert "The day it closes is recorded already." in main_words(again)


def test_a_trust_is_not_closed_before_what_lies_below_it(client, norway):
    page = client.post("/office/units/helse-bergen/close/", {"day": "2026-11-01"})
    assert (page.status_code, Unit.objects.filter(valid_to=None).count()) == (422, 27)
    assert "Others lie below it that have not closed: LAR Helse Bergen." in main_words(page)


def test_whoever_closes_a_unit_hears_that_it_has_patients_and_not_how_many(client, norway):
    (person,) = enrol_people(count=1, scope="register", by=BY)
    row = NewResponsibility(person, "lar-helse-bergen", "specialist", "", "", date(2014, 1, 1), None, "plan")
    record_responsibilities(rows=[row], by=BY)
    said = main_words(client.get(CLOSE))
    assert "Patients still belong to this unit." in said
    assert " 1 " not in said


def test_a_role_in_the_clinic_is_given_at_a_unit_and_shown_by_its_name_after_it_has_closed(client, norway):
    nils = account("nils", "Nils Ny")
    way = f"/office/accounts/{nils.key}/give-role/"
    page = client.post(way, {"role": "primary_contact", "unit": "lar-helse-bergen", "place": ""}, follow=True)
    assert "Primary contact LAR Helse Bergen 20 November 2026 no end" in main_words(page)
    close_unit(unit="lar-helse-bergen", on=AT.date(), by=BY)
    assert "Primary contact: LAR Helse Bergen open" in main_words(client.get("/office/"))
    refused = client.post(way, {"role": "primary_contact", "unit": "lar-helse-bergen"})
    assert (refused.status_code, nils.grants.count()) == (422, 1)
    assert "Choose a unit from the list." in main_words(refused)


def test_a_role_in_the_clinic_needs_a_unit_and_a_region_is_none(client, norway):
    nils = account("nils", "Nils Ny")
    way = f"/office/accounts/{nils.key}/give-role/"
    for unit, sentence in (("", "This role is held at a unit."), ("helse-vest", "Choose a unit from the list.")):
        page = client.post(way, {"role": "primary_contact", "unit": unit})
        assert (page.status_code, nils.grants.count()) == (422, 0)
        assert sentence in main_words(page)


def test_units_are_the_administrators_alone(researcher, outsider, primary_contact, norway, signed_in):
    for who in (researcher, outsider, primary_contact):
        opened = [signed_in(who).get(where).status_code for where in (UNITS, OPEN, LIST, CLOSE)]
        sent = [signed_in(who).post(where, {"day": "2026-11-01"}).status_code for where in (OPEN, LIST, CLOSE)]
        assert opened + sent == [404] * 7
    assert (Unit.objects.filter(valid_to=None).count(), deeds()) == (27, ["unit.opened"])


def test_a_unit_that_does_not_exist_has_no_page(client, norway):
    assert client.get(f"{UNITS}lar-nowhere/close/").status_code == 404
