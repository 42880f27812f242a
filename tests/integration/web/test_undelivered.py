"""Messages that did not arrive: a count on the coordinator's overview leads to a list with the names of their own."""

from uuid import UUID, uuid4

from larix.access.models import LogLine
from larix.access.roles import Role
from larix.outbox.models import Message
from larix.studies.models import Study
from tests.access_stage import holds
from tests.cast import AT, account
from tests.integration.web.coordinator_stage import (  # noqa: F401  (fixtures: pytest finds them by name)
    HOME,
    a_coordinator,
    a_study,
    an_anne,
    page_of,
)
from tests.integration.web.reading import links, main_words

LIST = f"{HOME}undelivered/"


def gave_up(study: Study, person: UUID, once: str = "one", state: str = "failed", purpose: str = "") -> Message:
    return Message.objects.create(
        once=once, person_key=person, purpose=purpose or study.protocol.purpose, channel="sms", text="Hei!",
        send_from=AT, state=state, done_at=None if state == "waiting" else AT,
    )  # fmt: skip


def test_a_message_that_did_not_arrive_is_counted_on_the_overview_and_leads_to_the_person(kari, study, anne):
    assert LIST not in links(kari.get(HOME))
    gave_up(study, anne.person.key)
    overview = kari.get(HOME)
    assert ("1 message did not arrive" in main_words(overview), LIST in links(overview)) == (True, True)
    page = kari.get(LIST)
    assert page_of(anne) in links(page)
    words = main_words(page)
    assert ("Make contact in another way." in words, "Text message" in words, "Hei!" in words) == (True, True, False)
    assert LogLine.objects.filter(verb="people.listed").last() is not None


def test_only_the_messages_of_this_study_that_were_given_up_are_listed(kari, study, anne):
    for number, state in enumerate(("waiting", "sent", "stopped", "taken_up")):
        gave_up(study, anne.person.key, f"{number}", state)
    gave_up(study, anne.person.key, "another", purpose="study:other")
    assert "No message waits for you" in main_words(kari.get(LIST))
    assert LIST not in links(kari.get(HOME))


def test_whoever_has_been_reached_leaves_the_list_and_the_log_says_who_noted_it(kari, study, anne):
    message = gave_up(study, anne.person.key)
    done = f"{LIST}{message.key}/taken-up/"
    page = kari.post(done, follow=True)
    message.refresh_from_db()
    assert ("Noted: the person has been reached" in main_words(page), message.state) == (True, "taken_up")
    assert LIST not in links(kari.get(HOME))
    line = LogLine.objects.get(verb="message.taken_up")
    assert (line.role, list(line.people.values_list("person_key", flat=True))) == ("coordinator", [anne.person.key])
    kari.post(done)
    assert LogLine.objects.filter(verb="message.taken_up").count() == 1


def test_a_message_of_another_study_is_not_taken_up_from_here_and_neither_by_whoever_only_reads(
    kari, study, anne, signed_in
):
    message = gave_up(study, anne.person.key, purpose="study:other")
    kari.post(f"{LIST}{message.key}/taken-up/")
    own = gave_up(study, anne.person.key, "own")
    reader = account("per", "Per Forsker")
    holds(reader, Role.RESEARCHER, study.key)
    assert signed_in(reader).post(f"{LIST}{own.key}/taken-up/").status_code == 404
    assert set(Message.objects.values_list("state", flat=True)) == {"failed"}


def test_somebody_who_is_on_no_list_of_the_coordinators_is_counted_and_not_named(kari, study, anne):
    gave_up(study, uuid4())
    page = kari.get(LIST)
    assert ("Not on your list" in main_words(page), page_of(anne) in links(page)) == (True, False)


def test_the_list_is_paged_and_a_page_beyond_the_last_says_where_the_first_is(kari, study, anne):
    for number in range(51):
        gave_up(study, anne.person.key, str(number))
    assert kari.get(LIST).content.decode().count('href="' + page_of(anne)) == 50
    assert kari.get(LIST + "?page=2").content.decode().count('href="' + page_of(anne)) == 1
    assert "Go to the first page" in main_words(kari.get(LIST + "?page=9"))


def test_an_outsider_and_a_researcher_of_the_study_are_told_that_the_list_does_not_exist(study, anne, signed_in):
    gave_up(study, anne.person.key)
    reader = account("per", "Per Forsker")
    holds(reader, Role.RESEARCHER, study.key)
    pages = [signed_in(one).get(LIST) for one in (account("ute", "Ute Utenfor"), reader)]
    nowhere = signed_in(reader).get("/inviting/no-such-study/undelivered/")
    assert [page.status_code for page in pages] == [404, 404]
    assert main_words(pages[1]) == main_words(nowhere)
