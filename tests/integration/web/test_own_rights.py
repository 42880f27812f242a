"""One's rights on one's own pages: everything that is kept, what is wrong with it, the letters, deleting all of it."""

import json

import pytest
from jsonschema import validate

from larix.access.models import LogLine
from larix.people.models import Identity, Reservation
from larix.rights.actions import reserve
from larix.rights.models import Confirmation, Correction
from larix.rights.schema import PUBLISHED, schema, schema_text
from tests.integration.rights.rights_stage import answered_for_registry, interviewed
from tests.integration.web.oneself_stage import (  # noqa: F401  (fixtures: pytest finds them by name)
    CONSENT,
    HOME,
    OUT,
    YES,
    a_bjoern,
    a_browser,
    a_study,
    an_anne,
    told_in,
)
from tests.integration.web.reading import main_words
from tests.invited import KEY, TODAY, coordinating

RIGHTS = "/me/rights/"
EVERYTHING, FILE, WRONG, ERASE = (f"{RIGHTS}{page}/" for page in ("everything", "everything/file", "wrong", "erase"))


@pytest.fixture(autouse=True)
def _beside_the_backups(settings, tmp_path):
    settings.ERASED = tmp_path / "erased.jsonl"


def test_everything_is_read_on_a_page_and_by_a_program_and_the_log_says_so(here, anne, bjoern):
    here.post(CONSENT, YES | {"scope": ["interviews", "contact"], "channel": ["post"]})
    interviewed(anne)
    page = main_words(here.get(EVERYTHING))
    assert [words in page for words in ("Anne", "Berg", "10915596784", "Dahl")] == [True, True, True, False]
    assert "During the past week" in page or "I was bothered by things" in page  # the questions' own words
    answer = here.get(FILE)
    told = json.loads(answer.content)
    validate(told, schema())
    assert answer["Content-Disposition"] == 'attachment; filename="everything.json"'
    entries = {section["code"]: len(section["entries"]) for section in told["sections"]}
    assert (entries["people.identity"], entries["studies.consententry"], entries["followup.responseversion"]) == (
        1,
        1,
        1,
    )
    assert "Dahl" not in answer.content.decode()
    assert LogLine.objects.filter(verb="everything.read", people__person_key=anne.person.key).count() == 2


def test_the_published_schema_is_the_one_that_the_code_has():
    assert PUBLISHED.read_text(encoding="utf-8") == schema_text()


def test_the_page_before_it_tells_nothing_to_whoever_sees_the_screen(here):
    assert told_in(main_words(here.get(RIGHTS))) == []


def test_what_is_wrong_becomes_a_task_and_the_person_sees_what_came_of_it(here, anne):
    for sent in ({"about": "answer"}, {"about": "nonsense", "said": "x"}, {"said": "No choice"}):
        answer = here.post(WRONG, {"study": KEY} | sent)
        assert (answer.status_code, Correction.objects.count()) == (422, 0)
    sent = {"study": KEY, "about": "identity", "said": "My name is spelt Bergh."}
    for _twice in range(2):
        page = main_words(here.post(WRONG, sent, follow=True))
    assert "Not answered yet : Name, address or number" in page
    waiting = Correction.objects.get()
    assert (waiting.person, waiting.study, waiting.said) == (anne.person, KEY, "My name is spelt Bergh.")
    waiting.state, waiting.answer = "declined", "The register spells it so."
    waiting.answered_at = waiting.asked_at
    waiting.save()
    page = main_words(here.get(RIGHTS))
    assert "Stands as it is : Name, address or number" in page
    assert "Answer: The register spells it so." in page
    assert here.post(WRONG, {**sent, "study": "somebody-elses"}).status_code == 422


def test_leaving_is_confirmed_by_a_letter_that_says_what_was_said_before(here, anne):
    here.post(CONSENT, YES)
    interviewed(anne)
    before = main_words(here.post(OUT, {"how": "project"}))
    here.post(OUT, {"how": "project", "sure": "yes"})
    letter = Confirmation.objects.get(person=anne.person)
    address = f"{RIGHTS}letters/{letter.key}/"
    assert "Out of the project" in main_words(here.get(RIGHTS))
    page = main_words(here.get(address))
    deleted = "Your answers from the interviews (1 form), with every earlier version of them."
    assert (deleted in before, deleted in page) == (True, True)
    assert (letter.due_on - letter.on).days == 30
    here.post(f"{address}read/")
    letter.refresh_from_db()
    assert (letter.sent_on, letter.channel) == (letter.on, "on_screen")
    assert "I have read it" not in main_words(here.get(address))


def test_reserving_deletes_what_was_answered_for_the_registry_and_owes_a_letter(here, anne):
    answered_for_registry(anne.person)
    here.post("/me/registry/", {"reserved": "yes"})
    assert (anne.person.responses.count(), Reservation.objects.filter(person=anne.person).count()) == (0, 1)
    letter = Confirmation.objects.get(person=anne.person)
    assert (letter.kind, letter.said["deleted"][0]["en"].startswith("Your answers to the quality registry")) == (
        "reserved", True,
    )  # fmt: skip


def test_deleting_everything_is_said_first_done_once_and_shown_once(here, anne):
    here.post(CONSENT, YES)
    interviewed(anne)
    assert "This will be deleted" in main_words(here.get(ERASE))
    assert here.post(ERASE, {}).status_code == 422
    assert Identity.objects.filter(person=anne.person).exists()
    done = main_words(here.post(ERASE, {"sure": "yes"}))
    assert "Everything is deleted" in done
    assert "All your answers, with every earlier version, draft and score." in done
    assert not Identity.objects.filter(person=anne.person).exists()
    assert here.get(HOME).status_code == 302  # nobody is signed in
    assert Confirmation.objects.get(person=anne.person).channel == "on_screen"


def test_nobody_opens_or_confirms_anothers_letter(here, bjoern):
    reserve(person=bjoern.person, channel="telephone", on=TODAY, by=coordinating(bjoern.study))
    letter = Confirmation.objects.get()
    assert here.get(f"{RIGHTS}letters/{letter.key}/").status_code == 404
    assert here.post(f"{RIGHTS}letters/{letter.key}/read/").status_code == 404
    letter.refresh_from_db()
    assert letter.sent_on is None
