"""Who has the daily responsibility on each day: the unit, or a named GP; and who therefore treats whom."""

from dataclasses import replace
from datetime import date

import pytest

from larix.access.actor import HeldAt, operator
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.core.countries import pack
from larix.core.rulings import Refused
from larix.core.told import Told
from larix.history import Death
from larix.people.actions import correct_death, enrol_people, record_deaths
from larix.treatment.actions import forget_responsibilities, move_responsibility, record_responsibilities
from larix.treatment.models import Responsibility
from larix.treatment.queries import responsible_on, somebody_at, treats
from larix.treatment.rows import NewResponsibility
from larix.units.actions import close_unit, open_unit, open_units
from tests.cast import AT, SINCE, account, grant, holder

pytestmark = pytest.mark.django_db
BY = operator(AT)
BERGEN = "lar-helse-bergen"
EARLY, MAY, JUNE = date(2012, 3, 1), date(2014, 5, 15), date(2014, 6, 1)


@pytest.fixture(autouse=True)
def _units(db):
    open_units(units=pack("no").units, from_on=date(2010, 1, 1), by=BY)


@pytest.fixture
def person():
    return enrol_people(count=1, scope="register", by=BY)[0]


def at_the_gp(person, **more):
    usual = NewResponsibility(person, BERGEN, "gp", "Guro Lege", "Vidar Vikar", EARLY, None, "LAR X")
    return replace(usual, **more)


def recorded(*rows):
    return record_responsibilities(rows=rows, by=BY)


def moved(person, **more):
    usual = {
        "unit_key": BERGEN, "holder": "specialist", "gp_name": "", "gp_deputy": "", "from_on": JUNE, "decision": "plan",
    }  # fmt: skip
    return move_responsibility(person=person, by=BY, **{**usual, **more})


def who(person, day):
    row = responsible_on([person.pk], day).get(person.pk)
    return None if row is None else (row.unit_key, row.holder, row.gp_name)


def lines():
    return list(LogLine.objects.filter(verb="responsibility.moved").values_list("subjects", flat=True))


def test_a_person_is_with_a_named_gp_from_the_day_it_began(person):
    assert recorded(at_the_gp(person)) == ()
    assert [who(person, day) for day in (date(2012, 2, 29), EARLY, MAY)] == [
        None, (BERGEN, "gp", "Guro Lege"), (BERGEN, "gp", "Guro Lege"),
    ]  # fmt: skip
    assert lines() == [1]


def test_a_move_ends_what_ran_and_begins_the_next_on_the_same_day(person):
    recorded(at_the_gp(person))
    moved(person)
    assert [who(person, day) for day in (date(2014, 5, 31), JUNE)] == [
        (BERGEN, "gp", "Guro Lege"), (BERGEN, "specialist", ""),
    ]  # fmt: skip
    assert list(Responsibility.objects.order_by("from_on").values_list("from_on", "to_on")) == [
        (EARLY, JUNE), (JUNE, None),
    ]  # fmt: skip


def test_the_same_list_a_second_time_changes_nothing_also_after_a_move(person):
    recorded(at_the_gp(person))
    recorded(at_the_gp(person))
    moved(person)
    moved(person)
    recorded(at_the_gp(person))
    assert (Responsibility.objects.count(), lines()) == (2, [1, 1])


def test_a_missing_deputy_or_decision_is_said_and_stops_nobody(person):
    (said,) = recorded(at_the_gp(person, gp_deputy="", decision=""))
    assert said.en.startswith("The GP's deputy is not named. It was stored all the same.")
    (also,) = moved(person, decision="")
    assert also.en.startswith("It is not said which decision this rests on. It was stored all the same.")
    assert Responsibility.objects.count() == 2
    assert LogLine.objects.filter(verb="responsibility.moved")[0].counts["to_be_looked_at"] == 1


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"gp_name": ""}, "gp_has_no_name"),
        ({"holder": "specialist"}, "gp_has_no_name"),
        ({"from_on": date(2099, 1, 1)}, "day_has_not_come"),
        ({"to_on": EARLY}, "ends_before_it_begins"),
    ],
)
def test_a_row_that_cannot_be_refuses_the_whole_list(person, more, code):
    (other,) = enrol_people(count=1, scope="register", by=BY)
    with pytest.raises(Refused) as refused:
        recorded(at_the_gp(other), at_the_gp(person, **more))
    assert (refused.value.ruling.code, Responsibility.objects.count(), lines()) == (code, 0, [])


def test_days_that_somebody_else_has_had_are_not_written_over(person):
    recorded(at_the_gp(person))
    moved(person)
    for from_on in (EARLY, MAY, JUNE):
        with pytest.raises(Refused) as refused:
            moved(person, from_on=from_on, holder="gp", gp_name="Per Praksis")
        assert refused.value.ruling.code == "days_are_taken"


def test_a_unit_that_does_not_exist_or_has_closed_is_told(person):
    with pytest.raises(Told, match=r"There is no unit “lar-bergen”\. Did you mean lar-helse-bergen\?"):
        recorded(at_the_gp(person, unit_key="lar-bergen"))
    close_unit(unit=BERGEN, on=JUNE, by=BY)
    with pytest.raises(Refused) as refused:
        moved(person)
    assert refused.value.ruling.code == "unit_is_not_there"
    recorded(at_the_gp(person, to_on=JUNE))  # what was, was
    assert Responsibility.objects.count() == 1


def test_somebody_who_has_died_is_taken_over_by_nobody_until_the_death_is_corrected(person):
    recorded(at_the_gp(person))
    record_deaths(deaths=[(person, Death(MAY, "told"))], by=BY)
    with pytest.raises(Refused) as refused:
        moved(person)
    assert refused.value.ruling.code == "has_died"
    correct_death(person=person, source="told", by=BY)
    moved(person)
    assert who(person, JUNE) == (BERGEN, "specialist", "")


def test_hundreds_of_people_are_recorded_and_read_in_a_few_queries(django_assert_max_num_queries):
    people = enrol_people(count=328, scope="register", by=BY)
    with django_assert_max_num_queries(20):
        recorded(*(at_the_gp(each) for each in people))
    with django_assert_max_num_queries(1):
        assert len(responsible_on((each.pk for each in people), MAY)) == 328
    assert lines() == [328]


def test_section_6_whoever_holds_a_treating_role_at_the_responsible_unit_treats_the_person(person, outsider):
    open_unit(name="LAR Fonna", level="unit", parent="helse-fonna", from_on=EARLY, by=BY)
    recorded(at_the_gp(person))
    petra = holder("petra", "Petra", Role.PRIMARY_CONTACT, HeldAt("unit", BERGEN))
    fonna = holder("fred", "Fred", Role.PRIMARY_CONTACT, HeldAt("unit", "lar-fonna"))
    studying = account("stina", "Stina")
    grant(studying, Role.COORDINATOR, HeldAt("study", BERGEN))
    asked = [treats(str(each.key), person.pk, AT.date()) for each in (petra, fonna, studying, outsider)]
    assert asked == [True, False, False, False]


def test_section_6_who_treats_somebody_follows_the_days_of_the_role_and_of_the_responsibility(person):
    open_unit(name="LAR Fonna", level="unit", parent="helse-fonna", from_on=EARLY, by=BY)
    recorded(at_the_gp(person))
    moved(person, unit_key="lar-fonna", from_on=date(2026, 6, 1))
    petra = account("petra", "Petra")
    grant(petra, Role.PRIMARY_CONTACT, HeldAt("unit", BERGEN), SINCE, date(2026, 3, 1))
    days = (date(2025, 12, 31), SINCE, date(2026, 3, 1), date(2026, 6, 1))
    assert [treats(str(petra.key), person.pk, day) for day in days] == [False, True, False, False]
    fonna = holder("fred", "Fred", Role.PRIMARY_CONTACT, HeldAt("unit", "lar-fonna"))
    assert [treats(str(fonna.key), person.pk, day) for day in days] == [False, False, False, True]
    assert not treats(str(fonna.key), enrol_people(count=1, scope="x", by=BY)[0].pk, days[3])


def test_whether_a_unit_has_anybody_is_a_yes_or_a_no(person):
    recorded(at_the_gp(person))
    moved(person, unit_key="lar-helse-bergen", holder="gp", gp_name="Ny Lege", gp_deputy="X")
    assert [somebody_at(BERGEN, day) for day in (date(2012, 1, 1), MAY, AT.date())] == [False, True, True]


def test_who_is_forgotten_has_nobody_left_and_the_others_keep_theirs(person):
    other = enrol_people(count=1, scope="register", by=BY)[0]
    recorded(at_the_gp(person, to_on=MAY), at_the_gp(other))
    moved(person)
    for _again in range(2):
        forget_responsibilities(people=[person], by=BY)
    assert list(Responsibility.objects.values_list("person", flat=True)) == [other.pk]
    [line] = LogLine.objects.filter(verb="list.closed")
    assert (line.counts, line.subjects) == ({"responsibilities": 2}, 1)
