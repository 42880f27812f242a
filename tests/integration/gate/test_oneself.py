"""A person by electronic identity: sees their own studies only, consents, and takes it back."""

import pytest

from larix.access.models import LogLine
from larix.core.rulings import Refused
from larix.gate import Outside, oneself
from larix.history import Death
from larix.people.actions import record_deaths
from larix.people.models import Reservation
from larix.schedule.invited import State
from larix.studies.leaving import Chosen, Leaving
from larix.studies.models import ConsentEntry, Invitation, Letter, LetterRun, Objection, Participation
from larix.texts.actions import still_true
from tests.cast import AT
from tests.invited import NUMBERS, POSTED, TODAY, consented, coordinating, founded, listed, text_written

pytestmark = pytest.mark.django_db
LEAVE = Chosen(Leaving.PROJECT)


@pytest.fixture
def study():
    return founded()


@pytest.fixture
def invitations(study):
    return listed(study, 2)


@pytest.fixture
def anne(invitations):
    return oneself.by_number("fnr", NUMBERS[0], AT)


def gave(anne, **other):
    usual = {"scopes": {"interviews": True}, "text_version": 1}
    oneself.give_consent(anne, "study-w", **{**usual, **other})


def gave_to(anne, study_key):
    oneself.give_consent(anne, study_key, scopes={"interviews": True}, text_version=1)


def test_a_number_that_larix_does_not_know_opens_nothing(invitations):
    assert oneself.by_number("fnr", "29029600013", AT) is None


def test_nobody_signs_in_as_somebody_who_has_died(study, invitations, anne):
    record_deaths(deaths=[(invitations[0].person, Death(POSTED, "population register"))], by=coordinating(study))
    assert (oneself.by_number("fnr", NUMBERS[0], AT), oneself.again(anne.person_key, AT)) == (None, None)


def test_signing_in_is_a_line_by_the_person_about_the_person(anne):
    line = LogLine.objects.get(verb="person.read")
    assert (line.role, line.account, line.counts) == ("person", "", {})
    assert list(line.people.values_list("person_key", flat=True)) == [anne.person_key]


def test_only_studies_that_have_written_to_the_person_are_shown(anne):
    silent = founded("silent-w")
    theirs = listed(silent, 1, posted=False)[0]
    Invitation.objects.filter(pk=theirs.pk).update(
        person=Invitation.objects.get(study__key="study-w", person__key=anne.person_key).person
    )
    shown = oneself.invitations_of(anne)
    assert [(each.study_key, each.state, each.may_consent, each.takes_part) for each in shown] == [
        ("study-w", State.NO_ANSWER, True, False)
    ]


def test_a_study_that_has_them_on_its_list_and_sent_nothing_is_as_outside_as_one_that_is_not_there(study, anne):
    silent = founded("silent-w")
    theirs = listed(silent, 1, posted=False)[0]
    person = Invitation.objects.get(study=study, person__key=anne.person_key).person
    Invitation.objects.filter(pk=theirs.pk).update(person=person)
    doors = (
        lambda: oneself.title_of(anne, "silent-w"),
        lambda: oneself.consent_form(anne, "silent-w"),
        lambda: gave_to(anne, "silent-w"),
        lambda: oneself.taking_back(anne, "silent-w"),
        lambda: oneself.consequences(anne, "silent-w", LEAVE),
        lambda: oneself.withdraw(anne, "silent-w", LEAVE),
        lambda: oneself.my_consents(anne, "silent-w"),
        lambda: oneself.consent_copy(anne, "silent-w"),
        lambda: oneself.object_to_comparison(anne, "silent-w"),
    )
    for door in doors:
        with pytest.raises(Outside):
            door()
    assert (ConsentEntry.objects.count(), Objection.objects.count()) == (0, 0)
    theirs.refresh_from_db()
    consented(theirs)  # at a meeting, without a letter: then it is theirs to see
    assert oneself.consent_copy(anne, "silent-w").on == TODAY
    assert [each.study_key for each in oneself.invitations_of(anne)] == ["study-w", "silent-w"]


def test_a_letter_that_was_taken_out_of_the_pile_or_not_posted_sent_nothing(study, anne):
    Letter.objects.update(taken_out="moved")
    assert oneself.invitations_of(anne) == ()
    Letter.objects.update(taken_out="")
    LetterRun.objects.update(posted_on=None)
    with pytest.raises(Outside):
        oneself.title_of(anne, "study-w")


def test_a_study_that_never_invited_them_is_outside(anne):
    listed(founded("other-w"), 1)
    for key in ("other-w", "nowhere"):
        with pytest.raises(Outside):
            oneself.consent_form(anne, key)


def test_section_6_the_form_has_todays_text_and_nothing_ticked(anne):
    form = oneself.consent_form(anne, "study-w")
    assert (form.text.number, dict(form.standing), form.scopes[0].needed) == (1, {}, True)


def test_section_6_a_consent_by_electronic_identity_makes_a_participant(anne, invitations):
    gave(anne)
    entry = ConsentEntry.objects.get()
    assert (entry.how, entry.taken_by, entry.copy, entry.on) == ("eid", "", "on_screen", TODAY)
    assert list(Participation.objects.values_list("person", "label")) == [(invitations[0].person_id, "W-001")]


def test_section_6_the_person_has_a_copy_of_the_very_text(study, anne):
    gave(anne, scopes={"interviews": True, "keep": True})
    text_written(study)
    copy = oneself.consent_copy(anne, "study-w")
    assert (copy.text.number, copy.on, copy.how) == (1, TODAY, "eid")
    assert [(scope.code, yes) for scope, yes in copy.scopes] == [
        ("interviews", True), ("contact", False), ("registry", False), ("named_sources", False), ("keep", True),
    ]  # fmt: skip


def test_section_6_the_copy_knows_what_was_taken_back_since_and_on_which_day(study, anne):
    gave(anne, scopes={"interviews": True, "keep": True, "registry": True})
    assert dict(oneself.consent_copy(anne, "study-w").taken_back) == {}
    oneself.withdraw(anne, "study-w", Chosen(Leaving.SOME, frozenset({"keep"})))
    oneself.withdraw(anne, "study-w", Chosen(Leaving.SOME, frozenset({"registry", "contact"})))
    assert dict(oneself.consent_copy(anne, "study-w").taken_back) == {"keep": TODAY, "registry": TODAY}
    gave(anne, text_version=text_written(study))  # said anew: what was taken back before is of an older consent
    assert dict(oneself.consent_copy(anne, "study-w").taken_back) == {}


def test_a_text_that_was_only_looked_at_again_asks_nobody_for_a_new_consent(study, anne):
    gave(anne)
    still_true(scope=study.protocol.scope, code="consent", by=coordinating(study))
    assert [(each.ask_again, each.may_consent) for each in oneself.invitations_of(anne)] == [(False, False)]


def test_a_new_text_is_told_and_can_be_consented_to(study, anne):
    gave(anne)
    newest = text_written(study)
    assert [(each.ask_again, each.may_consent) for each in oneself.invitations_of(anne)] == [(True, True)]
    with pytest.raises(Refused) as refused:
        gave(anne)
    assert refused.value.ruling.code == "older_text"
    gave(anne, text_version=newest)
    assert [(each.ask_again, each.may_consent) for each in oneself.invitations_of(anne)] == [(False, False)]


def test_section_7_leaving_by_electronic_identity(anne):
    gave(anne)
    oneself.withdraw(anne, "study-w", LEAVE)
    assert [(line.kind, line.how) for line in oneself.my_consents(anne, "study-w")] == [
        ("given", "eid"),
        ("withdrawn", "eid"),
    ]
    assert (Participation.objects.count(), Reservation.objects.count()) == (0, 0)


def test_section_7_reserving_changes_nothing_in_the_study(anne):
    gave(anne)
    oneself.reserve(anne, reserved=True)
    assert (oneself.is_reserved(anne), Participation.objects.count()) == (True, 1)
    oneself.reserve(anne, reserved=False)
    assert oneself.is_reserved(anne) is False


def test_section_7_objecting_is_for_oneself_only(anne, invitations):
    oneself.object_to_comparison(anne, "study-w")
    assert list(Objection.objects.values_list("invitation", flat=True)) == [invitations[0].pk]
    assert [each.objected for each in oneself.invitations_of(anne)] == [True]


def test_what_the_person_does_is_done_by_the_person_and_says_no_number(anne, invitations):
    gave(anne)
    oneself.object_to_comparison(anne, "study-w")
    oneself.reserve(anne, reserved=True)
    oneself.withdraw(anne, "study-w", LEAVE)
    verbs = ["consent.recorded", "objection.recorded", "reservation.recorded", "consent.withdrawn"]
    lines = LogLine.objects.filter(verb__in=verbs).order_by("number")
    assert [(line.verb, line.role, line.account) for line in lines] == [(verb, "person", "") for verb in verbs]
    said = repr([(line.counts, line.reason) for line in LogLine.objects.all()])
    assert [secret for secret in (NUMBERS[0], "Anne", "Berg") if secret in said] == []


def test_somebody_elses_consent_is_not_seen(anne, invitations):
    consented(invitations[1])
    assert oneself.my_consents(anne, "study-w") == ()
    assert oneself.consent_copy(anne, "study-w") is None
