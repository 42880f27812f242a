"""A database from before anything was encrypted: it is brought up to date whole, and afterwards nothing is in clear."""

from datetime import date

import pytest
from django.db import connection
from django.db.migrations.exceptions import IrreversibleError
from django.db.migrations.executor import MigrationExecutor

from larix.access import triggers
from larix.people.digests import number_digest
from larix.people.models import Identifier, Identity
from larix.people.queries import find_by_number, identities, with_telephone

pytestmark = pytest.mark.django_db(transaction=True)
CLEAR, NOW = ("people", "0003_a_reservation_outlives_the_name"), ("people", "0004_the_vault_is_encrypted")
NUMBER = "15076500565"  # a published example of a number, nobody's
KARI = {
    "given_name": "Kari", "family_name": "Ødegård", "born_on": date(1965, 7, 15), "registered_sex": "female",
    "address": "Lerkeveien 1", "postal_code": "5009", "place": "Bergen", "telephone": "+47 55 00 00 01",
    "email": "kari@example.org", "language": "nn", "protection": "confidential", "no_fixed_address": True,
}  # fmt: skip


def went_to(target):
    executor = MigrationExecutor(connection)
    executor.migrate([target])
    return MigrationExecutor(connection).loader.project_state([target]).apps


def everything(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        return b"\n".join(bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode() for v in sum(cursor, ()))


@pytest.fixture
def up_to_date_again():
    """Going back takes along what rests on the vault: the next test finds every table as it is, and the triggers."""
    yield
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    triggers.put_up()


def test_names_and_numbers_of_an_older_database_are_encrypted_and_read_as_before(up_to_date_again):
    old = went_to(CLEAR)
    try:
        people = [old.get_model("people.Person").objects.create() for _ in range(3)]
        kari, ola, _nobody = people
        old.get_model("people.Identity").objects.create(person=kari, **KARI)
        old.get_model("people.Identity").objects.create(person=ola, given_name="", family_name="Nordmann")
        digest = number_digest("fnr", NUMBER)
        old.get_model("people.Identifier").objects.create(person=kari, kind="fnr", number=NUMBER, digest=digest)
    finally:
        went_to(NOW)
    row = Identity.objects.get(person=kari.pk)
    assert {name: getattr(row, name) for name in KARI} == KARI
    bare = Identity.objects.get(person=ola.pk)
    assert (bare.given_name, bare.born_on, bare.telephone_digest, bare.protection) == ("", None, "", "none")
    assert (Identifier.objects.get().number, find_by_number("fnr", NUMBER).pk) == (NUMBER, kari.pk)
    assert with_telephone(Identity.objects.all(), "55000001") == {kari.pk}
    assert list(identities(each.pk for each in people)) == [kari.pk, ola.pk]
    lying = everything("people_identity") + everything("people_identifier")
    assert [v for v in (*map(str, KARI.values()), NUMBER) if len(v) > 3 and v.encode() in lying] == []
    with pytest.raises(IrreversibleError):
        went_to(CLEAR)
