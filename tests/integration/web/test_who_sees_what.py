"""Each role opens its own pages; to everyone else the page of somebody who exists is the page of nobody."""

from uuid import UUID

import pytest

from larix.access.models import LogLine
from larix.access.roles import Role
from larix.marts import people_from
from larix.studies.models import Participation
from tests.access_stage import holds
from tests.cast import account
from tests.integration.web.reading import main_words, same_for_everyone, words
from tests.invited import KEY, consented, founded, listed

NOBODY = UUID("00000000-0000-4000-8000-000000000000")


@pytest.fixture
def places(live, practice, administrator):
    """Every page with a study, a person or an account behind it, by who may open it; and one like it of nobody's."""
    somebody = Participation.objects.filter(study=practice).order_by("label").last()
    pseudonym = people_from(live, 0, 1)[0].pseudonym
    study, interviews, desk = "/studies/practice/", "/interviews/practice/", f"/office/accounts/{administrator.key}/"
    tabs = ("", "completeness/", "completeness/ces_d/", "people/", "codebook/ces_d/", "report/", "snapshot/")
    return {
        "researcher": [(study + tab, f"/studies/nothing/{tab}") for tab in tabs]
        + [(f"{study}people/{pseudonym}/", f"{study}people/pffffffffff/")],
        "interviewer": [(interviews, "/interviews/nothing/")]
        + [
            (f"{interviews}{somebody.key}/{rest}", f"{interviews}{NOBODY}/{rest}")
            for rest in ("", "m00/ces_d/whole/", "m00/ces_d/whole/answers/")
        ],
        "administrator": [
            (desk, f"/office/accounts/{NOBODY}/"),
            (f"{desk}close/", f"/office/accounts/{NOBODY}/close/"),
            ("/office/", "/office/nothing/"),
            ("/office/open-account/", "/office/nothing/"),
            ("/office/units/", "/office/nothing/"),
            ("/office/units/open/", "/office/nothing/"),
        ],
    }


@pytest.fixture
def everyone(researcher, interviewer, administrator, primary_contact, outsider):
    people = (researcher, interviewer, administrator, primary_contact, outsider, account("nils", "Nils Ny"))
    return {"frida": "researcher", "ida": "interviewer", "adam": "administrator"}, people


def test_each_page_opens_for_its_role_and_for_nobody_else(places, everyone, signed_in):
    roles, people = everyone
    opened = {}
    for who in people:
        client = signed_in(who)
        found = {role: {client.get(address).status_code for address, _ in places[role]} for role in places}
        opened[who.username] = found
    expected = {
        who.username: {role: {200} if roles.get(who.username) == role else {404} for role in places} for who in people
    }
    assert opened == expected


def test_what_is_closed_looks_exactly_like_what_does_not_exist(places, outsider, primary_contact, signed_in):
    for who in (outsider, primary_contact):
        client = signed_in(who)
        for real, like_it in (pair for pairs in places.values() for pair in pairs):
            closed, missing = client.get(real), client.get(like_it)
            assert closed.status_code == missing.status_code == 404
            assert same_for_everyone(closed, real) == same_for_everyone(missing, like_it)


def test_nobody_signed_in_is_asked_to_sign_in_whether_the_thing_exists_or_not(places, signed_in):
    client = signed_in(None)
    for real, like_it in (pair for pairs in places.values() for pair in pairs):
        assert client.get(real).headers["Location"] == f"/sign-in/?next={real}"
        if "nothing" not in like_it or "office" not in like_it:
            assert client.get(like_it).headers["Location"] == f"/sign-in/?next={like_it}"


def test_a_researcher_sees_pseudonyms_and_never_the_studys_own_labels(places, researcher, practice, signed_in):
    client = signed_in(researcher)
    said = " ".join(words(client.get(address)) for address, _ in places["researcher"])
    labels = Participation.objects.filter(study=practice).values_list("label", flat=True)
    assert [label for label in labels if label in said] == []
    keys = [str(key) for key in Participation.objects.values_list("key", flat=True)]
    html = " ".join(client.get(address).content.decode() for address, _ in places["researcher"])
    assert [key for key in keys if key in html] == []


def test_an_administrator_sees_accounts_and_nobody_who_answers(places, administrator, researcher, signed_in):
    client = signed_in(administrator)
    said = " ".join(words(client.get(address)) for address, _ in places["administrator"])
    assert "Frida Forsker" in said
    labels = Participation.objects.values_list("label", flat=True)
    assert [label for label in labels if label in said] == []


def test_a_title_never_says_whom_a_page_is_about(places, everyone, signed_in):
    client = signed_in(everyone[1][1])
    labels = list(Participation.objects.values_list("label", flat=True))
    for address, _ in places["interviewer"]:
        html = client.get(address, follow=True).content.decode()
        title = html[html.index("<title>") : html.index("</title>")]
        assert [label for label in labels if label in title] == []


def test_an_ended_role_opens_nothing_from_that_moment(places, interviewer, signed_in):
    client = signed_in(interviewer)
    assert client.get("/interviews/practice/").status_code == 200
    interviewer.grants.update(to_on="2026-11-20")
    assert client.get("/interviews/practice/").status_code == 404


def test_opening_a_person_is_logged_about_that_person(places, interviewer, practice, signed_in):
    signed_in(interviewer).get(places["interviewer"][1][0])
    line = LogLine.objects.order_by("number").last()
    somebody = Participation.objects.filter(study=practice).order_by("label").last()
    assert (line.verb, line.account) == ("person.read", str(interviewer.key))
    assert [subject.person_key for subject in line.people.all()] == [somebody.person.key]


def test_who_must_not_see_a_person_leaves_no_reading_behind(places, outsider, signed_in):
    before = LogLine.objects.count()
    signed_in(outsider).get(places["interviewer"][1][0])
    assert LogLine.objects.count() == before


def test_every_page_of_a_study_says_that_its_people_are_made_up(places, researcher, interviewer, signed_in):
    notice = "Synthetic data: every person and every answer is made up."
    for who, role in ((researcher, "researcher"), (interviewer, "interviewer")):
        client = signed_in(who)
        assert [a for a, _ in places[role] if notice not in words(client.get(a, follow=True))] == []


def test_a_page_beyond_the_end_of_a_list_shows_the_way_back(places, researcher, interviewer, signed_in):
    told = "There is nobody on this page of the list. Go to the first page"
    assert told in main_words(signed_in(researcher).get("/studies/practice/people/?page=9"))
    assert told in main_words(signed_in(interviewer).get("/interviews/practice/?page=9"))


@pytest.mark.parametrize("page", ["0", "-1", "x", "", "²", "9999999", "1\x00"])
def test_a_page_that_is_no_page_is_the_first(live, interviewer, signed_in, page):
    shown = main_words(signed_in(interviewer).get("/interviews/practice/", {"page": page}))
    assert "T-01" in shown


@pytest.fixture
def invited(db, administrator):
    """A study with people on its list, one of whom takes part; every page about them, and one like it of nobody's."""
    anne = listed(founded())[0]
    consented(anne)
    study, nowhere = f"/inviting/{KEY}/", "/inviting/nothing/"
    tabs = ("", "people/", "scans/", "breaches/", "list/", "letters/", "letters/invitation/before/", "texts/")
    acts = ("", "answer/", "consent/", "capacity/", "out/")
    return [(study + tab, nowhere + tab) for tab in tabs] + [
        (f"{study}people/{anne.key}/{act}", f"{nowhere}people/{NOBODY}/{act}") for act in acts
    ]


def test_section_1_who_is_invited_is_for_the_coordinator_and_closed_to_every_other_role(invited, signed_in):
    opened = {}
    for number, role in enumerate(Role):
        if role is Role.PERSON:
            continue
        somebody = account(f"somebody-{number}", "Somebody")
        holds(somebody, role, KEY)
        client = signed_in(somebody)
        opened[role] = {client.get(address).status_code for address, _ in invited}
    assert opened == {role: {200} if role is Role.COORDINATOR else {404} for role in opened}


def test_what_is_closed_about_the_invited_looks_like_what_does_not_exist(invited, outsider, primary_contact, signed_in):
    for who in (outsider, primary_contact):
        client = signed_in(who)
        for real, like_it in invited:
            assert same_for_everyone(client.get(real), real) == same_for_everyone(client.get(like_it), like_it)


def test_section_1_a_coordinator_reads_identity_and_never_an_answer(places, live, practice, signed_in):
    kari = account("kari", "Kari Koordinator")
    holds(kari, Role.COORDINATOR, "practice")
    client = signed_in(kari)
    others = [address for role in ("researcher", "interviewer") for address, _ in places[role]]
    assert {client.get(address).status_code for address in others} == {404}


def test_a_coordinator_of_a_study_that_invites_nobody_is_told_so(practice, signed_in):
    kari = account("kari", "Kari Koordinator")
    holds(kari, Role.COORDINATOR, "practice")
    page = signed_in(kari).get("/inviting/practice/")
    assert (page.status_code, "This study invites nobody" in main_words(page)) == (409, True)
