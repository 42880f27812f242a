"""Shares in the release edition: beside a count a share tells how many the group are, and a fine share alone does too.

So where that number is not told, the group's shares stand without counts, and only as fine as tells no size.
"""

from collections.abc import Collection, Mapping, Sequence
from math import ceil, floor

from larix.figures.numbers import as_printed
from larix.reporting.study_report.participation_shape import ParticipationRow
from larix.reporting.study_report.shape import Results
from larix.reporting.study_report.why import Why
from larix.statistics.disclosure import SMALLEST_COUNT, SMALLEST_GROUP

Keys = Collection[tuple[str, ...]]
FINEST = 1  # decimals of a per cent, as the report prints it


def size_is_told(
    rows: Sequence[ParticipationRow], side: str, blank: Keys, n_keys: Keys, missing: tuple[str, ...]
) -> bool:
    """Whether the edition's counts tell how many have a value, so that the shares beside them add nothing."""
    if not any(key in blank for key in n_keys):
        return True
    pooled = rows[0].why.get(f"{side}_missing") is Why.POOLED
    return ("took", side) not in blank and (pooled or missing not in blank)


def decimals_that_tell_no_size(shares: Sequence[float], size: int) -> int | None:
    """How many decimals of a per cent these shares may have: every size up to four away gives the same ones.

    None where even whole per cents tell some of those sizes apart from the others.
    """
    near = range(max(1, size - SMALLEST_COUNT + 1), size + SMALLEST_COUNT)
    for decimals in range(FINEST, -1, -1):
        shown = [as_printed(100 * share, decimals) for share in shares]
        if all(_fits(shown, one, decimals) for one in near):
            return decimals
    return None


def _fits(shown: Sequence[float], size: int, decimals: int) -> bool:
    """Whether a group of this size can have these per cents, its levels adding up to all of it."""
    lowest, highest = 0, 0
    for per_cent in shown:
        about = per_cent * size / 100
        near = range(max(0, floor(about - size / 200) - 1), min(size, ceil(about + size / 200) + 1) + 1)
        counts = [n for n in near if as_printed(100 * n / size, decimals) == per_cent]
        if not counts:
            return False
        lowest, highest = lowest + counts[0], highest + counts[-1]
    return lowest <= size <= highest


def in_print(results: Results, name: str) -> bool:
    """Whether levels of this stand in print, so that a share of them tells the size even if it is a coarse one."""
    return any(total.of.startswith(f"consented:{name}=") for total in results.about.public_totals)


def share_decimals(
    results: Results, rows: Sequence[ParticipationRow], side: str, blank: Mapping[tuple[str, ...], Why], n_keys: Keys
) -> int | None:
    """Decimals of the shares of a group whose size is not told; None where no share of it may be shown."""
    size = sum(getattr(row, f"{side}_n") or 0 for row in rows)
    printed = side == "participants" and in_print(results, rows[0].characteristic)
    if printed or size < SMALLEST_GROUP or any(key in blank for key in n_keys):
        return None
    return decimals_that_tell_no_size([getattr(row, side) for row in rows if getattr(row, side) is not None], size)
