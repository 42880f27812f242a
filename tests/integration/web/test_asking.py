"""A person asks about an entry of their log; whoever leads there answers; the person reads it. Nobody else sees it."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest

from larix.access.actor import Actor, HeldAt, operator
from larix.access.deeds import read
from larix.access.models import Account, LogLine
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.gate.log_questions import expire_log
from larix.settings.log import LOG
from larix.studies.actions.forgetting import forget_field_work
from larix.studies.models import LogQuestion
from tests.cast import AT, acting, holder
from tests.course_stage import KEY, OTHER_UNIT, SYNTHETIC, UNIT, come_in, set_up
from tests.integration.web.reading import links, main_words, words

LOG_PAGE, STUDY, LEADER = f"/me/{KEY}/course/readers/", f"/inviting/{KEY}/", f"/clinic/{UNIT}/"
ASKED = {"said": "Hvorfor åpnet dere dette på en søndag?"}


@pytest.fixture
def stage(db, settings):
    settings.TEST_EID = True
    return set_up()


@pytest.fixture
def here(stage, signed_in):
    return come_in(signed_in(None))


@pytest.fixture
def kaja(stage, signed_in):
    return signed_in(holder("kaja", "Kaja Koordinator", Role.COORDINATOR, HeldAt("study", KEY)))


@pytest.fixture
def leader(stage, signed_in):
    return signed_in(holder("unni", "Unni Leder", Role.UNIT_LEADER, HeldAt("unit", UNIT)))


def iris(stage):
    return acting(Account.objects.get(key=stage.entry.actor.account), Role.INTERVIEWER, KEY)


def looked(stage):
    """An interviewer opens what is kept about Anne; the entry, as her page names it."""
    read(Verb.PERSON_READ, by=iris(stage), about=[stage.anne.person.key])
    return LogLine.objects.order_by("number").last().link


def seen_at_the_unit(stage):
    by = Actor(str(uuid4()), Role.PRIMARY_CONTACT, HeldAt("unit", UNIT), f"treatment:{KEY}", AT)
    read(Verb.SHARED_PICTURE_READ, by=by, about=[stage.anne.person.key])
    return LogLine.objects.order_by("number").last().link


def test_a_person_asks_the_coordinator_answers_and_the_person_reads_it(stage, here, kaja):
    entry = looked(stage)
    assert f'value="{entry}"' in here.get(LOG_PAGE).content.decode()
    sent = here.post(LOG_PAGE, {"entry": entry, **ASKED}, follow=True)
    assert "Your question is sent. The answer comes here." in words(sent)
    assert "not answered yet" in main_words(sent)

    overview = kaja.get(STUDY)
    assert "1 question about who has read waits for your answer." in main_words(overview)
    assert f"{STUDY}questions/" in links(overview)
    shown = main_words(kaja.get(f"{STUDY}questions/"))
    told_there = ("Anne Berg", ASKED["said"], "Opened what is kept about you", "Iris")
    assert [each for each in told_there if each not in shown] == []

    question = LogQuestion.objects.get()
    done = kaja.post(f"{STUDY}questions/", {"question": question.key, "said": "Vi flyttet avtalen din."}, follow=True)
    assert "Your answer is stored." in words(done)
    assert "waits for your answer" not in main_words(kaja.get(STUDY))
    answered = main_words(here.get(LOG_PAGE))
    assert "Vi flyttet avtalen din. Study coordinator, Kaja Koordinator" in answered
    told = repr(list(LogLine.objects.values_list()))
    assert [each for each in ("søndag", "flyttet", "Anne", "Berg") if each in told] == []
    about = LogLine.objects.filter(people__person_key=stage.anne.person.key).order_by("number")
    assert list(about.values_list("verb", "role"))[-4:] == [
        ("log_question.asked", "person"), ("people.listed", "coordinator"), ("log_question.answered", "coordinator"),
        ("people.listed", "coordinator"),
    ]  # fmt: skip


def test_what_was_asked_is_hidden_until_it_is_tapped_and_is_said_anew_not_twice(stage, here):
    entry = looked(stage)
    for said in ("Først dette", "Så dette i stedet"):
        here.post(LOG_PAGE, {"entry": entry, "said": said})
    assert LogQuestion.objects.get().said == "Så dette i stedet"
    page = here.get(LOG_PAGE).content.decode()
    assert "Så dette" in page
    assert "Så dette" not in re.sub(r"<details.*?</details>", "", page, flags=re.DOTALL)


@pytest.mark.parametrize("said", ["", "   ", "x" * 501])
def test_a_question_that_cannot_be_kept_stands_as_it_was_typed(stage, here, said):
    entry = looked(stage)
    page = here.post(LOG_PAGE, {"entry": entry, "said": said})
    assert (page.status_code, LogQuestion.objects.count()) == (422, 0)
    assert f">{said}</textarea>" in page.content.decode()
    assert "yet." in main_words(page)


def test_nobody_asks_about_an_entry_that_is_not_about_them_or_that_is_their_own_doing(stage, here, signed_in):
    about_anne = looked(stage)
    here.post(LOG_PAGE, {"entry": about_anne, **ASKED})
    own = LogLine.objects.get(verb="log_question.asked").link
    bjoern = come_in(signed_in(None), SYNTHETIC)
    assert [
        bjoern.post(LOG_PAGE, {"entry": about_anne, **ASKED}).status_code,
        here.post(LOG_PAGE, {"entry": own, **ASKED}).status_code,
        here.post(LOG_PAGE, {"entry": "", **ASKED}).status_code,
        LogQuestion.objects.count(),
    ] == [404, 404, 404, 1]
    assert f'value="{own}"' not in here.get(LOG_PAGE).content.decode()


def test_an_entry_of_a_unit_is_answered_by_its_leader_and_by_nobody_else(stage, here, kaja, leader, signed_in):
    here.post(LOG_PAGE, {"entry": seen_at_the_unit(stage), **ASKED})
    question = LogQuestion.objects.get().key
    other = signed_in(holder("olga", "Olga Leder", Role.UNIT_LEADER, HeldAt("unit", OTHER_UNIT)))
    answer = {"question": question, "said": "Det var jeg."}
    assert [
        kaja.post(f"{STUDY}questions/", answer).status_code,
        other.post(f"/clinic/{OTHER_UNIT}/questions/", answer).status_code,
        other.get(f"{LEADER}questions/").status_code,
        here.get(f"{LEADER}questions/").status_code,
    ] == [404, 404, 404, 302]
    assert ASKED["said"] not in main_words(kaja.get(f"{STUDY}questions/"))
    assert "1 person waits for an answer." in main_words(leader.get(f"{LEADER}unusual/"))
    assert ASKED["said"] in main_words(leader.get(f"{LEADER}questions/"))
    leader.post(f"{LEADER}questions/", answer)
    assert "Det var jeg. Unit leader, Unni Leder" in main_words(here.get(LOG_PAGE))


def test_section_21_the_name_behind_a_number_is_told_on_request_when_whoever_answers_says_so(
    stage, here, kaja, settings
):
    settings.STAFF_BY_ROLE = frozenset({KEY})
    first, second = looked(stage), looked(stage)
    here.post(LOG_PAGE, {"entry": second, "said": "Hvem var det?"})
    assert "Iris" not in main_words(here.get(LOG_PAGE))
    shown = main_words(kaja.get(f"{STUDY}questions/"))
    assert "Tell the name as well: Iris" in shown
    kaja.post(
        f"{STUDY}questions/", {"question": LogQuestion.objects.get().key, "said": "Intervjueren.", "named": "yes"}
    )
    told = main_words(here.get(LOG_PAGE))
    assert ("The name is Iris" in told, "Kaja" in told, first == second) == (True, False, False)


def test_an_answer_is_given_once_and_not_empty(stage, here, kaja):
    here.post(LOG_PAGE, {"entry": looked(stage), **ASKED})
    question, page = LogQuestion.objects.get().key, f"{STUDY}questions/"
    empty = kaja.post(page, {"question": question, "said": " "})
    kaja.post(page, {"question": question, "said": "Et svar."})
    again = kaja.post(page, {"question": question, "said": "Et annet svar."})
    assert (empty.status_code, again.status_code) == (422, 422)
    assert "Somebody else has answered already." in main_words(again)
    assert LogQuestion.objects.get().answer == "Et svar."
    assert kaja.post(page, {"question": "nothing", "said": "x"}).status_code == 404


def test_a_line_that_somebody_waits_for_an_answer_about_does_not_expire_and_a_question_goes_with_its_person(
    stage, here
):
    here.post(LOG_PAGE, {"entry": looked(stage), **ASKED})
    line = LogQuestion.objects.get().line
    years = operator(AT + timedelta(days=4_000))
    period = {"kept_days": 30, "owner": "the controller", "source": "a decision", "by": years}
    assert expire_log(**period)[0] == line - 1
    assert LogLine.objects.order_by("number").first().number == line
    forget_field_work(study=stage.study, person=stage.anne.person, by=operator(AT))
    assert LogQuestion.objects.count() == 0
    assert expire_log(**period)[0] > 0


def test_unusual_reading_is_shown_to_the_coordinator_and_to_the_units_leader_each_of_their_own(
    stage, kaja, leader, signed_in, monkeypatch
):
    berg = holder("brita", "Brita Berg", Role.INTERVIEWER, HeldAt("study", KEY))
    petra = holder("petra", "Petra Berg", Role.PRIMARY_CONTACT, HeldAt("unit", UNIT))
    read(Verb.PERSON_READ, by=acting(berg, Role.INTERVIEWER, KEY), about=[stage.anne.person.key])
    at_unit = Actor(str(petra.key), Role.PRIMARY_CONTACT, HeldAt("unit", UNIT), "treatment", AT)
    read(Verb.PERSON_READ, by=at_unit, about=[stage.anne.person.key])
    at_study, at_the_unit = main_words(kaja.get(f"{STUDY}unusual/")), main_words(leader.get(f"{LEADER}unusual/"))
    why = "The same family name as the reader 1 person: Anne Berg"
    assert [f"{name} {why}" in at_study for name in ("Brita Berg", "Petra Berg")] == [True, False]
    assert [f"{name} {why}" in at_the_unit for name in ("Brita Berg", "Petra Berg")] == [False, True]
    other = signed_in(holder("olga", "Olga Leder", Role.UNIT_LEADER, HeldAt("unit", OTHER_UNIT)))
    assert "There is none." in main_words(other.get(f"/clinic/{OTHER_UNIT}/unusual/"))
    read(Verb.PERSON_READ, by=acting(berg, Role.INTERVIEWER, KEY), about=[stage.bjoern.person.key])
    monkeypatch.setattr(LOG, "many_people", 1)
    assert "Many people in a short time 2 people:" in main_words(kaja.get(f"{STUDY}unusual/"))


def test_section_21_everybody_who_works_here_is_told_that_their_reading_is_looked_over(kaja):
    assert "Everything that you open about a person is written down." in main_words(kaja.get("/"))
