"""The coordinator's door: identity and what came back, never an answer; nobody else comes in, and all is logged."""

from datetime import date, timedelta

import pytest

from larix.access.actor import HeldAt
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.core.rulings import Refused
from larix.gate import Outside, enter_study, inviting
from larix.schedule.invited import Answer, Channel, State
from larix.studies.codes import answer_code, form_code
from larix.studies.consenting import How
from larix.studies.leaving import Chosen, Leaving
from larix.studies.models import AnswerEntry, ConsentEntry, Participation
from larix.treatment.models import Responsibility
from larix.units.models import Unit
from tests.cast import AT, grant, holder
from tests.invited import NUMBERS, POSTED, TODAY, consented, entered, founded, listed

pytestmark = pytest.mark.django_db
BOTH = Chosen(Leaving.PROJECT_AND_REGISTRY)


@pytest.fixture
def study():
    return founded()


@pytest.fixture
def people(study):
    return listed(study)


@pytest.fixture
def entry(study):
    return entered(study)


def found(entry, search, state=None):
    page = inviting.list_invitees(entry, state=state, search=search, start=0, size=50)
    return [row.identity.name for row in page.rows]


def last_line():
    return LogLine.objects.order_by("-number").first()


@pytest.mark.parametrize(
    ("search", "who"),
    [
        ("berg", ["Anne Berg"]),
        ("ANNE", ["Anne Berg"]),
        ("dahl bj", ["Bjørn Dahl"]),
        ("55000003", ["Dag Foss"]),
        ("55 00 00 03", ["Dag Foss"]),
        (NUMBERS[0], ["Anne Berg"]),
        (f"{NUMBERS[0][:6]} {NUMBERS[0][6:]}", ["Anne Berg"]),
        ("nobody", []),
        ("", ["Anne Berg", "Bjørn Dahl", "Cecilie Eide", "Dag Foss", "Eva Grønn", "Finn Haug"]),
    ],
)
def test_people_are_found_by_name_telephone_and_number(people, entry, search, who):
    assert found(entry, search) == who


def test_people_are_found_by_the_code_on_their_form_and_letter(people, entry):
    for code in (form_code(people[1].key, 1), answer_code(people[1].key, 1)):
        assert found(entry, code.lower()) == ["Bjørn Dahl"]
        assert inviting.find_by_form_code(entry, code) == people[1].key


def test_a_code_of_another_study_is_nobodys_here(people, entry):
    theirs = listed(founded("other-w"), 1)[0]
    assert inviting.find_by_form_code(entry, form_code(theirs.key, 1)) is None
    assert found(entry, form_code(theirs.key, 1)) == []


def test_a_search_is_logged_without_what_was_searched_for(people, entry):
    found(entry, "Anne Berg", state=State.NO_ANSWER)
    line = last_line()
    assert (line.verb, line.reason) == ("people.listed", "")
    assert line.counts == {"state": "no_answer", "searched": 1, "start": 0, "shown": 1}


def test_section_1_what_a_coordinator_sees_of_one_person(people, entry):
    inviting.record_answer(entry, people[0].key, answer=Answer.TALK, channel=Channel.TELEPHONE, on=TODAY)
    shown = inviting.open_invitee(entry, people[0].key)
    assert (shown.identity.name, shown.state, shown.listed_on) == ("Anne Berg", State.TALK, people[0].listed_on)
    assert [(letter.kind, letter.on) for letter in shown.letters] == [("invitation", POSTED)]
    assert [(each.answer, each.channel, each.undone) for each in shown.answers] == [(Answer.TALK, "telephone", False)]
    assert people[0].described == {"dose_mg": 417}  # what the comparison describes is not theirs to read
    assert [what for what in ("dose_mg", "417") if what in repr(shown)] == []


def test_opening_somebody_is_a_line_about_them(people, entry):
    inviting.open_invitee(entry, people[0].key)
    line = last_line()
    assert (line.verb, line.account) == ("person.read", entry.actor.account)
    assert list(line.people.values_list("person_key", flat=True)) == [people[0].person.key]


def test_nobody_of_another_study_is_opened_or_changed(people, entry):
    theirs = listed(founded("other-w"), 1)[0]
    doors = (
        lambda: inviting.open_invitee(entry, theirs.key),
        lambda: inviting.record_answer(entry, theirs.key, answer=Answer.NO, channel=Channel.SLIP, on=TODAY),
        lambda: inviting.wrong_opener(entry, theirs.key, channel=Channel.TELEPHONE),
        lambda: inviting.objection(entry, theirs.key, channel=Channel.TELEPHONE, on=TODAY),
        lambda: inviting.withdraw(entry, theirs.key, BOTH, channel=Channel.TELEPHONE, on=TODAY),
        lambda: inviting.postpone(entry, theirs.key),
        lambda: inviting.taking_back(entry, theirs.key),
        lambda: inviting.consequences(entry, theirs.key, BOTH),
    )
    lines = LogLine.objects.count()
    for door in doors:
        with pytest.raises(Outside):
            door()
    assert (AnswerEntry.objects.count(), LogLine.objects.count()) == (0, lines)


@pytest.mark.parametrize("role", [Role.INTERVIEWER, Role.RESEARCHER])
def test_no_other_role_of_the_study_comes_in_here(study, people, role):
    other = holder("ida", "Ida", role, HeldAt("study", study.key))
    entry = enter_study(other, study.key, role, AT)
    doors = (
        lambda: inviting.funnel(entry, TODAY),
        lambda: inviting.list_invitees(entry, state=None, search="", start=0, size=10),
        lambda: inviting.open_invitee(entry, people[0].key),
        lambda: inviting.find_by_form_code(entry, form_code(people[0].key, 1)),
        lambda: inviting.scans(entry),
        lambda: inviting.wrong_openings(entry),
        lambda: inviting.decline_reasons(entry),
        lambda: inviting.close_list(entry),
    )
    for door in doors:
        with pytest.raises(Outside):
            door()


def test_section_6_not_today_leaves_no_mark(people, entry):
    before = (AnswerEntry.objects.count(), ConsentEntry.objects.count())
    inviting.postpone(entry, people[0].key)
    assert (AnswerEntry.objects.count(), ConsentEntry.objects.count()) == before
    assert (last_line().verb, last_line().counts) == ("person.read", {})


def met(entry, invitation, **other):
    usual = {
        "on": TODAY, "scopes": {"interviews": True}, "how": How.FIRST_MEETING, "text_version": 1,
        "copy": "handed_over", "said_back": True,
    }  # fmt: skip
    inviting.consent(entry, invitation.key, **{**usual, **other})


def test_a_consent_at_a_meeting_is_taken_by_whoever_came_in(people, entry):
    met(entry, people[0])
    assert list(ConsentEntry.objects.values_list("taken_by", "said_back")) == [(entry.actor.account, True)]
    assert inviting.open_invitee(entry, people[0].key).label == "W-001"


def treated_at_a_unit(person, **other):
    """The unit lar-nord-unit has had the responsibility for the person since 2014."""
    unit, since = None, date(2014, 1, 1)
    for level in ("region", "trust", "unit"):
        key = f"lar-nord-{level}"
        told = {"level": level, "name": key, "parent": unit, "valid_from": since}
        unit, _made = Unit.objects.get_or_create(key=key, defaults=told)
    usual = {"holder": "specialist", "from_on": since, "decision": "intake"}
    Responsibility.objects.create(person=person, unit=unit, **usual | other)


def test_section_6_a_coordinator_who_treats_the_person_cannot_take_the_consent(study, people):
    treated_at_a_unit(people[0].person)
    both = holder("petra", "Petra", Role.COORDINATOR, HeldAt("study", study.key))
    grant(both, Role.PRIMARY_CONTACT, HeldAt("unit", "lar-nord-unit"))
    entry = enter_study(both, study.key, Role.COORDINATOR, AT)
    with pytest.raises(Refused) as refused:
        met(entry, people[0])
    assert refused.value.ruling.code == "treats_the_person"
    assert Participation.objects.count() == 0
    met(entry, people[1])  # whom she does not treat
    assert list(Participation.objects.values_list("person", flat=True)) == [people[1].person_id]


def test_section_6_yesterdays_day_is_no_way_around_treating_the_person_today(study, people):
    treated_at_a_unit(people[0].person)
    both = holder("petra", "Petra", Role.COORDINATOR, HeldAt("study", study.key))
    grant(both, Role.PRIMARY_CONTACT, HeldAt("unit", "lar-nord-unit"), from_on=TODAY)
    with pytest.raises(Refused) as refused:
        met(enter_study(both, study.key, Role.COORDINATOR, AT), people[0], on=TODAY - timedelta(days=1))
    assert refused.value.ruling.code == "treats_the_person"


def test_section_6_who_treated_the_person_on_the_day_it_was_given_cannot_have_taken_it(study, people):
    treated_at_a_unit(people[0].person)
    both = holder("petra", "Petra", Role.COORDINATOR, HeldAt("study", study.key))
    grant(both, Role.PRIMARY_CONTACT, HeldAt("unit", "lar-nord-unit"), to_on=TODAY)
    with pytest.raises(Refused) as refused:
        met(enter_study(both, study.key, Role.COORDINATOR, AT), people[0], on=TODAY - timedelta(days=1))
    assert refused.value.ruling.code == "treats_the_person"


@pytest.mark.parametrize("who", [{"gp_name": "Kari KOORDINATOR"}, {"gp_name": "Ola", "gp_deputy": "kari  koordinator"}])
def test_section_6_the_gp_who_follows_the_person_cannot_take_the_consent(people, entry, who):
    treated_at_a_unit(people[0].person, holder="gp", **who)
    treated_at_a_unit(people[1].person, holder="gp", gp_name="Kari Koordinatorsen")
    with pytest.raises(Refused) as refused:
        met(entry, people[0])
    assert refused.value.ruling.code == "treats_the_person"
    met(entry, people[1])
    assert list(Participation.objects.values_list("person", flat=True)) == [people[1].person_id]


def test_what_a_consent_page_asks_has_nothing_ticked_and_todays_text(people, entry):
    asked = inviting.consent_asked(entry, people[0].key)
    assert (asked.text.number, dict(asked.standing)) == (1, {})
    assert [scope.code for scope in asked.scopes if scope.needed] == ["interviews"]


def test_leaving_is_done_in_one_act(people, entry):
    consented(people[0], registry=True)
    inviting.withdraw(entry, people[0].key, BOTH, channel=Channel.TELEPHONE, on=TODAY)
    shown = inviting.open_invitee(entry, people[0].key)
    assert (shown.state, shown.reserved, shown.label) == (State.WITHDRAWN, True, "")


def test_section_12_the_officer_has_every_wrong_opening(people, entry):
    inviting.wrong_opener(entry, people[3].key, channel=Channel.TELEPHONE)
    found = inviting.wrong_openings(entry)
    assert (found.total, found.untold) == (1, 1)
    assert [(line.invitee, line.at, line.channel, line.told_officer_on) for line in found.lines] == [
        (people[3].key, AT, "telephone", None)
    ]


def test_section_8_reasons_for_a_no_are_counts(people, entry):
    for invitation in people[:2]:
        inviting.record_answer(
            entry, invitation.key, answer=Answer.NO, channel=Channel.SLIP, on=TODAY, decline_reason="not_now"
        )
    assert inviting.decline_reasons(entry) == {"not_now": 2}


def test_the_funnel_is_counted_without_reading_anybody(people, entry):
    lines = LogLine.objects.count()
    assert inviting.funnel(entry, TODAY).no_answer == 6
    assert [day for day, _ in inviting.funnel_over_time(entry, TODAY)] == [
        date(2026, 10, 1),
        date(2026, 11, 1),
        TODAY,
    ]
    assert LogLine.objects.count() == lines
