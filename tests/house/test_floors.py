"""The import contracts name every room, and what the tool cannot say of rooms that are not built yet is said here."""

import tomllib

import grimp
import pytest

from tests.house.rooms import DOMAIN, DOORS, ORDER, PURE, ROOT, here

WITHOUT_THE_PATHWAY = ("history", "schedule", "marts", "studies", "reporting")
PATHWAY = "treatment"


@pytest.fixture(scope="module")
def contracts():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["name"].split(":")[0]: contract for contract in settings["tool"]["importlinter"]["contracts"]}


def roads(imports: grimp.ImportGraph, rooms: tuple[str, ...], away_from: str) -> list[str]:
    """How each of these rooms comes to import another one, straight or by way of others; nothing for a missing room."""
    goal = f"larix.{away_from}"
    existing = [f"larix.{room}" for room in rooms if f"larix.{room}" in imports.modules]
    if goal not in imports.modules:
        return []
    chains = [imports.find_shortest_chains(room, goal) for room in existing]
    return sorted({" → ".join(chain) for found in chains for chain in found})


def test_every_room_has_its_floor():
    assert [room for room in here() if room not in (*ORDER, "settings")] == []


def test_the_staircase_names_every_room_and_tolerates_none_that_is_missing(contracts):
    stairs = contracts["The staircase"]
    steps = [room.strip() for layer in stairs["layers"] for room in layer.split("|")]
    assert sorted(steps) == [room for room in here() if room not in stairs["exhaustive_ignores"]]
    assert stairs["exhaustive_ignores"] == ["settings"]


def test_the_staircase_stands_in_the_order_of_the_house(contracts):
    kinds = [
        kind
        for layer in contracts["The staircase"]["layers"]
        for kind, rooms in (("door", DOORS), ("domain", DOMAIN), ("pure", PURE))
        if layer.split("|")[0].strip() in rooms
    ]
    assert kinds == sorted(kinds, key=["door", "domain", "pure"].index)


def test_every_pure_floor_is_kept_from_django(contracts):
    pure = contracts["The pure floors know no Django"]
    assert sorted(pure["source_modules"]) == [f"larix.{room}" for room in here() if room in PURE]


def test_studies_and_their_reports_run_without_the_pathway():
    assert roads(grimp.build_graph("larix"), WITHOUT_THE_PATHWAY, PATHWAY) == []


def test_a_road_to_the_pathway_is_seen_also_by_way_of_another_room():
    imports = grimp.ImportGraph()
    for module in ("larix.studies", "larix.studies.models", "larix.people", "larix.treatment"):
        imports.add_module(module)
    imports.add_import(importer="larix.studies.models", imported="larix.people")
    assert roads(imports, WITHOUT_THE_PATHWAY, PATHWAY) == []
    imports.add_import(importer="larix.people", imported="larix.treatment")
    assert roads(imports, WITHOUT_THE_PATHWAY, PATHWAY) == ["larix.studies.models → larix.people → larix.treatment"]
