"""The coordinator's tables on a phone: rows below each other, each value under its column's name, nothing sideways."""

from functools import partial

import pytest

from tests.browser.conftest import DESK, PHONE
from tests.browser.pages import PAGES, SENT_PAGES

NARROW = [
    "people on the list", "people of one state", "scans", "letters opened by others", "letters", "before a reminder",
    "those left out", "a pile that was posted", "texts",
]  # fmt: skip
SENT = ["a list with faults", "before print", "a new pile"]

# Of everything that can scroll by itself: how much wider its content is than it.
SIDEWAYS = """() => [document.documentElement, ...document.querySelectorAll('main .wide')]
    .map(one => one.scrollWidth - one.clientWidth)"""
# Of each cell: what stands before its value, and the header of its column.
NAMED = """() => [...document.querySelectorAll('main .stacked')].flatMap(table => {
    const names = [...table.querySelectorAll('thead th')].map(one => one.textContent.trim())
    return [...table.querySelectorAll('tbody tr')].flatMap(row => [...row.children].map((cell, place) =>
        [getComputedStyle(cell, '::before').content, names[place]]))
})"""


def opened(visit, who, way):
    page = visit(who, way if isinstance(way, str) else "/", size=PHONE)
    if not isinstance(way, str):
        way(page)
    return page


def stands_on_a_phone(page):
    assert max(page.evaluate(SIDEWAYS)) == 0, page.url
    named = page.evaluate(NAMED)
    assert [(shown, name) for shown, name in named if not shown.startswith(f'"{name}"')] == []
    return named


@pytest.mark.parametrize("name", NARROW)
def test_nothing_scrolls_sideways_on_a_phone_and_each_value_has_its_columns_name(visit, name):
    assert len(stands_on_a_phone(opened(visit, *PAGES[name]))) > 0


@pytest.mark.parametrize("name", SENT)
def test_a_list_with_faults_and_a_pile_stand_on_a_phone(invited, visit_at, name):
    assert len(stands_on_a_phone(opened(partial(visit_at, invited.demo), *SENT_PAGES[name](invited)))) > 0


def test_a_table_stays_a_table_for_a_screen_reader_and_is_one_at_a_desk(visit):
    page = opened(visit, *PAGES["people on the list"])
    table = page.get_by_role("table")
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        parts = ("columnheader", "rowheader", "cell", "row")
        counts = [table.get_by_role(part).count() for part in parts]
        rows = counts[1]
        assert counts == [4, rows, 3 * rows, rows + 1]
    first = table.locator("tbody tr").first
    assert first.evaluate("row => getComputedStyle(row).display") == "table-row"
    assert first.locator("td").first.evaluate("cell => getComputedStyle(cell, '::before').content") == "none"
