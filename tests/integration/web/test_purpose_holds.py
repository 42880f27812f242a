"""One nurse interviews Bjørn and treats Anne, who is in the same study: of Anne's answers she meets nothing."""

import re

import pytest
from django.urls import get_resolver

from larix.access.models import Account
from larix.access.roles import TREATS, Role, may_read
from larix.access.verbs import Verb
from larix.gate import enter_interviews, handing
from tests.cast import AT
from tests.course_stage import KEY, also
from tests.integration.web.reading import fields
from tests.integration.web.test_query_bounds import ours
from tests.purpose_stage import SECRETS, guess, purpose_world, text_of, walk, without_anne, without_annes_answers

OTHERS_OF_A_STUDY = (Role.RESEARCHER, Role.COORDINATOR, Role.RESPONSIBLE_CLINICIAN, Role.PEER_INTERVIEWER)
ANSWERS = {what: words for what, words in SECRETS.items() if what != "label"}
IN_AN_EMERGENCY = re.compile("glass|emergenc|override|bypass|unlock|nødtilgang|blålys")


@pytest.fixture
def world(db, settings):
    return purpose_world(settings.MARTS)


@pytest.fixture
def nurse(world, signed_in):
    return signed_in(world.nurse)


@pytest.fixture
def iris(world, signed_in):
    """Another interviewer of the study, who treats nobody."""
    return signed_in(Account.objects.get(username="iris"))


@pytest.fixture
def of_every_hat(world, signed_in):
    """The nurse, given every role that there is in a study as well."""
    for role in OTHERS_OF_A_STUDY:
        also(world.nurse, role)
    return signed_in(world.nurse)


def found(pages, secrets=SECRETS):
    """Which of what Anne said stands where."""
    return {(what, address) for address, said in pages.items() for what, words in secrets.items() if words in said}


def differing(one, other):
    assert one.keys() == other.keys()
    return [address for address in one if one[address] != other[address]]


# ── she opens every page that there is ──


def test_section_1_her_pages_are_letter_by_letter_those_of_a_study_in_which_whom_she_treats_never_was(world, nurse):
    with_anne = walk(nurse, world.bjoerns)
    opened = [address for address, said in with_anne.items() if said.startswith("200")]
    assert [address for address in opened if world.bjoerns["participant"] in address] != []
    assert found(with_anne) == set()
    without_anne(world)
    assert differing(with_anne, walk(nurse, world.bjoerns)) == []


def test_section_1_another_interviewer_finds_everything_on_the_same_walk(world, iris):
    mattered = {**world.theirs, "instrument": "what_mattered", "part": "whole"}
    pages = walk(iris, world.theirs)
    for places in (mattered, world.theirs | {"wave": "m06"}):
        pages |= walk(iris, places, "interview:")
    assert {what for what, _ in found(pages)} == set(SECRETS)
    with_anne = walk(iris, world.bjoerns, "interview:p")
    without_anne(world)
    assert f"/interviews/{KEY}/" in differing(with_anne, walk(iris, world.bjoerns, "interview:p"))


def test_section_1_with_every_role_of_the_study_she_still_meets_no_answer_and_no_count_of_one(world, of_every_hat):
    answered = walk(of_every_hat, world.theirs)
    assert found(answered, ANSWERS) == set()
    without_annes_answers(world)
    assert differing(answered, walk(of_every_hat, world.theirs)) == []


def test_section_1_a_search_for_whom_she_treats_says_nothing_of_what_they_answered(world, of_every_hat):
    where = f"/inviting/{KEY}/people/"
    held = fields(of_every_hat.get(where))
    results = {
        words: text_of(of_every_hat.post(where, {**held, "search": words}, follow=True))
        for words in ("Anne", *SECRETS.values(), world.theirs["pseudonym"])
    }
    assert "Anne" in results["Anne"]
    assert [words for words, said in results.items() if found({words: said.replace(words, "")}, ANSWERS)] == []
    assert [words for words in ANSWERS.values() if f"/people/{world.theirs['invitee']}/" in results[words]] == []


def test_section_1_the_tablet_that_she_hands_over_opens_nothing_of_whom_she_treats(world, signed_in):
    entry = enter_interviews(world.nurse, KEY, AT)
    client = signed_in(None)
    session = client.session
    session["handed"] = str(handing.hand_over_form(entry, world.stage.bjoern.key, "m03", "alone"))
    session.save()
    client.cookies["sessionid"] = session.session_key
    pages = walk(client, world.theirs)
    assert (pages["/form/"][:3], found(pages)) == ("200", set())
    assert pages[f"/form/{world.theirs['tablet']}/"].startswith("404")


# ── she guesses ──


def test_section_1_keys_of_whom_she_treats_are_keys_of_nobody_to_her(world, nurse, iris):
    assert differing(guess(nurse, world.theirs), guess(nurse, world.nobodys)) == []
    assert "interview:answers" in differing(guess(iris, world.theirs), guess(iris, world.nobodys))


# ── and there is no way round it ──


def test_section_1_there_is_no_breaking_of_glass_for_a_studys_answers(world):
    pages = {f"{name} {address}" for name, address in ours(get_resolver()).items()}
    assert [each for each in (*pages, *Verb, *Role) if IN_AN_EMERGENCY.search(each)] == []
    readers = {role for role in Role if may_read(role, f"study:{KEY}")}
    assert readers == {Role.RESEARCHER, Role.INTERVIEWER, Role.PEER_INTERVIEWER, Role.OPERATOR, Role.PERSON}
    assert readers & TREATS == set()
