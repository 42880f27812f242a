"""Brings the cast onto the stage of every test that touches the database, and opens it to several at once."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from larix.web.whole import mark
from tests.cast import (  # noqa: F401  (fixtures: pytest finds them by name)
    administrator,
    at,
    cohort,
    desk,
    interviewer,
    library,
    other_study,
    outsider,
    practice,
    primary_contact,
    researcher,
    shelf,
)


@pytest.fixture(autouse=True, scope="session")
def _whoever_is_signed_in_by_force_has_passed_both_factors() -> Iterator[None]:
    """`client.force_login` makes a whole sign-in. A password alone signs nobody in: see tests/integration/entrance."""
    by_force = Client.force_login

    def wholly(client: Client, *given: Any, **more: Any) -> None:
        by_force(client, *given, **more)
        session = client.session
        mark(session, "one_time_code")
        session.save()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Client, "force_login", wholly)
        yield


@pytest.fixture
def open_to_many(transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """A database that several threads write to as several processes do: on SQLite, a file set up as in production."""
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    name, in_memory = connection.settings_dict["NAME"], connection.connection
    file = tmp_path / "larix.sqlite3"
    with sqlite3.connect(file) as copy:
        in_memory.backup(copy)
    copy.close()
    connection.connection, connection.settings_dict["NAME"] = None, file
    try:
        yield
    finally:
        connection.close()
        connection.connection, connection.settings_dict["NAME"] = in_memory, name


@pytest.fixture
def at_once(open_to_many: None) -> Callable[..., list[Any]]:
    """Runs several jobs at the same moment, each with its own connection; gives what each returned or raised."""

    def run(*jobs: Callable[[], Any]) -> list[Any]:
        came: list[Any] = [None] * len(jobs)
        together = Barrier(len(jobs))

        def work(place: int, job: Callable[[], Any]) -> None:
            try:
                together.wait(30)
                came[place] = job()
            except Exception as error:  # noqa: BLE001 (the test looks at it)
                came[place] = error
            finally:
                connection.close()

        threads = [Thread(target=work, args=each) for each in enumerate(jobs)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        return came

    return run
