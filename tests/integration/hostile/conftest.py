"""The stage of every attack: the hour of the cast, and a shelf and a folder of the test's own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine

from tests.cast import AT
from tests.integration.hostile.stage import Stage, set_stage


@pytest.fixture
def stage(db: None, settings: Any, tmp_path: Path) -> Iterator[Stage]:
    settings.MARTS, settings.FILES, settings.TEST_EID = tmp_path / "marts", tmp_path / "files", True
    with time_machine.travel(AT, tick=False):
        yield set_stage(settings.MARTS)
