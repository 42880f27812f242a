"""`larix study report`: three files, or a sentence that says why there are none and what was kept."""

import errno
import json
from pathlib import Path

import pytest

from larix.access.models import LogLine
from larix.studies.models import ReleasedReport

pytestmark = pytest.mark.django_db
FILES = ["report.html", "report.pdf", "results.json"]


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def built(practice, larix):
    assert larix("snapshot build practice").status == 0


def in_the_folder(out):
    return sorted(path.name for path in out.iterdir()) if out.is_dir() else []


def reports_in_the_log():
    return LogLine.objects.filter(verb="report.made").count()


@pytest.mark.usefixtures("built")
def test_a_report_is_three_files_and_a_line_in_the_log(larix, out, shelf):
    said = larix("study report practice --out", out)
    assert (said.status, said.err, said.lines) == (0, "", [str(out / name) for name in FILES])
    assert in_the_folder(out) == FILES
    results = json.loads((out / "results.json").read_text())
    assert results["snapshot"] == shelf.live("study:practice").manifest.id
    line = LogLine.objects.order_by("number").last()
    assert (line.verb, line.counts["edition"], line.account) == ("report.made", "release", "operator")


@pytest.mark.usefixtures("built")
def test_the_same_report_made_again_has_the_same_bytes(larix, out, tmp_path):
    for folder in (out, tmp_path / "again"):
        larix("study report practice --edition team --as-of 2026-10-01 --out", folder)
    assert [(out / name).read_bytes() for name in FILES] == [(tmp_path / "again" / name).read_bytes() for name in FILES]


def test_a_study_without_a_snapshot_says_how_to_build_one(larix, practice, out):
    said = larix("study report practice --out", out)
    assert (said.status, in_the_folder(out)) == (2, [])
    assert said.err == "There is no snapshot of practice yet. Build one with: larix snapshot build study:practice\n"


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("nb", "Studien «practise» finnes ikke. Mente du practice?\n"),
        ("nn", "Studien «practise» finst ikkje. Meinte du practice?\n"),
        ("en", "There is no study “practise”. Did you mean practice?\n"),
    ],
)
def test_a_study_that_is_misspelt_is_told_the_near_name(larix, practice, out, language, says):
    said = larix("study report practise --out", out, language=language)
    assert (said.status, said.out, said.err, in_the_folder(out)) == (2, "", says, [])


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--as-of", "day:30"], "This study has a calendar: give a date, such as 2026-05-14.\n"),
        (["--as-of", "soon"], "“soon” is not a day. Give a date such as 2026-05-14, or day:365.\n"),
        (["--as-of", "2031-01-01"], "The data only reach "),
        (["--as-of", "1999-01-01"], "Nobody was in the study on 1 January 1999: the first joined on "),
        (["--edition", "draft"], "--edition may be team or release, not “draft”.\n"),
        (["--language", "sv"], "--language may be nb, nn or en, not “sv”.\n"),
        (["--langage", "nb"], "No such option: --langage"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_what_cannot_be_asked_for_is_answered_with_a_sentence_and_no_file(larix, out, options, says):
    said = larix("study report practice --out", out, *options)
    assert (said.status, said.out, in_the_folder(out), reports_in_the_log()) == (2, "", [], 0)
    assert said.err.startswith(says)


@pytest.mark.usefixtures("built")
def test_a_damaged_file_is_refused_by_name_and_the_report_of_before_stays(larix, out, shelf):
    larix("study report practice --out", out)
    before = [(out / name).read_bytes() for name in FILES]
    snapshot = shelf.live("study:practice")
    (snapshot.path / "answers-000.parquet").write_bytes(b"something else")
    said = larix("study report practice --out", out)
    assert (said.status, [(out / name).read_bytes() for name in FILES]) == (2, before)
    assert said.err == (
        f"The file answers-000.parquet of snapshot {snapshot.manifest.id} is damaged or gone. Nothing of it is used. "
        "Build a new one: larix snapshot build study:practice\n"
    )
    larix("snapshot build practice")
    assert larix("study report practice --out", out).status == 0


@pytest.mark.usefixtures("built")
def test_a_folder_that_cannot_be_made_is_named(larix, out):
    out.write_text("a file of one's own")
    said = larix("study report practice --out", out / "deeper")
    assert (said.status, out.read_text(), reports_in_the_log()) == (2, "a file of one's own", 0)
    assert str(out) in said.err


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize(
    ("code", "says"),
    [
        (errno.ENOSPC, "The disk is full ({out})."),
        (errno.EDQUOT, "The disk is full ({out})."),
        (errno.EACCES, "Larix may not write there ({out})."),
        (errno.EROFS, "Larix may not write there ({out})."),
        (errno.EIO, "That did not work ({out}): Input/output error."),
    ],
    ids=errno.errorcode.get,
)
def test_trouble_with_the_last_file_leaves_the_report_of_before_whole(larix, out, monkeypatch, code, says):
    larix("study report practice --out", out)
    before = [(out / name).read_bytes() for name in FILES]
    write = Path.write_bytes

    def fails(path, content):
        if "results.json" in path.name:
            write(path, content[:10])
            raise OSError(code, "Input/output error")
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", fails)
    said = larix("study report practice --edition team --out", out)
    assert (said.status, said.out, in_the_folder(out)) == (2, "", FILES)
    assert [(out / name).read_bytes() for name in FILES] == before
    assert said.err.startswith(says.format(out=out))


@pytest.mark.usefixtures("built")
def test_a_report_that_somebody_stops_leaves_nothing_half(larix, out, monkeypatch):
    def stopped(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("larix.reporting.actions.make_report", stopped)
        said = larix("study report practice --out", out)
    assert (said.status, in_the_folder(out), reports_in_the_log()) == (130, [], 0)
    assert larix("study report practice --out", out).status == 0


@pytest.mark.usefixtures("built")
def test_a_release_is_three_files_a_line_in_the_log_and_a_sentence(larix, out, shelf):
    said = larix("study release practice --language nn --out", out)
    live = shelf.live("study:practice").manifest.id
    assert (said.status, in_the_folder(out), said.lines[:3]) == (0, FILES, [str(out / name) for name in FILES])
    assert f"Snapshot {live} is kept" in " ".join(said.out.split())
    assert ReleasedReport.objects.get().snapshot == live
    assert LogLine.objects.order_by("number").last().verb == "report.released"


def test_nothing_is_released_without_a_snapshot(larix, practice, out):
    said = larix("study release practice --out", out)
    assert (said.status, in_the_folder(out), ReleasedReport.objects.count()) == (2, [], 0)
