"""Writes `docs/generated/`: pages made from the code itself. `check` fails when one is stale."""

import sys
from pathlib import Path

from larix.access.permissions import ALLOWED
from larix.access.roles import GIVEN_TO_PEOPLE, MEANINGS
from larix.instruments import CATALOGUE, Library, codebook_markdown
from larix.law import CATALOGUE as PROVISIONS
from larix.law.demands import demands_markdown
from larix.schedule.burden import burden_markdown
from larix.schedule.records import dpia_markdown, record_markdown
from larix.simulate.calibration_page import calibration_markdown
from larix.simulate.project_x.protocol import PROTOCOL
from tools import security_figures
from tools.matrix import matrix_markdown

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "generated"
# Figures of runs that take long (`make torture`, `python tools/fuzz.py`), and what other programs say
# (`python -m tests.verification.written`).
MEASURED = frozenset({"torture.json", "security.json", "verification.json", "verification.md"})
LEAD = "<!-- Made by `make docs` from the code. Do not edit. -->\n\n"


def pages() -> dict[str, str]:
    """File name → contents."""
    return {
        "codebook.md": LEAD + codebook_markdown(CATALOGUE) + "\n" + burden_markdown(PROTOCOL, Library.of(*CATALOGUE)),
        "roles.md": LEAD + _roles(),
        "law.md": LEAD + _law() + "\n" + demands_markdown(),
        "records.md": LEAD + record_markdown(PROTOCOL, "en"),
        "dpia.md": LEAD + dpia_markdown(PROTOCOL, "en"),
        "calibration.md": LEAD + calibration_markdown(),
    }


def _roles() -> str:
    kinds = ("treatment", "registry", "study")
    lines = [
        "# Roles",
        "",
        "Purpose is asked before role: a cell says whether the role may ever read answers given for that purpose.",
        "",
        "| role | rolle | held at | " + " | ".join(kinds) + " |",
        "|---|---|---|" + "---|" * len(kinds),
    ]
    for role in GIVEN_TO_PEOPLE:
        meaning = MEANINGS[role]
        reads = " | ".join("yes" if kind in meaning.reads else "never" for kind in kinds)
        lines.append(f"| {meaning.title.en} | {meaning.title.nb} | {meaning.held_at} | {reads} |")
    for role in GIVEN_TO_PEOPLE:
        meaning = MEANINGS[role]
        lines += ["", f"## {meaning.title.en}", "", meaning.does.en, ""]
        lines += [f"* {ALLOWED[each].said.en}" for each in meaning.may] or ["* Opens no page of its own yet."]
    return "\n".join(lines) + "\n\n" + matrix_markdown()


def _law() -> str:
    lines = [
        "# What the rules rest on",
        "",
        "A rule whose source nobody has verified warns; it never stops anyone.",
        "",
        "| source | paragraph | says | where | verified |",
        "|---|---|---|---|---|",
    ]
    for provision in PROVISIONS:
        verified = "yes" if provision.verified else "no"
        lines.append(
            f"| {provision.source} | {provision.paragraph} | {provision.gist} | {provision.where} | {verified} |"
        )
    return "\n".join(lines) + "\n"


def stale() -> list[str]:
    """The names of pages that are not what the code would write now, and of files that nothing writes."""
    made = pages()
    strangers = sorted(path.name for path in FOLDER.glob("*") if path.name not in {*made, *MEASURED})
    there = {name: (FOLDER / name).read_text() if (FOLDER / name).exists() else None for name in made}
    return strangers + [name for name, text in made.items() if there[name] != text]


def main() -> None:
    if sys.argv[1:] == ["check"]:
        old = stale()
        if old:
            sys.exit(f"Stale in docs/generated: {', '.join(old)}. Run: make docs")
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text)
    security_figures.write()


if __name__ == "__main__":
    main()
