"""A hundred megabytes, a bomb, a file with a strange name: refused with a sentence, and never by way of a disk."""

import io
import tracemalloc
import zipfile
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from larix.files.models import StoredFile
from larix.studies.models import Scan
from tests.integration.web.coordinator_stage import HOME, a_coordinator, a_study  # noqa: F401  (fixtures)
from tests.integration.web.reading import main_words

HUNDRED = 100_000_000
LIST, SCANS = f"{HOME}list/", f"{HOME}scans/"


class Endless:
    """A body of a hundred megabytes that nobody holds; it notes the most that was asked for at once."""

    def __init__(self, begins: bytes = b"") -> None:
        self.begins, self.left, self.most = begins, HUNDRED, 0

    def read(self, size: int = -1) -> bytes:
        assert size > 0, "the whole body was asked for at once"
        self.most = max(self.most, size)
        given = self.begins[:size] or b"x" * min(size, self.left)
        self.begins = self.begins[size:]
        self.left -= len(given)
        return given

    def readline(self, size: int = -1) -> bytes:
        return self.read(size)


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES, settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "files", str(tmp_path / "nowhere")


def send(client, where, body, **more):
    kind = "multipart/form-data; boundary=x"
    return client.generic("POST", where, b"-", kind, **{"wsgi.input": body, "CONTENT_LENGTH": str(HUNDRED), **more})


@pytest.mark.parametrize(("where", "limit"), [(LIST, 5), (SCANS, 60), (f"{HOME}people/", 1), ("/sign-in/", 1)])
def test_a_hundred_megabytes_are_thrown_away_as_they_come(kari, where, limit):
    body = Endless(b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n')
    tracemalloc.start()
    page = send(kari, where, body)
    most_held = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert page.status_code == 413
    assert f"What you sent is larger than {limit} MB, and nothing of it was stored." in main_words(page)
    assert (body.left, body.most) == (0, 65_536)  # read to its end, so that a browser reads our answer
    assert most_held < 10_000_000
    assert StoredFile.objects.count() == 0


@pytest.mark.parametrize("where", [LIST, SCANS])
def test_whoever_is_not_signed_in_may_send_no_file_at_all(study, signed_in, where):
    page = send(signed_in(None), where, Endless(), CONTENT_LENGTH="2000000")
    assert page.status_code == 413
    assert "larger than 1 MB" in main_words(page)


@pytest.mark.parametrize("length", ["", "-1", "abc", "9" * 40, "²"])
def test_a_body_that_does_not_say_how_long_it_is_is_not_read(kari, length):
    body = Endless()
    page = send(kari, SCANS, body, CONTENT_LENGTH=length, HTTP_TRANSFER_ENCODING="chunked")
    assert page.status_code == 411
    assert main_words(page).startswith("We could not read what was sent Nothing was stored.")
    assert body.left == HUNDRED


def zip_bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet1.xml", b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]>" + b"0" * 20_000_000)
    return packed.getvalue()


XML_BOMB = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaa"><!ENTITY b "&a;&a;&a;">]><Workbook>&b;</Workbook>'


def png_bomb() -> bytes:
    """A few kilobytes that would be sixty-four million pixels."""
    packed = io.BytesIO()
    Image.new("1", (8_000, 8_000)).save(packed, "PNG")
    return packed.getvalue()


def bring(kari, where, content, kind="text/csv", name="liste.csv"):
    return kari.post(where, {"file": SimpleUploadedFile(name, content, kind)})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (zip_bomb(), "This is a spreadsheet program's own workbook. Save it as CSV, and choose the CSV file."),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 99, "This is a spreadsheet program's own workbook."),
        (XML_BOMB, "We recognise no columns."),
        (b"\x1f\x8b\x08" + zlib.compress(b"0" * 10_000_000), "The file is not text"),
    ],
)
def test_a_list_is_text_and_nothing_is_ever_unpacked(kari, content, said):
    page = bring(kari, LIST, content)
    assert page.status_code == 422
    assert said in main_words(page)
    assert StoredFile.objects.count() == 0


@pytest.mark.parametrize(
    ("content", "kind", "said"),
    [
        (png_bomb(), "image/png", "The file is too large."),
        (b"%PDF-1.7\n" + b"[" * 50_000, "application/pdf", "The file is no PDF, JPEG or PNG that can be read."),
        (b"<svg xmlns='x'/>", "image/svg+xml", "The file is no PDF, JPEG or PNG that can be read."),
        (b"<script>alert(1)</script>", "text/html", "The file is no PDF, JPEG or PNG that can be read."),
    ],
)
def test_a_scan_is_measured_before_it_is_unpacked_and_is_what_it_says_it_is(kari, content, kind, said):
    page = bring(kari, SCANS, content, kind)
    assert page.status_code == 409
    assert said in main_words(page)
    assert (StoredFile.objects.count(), Scan.objects.count()) == (0, 0)


def test_no_name_of_a_file_comes_near_a_disk(kari, settings):
    page = bring(kari, LIST, "Fornavn;Etternavn\r\nÅse;Sørbø\r\n".encode(), name="../../../settings.py\0")
    (held,) = StoredFile.objects.all()
    assert page.headers["Location"] == f"{LIST}{held.key}/"
    assert [each.name for each in settings.FILES.iterdir()] == [str(held.key)]
