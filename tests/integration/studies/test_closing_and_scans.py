"""What a closed list does with scanned forms: a page stays where its participant stays; all other pages go."""

from datetime import timedelta

import pytest

from larix.access.models import LogLine
from larix.studies.models import Scan
from tests.integration.studies.closing_stage import CLOSING, closed, names, pages, six_on_a_list
from tests.invited import coordinating
from tests.vault_look import called

pytestmark = pytest.mark.django_db


@pytest.fixture
def study():
    return six_on_a_list()


def is_gone(file):
    return type(file).objects.get(pk=file.pk).deleted_at is not None


def left_pages():
    return called(Scan.objects.order_by("pk").values_list("invitation__person", flat=True))


def test_scanned_forms_of_those_who_left_go_and_the_others_stay(study):
    files = [pages(study, (name, ""), content=name.encode()) for name in ("Anne", "Bjørn")]
    closed(study)
    assert left_pages() == ["Anne"]
    assert [is_gone(file) for file in files] == [False, True]


def test_section_8_a_page_that_waits_or_was_set_aside_keeps_nobodys_name_past_the_date(study):
    files = [pages(study, ("", why), content=why.encode() + b".") for why in ("", "a shopping list")]
    closed(study)
    assert (left_pages(), [is_gone(file) for file in files]) == ([], [True, True])
    assert names() == ["Anne"]


def test_a_file_with_a_participants_page_stays_and_the_log_counts_the_others_pages_in_it(study):
    stays = pages(study, ("Anne", ""), ("Bjørn", ""), ("", ""), ("", "blurred"), content=b"four")
    goes = pages(study, ("Cecilie", ""), ("", ""), content=b"two")
    closed(study)
    assert (left_pages(), is_gone(stays), is_gone(goes)) == (["Anne"], False, True)
    counts = LogLine.objects.get(verb="list.closed").counts
    assert (counts["pages"], counts["pages_in_files_that_stay"]) == (5, 3)


def test_after_the_closing_a_page_may_wait_thirty_days_for_its_participant(study):
    closed(study)
    late = coordinating(study, CLOSING + timedelta(days=1))
    aside, waits = (pages(study, ("", why), content=why.encode() + b".") for why in ("nobody's", ""))
    Scan.objects.update(at=late.at)
    for days, gone in ((2, [True, False]), (31, [True, False]), (32, [True, True])):
        closed(study, CLOSING + timedelta(days=days))
        assert [is_gone(file) for file in (aside, waits)] == gone
