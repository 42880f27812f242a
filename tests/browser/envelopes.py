"""A demo in which the practice invitation has been sent, and what somebody holds who opens one of its envelopes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from larix.simulate.project_x import cohort, rehearsal
from tests.browser.served import Served, give_both_factors

INVITING = "/inviting/rehearsal/"
RIGHT, WRONG = "ovingsliste.csv", "ovingsliste-med-feil.csv"
CODE = re.compile(r"\b[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\b")

_LISTED = {
    f"{one.person.given_name} {one.person.family_name}": one
    for one in cohort.invitees(rehearsal.SEED, rehearsal.PEOPLE, rehearsal.ON)
}
NUMBERS = {name: one.person.number for name, one in _LISTED.items()}  # everybody on the practice list
# Two have protected addresses and get no letter by post.
(BY_HAND,) = [name for name, one in _LISTED.items() if one.protection == "confidential"]
(HIDDEN,) = [name for name, one in _LISTED.items() if one.protection == "strictly_confidential"]
POSTED = [name for name in _LISTED if name not in {BY_HAND, HIDDEN}]
# Each test has people of its own, so that none depends on another.
OPENED_BY_ANOTHER, OPENED_TOO, CODE_TYPED, ANSWERS_BY_CODE, NOT_MINE, SIGNS_IN, LOOKED_AT, SLIP, CALLER = POSTED[:9]
WRITES_AT_A_DESK, SIGNS_IN_AT_A_DESK = POSTED[9:11]


@dataclass(frozen=True)
class Invited:
    """`codes` are the answer codes of the letters, read off the paper, by the name that stands in the window."""

    demo: Served
    codes: dict[str, str]


@pytest.fixture(scope="session")
def invited(serve: Callable[[], Any], browser: Any) -> Iterator[Invited]:
    """The list is in and 22 letters are posted. Others opened two; one of these has a new one waiting."""
    with serve() as demo:
        context = browser.new_context(base_url=demo.address, locale="nb-NO")
        page = context.new_page()
        sign_in(page, demo)
        bring(page, demo.home / "practice" / RIGHT)
        page.locator("form[action$='/import/'] button").click()
        make_letters(page)
        codes = answer_codes(open_pdf(page))
        post(page)
        for name in (OPENED_BY_ANOTHER, OPENED_TOO):
            open_person(page, name)
            page.locator("summary", has_text="Mindre vanlig").click()
            page.locator("main a[href$='/wrong-opener/']").click()
            page.locator("#id_channel").select_option("telephone")
            page.locator("main form button[type=submit]").click()
            page.get_by_role("status").wait_for()
        page.goto(f"{INVITING}letters/invitation/before/")
        page.get_by_label(OPENED_TOO).check()
        page.locator("main form.stack input[name=drafts_too]").check()
        page.locator("main form.stack button").click()
        page.wait_for_url("**/run/**")
        context.close()
        yield Invited(demo, codes)


def sign_in(page: Any, demo: Served) -> None:
    page.goto("/sign-in/")
    give_both_factors(page, "koordinator", demo.passwords["koordinator"])
    page.wait_for_url(f"{demo.address}/")


def bring(page: Any, file: Path) -> None:
    page.goto(f"{INVITING}list/")
    page.set_input_files("#id_file", file)
    page.locator("main form.narrow button").click()


def make_letters(page: Any) -> None:
    page.goto(f"{INVITING}letters/invitation/before/")
    page.locator("main form.stack input[name=drafts_too]").check()
    page.locator("main form.stack button").click()
    page.wait_for_url("**/run/**", timeout=120_000)


def post(page: Any) -> None:
    page.locator("main a[href$='/post/']").click()
    page.locator("main form button").click()
    page.get_by_role("status").wait_for()


def open_pdf(page: Any) -> bytes:
    """What the button of a pile hands over."""
    with page.expect_download() as given:
        page.locator("main a[href$='/pdf/']").click()
    return bytes(Path(given.value.path()).read_bytes())


def open_person(page: Any, name: str, study: str = INVITING) -> None:
    page.goto(f"{study}people/")
    page.fill("#search", name)
    page.press("#search", "Enter")
    page.locator("main table").get_by_role("link", name=name, exact=True).click()
    page.locator("h1", has_text=name).wait_for()


def answer_codes(pdf: bytes) -> dict[str, str]:
    """By name: the answer code on page one of each envelope. The address stands in the window, its name first."""
    pages = pypdfium2.PdfDocument(pdf)
    texts = [pages[place].get_textpage().get_text_range() for place in range(len(pages))]
    firsts = [text for text in texts if "/answer/" in text]
    return {next(line.strip() for line in text.splitlines() if line.strip() in NUMBERS): _code(text) for text in firsts}


def _code(text: str) -> str:
    (code,) = set(CODE.findall(text))
    return code
