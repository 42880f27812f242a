"""Synthetic people are the same for the same seed, and behave as people in a study do."""

from datetime import date

from larix.instruments import Library
from larix.schedule import windows
from larix.simulate.practice import PROTOCOL, participants

UNTIL = date(2026, 11, 20)


def some(count=40, *, seed=1, until=UNTIL, empty=3):
    return list(participants(count, seed=seed, until=until, empty=empty))


def test_the_same_seed_gives_the_same_people_and_another_seed_others():
    assert some() == some()
    assert some() != some(seed=2)


def test_each_has_a_label_of_the_study_and_the_labels_are_in_order():
    labels = [person.pseudonym for person in some()]
    assert labels == sorted(labels) == [f"T-{number:02d}" for number in range(1, 41)]
    assert some(1_000)[0].pseudonym == "T-0001"


def test_the_first_of_them_have_answered_nothing_and_the_others_have():
    answered = [len(person.responses) for person in some()]
    assert (answered[:3], [n for n in answered[3:] if n == 0]) == ([0, 0, 0], [])


def test_nobody_answers_before_they_joined_or_after_the_day_up_to_which_they_are_made():
    early = some(until=date(2026, 5, 1))
    assert max(response.on for person in early for response in person.responses) <= date(2026, 5, 1)
    assert [p for p in early if any(response.on < p.joined_on for response in p.responses)] == []


def test_every_answer_is_one_that_the_instrument_allows():
    library = Library.read()
    responses = [response for person in some() for response in person.responses]
    faults = [library.get(r.instrument, r.version).faults(r.answers, r.missing) for r in responses]
    assert [found for found in faults if found] == []
    assert any(response.missing for response in responses)


def test_an_interview_and_its_answers_are_of_the_same_wave_and_day():
    for person in some():
        told = [(response.wave, response.on) for response in person.responses]
        assert told == [(visit.wave, visit.on) for visit in person.visits]
        assert {wave for wave, _ in told} <= {window.wave.code for window in windows(PROTOCOL, person.joined_on)}
