"""A researcher releases a report: what it means is said first, it is confirmed, and then it stands on the list."""

import hashlib

import pytest

from larix.access.actor import HeldAt
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.studies.models import ReleasedReport
from tests.cast import account, holder
from tests.integration.web.reading import links, main_words

REPORT, RELEASE = "/studies/practice/report/", "/studies/practice/report/release/"


@pytest.fixture
def client(live, researcher, signed_in):
    return signed_in(researcher)


def test_a_report_is_released_only_after_it_is_confirmed(client):
    page = client.get(RELEASE)
    assert ("That cannot be taken back." in main_words(page), b" checked>" in page.content) == (True, False)
    again = client.post(RELEASE, {"language": "en"})
    assert (again.status_code, ReleasedReport.objects.count()) == (422, 0)
    assert "Nothing has been released yet." in main_words(again)
    assert "No report has been released yet." in main_words(client.get(REPORT))


def test_a_released_report_stands_on_the_list_with_day_edition_snapshot_and_the_digest_of_its_file(client, live):
    assert RELEASE in links(client.get(REPORT))
    assert client.post(RELEASE, {"language": "en", "sure": "yes"}).headers["Location"] == REPORT
    made = client.post(REPORT, {"edition": "release", "as_of": "", "language": "en", "file": "json"})
    digest = hashlib.sha256(made.content).hexdigest()
    row = f"20 November 2026 Release edition English 20 November 2026 {live.manifest.id} {digest}"
    assert row in main_words(client.get(REPORT))
    assert [line.counts["snapshot"] for line in LogLine.objects.filter(verb="report.released")] == [live.manifest.id]


def test_the_same_report_released_twice_stands_once(client):
    for _time in range(2):
        client.post(RELEASE, {"language": "nn", "sure": "yes"})
    assert main_words(client.get(REPORT)).count("Release edition Nynorsk") == 1


@pytest.mark.parametrize("sent", [{"sure": "yes"}, {"sure": "yes", "language": "de"}])
def test_a_language_that_is_none_of_the_three_releases_nothing(client, sent):
    assert (client.post(RELEASE, sent).status_code, ReleasedReport.objects.count()) == (422, 0)


def test_a_coordinator_and_an_outsider_can_neither_see_nor_release_a_report(live, signed_in):
    for who in (
        holder("kaja", "Kaja", Role.COORDINATOR, HeldAt("study", "practice")),
        account("ute", "Ute"),
    ):
        browser = signed_in(who)
        answers = [browser.get(RELEASE), browser.post(RELEASE, {"language": "nb", "sure": "yes"})]
        assert [answer.status_code for answer in answers] == [404, 404]
    assert ReleasedReport.objects.count() == 0
