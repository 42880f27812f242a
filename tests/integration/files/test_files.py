"""Stored files: whole or not there, gone when their time is past, and nothing half done."""

import errno
import os
import stat
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import transaction

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.encryption import folders
from larix.files import actions, disk
from larix.files.actions import NotStored, delete_due, delete_files, store_file, sweep_left_over
from larix.files.models import StoredFile
from larix.files.queries import DamagedFile, Gone, read_bytes
from tests.cast import AT

BY = operator(AT)
DAY = timedelta(days=1)
LETTERS = b"%PDF-1.7 328 letters"


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path, db: None) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


def stored(content: bytes = LETTERS, keep_until: datetime | None = AT + DAY) -> StoredFile:
    return store_file(
        content=content, purpose="study:practice", kind="letters", media_type="application/pdf", stored_at=AT,
        keep_until=keep_until, by=BY,
    )  # fmt: skip


def lying(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []


def lines() -> list[tuple[str, dict[str, Any]]]:
    return [(line.verb, line.counts) for line in LogLine.objects.order_by("number")]


def test_a_file_lies_under_its_key_and_only_its_owner_may_look(folder: Path):
    file = stored()
    assert lying(folder) == [str(file.key)]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / str(file.key)).stat().st_mode) == 0o600
    assert read_bytes(file.key, AT) == LETTERS


def test_storing_a_file_is_one_line_in_the_log_with_its_digest():
    file = stored()
    assert lines() == [("file.stored", {"file": str(file.key), "kind": "letters", "bytes": len(LETTERS)})]
    assert LogLine.objects.get().digest == file.digest


def test_a_file_past_its_time_is_never_served_though_its_bytes_still_lie_there(folder: Path):
    file = stored()
    assert read_bytes(file.key, AT + DAY - timedelta(seconds=1)) == LETTERS
    with pytest.raises(Gone):
        read_bytes(file.key, AT + DAY)
    assert lying(folder) == [str(file.key)]


def test_a_file_that_never_was_is_told_like_one_that_is_gone():
    with pytest.raises(Gone):
        read_bytes(uuid4(), AT)


def test_what_is_due_is_deleted_bytes_and_all_and_the_rest_is_left(folder: Path):
    old, kept, later = stored(), stored(keep_until=None), stored(keep_until=AT + 3 * DAY)
    assert delete_due(at=AT + DAY, by=BY) == 1
    assert lying(folder) == sorted([str(kept.key), str(later.key)])
    old.refresh_from_db()
    assert old.deleted_at == AT + DAY
    assert lines()[-1] == ("files.deleted", {"files": 1})


def test_deleting_what_is_due_twice_writes_one_line():
    stored()
    assert [delete_due(at=AT + DAY, by=BY), delete_due(at=AT + DAY, by=BY)] == [1, 0]
    assert [verb for verb, _counts in lines()] == ["file.stored", "files.deleted"]


def test_a_deletion_that_is_killed_half_way_is_done_again(folder: Path, monkeypatch: pytest.MonkeyPatch):
    first, second = stored(), stored()
    removed = disk.remove

    def killed(key: UUID) -> None:
        if len(lying(folder)) == 1:
            raise KeyboardInterrupt
        removed(key)

    monkeypatch.setattr(disk, "remove", killed)
    with pytest.raises(KeyboardInterrupt):
        delete_due(at=AT + DAY, by=BY)
    assert len(lying(folder)) == 1
    monkeypatch.setattr(disk, "remove", removed)
    assert delete_due(at=AT + DAY, by=BY) == 2
    assert lying(folder) == []
    assert StoredFile.objects.filter(deleted_at__isnull=True, key__in=[first.key, second.key]).count() == 0


@pytest.mark.django_db(transaction=True)
def test_an_owner_deletes_a_file_when_the_whole_deed_is_stored_and_not_before(folder: Path):
    file = stored()
    with transaction.atomic():
        delete_files(keys=[file.key], by=BY)
        transaction.set_rollback(True)
    assert read_bytes(file.key, AT) == LETTERS
    assert delete_files(keys=[file.key], by=BY) == 1
    assert lying(folder) == []
    with pytest.raises(Gone):
        read_bytes(file.key, AT)
    assert delete_files(keys=[file.key], by=BY) == 0


@pytest.mark.parametrize("trouble", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told_and_leaves_neither_bytes_nor_row(folder: Path, monkeypatch: pytest.MonkeyPatch, trouble):
    def full(_descriptor: int) -> None:
        raise OSError(trouble, os.strerror(trouble))

    monkeypatch.setattr(folders.os, "fsync", full)
    with pytest.raises(NotStored, match="the disk is full") as told:
        stored()
    assert told.value.words == actions.NO_ROOM
    assert (lying(folder), StoredFile.objects.count(), lines()) == ([], 0, [])


def test_a_folder_that_may_not_be_written_is_told(settings: Any, tmp_path: Path):
    (tmp_path / "a file").write_text("")
    settings.FILES = tmp_path / "a file" / "files"
    with pytest.raises(NotStored) as told:
        stored()
    assert told.value.words == actions.NOT_WRITTEN


def test_bytes_whose_row_could_not_be_stored_do_not_stay(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(StoredFile.objects, "create", _broken)
    with pytest.raises(RuntimeError):
        stored()
    assert lying(folder) == []


def _broken(**_row: Any) -> Iterator[None]:
    raise RuntimeError


def test_bytes_that_are_not_those_that_were_stored_are_not_served(folder: Path):
    changed, missing = stored(), stored()
    (folder / str(changed.key)).write_bytes(LETTERS + b"!")
    (folder / str(missing.key)).unlink()
    for file in (changed, missing):
        with pytest.raises(DamagedFile):
            read_bytes(file.key, AT)


def test_what_a_cut_off_left_is_swept_after_an_hour_and_nothing_else_is(folder: Path):
    file, owned_no_more = stored(), stored(keep_until=None)
    StoredFile.objects.filter(pk=owned_no_more.pk).update(deleted_at=AT)
    orphan, half, young, stranger = str(uuid4()), f"{file.key}.new", str(uuid4()), "README"
    for name in (orphan, half, young, stranger):
        (folder / name).write_bytes(b"x")
    old, now = AT - timedelta(hours=1, seconds=1), AT - timedelta(minutes=59)
    for name in lying(folder):
        written = (now if name == young else old).timestamp()
        os.utime(folder / name, (written, written))
    assert sweep_left_over(at=AT, by=BY) == 3
    assert lying(folder) == sorted([str(file.key), young, stranger])
    assert lines()[-1] == ("files.deleted", {"left_over": 3})
    assert sweep_left_over(at=AT, by=BY) == 0


def test_there_is_nothing_to_sweep_where_nothing_was_ever_stored():
    assert sweep_left_over(at=AT, by=BY) == 0
    assert lines() == []
