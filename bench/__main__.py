"""`make bench`: import, report, start, pages over a large database, and inviting, as one table of medians."""

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.measuring import Figure, command

OUT = Console()
LARIX = str(Path(sys.executable).with_name("larix"))


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    options.add_argument("--people", type=int, default=10_000)
    options.add_argument("--log-lines", type=int, default=1_000_000)
    options.add_argument("--invitees", type=int, default=10_000)
    options.add_argument("--saving", type=int, default=20, help="seconds that saves are measured for, each way")
    options.add_argument("--runs", type=int, default=3, help="of each whole command")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="larix-bench-") as scratch:
        pairs = [*_commands(Path(scratch), chosen.runs), *_pages(Path(scratch), chosen)]
    _print(pairs, chosen.people, chosen.log_lines)


def _commands(scratch: Path, runs: int) -> list[tuple[Figure, Figure | None]]:
    """Whole processes: the interpreter's start is in every figure, ours and the others'."""
    OUT.print("HELP: import, report, second start")
    homes = [scratch / f"help-{number}" for number in range(runs)]
    imports: list[Figure] = []
    for home in homes:
        command("prepare", [LARIX, "prepare"], runs=1, environment={"LARIX_HOME": str(home)})
        imports.append(
            command("import", [LARIX, "study", "import", "help"], runs=1, environment={"LARIX_HOME": str(home)})
        )
    imported = Figure(
        "HELP imported (470 people, 1,472 interviews)",
        tuple(figure.median for figure in imports),
        max(figure.memory or 0 for figure in imports),
        "under 60 s and 1 GB",
    )
    here = {"LARIX_HOME": str(homes[0])}
    command("build", [LARIX, "snapshot", "build", "help"], runs=1, environment=here)
    out = str(scratch / "report")
    report = command(
        "HELP's report (HTML, PDF, JSON)", [LARIX, "study", "report", "help", "--out", out], runs=runs,
        environment=here, goal="under 15 s",
    )  # fmt: skip
    demo = {"LARIX_HOME": str(scratch / "demo")}
    command("first start", [LARIX, "demo", "--no-serve"], runs=1, environment=demo)
    again = command(
        "the demo's second start", [LARIX, "demo", "--no-serve"], runs=runs, environment=demo, goal="under 5 s"
    )
    return [
        (imported, _rival("pandas: one wide table, nothing checked", "wide_table_to_sqlite", scratch / "w.db", runs)),
        (report, _rival("pandas: means by wave as one table", "outcome_table_with_pandas", scratch / "t.html", runs)),
        (again, None),
    ]


def _rival(what: str, function: str, path: Path, runs: int) -> Figure:
    code = (
        f"import django; from pathlib import Path; from bench.rivals import {function}; {function}(Path({str(path)!r}))"
    )
    return command(what, [sys.executable, "-c", code], runs=runs, environment={})


def _pages(scratch: Path, chosen: argparse.Namespace) -> list[tuple[Figure, Figure | None]]:
    home = scratch / "big"
    home.mkdir()
    os.environ.update(LARIX_HOME=str(home), DJANGO_SETTINGS_MODULE="larix.settings")
    from larix.cli.installation import library, ready

    ready()
    from larix.cli.preparing import migrate

    migrate()
    from bench import big_database
    from bench.inviting import inviting_figures
    from bench.pages import page_figures
    from bench.saving import saving_figures

    OUT.print(f"A database of {chosen.people:,} people and {chosen.log_lines:,} log lines")
    big_database.build(chosen.people, chosen.log_lines, library())
    whole = command(f"`larix log verify`, {chosen.log_lines:,} lines", [LARIX, "log", "verify"], runs=1, environment={})
    pages = [(whole, None), *page_figures(OUT), *inviting_figures(OUT, scratch, chosen.invitees)]
    return [*pages, *saving_figures(OUT, scratch, chosen.saving)]


def _print(pairs: list[tuple[Figure, Figure | None]], people: int, log_lines: int) -> None:
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    OUT.print(f"{os.cpu_count()} processors; the machine's load over 1, 5 and 15 minutes: {load}")
    table = Table(title=f"Medians; pages with {people:,} people and {log_lines:,} log lines in the database")
    for name, right in (("what", False), ("median", True), ("processor", True), ("memory", True), ("goal", False),
                        ("instead", False), ("median", True), ("ratio", True)):  # fmt: skip
        table.add_column(name, justify="right" if right else "left", overflow="fold")
    for ours, other in pairs:
        memory = f"{ours.memory / 1e6:,.0f} MB" if ours.memory else ""
        rest = (other.what, _time(other.median), f"{ours.median / other.median:.2g}") if other else ("", "", "")
        worked = _time(statistics.median(ours.worked)) if ours.worked else ""
        table.add_row(ours.what, _time(ours.median), worked, memory, ours.goal, *rest)
    Console(width=160).print(table)


def _time(seconds: float) -> str:
    return f"{seconds * 1000:,.1f} ms" if seconds < 1 else f"{seconds:,.2f} s"


if __name__ == "__main__":
    main()
