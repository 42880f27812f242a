"""A study that invites people, its coordinator, and an installation with a unit that lists can name."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from larix.access.actor import HeldAt, operator
from larix.access.models import Account
from larix.access.roles import Role
from larix.gate import Entry, enter_study
from larix.simulate.project_x.protocol import PROTOCOL
from larix.studies.actions import found_study
from larix.studies.models import Study
from larix.units.models import Unit
from tests.cast import AT, holder


@pytest.fixture(autouse=True)
def _files_of_the_test(settings: Any, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"


@pytest.fixture
def project_x(db: None) -> Study:
    region = Unit.objects.create(key="helse-vest", level="region", name="Helse Vest", valid_from=date(2002, 1, 1))
    trust = Unit.objects.create(
        key="helse-bergen", level="trust", name="Helse Bergen", parent=region, valid_from=date(2002, 1, 1)
    )
    Unit.objects.create(key="lar-bergen", level="unit", name="LAR Bergen", parent=trust, valid_from=date(2002, 1, 1))
    return found_study(protocol=PROTOCOL, by=operator(AT, purpose=PROTOCOL.purpose))


@pytest.fixture
def karin(db: None) -> Account:
    return holder("karin", "Karin Koordinator", Role.COORDINATOR, HeldAt("study", PROTOCOL.key))


@pytest.fixture
def entry(project_x: Study, karin: Account) -> Entry:
    return enter_study(karin, PROTOCOL.key, Role.COORDINATOR, AT)
