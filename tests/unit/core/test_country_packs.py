"""Country packs: Norway's units and help numbers, and the pack "none", which has nothing and invents nothing."""

from datetime import date

import pytest

from larix.core.countries import PACKS, Verdict, pack
from larix.core.told import Told

WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2, 1)  # of an organisation number, modulo 11


def test_there_is_norway_and_there_is_no_country():
    assert {code: each.code for code, each in PACKS.items()} == {"no": "no", "none": "none"}
    with pytest.raises(Told, match=r"There is no country pack “nor”\. Did you mean no"):
        pack("nor")


def test_section_20_without_a_country_there_is_nothing_of_a_country():
    none = pack("none")
    assert (none.identifiers, none.units, none.law, none.help_numbers) == ((), (), (), ())
    reading = none.read("150765 00565", date(2026, 1, 1))
    assert (reading.verdict, reading.kind, reading.number) == (Verdict.WRONG, "", "15076500565")
    assert reading.why is not None
    assert str(reading.why) == "This installation belongs to no country, so it knows no kind of personal number."


def test_norways_units_stand_in_three_levels_below_one_another():
    above = {"region": None, "trust": "region", "unit": "trust"}
    units = {unit.key: unit for unit in pack("no").units}
    assert len(units) == len(pack("no").units)
    assert [u.key for u in units.values() if (units[u.parent].level if u.parent else None) != above[u.level]] == []
    assert [u.name for u in units.values() if u.level == "region"] == [
        "Helse Sør-Øst", "Helse Vest", "Helse Midt-Norge", "Helse Nord",
    ]  # fmt: skip


def test_every_organisation_number_of_the_list_holds_its_control_digit():
    numbered = [unit for unit in pack("no").units if unit.level != "unit"]
    assert len({unit.organisation_number for unit in numbered}) == len(numbered) == 26
    sums = [sum(w * int(d) for w, d in zip(WEIGHTS, unit.organisation_number, strict=True)) for unit in numbered]
    assert [total % 11 for total in sums] == [0] * 26


def test_the_unit_below_helse_bergen_is_ours_and_says_so():
    (own,) = [unit for unit in pack("no").units if unit.level == "unit"]
    assert (own.name, own.parent, own.organisation_number, own.verified) == (
        "LAR Helse Bergen", "helse-bergen", "", False,
    )  # fmt: skip
    assert own.source == "Larix' own example of a unit below a trust; edit it"


def test_section_22_the_help_numbers_are_those_of_the_text_and_wait_for_somebody_to_check_them():
    told = [(each.code, each.number, each.verified) for each in pack("no").help_numbers]
    assert told == [("emergency", "113", False), ("out_of_hours", "116 117", False), ("talk", "116 123", False)]
