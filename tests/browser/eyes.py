"""What is wrong with a page as it is shown: what axe finds, and what is too wide, too small or complained of.

axe is brought to a page once and asked as often as there are sizes; only what it found is carried back.
"""

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# Only an experimental rule looks into style sheets, so none is fetched again for it.
ASKED = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"], "preload": False}
LEAST = 44  # pixels that a finger needs

# The heights of all buttons that are seen, as Playwright's own `:visible` means it, in one question.
BUTTONS = """() => [...document.querySelectorAll("button, .ds-button")]
    .filter((one) => getComputedStyle(one).visibility === "visible")
    .map((one) => one.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.height > 0)
    .map((box) => box.height)"""


def found_by_axe(page: Any) -> list[dict[str, Any]]:
    """Every fault that axe finds (WCAG 2.0 to 2.2, A and AA, and best practice), as axe tells it."""
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    found: list[dict[str, Any]] = page.evaluate("asked => axe.run(asked).then(found => found.violations)", ASKED)
    return found


def faults_of(page: Any, language: str, size: dict[str, int]) -> Iterator[str]:
    if page.locator("html").get_attribute("lang") != language:
        yield "another language"
    if page.locator("h1").count() != 1 or page.title() in ("", "Larix"):
        yield f"{page.locator('h1').count()} main headings, title {page.title()!r}"
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > size["width"]:
        yield f"{width} pixels wide"
    yield from (f"{height} pixels high" for height in page.evaluate(BUTTONS) if 2 < height < LEAST)
    yield from page.complaints
    for fault in found_by_axe(page):
        yield f"{fault['id']}: {fault['help']} {fault['nodes'][0]['html'][:150]}"
