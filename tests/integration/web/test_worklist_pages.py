"""The interviewer's first page of a study, a participant's page, the sheet of a day and the calendar file."""

import re
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.access.models import Account, LogLine, LogSubject
from larix.access.roles import Role
from larix.core.neutral import tells
from larix.gate import fieldwork
from larix.outbox.models import Message
from larix.studies.models import Appointment, ContactAttempt, Happening, PauseEntry
from larix.web.study.fieldwork.calendar_file import calendar_file
from tests.cast import AT
from tests.fieldwork_stage import LATER, TODAY, cohort, hour, interviewing, meeting, named, new_key, treated_by
from tests.integration.web.reading import fields, links, main_words, words
from tests.invited import entered, founded

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    return cohort()


@pytest.fixture
def anne(people):
    return people[0]


@pytest.fixture
def entry(anne):
    return interviewing(anne.study)


@pytest.fixture
def iris(entry, signed_in):
    return signed_in(Account.objects.get(username="iris"))


def page_of(person, *more: str) -> str:
    return "/".join(["/interviews", person.study.key, str(person.key), *more, ""])


def send(client, address: str, **typed: str):
    """Open the page, fill in the form, send it."""
    held = {name: values[0] for name, values in fields(client.get(address)).items() if name != "language"}
    return client.post(address, held | typed)


def test_section_13_a_try_that_led_to_an_appointment_leads_on_to_it(iris, anne):
    answer = send(iris, page_of(anne, "try"), channel="telephone", outcome="agreed")
    assert answer.url == page_of(anne, "appointment")
    assert ContactAttempt.objects.get().outcome == "agreed"
    answer = send(
        iris, page_of(anne, "appointment"), on="26.11.2026", hour="12.30", place="home", visitors="two", area="Fana"
    )
    assert answer.url == page_of(anne)
    row = Appointment.objects.get()
    assert (row.at, row.place, row.visitors, row.wave) == (hour(LATER, 12, 30), "home", "two", "m00")
    text = main_words(iris.get(answer.url))
    assert "26 November 2026 12:30 · At home · Fana · Month 0 Agreed" in text
    assert "A home visit, two together · not checked in safe yet" in text


def test_what_is_wrong_is_said_and_everything_typed_is_still_there(iris, anne):
    answer = send(iris, page_of(anne, "appointment"), on="2099-01-01", hour="12.30", place="cafe", place_said="Sol")
    assert answer.status_code == 422
    assert "more than a year ahead" in words(answer)
    held = {name: fields(answer)[name] for name in ("on", "hour", "place", "place_said")}
    assert held == {"on": ["2099-01-01"], "hour": ["12.30"], "place": ["cafe"], "place_said": ["Sol"]}
    answer = send(iris, page_of(anne, "appointment"), on="i morgen", hour="12.30", place="home")
    assert "Write a day, such as 31.08.2016." in words(answer)
    assert "Say whether you go alone or two together." in words(answer)
    assert not Appointment.objects.exists()


def test_the_same_page_sent_twice_is_stored_once(iris, anne):
    address = page_of(anne, "appointment")
    held = {name: values[0] for name, values in fields(iris.get(address)).items() if name != "language"}
    typed = held | {"on": "2026-11-26", "hour": "12:30", "place": "cafe"}
    assert [iris.post(address, typed).status_code for _ in range(2)] == [302, 302]
    assert Appointment.objects.count() == 1


def test_section_11_a_stay_leads_on_to_how_the_interview_is_held_there(iris, anne):
    answer = send(iris, page_of(anne, "happened"), kind="prison", from_on="2026-11-01")
    stay = Happening.objects.get()
    assert answer.url == page_of(anne, "stay", str(stay.key))
    text = main_words(iris.get(answer.url))
    assert "First offer the interview there, if the place permits it; or by telephone; or wait." in text
    assert "In prison since 1 November 2026" in text
    send(iris, answer.url, there="there")
    assert "In prison · 1 November 2026 · Interview there, permitted" in main_words(iris.get(page_of(anne)))


def test_section_11_the_page_of_something_that_happened_says_that_the_interviews_go_on(iris, anne):
    answer = send(iris, page_of(anne, "happened"), kind="left_treatment", from_on="2026-11-01")
    assert "It is noted. The interviews go on." in words(iris.get(answer.url))


def test_section_11_a_pause_asks_why_and_until_when_it_is_looked_at(iris, anne):
    answer = send(iris, page_of(anne, "pause"))
    assert (answer.status_code, PauseEntry.objects.exists()) == (422, False)
    send(iris, page_of(anne, "pause"), reason="bereavement", review_on="2026-12-01")
    row = PauseEntry.objects.get()
    assert (row.reason, row.from_on, row.review_on.isoformat()) == ("bereavement", TODAY, "2026-12-01")
    assert "paused" in main_words(iris.get(page_of(anne)))
    send(iris, page_of(anne, "pause", str(row.key), "end"))
    row.refresh_from_db()
    assert row.to_on == TODAY


def test_section_11_a_death_and_its_correction_from_the_participants_page(iris, entry, anne):
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=meeting())
    send(iris, page_of(anne, "death"), on="2026-11-20", source="GP's office")
    assert Appointment.objects.get().state == "called_off"
    text = main_words(iris.get(page_of(anne)))
    assert "died on 20 November 2026" in text
    assert "Make an appointment" not in text
    answer = send(iris, page_of(anne, "death"), source="spoke with the person")
    assert "The interviews are due again" in words(iris.get(answer.url))
    assert "Make an appointment" in main_words(iris.get(page_of(anne)))


def test_section_11_a_coordinator_records_a_death_and_takes_it_back(anne, signed_in):
    entered(anne.study)
    kari = signed_in(Account.objects.get(username="kari"))
    invitee = anne.study.invitations.get(person=anne.person)
    address = f"/inviting/{anne.study.key}/people/{invitee.key}/death/"
    assert send(kari, address, source=" ").status_code == 422
    answer = send(kari, address, on="", source="population register")
    assert "has died" in main_words(kari.get(answer.url))
    assert "on a day that nobody knows. Source: population register" in main_words(kari.get(address))
    answer = send(kari, address, source="spoke with the person")
    assert "has died" not in main_words(kari.get(answer.url)).replace("The person has died", "")


def test_section_1_whoever_treats_the_person_is_named_but_cannot_be_chosen(iris, anne):
    interviewing(anne.study, "petra")
    treated_by(Account.objects.get(username="petra"), anne)
    page = iris.get(page_of(anne, "interviewer"))
    assert "Not to be chosen, because they treat the person: Petra." in main_words(page)
    key = str(Account.objects.get(username="petra").key)
    assert key not in page.content.decode()
    assert iris.post(page_of(anne, "interviewer"), {"account": key, "save": str(new_key())}).status_code == 422


def test_what_became_of_it_and_what_was_given(iris, entry, anne):
    at_home = meeting(TODAY, place="home", visitors="alone")
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=at_home)
    address = page_of(anne, "appointment", str(Appointment.objects.get().key))
    send(iris, address, state="no_show", safe="yes", compensation="Gavekort", receipt="K-17")
    text = main_words(iris.get(page_of(anne)))
    assert "Did not meet" in text
    assert "Checked in safe: 20 November 2026 10:00" in text
    assert "Compensation given: Gavekort · receipt K-17" in text


def test_a_moved_appointment_from_the_page(iris, entry, anne):
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=meeting())
    address = page_of(anne, "appointment", str(Appointment.objects.get().key))
    assert f"{address}move/" in links(iris.get(address))
    send(iris, f"{address}move/", hour="14:00")
    assert list(Appointment.objects.order_by("pk").values_list("state", flat=True)) == ["moved", "agreed"]
    assert Appointment.objects.latest("pk").at == hour(LATER, 14)


def test_section_13_the_interviewer_sees_that_a_reminder_did_not_arrive(iris, anne):
    Message.objects.create(
        once=f"appointment:{new_key()}:x:sms", person_key=anne.person.key, purpose=anne.study.protocol.purpose,
        channel="sms", text="Hei!", send_from=AT, state="failed", stopped_by="no_such_number", done_at=AT,
    )  # fmt: skip
    text = main_words(iris.get(page_of(anne)))
    assert "A reminder of 20 November 2026 10:00 was not delivered. It did not arrive." in text


def test_the_interviewer_sees_how_to_reach_the_person_and_the_reading_is_logged(iris, anne):
    named(anne, telephone="90 11 22 33", address="Gata 1", protection="strictly_confidential")
    text = main_words(iris.get(page_of(anne)))
    assert "Anne Berg" in text
    assert "90 11 22 33" in text
    assert "Gata 1" not in text
    line = LogLine.objects.latest("number")
    about = LogSubject.objects.filter(line=line).values_list("person_key", flat=True)
    assert (line.verb, list(about)) == ("person.read", [anne.person.key])


def test_the_list_links_to_whom_is_next_and_keeps_the_filter_from_page_to_page(iris, anne, people):
    page = iris.get(f"/interviews/{anne.study.key}/?whose=mine")
    assert "Nobody" in main_words(page) or "nobody" in main_words(page)
    page = iris.get(f"/interviews/{anne.study.key}/?state=nonsense&page=minus")
    assert "3 participants" in main_words(page)
    assert {page_of(person) for person in people} <= set(links(page))


def test_a_peer_interviewer_finds_the_study_and_its_people(signed_in, anne):
    interviewing(anne.study, "pia", role=Role.PEER_INTERVIEWER)
    pia = signed_in(Account.objects.get(username="pia"))
    assert f"/interviews/{anne.study.key}/" in links(pia.get("/interviews/"))
    assert "3 participants" in main_words(pia.get(f"/interviews/{anne.study.key}/"))


def sheet(client, study):
    return client.get(f"/interviews/{study.key}/day/?on={LATER.isoformat()}")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_section_13_a_stranger_who_finds_the_day_list_learns_nothing(signed_in, entry, anne, language):
    named(anne, given_name="Anne", family_name="Berg", telephone="90 11 22 33")
    met = meeting(place="home", place_said="Heroinveien 4", visitors="two", area="Fana")
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=met)
    page = sheet(signed_in(Account.objects.get(username="iris"), language), anne.study)
    text = words(page)
    assert anne.label in text
    assert "Fana" in text
    told = ["Anne", "Berg", "90 11", "Heroinveien", "Larix", anne.study.protocol.title.said_in(language)]
    assert [word for word in told if word in text.replace(main_words(page), "") + main_words(page)] == []
    assert tells(text) is None


def test_the_day_list_holds_the_day_that_was_asked_for(iris, entry, anne):
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=meeting())
    assert "12:00 Café" in main_words(sheet(iris, anne.study))
    empty = iris.get(f"/interviews/{anne.study.key}/day/?on=i-morgen")
    assert "20 November 2026" in main_words(empty)
    assert "There is no appointment on this day." in main_words(empty)


def test_section_13_the_calendar_file_is_without_identity(iris, entry, anne):
    named(anne, given_name="Anne", family_name="Berg")
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=meeting())
    answer = iris.get(f"/interviews/{anne.study.key}/calendar/")
    text = answer.content.decode()
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert ("SUMMARY:Appointment\\, Fana" in text, "DTSTART:20261126T110000Z" in text) == (True, True)
    keys = [str(anne.key), str(anne.person.key), str(Appointment.objects.get().key)]
    keys += [key.replace("-", "") for key in keys]
    told = ["Anne", "Berg", anne.label, "Kafé Sol", "Larix", anne.study.key, *keys]
    assert [word for word in told if word.lower() in text.lower()] == []
    assert tells(text) is None


AREAS = st.text(st.characters(blacklist_categories=("Cs",)), max_size=60)
INSTANTS = st.integers(0, 10_000_000).map(lambda minutes: AT + timedelta(minutes=minutes))
EVENTS = st.lists(st.tuples(st.uuids(), INSTANTS, AREAS))


@given(events=EVENTS)
def test_a_calendar_file_has_short_lines_and_one_event_for_each(events):
    content = calendar_file(events, word="Avtale", made_at=AT)
    lines = content.split(b"\r\n")
    assert (lines[0], lines[-2], lines[-1]) == (b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"")
    assert max(len(line) for line in lines) <= 75
    unfolded = content.decode().replace("\r\n ", "")
    assert unfolded.count("\r\nBEGIN:VEVENT\r\n") == len(events)
    begins = ("BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS")
    assert [line for line in unfolded.split("\r\n")[:-1] if not line.startswith(begins)] == []
    assert [line for line in unfolded.split("\r\n") if not (line or " ").isprintable()] == []


def test_an_event_keeps_its_id_from_file_to_file():
    one = (UUID(int=7), hour(LATER), "")
    uids = re.compile(rb"UID:(\w+)")
    [first] = uids.findall(calendar_file([one], word="Avtale", made_at=AT))
    [second] = uids.findall(calendar_file([one], word="Time", made_at=AT + timedelta(days=1)))
    assert first == second


def test_an_outsider_and_whoever_treats_them_find_no_page(signed_in, entry, anne):
    fieldwork.appoint(entry, anne.key, save=new_key(), wave="m00", meeting=meeting())
    appointment = str(Appointment.objects.get().key)
    interviewing(founded("study-v"), "odd")
    interviewing(anne.study, "petra")
    treated_by(Account.objects.get(username="petra"), anne)
    tails = [(), ("try",), ("appointment",), ("appointment", appointment), ("appointment", appointment, "move"),
             ("pause",), ("happened",), ("interviewer",), ("death",)]  # fmt: skip
    for username in ("odd", "petra"):
        client = signed_in(Account.objects.get(username=username))
        found = {tail: client.get(page_of(anne, *tail)).status_code for tail in tails}
        assert found == dict.fromkeys(tails, 404)
    petra = signed_in(Account.objects.get(username="petra"))
    for address in ("", "day/?on=2026-11-26&whose=all", "calendar/", "?area=Fana"):
        page = petra.get(f"/interviews/{anne.study.key}/{address}").content.decode()
        assert [word for word in (anne.label, str(anne.key)) if word in page] == []
