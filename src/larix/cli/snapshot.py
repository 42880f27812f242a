"""`larix snapshot`: build one from the database, list them, verify one."""

from typing import Annotated

import typer

from larix.cli.installation import library, operator, ready, shelf, software
from larix.cli.saying import OUT, say
from larix.core.told import no_such
from larix.core.words import Words

app = typer.Typer(no_args_is_help=True)

Scope = Annotated[str | None, typer.Argument(metavar="[SCOPE]", help="A study's key, or study:KEY; default: all")]

SCOPE = Words("området", "området", "scope")
BUILT = Words(
    "{scope}: øyeblikksbilde {id} er live ({people} personer).",
    "{scope}: augneblinksbilete {id} er live ({people} personar).",
    "{scope}: snapshot {id} is live ({people} people).",
)
WHOLE = Words("{scope}: {id} er hel.", "{scope}: {id} er heil.", "{scope}: {id} is whole.")
NONE = Words(
    "Ingen øyeblikksbilder ennå. Bygg ett med: larix snapshot build",
    "Ingen augneblinksbilete enno. Bygg eitt med: larix snapshot build",
    "No snapshots yet. Build one with: larix snapshot build",
)


@app.command("build")
def build(scope: Scope = None) -> None:
    """Build a snapshot from the database beside the live one, then set it live."""
    ready()
    from larix.reporting.actions import build_snapshot
    from larix.studies.queries import study_keys

    known = study_keys()
    for key in [_key(scope, known)] if scope else known:
        by = operator(f"study:{key}")
        snapshot = build_snapshot(study_key=key, shelf=shelf(), library=library(), software=software(), by=by)
        manifest = snapshot.manifest
        say(BUILT.filled(scope=manifest.scope, id=manifest.id, people=manifest.overview.people))


@app.command("list")
def list_snapshots(scope: Scope = None) -> None:
    """Every snapshot on the shelf; the live one of each scope has a star."""
    found = list(_chosen(scope))
    if not found:
        say(NONE)
    for each in found:
        live = shelf().live(each) if _has_live(each) else None
        for snapshot in shelf().of(each):
            manifest = snapshot.manifest
            star = "*" if snapshot == live else " "
            OUT.print(
                f"{star} {manifest.id}  {manifest.scope:20} {manifest.day:12} {manifest.overview.people:>7}  "
                f"{manifest.software}",
                markup=False,
            )


@app.command("verify")
def verify_snapshots(scope: Scope = None) -> None:
    """Hold every file of every snapshot against its manifest; a damaged one is named."""
    from larix.marts.read import verify

    for each in _chosen(scope):
        for snapshot in shelf().of(each):
            verify(snapshot)
            say(WHOLE.filled(scope=snapshot.manifest.scope, id=snapshot.manifest.id))


def _chosen(scope: str | None) -> tuple[str, ...]:
    known = shelf().scopes()
    return (f"study:{_key(scope, [each.removeprefix('study:') for each in known])}",) if scope else known


def _has_live(scope: str) -> bool:
    return (shelf().folder(scope) / "live" / "manifest.json").is_file()


def _key(scope: str, known: "list[str] | tuple[str, ...]") -> str:
    key = scope.removeprefix("study:")
    if key not in known:
        raise no_such(SCOPE, scope, known)
    return key
