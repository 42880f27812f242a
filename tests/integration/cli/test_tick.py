"""`larix tick`: what is due now, from any number of places at once."""

import fcntl
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine

from larix.access.actor import operator
from larix.cli import tick
from larix.core.told import Told
from larix.core.words import Words, same
from larix.files.actions import store_file
from larix.files.models import StoredFile
from larix.settings.home import HOME
from tests.cast import AT


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path, db: None) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


def letters() -> StoredFile:
    return store_file(
        content=b"letters", purpose="study:practice", kind="letters", media_type="application/pdf", stored_at=AT,
        keep_until=AT + timedelta(hours=24), by=operator(AT),
    )  # fmt: skip


def test_section_12_letters_are_gone_a_day_after_they_were_made(larix: Callable[..., Any], folder: Path):
    letters()
    with time_machine.travel(AT + timedelta(hours=23), tick=False):
        assert larix("tick").out == "Nothing was due.\n"
    with time_machine.travel(AT + timedelta(hours=24), tick=False):
        assert larix("tick").out == "Files deleted: 1\n"
        assert list(folder.iterdir()) == []
        assert larix("tick", language="nn").out == "Ingenting venta.\n"


def test_a_day_that_a_demo_plays_does_not_keep_files(
    larix: Callable[..., Any], folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("larix.settings.clock.demo_day", lambda: AT.date() - timedelta(days=3000))
    letters()
    with time_machine.travel(AT + timedelta(hours=24), tick=False):
        assert larix("tick").out == "Files deleted: 1\n"


def test_a_second_tick_at_the_same_time_does_nothing(larix: Callable[..., Any], folder: Path):
    letters()
    with (HOME / "tick.lock").open("w") as lock, time_machine.travel(AT + timedelta(days=9), tick=False):
        fcntl.flock(lock, fcntl.LOCK_EX)
        said = larix("tick")
    assert (said.status, said.out) == (0, "Another larix tick is running. This one did nothing.\n")
    assert len(list(folder.iterdir())) == 1


def test_a_step_that_fails_is_told_when_the_others_have_run(larix: Callable[..., Any], monkeypatch: pytest.MonkeyPatch):
    ran: list[str] = []

    def broken(_moment: tick.Moment) -> list[tuple[Words, int]]:
        raise Told(same("The gateway is not set up."))

    def works(_moment: tick.Moment) -> list[tuple[Words, int]]:
        ran.append("works")
        return []

    monkeypatch.setattr(tick, "STEPS", [broken, works])
    said = larix("tick")
    assert (said.status, said.err.strip(), ran) == (2, "The gateway is not set up.", ["works"])
