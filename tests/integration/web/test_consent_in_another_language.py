"""Another language on a consent form: every tick stays, and nothing is stored before it is sent."""

import pytest

from larix.studies.models import ConsentEntry
from tests.integration.web.coordinator_stage import (  # noqa: F401  (fixtures: pytest finds them by name)
    a_coordinator,
    a_study,
    an_anne,
    page_of,
)
from tests.integration.web.reading import fields, main_words
from tests.invited import KEY, NUMBERS

MINE = f"/me/{KEY}/consent/"
TICKED = {"scope": ["interviews", "contact"], "channel": ["telephone"]}


@pytest.fixture(name="anne_herself")
def annes_own_browser(anne, signed_in, settings):
    settings.TEST_EID = True
    client = signed_in(None)
    client.post("/me/sign-in/test/", {"number": NUMBERS[0]})
    return client


def checked(page) -> list[str]:
    """The values of all boxes and buttons that are ticked, in the order of the page."""
    inputs = page.content.decode().split("<input")
    return [one.split('value="')[1].split('"')[0] for one in inputs if " checked" in one.split(">")[0]]


def test_section_18_the_persons_own_ticks_stay_in_another_language_and_nothing_is_stored(anne_herself):
    version = fields(anne_herself.get(MINE))["text_version"]
    page = anne_herself.post(MINE, TICKED | {"text_version": version, "language": "nn"})
    assert (page.status_code, checked(page)) == (200, ["interviews", "contact", "telephone"])
    assert "Kvart kryss er eit eige ja." in main_words(page)
    assert ("ds-alert" in page.content.decode(), ConsentEntry.objects.count()) == (False, 0)
    assert anne_herself.cookies["larix_language"].value == "nn"
    anne_herself.post(MINE, TICKED | {"text_version": version})
    assert ConsentEntry.objects.count() == 1


def test_ticks_made_on_another_version_of_the_text_do_not_follow_into_another_language(anne_herself):
    page = anne_herself.post(MINE, TICKED | {"text_version": "999", "language": "nn"})
    assert (page.status_code, checked(page), ConsentEntry.objects.count()) == (422, [], 0)


def test_section_18_what_the_coordinator_typed_stays_in_another_language_and_nothing_is_stored(kari, anne):
    version = fields(kari.get(page_of(anne, "consent")))["text_version"]
    typed = {"on": "2026-09-02", "how": "first_meeting", "copy": "post", "said_back": "yes", "not_treating": "yes"}
    page = kari.post(page_of(anne, "consent"), TICKED | typed | {"text_version": version, "language": "nn"})
    assert (page.status_code, ConsentEntry.objects.count()) == (200, 0)
    assert checked(page) == ["interviews", "contact", "telephone", "yes", "yes"]
    assert {name: fields(page)[name] for name in ("on", "how", "copy")} == {
        "on": ["2026-09-02"], "how": ["first_meeting"], "copy": ["post"],
    }  # fmt: skip
    assert "ds-alert" not in page.content.decode()
