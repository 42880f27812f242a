"""Takes the pictures that README and the handbook show: a demo of its own, a real browser, the same steps each time."""

import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, FilePayload, Page, Response, sync_playwright

from tools.postgres import free_port

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from larix.simulate.project_x.cohort import Part, invitees  # noqa: E402
from larix.simulate.project_x.rehearsal import right_list, wrong_list  # noqa: E402
from tests.chromium import FLAGS, chromium  # noqa: E402  (the tests know where the browser is)

PICTURES = ROOT / "docs" / "handbook" / "images"
LARIX = Path(sys.executable).parent / "larix"
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 760}
TABLET = {"width": 820, "height": 1080}
SECONDS_TO_START = 300


def course(page: Page, address: str) -> None:
    """One person's course: the first on the list who was there each time."""
    page.goto(f"{address}studies/help/people/")
    rows = page.locator("main tbody tr").all()
    max(rows, key=lambda row: row.inner_text().count("●")).locator("a").click()


def study(page: Page, address: str) -> None:
    """The front page of a study."""
    page.goto(f"{address}studies/help/")


def worklist(page: Page, address: str) -> None:
    """Who is next, in Project X."""
    page.goto(f"{address}interviews/project-x/")


def day_list(page: Page, address: str) -> None:
    """The interviewer's appointments today, without names."""
    page.goto(f"{address}interviews/project-x/day/")


def begin(page: Page, address: str) -> None:
    """What is said before the first question, to the one who has an appointment today."""
    _person_of_today(page, address)
    page.locator("main .buttons a[href$='/begin/']").first.click()


def _person_of_today(page: Page, address: str) -> None:
    day_list(page, address)
    page.locator("main tbody a").first.click()


def form(page: Page, address: str) -> None:
    """A question of the person's part, one at a time, on a phone."""
    begin(page, address)
    page.locator("main a[href$='/measure_point/person/']").click()
    page.locator("button[name=do][value=one]").click()
    page.locator("#on").wait_for()
    page.locator(".buttons--last button[value=next]").click()
    page.locator("main fieldset.question").wait_for()


def tablet(page: Page, address: str) -> None:
    """The first question as the person has it, with the tablet in their own hands."""
    begin(page, address)
    page.get_by_role("button", name="the person fills in alone").click()
    page.wait_for_url("**/form/")
    page.locator("main .buttons a").first.click()
    page.locator("main fieldset.question").first.wait_for()


def my_course(page: Page, address: str) -> None:
    """How it has gone, as the person sees it on a borrowed phone, come in with a code."""
    _person_of_today(page, address)
    page.goto(f"{page.url}own-page/")
    page.get_by_role("button", name="Make a code").click()
    code = page.locator(".own-code__code code").inner_text()
    page.goto(f"{address}me/code/")
    page.fill("#code", code)
    page.press("#code", "Enter")
    page.wait_for_url("**/course/")
    page.get_by_role("link", name="Show how it has gone").click()


def report(page: Page, address: str) -> None:
    """Where a report is asked for."""
    page.goto(f"{address}studies/help/report/")


def csv(content: bytes) -> FilePayload:
    """A file to bring, as a browser wants it."""
    return {"name": "list.csv", "mimeType": "text/csv", "buffer": content}


def funnel(page: Page, address: str) -> None:
    """From the list to the consent, in Project X."""
    page.goto(f"{address}inviting/project-x/")


def list_with_faults(page: Page, address: str) -> None:
    """A list looked over before anybody on it is taken in."""
    page.goto(f"{address}inviting/rehearsal/list/")
    page.set_input_files("#id_file", csv(wrong_list()))
    page.locator("main form.narrow button").click()
    page.get_by_role("heading", name="What stands in the way").evaluate("heading => heading.scrollIntoView()")


def before_print(page: Page, address: str) -> None:
    """Who would get a letter and who not: first the right list is taken in, as the handbook says."""
    page.goto(f"{address}inviting/rehearsal/list/")
    page.set_input_files("#id_file", csv(right_list()))
    page.locator("main form.narrow button").click()
    page.locator("form[action$='/import/'] button").click()
    page.goto(f"{address}inviting/rehearsal/letters/invitation/before/")


def pile(page: Page, address: str) -> None:
    """A pile that was made and not posted."""
    page.goto(f"{address}inviting/rehearsal/letters/invitation/before/")
    page.check("main form.stack input[name=drafts_too]")
    page.locator("main form.stack button").click()
    page.wait_for_url("**/run/**", timeout=120_000)


def answer(page: Page, address: str) -> None:
    """What came back, about somebody on the practice list."""
    page.goto(f"{address}inviting/rehearsal/people/")
    page.locator("main tbody a").nth(2).click()
    page.locator("main a[href$='/answer/']").click()


def withdrawal(page: Page, address: str) -> None:
    """What leaving does, said before it is stored: somebody who takes part in Project X."""
    page.goto(f"{address}inviting/project-x/people/?state=consented")
    page.locator("main tbody a").last.click()
    page.locator("main a[href$='/out/']").click()
    page.locator("main input[name=how][value=project]").check()
    page.locator("#id_channel").select_option("telephone")
    page.locator("main form[novalidate] button").click()


def code(page: Page, address: str) -> None:
    """Where somebody types the code of a letter, on a phone."""
    page.goto(f"{address}answer/")


def own_page(page: Page, address: str) -> None:
    """What somebody who takes part sees of it, signed in with the test provider, on a phone."""
    page.goto(f"{address}me/sign-in/test/")
    page.fill("#number", next(one.person.number for one in invitees() if one.part is Part.CONSENTS))
    page.press("#number", "Enter")
    page.wait_for_url("**/me/")


# file, who is signed in (None: nobody), size, what to open
TAKEN: tuple[tuple[str, str | None, dict[str, int], Callable[[Page, str], None]], ...] = (
    ("course.png", "forsker", DESK, course),
    ("study.png", "forsker", DESK, study),
    ("report.png", "forsker", DESK, report),
    ("worklist.png", "intervjuer", DESK, worklist),
    ("day-list.png", "intervjuer", DESK, day_list),
    ("begin.png", "intervjuer", DESK, begin),
    ("form.png", "intervjuer", PHONE, form),
    ("tablet.png", "intervjuer", TABLET, tablet),
    ("my-course.png", "intervjuer", PHONE, my_course),
    ("funnel.png", "koordinator", DESK, funnel),
    ("list.png", "koordinator", DESK, list_with_faults),
    ("before-print.png", "koordinator", DESK, before_print),
    ("pile.png", "koordinator", DESK, pile),
    ("answer.png", "koordinator", PHONE, answer),
    ("withdrawal.png", "koordinator", DESK, withdrawal),
    ("code.png", None, PHONE, code),
    ("own-page.png", None, PHONE, own_page),
)


WHOLE = (course, begin, form, withdrawal, answer, own_page)  # shown to their end, however long they are


@contextmanager
def demo() -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a demo that holds nothing but what every new demo holds, and its sign-ins."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="larix-pictures-") as home:
        served = subprocess.Popen([LARIX, "demo", "--port", str(port)], env=os.environ | {"LARIX_HOME": home})
        try:
            _wait_for(f"http://127.0.0.1:{port}/", served)
            yield f"http://127.0.0.1:{port}/", json.loads((Path(home) / "demo_sign_ins.json").read_text())
        finally:
            served.terminate()
            served.wait(60)


def _wait_for(address: str, served: "subprocess.Popen[bytes]") -> None:
    give_up = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < give_up and served.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
        else:
            return
    raise SystemExit("The demo did not start, so there is nothing to take pictures of.")


def _must_be_well(response: Response) -> None:
    if response.status >= 400:
        raise SystemExit(f"{response.url} answered {response.status}: no picture of that.")


def sign_in(page: Page, address: str, who: str, password: str) -> None:
    page.goto(f"{address}sign-in/")
    page.fill("input[name=username]", who)
    page.fill("input[name=password]", password)
    page.click("main button[type=submit]")
    page.fill("#code", page.locator("#demo-code").inner_text())  # only a demo tells it
    page.press("#code", "Enter")
    page.wait_for_url(address)


def take(browser: Browser, address: str, passwords: dict[str, str]) -> None:
    for file, who, size, opened in TAKEN:
        page = browser.new_page(viewport=size, reduced_motion="reduce", locale="nb-NO")  # type: ignore[arg-type]
        page.on("response", _must_be_well)
        page.context.add_cookies([{"name": "larix_language", "value": "en", "url": address}])
        if who is not None:
            sign_in(page, address, who, passwords[who])
        opened(page, address)
        page.screenshot(path=PICTURES / file, full_page=opened in WHOLE)
        print(f"   {PICTURES.relative_to(ROOT) / file}")
        page.close()


def main() -> None:
    if chromium() is None:
        raise SystemExit(
            "No Chromium was found. On Debian: apt-get install chromium; or set LARIX_CHROMIUM to its path."
        )
    PICTURES.mkdir(parents=True, exist_ok=True)
    with demo() as (address, passwords), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        take(browser, address, passwords)
        browser.close()


if __name__ == "__main__":
    main()
