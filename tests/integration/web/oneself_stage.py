"""The stage of the person's own pages: two people on a list, and a browser in which one has proved who she is."""

import re

import pytest

from larix.people.digests import number_digest
from larix.people.models import Identifier
from larix.studies.models import Invitation
from larix.studies.queries.invited import standings
from tests.invited import KEY, NUMBERS, TODAY, founded, listed

HOME, TEST, SIGN_IN, HIDE = "/me/", "/me/sign-in/test/", "/me/sign-in/", "/me/hide/"
CONSENT, COPY, OUT, NOTHING = (f"/me/{KEY}/{page}/" for page in ("consent", "copy", "out", "use-nothing"))
REAL = "29029600013"  # passes every check, and is no synthetic number
SYNTHETIC = "15887710039"  # synthetic; in these tests nobody's until somebody is given it
TELLING = ("Anne", "Berg", "Bjørn", "Dahl", KEY, "Practice", "LAR", "Larix", "rus", "opioid")
YES = {"text_version": "1", "scope": ["interviews"]}


@pytest.fixture(name="study")
def a_study(db, settings):
    settings.TEST_EID = True
    return founded()


@pytest.fixture(name="anne")
def an_anne(study):
    return listed(study, 2)[0]


@pytest.fixture(name="bjoern")
def a_bjoern(anne):
    """The second one on the same list, with a synthetic number too."""
    other = Invitation.objects.exclude(pk=anne.pk).get()
    digest = number_digest("fnr", SYNTHETIC)
    Identifier.objects.create(person=other.person, kind="fnr", number=SYNTHETIC, digest=digest)
    return other


@pytest.fixture(name="here")
def a_browser(anne, signed_in):
    """A browser in which Anne has proved who she is."""
    return come_in(signed_in(None))


def come_in(client, number=NUMBERS[0]):
    client.post(TEST, {"number": number})
    return client


def state_of(invitation):
    return standings(invitation.study, TODAY)[invitation.pk].state


def told_in(text):
    return [each for each in TELLING if re.search(rf"\b{each}\b", text)]
