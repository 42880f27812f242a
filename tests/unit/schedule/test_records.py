"""The record of processing and the skeleton of a DPIA say what the protocol says, and invent nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from larix.core.words import LANGUAGES
from larix.law.demands import DEMANDS
from larix.schedule.measures import MEASURES
from larix.schedule.records import TO_FILL_IN, dpia_markdown, record_markdown
from larix.simulate import practice
from larix.simulate.project_x.protocol import PROTOCOL

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_holds_everything_that_the_protocol_says(language):
    page, governance = record_markdown(PROTOCOL, language), PROTOCOL.governance
    said = [PROTOCOL.controller, *governance.recipients, *(one.title for one in governance.purposes)]
    said += [one.basis for one in governance.purposes if one.basis]
    assert [words.en for words in said if words.said_in(language) not in page] == []
    assert ("2021-12-31" in page, str(PROTOCOL.inviting.names_deleted_on) in page) == (True, True)
    assert [one.tested for one in MEASURES if one.tested not in page] == []


def test_what_nobody_has_said_is_left_to_the_controller():
    bare = record_markdown(replace(practice.PROTOCOL, governance=None, inviting=None), "en")
    assert bare.count(TO_FILL_IN.en) == 6  # officer, approvals, purposes, recipients, storage, transfers
    assert record_markdown(PROTOCOL, "en").count(TO_FILL_IN.en) == 2


def test_a_skeleton_judges_nothing():
    page = dpia_markdown(PROTOCOL, "en")
    rows = [line for line in page.splitlines() if line.startswith("| ") and "What may happen" not in line]
    assert [row.count(TO_FILL_IN.en) for row in rows] == [3] * 6


def test_every_file_that_a_measure_or_a_demand_names_is_there():
    named = [one.tested for one in MEASURES]
    named += [name for demand in DEMANDS for name in (*demand.where, *demand.tested)]
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_all_ten_demands_are_accounted_for_and_each_says_what_is_not_done():
    assert [demand.code for demand in DEMANDS] == [f"L-{number}" for number in range(1, 11)]
    assert [demand.code for demand in DEMANDS if not (demand.does and demand.lacks and demand.where)] == []
