"""The coordinator's pages of letters: what is shown before, one press makes one pile, nothing sent until it is said."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from larix.access.models import Account, LogLine
from larix.access.verbs import Verb
from larix.gate import letters as gate
from larix.history import Death
from larix.people.actions import record_deaths
from larix.studies.models import Letter, LetterRun
from tests.cast import AT
from tests.letters_stage import Post, a_post, somebody  # noqa: F401 (a_post is a fixture, found by its name)

HOME = "/inviting/project-x/letters/"
BEFORE = f"{HOME}invitation/before/"


@pytest.fixture
def kaja(post: Post, signed_in: Callable[..., Client]) -> Client:
    post.invite(
        somebody("Alm"), somebody("Berg", "5020"), somebody("Skjult", protection="strictly_confidential"),
        somebody("Vern", protection="confidential"),
    )  # fmt: skip
    return signed_in(Account.objects.get(username="kaja"))


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def form() -> dict[str, str]:
    """The texts of the study are drafts: whoever prints them says that they know it."""
    return {"run_key": str(uuid4()), "drafts_too": "yes"}


def made(kaja: Client) -> str:
    """The address of a run that was made by pressing the button once."""
    return kaja.post(BEFORE, form()).headers["Location"]


def test_before_the_print_the_page_counts_and_names_whoever_is_left_out_and_is_logged_as_a_list(kaja: Client) -> None:
    page = words(kaja.get(BEFORE).content.decode())
    assert "2 letters will be made." in page
    assert "Strictly confidential address: never printed 1" in page
    assert "Confidential address: by hand 1" in page
    assert ("Kari Skjult" in page, "Kari Vern" in page, "Kari Alm" in page) == (True, True, False)
    line = LogLine.objects.get(verb=Verb.PEOPLE_LISTED)
    assert line.counts == {"list": "before_letters", "kind": "invitation", "reason": "", "start": 0, "shown": 2}


def test_the_names_of_one_reason_can_be_asked_for(kaja: Client) -> None:
    page = words(kaja.get(f"{BEFORE}confidential/").content.decode())
    assert ("Kari Skjult" in page, "Kari Vern" in page) == (False, True)


def test_pressing_twice_makes_one_pile_with_one_paper_to_open(kaja: Client) -> None:
    typed = form()
    first, second = kaja.post(BEFORE, typed), kaja.post(BEFORE, typed)
    assert first.headers["Location"] == second.headers["Location"] == f"{HOME}run/{typed['run_key']}/"
    assert (LetterRun.objects.count(), Letter.objects.count()) == (1, 2)
    paper = kaja.get(f"{HOME}run/{typed['run_key']}/pdf/")
    assert (paper.headers["Content-Type"], paper.content[:5]) == ("application/pdf", b"%PDF-")
    assert "project" not in paper.headers["Content-Disposition"]
    assert paper.headers["Cache-Control"] == "no-store"


def test_a_pile_that_was_stopped_says_that_nothing_was_sent_and_goes_on(
    kaja: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(pile: object) -> bytes:
        raise RuntimeError("the machine was stopped")

    with monkeypatch.context() as patch:
        patch.setattr(gate, "_set", killed)
        with pytest.raises(RuntimeError):
            kaja.post(BEFORE, form())
    run = LetterRun.objects.get()
    page = words(kaja.get(f"{HOME}run/{run.key}/").content.decode())
    assert "it was stopped on the way. The list of them is kept, and nothing was sent by it." in page
    assert kaja.post(f"{HOME}run/{run.key}/make/").headers["Location"] == f"{HOME}run/{run.key}/"
    assert kaja.get(f"{HOME}run/{run.key}/pdf/").content[:5] == b"%PDF-"
    assert LetterRun.objects.count() == 1


def test_after_24_hours_the_page_says_that_the_paper_is_deleted_and_makes_the_same_again(kaja: Client) -> None:
    run = made(kaja)
    first = kaja.get(f"{run}pdf/").content
    with time_machine.travel(AT + timedelta(hours=24), tick=False):
        kaja.force_login(Account.objects.get(username="kaja"))
        assert "The PDF was deleted, as such files are after 24 hours." in words(kaja.get(run).content.decode())
        assert "has been deleted" in words(kaja.get(f"{run}pdf/").content.decode())
        kaja.post(f"{run}make/")
        assert kaja.get(f"{run}pdf/").content == first


def test_a_pile_that_was_posted_or_thrown_away_does_not_offer_to_be_made_again(kaja: Client, post: Post) -> None:
    run = made(kaja)
    kaja.post(f"{run}post/", {"on": "2026-11-20", "others": ""})
    record_deaths(deaths=[(post.of("Berg").person, Death(None, "test"))], by=post.entry.actor)
    with time_machine.travel(AT + timedelta(hours=25), tick=False):
        kaja.force_login(Account.objects.get(username="kaja"))
        page = kaja.get(run).content.decode()
        assert f"{run}make/" not in page
        assert "The PDF is not made again once a pile was posted" in words(page)
        refused = kaja.post(f"{run}make/")
        assert refused.status_code == 422
        assert "This pile was posted on 20 November 2026. It is not made again" in words(refused.content.decode())
        assert "has been deleted" in words(kaja.get(f"{run}pdf/").content.decode())


def test_a_pile_is_posted_only_when_what_happened_since_is_taken_out(kaja: Client, post: Post) -> None:
    run = made(kaja)
    record_deaths(deaths=[(post.of("Berg").person, Death(None, "test"))], by=post.entry.actor)
    shown = words(kaja.get(f"{run}post/").content.decode())
    assert "Place 2: Kari Berg – The person has died" in shown

    refused = kaja.post(f"{run}post/", {"on": "2026-11-20", "others": ""})
    assert refused.status_code == 422
    assert "First take these places out of the pile: 2." in words(refused.content.decode())
    assert LetterRun.objects.get().posted_on is None

    stored = kaja.post(f"{run}post/", {"on": "20.11.2026", "others": "", "out": ["2"]})
    assert stored.headers["Location"] == run
    assert list(Letter.objects.order_by("place").values_list("taken_out", flat=True)) == ["", "died"]
    assert "posted 20 November 2026" in words(kaja.get(run).content.decode())


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"on": ""}, "Write the day they were posted."),
        ({"on": "yesterday"}, "Write a day, such as 31.08.2016."),
        ({"on": "2099-01-01"}, "The day must be from the day the letters were made up to today."),
        ({"on": "2026-11-20", "others": "3"}, "Write places in the pile as numbers, such as 17, 203."),
        ({"on": "2026-11-20", "others": "one"}, "Write places in the pile as numbers, such as 17, 203."),
    ],
)
def test_what_is_wrong_with_a_posting_is_told_and_what_was_typed_stays(
    kaja: Client, typed: dict[str, str], told: str
) -> None:
    run = made(kaja)
    page = kaja.post(f"{run}post/", {"others": "", **typed})
    assert (page.status_code, told in words(page.content.decode())) == (422, True)
    assert all(f'value="{value}"' in page.content.decode() for value in typed.values() if value)
    assert LetterRun.objects.get().posted_on is None


def test_a_pile_can_be_thrown_away_and_its_people_are_in_the_next(kaja: Client) -> None:
    run = made(kaja)
    assert "Nobody in the pile counts as having been sent anything" in kaja.get(f"{run}throw-away/").content.decode()
    kaja.post(f"{run}throw-away/")
    assert "thrown away" in words(kaja.get(HOME).content.decode())
    assert "2 letters will be made." in words(kaja.get(BEFORE).content.decode())


def test_a_letter_for_a_confidential_address_is_made_and_handed_over(kaja: Client, post: Post) -> None:
    answer = kaja.post(f"{HOME}by-hand/{post.of('Vern').key}/", form())
    run = answer.headers["Location"]
    kaja.post(f"{run}post/", {"on": "2026-11-20"})
    assert "handed over 20 November 2026" in words(kaja.get(run).content.decode())


def test_where_nobody_is_to_have_a_letter_no_pile_is_made_and_the_page_says_so(kaja: Client) -> None:
    made(kaja)
    page = kaja.post(BEFORE, form())
    assert page.status_code == 422
    assert "Nobody is to be sent a letter now, so no pile was made." in words(page.content.decode())
    assert LetterRun.objects.count() == 1


def test_an_outsider_sees_the_same_as_where_nothing_is(
    kaja: Client, outsider: Account, interviewer: Account, signed_in: Callable[..., Client]
) -> None:
    run = made(kaja)
    nothing = run.replace("project-x", "no-such-study")
    for somebody_else in (outsider, interviewer):
        browser = signed_in(somebody_else)
        for page in ("", "pdf/", "post/", "throw-away/"):
            there, not_there = browser.get(f"{run}{page}"), browser.get(f"{nothing}{page}")
            assert there.status_code == not_there.status_code == 404
            assert words(there.content.decode()) == words(not_there.content.decode())
        assert browser.post(BEFORE, form()).status_code == 404
    assert LetterRun.objects.count() == 1


@pytest.mark.parametrize("page", ["", "invitation/before/", "reminder/before/"])
def test_the_pages_ask_the_database_no_more_often_for_more_people(
    kaja: Client,
    post: Post,
    page: str,
    django_assert_max_num_queries,
) -> None:
    post.invite(*(somebody(f"Nr{number}", protection="confidential") for number in range(60)))
    with django_assert_max_num_queries(32):
        kaja.get(f"{HOME}{page}")


def test_section_12_drafts_are_named_before_the_print_and_want_one_tick_more(kaja: Client) -> None:
    page = words(kaja.get(BEFORE).content.decode())
    assert "Nobody has agreed to these texts yet. They are drafts:" in page
    assert "Print all the same, these are drafts" in page
    refused = kaja.post(BEFORE, {"run_key": str(uuid4())})
    assert refused.status_code == 422
    assert "These texts are drafts that nobody has agreed to:" in words(refused.content.decode())
    assert LetterRun.objects.count() == 0


def test_section_12_the_page_of_reminders_says_from_which_day_they_may_go_and_to_how_many(
    kaja: Client, post: Post
) -> None:
    kaja.post(f"{made(kaja)}post/", {"on": "2026-11-20", "others": ""})
    page = words(kaja.get(f"{HOME}reminder/before/").content.decode())
    assert "A reminder may go 21 days after the last letter." in page
    assert "From 11 December 2026: 2 people" in page
    assert "A reminder may go" not in words(kaja.get(BEFORE).content.decode())


def test_how_long_a_pdf_is_kept_is_said_in_hours_and_not_as_a_day_of_the_machine(kaja: Client) -> None:
    run = made(kaja)
    said = []
    for hours in (0.5, 22.5, 23.5):
        with time_machine.travel(AT + timedelta(hours=hours), tick=False):
            kaja.force_login(Account.objects.get(username="kaja"))
            for page in (run, HOME):
                found = re.search(r"The PDF is here for [a-z0-9 ]+\.", words(kaja.get(page).content.decode()))
                said.append(found and found[0])
    more = ["The PDF is here for 23 more hours.", "The PDF is here for 1 more hour."]
    assert said == [each for each in (*more, "The PDF is here for less than an hour more.") for _page in (1, 2)]
