"""The pages are opened at the hour that the cast lives in, in English, on a shelf of the test's own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.test import Client

from larix.access.actor import operator
from larix.access.models import Account
from larix.instruments import Library
from larix.marts import Shelf, Snapshot
from larix.reporting.actions import build_snapshot
from larix.studies.models import Study
from tests.cast import AT


@pytest.fixture(autouse=True)
def _at_the_hour_of_the_cast() -> Iterator[None]:
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture(autouse=True)
def _shelf_of_the_test(settings: Any, tmp_path: Path) -> None:
    settings.MARTS = tmp_path / "marts"


@pytest.fixture
def signed_in(db: None) -> Callable[..., Client]:
    """A browser in which somebody has signed in, and in which pages are in `language`."""

    def sign_in(account: Account | None, language: str = "en", **more: Any) -> Client:
        client = Client(**more)
        client.cookies["larix_language"] = language
        if account is not None:
            client.force_login(account)
        return client

    return sign_in


@pytest.fixture
def live(practice: Study, settings: Any, library: Library) -> Snapshot:
    """The practice study's snapshot."""
    by = operator(AT, purpose=practice.protocol.purpose)
    return build_snapshot(study_key=practice.key, shelf=Shelf(settings.MARTS), library=library, software="0.0", by=by)
