"""Units stand in three levels, each with its days; one that closes can still be read."""

from datetime import date

import pytest

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.core.countries import pack
from larix.core.rulings import Refused
from larix.core.told import Told
from larix.units.actions import close_unit, open_unit, open_units
from larix.units.models import Unit
from larix.units.queries import all_units, unit_row, unit_titles, units_on
from tests.cast import AT

pytestmark = pytest.mark.django_db
BY = operator(AT)
SINCE, LATER = date(2014, 1, 1), date(2016, 1, 1)


@pytest.fixture
def norway():
    open_units(units=pack("no").units, from_on=SINCE, by=BY)


def opened(name="LAR Førde", level="unit", parent="helse-forde", from_on=LATER, **more):
    return open_unit(name=name, level=level, parent=parent, from_on=from_on, by=BY, **more)


def lines():
    return list(LogLine.objects.order_by("number").values_list("verb", flat=True))


def test_a_countrys_units_are_opened_once_and_stand_below_one_another(norway):
    assert open_units(units=pack("no").units, from_on=LATER, by=BY) == 0
    rows = units_on(SINCE)
    assert len(rows) == len(pack("no").units) == 27
    assert [(row.level, row.name) for row in rows[:2]] == [
        ("region", "Helse Midt-Norge"), ("trust", "Helse Møre og Romsdal"),
    ]  # fmt: skip
    bergen = next(place for place, row in enumerate(rows) if row.key == "helse-bergen")
    assert [(row.key, row.parent) for row in rows[bergen : bergen + 2]] == [
        ("helse-bergen", "helse-vest"), ("lar-helse-bergen", "helse-bergen"),
    ]  # fmt: skip
    assert lines() == ["unit.opened"]


def test_an_installation_without_a_country_opens_nothing():
    assert open_units(units=pack("none").units, from_on=SINCE, by=BY) == 0
    assert (all_units(), lines()) == ((), [])


def test_all_units_are_read_with_one_query(norway, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert len(all_units()) == 27


def test_a_unit_is_opened_below_a_trust_with_a_key_of_its_name(norway):
    first, second = opened(resh="4207654"), opened()
    assert [first.key, second.key] == ["lar-forde", "lar-forde-2"]
    row = unit_row("lar-forde")
    assert row is not None
    assert (row.name, row.parent, row.resh, row.valid_from, row.valid_to) == (
        "LAR Førde", "helse-forde", "4207654", LATER, None,
    )  # fmt: skip
    assert dict(unit_titles())["lar-forde"].nn == "LAR Førde"


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"parent": "helse-vest"}, "wrong_place"),
        ({"parent": None}, "wrong_place"),
        ({"level": "region"}, "wrong_place"),
        ({"level": "ward"}, "wrong_place"),
        ({"from_on": date(2013, 12, 31)}, "place_above_is_not_there"),
    ],
)
def test_a_unit_in_the_wrong_place_is_not_opened(norway, more, code):
    with pytest.raises(Refused) as refused:
        opened(**more)
    assert (refused.value.ruling.code, Unit.objects.count()) == (code, 27)


def test_a_place_that_does_not_exist_is_answered_with_the_nearest(norway):
    with pytest.raises(Told, match=r"There is no unit “helse-ford”. Did you mean helse-forde\?"):
        opened(parent="helse-ford")


def test_a_unit_that_closes_is_no_more_from_that_day_and_is_still_read(norway):
    close_unit(unit="lar-helse-bergen", on=LATER, by=BY)
    there = ["lar-helse-bergen" in {row.key for row in units_on(day)} for day in (date(2015, 12, 31), LATER)]
    assert there == [True, False]
    assert unit_row("lar-helse-bergen").valid_to == LATER
    assert "lar-helse-bergen" in dict(unit_titles())
    assert lines() == ["unit.opened", "unit.closed"]


@pytest.mark.parametrize(
    ("unit", "on", "code"),
    [
        ("lar-helse-bergen", SINCE, "closes_before_it_opens"),
        ("helse-bergen", LATER, "units_below"),
        ("helse-vest", LATER, "units_below"),
    ],
)
def test_a_place_with_others_below_it_or_not_yet_open_is_not_closed(norway, unit, on, code):
    with pytest.raises(Refused) as refused:
        close_unit(unit=unit, on=on, by=BY)
    assert (refused.value.ruling.code, Unit.objects.filter(valid_to=None).count()) == (code, 27)


def test_a_trust_closes_after_what_lies_below_it_and_nothing_opens_there_any_more(norway):
    close_unit(unit="lar-helse-bergen", on=LATER, by=BY)
    close_unit(unit="helse-bergen", on=LATER, by=BY)
    for attempt in (
        lambda: opened(parent="helse-bergen", from_on=SINCE),
        lambda: close_unit(unit="helse-bergen", on=date(2017, 1, 1), by=BY),
    ):
        with pytest.raises(Refused):
            attempt()
    assert unit_row("helse-bergen").valid_to == LATER
