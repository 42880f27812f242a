"""The synthetic participants' two years: allowed answers, published figures, relations that are there as written."""

from collections import Counter
from datetime import date
from statistics import mean

import pytest

from larix.core.words import LANGUAGES
from larix.instruments import CATALOGUE, Library, Missing
from larix.instruments.answers import OwnWords
from larix.instruments.factors import FACTORS
from larix.schedule import standings
from larix.schedule.life import Life
from larix.simulate import calibrated_answers, calibration, names
from larix.simulate.country import people
from larix.simulate.project_x import lives, own_words, published, truth
from larix.simulate.project_x.answered import Forms
from larix.simulate.project_x.courses import MODES, SEEN, course, histories
from larix.simulate.project_x.protocol import PROTOCOL
from larix.simulate.project_x.waves import WAVES

LIBRARY = Library.of(*CATALOGUE)
UNTIL = date(2016, 9, 1)
ASKED = {(wave.code, asked.instrument, asked.part): asked for wave in WAVES for asked in wave.asked}


def some(count=80, *, seed=3, until=UNTIL):
    return list(histories(count, seed=seed, until=until, library=LIBRARY))


@pytest.fixture(scope="module")
def many():
    return some(800, seed=8, until=date(2017, 6, 1))


def answers_to(person, instrument):
    """What one person said to it, at every wave; of a form in parts, the person's own part."""
    return [r for r in person.responses if r.instrument == instrument and r.part in ("person", "whole")]


def test_the_same_seed_gives_the_same_answers_and_another_seed_others():
    assert some(20) == some(20)
    assert some(20) != some(20, seed=4)


def test_whoever_is_made_later_changes_nobody_and_neither_does_a_later_day():
    assert [one.responses for one in some(9)] == [one.responses for one in some(12)[:9]]
    early, late = some(30, until=date(2015, 6, 1)), some(30)
    assert [p.responses for p in early] == [p.up_to(date(2015, 5, 31)).responses for p in late]


def test_every_answer_is_one_that_its_part_of_the_form_allows_at_its_wave():
    forms, faulty = Forms(LIBRARY), []
    for response in (response for person in some() for response in person.responses):
        view = forms.view(ASKED[response.wave, response.instrument, response.part])
        faulty += [
            (response.wave, response.instrument, fault) for fault in view.faults(response.answers, response.missing)
        ]
    assert faulty == []


def test_every_kind_of_missing_answer_and_every_mode_is_met():
    responses = [response for person in some() for response in person.responses]
    kinds = {kind for response in responses for kind in response.missing.values()}
    assert kinds == {"declined", "does_not_know", "does_not_apply", "not_asked"}
    assert Missing.NOT_STORED not in kinds
    assert {response.mode for response in responses} == set(MODES)


def test_nobody_answers_before_joining_on_the_day_they_died_or_later_or_after_the_day_made_for():
    for person in some(200):
        days = [visit.on for visit in person.visits]
        assert days == sorted(set(days))
        assert all(person.joined_on <= day < UNTIL and not person.was_dead_on(day) for day in days)
        assert {(r.wave, r.on) for r in person.responses} == {(visit.wave, visit.on) for visit in person.visits}


def test_some_are_interviewed_late_and_no_other_interview_is_moved_by_it(many):
    states = Counter(
        (standing.window.wave.code, standing.state.value)
        for person in many
        for standing in standings(
            PROTOCOL, Life(person.joined_on, {v.wave: v.on for v in person.visits}), date(2017, 6, 1)
        )
    )
    late = {wave for wave, state in states if state == "done_late"}
    assert late == {"m03", "m06", "m09", "m12", "m15", "m18", "m21"}


@pytest.mark.parametrize("target", published.ANSWERS, ids=lambda target: target.name)
def test_each_figure_of_the_first_interview_is_within_its_bound_of_the_published_one(target):
    [figure] = [figure for figure in calibrated_answers.usual()[0] if figure.target == target]
    assert abs(figure.value - figure.target.value) <= figure.bound


def test_as_many_are_seen_at_a_year_as_lies_between_the_lowest_and_the_highest_published():
    low, high = published.SEEN_AT_A_YEAR
    seen = calibrated_answers.usual()[1]
    assert low.value < seen["m12"] < high.value
    assert (seen["m00"], list(seen)) == (1, [wave.code for wave in PROTOCOL.waves])
    assert max(seen["m21"], seen["m24"]) < seen["m12"] < seen["m03"]


def test_section_20_no_scale_is_set_from_another():
    """HSCL-10 has its own published mean; the one question has no published figure, and is held against none."""
    names_of_targets = {target.name.partition(":")[0] for target in published.ANSWERS}
    assert "hscl_10" in names_of_targets
    assert "distress" not in names_of_targets


def test_only_a_figure_that_departs_says_why_and_every_one_has_its_source():
    assert [t.name for t in published.ANSWERS if bool(t.why) != bool(t.departs)] == []
    every = (*published.ANSWERS, *published.SEEN_AT_A_YEAR)
    assert [t.name for t in every if not t.url.startswith("https://") or not t.source] == []
    assert {t.name for t in every}.isdisjoint(t.name for t in calibration.TARGETS)


def test_what_is_written_down_about_who_is_not_seen_is_what_happens(many):
    first = {}
    for person in many:
        for response in answers_to(person, "measure_point"):
            if response.wave == "m00" and "housing" in response.answers:
                first[person.pseudonym] = (response.answers["housing"] in ("temporary", "homeless", "prison"),
                                           len(person.visits))  # fmt: skip
    unsettled = [visits for is_so, visits in first.values() if is_so]
    settled = [visits for is_so, visits in first.values() if not is_so]
    assert truth.size("unsettled home", "being interviewed") < 0
    assert mean(unsettled) < mean(settled) - 0.3


def test_some_are_met_once_and_never_again_and_some_nearly_every_time(many):
    times = Counter(len(person.visits) for person in many if person.visits)
    shares = {name: sum(times[n] for n in some) / times.total() for name, some in (("once", {1}), ("most", {7, 8, 9}))}
    assert truth.size("being there", "being interviewed") > 0
    assert 0.10 < shares["once"] < 0.24 < shares["most"]


def test_what_is_written_down_about_what_mattered_is_what_happens(many):
    """Coping, by how much a home has helped or harmed among those who named it: 0.4 for each point."""
    coping = {(p.pseudonym, r.wave): r.answers["coping"] for p in many for r in answers_to(p, "measure_point")
              if "coping" in r.answers}  # fmt: skip
    pairs = [
        (r.answers["effect_1"], coping[p.pseudonym, r.wave])
        for p in many
        for r in answers_to(p, "what_mattered")
        if r.answers.get("factor_1") == "home" and "effect_1" in r.answers and (p.pseudonym, r.wave) in coping
    ]
    middle_x, middle_y = mean(x for x, _ in pairs), mean(y for _, y in pairs)
    slope = sum((x - middle_x) * (y - middle_y) for x, y in pairs) / sum((x - middle_x) ** 2 for x, _ in pairs)
    assert abs(slope - truth.of_factor("home")) < 0.25
    assert truth.of_factor("children") == truth.OTHER_MATTERED.size
    with pytest.raises(KeyError):
        truth.size("the weather", "coping")


def test_every_thing_on_the_list_can_be_named_and_has_words_where_it_helped():
    listed = {one.code for group in FACTORS.groups for one in group.factors} | {FACTORS.other.code}
    assert (set(lives.FACTORS), set(own_words.HELPED)) == (listed, listed)
    assert len(lives.FACTORS) == len(set(lives.FACTORS))
    assert set(own_words.HARMED) <= listed
    assert listed >= lives.ONLY_GOOD | lives.MOSTLY_HARD


def test_own_words_name_nobody_fit_the_question_and_are_said_in_every_language():
    stock = [*own_words.HELPED.values(), *own_words.HARMED.values(), own_words.HARDER, *own_words.NOTHING,
             *own_words.OWN_DOING, *own_words.HOPES, *own_words.GOALS, own_words.OWN_GENDER]  # fmt: skip
    known = {*names.MEN, *names.WOMEN, *names.FAMILIES}
    shortest = min(item.answer.longest for form in CATALOGUE for item in form.items if isinstance(item.answer, OwnWords)
                   and item.name != "gender_in_own_words")  # fmt: skip
    for words in stock:
        said = [words.said_in(language) for language in LANGUAGES]
        assert all(said)
        assert max(map(len, said)) < shortest
        assert known.isdisjoint(" ".join(said).replace(".", " ").replace(",", " ").split())


def test_whoever_leaves_answers_the_same_until_then_and_whoever_dies_not_after():
    (person,) = people(1, seed=2, on=date(2014, 5, 15))
    told = {"forms": Forms(LIBRARY), "seed": 1, "until": UNTIL, "dies": False}
    whole = course(person, date(2014, 6, 2), **told)
    left = course(person, date(2014, 6, 2), leaves_on=date(2015, 6, 1), **told)
    assert left.interviews == tuple(one for one in whole.interviews if one.on < date(2015, 6, 1))
    died = course(person, date(2014, 6, 2), died_on=date(2015, 3, 2), **told)
    assert [one.on for one in died.interviews if one.on >= date(2015, 3, 2)] == []


def test_discharge_from_lar_stops_no_interview(many):
    after = [
        r for p in many for r in p.responses
        if r.part == "staff" and r.answers.get("treatment_status") in (3, 4)
    ]  # fmt: skip
    assert len(after) > 10
    assert set(SEEN) == {wave.month for wave in WAVES}
