"""A folder of encrypted files: written whole or not at all, read, and put under the current key one by one."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from larix.encryption.chunks import (
    PIECES_AT,
    cut,
    decrypted_pieces,
    encrypted_pieces,
    is_encrypted,
    key_of,
    read_in_pieces,
)
from larix.encryption.keys import current_ring

OWNER_ONLY, OWNER_ONLY_FOLDER = 0o600, 0o700
AGAIN = ".again"  # beside a file that is being put under another key; what a cut-off leaves is written over
NAMED_BY_KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.txt)?")  # whole files, and ours
CLEAR = b""  # stands for the key of a file that is in clear still


def write_whole(file: Path, content: bytes, place: str, *, beside: Path) -> None:
    """Encrypt the bytes beside, then under their name. They are on the disk when this returns; an error leaves none."""
    file.parent.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    _write(file, encrypted_pieces(cut(content), place), beside, os.O_EXCL)


def read_whole(file: Path, place: str) -> bytes:
    """The bytes in clear, also of a file from before encryption. FileNotFoundError, KeyNotHere, NotAsStored."""
    with file.open("rb") as opened:
        if is_encrypted(opened.read(PIECES_AT)):
            opened.seek(0)
            content = bytearray()
            for piece in decrypted_pieces(opened, place):
                content += piece
            return bytes(content)
        opened.seek(0)
        return opened.read()


def files_by_key(folder: Path) -> Counter[bytes]:
    """How many files lie under each key, by its name; under CLEAR those that are not encrypted."""
    return Counter(_key(file) for file in _files(folder))


def put_under_current_key(file: Path, place: str) -> bool:
    """Encrypt anew what is in clear or under another key, in pieces; whether it was. Cut off, the old one stays."""
    with file.open("rb") as opened:
        begins = opened.read(PIECES_AT)
        opened.seek(0)
        if is_encrypted(begins) and key_of(begins) == current_ring().current:
            return False
        _write(file, encrypted_pieces(_clear(opened, begins, place), place), file.with_name(file.name + AGAIN), 0)
    return True


def lying(folder: Path) -> Iterator[Path]:
    """The files of a folder that are whole, in the order of their names."""
    return iter(sorted(_files(folder)))


def _clear(opened: BinaryIO, begins: bytes, place: str) -> Iterator[bytes]:
    return decrypted_pieces(opened, place) if is_encrypted(begins) else read_in_pieces(opened)


def _files(folder: Path) -> Iterator[Path]:
    for file in folder.iterdir() if folder.is_dir() else ():
        if NAMED_BY_KEY.fullmatch(file.name):
            yield file


def _key(file: Path) -> bytes:
    with file.open("rb") as opened:
        begins = opened.read(PIECES_AT)
    return key_of(begins) if is_encrypted(begins) else CLEAR


def _write(file: Path, pieces: Iterator[bytes], beside: Path, only_new: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | only_new
    try:
        with os.fdopen(os.open(beside, flags, OWNER_ONLY), "wb") as new:
            for piece in pieces:
                new.write(piece)
            new.flush()
            os.fsync(new.fileno())
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _settle(file.parent)


def _settle(folder: Path) -> None:
    """The new name itself is on the disk too, not only the bytes."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
