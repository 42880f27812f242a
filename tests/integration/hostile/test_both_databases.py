"""What one database refuses the other refuses too, and what both keep comes back the same. Run on each of the two."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import DataError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.access.models import Account
from larix.core.canonical import canonical
from larix.files.models import StoredFile
from larix.outbox.models import Message
from larix.people.models import Person
from larix.studies.models import Invitation
from larix.units.models import Unit
from tests.cast import AT
from tests.invited import founded, listed


def unit(**other):
    return Unit(**{"key": "x", "name": "X", "level": "region", "valid_from": date(2020, 1, 1), **other})


def stored(size):
    purpose = {"purpose": "registry", "kind": "scan", "media_type": "x/y", "digest": "0" * 64, "stored_at": AT}
    return StoredFile(size=size, **purpose)


REFUSED = {
    "a text longer than its column": lambda: Unit.objects.bulk_create([unit(name="å" * 201)]),
    "a text longer than its column, changed": lambda: Account.objects.update(name="å" * 201),
    "a text with NUL": lambda: unit(name="a\0b").save(),
    "a text with NUL, changed": lambda: Account.objects.update(name="a\0b"),
    "a search for NUL": lambda: list(Account.objects.filter(name="a\0b")),
    "half a sign": lambda: unit(name="a\ud800").save(),
    "a number beyond its column": lambda: stored(2**31).save(),
    "a number beyond its column, changed": lambda: Message.objects.update(id=2**63),
    "NUL within a list of values": lambda: Invitation.objects.update(described={"a": ["b\0"]}),
    "half a sign within a list of values": lambda: Invitation.objects.update(described={"\udc00": 1}),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_one_database_refuses_the_other_refuses_too(db, administrator, what):
    with pytest.raises((DataError, UnicodeEncodeError)), transaction.atomic():
        REFUSED[what]()


def test_what_just_fits_is_kept_by_both(db):
    assert Unit.objects.create(**vars_of(unit(name="å" * 200))).name == "å" * 200
    one = stored(2**31 - 1)
    one.save()
    assert StoredFile.objects.get(key=one.key).size == 2**31 - 1


def vars_of(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.fields if field.attname != "id"}


numbers = st.integers(-(10**15), 10**15) | st.floats(-1e15, 1e15, allow_subnormal=False)
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=9)
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


@pytest.fixture
def anne(db):
    return listed(founded(), 1)[0]


def test_values_come_back_as_the_same_bytes_whatever_order_their_names_had(anne):
    @settings(max_examples=60, deadline=None)
    @given(st.dictionaries(texts, values, max_size=4))
    def as_they_went_in(described):
        Invitation.objects.filter(pk=anne.pk).update(described=described)
        came = Invitation.objects.get(pk=anne.pk).described
        assert canonical(came) == canonical(described)
        assert canonical(dict(reversed(described.items()))) == canonical(described)

    as_they_went_in()


def test_a_key_nobody_has_is_nobodys_on_both(db):
    assert not Person.objects.filter(key=uuid4()).exists()
    assert not StoredFile.objects.filter(size=2**80).exists()
