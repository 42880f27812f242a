"""Sharing a picture with whoever treats one: before it nothing, then that picture, and after it nothing again."""

from datetime import date, timedelta

import pytest

from larix.access.models import Account, LogLine
from larix.access.permissions import Permission
from larix.access.verbs import Verb
from larix.core.rulings import Refused
from larix.gate import oneself
from larix.gate import sharing as gate
from larix.gate.clinic import enter_unit
from larix.history import Death
from larix.people.actions import record_deaths
from larix.schedule.invited import Channel
from larix.studies.actions import withdraw
from larix.studies.models import Share
from tests.cast import AT
from tests.course_stage import KEY, OTHER_UNIT, UNIT, come_in, contact, set_up, treated_at
from tests.integration.web.reading import links, main_words, same_for_everyone, words
from tests.invited import consented, coordinating

SHARING, LOG = f"/me/{KEY}/course/sharing/", f"/me/{KEY}/course/readers/"
LIST = f"/clinic/{UNIT}/"
ASKED = {"what": ["coping"], "how_long": "open", "unit": UNIT}
SEES = Permission.SEE_SHARED_PICTURES
NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def stage(db, settings):
    settings.TEST_EID = True
    return set_up()


@pytest.fixture
def here(stage, signed_in):
    return come_in(signed_in(None))


@pytest.fixture
def petra(stage, signed_in):
    return signed_in(contact())


def share(client, **other):
    return client.post(SHARING, {**ASKED, "sure": "yes", **other})


def pictures(client):
    return [one for one in links(client.get(LIST)) if one.startswith(LIST)]


def test_section_1_nothing_before_sharing_the_picture_while_it_is_shared_and_nothing_after(here, petra):
    assert pictures(petra) == []
    share(here)
    (address,) = pictures(petra)
    shown = words(petra.get(address))
    assert ("Anne Berg: Coping with substance use" in shown, "18 November 2026" in shown) == (True, True)
    here.post(f"{SHARING}{Share.objects.get().key}/end/")
    gone, never = petra.get(address), petra.get(f"{LIST}{NOBODY}/")
    assert (pictures(petra), gone.status_code) == ([], 404)
    assert same_for_everyone(gone, address) == same_for_everyone(never, f"{LIST}{NOBODY}/")


def test_section_1_only_what_was_chosen_is_in_it_no_words_no_goal_no_other_answer_no_log(here, petra):
    share(here)
    shown = words(petra.get(pictures(petra)[0]))
    other = ("Life now", "Olav", "datteren", "goal", "In prison", "Too low", "Interviews", "Month 3", "helped", "Iris")
    assert [each for each in other if each in shown] == []


def test_section_1_another_unit_never_sees_it(here, signed_in, petra):
    share(here)
    (address,) = pictures(petra)
    elsewhere = signed_in(contact(OTHER_UNIT, "kari"))
    assert [elsewhere.get(one).status_code for one in (LIST, address)] == [404, 404]
    assert "Nobody has shared" in main_words(elsewhere.get(f"/clinic/{OTHER_UNIT}/"))
    assert elsewhere.get(address.replace(UNIT, OTHER_UNIT)).status_code == 404


def test_section_1_no_other_role_comes_in_there(here, stage, petra, signed_in, researcher, administrator, outsider):
    share(here)
    people = (researcher, administrator, outsider, Account.objects.get(key=stage.entry.actor.account))
    (address,) = pictures(petra)
    found = {signed_in(one).get(page).status_code for one in people for page in (LIST, address)}
    assert found == {404}


def test_when_the_responsibility_moves_neither_unit_sees_it(here, stage, petra, signed_in):
    share(here)
    treated_at(stage.anne, OTHER_UNIT, since=date(2026, 11, 1))
    assert pictures(petra) == []
    assert "Nobody has shared" in main_words(signed_in(contact(OTHER_UNIT, "kari")).get(f"/clinic/{OTHER_UNIT}/"))


def test_nothing_is_ticked_beforehand_and_it_is_asked_once_more_what_with_whom_and_how_long(here):
    assert "checked" not in here.get(SHARING).content.decode()
    once_more = main_words(here.post(SHARING, {**ASKED, "how_long": "three_months"}))
    expected = ("Coping with substance use", "Lar-Bergen", "For three months", "19 February 2027")
    assert ([each in once_more for each in expected], Share.objects.count()) == ([True] * 4, 0)


@pytest.mark.parametrize("missing", ["what", "how_long"])
def test_what_is_not_whole_shares_nothing_and_keeps_what_was_chosen(here, missing):
    page = here.post(SHARING, {key: value for key, value in ASKED.items() if key != missing})
    assert "Nothing is shared yet." in main_words(page)
    assert (page.status_code, page.content.decode().count(" checked"), Share.objects.count()) == (422, 1, 0)


def test_a_picture_shared_for_three_months_ends_by_itself(here, petra):
    share(here, how_long="three_months")
    account = Account.objects.get(username="petra")
    seen = [
        gate.pictures(enter_unit(account, UNIT, SEES, AT + timedelta(days=day)), start=0, size=9) for day in (90, 91)
    ]
    assert [total for _rows, total in seen] == [1, 0]


def test_sharing_and_each_look_stand_in_the_persons_log(here, petra):
    share(here)
    petra.get(pictures(petra)[0])
    here.post(f"{SHARING}{Share.objects.get().key}/end/")
    log = main_words(here.get(LOG))
    saw = "Saw a picture that is shared with the treatment team Primary contact, Petra Primærkontakt"
    told = ("Shared a picture with the treatment team", saw, "Stopped sharing a picture")
    assert [each in log for each in told] == [True] * 3


def test_the_same_picture_shared_twice_is_shared_once(here):
    share(here)
    share(here)
    assert (Share.objects.count(), LogLine.objects.filter(verb=Verb.PICTURE_SHARED).count()) == (1, 1)


def test_nobody_ends_what_another_shares(here, stage, signed_in, petra):
    share(here)
    bjoern = come_in(signed_in(None), "15887710039")
    assert bjoern.post(f"{SHARING}{Share.objects.get().key}/end/").status_code == 404
    assert len(pictures(petra)) == 1


def test_taking_the_yes_to_sharing_back_ends_it_and_a_later_yes_does_not_bring_it_back(here, stage, petra):
    share(here)
    withdraw(
        study=stage.study, person=stage.anne.person, scopes=frozenset({"share_picture"}), channel=Channel.TELEPHONE,
        on=AT.date(), by=coordinating(stage.study),
    )  # fmt: skip
    assert pictures(petra) == []
    assert "sharing is not among it" in main_words(here.get(SHARING))
    consented(stage.study.invitations.get(person=stage.anne.person), share_picture=True)
    assert pictures(petra) == []


def test_leaving_the_study_and_death_end_it(here, stage, petra):
    share(here)
    record_deaths(deaths=[(stage.anne.person, Death(None, "test"))], by=stage.entry.actor)
    assert pictures(petra) == []
    withdraw(
        study=stage.study, person=stage.anne.person, scopes=None, channel=Channel.TELEPHONE, on=AT.date(),
        by=coordinating(stage.study),
    )  # fmt: skip
    assert Share.objects.count() == 0


@pytest.mark.parametrize(
    ("given", "code"),
    [({"shown_unit": OTHER_UNIT}, "another_unit"), ({"whats": ["sleep"]}, "nothing_chosen"),
     ({"whats": []}, "nothing_chosen")],
)  # fmt: skip
def test_what_the_page_did_not_say_is_never_shared(stage, given, code):
    me = oneself.again(stage.anne.person.key, AT)
    with pytest.raises(Refused) as no:
        gate.share(me, KEY, **{"whats": ["coping"], "shown_unit": UNIT, "until": None, **given})
    assert (no.value.ruling.code, Share.objects.count()) == (code, 0)


def test_without_the_yes_in_the_consent_nothing_can_be_shared(db, settings, signed_in):
    settings.TEST_EID = True
    set_up(share_picture=False)
    here = come_in(signed_in(None))
    assert 'name="what"' not in here.get(SHARING).content.decode()
    assert "You have not said yes to sharing pictures in your consent." in words(share(here))
    assert Share.objects.count() == 0


def test_each_page_leads_a_primary_contact_to_their_units_and_nobody_else(petra, signed_in, researcher):
    assert "/clinic/" in links(petra.get(LIST))
    ways = ["/clinic/", f"{LIST}patients/", LIST, f"{LIST}outside/"]
    assert [one for one in links(petra.get("/clinic/")) if one.startswith("/clinic/")] == ways
    frida = signed_in(researcher)
    assert "/clinic/" not in links(frida.get("/"))
    assert "You hold no role at any unit." in main_words(frida.get("/clinic/"))


def test_the_front_page_leads_a_primary_contact_to_the_list_and_an_empty_one_says_how_it_is_filled(petra):
    assert LIST in links(petra.get("/"))
    assert "A patient does it from their own page; nobody can ask for it here." in main_words(petra.get(LIST))
