"""What lies in a backup, one thing after another, of lengths that need not be known before.

Each is a line of JSON with its name (and where it leads, if it is a link), blocks with their lengths (4 bytes), a block
of length 0, and the SHA-256 of its bytes. An empty line is the end.
"""

import hashlib
import json
import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from larix.backups.sealed import Damaged

BLOCK = 1 << 18
LENGTH = struct.Struct(">I")
LONGEST_LINE = 10_000

Write = Callable[[bytes], object]
Read = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Member:
    name: str
    link: str = ""


def put(write: Write, member: Member, blocks: Iterable[bytes]) -> str:
    """Write one and give its digest."""
    told = {"name": member.name} | ({"link": member.link} if member.link else {})
    write(json.dumps(told).encode() + b"\n")
    digest = hashlib.sha256()
    for block in blocks:
        for start in range(0, len(block), BLOCK):
            part = bytes(block[start : start + BLOCK])
            digest.update(part)
            write(LENGTH.pack(len(part)) + part)
    write(LENGTH.pack(0) + digest.digest())
    return digest.hexdigest()


def put_end(write: Write) -> None:
    write(b"\n")


def take(read: Read) -> Iterator[tuple[Member, Iterator[bytes]]]:
    """Each with its blocks, which must be read to their end before the next. Damaged where a digest does not fit."""
    while line := _line(read):
        told = json.loads(line)
        yield Member(_safe(told["name"]), told.get("link", "")), _blocks(read)


def _blocks(read: Read) -> Iterator[bytes]:
    digest = hashlib.sha256()
    while length := LENGTH.unpack(_exactly(read, LENGTH.size))[0]:
        block = _exactly(read, length)
        digest.update(block)
        yield block
    if _exactly(read, digest.digest_size) != digest.digest():
        raise Damaged


def _safe(name: str) -> str:
    """A place inside the folder that it is restored to."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise Damaged
    return name


def _line(read: Read) -> bytes:
    line = b""
    while (byte := _exactly(read, 1)) != b"\n":
        line += byte
        if len(line) > LONGEST_LINE:
            raise Damaged
    return line


def _exactly(read: Read, many: int) -> bytes:
    found = read(many)
    if len(found) != many:
        raise Damaged
    return found
