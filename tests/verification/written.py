"""Writes what our numbers are held against: `docs/generated/verification.json`, and a page made from it.

`python -m tests.verification.written`, where LARIX_REFERENCE_DATA names the folder of other programs' answers. Numbers
are written with eight digits, and a difference with two, or as 0 where it is less than a thousandth of what is
allowed: the last digits differ between machines.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from tests.conftest import reference_data
from tests.verification.rows import Row, cox, judging, longitudinal, survival

TOPICS = {"survival": survival, "cox": cox, "longitudinal": longitudinal, "judging": judging}
FOLDER = Path(__file__).resolve().parents[2] / "docs" / "generated"
FILE, PAGE = "verification.json", "verification.md"
Line = dict[str, Any]


def lines_of(topic: str, reference: Path | None) -> list[Line]:
    """The rows of a topic as they are written; without a reference folder those whose data a package carries."""
    return [_line(topic, row) for row in TOPICS[topic].rows(reference)]


def stored(topic: str) -> list[Line]:
    """The rows of a topic as they stand in the file."""
    return [line for line in json.loads((FOLDER / FILE).read_text()) if line["topic"] == topic]


def page(lines: list[Line]) -> str:
    """One line for each estimator, data set and program: how many numbers, and the one that differs most."""
    groups: dict[tuple[str, str, str], list[Line]] = defaultdict(list)
    for line in lines:
        groups[line["estimator"], line["data"], line["program"]].append(line)
    rows = [
        f"| {estimator} | {data} | {program} | {len(held)} | {_farthest(held)} | {_all_ok(held)} |"
        for (estimator, data, program), held in sorted(groups.items())
    ]
    return "\n".join(
        [
            "<!-- Made from verification.json. Do not edit. -->",
            "",
            "# What our numbers are held against",
            "",
            (
                f"{len(lines)} numbers of ours, each beside what another program, a printed table or arithmetic by "
                "hand says of the same data. The largest difference is given as a part of what is allowed for that "
                "number."
            ),
            "",
            "| estimator | data | beside | numbers | largest difference, of what is allowed | ok |",
            "|---|---|---|---|---|---|",
            *rows,
            "",
        ]
    )


def _line(topic: str, row: Row) -> Line:
    return {
        "topic": topic, "estimator": row.estimator, "quantity": row.quantity, "data": row.data,
        "ours": float(f"{row.ours:.8g}"), "other": float(f"{row.other:.8g}"), "program": row.program,
        "difference": float(f"{row.difference:.1e}") if row.difference > row.tolerance / 1000 else 0.0,
        "tolerance": row.tolerance, "ok": row.ok,
    }  # fmt: skip


def _farthest(held: list[Line]) -> str:
    share = max(line["difference"] / line["tolerance"] if line["difference"] else 0.0 for line in held)
    return f"{share:.0%}" if share >= 0.01 else "under 1%"


def _all_ok(held: list[Line]) -> str:
    return "yes" if all(line["ok"] for line in held) else "NO"


def main() -> None:
    reference = reference_data()
    if reference is None:
        sys.exit("LARIX_REFERENCE_DATA names no folder: without other programs' answers there is nothing to write.")
    lines = [line for topic in TOPICS for line in lines_of(topic, reference)]
    each = ",\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    (FOLDER / FILE).write_text(f"[\n{each}\n]\n")
    (FOLDER / PAGE).write_text(page(lines))


if __name__ == "__main__":
    main()
