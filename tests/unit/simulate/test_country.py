"""Synthetic people in LAR: the same for the same seed, impossible as real people, and like what is published."""

from datetime import date
from itertools import islice

import pytest

from larix.core.countries.norway import NORWAY
from larix.core.countries.shape import Verdict
from larix.simulate import calibrated, calibration
from larix.simulate.calibration_page import calibration_markdown, counts, deaths_per_100_years
from larix.simulate.country import MOST, people
from larix.simulate.project_x import published, truth

ON = date(2014, 5, 15)


def some(count=2_000, **other):
    return list(people(count, **{"seed": 3, "on": ON, **other}))


def test_the_same_seed_gives_the_same_people_and_another_seed_others():
    assert some(200) == some(200)
    assert {person.number for person in some(200)} & {person.number for person in some(200, seed=4)} == set()


def test_nobodys_number_could_be_a_real_persons_and_no_number_comes_twice():
    everybody = some()
    readings = [NORWAY.read(person.number, ON) for person in everybody]
    assert {(reading.verdict, reading.kind, reading.synthetic) for reading in readings} == {
        (Verdict.VALID, "fnr", True)
    }
    assert len({person.number for person in everybody}) == len(everybody)


def test_an_address_says_that_it_is_made_up_and_a_telephone_reaches_nobody():
    everybody = some()
    assert {(p.postal_code, p.place) for p in everybody} == {("0000", "Prøveby (syntetisk)"), ("", "")}
    assert {p.telephone[:5] for p in everybody} == {"00 00", ""}
    assert {p.housing for p in everybody if not p.address} == {"homeless"}


def test_nobody_has_been_treated_since_before_they_were_seventeen_or_before_there_was_lar():
    everybody = some()
    assert [p for p in everybody if p.years_in_treatment > p.age(ON) - 17 or p.years_in_treatment > 17] == []
    assert (min(p.age(ON) for p in everybody), max(p.age(ON) for p in everybody)) == (20, 72)


def test_a_dose_is_one_that_can_be_given_of_the_medicine_and_another_medicine_has_none():
    doses = {(p.medicine, p.dose) for p in some()}
    assert {dose for medicine, dose in doses if medicine == "other"} == {None}
    assert {dose % 5 for medicine, dose in doses if medicine == "methadone"} == {0}
    assert {dose % 2 for medicine, dose in doses if medicine.startswith("buprenorphine")} == {0}


def test_as_many_women_as_were_asked_for():
    assert [sum(p.sex == "female" for p in some(50, women=women)) for women in (0, 17, 50)] == [0, 17, 50]


def test_people_are_made_one_by_one_and_only_as_many_as_there_are_numbers_for():
    assert len(list(islice(people(MOST, seed=1, on=ON), 3))) == 3
    with pytest.raises(ValueError, match=f"{MOST}"):
        next(people(MOST + 1, seed=1, on=ON))


@pytest.mark.parametrize("target", calibration.TARGETS, ids=lambda target: target.name)
def test_each_figure_is_within_its_bound_of_the_published_one(target):
    [figure] = [figure for figure in calibrated.usual() if figure.target == target]
    assert (figure.holds, abs(figure.value - figure.target.value) <= figure.bound) == (True, True)


def test_only_a_figure_that_departs_says_why_and_every_one_has_its_source():
    assert [t.name for t in calibration.TARGETS if bool(t.why) != bool(t.departs)] == []
    assert [t.name for t in calibration.TARGETS if not t.url.startswith("https://") or not t.source] == []


def test_the_bound_is_narrow_enough_to_find_a_wrong_share():
    wrong = [person for person in some() if person.sex == "male"]
    held = {figure.target.name: figure.holds for figure in calibrated.figures(wrong, ON)}
    assert (held["sex: women"], held["medicine: methadone"]) == (False, True)


def test_the_328_reproduce_their_counts_and_die_as_often_as_others_do():
    assert counts() == {"eligible": 328, "consented": 70, "consented: men": 45, "consented: women": 25}
    assert abs(deaths_per_100_years() - calibration.DEATHS.value) <= calibration.DEATHS.departs


def test_the_page_has_a_row_for_each_figure_and_each_assumption():
    rows = [line for line in calibration_markdown().splitlines() if line.startswith("| ")]
    expected = len(calibration.TARGETS) + len(calibration.COUNTS) + len(calibration.ASSUMPTIONS)
    expected += len(published.ANSWERS) + len(truth.EFFECTS) + 1  # one line of who is seen at each wave
    assert len(rows) == expected + 6  # the headings
