"""The one-time code to one's own page: made by an interviewer, opens once, one study's page, for that person."""

from datetime import timedelta

import pytest
import time_machine

from larix.access.models import Account, LogLine
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.history import Death
from larix.people.actions import record_deaths
from larix.schedule.invited import Channel
from larix.studies.actions import withdraw
from larix.studies.models import ConsentEntry, HandedOver, Participation
from larix.studies.own_codes import digest_of, drawn, grouped, read_kindly
from tests.cast import AT
from tests.course_stage import KEY, SYNTHETIC, also, come_in, contact, set_up
from tests.integration.web.reading import fields, main_words, words
from tests.invited import coordinating

CODE, COURSE, PICTURE = "/me/code/", f"/me/{KEY}/course/", f"/me/{KEY}/course/picture/"


@pytest.fixture
def stage(db, settings):
    settings.TEST_EID = True
    return set_up()


@pytest.fixture
def iris(stage, signed_in):
    return signed_in(Account.objects.get(key=stage.entry.actor.account))


def making(stage, one=None):
    return f"/interviews/{KEY}/{(one or stage.anne).key}/own-page/"


def made(client, stage, one=None):
    page = client.post(making(stage, one)).content.decode()
    return page.partition("own-code__code")[2].partition("<code>")[2].partition("</code>")[0]


def typed(client, code):
    return client.post(CODE, {"code": code})


def test_section_18_a_code_from_the_interviewer_opens_ones_own_page_without_an_electronic_identity(
    stage, iris, signed_in
):
    code, client = made(iris, stage), signed_in(None)
    assert typed(client, f" {code.lower().replace('-', ' ')} ").headers["Location"] == COURSE
    assert "In prison" in words(client.get(PICTURE))
    lines = LogLine.objects.filter(people__person_key=stage.anne.person.key).values_list("verb", "role")
    assert {(Verb.CODE_HANDED_OVER, Role.INTERVIEWER), (Verb.SIGNED_IN_BY_CODE, Role.PERSON)} <= set(lines)


def test_the_code_itself_is_stored_nowhere(stage, iris):
    code = made(iris, stage)
    row = HandedOver.objects.get()
    assert (row.code_digest, code in str(row.__dict__)) == (digest_of(read_kindly(code)), False)
    assert [code in str(vars(line)) for line in LogLine.objects.all()] == [False] * LogLine.objects.count()
    assert code not in iris.get(making(stage)).content.decode()


def test_a_code_used_twice_says_so_and_opens_nothing(stage, iris, signed_in):
    code, second = made(iris, stage), signed_in(None)
    typed(signed_in(None), code)
    page = typed(second, code)
    assert "This code has been used. Each code works once." in main_words(page)
    assert (fields(page)["code"], second.get(COURSE).headers["Location"]) == ([""], "/me/sign-in/")


def test_a_newer_code_kills_one_that_was_not_used(stage, iris, signed_in):
    old, new = made(iris, stage), made(iris, stage)
    assert "does not hold any more" in main_words(typed(signed_in(None), old))
    assert typed(signed_in(None), new).headers["Location"] == COURSE


def test_a_code_is_too_old_after_the_days_that_the_page_names(stage, iris, signed_in, settings):
    assert "It is good for 14 days" in main_words(iris.get(making(stage)))
    code = made(iris, stage)
    with time_machine.travel(AT + timedelta(days=14, minutes=1), tick=False):
        assert "does not hold any more" in main_words(typed(signed_in(None), code))
    with time_machine.travel(AT + timedelta(days=13, hours=23), tick=False):
        assert typed(signed_in(None), code).headers["Location"] == COURSE


def test_section_1_a_code_opens_one_study_for_one_person_and_nothing_else_of_theirs(stage, iris, signed_in):
    client = signed_in(None)
    typed(client, made(iris, stage, stage.bjoern))
    assert "In prison" not in words(client.get(PICTURE))
    assert client.get("/me/other-study/course/picture/").status_code == 404
    assert [client.get(one).headers["Location"] for one in ("/me/", f"/me/{KEY}/consent/")] == [COURSE] * 2
    assert client.post("/me/registry/", {"reserved": "yes"}).status_code == 404
    assert [name in words(client.get(COURSE)) for name in ("Anne", "Bjørn")] == [False, False]


def test_whoever_came_by_a_code_can_leave_the_study_at_once(stage, iris, signed_in):
    client = signed_in(None)
    typed(client, made(iris, stage))
    client.post(f"/me/{KEY}/out/", {"how": "project", "sure": "yes"})
    last = ConsentEntry.objects.filter(person=stage.anne.person).last()
    assert (last.kind, last.how, Participation.objects.filter(pk=stage.anne.pk).exists()) == (
        "withdrawn",
        "code",
        False,
    )
    assert client.get(PICTURE).headers["Location"] == "/me/sign-in/"


def test_somebody_who_has_died_signs_in_by_no_code_and_a_session_that_is_open_ends(stage, iris, signed_in):
    inside, first = signed_in(None), made(iris, stage)
    typed(inside, first)
    second = made(iris, stage)
    record_deaths(deaths=[(stage.anne.person, Death(None, "test"))], by=stage.entry.actor)
    assert inside.get(PICTURE).headers["Location"] == "/me/sign-in/"
    assert "This code cannot be used." in main_words(typed(signed_in(None), second))
    assert "recorded as dead" in words(iris.post(making(stage)))


def test_a_code_of_somebody_who_has_left_opens_nothing(stage, iris, signed_in):
    code = made(iris, stage)
    withdraw(
        study=stage.study, person=stage.anne.person, scopes=None, channel=Channel.TELEPHONE, on=AT.date(),
        by=coordinating(stage.study),
    )  # fmt: skip
    assert "This code cannot be used." in main_words(typed(signed_in(None), code))


def test_several_wrong_codes_are_slowed_down_and_the_right_one_is_still_good(stage, iris, signed_in):
    code, client = made(iris, stage), signed_in(None)
    for _wrong in range(5):
        assert "This code cannot be used." in main_words(typed(client, grouped(drawn())))
    assert "You can try again at 10:01. Nothing is locked. A code that is right" in main_words(typed(client, code))
    with time_machine.travel(AT + timedelta(seconds=61), tick=False):
        assert typed(client, code).headers["Location"] == COURSE


def test_a_slip_of_the_pen_is_told_kept_and_never_counted(stage, iris, signed_in):
    code, client = made(iris, stage), signed_in(None)
    for _slip in range(7):
        page = typed(client, code[:-1])
        assert (fields(page)["code"], "not a whole code" in main_words(page)) == ([code[:-1]], True)
    assert typed(client, code).headers["Location"] == COURSE


def test_section_18_another_language_keeps_what_is_typed_and_signs_nobody_in(stage, iris, signed_in):
    code, client = made(iris, stage), signed_in(None)
    page = client.post(CODE, {"code": code, "language": "nn"})
    assert ('<html lang="nn"' in page.content.decode(), fields(page)["code"]) == (True, [code])
    assert client.get(COURSE).headers["Location"] == "/me/sign-in/"


def test_hide_leaves_and_the_code_does_not_open_again(stage, iris, signed_in):
    code, client = made(iris, stage), signed_in(None)
    typed(client, code)
    client.post("/me/hide/")
    assert (dict(client.session), client.get(COURSE).headers["Location"]) == ({}, "/me/sign-in/")
    assert "has been used" in main_words(typed(client, code))


def test_signing_in_by_a_code_ends_the_session_of_whoever_was_signed_in_before(stage, iris):
    code = made(iris, stage)
    typed(iris, code)
    assert iris.get(f"/interviews/{KEY}/").headers["Location"].startswith("/sign-in/")
    assert "In prison" in words(iris.get(PICTURE))


def test_section_1_a_code_is_made_by_an_interviewer_only_and_not_for_somebody_whom_they_treat(stage, signed_in):
    kari, petra = contact("lar-voss", "kari"), contact()
    also(kari, Role.COORDINATOR)
    also(petra, Role.INTERVIEWER)
    assert [signed_in(one).post(making(stage)).status_code for one in (kari, petra)] == [404, 404]
    assert HandedOver.objects.count() == 0


def test_with_an_electronic_identity_one_comes_to_the_same_page(stage, iris, signed_in):
    by_code = signed_in(None)
    typed(by_code, made(iris, stage, stage.bjoern))
    by_eid = come_in(signed_in(None), SYNTHETIC)
    assert main_words(by_code.get(PICTURE)) == main_words(by_eid.get(PICTURE))
