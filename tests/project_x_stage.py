"""Project X of the demo, played once through the real actions, and the snapshot that was built of it."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from larix.access.actor import OSLO, operator
from larix.cli.demo_accounts import demo_account, make_accounts
from larix.cli.demo_story import BEGAN_AT, play_project_x
from larix.marts import Shelf, Snapshot
from larix.reporting.actions import build_snapshot, make_study_report
from larix.reporting.study_report import Edition, ReportFiles
from tests.cast import published

NOW = datetime(2016, 9, 1, 10, tzinfo=OSLO)


@dataclass(frozen=True)
class Played:
    """The snapshot on the demo's day, and the reports of it by edition, in English."""

    snapshot: Snapshot
    day: date
    reports: dict[Edition, ReportFiles]


@pytest.fixture(scope="module")
def project_x(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Nothing of it is left in the database: it is played, built and reported in one transaction that is taken back."""
    folder = tmp_path_factory.mktemp("project-x")
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setattr("django.conf.settings.FILES", folder / "files", raising=False)
        patch.setattr("larix.cli.demo_accounts.SIGN_INS", folder / "sign_ins.json")
        played = _played(folder)
        transaction.set_rollback(True)
    return played


def _played(folder: Path) -> Played:
    make_accounts(BEGAN_AT)
    play_project_x(coordinator=demo_account("koordinator"), interviewer=demo_account("intervjuer"), now=NOW)
    by = operator(NOW, purpose="study:project-x")
    snapshot = build_snapshot(
        study_key="project-x", shelf=Shelf(folder / "marts"), library=published(), software="1", by=by
    )
    editions: tuple[Edition, ...] = ("team", "release")
    reports = {
        edition: make_study_report(
            snapshot=snapshot, library=published(), edition=edition, as_of=NOW.date(), language="en", by=by
        )
        for edition in editions
    }
    return Played(snapshot, NOW.date(), reports)
