"""A backup that was changed in any place, cut off anywhere or put together from others is known as such."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as some

from larix.backups import sealed
from larix.backups.members import Member, put, put_end, take
from larix.backups.sealed import MAGIC, PIECE, Damaged, Opening, Sealing

KEY, OTHER = b"k" * 32, b"o" * 32
HEAD = {"made_at": "2026-11-23T06:00:00+00:00"}
SMALL = 64  # bytes in a piece: so that a few lines make many of them


@pytest.fixture(autouse=True, scope="module")
def _small_pieces():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealed, "PIECE", SMALL)
        yield


def written(content, key=KEY):
    file = io.BytesIO()
    sealing = Sealing(file, key, HEAD)
    for start in range(0, len(content), 50):
        sealing.write(content[start : start + 50])
    sealing.close()
    return file.getvalue()


def read(there, key=KEY):
    opening = Opening(io.BytesIO(there))
    assert opening.head == HEAD
    opening.unlock(key)
    found = b""
    while more := opening.read(37):
        found += more
    return found


@pytest.mark.parametrize("many", [0, 1, SMALL - 1, SMALL, SMALL + 1, 2 * SMALL, 1_000])
def test_what_was_written_is_read(many):
    content = bytes(number % 251 for number in range(many))
    assert read(written(content)) == content


def test_nothing_of_it_stands_in_clear_and_the_same_is_never_written_twice():
    content = b"somebody's own words " * 20
    first, second = written(content), written(content)
    assert (b"own words" in first, first == second) == (False, False)


def test_another_key_opens_nothing():
    with pytest.raises(Damaged):
        read(written(b"answers"), OTHER)


@given(some.integers(0), some.integers(1, 255))
def test_a_byte_that_was_changed_anywhere_is_noticed(where, by):
    there = bytearray(written(b"answers" * 40))
    there[where % len(there)] ^= by
    with pytest.raises((Damaged, AssertionError)):  # AssertionError: the head says something else
        read(bytes(there))


@given(some.integers(0))
def test_a_file_that_was_cut_off_anywhere_is_noticed(where):
    there = written(b"answers" * 40)
    with pytest.raises(Damaged):
        read(there[: where % len(there)])


def test_pieces_that_changed_places_were_left_out_or_came_from_another_backup_are_noticed():
    there, other = written(b"a" * 4 * SMALL), written(b"b" * 4 * SMALL)
    size = 4 + SMALL + 16
    head, pieces = there[: -4 * size], [there[-size * left :][:size] for left in (4, 3, 2, 1)]
    assert read(head + b"".join(pieces)) == b"a" * 4 * SMALL
    for wrong in ([1, 0, 2, 3], [0, 2, 3], [0, 1, 2], [0, 1, 2, 3, 3]):
        with pytest.raises(Damaged):
            read(head + b"".join(pieces[place] for place in wrong))
    with pytest.raises(Damaged):
        read(head + b"".join(pieces[:3]) + other[-size:])


def test_a_file_of_something_else_is_no_backup():
    for there in (b"", b"PK\x03\x04" * 10, MAGIC, MAGIC + b"\xff" * 40):
        with pytest.raises(Damaged):
            Opening(io.BytesIO(there))


def test_the_pieces_are_small_enough_for_any_machine():
    assert PIECE <= 1 << 20


CONTENTS = [(Member("larix.sqlite3"), b"x" * 600_000), (Member("files/a"), b""), (Member("marts/live", link="b"), b"")]


def together(contents):
    file = io.BytesIO()
    for member, content in contents:
        put(file.write, member, [content[:7], content[7:]])
    put_end(file.write)
    return file.getvalue()


def apart(there):
    return [(member, b"".join(blocks)) for member, blocks in take(io.BytesIO(there).read)]


def test_what_lies_in_a_backup_comes_out_as_it_went_in():
    assert apart(together(CONTENTS)) == CONTENTS


def test_contents_that_do_not_have_their_digest_are_damaged():
    there = together([(Member("a"), b"answers")]).replace(b"answers", b"answerz")
    with pytest.raises(Damaged):
        apart(there)


@pytest.mark.parametrize("name", ["/etc/passwd", "../larix.sqlite3", "files/../../a", ""])
def test_nothing_is_laid_down_outside_its_folder(name):
    with pytest.raises(Damaged):
        apart(together([(Member(name), b"")]))
