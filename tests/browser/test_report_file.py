"""The report as a file on somebody's machine: on a phone, on a desk, and for a screen reader."""

import pytest

from larix.reporting.study_report import make_report
from tests.unit.study_report.small_study import FACTS, LAST, PROTOCOL, crowd, person, score_of


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The team edition in bokmål and the release edition in English, as somebody has them on a disk."""
    people = crowd(40) + crowd(20, months=(0,), prefix="x", home="none") + [person("d", died="unknown")]
    folder = tmp_path_factory.mktemp("report")
    for edition, language in (("team", "nb"), ("release", "en")):
        made = make_report(people, PROTOCOL, FACTS, edition=edition, as_of=LAST, language=language, score_of=score_of)
        (folder / f"{edition}.html").write_bytes(made.html)
    return folder


@pytest.mark.parametrize("edition", ["team", "release"])
def test_axe_finds_nothing_and_the_page_is_no_wider_than_the_screen(page, any_size, axe, files, edition):
    page.goto((files / f"{edition}.html").as_uri())
    axe()
    assert page.evaluate("document.documentElement.scrollWidth") <= any_size["width"]


def test_a_wide_table_scrolls_in_its_own_region_which_the_keyboard_reaches(page, phone, files):
    page.goto((files / "team.html").as_uri())
    region = page.get_by_role("region", name="Sett igjen og ikke sett igjen, etter kjennetegn ved start")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")


def test_the_first_tab_offers_to_skip_to_the_content(page, desk, files):
    page.goto((files / "team.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Gå til innholdet"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_a_screen_reader_meets_each_picture_by_its_name(page, desk, files):
    page.goto((files / "release.html").as_uri())
    names = [picture.get_attribute("aria-labelledby") for picture in page.get_by_role("img").all()]
    assert names == [f"figure-{name}-title figure-{name}-desc" for name in ("coping", "distress")]
    assert page.get_by_role("img", name="Coping").count() == 1
