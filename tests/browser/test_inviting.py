"""An invitation walked by each who has a part in it: the coordinator, whoever got a letter, the person, the others."""

import re
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from larix.schedule.invited import State
from larix.web.study.inviting.state_words import STATES
from larix.web.study.inviting.urls import urlpatterns
from tests.browser.conftest import DESK, PHONE
from tests.browser.envelopes import BY_HAND, CALLER, HIDDEN, INVITING, POSTED, RIGHT, SLIP, answer_codes
from tests.browser.hands import Keyboard, Pointer

PROJECT_X = "/inviting/project-x/"


def funnel(page, study=INVITING, language="nb"):
    """What the overview says, by state; states that nobody is in are left out."""
    page.goto(study)
    rows = page.locator("table:has(#states-caption) tbody tr").all_inner_texts()
    said = dict(row.split("\t") for row in rows)
    names = {words.said_in(language): state for state, words in STATES.items()}
    return {names[name]: int(count) for name, count in said.items() if name in names and count != "0"}


class Coordinator:
    """Somebody at the practice invitation, with a pointer or at the keyboard, in one language."""

    def __init__(self, page, hands, language):
        self.page, self.hands, self.language = page, hands(page), language

    def tab(self, name):
        self.hands.go(self.page.locator(f".tabs a[href$='/{name}/']"))

    def main(self, selector):
        return self.page.locator(f"main {selector}")

    def look_up(self, name):
        self.tab("people")
        self.hands.write(self.page.locator("#search"), name)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.hands.go(self.main("table").get_by_role("link", name=name, exact=True))

    def record(self, name, answer, channel, reason=""):
        self.look_up(name)
        self.hands.go(self.main("a[href$='/answer/']"))
        self.hands.choose(self.page.locator("#id_answer"), answer)
        self.hands.choose(self.page.locator("#id_channel"), channel)
        self.hands.choose(self.page.locator("#id_decline_reason"), reason)
        self.hands.go(self.main("form button[type=submit]"))
        assert self.page.locator("h1").inner_text() == name

    def funnel(self):
        return funnel(self.page, language=self.language)


@pytest.mark.parametrize(
    ("hands", "size", "language"),
    [(Keyboard, DESK, "en"), (Pointer, PHONE, "nn")],
    ids=["keyboard", "phone-nynorsk"],
)
def test_a_coordinator_goes_from_an_empty_list_to_a_consent_and_out_again(serve, visit_at, hands, size, language):
    with serve() as demo:
        page = visit_at(demo, "koordinator", language=language, size=size)
        me = Coordinator(page, hands, language)
        takes_the_list_in(me, demo)
        makes_the_letters_and_posts_them(me)
        assert me.funnel() == {State.SENT: 22, State.LISTED: 2}
        me.record(SLIP, "yes", "slip")
        me.record(CALLER, "no", "telephone", "not_now")
        assert me.funnel() == {State.SENT: 20, State.LISTED: 2, State.YES: 1, State.NO: 1}
        takes_a_consent(me)
        assert me.funnel() == {State.SENT: 20, State.LISTED: 2, State.CONSENTED: 1, State.NO: 1}
        records_a_withdrawal(me)
        assert me.funnel() == {State.SENT: 20, State.LISTED: 2, State.WITHDRAWN: 1, State.NO: 1}
        assert page.complaints == []


def takes_the_list_in(me, demo):
    me.hands.go(me.page.locator("a[href='/inviting/rehearsal/']"))
    me.hands.go(me.main("a[href$='/list/']"))  # what an empty page says to do next
    me.hands.bring(me.page.locator("#id_file"), demo.home / "practice" / RIGHT)
    me.hands.go(me.main("form.narrow button"))
    assert me.main("dl.pairs dd").all_inner_texts()[:5] == ["24", "24", "0", "0", "0"]
    me.hands.go(me.main("form[action$='/import/'] button"))
    assert me.main("dl.pairs dd").all_inner_texts() == ["24", "24", "0", "0", "0", "2"]
    me.tab("texts")
    assert me.main("tbody tr").count() == 13


def makes_the_letters_and_posts_them(me):
    me.tab("letters")
    me.hands.go(me.main("a[href$='/invitation/before/']"))
    assert me.page.locator("table:has(#reasons-caption) tbody td").all_inner_texts() == ["1", "1"]
    assert {HIDDEN, BY_HAND} == set(me.page.locator("table:has(#names-caption) tbody th").all_inner_texts())
    me.page.set_default_navigation_timeout(120_000)  # setting letters takes its time on a small machine
    me.hands.tick(me.main("form.stack input[name=drafts_too]"))
    me.hands.go(me.main("form.stack button"))
    with me.page.expect_download() as given:
        me.hands.press(me.main("a[href$='/pdf/']"))
    pdf = given.value.path().read_bytes()
    assert pdf.startswith(b"%PDF")
    assert answer_codes(pdf).keys() == set(POSTED)
    assert me.funnel() == {State.LISTED: 24}  # made is not sent
    me.tab("letters")
    me.hands.go(me.main("tbody th a"))
    me.hands.go(me.main("a[href$='/post/']"))
    me.hands.go(me.main("form button[type=submit]"))
    assert me.main(".ds-tag").first.get_attribute("data-color") == "success"


def takes_a_consent(me):
    me.look_up(SLIP)
    me.hands.go(me.main("a[href$='/consent/']"))
    assert me.main("input[type=checkbox]:checked").count() == 0
    me.hands.tick(me.main("input[name=scope]").first)
    me.hands.choose(me.page.locator("#id_how"), "first_meeting")
    me.hands.choose(me.page.locator("#id_copy"), "handed_over")
    me.hands.tick(me.page.locator("input[name=said_back][value=yes]"))
    me.hands.tick(me.page.locator("input[name=not_treating]"))
    me.hands.go(me.main("form.stack button[type=submit]"))
    assert me.page.locator("h1").inner_text() == SLIP


def records_a_withdrawal(me):
    """What it does stands on the page above the button that does it."""
    me.look_up(SLIP)
    me.hands.go(me.main("a[href$='/out/']"))
    assert me.main("input:checked").count() == 0
    me.hands.tick(me.main("input[name=how][value=project]"))
    me.hands.choose(me.page.locator("#id_channel"), "telephone")
    me.hands.go(me.main("form button[type=submit]"))
    said = me.main("ul").all_inner_texts()
    assert len(said) == 3
    assert all(said)
    above, below = me.main("ul").last.bounding_box(), me.main("form button[type=submit]").bounding_box()
    assert above["y"] < below["y"]
    me.hands.go(me.main("form button[type=submit]"))
    assert me.page.locator("h1").inner_text() == SLIP


def test_project_x_says_328_and_70_also_after_one_more_has_left(visit):
    page = visit("koordinator")
    before = funnel(page, PROJECT_X)
    assert sum(before.values()) == 328
    shown = page.get_by_role("img", name="Fra listen til samtykket")
    assert "328" in page.locator("main").inner_text()
    assert "70" in shown.inner_html()
    assert before[State.CONSENTED] + before[State.WITHDRAWN] == 70

    page.goto(f"{PROJECT_X}people/?state=consented")
    page.locator("main tbody th a").last.click()
    page.get_by_role("link", name="Registrer at personen trekker seg").click()
    page.locator("main input[name=how][value=project]").check()
    page.locator("#id_channel").select_option("telephone")
    page.locator("main form button[type=submit]").click()
    page.get_by_role("button", name="Lagre det nå").click()
    page.get_by_role("status").wait_for()
    after = funnel(page, PROJECT_X)
    left = before[State.WITHDRAWN] + 1
    assert after == before | {State.CONSENTED: 70 - left, State.WITHDRAWN: left}
    assert "70" in page.get_by_role("img", name="Fra listen til samtykket").inner_html()
    assert f"Av dem som samtykket, har {left} trukket seg siden." in page.locator("main").inner_text()


def test_an_administrator_makes_somebody_a_coordinator_and_sees_nobody_who_is_invited(invited, visit_at):
    page = visit_at(invited.demo, "administrator", "/office/units/")
    assert "Helse Bergen" in page.locator("main table").inner_text()
    page.goto("/office/open-account/")
    page.fill("#id_name", "Nils Nykoordinator")
    page.fill("#id_username", "nils")
    page.fill("#id_password", "kastanje-og-lerk")
    page.locator("main form button").click()
    page.get_by_label("Rolle").select_option("coordinator")
    page.get_by_label("Studie", exact=True).select_option("rehearsal")
    page.get_by_role("button", name="Gi rollen").click()
    assert "Rollen er gitt, fra i dag." in page.get_by_role("status").inner_text()

    invited.demo.passwords["nils"] = "kastanje-og-lerk"
    nils = visit_at(invited.demo, "nils")
    nils.get_by_role("link", name="Gå til invitasjonene").click()
    assert funnel(nils)[State.LISTED] == 2
    page.goto(f"{INVITING}people/")
    nothing_there = page.locator("main").inner_text()
    page.goto("/inviting/no-such-study/people/")
    assert page.locator("main").inner_text() == nothing_there


def test_whoever_is_not_a_coordinator_there_is_told_of_every_address_that_it_does_not_exist(visit):
    """Everything a coordinator can open, asked for by a researcher of the same study, and beside it what never was."""
    coordinator, outsider = visit("koordinator"), visit("forsker")
    there = {"key": "project-x", "code": "letter", "kind": "invitation", "reason": "died", "file": uuid4()}
    there |= {name: one_key(coordinator, page) for name, page in KEYS.items()}
    nowhere = {"key": "no-such-study", "code": "letter", "kind": "invitation", "reason": "died"}
    nowhere |= dict.fromkeys(("file", *KEYS), uuid4())
    # No reminder of the demo was given up, no letter is owed and nothing was said to be wrong: the matrix tries those.
    for name in ("message", "letter", "correction"):
        there[name] = nowhere[name] = uuid4()
    addresses = list(coordinators_addresses())
    assert len(addresses) > 30
    assert visible(coordinator, reverse("inviting:overview", kwargs={"key": "project-x"}))[0] == 200
    for name, needs in addresses:
        real, unreal = (reverse(f"inviting:{name}", kwargs={k: v[k] for k in needs}) for v in (there, nowhere))
        seen = visible(outsider, real)
        assert seen == visible(outsider, unreal), name
        assert seen[0] == 404, name


# Where a coordinator finds the key of a person, of a pile and of a scanned page.
KEYS = {"invitee": "people/", "run": "letters/", "scan": "scans/"}


def one_key(page, where):
    page.goto(f"{PROJECT_X}{where}")
    [key, *_more] = re.findall(rf"{PROJECT_X}{where}(?:run/)?([0-9a-f-]{{36}})/", page.content())
    return UUID(key)


def coordinators_addresses():
    """Name and arguments of every address but the front page, which is everybody's own."""
    for part in urlpatterns:
        for address in part.url_patterns:
            if address.name != "studies":
                yield address.name, {*part.pattern.converters, *address.pattern.converters}


def visible(page, address):
    """Status and words of a page; one that only takes what is sent to it is sent something."""
    answer = page.request.get(address)
    if answer.status == 405:
        token = next(one["value"] for one in page.context.cookies() if one["name"] == "csrftoken")
        answer = page.request.post(address, form={"csrfmiddlewaretoken": token}, headers={"Referer": page.url})
    return answer.status, re.sub(r'value="[^"]*"', "", answer.text())
