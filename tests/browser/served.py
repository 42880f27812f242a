"""A demo of the tests' own, served by the same program as anybody's, and browsers that have signed in to it."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from larix.entrance.rules import as_bytes, code_at, step_of

LARIX = Path(sys.executable).parent / "larix"
SECONDS_TO_START = 180


@dataclass
class Served:
    """Where a demo is and lies, its passwords, and what each browser that signed in to it was handed."""

    address: str
    home: Path
    passwords: dict[str, str]
    states: dict[str, Any] = field(default_factory=dict)

    @property
    def practice_lists(self) -> Path:
        return self.home / "practice"


@pytest.fixture(scope="session")
def new_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a demo that nobody has touched. The processes of one parallel run make one between them."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID")
    base = tmp_path_factory.getbasetemp()
    made = (base.parent if run else base) / f"demo-{run or 'alone'}"
    try:
        made.with_suffix(".taken").mkdir()
    except FileExistsError:
        _wait_until(made.exists)
    else:
        building = made.with_suffix(".building")
        building.mkdir()
        subprocess.run([str(LARIX), "demo", "--no-serve"], env=_environment(building), check=True, capture_output=True)
        building.rename(made)
    return made


@pytest.fixture(scope="session")
def serve(new_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Any]:
    """Call it for a demo in which nobody else has done anything; it is served for as long as its `with` lasts."""

    @contextmanager
    def serve_a_copy() -> Iterator[Served]:
        home, port = tmp_path_factory.mktemp("served") / "home", _free_port()
        shutil.copytree(new_demo, home, symlinks=True)
        with (home / "told.txt").open("w") as told:
            command = [str(LARIX), "demo", "--port", str(port)]
            program = subprocess.Popen(command, env=_environment(home), stdout=told, stderr=told)
            try:
                _wait_for(f"http://127.0.0.1:{port}/", program, home / "told.txt")
                yield Served(f"http://127.0.0.1:{port}", home, json.loads((home / "demo_sign_ins.json").read_text()))
            finally:
                program.terminate()
                program.wait(30)

    return serve_a_copy


@pytest.fixture(scope="session")
def served(serve: Callable[[], Any]) -> Iterator[Served]:
    """The demo that the tests of one process share. Nobody takes a list in to the practice invitation here."""
    with serve() as demo:
        yield demo


def _environment(home: Path) -> dict[str, str]:
    """As somebody's own shell would have it: none of the tests' settings."""
    mine = {name: value for name, value in os.environ.items() if not name.startswith(("LARIX_", "DJANGO_"))}
    return mine | {"LARIX_HOME": str(home)}


def _wait_until(so: Callable[[], bool]) -> None:
    give_up = time.monotonic() + SECONDS_TO_START
    while not so():
        assert time.monotonic() < give_up, "the process that loads the demo did not finish"
        time.sleep(0.3)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, program: "subprocess.Popen[bytes]", told: Path) -> None:
    give_up = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < give_up and program.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
        else:
            return
    raise AssertionError(f"the demo did not start:\n{told.read_text()}")


@pytest.fixture
def visit(served: Served, visit_at: Callable[..., Any]) -> Callable[..., Any]:
    """Opens a page of the shared demo in a browser where `who` (None: nobody) has signed in."""
    return partial(visit_at, served)


@pytest.fixture
def visit_at(new_context: Any) -> Callable[..., Any]:
    """Opens a page (None: none yet) of one demo in a browser of its own, which keeps what the browser complained of."""

    def open_page(
        demo: Served, who: str | None, path: str | None = "/", *, language: str = "nb",
        size: dict[str, int] | None = None,
    ) -> Any:  # fmt: skip
        more = {"storage_state": _state(demo, new_context, who)} if who else {}
        context = new_context(base_url=demo.address, **more)
        page = context.new_page()
        page.passwords = demo.passwords
        page.in_language = partial(_speak, context, demo)
        page.in_language(language)
        if size:
            page.set_viewport_size(size)
        page.complaints = []
        page.on("console", lambda said: page.complaints.append(said.text) if _is_a_complaint(said) else None)
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        if path is not None:
            page.goto(path)
        return page

    return open_page


def _speak(context: Any, demo: Served, language: str) -> None:
    """The next page that is opened is in this language."""
    context.add_cookies([{"name": "larix_language", "value": language, "url": demo.address}])


def _is_a_complaint(said: Any) -> bool:
    """Chromium says of every refused page that it failed to load; the pages' own tests look at those."""
    return said.type in ("error", "warning") and "Failed to load resource" not in said.text


def give_both_factors(page: Any, who: str, password: str) -> None:
    """On the page that asks for them: the password, and then the code that a demo tells. A new account sets it up."""
    page.fill("#id_username", who)
    page.fill("#id_password", password)
    page.press("#id_password", "Enter")
    page.locator("#code").wait_for()
    told = page.locator("#demo-code")
    if told.count():
        page.fill("#code", told.inner_text())
        with page.expect_navigation():
            page.press("#code", "Enter")
        return
    secret = page.locator("#secret").inner_text().replace(" ", "")
    page.fill("#code", code_at(as_bytes(secret), step_of(datetime.now(UTC))))
    with page.expect_navigation():
        page.press("#code", "Enter")
    with page.expect_navigation():
        page.locator("main a.ds-button").click()


def _state(served: Served, new_context: Any, who: str) -> Any:
    if who not in served.states:
        context = new_context(base_url=served.address)
        page = context.new_page()
        page.goto("/sign-in/")
        give_both_factors(page, who, served.passwords[who])
        page.wait_for_url(f"{served.address}/")
        served.states[who] = context.storage_state()
        context.close()
    return served.states[who]
