"""The 328 of the demo: as many as are published, every part played, and a list that the real import reads."""

from collections import Counter
from datetime import date
from random import Random

import pytest

from larix.core.countries.norway import NORWAY
from larix.exchange.invitee_list import Grade, NotAList, read_list
from larix.exchange.invitee_list.rows import ListedUnit
from larix.schedule.invited import Answer
from larix.simulate.country import people
from larix.simulate.project_x import rehearsal
from larix.simulate.project_x.cohort import LISTED_ON, SMALL, Part, invitees
from larix.simulate.project_x.delivered import delivered
from larix.simulate.project_x.happenings import Answered, Consented, Died, HandedOver, Posted, Printed
from larix.simulate.project_x.participation import log_odds, says_yes, who_say_yes
from larix.simulate.project_x.protocol import PROTOCOL
from larix.simulate.project_x.script import LAST_DAY, POSTED_ON, events

UNITS = tuple(ListedUnit(unit.key, unit.name) for unit in NORWAY.units)


def read(content, protocol=PROTOCOL, today=LISTED_ON):
    return read_list(content, protocol=protocol, pack=NORWAY, units=UNITS, today=today)


def of(kind, told):
    return [event for event in told if isinstance(event, kind)]


def test_the_same_seed_gives_the_same_bytes_and_the_same_days():
    assert delivered(invitees()) == delivered(invitees())
    assert events(invitees()) == events(invitees())
    assert delivered(invitees(1)) != delivered(invitees())


def test_of_328_people_exactly_70_consent_45_men_and_25_women():
    everybody = invitees()
    consented = {event.place for event in of(Consented, events(everybody))}
    sexes = Counter(each.person.sex for each in everybody if each.place in consented)
    assert (len(everybody), len(consented), sexes) == (328, 70, {"male": 45, "female": 25})


@pytest.mark.parametrize("size", [None, SMALL], ids=["published", "small"])
def test_every_part_is_played(size):
    everybody = invitees() if size is None else invitees(size=size)
    assert {each.part for each in everybody} == set(Part)


def test_nobody_consents_or_answers_after_their_death_or_before_they_had_a_letter():
    everybody = invitees()
    told = events(everybody)
    died = {event.place: event.died_on for event in of(Died, told)}
    had = {event.place: event.on for event in of(HandedOver, told)}
    back = [event for event in told if isinstance(event, Answered | Consented)]
    assert [event for event in back if event.on >= died.get(event.place, date.max)] == []
    assert [event for event in back if event.on < had.get(event.place, POSTED_ON)] == []
    assert len(died) == 10


def test_nobody_consents_without_having_said_yes_first_and_the_days_come_in_order():
    told = events(invitees())
    yes = {event.place: event.on for event in of(Answered, told) if event.answer is Answer.YES}
    assert [event for event in of(Consented, told) if event.on < yes[event.place]] == []
    assert [event.on for event in told] == sorted(event.on for event in told)
    assert told[-1].on <= LAST_DAY


def test_people_who_die_before_the_post_goes_are_taken_out():
    told, everybody = events(invitees()), invitees()
    in_the_pile = tuple(each.place for each in everybody if each.part is Part.DIES_IN_THE_PILE)
    (posted, _reminder), (printed, _again) = of(Posted, told), of(Printed, told)
    assert posted.take_out == in_the_pile
    first = {each.place for each in everybody if each.part is Part.DIES_FIRST}
    assert {event.place for event in of(Died, told) if event.on <= printed.on} == first


def test_the_list_is_in_windows_1252_with_semicolons_and_the_import_reads_every_line():
    content, everybody = delivered(invitees()), invitees()
    file = read(content)
    assert (file.understood.encoding, file.understood.separator) == ("Windows-1252", ";")
    assert (file.understood.dropped, file.understood.missing) == ((), ())
    assert [finding for finding in file.findings if finding.grade is not Grade.WARNING] == []
    assert [row.numbers for row in file.rows] == [(("fnr", each.person.number),) for each in everybody]
    said = [(row.listed.described["housing"], row.listed.described["sex"]) for row in file.rows]
    assert said == [(each.person.housing, each.person.sex) for each in everybody]
    assert Counter(row.listed.person.protection for row in file.rows) == {
        "none": 323, "confidential": 3, "strictly_confidential": 2,
    }  # fmt: skip


def test_what_is_written_down_about_who_takes_part_is_what_happens():
    random, everybody = Random(5), list(people(40_000, seed=5, on=LISTED_ON))
    yes = {person.number for person in everybody if says_yes(random, person, LISTED_ON)}
    assert abs(len(yes) / len(everybody) - 70 / 328) < 0.01
    settled = [p for p in everybody if p.housing == "rented"]
    unsettled = [p for p in everybody if p.housing == "temporary"]
    shares = [sum(p.number in yes for p in some) / len(some) for some in (settled, unsettled)]
    assert shares[0] > shares[1] + 0.05
    middle_aged = [p for p in everybody if p.age(LISTED_ON) == 44 and p.housing == "rented"]
    assert {round(log_odds(p, LISTED_ON), 6) for p in middle_aged} == {-1.14, -1.44}


def test_as_many_as_hardly_ever_would_say_yes_are_not_waited_for():
    everybody = list(people(200, seed=5, on=LISTED_ON, women=0))
    assert who_say_yes(Random(1), everybody, LISTED_ON, men=0, women=0) == set()
    assert len(who_say_yes(Random(1), everybody, LISTED_ON, men=40, women=0)) == 40
    with pytest.raises(ValueError, match="199 of 200"):
        who_say_yes(Random(1), everybody, LISTED_ON, men=199, women=0)


def test_the_right_practice_list_has_24_people_and_no_fault():
    file = read(rehearsal.right_list(), rehearsal.PROTOCOL, rehearsal.ON)
    assert (len(file.rows), [f for f in file.findings if f.grade is not Grade.WARNING]) == (24, [])
    known = {each.person.number for each in invitees()}
    assert known.isdisjoint(number for row in file.rows for _kind, number in row.numbers)


def test_the_wrong_practice_list_has_a_fault_of_each_usual_kind():
    file = read(rehearsal.wrong_list(), rehearsal.PROTOCOL, rehearsal.ON)
    faults = [finding for finding in file.findings if finding.grade is Grade.FAULT]
    assert {finding.line for finding in faults} >= {3, 4, 5, 6, 7, 8, 9, 11}
    assert [row.line for row in file.rows if row.numbers == file.rows[0].numbers] == [2, 14]
    with pytest.raises(NotAList):
        read(rehearsal.wrong_list()[:20], rehearsal.PROTOCOL, rehearsal.ON)
