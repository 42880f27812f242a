"""Files lie encrypted, a piece at a time: none opens that was cut, moved or changed, and older ones are read still."""

import io
from uuid import uuid4

import pytest

from larix.encryption import chunks
from larix.encryption.chunks import PIECE, PIECES_AT, TAG, cut, decrypted_pieces, encrypted_pieces
from larix.encryption.folders import CLEAR, files_by_key, put_under_current_key, read_whole, write_whole
from larix.encryption.keys import KeyNotHere, add_key, current_ring, name_of, remove_key
from larix.encryption.values import NotAsStored

OLD = "22" * 32
HERE = "file:7"
LIST = b"Etternavn;Fornavn\nNordmann;Kari\n"


@pytest.fixture(autouse=True)
def keys(settings, tmp_path):
    settings.ENCRYPTION_KEYS, settings.ENCRYPTION_KEYS_FILE = "", tmp_path / "encryption_keys"
    settings.ENCRYPTION_KEYS_FILE.write_text(f"{OLD}\n")
    return settings


def closed(content, place=HERE):
    return b"".join(encrypted_pieces(cut(content), place))


def opened(lies, place=HERE):
    return b"".join(decrypted_pieces(io.BytesIO(lies), place))


@pytest.mark.parametrize("size", [0, 1, 100, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
def test_bytes_come_back_as_they_were_whatever_their_number(size):
    content = (LIST * (size // len(LIST) + 1))[:size]
    lies = closed(content)
    assert (opened(lies) == content, LIST in lies) == (True, False)


def changes(lies):
    one, two = lies[PIECES_AT : PIECES_AT + PIECE + TAG], lies[PIECES_AT + PIECE + TAG :]
    head = lies[:PIECES_AT]
    return {
        "the last piece is left out": head + one, "another piece is added": lies + one, "a byte is added": lies + b"x",
        "the pieces changed places": head + two + one, "one is there twice": head + one + one + two,
        "a byte is another": lies[:-1] + bytes([lies[-1] ^ 1]), "nothing but the beginning": head,
        "half the beginning": lies[: PIECES_AT - 3], "nothing": b"", "in clear": LIST,
    }  # fmt: skip


@pytest.mark.parametrize("change", list(changes(bytes(PIECES_AT + PIECE + TAG + 9))))
def test_a_file_that_was_cut_or_changed_does_not_open(change):
    with pytest.raises(NotAsStored):
        opened(changes(closed(bytes(PIECE + 9)))[change])


def test_one_file_is_never_taken_for_another():
    with pytest.raises(NotAsStored):
        opened(closed(LIST), "file:8")


def test_with_a_large_file_one_piece_is_in_memory_beside_it():
    """Each piece is asked for when the one before it has been written."""
    asked = []
    pieces = encrypted_pieces((asked.append(n) or bytes(PIECE) for n in range(5)), HERE)
    assert [(len(piece) > PIECE, len(asked)) for piece in pieces] == [(False, 0), *((True, n) for n in (2, 3, 4, 5, 5))]


def test_a_file_from_before_is_read_and_put_under_the_key_and_again_under_the_next(tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()
    file, other = folder / str(uuid4()), folder / "README"
    file.write_bytes(LIST)
    other.write_bytes(LIST)
    assert (read_whole(file, HERE), files_by_key(folder)) == (LIST, {CLEAR: 1})
    assert [put_under_current_key(file, HERE) for _ in range(2)] == [True, False]
    assert (read_whole(file, HERE), files_by_key(folder)) == (LIST, {name_of(OLD): 1})
    add_key()
    assert [put_under_current_key(file, HERE) for _ in range(2)] == [True, False]
    assert (read_whole(file, HERE), files_by_key(folder)) == (LIST, {current_ring().current: 1})
    remove_key(name_of(OLD))
    assert (read_whole(file, HERE), other.read_bytes()) == (LIST, LIST)


def test_what_goes_wrong_while_a_file_is_put_under_a_new_key_leaves_the_old_one(tmp_path, monkeypatch):
    file = tmp_path / str(uuid4())
    write_whole(file, LIST, HERE, beside=tmp_path / "new")
    before = file.read_bytes()
    add_key()
    monkeypatch.setattr("larix.encryption.folders.os.fsync", lambda _file: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        put_under_current_key(file, HERE)
    assert (file.read_bytes(), sorted(each.name for each in tmp_path.iterdir())) == (
        before,
        sorted([file.name, "encryption_keys"]),
    )


def test_without_its_key_a_file_says_which_one_it_needs(tmp_path, keys):
    file = tmp_path / str(uuid4())
    write_whole(file, LIST, HERE, beside=tmp_path / "new")
    keys.ENCRYPTION_KEYS = "33" * 32
    with pytest.raises(KeyNotHere, match=name_of(OLD).hex()):
        read_whole(file, HERE)


def test_how_a_file_begins_says_that_it_is_encrypted_and_nothing_of_what_is_in_it():
    lies = closed(LIST)
    assert lies.startswith(b"larix encrypted file 1\n" + name_of(OLD))
    assert len(lies) == PIECES_AT + len(LIST) + chunks.TAG
