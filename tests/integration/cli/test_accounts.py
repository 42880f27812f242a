"""`larix account`: the first administrator is opened from the machine itself."""

import pytest

from larix.access.actor import operator
from larix.access.models import Account, Grant, LogLine
from larix.core.countries import pack
from larix.entrance import actions, queries
from larix.units.actions import open_units
from tests.cast import AT, SINCE, account
from tests.entrance_stage import with_telephone

pytestmark = pytest.mark.django_db
OPEN = ["account open kari --name", "Kari Nordmann", "--password"]


def test_an_account_is_opened_and_given_a_role(larix, practice):
    assert larix(*OPEN, "lang-nok-til-dette").lines == ["The account kari is open."]
    assert larix("account give kari researcher --study practice").lines == ["kari has the role researcher."]
    assert larix("account give kari administrator").lines == ["kari has the role administrator."]
    held = list(Grant.objects.order_by("pk").values_list("role", "held_at_kind", "held_at_key"))
    assert held == [("researcher", "study", "practice"), ("administrator", "installation", "this")]
    assert Account.objects.get().check_password("lang-nok-til-dette")


def test_a_role_that_is_given_twice_is_held_once(larix, practice):
    larix(*OPEN, "lang-nok-til-dette")
    for _ in range(2):
        assert larix("account give kari researcher --study practice").status == 0
    assert (Grant.objects.count(), LogLine.objects.filter(verb="role.given").count()) == (1, 1)


def test_a_role_in_the_clinic_is_given_at_a_unit_that_is_there(larix, practice):
    larix(*OPEN, "lang-nok-til-dette")
    open_units(units=pack("no").units, from_on=SINCE, by=operator(AT))
    said = larix("account give kari primary_contact --unit lar-helse-bergn")
    assert (said.status, said.err) == (2, "There is no unit “lar-helse-bergn”. Did you mean lar-helse-bergen?\n")
    assert larix("account give kari primary_contact --unit lar-helse-bergen").lines == [
        "kari has the role primary_contact."
    ]
    assert list(Grant.objects.values_list("held_at_kind", "held_at_key")) == [("unit", "lar-helse-bergen")]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("account give kora researcher --study practice", "There is no account “kora”. Did you mean kari?\n"),
        ("account give kari reseacher --study practice", "There is no role “reseacher”. Did you mean researcher?\n"),
        ("account give kari operator", "There is no role “operator”. "),
        ("account give kari researcher", "The role researcher is held at a study: add --study KEY.\n"),
        ("account give kari researcher --study practise", "There is no study “practise”. Did you mean practice?\n"),
        ("account give kari primary_contact", "The role primary_contact is held at a unit: add --unit KEY.\n"),
        ("account give kari primary_contact --unit lar-nord", "There is no unit “lar-nord”. There is none yet.\n"),
        ("account open KARI --name Kari --password lang-nok-til-dette", "There is an account called KARI already."),
        ("account open per --name Per --password kort", ""),
    ],
)
def test_what_cannot_be_given_or_opened_is_answered_with_a_sentence(larix, practice, line, says):
    larix(*OPEN, "lang-nok-til-dette")
    before = LogLine.objects.count()
    said = larix(line)
    assert (said.status, said.out, Account.objects.count(), Grant.objects.count()) == (2, "", 1, 0)
    assert said.err.startswith(says)
    assert len(said.err) > 20
    assert LogLine.objects.count() == before


def test_whoever_has_lost_everything_sets_up_a_second_factor_anew(larix, db):
    kari = with_telephone(account("kari", "Kari Nordmann"))
    actions.make_paper_codes(account=kari, by=operator(AT))
    assert larix("account forget-second-factors kari").lines == [
        "kari signs in with the password next time, and then chooses anew what to use beside it."
    ]
    assert queries.ways_of(kari) == queries.Ways(one_time_codes=False, passkeys=(), paper=0)
