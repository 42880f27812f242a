"""Every column is identifying, clinical or administrative; foreign keys point down; nothing happens by signal."""

import re
from collections import Counter
from collections.abc import Collection

import pytest
from django.apps import apps

from tests.house.rooms import ORDER, found_in, python_files

LISTS = ("IDENTIFYING", "CLINICAL", "ADMINISTRATIVE")
MODELS = [model for model in apps.get_models() if model.__module__.startswith("larix.")]
SIGNALS = re.compile(
    r"django\.(dispatch|db\.models\.signals|core\.signals|contrib\.auth\.signals)|\breceiver\("
    r"|(?<!sqlite3)(?<!psycopg)\.connect\("  # these two connect to a database
)


def list_faults(columns: Collection[str], lists: dict[str, frozenset[str]]) -> list[str]:
    """What is wrong with the three lists of a model that has these columns."""
    named = Counter(name for kind in lists.values() for name in kind)
    found = [f"no list {kind}" for kind in LISTS if kind not in lists]
    found += [f"{name} is in no list" for name in sorted(set(columns) - set(named))]
    found += [f"{name} is in {count} lists" for name, count in sorted(named.items()) if count > 1]
    return found + [f"{name} is listed but is no column" for name in sorted(set(named) - set(columns))]


def room(module: str) -> str:
    """The room that a module of Larix lies in; Django's own tables stand under every room."""
    parts = module.split(".")
    return parts[1] if parts[0] == "larix" else ""


def points_up(source: str, target: str) -> bool:
    """Whether a foreign key from room `source` to room `target` goes against the order of the house."""
    return bool(target) and ORDER.index(target) > ORDER.index(source)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_every_column_is_identifying_clinical_or_administrative(model):
    lists = {kind: vars(model)[kind] for kind in LISTS if kind in vars(model)}
    columns = [field.name for field in (*model._meta.fields, *model._meta.many_to_many)]
    assert list_faults(columns, lists) == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_foreign_keys_point_down(model):
    targets = {field.name: room(field.related_model.__module__) for field in model._meta.fields if field.is_relation}
    assert [name for name, target in targets.items() if points_up(room(model.__module__), target)] == []


def test_nothing_happens_by_signal():
    assert found_in(SIGNALS, python_files()) == {}


def test_a_column_in_no_list_in_two_lists_or_in_name_only_is_seen():
    lists = {"IDENTIFYING": frozenset({"name"}), "CLINICAL": frozenset({"name", "gone"})}
    assert list_faults(["id", "name"], lists) == [
        "no list ADMINISTRATIVE",
        "id is in no list",
        "name is in 2 lists",
        "gone is listed but is no column",
    ]


def test_a_key_that_points_up_is_seen():
    assert points_up("people", "followup")
    assert not points_up("followup", "people")
    assert not points_up("people", "people")
    assert not points_up("access", "")


@pytest.mark.parametrize(
    "source",
    [
        "from django.dispatch import receiver",
        "post_save.connect(tell)",
        "from django.db.models.signals import post_save",
    ],
)
def test_a_signal_is_seen(source):
    assert SIGNALS.search(source)
