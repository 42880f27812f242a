"""The tablet in the person's hands: their own parts, the lock, and every other door closed."""

from datetime import timedelta

import pytest
import time_machine

from larix.access.actor import operator
from larix.access.models import Account, LogLine
from larix.access.verbs import Verb
from larix.followup.models import Draft, ResponseVersion
from larix.schedule.fieldwork import HappeningKind, HowNow, Naloxone
from larix.studies.models import Ending, HandedOver, Happening
from larix.texts.actions import start_texts
from tests.cast import AT, published
from tests.entrance_stage import code_of, with_telephone
from tests.form_stage import MATTERED, new_stage
from tests.integration.web.reading import fields, links, main_words, words

TELLING = ("LAR", "Larix", "Practice", "practice study", "P-01", "CES-D")


@pytest.fixture
def stage(db):
    made = new_stage(MATTERED)
    start_texts(scope=made.study.protocol.scope, by=operator(AT))
    start_texts(scope="installation", by=operator(AT))
    made.ida.set_password("en-lang-setning-om-noe")
    made.ida.save()
    return made


def around(stage, rest):
    return f"/interviews/{stage.study.key}/{stage.participation.key}/m00/{rest}/"


@pytest.fixture
def tablet(stage, signed_in):
    """The interviewer's browser, after one press."""
    client = signed_in(stage.ida)
    page = client.post(around(stage, "hand-over"), {"mode": "alone"})
    assert page.headers["Location"] == "/form/"
    return client


def parts(client):
    return [link for link in links(client.get("/form/")) if link.startswith("/form/") and link.count("/") == 3]


def own_part(client):
    return next(link for link in parts(client) if link not in ("/form/end/", "/form/back/"))


def declined(client, address):
    names = [item.name for item in published().get("what_mattered", 1).on_the_page({})]
    client.post(address, {**fields(client.get(address)), "do": "all"})
    said = {}
    for number in (1, 2):
        page = client.get(f"{address}?page={number}")
        held = {name: value for name, value in fields(page).items() if name not in ("next", "switch_to")}
        said = held | {f"{name}__missing": "declined" for name in names} | dict.fromkeys(names, "__declined")
        said |= {"own_words": "", "do": "next" if number == 1 else "finish"}
        last = client.post(address, said)
    return last


def test_section_3_one_press_signs_the_interviewer_out_and_opens_only_the_persons_parts(stage, tablet):
    assert "_auth_user_id" not in tablet.session
    page = tablet.get("/form/")
    assert "Before the first question" in main_words(page)
    assert links(page).count("/form/end/") == 1
    assert page.headers["Cache-Control"].count("no-store") == 1
    assert LogLine.objects.filter(verb=Verb.TABLET_HANDED_OVER).count() == 1


def test_section_3_every_other_door_asks_for_a_sign_in_or_is_closed(stage, tablet):
    closed = [
        around(stage, "begin"), around(stage, "ending"), around(stage, "worry"), around(stage, "paper"),
        stage.address(MATTERED), stage.address(MATTERED) + "answers/", f"/interviews/{stage.study.key}/",
        "/interviews/", "/studies/", "/inviting/", "/office/", "/worries/",
    ]  # fmt: skip
    went = {address: tablet.get(address).headers.get("Location", "") for address in closed}
    assert {where.partition("?")[0] for where in went.values()} == {"/sign-in/"}
    assert tablet.get("/me/").headers["Location"] == "/me/sign-in/"
    assert tablet.post(around(stage, "ending"), {"how_now": "fine"}).status_code == 403
    assert Ending.objects.get().how_now == ""


def test_section_18_no_title_and_no_address_tells_what_it_is_about(stage, tablet):
    for address in ("/form/", own_part(tablet), "/form/end/", "/form/back/"):
        html = tablet.get(address).content.decode()
        title = html.partition("<title>")[2].partition("</title>")[0]
        assert title in ("Your answers", "Thank you")
        assert [word for word in TELLING if word in title + address] == []
    assert [word for word in TELLING if word in words(tablet.get("/form/back/"))] == []


def test_section_2_every_page_filled_in_alone_says_that_nobody_reads_it_now_and_where_help_is(tablet):
    for address in ("/form/", own_part(tablet), "/form/end/"):
        said = main_words(tablet.get(address))
        assert "Nobody is reading this right now." in said
        assert [number for number in ("113", "116 117", "116 123") if number not in said] == []
        assert "I am worried" not in said


def test_section_2_where_the_interviewer_sits_beside_nobody_says_that_nobody_reads(stage, signed_in):
    client = signed_in(stage.ida)
    client.post(around(stage, "hand-over"), {"mode": "together"})
    said = main_words(client.get(own_part(client)))
    assert "Nobody is reading this right now." not in said
    assert "116 123" in said


def test_section_3_the_person_fills_in_locks_and_nothing_is_left_to_see(stage, tablet):
    address = own_part(tablet)
    assert declined(tablet, address).headers["Location"] == "/form/?stored=1"
    version = ResponseVersion.objects.get()
    assert (version.by, version.mode) == ("", "alone")
    end = tablet.get("/form/end/")
    assert "Nobody who treats you can. What you have locked, only you can change." in main_words(end)
    assert tablet.post("/form/end/", {"how_now": "call_me"}).headers["Location"] == "/form/back/"
    assert (Ending.objects.get().how_now, Ending.objects.get().by) == ("call_me", "")
    for closed in ("/form/", address, "/form/end/"):
        assert tablet.get(closed).headers["Location"] == "/form/back/"
    assert tablet.post(address, {"do": "save", "own_words": "x"}).status_code == 403
    back = main_words(tablet.get("/form/back/"))
    assert "Thank you. Please give the tablet back. No answers can be seen here." in back
    assert "call" not in back.lower()


def test_section_2_alone_the_person_is_asked_in_their_own_words_how_they_are_and_whether_they_want_naloxone(
    stage, tablet
):
    row = stage.participation
    prison = {"kind": HappeningKind.PRISON, "from_on": row.joined_on, "to_on": AT.date()}
    Happening.objects.create(participation=row, by="x", **prison)
    went_on = main_words(tablet.get(declined(tablet, own_part(tablet)).headers["Location"]))
    assert "The part is stored." in went_on
    assert "Before the first question" not in went_on
    end = main_words(tablet.get("/form/end/"))
    assert "Thank you How are you now? Fine A little heavy, but all right" in end
    assert "Would you like naloxone? Yes, please I have it already No, thank you" in end
    assert tablet.post("/form/end/", {"how_now": "fine", "naloxone": "declined"}).headers["Location"] == "/form/back/"
    ended = Ending.objects.get()
    assert (ended.how_now, ended.naloxone) == (HowNow.FINE, Naloxone.DECLINED)


def test_section_3_handing_back_needs_the_interviewers_sign_in_and_leads_back_to_the_interview(stage, tablet):
    tablet.post("/form/end/", {})
    wrong = tablet.post("/form/back/", {"username": "inga", "password": "feil"})
    assert (wrong.status_code, "_auth_user_id" in tablet.session) == (422, False)
    right = tablet.post("/form/back/", {"username": "inga", "password": "en-lang-setning-om-noe"})
    assert right.headers["Location"] == "/sign-in/second/"
    with_telephone(Account.objects.get(username="inga"))
    code = {"code": code_of(Account.objects.get(username="inga"), AT)}
    assert tablet.post("/sign-in/second/", code).headers["Location"] == around(stage, "begin")
    assert "handed" not in tablet.session
    assert tablet.get(around(stage, "begin")).status_code == 200
    assert LogLine.objects.filter(verb=Verb.TABLET_HANDED_BACK).count() == 1
    assert HandedOver.objects.get().closed_at is not None


def test_section_3_somebody_with_an_account_who_signs_in_on_it_is_never_the_person(stage, tablet):
    address = own_part(tablet)
    tablet.force_login(stage.ivar)
    assert tablet.get(address).headers["Location"] == "/form/back/"
    assert tablet.get("/form/back/").headers["Location"] == "/"


def test_section_18_an_inactive_tablet_ends_and_keeps_the_draft_and_one_tap_keeps_it_open(stage, tablet):
    address = own_part(tablet)
    page = fields(tablet.get(address))
    tablet.post(address, {**page, "own_words": "Hunden min", "do": "save"}, headers={"accept": "application/json"})
    with time_machine.travel(AT + timedelta(minutes=110), tick=False):
        assert tablet.post("/form/still-here/").json() == {"left": 7200}
    with time_machine.travel(AT + timedelta(minutes=220), tick=False):
        assert tablet.get(address).status_code == 200
    with time_machine.travel(AT + timedelta(minutes=240), tick=False):
        assert tablet.get(address).headers["Location"] == "/form/back/"
    assert Draft.objects.get().posted == {"own_words": ["Hunden min"]}
    client = tablet.__class__()
    client.force_login(stage.ida)
    client.post(around(stage, "hand-over"), {"mode": "alone"})
    assert fields(client.get(own_part(client)))["own_words"] == ["Hunden min"]


def test_a_part_of_another_tablet_is_no_page_and_says_so_neutrally(stage, tablet):
    address = own_part(tablet)
    tablet.post("/form/end/", {})
    client = tablet.__class__()
    client.force_login(stage.ivar)
    client.post(around(stage, "hand-over"), {"mode": "alone"})
    page = client.get(address)
    assert page.status_code == 404
    assert [word for word in TELLING if word in words(page)] == []


@pytest.mark.parametrize(("language", "said"), [("nb", "Jeg er ferdig, lås"), ("nn", "Eg er ferdig, lås")])
def test_the_tablet_speaks_the_language_that_was_chosen(stage, signed_in, language, said):
    client = signed_in(stage.ida, language)
    client.post(around(stage, "hand-over"), {"mode": "alone"})
    assert said in main_words(client.get("/form/end/"))


def test_section_4_the_person_is_asked_for_no_reason_but_that_they_would_rather_not(stage, tablet):
    page = tablet.get(own_part(tablet))
    assert ("Another reason for no answer" in main_words(page), "would rather not" in main_words(page)) == (False, True)


def test_a_tablet_whose_time_is_out_says_what_the_person_can_do(tablet):
    page = tablet.get(own_part(tablet)).content.decode()
    assert ("Ask the interviewer to come" in page, "Sign in in another tab" in page) == (True, False)


def test_stopping_on_a_page_without_an_answer_leaves_no_draft(tablet):
    address = own_part(tablet)
    held = {name: value for name, value in fields(tablet.get(address)).items() if name != "switch_to"}
    tablet.post(address, held | {"do": "leave"})
    assert Draft.objects.count() == 0
