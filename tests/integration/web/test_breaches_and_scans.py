"""The lists of scanned forms and of letters that others opened: paged, told apart by ear, and the officer told."""

import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from larix.access.roles import Role
from larix.files.actions import store_file
from larix.schedule.invited import Channel
from larix.studies.actions import record_wrong_opening
from larix.studies.models import ConsentEntry, Scan, WrongOpening
from tests.access_stage import holds
from tests.cast import AT, account
from tests.integration.web.reading import main_words
from tests.invited import KEY, TODAY, coordinating, founded, listed

HOME = f"/inviting/{KEY}/"
BREACHES, SCANS = f"{HOME}breaches/", f"{HOME}scans/"


@pytest.fixture
def study(db):
    return founded()


@pytest.fixture
def kari(study, signed_in):
    made = account("kari", "Kari Koordinator")
    holds(made, Role.COORDINATOR, KEY)
    return signed_in(made)


@pytest.fixture
def anne(study):
    return listed(study)[0]


def opened_by_another(invitation):
    record_wrong_opening(invitation=invitation, channel=Channel.TELEPHONE, by=coordinating(invitation.study))


def scanned_pages(study, people):
    file = store_file(
        content=b"page", purpose=f"inviting:{KEY}", kind="scan", media_type="application/pdf", stored_at=AT,
        keep_until=None, by=coordinating(study),
    )  # fmt: skip
    Scan.objects.bulk_create(
        Scan(study=study, file=file, page=page, at=AT, invitation=one) for page, one in enumerate(people, start=1)
    )


def told_of(anne, **wrong):
    return {"told": [f"{anne.key} 1"], "on": "2026-11-20"} | wrong


def test_section_12_the_day_on_which_the_officer_was_told_is_written_once_and_shown(kari, anne):
    opened_by_another(anne)
    assert "The officer has not been told of 1 letter." in main_words(kari.get(BREACHES))
    assert kari.post(BREACHES, told_of(anne)).headers["Location"] == BREACHES
    page = kari.get(BREACHES)
    assert "The officer has been told of all of them." in main_words(page)
    assert ("20 November 2026" in main_words(page), b'name="told"' in page.content) == (True, False)
    assert WrongOpening.objects.get().told_officer_on == TODAY


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"on": ""}, "Write the day."), ({"on": "2099-01-01"}, "This day has not come yet."),
        ({"on": "2026-11-19"}, "The day must be from the day we learned of the letter"),
        ({"told": []}, "No letter is ticked."), ({"told": ["nobody 1", "x"]}, "No letter is ticked."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_telling_the_officer_is_said_and_nothing_is_stored(kari, anne, wrong, sentence):
    opened_by_another(anne)
    page = kari.post(BREACHES, told_of(anne, **wrong))
    assert (page.status_code, sentence in main_words(page)) == (422, True)
    assert (b" checked>" in page.content) == ("told" not in wrong)
    assert WrongOpening.objects.get().told_officer_on is None


def test_an_outsider_tells_the_officer_nothing_and_sees_what_there_is_of_no_study(study, anne, outsider, signed_in):
    opened_by_another(anne)
    odd = signed_in(outsider)
    nothing = main_words(odd.get("/inviting/nowhere/breaches/"))
    for page in (odd.get(BREACHES), odd.post(BREACHES, told_of(anne))):
        assert (page.status_code, main_words(page)) == (404, nothing)
    assert WrongOpening.objects.get().told_officer_on is None


def test_each_link_in_the_lists_of_scans_and_breaches_says_something_else_and_no_name(kari, study):
    people = listed(study)
    scanned_pages(study, [*people, None, None])
    for one in people[:2]:
        opened_by_another(one)
    for page, expected in ((SCANS, 8 + 6), (BREACHES, 2)):
        shown = kari.get(page).content.decode()
        links = re.findall(r"<a [^>]*>(.*?)</a>", shown[shown.index("<tbody") : shown.index("</tbody>")])
        assert (len(links), len(set(links)), "Anne" in shown) == (expected, expected, False)


@pytest.mark.parametrize("page", [SCANS, BREACHES])
def test_long_lists_are_paged_and_each_page_of_the_list_says_which_it_is(kari, study, page):
    people = listed(study, 60)
    scanned_pages(study, people)
    for one in people:
        opened_by_another(one)
    first, second = (kari.get(f"{page}?page={number}") for number in (1, 2))
    assert [shown.content.count(b'<th scope="row"') for shown in (first, second)] == [50, 10]
    assert "51–60 of 60" in main_words(second)
    assert "There is nothing on this page of the list." in main_words(kari.get(f"{page}?page=3"))


def test_what_waits_comes_first_and_is_counted(kari, study):
    people = listed(study)
    scanned_pages(study, [people[0], None])
    Scan.objects.filter(page=2).update(set_aside="")
    said = main_words(kari.get(SCANS))
    assert "1 page waits for you. Matched: 1. Set aside: 0." in said
    assert said.index("page 2") < said.index("page 1")


def test_section_6_a_form_that_came_by_post_asks_nothing_of_what_was_said_back(kari, anne):
    scanned_pages(anne.study, [anne])
    given = {"on": "2026-11-20", "how": "paper", "copy": "post", "text_version": "1", "said_back": "",
             "scan": str(Scan.objects.get().key), "not_treating": "yes", "scope": ["interviews"]}  # fmt: skip
    assert kari.post(f"{HOME}people/{anne.key}/consent/", given).status_code == 302
    assert ConsentEntry.objects.get().said_back is False
    assert "in their own words" not in main_words(kari.get(f"{HOME}people/{anne.key}/"))


def test_what_became_of_a_scanned_page_is_said_in_whole_words(kari, study):
    picture = BytesIO()
    Image.new("RGB", (200, 200), "white").save(picture, "PNG")
    file = SimpleUploadedFile("skjema.png", picture.getvalue(), "image/png")
    said = main_words(kari.post(SCANS, {"file": file}, follow=True))
    assert "1 page is stored. 1 waits for you to say whose it is." in said
