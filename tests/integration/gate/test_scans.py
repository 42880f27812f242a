"""Scanned forms: matched by their own code, or waiting for a person; one that a consent rests on stays."""

from io import BytesIO
from uuid import uuid4

import pytest
import zxingcpp
from PIL import Image

from larix.access.models import LogLine
from larix.core.rulings import Refused
from larix.gate import Outside, inviting
from larix.schedule.invited import Channel
from larix.studies.codes import form_code
from larix.studies.consenting import How
from larix.studies.models import ConsentEntry, Scan
from larix.studies.scanning import Unreadable
from tests.cast import AT
from tests.invited import TODAY, entered, founded, listed

pytestmark = pytest.mark.django_db


@pytest.fixture
def study():
    return founded()


@pytest.fixture
def people(study):
    return listed(study, 2)


@pytest.fixture
def entry(study):
    return entered(study)


def pile(*codes):
    """A PDF with one page for each code; an empty one is a page where nothing can be read."""
    pages = []
    for code in codes:
        page = Image.new("L", (800, 1100), 255)
        page.paste(0, (100, 600, 700, 700))
        if code:
            drawn = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode).to_image(scale=6)
            page.paste(Image.fromarray(drawn), (100, 100))
        pages.append(page)
    out = BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:])
    return out.getvalue()


def scanned(entry, content):
    return inviting.store_scan(entry, content=content, media_type="application/pdf", stored_at=AT)


def test_section_6_each_page_finds_its_person_and_the_rest_waits(people, entry):
    theirs = listed(founded("other-w"), 1)[0]
    codes = [
        form_code(people[0].key, 1),
        "",
        form_code(uuid4(), 1),
        form_code(theirs.key, 1),
        form_code(people[1].key, 1),
    ]
    scanned(entry, pile(*codes))
    told = inviting.scans(entry)
    assert [(line.page, line.matched_to) for line in told.lines] == [
        (2, None), (3, None), (4, None), (1, people[0].key), (5, people[1].key)
    ]  # fmt: skip
    assert (told.waiting, told.matched, told.set_aside, told.total) == (3, 2, 0, 5)


def test_the_same_file_twice_is_one_file(people, entry):
    content = pile(form_code(people[0].key, 1))
    assert scanned(entry, content) == scanned(entry, content)
    assert Scan.objects.count() == 1


def test_what_cannot_be_read_is_told_and_nothing_is_stored(people, entry):
    with pytest.raises(Unreadable):
        scanned(entry, b"not a pdf")
    assert (Scan.objects.count(), LogLine.objects.filter(verb__in=["scan.stored", "file.stored"]).count()) == (0, 0)


def test_the_code_of_a_killed_letter_matches_nobody(people, entry):
    dead = form_code(people[0].key, 1)
    inviting.wrong_opener(entry, people[0].key, channel=Channel.TELEPHONE)
    (line,) = scanned(entry, pile(dead))
    assert line.matched_to is None


def test_a_waiting_page_is_matched_by_a_person_and_then_carries_a_consent(people, entry):
    (line,) = scanned(entry, pile(""))
    inviting.match_scan(entry, line.key, people[0].key)
    signed(entry, people[0], line.key)
    assert ConsentEntry.objects.get().scan.key == line.key
    with pytest.raises(Refused) as refused:
        inviting.match_scan(entry, line.key, people[1].key)
    assert refused.value.ruling.code == "scan_stays"


def signed(entry, invitation, scan):
    inviting.consent(
        entry, invitation.key, on=TODAY, scopes={"interviews": True}, how=How.PAPER, text_version=1, copy="post",
        said_back=False, scan_key=scan,
    )  # fmt: skip


def test_somebody_elses_form_is_no_signature(people, entry):
    (line,) = scanned(entry, pile(form_code(people[1].key, 1)))
    with pytest.raises(Refused) as refused:
        signed(entry, people[0], line.key)
    assert refused.value.ruling.code == "no_signature"


def test_a_page_that_is_nobodys_is_set_aside_with_a_reason(people, entry):
    (line,) = scanned(entry, pile(""))
    with pytest.raises(Refused):
        inviting.set_scan_aside(entry, line.key, why=" ")
    inviting.set_scan_aside(entry, line.key, why="A menu")
    told = inviting.scans(entry)
    assert (told.waiting, told.set_aside, [each.set_aside for each in told.lines]) == (0, 1, ["A menu"])


def test_a_long_list_of_pages_comes_a_page_at_a_time_and_those_that_wait_come_first(people, entry):
    scanned(entry, pile(form_code(people[0].key, 1), "", form_code(people[1].key, 1), ""))
    (aside, *_rest) = inviting.scans(entry).lines
    inviting.set_scan_aside(entry, aside.key, why="A menu")
    pages = [inviting.scans(entry, start=start, size=1).lines[0].page for start in range(4)]
    assert pages == [4, 1, 3, 2]
    line = LogLine.objects.filter(verb="people.listed").latest("number")
    assert line.counts == {"list": "scans", "start": 3, "shown": 1}


def test_looking_at_a_form_is_a_line_about_everybody_on_it(people, entry):
    content = pile(form_code(people[0].key, 1), form_code(people[1].key, 1))
    first, _second = scanned(entry, content)
    assert inviting.scan_bytes(entry, first.key, at=AT) == (content, "application/pdf")
    line = LogLine.objects.get(verb="file.read")
    assert set(line.people.values_list("person_key", flat=True)) == {each.person.key for each in people}


def test_nobody_from_another_study_sees_a_scan(people, entry):
    (line,) = scanned(entry, pile(form_code(people[0].key, 1)))
    theirs = entered(founded("other-w"), "odd")
    assert inviting.scans(theirs).total == 0
    with pytest.raises(Outside):
        inviting.scan_line(theirs, line.key)
    with pytest.raises(Outside):
        inviting.scan_bytes(theirs, line.key, at=AT)
