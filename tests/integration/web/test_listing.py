"""The coordinator brings a list in the browser, looks it over, decides, and takes it in; nobody else can."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from larix.access.actor import HeldAt, operator
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.core.countries.norway.number_words import ONLY_THE_NEW_RULE
from larix.files.models import StoredFile
from larix.people.models import Person
from larix.simulate.project_x.protocol import PROTOCOL
from larix.studies.actions import found_study
from larix.studies.models import Invitation, InviteeList
from larix.units.models import Unit
from tests.cast import AT, holder
from tests.integration.web.reading import links, main_words
from tests.unit.exchange.lists import content, number, row

ONLY_BY_THE_NEW_RULE = "14837500053"  # of the same day as the others, and nobody's
HOME = reverse("inviting:list", args=[PROTOCOL.key])


@pytest.fixture(autouse=True)
def project_x(db: None, settings: Any, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"
    region = Unit.objects.create(key="vest", level="region", name="Vest", valid_from=date(2002, 1, 1))
    Unit.objects.create(key="lar-bergen", level="unit", name="LAR Bergen", parent=region, valid_from=date(2002, 1, 1))
    found_study(protocol=PROTOCOL, by=operator(AT, purpose=PROTOCOL.purpose))


@pytest.fixture
def karin(db):
    return holder("karin", "Karin Koordinator", Role.COORDINATOR, HeldAt("study", PROTOCOL.key))


@pytest.fixture
def client(karin, signed_in):
    return signed_in(karin)


def bring(client, given: bytes, **more):
    return client.post(HOME, {"file": SimpleUploadedFile("liste.csv", given)}, **more)


def page(client, *rows):
    """The address of the page that looks over a list of these rows."""
    return bring(client, content(*rows)).headers["Location"]


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(minutes=5), "The list brought less than an hour ago deleted in 23 hours"),
        (timedelta(hours=1), "The list brought 1 hour ago deleted in 23 hours"),
        (timedelta(hours=22, minutes=30), "The list brought 22 hours ago deleted in 1 hour"),
        (timedelta(hours=23, minutes=30), "The list brought 23 hours ago deleted in less than an hour"),
    ],
)
def test_a_list_that_waits_says_for_how_long_it_is_kept_whatever_day_it_is_in_the_demo(
    client, karin, signed_in, passed, said
):
    page(client, row(0))
    with time_machine.travel(AT + passed, tick=False):
        assert said in main_words(signed_in(karin).get(HOME))


def test_section_12_a_list_is_brought_looked_over_and_taken_in(client):
    address = page(client, row(0, Diagnose="F11.2"), row(1))
    shown = main_words(client.get(address))
    assert "Ready to come in 2" in shown
    assert "UTF-8 – is this name right: “Åse Sørbøa”?" in shown
    assert "Diagnose" in shown
    assert "F11.2" not in shown
    done = client.post(f"{address}import/", follow=True)
    assert done.redirect_chain == [(f"{address}done/", 302)]
    assert "People in the file 2 Taken in 2 Left out 0" in main_words(done)
    assert Invitation.objects.count() == 2


def test_section_12_wrong_lines_are_told_and_left_out_one_by_one_or_all_at_once(client):
    wrong = {"Fødselsnummer": "14837512345"}
    address = page(client, row(0), row(1, **wrong), row(2, Kjønn="1"), row(0))
    shown = client.get(address)
    assert "The same person is on line 2 and line 5." in main_words(shown)
    assert "14837512345" not in shown.content.decode()
    assert "Import" not in [word for word in main_words(shown).split() if word == "Import"]
    client.post(f"{address}decide/", {"do": "ticks", "shown": ["3", "4", "5"], "out": ["3"]})
    assert "Lines with something wrong 2" in main_words(client.get(address))
    client.post(f"{address}decide/", {"do": "all"})
    assert "Ready to come in 1" in main_words(client.get(address))
    client.post(f"{address}import/")
    assert InviteeList.objects.get().counts["left_out"] == 3


@pytest.mark.parametrize(
    ("new_numbers_from", "warnings"), [(date(2032, 1, 1), 1), (AT.date() + timedelta(days=1), 1), (date(2016, 1, 1), 0)]
)
def test_a_number_by_the_new_rule_only_is_a_warning_until_the_day_that_the_installation_has(
    client, settings, new_numbers_from, warnings
):
    settings.NEW_NUMBERS_FROM = new_numbers_from
    address = page(client, row(0), row(1, Fødselsnummer=ONLY_BY_THE_NEW_RULE))
    assert main_words(client.get(address)).count(ONLY_THE_NEW_RULE.en) == warnings
    client.post(f"{address}import/")
    assert InviteeList.objects.get().counts["with_warnings"] == warnings
    assert [line.counts["doubtful_numbers"] for line in LogLine.objects.all() if "doubtful_numbers" in line.counts] == [
        warnings
    ]


def test_a_tick_that_is_taken_away_is_taken_away(client):
    address = page(client, row(0), row(1, Kjønn="1"))
    client.post(f"{address}decide/", {"do": "ticks", "shown": ["3"], "out": ["3"]})
    client.post(f"{address}decide/", {"do": "ticks", "shown": ["3"]})
    refused = client.post(f"{address}import/")
    assert refused.status_code == 422
    assert "Nothing was imported." in main_words(refused)
    assert Person.objects.count() == 0


def test_addresses_that_nobody_spoke_for_must_be_looked_up(client):
    address = page(client, row(0, Adressebeskyttelse=""))
    assert client.post(f"{address}import/").status_code == 422
    assert Person.objects.count() == 0
    assert client.post(f"{address}import/", {"looked_up": "yes"}).status_code == 302
    assert Person.objects.count() == 1


def test_what_is_no_list_is_told_where_it_was_chosen_and_nothing_is_kept(client):
    for given, sentence in (
        (b"", "The file is empty."),
        (b"PK\x03\x04...", "Save it as CSV"),
        (b"x" * 6_000_000, "The file is larger than 5 MB."),
        (b"Fornavn;Etternavn\r\na;b", "The list lacks these columns"),
    ):
        told = bring(client, given)
        assert told.status_code == 422
        assert sentence in main_words(told)
    assert "Choose a file." in main_words(client.post(HOME, {}))
    assert StoredFile.objects.count() == 0


def test_the_list_never_lies_in_the_machines_temporary_folder(client, settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "nowhere")  # a file that went there would be an error
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10
    assert bring(client, content(row(0))).status_code == 302


def test_a_form_without_its_token_brings_nothing(karin, signed_in):
    client = signed_in(karin, enforce_csrf_checks=True)
    assert bring(client, content(row(0))).status_code == 403
    assert StoredFile.objects.count() == 0


def test_a_list_that_waits_is_found_again_and_can_be_thrown_away(client):
    address = page(client, row(0))
    assert address in links(client.get(HOME))
    client.post(f"{address}throw-away/")
    assert address not in links(client.get(HOME))
    assert "The file has been deleted." in main_words(client.get(address))


def test_what_was_found_can_be_downloaded_without_names_or_numbers(client):
    address = page(client, row(0), row(1, Kjønn="=1+1"))
    file = client.get(f"{address}faults/")
    assert file.headers["Content-Disposition"] == 'attachment; filename="faults.csv"'
    lines = file.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "Line;Column;What;Reason"
    assert [line for line in lines[1:] if not line.startswith("3;Kjønn;Wrong;")] == []
    assert "Sørbø" not in file.content.decode()


@pytest.mark.parametrize(("language", "first"), [("nb", "Fornavn"), ("nn", "Fornamn"), ("en", "Given name")])
def test_an_empty_list_is_given_in_the_language_of_the_page(karin, signed_in, language, first):
    file = signed_in(karin, language).get(f"{HOME}empty/")
    assert file.content.decode("utf-8-sig").split(";")[0] == first


def test_long_tables_of_faults_are_paged_and_choices_are_kept_across_pages(client):
    address = page(client, row(0), *(row(each + 1, Kjønn="1") for each in range(60)))
    first, second = client.get(address), client.get(f"{address}?page=2")
    assert "1–50 of 60" in main_words(first)
    assert "51–60 of 60" in main_words(second)
    client.post(f"{address}decide/?page=2", {"do": "ticks", "shown": ["62"], "out": ["62"]})
    client.post(f"{address}decide/?page=1", {"do": "ticks", "shown": ["3"], "out": ["3"]})
    assert "Lines that you leave out 2" in main_words(client.get(address))


def test_names_and_numbers_are_in_no_session_address_or_log(client):
    address = page(client, row(0), row(1, Kjønn="1"))
    client.get(address)
    client.post(f"{address}decide/", {"do": "all"})
    client.post(f"{address}import/")
    kept = repr([each.get_decoded() for each in Session.objects.all()]) + repr(list(LogLine.objects.values())) + address
    assert [word for word in ("Sørbø", "Åse", number(0), "Øvregaten") if word in kept] == []


@pytest.mark.parametrize("who", ["outsider", "researcher", "interviewer", "administrator", "primary_contact"])
def test_nobody_but_the_coordinator_of_the_study_brings_or_sees_a_list(client, signed_in, who, request):
    address = page(client, row(0))
    other = signed_in(request.getfixturevalue(who))
    assert bring(other, content(row(1))).status_code == 404
    for way in (HOME, f"{HOME}empty/", address, f"{address}faults/", f"{address}done/"):
        seen = other.get(way)
        assert (seen.status_code, "Sørbø" in seen.content.decode()) == (404, False)
    for way in ("import/", "decide/", "throw-away/"):
        assert other.post(f"{address}{way}", {"do": "all"}).status_code == 404
    assert (Person.objects.count(), StoredFile.objects.get().deleted_at) == (0, None)
