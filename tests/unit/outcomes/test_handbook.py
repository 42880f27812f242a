"""The handbook's page of outcomes says what the catalogue says."""

from larix.outcomes import DEFINITIONS
from tests.house.rooms import ROOT


def test_every_definition_stands_in_the_handbook_as_it_is_read():
    page = (ROOT / "docs" / "handbook" / "outcomes.md").read_text(encoding="utf-8")
    lines = [line for line in page.splitlines() if line.startswith("| `")]
    ends = {
        f"{each.says} | {each.missing.value} | {each.reading} | {'held' if each.verified else 'not held'} |"
        for each in DEFINITIONS
    }
    assert {" | ".join(line.split(" | ")[2:]) for line in lines} == ends
    assert sorted(line.split("`")[1] for line in lines) == sorted(each.name for each in DEFINITIONS)
