"""Whose numbers these are: which rows of a list name somebody known, and which name the same new person."""

from collections.abc import Mapping, Sequence


class TwoPeople(Exception):
    """The numbers of one row (counted from 1) belong to two different people."""

    def __init__(self, row: int):
        super().__init__(f"the numbers of row {row} belong to two people")
        self.row = row


def owners(rows: Sequence[Sequence[str]], known: Mapping[str, int]) -> list[int]:
    """The person of each row, by the digests of its numbers: the id of somebody known, or -1, -2, … for new people.

    Rows that share a number are one person; a row without numbers is somebody new. Raises TwoPeople.
    """
    of, found, new = dict(known), [], 0
    for place, digests in enumerate(rows, start=1):
        named = {of[digest] for digest in digests if digest in of}
        if len(named) > 1:
            raise TwoPeople(place)
        if named:
            owner = named.pop()
        else:
            new -= 1
            owner = new
        of.update(dict.fromkeys(digests, owner))
        found.append(owner)
    return found
