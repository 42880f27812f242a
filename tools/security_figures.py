"""Writes the figures of SECURITY.md from the files that commands have written: nobody copies a number by hand."""

import json
import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "SECURITY.md"
GENERATED = ROOT / "docs" / "generated"
PLACE = re.compile(r"(?<=<!-- figures -->\n).*?(?=\n<!-- end of figures -->)", re.DOTALL)


def lines() -> str:
    """The figures as Markdown: what each run tried, and the file that says so."""
    return "\n".join(["| what | figures | from |", "|---|---|---|", _matrix(), _attack(), *_torture()])


def stale() -> bool:
    found = PLACE.search(PAGE.read_text())
    return found is None or found[0] != lines()


def write() -> None:
    PAGE.write_text(PLACE.sub(lambda _found: lines(), PAGE.read_text()))


def _matrix() -> str:
    said = (GENERATED / "roles.md").read_text()
    size = re.search(r"(\d+ pages × \d+ kinds of people)", said)
    tries = re.search(r"\*\*([\d,]+) tries\*\*", said)
    if size is None or tries is None:
        raise ValueError("docs/generated/roles.md does not say how many tries its matrix makes")
    return f"| the matrix of pages and roles | {size[1]}: {tries[1]} tries | `docs/generated/roles.md` |"


def _attack() -> str:
    told = json.loads((GENERATED / "security.json").read_text())["attack on every form"]
    size = f"{told['pages']} pages × {told['roles']} kinds of people on {told['database']}"
    figures = f"{size}: {told['requests']:,} requests with {told['inputs']:,} inputs; {told['went wrong']} went wrong"
    command = f"`tools/fuzz.py --minutes {told['minutes']:g}` at {told['commit']}"
    return f"| {command} | {figures} | `docs/generated/security.json` |"


def _torture() -> list[str]:
    file = GENERATED / "torture.json"
    if not file.exists():
        return []
    told: dict[str, Any] = json.loads(file.read_text())
    runs = {name: run for name, run in told.items() if isinstance(run, dict)}
    said = "; ".join(
        f"{name}: {run['kills']:,} kills survived, {run['acknowledged']:,} saves acknowledged"
        for name, run in runs.items()
    )
    return [f"| `make torture` at {told['software']} | {said} | `docs/generated/torture.json` |"]


if __name__ == "__main__":
    write()
