"""A new key for everything: while people write, cut off and gone on with; the old one goes when nothing needs it."""

from datetime import timedelta

import pytest

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.core.told import Told
from larix.encryption import refusals, rotation
from larix.encryption.in_use import values_by_key
from larix.encryption.keys import KeyNotHere, KeysMissing, name_of
from larix.files.actions import store_file
from larix.files.models import StoredFile
from larix.files.queries import read_bytes
from larix.gate import keys
from larix.outbox.adapters.file import FileAdapter, would_have_been_sent
from larix.people.actions import register_people
from larix.people.models import Identifier, Identity
from larix.people.queries import identities
from larix.people.vault import NewPerson
from tests.cast import AT
from tests.vault_look import change, every

pytestmark = pytest.mark.django_db
BY, OLD = operator(AT), "44" * 32
NUMBER = "15076500565"  # a published example of a number, nobody's
LIST = b"Etternavn;Fornavn\n"


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    """A home with a key, three people, a stored file, one from before files were encrypted, and a message."""
    settings.ENCRYPTION_KEYS, settings.ENCRYPTION_KEYS_FILE = "", tmp_path / "encryption_keys"
    settings.ENCRYPTION_KEYS_FILE.write_text(f"{OLD}\n")
    settings.FILES, settings.OUTBOX = tmp_path / "files", tmp_path / "outbox"
    told = [NewPerson(name, "Nordmann", ()) for name in ("Anne", "Bjørn")]
    register_people(people=[NewPerson("Kari", "Ødegård", (("fnr", NUMBER),)), *told], by=BY)
    for _each in range(2):
        store_file(content=LIST, purpose="study:x", kind="list", media_type="text/csv", stored_at=AT, keep_until=None,
                   by=BY)  # fmt: skip
    before = StoredFile.objects.latest("pk")
    (settings.FILES / str(before.key)).write_bytes(LIST)
    FileAdapter(settings.OUTBOX, "sms").send(key=before.key, to="55000001", text="Hei")
    return tmp_path


def everybody():
    return every("given_name"), every("number", Identifier.objects.all()), _contents(), _messages()


def _contents():
    return [read_bytes(file.key, AT + timedelta(1)) for file in StoredFile.objects.all()]


def _messages():
    from django.conf import settings

    return [would_have_been_sent(file) for file in settings.OUTBOX.iterdir()]


THERE = (["Kari", "Anne", "Bjørn"], [NUMBER], [LIST, LIST], ["sms\n55000001\n\nHei\n"])
VALUES = 3 * 12 - 3 + 1  # twelve columns of three people without a day of birth, and a number


def shown():
    return [(row.here, row.current, row.values, row.files) for row in keys.look().keys]


def test_a_rotation_finishes_what_lies_in_clear_before_it_makes_a_new_key():
    assert (keys.look().in_clear, shown()) == (1, [(True, True, VALUES, 2)])
    keys.rotate(by=BY)
    assert (keys.look().in_clear, keys.look().keys[0].name) == (0, name_of(OLD).hex())
    assert everybody() == THERE


def test_everything_comes_under_a_new_key_and_reads_as_before(home):
    keys.encrypt_what_is_in_clear(by=BY)
    told = []
    found = keys.rotate(by=BY, tell=told.append)
    assert shown() == [(True, True, VALUES, 3), (True, False, 0, 0)]
    assert (told[-1], everybody()) == (VALUES + 3, THERE)
    assert keys.remove_old(by=BY) == [name_of(OLD).hex()]
    assert (shown(), everybody()) == ([(True, True, VALUES, 3)], THERE)
    assert OLD not in (home / "encryption_keys").read_text()
    lines = LogLine.objects.filter(verb="keys.changed").order_by("number").values_list("counts", flat=True)
    new = found.keys[0].name
    assert list(lines) == [
        {"key": name_of(OLD).hex(), "encrypted_again": 1}, {"made": new}, {"key": new, "encrypted_again": VALUES + 3},
        {"removed": name_of(OLD).hex()},
    ]  # fmt: skip


def test_an_old_key_that_something_needs_is_not_removed(monkeypatch):
    keys.encrypt_what_is_in_clear(by=BY)
    monkeypatch.setattr("larix.gate.keys._steps", lambda: iter(()))
    keys.rotate(by=BY)
    assert (keys.remove_old(by=BY), everybody()) == ([], THERE)


def test_a_rotation_that_was_stopped_goes_on_and_makes_no_third_key(monkeypatch):
    keys.encrypt_what_is_in_clear(by=BY)
    monkeypatch.setattr(rotation, "AT_A_TIME", 1)
    with pytest.raises(KeyboardInterrupt):
        keys.rotate(by=BY, tell=_stop)
    old, new = values_by_key()[name_of(OLD)], keys.look().keys[0].name
    assert (0 < old < VALUES, everybody()) == (True, THERE)
    assert keys.rotate(by=BY).keys[0].name == new
    assert (shown(), everybody()) == ([(True, True, VALUES, 3), (True, False, 0, 0)], THERE)


def _stop(done):
    raise KeyboardInterrupt


def test_what_somebody_writes_meanwhile_stands(monkeypatch):
    """Between the reading of a row and its writing: the value of the page wins, and the next round takes the rest."""
    keys.encrypt_what_is_in_clear(by=BY)
    kari, row = Identity.objects.earliest("pk").person_id, rotation._row

    def written_meanwhile(model, columns, read):
        if model is Identity and read[0] == kari and not Identity.objects.get(person=kari).address:
            change(kari, address="Ny vei 2")
        return row(model, columns, read)

    monkeypatch.setattr(rotation, "_row", written_meanwhile)
    keys.rotate(by=BY)
    assert identities([kari])[kari].address == "Ny vei 2"
    assert shown() == [(True, True, VALUES, 3), (True, False, 0, 0)]


def test_without_its_keys_nothing_is_read_written_or_made(home, settings):
    (home / "encryption_keys").rename(home / "elsewhere")
    for deed in (
        lambda: keys.rotate(by=BY),
        keys.look,
        lambda: register_people(people=[NewPerson("A", "B", ())], by=BY),
    ):
        with pytest.raises(KeysMissing):
            deed()
    assert (Identity.objects.count(), (home / "encryption_keys").exists()) == (3, False)
    settings.ENCRYPTION_KEYS = "55" * 32
    with pytest.raises(KeyNotHere) as told:
        identities(Identity.objects.values_list("person_id", flat=True))
    assert told.value.words == refusals.KEY_NOT_HERE.filled(key=name_of(OLD).hex())
    assert [(row.here, row.values) for row in keys.look().keys] == [(True, 0), (False, VALUES)]


def test_keys_from_outside_are_rotated_when_a_new_one_was_put_first(settings):
    keys.encrypt_what_is_in_clear(by=BY)
    settings.ENCRYPTION_KEYS = OLD
    with pytest.raises(Told) as told:
        keys.rotate(by=BY)
    assert told.value.words == refusals.KEYS_ARE_GIVEN
    settings.ENCRYPTION_KEYS = f"{'66' * 32},{OLD}"
    keys.rotate(by=BY)
    assert (shown(), everybody()) == ([(True, True, VALUES, 3), (True, False, 0, 0)], THERE)
