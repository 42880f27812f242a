"""The stage of every attack: the hour of the cast, and a shelf and a folder of the test's own."""

from pathlib import Path
from typing import Any

import pytest

from tests.integration.hostile.stage import Stage, set_stage
from tests.integration.web.conftest import _at_the_hour_of_the_cast, _shelf_of_the_test, signed_in

__all__ = ["_at_the_hour_of_the_cast", "_shelf_of_the_test", "signed_in"]


@pytest.fixture
def stage(db: None, settings: Any, tmp_path: Path) -> Stage:
    settings.FILES, settings.TEST_EID = tmp_path / "files", True
    return set_stage(settings.MARTS)
