"""A real Chromium for the tests in this folder, at the sizes of a phone and of a desk, with axe at hand."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator

from tests.browser.envelopes import invited  # noqa: F401  (fixtures: pytest finds them by name)
from tests.browser.eyes import found_by_axe
from tests.browser.served import new_demo, serve, served, visit, visit_at  # noqa: F401
from tests.chromium import FLAGS, chromium

# Playwright's own event loop runs in the thread of the test, and Django takes that for asynchronous code. It is not.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return browser_type_launch_args | {"executable_path": chromium(), "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """One calm way of showing pages: no animations, and Norwegian as the browser's language."""
    return browser_context_args | {"viewport": DESK, "reduced_motion": "reduce", "locale": "nb-NO"}


@pytest.fixture(scope="session", autouse=True)
def _a_page_is_whole_before_it_is_read() -> Iterator[None]:
    """A click returns when the next page begins to come; what then counts its rows would count those that are there."""

    def whole(act: Callable[..., Any]) -> Callable[..., Any]:
        def act_and_wait(thing: Any, *how: Any, **more: Any) -> Any:
            done = act(thing, *how, **more)
            thing.page.wait_for_load_state()
            return done

        return act_and_wait

    with pytest.MonkeyPatch.context() as patched:
        for act in ("click", "press"):
            patched.setattr(Locator, act, whole(getattr(Locator, act)))
        yield


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def any_size(page: Any, request: pytest.FixtureRequest) -> dict[str, int]:
    """Runs the test twice: `page` has the size of a phone, then of a desk."""
    page.set_viewport_size(request.param)
    return dict(request.param)


@pytest.fixture
def phone(page: Any) -> Any:
    """`page` at the size of a phone."""
    page.set_viewport_size(PHONE)
    return page


@pytest.fixture
def desk(page: Any) -> Any:
    """`page` at the size of a desk."""
    page.set_viewport_size(DESK)
    return page


@pytest.fixture
def axe(page: Any) -> Callable[[], None]:
    """Call it on any page: it fails with every fault axe finds (WCAG 2.0 to 2.2, A and AA, and best practice)."""

    def find_nothing() -> None:
        faults = [_told(fault) for fault in found_by_axe(page)]
        assert faults == [], f"axe found on {page.url}:\n" + "\n".join(faults)

    return find_nothing


def _told(fault: dict[str, Any]) -> str:
    places = "\n".join(f"    {node['html'][:200]}" for node in fault["nodes"])
    return f"  {fault['id']} ({fault['impact']}): {fault['help']}\n{places}"
