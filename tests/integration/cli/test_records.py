"""`larix study records`: the record of processing, or the skeleton of a DPIA, of a study that is here."""

import pytest

from larix.access.actor import operator
from larix.simulate import practice
from larix.studies.actions import found_study
from tests.cast import AT

pytestmark = pytest.mark.django_db


def test_the_record_and_the_skeleton_are_printed_in_the_language_of_whoever_asks(larix):
    study = found_study(protocol=practice.PROTOCOL, by=operator(AT))
    record, skeleton = (larix(f"study records {study.key}{more}") for more in ("", " --dpia"))
    assert [said.status for said in (record, skeleton)] == [0, 0]
    assert "# Record of processing activities" in record.lines
    assert "# Data protection impact assessment: skeleton" in skeleton.lines
    assert "* *To be filled in by the controller.*" in record.lines
    assert larix("study records nothing-like-it").status == 2
