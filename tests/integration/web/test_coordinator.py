"""The coordinator's pages: the funnel, one person, what came back, a consent, a way out; identity, never an answer."""

from datetime import timedelta

import pytest

from larix.access.models import LogLine
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.core.canonical import digest
from larix.files.actions import store_file
from larix.schedule.invited import Answer, Channel, State
from larix.studies.actions import record_answer
from larix.studies.codes import form_code, grouped
from larix.studies.models import AnswerEntry, ConsentEntry, Scan
from tests.access_stage import holds
from tests.cast import AT, account
from tests.integration.web.coordinator_stage import (  # noqa: F401  (fixtures: pytest finds them by name)
    HOME,
    a_coordinator,
    a_study,
    an_anne,
    page_of,
    state_of,
)
from tests.integration.web.reading import fields, main_words
from tests.invited import INVITING, KEY, NUMBERS, TODAY, consented, coordinating, listed

PAPER = {"on": "2026-11-20", "how": "first_meeting", "copy": "handed_over", "text_version": "1", "scan": ""}
PAPER |= {"not_treating": "yes", "said_back": "yes"}


def test_an_empty_study_says_what_to_do_next(kari):
    assert "Nobody is on the list yet. Begin by taking in the list" in main_words(kari.get(HOME))
    assert "Nobody is on the list yet." in main_words(kari.get(f"{HOME}people/"))


def test_the_funnel_says_everybody_once_and_shows_nobodys_name(kari, anne):
    consented(anne)
    said = main_words(kari.get(HOME))
    assert "Everybody on the list 6" in said
    assert ("Consented 1" in said, "Anne" in said, "Berg" in said) == (True, False, False)


def test_the_list_is_searched_by_name_number_and_code_and_none_of_it_stands_in_an_address(kari, anne):
    assert "1 person" in main_words(kari.post(f"{HOME}people/", {"search": "berg"}))
    assert "Anne Berg" in main_words(kari.post(f"{HOME}people/", {"search": NUMBERS[0]}))
    found = kari.post(f"{HOME}people/", {"search": grouped(form_code(anne.key, 1))})
    assert found.headers["Location"] == page_of(anne)
    assert "Nobody on the list fits." in main_words(kari.post(f"{HOME}people/", {"search": "Nilsen"}))


def test_opening_a_person_is_a_line_in_their_log(kari, anne):
    kari.get(page_of(anne))
    assert LogLine.objects.filter(verb=Verb.PERSON_READ, people__person_key=anne.person.key).count() == 1


def test_an_answer_is_stored_on_its_day_and_can_be_taken_back_with_what_was_wrong(kari, anne):
    given = {"answer": "no", "channel": "telephone", "on": "2026-11-19", "on_behalf": "", "decline_reason": "not_now"}
    assert kari.post(page_of(anne, "answer"), given).headers["Location"] == page_of(anne)
    assert (state_of(anne), anne.study.decline_reasons.get().count) == (State.NO, 1)
    kari.post(page_of(anne, "undo"), {"entry": "1", "reason": ""})
    assert state_of(anne) is State.NO
    kari.post(page_of(anne, "undo"), {"entry": "1", "reason": "the wrong person"})
    assert state_of(anne) is not State.NO
    assert "an entry was taken back. the wrong person" in main_words(kari.get(page_of(anne)))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"on": "2099-01-01"}, "This day has not come yet."),
        ({"on": "yesterday"}, "Write a day, such as 31.08.2016."),
        ({"answer": ""}, "Choose what came back."),
        ({"channel": "on_behalf"}, "Say who answered for the person."),
        ({"answer": "yes", "decline_reason": "other"}, "A reason belongs to a no only."),
        ({"answer": "returned"}, "A letter comes back with the post."),
    ],
)
def test_what_is_wrong_with_an_answer_is_said_at_its_place_and_nothing_is_stored(kari, anne, wrong, sentence):
    given = {"answer": "no", "channel": "slip", "on": "2026-11-19", "on_behalf": "", "decline_reason": ""} | wrong
    page = kari.post(page_of(anne, "answer"), given)
    assert (page.status_code, sentence in main_words(page), AnswerEntry.objects.count()) == (422, True, 0)


def test_section_6_no_box_of_a_consent_is_ticked_beforehand(kari, anne):
    page = kari.get(page_of(anne, "consent"))
    assert b"checked" not in page.content
    assert "At the first meeting, with a signature on paper" in main_words(page)


def test_section_6_a_consent_at_the_first_meeting_has_each_yes_and_no(kari, anne):
    given = PAPER | {"scope": ["interviews", "contact"], "channel": ["telephone"]}
    assert kari.post(page_of(anne, "consent"), given).status_code == 302
    entry = ConsentEntry.objects.get()
    assert entry.scopes == {
        "interviews": True,
        "contact": True,
        "registry": False,
        "named_sources": False,
        "keep": False,
    }
    assert (entry.contact_channels, entry.said_back, entry.copy) == (["telephone"], True, "handed_over")
    assert state_of(anne) is State.CONSENTED


@pytest.mark.parametrize(
    "ticked",
    [
        {"scope": []}, {"scope": ["interviews", "contact"]}, {"scope": ["interviews"], "channel": ["sms"]},
        {"scope": ["interviews", "named_sources"]}, {"scope": ["interviews"], "source": ["deaths"]},
        {"scope": ["interviews"], "how": ""}, {"scope": ["interviews"], "on": "2099-01-01"},
        {"scope": ["interviews"], "not_treating": ""}, {"scope": ["interviews"], "said_back": ""},
        {"scope": ["interviews"], "said_back": "the words themselves"},
    ],
)  # fmt: skip
def test_a_consent_that_does_not_hang_together_is_not_stored(kari, anne, ticked):
    page = kari.post(page_of(anne, "consent"), PAPER | ticked)
    assert (page.status_code, "Nothing is stored yet." in main_words(page)) == (422, True)
    assert ConsentEntry.objects.count() == 0


def test_section_6_whoever_takes_a_consent_says_that_they_do_not_treat_the_person(kari, anne):
    """Asked always: where nobody is recorded as responsible for the person, Larix cannot know it."""
    assert "I do not treat this person" in main_words(kari.get(page_of(anne, "consent")))
    unsaid = {name: value for name, value in PAPER.items() if name != "not_treating"} | {"scope": ["interviews"]}
    page = kari.post(page_of(anne, "consent"), unsaid)
    assert (page.status_code, "Tick that you do not treat the person." in main_words(page)) == (422, True)
    assert ConsentEntry.objects.count() == 0
    assert kari.post(page_of(anne, "consent"), unsaid | {"not_treating": "yes"}).status_code == 302


def test_section_6_the_page_asks_whether_it_was_said_back_and_keeps_a_yes_or_a_no_and_no_words(kari, anne):
    question = "did you ask the person to say in their own words what they said yes to"
    assert question in main_words(kari.get(page_of(anne, "consent")))
    unsaid = kari.post(page_of(anne, "consent"), PAPER | {"scope": ["interviews"], "said_back": ""})
    assert "Say whether you asked." in main_words(unsaid)
    kari.post(page_of(anne, "consent"), PAPER | {"scope": ["interviews"], "said_back": "no"})
    assert ConsentEntry.objects.get().said_back is False
    assert "not asked to say it in their own words" in main_words(kari.get(page_of(anne)))


def test_section_6_not_today_leaves_no_mark(kari, anne):
    before = state_of(anne)
    kari.post(page_of(anne, "not-today"))
    assert (state_of(anne), ConsentEntry.objects.count(), AnswerEntry.objects.count()) == (before, 0, 0)
    assert set(LogLine.objects.filter(people__person_key=anne.person.key).values_list("verb", flat=True)) <= {
        Verb.PERSON_READ
    }


def test_section_6_somebody_assessed_as_not_able_to_consent_cannot(kari, anne):
    said = {"on": "2026-11-19", "capable": "no", "by_name": "Lege Legesen", "by_profession": "lege"}
    assert kari.post(page_of(anne, "capacity"), said).status_code == 302
    page = kari.post(page_of(anne, "consent"), PAPER | {"scope": ["interviews"]})
    assert (page.status_code, ConsentEntry.objects.count()) == (422, 0)
    assert fields(page)["scope"] == ["interviews"]


def test_section_6_the_persons_page_says_that_they_cannot_consent_now_until_a_new_assessment(kari, anne):
    line = "Cannot consent now: not to be interviewed before a new assessment"
    before = "until then no consent can be stored."
    consented(anne)
    said, warned = [], []
    for on, capable in (("2026-11-17", "yes"), ("2026-11-18", "no"), ("2026-11-19", "yes")):
        told = {"on": on, "capable": capable, "by_name": "Lege Legesen", "by_profession": "lege"}
        kari.post(page_of(anne, "capacity"), told)
        said.append(line in main_words(kari.get(page_of(anne))))
        warned.append(before in main_words(kari.get(page_of(anne, "consent"))))
    assert (said, warned, state_of(anne)) == ([False, True, False], [False, True, False], State.CONSENTED)


@pytest.mark.parametrize(
    "act", ["answer", "reach", "consent", "capacity", "out", "wrong-opener", "use-nothing", "death"]
)
def test_every_page_that_records_something_of_a_person_says_whose_it_is(kari, anne, act):
    assert "Anne" in main_words(kari.get(page_of(anne, act)))


def test_section_6_where_the_protocol_does_not_stop_for_capacity_the_page_says_nothing_of_it(kari, anne):
    study = anne.study
    stored = {**study.stored_protocol["inviting"], "without_capacity": "nearest_relative"}
    study.stored_protocol = {**study.stored_protocol, "inviting": stored}
    study.fingerprint = digest(study.stored_protocol)
    study.save()
    told = {"on": "2026-11-19", "capable": "no", "by_name": "Lege Legesen", "by_profession": "lege"}
    kari.post(page_of(anne, "capacity"), told)
    said = main_words(kari.get(page_of(anne)))
    assert ("assessed as not able to consent" in said, "Cannot consent now" in said) == (True, False)


def test_the_outsider_sees_of_every_page_what_they_see_of_one_that_does_not_exist(study, anne, outsider, signed_in):
    odd = signed_in(outsider)
    addresses = [HOME, f"{HOME}people/", f"{HOME}scans/", f"{HOME}breaches/", page_of(anne)]
    addresses += [page_of(anne, act) for act in ("answer", "consent", "capacity", "out", "wrong-opener", "use-nothing")]
    nothing = main_words(odd.get("/inviting/nowhere/"))
    assert {(page.status_code, main_words(page)) for page in map(odd.get, addresses)} == {(404, nothing)}


def test_an_interviewer_and_a_researcher_of_the_same_study_are_outside_too(study, anne, signed_in):
    for role in (Role.INTERVIEWER, Role.RESEARCHER):
        made = account(f"{role}-here", "Somebody")
        holds(made, role, KEY)
        assert signed_in(made).get(page_of(anne)).status_code == 404


def test_section_8_reasons_are_shown_from_five_on_and_the_page_says_what_their_counts_cannot_know(kari, study):
    for number, invitation in enumerate(listed(study)[:5], start=1):
        record_answer(
            invitation=invitation, answer=Answer.NO, channel=Channel.SLIP, on=TODAY, decline_reason="not_now",
            by=coordinating(study),
        )  # fmt: skip
        said = main_words(kari.get(HOME))
        shown = [sentence in said for sentence in ("Too few to show.", "A no that was taken back is still counted.")]
        assert shown == [number < 5, number == 5]


def test_pages_that_wait_are_warned_about_in_the_sixty_days_before_the_names_go(kari, study, anne, monkeypatch):
    file = store_file(
        content=b"page", purpose=f"inviting:{KEY}", kind="scan", media_type="application/pdf", stored_at=AT,
        keep_until=None, by=coordinating(study),
    )  # fmt: skip
    Scan.objects.create(study=study, file=file, at=AT)
    warning = "1 scanned page waits for somebody to say whose it is. It is deleted with the names on"
    far, near = (INVITING.names_deleted_on - timedelta(days=days) for days in (61, 60))
    seen = []
    for day in (far, near):
        monkeypatch.setattr("larix.web.study.inviting.overview.clock.today", lambda day=day: day)
        seen.append(warning in main_words(kari.get(HOME)))
    Scan.objects.update(set_aside="a shopping list")
    assert (seen, warning in main_words(kari.get(HOME))) == ([False, True], False)
