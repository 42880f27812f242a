"""What staff see to of people's rights: letters that are owed, what is wrong, everything on paper, deletion."""

from datetime import timedelta

import pytest

from larix.access.models import Account, LogLine
from larix.people.models import Identity
from larix.rights.actions import ask_correction, withdraw
from larix.rights.models import Confirmation, Correction
from larix.schedule.invited import Channel
from larix.studies.leaving import Chosen, Leaving
from larix.studies.models import Participation, Worry
from larix.treatment.models import Responsibility
from larix.units.models import Unit
from tests.cast import AT, SINCE
from tests.fieldwork_stage import interviewing, joined, treated_by
from tests.integration.rights.rights_stage import interviewed
from tests.integration.web.reading import main_words
from tests.invited import KEY, TODAY, coordinating, entered, founded, listed

pytestmark = pytest.mark.django_db
RIGHTS, WRONG = f"/inviting/{KEY}/rights/", f"/interviews/{KEY}/wrong/"


@pytest.fixture(autouse=True)
def _beside_the_backups(settings, tmp_path):
    settings.ERASED = tmp_path / "erased.jsonl"


@pytest.fixture
def study():
    return founded()


@pytest.fixture
def anne(study):
    """Anne takes part and has answered; Bjørn is on the list."""
    anne, bjorn = listed(study, 2)
    for one in (anne, bjorn):
        joined(one)
    interviewed(anne)
    return anne


def account_of(entry):
    return Account.objects.get(key=entry.actor.account)


@pytest.fixture
def office(study, signed_in):
    return signed_in(account_of(entered(study)))


@pytest.fixture
def field(study, signed_in):
    return signed_in(account_of(interviewing(study)))


def left(invitation, on=TODAY):
    chosen, by = Chosen(Leaving.PROJECT), coordinating(invitation.study)
    withdraw(study=invitation.study, person=invitation.person, chosen=chosen, channel=Channel.TELEPHONE, on=on, by=by)
    return Confirmation.objects.get(person=invitation.person)


def test_a_letter_is_owed_is_late_after_thirty_days_and_leaves_the_list_when_it_is_given(office, anne):
    letter = left(anne)
    assert "1 letter is owed to somebody who said no." in main_words(office.get(f"/inviting/{KEY}/"))
    Confirmation.objects.update(due_on=TODAY - timedelta(days=1))
    page = main_words(office.get(RIGHTS))
    assert ("(late)" in page, "Anne Berg" in page, "Out of the project" in page) == (True, True, True)
    assert "1 letter to somebody who said no is late." in main_words(office.get(f"/inviting/{KEY}/"))
    shown = main_words(office.get(f"{RIGHTS}letters/{letter.key}/"))
    assert "Your answers from the interviews (1 form), with every earlier version of them." in shown
    office.post(f"{RIGHTS}letters/{letter.key}/given/", {"channel": "by_hand"})
    letter.refresh_from_db()
    assert (letter.sent_on, letter.channel) == (TODAY, "by_hand")
    assert "No letter is owed." in main_words(office.get(RIGHTS))
    assert LogLine.objects.filter(verb="confirmation.sent").count() == 1


def test_a_protected_address_is_never_printed_on_the_letter(office, anne):
    identity = Identity.objects.get(person=anne.person)
    identity.address, identity.protection = "Storgata 1", "strictly_confidential"
    identity.save()
    letter = left(anne)
    shown = main_words(office.get(f"{RIGHTS}letters/{letter.key}/"))
    assert ("Storgata" in shown, "hand the letter over" in shown, "It has been posted" in shown) == (False, True, False)


def test_what_is_wrong_goes_to_who_can_mend_it_and_nobody_else_sees_it(office, field, anne):
    by = coordinating(anne.study)
    for about in ("identity", "answer"):
        said = f"Something about my {about}."
        ask_correction(study=anne.study, person=anne.person, about=about, said=said, by=by)
    at_the_office, in_the_field = main_words(office.get(RIGHTS)), main_words(field.get(WRONG))
    seen = [(f"my {about}" in at_the_office, f"my {about}" in in_the_field) for about in ("identity", "answer")]
    assert seen == [(True, False), (False, True)]
    answer = Correction.objects.get(about="answer")
    assert office.post(f"{RIGHTS}wrong/{answer.key}/", {"how": "mended", "answer": "x"}).status_code == 404
    for empty in ({}, {"how": "mended", "answer": " "}):
        field.post(f"{WRONG}{answer.key}/", empty)
        assert Correction.objects.get(pk=answer.pk).state == "open"
    field.post(f"{WRONG}{answer.key}/", {"how": "mended", "answer": "It is a new version."})
    answer.refresh_from_db()
    assert (answer.state, answer.answer, answer.by != "") == ("mended", "It is a new version.", True)
    field.post(f"{WRONG}{answer.key}/", {"how": "declined", "answer": "Another says otherwise."})
    answer.refresh_from_db()
    assert answer.answer == "It is a new version."


def test_whoever_treats_the_person_sees_nothing_of_what_is_wrong_with_an_answer(field, study, anne):
    ask_correction(study=study, person=anne.person, about="answer", said="My dose.", by=coordinating(study))
    iris = account_of(interviewing(study))
    treated_by(iris, Participation.objects.get(person=anne.person))
    Responsibility.objects.get_or_create(
        person=anne.person, to_on=None,
        defaults={"unit": Unit.objects.get(key="clinic"), "holder": "specialist", "from_on": SINCE, "decision": "x"},
    )  # fmt: skip
    assert "My dose." not in main_words(field.get(WRONG))


def test_everything_on_paper_is_only_what_its_printer_may_see_and_names_the_rest(office, field, anne):
    row = Participation.objects.get(person=anne.person)
    Worry.objects.create(
        participation=row, at=AT, kind="suicide", said="anothers-worry", save_id=anne.key, by="another"
    )  # fmt: skip
    from_office = main_words(office.get(f"/inviting/{KEY}/people/{anne.key}/everything/"))
    in_field = main_words(field.get(f"/interviews/{KEY}/{row.key}/everything/"))
    words = ("Anne", "That you were invited", "bothered", "anothers-worry", "Dahl")
    assert [word in from_office for word in words] == [True, True, False, False, False]
    assert [word in in_field for word in words] == [True, False, True, False, False]
    assert "the interviewer can print them for you" in from_office
    assert "Worries that others wrote down" in in_field
    assert LogLine.objects.filter(verb="everything.read", people__person_key=anne.person.key).count() == 2


def test_a_coordinator_deletes_everything_after_it_was_read_out_and_the_letter_is_given(office, anne):
    address = f"/inviting/{KEY}/people/{anne.key}/erase/"
    assert "This will be deleted" in main_words(office.get(address))
    assert office.post(address, {"channel": "telephone"}).status_code == 422
    assert Identity.objects.filter(person=anne.person).exists()
    page = main_words(office.post(address, {"channel": "telephone", "sure": "yes"}))
    assert "Everything is deleted" in page
    assert not Identity.objects.filter(person=anne.person).exists()
    letter = Confirmation.objects.get(person=anne.person)
    office.post(f"{RIGHTS}letters/{letter.key}/given/", {"channel": "by_hand"})
    assert Confirmation.objects.get(person=anne.person).channel == "by_hand"
    assert "Name deleted" in main_words(office.get(f"/inviting/{KEY}/people/{anne.key}/"))
