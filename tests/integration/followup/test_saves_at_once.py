"""Two pages, two presses, one moment: nothing is stored twice and nothing is lost."""

from collections import Counter

import pytest

from larix.access.models import LogLine
from larix.access.roles import Role
from larix.followup.actions import choose_version, record_response
from larix.followup.given import AnotherSave, Outcome, Saved, check
from larix.followup.models import Response, ResponseVersion
from larix.gate import enter_study
from tests.cast import AT, PRACTICE, Desk, ces_d, save_of


@pytest.fixture
def desk(open_to_many, practice, interviewer):
    return Desk(enter_study(interviewer, PRACTICE, Role.INTERVIEWER, AT), practice.participations.order_by("label")[0])


def storing(desk, given):
    return lambda: record_response(person_id=desk.participation.person_id, given=check(given), by=desk.by)


def versions(desk):
    mine = ResponseVersion.objects.filter(response__person=desk.participation.person_id).order_by("number")
    return [(version.number, version.conflict) for version in mine]


def test_a_save_that_is_sent_four_times_at_once_is_stored_once(desk, at_once):
    before = LogLine.objects.count()
    came = at_once(*[storing(desk, save_of(desk.participation))] * 4)
    assert Counter(saved.outcome for saved in came) == {Outcome.STORED: 1, Outcome.REPEATED: 3}
    assert (versions(desk), LogLine.objects.count()) == ([(1, False)], before + 1)


def test_one_id_with_different_contents_at_once_is_stored_once_and_the_others_are_told(desk, at_once):
    came = at_once(*(storing(desk, save_of(desk.participation, answers=ces_d(n))) for n in range(4)))
    assert Counter(type(each) for each in came) == {Saved: 1, AnotherSave: 3}
    assert versions(desk) == [(1, False)]


def test_corrections_of_the_same_page_at_once_are_all_kept_and_one_of_them_holds(desk, at_once):
    storing(desk, save_of(desk.participation))()
    corrections = [save_of(desk.participation, f"c{n}", started_from=1, answers=ces_d(n)) for n in range(4)]
    came = at_once(*(storing(desk, given) for given in corrections))
    assert Counter(saved.outcome for saved in came) == {Outcome.STORED: 1, Outcome.CONFLICT: 3}
    assert versions(desk) == [(1, False), (2, False), (3, True), (4, True), (5, True)]


def test_first_saves_of_two_pages_at_once_are_both_kept(desk, at_once):
    pages = [save_of(desk.participation, name, answers=ces_d(n)) for n, name in enumerate(("one", "two"))]
    came = at_once(*(storing(desk, given) for given in pages))
    assert Counter(saved.outcome for saved in came) == {Outcome.STORED: 1, Outcome.CONFLICT: 1}
    assert (Response.objects.filter(person=desk.participation.person_id).count(), len(versions(desk))) == (1, 2)


def test_a_choice_and_a_save_at_once_leave_one_current_version_that_nobody_overwrote(desk, at_once):
    storing(desk, save_of(desk.participation))()
    storing(desk, save_of(desk.participation, "second", started_from=1, answers=ces_d(2)))()
    storing(desk, save_of(desk.participation, "stale", started_from=1, answers=ces_d(3)))()
    response = Response.objects.get(person=desk.participation.person_id)
    new = save_of(desk.participation, "new", started_from=2, answers=ces_d(0))
    choice = save_of(desk.participation, "choice").save_id
    came = at_once(storing(desk, new), lambda: choose_version(response=response, number=3, save_id=choice, by=desk.by))
    # Whoever came first holds: a save after the choice is a conflict, a choice after the save is refused.
    if isinstance(came[1], Saved):
        assert (came[0].outcome, versions(desk)[3:]) == (Outcome.CONFLICT, [(4, False), (5, True)])
    else:
        assert (came[1].ruling.code, versions(desk)[3:]) == ("nothing_to_choose", [(4, False)])
