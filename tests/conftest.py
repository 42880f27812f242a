"""What every test has: the same examples each time, no network but loopback, a loud word about what was left out."""

import os
import socket
from collections import Counter
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from tests.chromium import chromium
from tests.emptying import _the_log_is_emptied_between_tests  # noqa: F401  (a fixture: pytest finds it by name)

NEEDS_CHROMIUM = "no Chromium was found (Debian: apt-get install chromium; or set LARIX_CHROMIUM to its path)"
NEEDS_REFERENCE = "LARIX_REFERENCE_DATA does not point at the published data sets"
LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0", "::ffff:127.")

# The same examples every time, so that a red test is red for everyone. LARIX_EXPLORE=1 looks for new ones instead.
hypothesis.settings.register_profile("same", derandomize=True, deadline=None, database=None)
hypothesis.settings.register_profile("explore", max_examples=1_000, deadline=None)
hypothesis.settings.load_profile("explore" if os.environ.get("LARIX_EXPLORE") else "same")


def reference_data() -> Path | None:
    """The folder of published data sets, with the answers of other programs beside them; None where there is none."""
    named = os.environ.get("LARIX_REFERENCE_DATA")
    return Path(named) if named else None


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("LARIX_REQUIRE_BROWSER") and chromium() is None:
        raise pytest.UsageError(f"LARIX_REQUIRE_BROWSER is set, but {NEEDS_CHROMIUM}")
    folder = reference_data()
    if folder is not None and not folder.is_dir():
        raise pytest.UsageError(f"LARIX_REFERENCE_DATA names {folder}, and there is no such folder")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent / "browser" in item.path.parents:
            item.add_marker("browser")
        if item.get_closest_marker("browser") and chromium() is None:
            item.add_marker(pytest.mark.skip(reason=f"browser tests|{NEEDS_CHROMIUM}"))
        if item.get_closest_marker("reference") and reference_data() is None:
            item.add_marker(pytest.mark.skip(reason=f"comparisons with other programs|{NEEDS_REFERENCE}"))
    if os.environ.get("LARIX_ONLY_DATABASE_TESTS"):
        others = [item for item in items if not touches_a_database(item)]
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if touches_a_database(item)]


def touches_a_database(item: pytest.Item) -> bool:
    fixtures = {"db", "transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
    return bool(fixtures) or item.get_closest_marker("django_db") is not None


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: Any) -> Any:
    """Say once, after everything else and in capitals, what was not run and why."""
    told = yield
    reasons = Counter(
        report.longrepr[2].removeprefix("Skipped: ") for report in terminalreporter.stats.get("skipped", [])
    )
    for reason, count in sorted(reasons.items()):
        what, _, why = reason.partition("|")
        terminalreporter.write_line(f"LEFT OUT: {count} {what}, because {why}", red=True, bold=True)
    return told


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Any:
    """A test that would reach another machine fails where it tries to."""
    connect = socket.socket.connect

    def connect_nearby(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not str(address[0]).startswith(LOOPBACK):
            raise AssertionError(f"a test tried to reach {address[0]}: tests use no network")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_nearby)
        yield
