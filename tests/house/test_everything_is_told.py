"""Whatever has a way to a person is told to them, column by column, or left out for a reason.

A new table, or a new column of one, fails here until its room says what the person reads of it.
"""

from django.apps import apps
from django.db.models import ForeignKey, Model

from larix.people.models import Person
from larix.rights.about import HOLDINGS

MODELS = [model for model in apps.get_models() if model.__module__.startswith("larix.")]


def leads_to_a_person(model: type[Model], seen: frozenset[type[Model]] = frozenset()) -> bool:
    """Whether a row belongs to a person: by a key of theirs, or through the rows it hangs on."""
    if model is Person or model in seen:
        return model is Person
    by_key = any(field.name.endswith("person_key") for field in model._meta.fields)
    towards = [field.related_model for field in model._meta.fields if isinstance(field, ForeignKey)]
    return by_key or any(leads_to_a_person(each, seen | {model}) for each in towards)


def test_every_table_with_a_way_to_a_person_is_told_to_them():
    about = {model._meta.label_lower for model in MODELS if model is not Person and leads_to_a_person(model)}
    assert about == {holding.code for holding in HOLDINGS}


def test_every_column_of_such_a_table_is_told_or_left_out_for_a_reason():
    faults = {}
    for holding in HOLDINGS:
        columns = {field.name for field in holding.model._meta.fields}
        told = {name.partition(".")[0] for name in holding.told if "." not in name or name.partition(".")[0] in columns}
        named = told | holding.untold.keys()
        both = {name for name in holding.told if name in holding.untold}
        if columns - named or named - columns or both or not all(holding.untold.values()):
            faults[holding.code] = (sorted(columns - named), sorted(named - columns), sorted(both))
    assert faults == {}


def test_no_table_is_told_of_twice():
    codes = [holding.code for holding in HOLDINGS]
    assert sorted(set(codes)) == sorted(codes)
