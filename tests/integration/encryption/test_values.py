"""An encrypted value opens in its own place with its own key, tells nothing by its length, and else speaks plainly."""

import stat
from pathlib import Path

import pytest

from larix.core.told import Told
from larix.encryption import refusals
from larix.encryption.keys import KeyNotHere, KeysMissing, add_key, current_ring, make_first_key, name_of, remove_key
from larix.encryption.values import NotAsStored, decrypted, encrypted, is_current

OLD, NEW = "11" * 32, "ab" * 32
HERE = "people_identity.given_name:7"


@pytest.fixture(autouse=True)
def keys(settings, tmp_path):
    """A home with one key in a file, and nothing in the environment."""
    settings.ENCRYPTION_KEYS, settings.ENCRYPTION_KEYS_FILE = "", tmp_path / "encryption_keys"
    settings.ENCRYPTION_KEYS_FILE.write_text(f"{OLD}\n")
    return settings


@pytest.mark.parametrize("clear", [b"", b"Kari", "Åse Ørnes".encode(), b"\x80\x00\x80", b"\x00", b"x" * 10_000])
def test_a_value_comes_back_as_it_was(clear):
    value = encrypted(clear, HERE)
    assert (decrypted(value, HERE), len(clear) > 3 and clear in value) == (clear, False)


def test_the_same_value_twice_is_never_the_same_bytes():
    assert len({encrypted(b"Kari", HERE) for _ in range(50)}) == 50


def test_the_length_does_not_tell_which_grade_or_sex_or_flag_it_is():
    said = [b"", b"male", b"female", b"none", b"confidential", b"strictly_confidential", b"0", b"1", b"1980-02-29"]
    assert {len(encrypted(each, HERE)) for each in said} == {65}


@pytest.mark.parametrize("place", ["people_identity.given_name:8", "people_identity.family_name:7", ""])
def test_moved_to_another_row_or_column_it_does_not_open(place):
    with pytest.raises(NotAsStored):
        decrypted(encrypted(b"Kari", HERE), place)


@pytest.mark.parametrize("at", [0, 1, 5, 20, -1])
def test_one_changed_byte_and_it_does_not_open(at):
    value = bytearray(encrypted(b"Kari", HERE))
    value[at] ^= 1
    with pytest.raises((NotAsStored, KeyNotHere)) as told:
        decrypted(bytes(value), HERE)
    assert "Kari" not in str(told.value)


def test_what_is_too_short_to_be_a_value_is_told_too():
    for cut in (0, 1, 5, 17, 30):
        with pytest.raises((NotAsStored, KeyNotHere)):
            decrypted(encrypted(b"Kari", HERE)[:cut], HERE)


def test_with_another_key_it_says_which_is_missing_and_nothing_of_the_value(keys):
    value = encrypted(b"Kari", HERE)
    keys.ENCRYPTION_KEYS = NEW
    with pytest.raises(KeyNotHere) as told:
        decrypted(value, HERE)
    assert told.value.words == refusals.KEY_NOT_HERE.filled(key=name_of(OLD).hex())


def test_a_new_key_is_used_from_the_next_value_on_and_the_old_one_opens_what_it_closed(keys):
    before = encrypted(b"Kari", HERE)
    add_key()
    after = encrypted(b"Kari", HERE)
    assert (is_current(before), is_current(after)) == (False, True)
    assert decrypted(before, HERE) == decrypted(after, HERE) == b"Kari"
    remove_key(name_of(OLD))
    assert decrypted(after, HERE) == b"Kari"
    with pytest.raises(KeyNotHere):
        decrypted(before, HERE)
    assert stat.S_IMODE(Path(keys.ENCRYPTION_KEYS_FILE).stat().st_mode) == 0o600


def test_another_process_that_made_a_new_key_is_noticed_at_the_next_value(keys):
    encrypted(b"Kari", HERE)
    keys.ENCRYPTION_KEYS_FILE.write_text(f"{NEW}\n{OLD}\n")
    assert encrypted(b"Kari", HERE)[1:5] == name_of(NEW)


@pytest.mark.parametrize("given", ["", "abc", "zz" * 32, "11" * 31, f"{OLD},11"])
def test_half_a_key_is_refused_without_being_said(keys, given):
    keys.ENCRYPTION_KEYS_FILE.write_text(given.replace(",", "\n"))
    with pytest.raises(Told) as told:
        current_ring()
    assert told.value.words == refusals.WRONG_KEY


def test_keys_that_are_given_from_outside_are_not_changed_here(keys):
    keys.ENCRYPTION_KEYS = f"{NEW},{OLD}"
    assert (current_ring().current, len(current_ring().ciphers)) == (name_of(NEW), 2)
    with pytest.raises(Told) as told:
        add_key()
    assert told.value.words == refusals.KEYS_ARE_GIVEN


def test_a_key_is_in_no_sentence_and_no_description_of_itself(keys):
    assert OLD not in repr(current_ring())


@pytest.mark.django_db
def test_the_first_key_is_made_once_and_read_by_its_owner_only(keys):
    keys.ENCRYPTION_KEYS_FILE.unlink()
    make_first_key()
    made = keys.ENCRYPTION_KEYS_FILE.read_text()
    make_first_key()
    assert (keys.ENCRYPTION_KEYS_FILE.read_text(), len(made.strip())) == (made, 64)
    assert stat.S_IMODE(keys.ENCRYPTION_KEYS_FILE.stat().st_mode) == 0o600


def test_where_something_is_encrypted_a_lost_key_is_never_replaced_by_a_new_one(keys, monkeypatch):
    keys.ENCRYPTION_KEYS_FILE.unlink()
    monkeypatch.setattr("larix.encryption.keys.anything_encrypted", lambda: True)
    with pytest.raises(KeysMissing):
        encrypted(b"Kari", HERE)
    assert not keys.ENCRYPTION_KEYS_FILE.exists()
