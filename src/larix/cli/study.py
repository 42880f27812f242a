"""`larix study`: check a protocol, import a cohort, list the studies, make a report, release one."""

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from larix.cli.installation import library, operator, ready, shelf
from larix.cli.saying import OUT, language, said, say
from larix.core.told import Told, no_such
from larix.core.words import LANGUAGES, Words

if TYPE_CHECKING:
    from larix.marts import Snapshot

app = typer.Typer(no_args_is_help=True)

STUDY = Words("studien", "studien", "study")
MAKING = Words("Lager rapporten …", "Lagar rapporten …", "Making the report …")
RELEASED = Words(
    "Rapporten er delt ut, og det er skrevet ned. Øyeblikksbilde {id} blir tatt vare på; trekker noen i det seg, "
    "blir det forseglet: da lages ingenting nytt av det.",
    "Rapporten er delt ut, og det er skrive ned. Augneblinksbilete {id} blir tatt vare på; trekkjer nokon i det seg, "
    "blir det forsegla: då blir ingenting nytt laga av det.",
    "The report is released, and that is written down. Snapshot {id} is kept; if somebody in it withdraws, it is "
    "sealed: then nothing new is made from it.",
)
READING = Words("Leser {name} …", "Les {name} …", "Reading {name} …")


@app.command("list")
def list_studies() -> None:
    """The studies of this installation."""
    ready()
    from larix.studies.queries import study_titles

    for key, title in study_titles():
        OUT.print(f"{key:20} {said(title)}", markup=False)


@app.command("records")
def records(
    key: Annotated[str, typer.Argument(help="Which study")],
    dpia: Annotated[bool, typer.Option("--dpia", help="The skeleton of a DPIA instead of the record")] = False,
) -> None:
    """Print the record of processing activities, or the skeleton of a DPIA, from the study's protocol."""
    ready()
    from larix.schedule.records import dpia_markdown, record_markdown
    from larix.studies.queries import protocol_of, study_keys

    if key not in study_keys():
        raise no_such(STUDY, key, study_keys())
    made = dpia_markdown if dpia else record_markdown
    OUT.print(made(protocol_of(key), language()), markup=False, highlight=False)


@app.command("import")
def import_study(name: Annotated[str, typer.Argument(help="Which cohort: help")]) -> None:
    """Take a cohort in. A second time changes nothing; an interrupted import leaves nothing half."""
    ready()
    from larix.exchange.help_trial import read_help

    readers = {"help": read_help}
    if name not in readers:
        raise no_such(Words("kohorten", "kohorten", "cohort"), name, readers)
    from larix.cli.importing import take_in

    with OUT.status(said(READING.filled(name=name))):
        cohort = readers[name]()
    take_in(cohort)


@app.command("check")
def check(
    file: Annotated[Path | None, typer.Argument(help="The protocol: a .toml or a .json file")] = None,
    study: Annotated[str | None, typer.Option(help="Instead of a file: the key of a study that is there")] = None,
) -> None:
    """Read a protocol and say what is wrong with it and where, or that it is ready. Nothing is stored."""
    from larix.cli.checking import NEITHER, check_file, check_protocol

    if file is not None and study is None:
        status = check_file(file)
    elif study is not None and file is None:
        ready()
        from larix.studies.queries import protocol_of, study_keys

        if study not in study_keys():
            raise no_such(STUDY, study, study_keys())
        status = check_protocol(protocol_of(study))
    else:
        raise Told(NEITHER)
    raise typer.Exit(status)


@app.command("report")
def report(
    name: Annotated[str, typer.Argument(metavar="STUDY", help="The study's key, as in `larix study list`")],
    out: Annotated[Path, typer.Option(help="The folder that the three files are put in")],
    as_of: Annotated[str | None, typer.Option(help="A date, or day:N; default: the snapshot's data date")] = None,
    edition: Annotated[
        str, typer.Option(help="team (not for forwarding) or release (small numbers protected)")
    ] = "release",
    in_language: Annotated[str | None, typer.Option("--language", help="nb, nn or en")] = None,
) -> None:
    """Make report.html, report.pdf and results.json from the study's live snapshot."""
    ready()
    from larix.reporting.actions import make_study_report
    from larix.reporting.study_report import Edition

    editions: dict[str, Edition] = {"team": "team", "release": "release"}
    chosen = editions[_one_of(edition, tuple(editions), "--edition")]
    tongue = _one_of(in_language or language(), LANGUAGES, "--language")
    with OUT.status(said(MAKING)):
        snapshot, day = _looking_at(name, as_of)
        out.mkdir(parents=True, exist_ok=True)
        by = operator(f"study:{name}")
        files = make_study_report(
            snapshot=snapshot, library=library(), edition=chosen, as_of=day, language=tongue, by=by
        )
    _put(out, files.by_name())


@app.command("release")
def release(
    name: Annotated[str, typer.Argument(metavar="STUDY", help="The study's key, as in `larix study list`")],
    out: Annotated[Path, typer.Option(help="The folder that the three files are put in")],
    in_language: Annotated[str | None, typer.Option("--language", help="nb, nn or en")] = None,
) -> None:
    """Make the release edition and record that it is handed out. Its snapshot is kept from then on."""
    ready()
    from larix.reporting.actions import release_report

    tongue = _one_of(in_language or language(), LANGUAGES, "--language")
    with OUT.status(said(MAKING)):
        snapshot, day = _looking_at(name, None)
        out.mkdir(parents=True, exist_ok=True)
        by = operator(f"study:{name}")
        files = release_report(snapshot=snapshot, library=library(), as_of=day, language=tongue, by=by)
    _put(out, files.by_name())
    say(RELEASED.filled(id=snapshot.manifest.id))


def _looking_at(name: str, as_of: str | None) -> "tuple[Snapshot, date]":
    """The study's live snapshot, whole and with nobody in it who has left, and the day to look up to."""
    from larix.marts.read import verify
    from larix.reporting.as_of import as_of_day
    from larix.reporting.withdrawn import may_be_used
    from larix.studies.queries import study_keys, study_named

    if name not in study_keys():
        raise no_such(STUDY, name, study_keys())
    snapshot = shelf().live(f"study:{name}")
    may_be_used(snapshot, study_named(name))
    verify(snapshot)
    return snapshot, as_of_day(as_of, snapshot.manifest)


def _one_of(value: str, allowed: tuple[str, ...], option: str) -> str:
    if value not in allowed:
        most, last = ", ".join(allowed[:-1]), allowed[-1]
        raise Told(
            Words(
                f"{option} kan være {most} eller {last}, ikke «{value[:40]}».",
                f"{option} kan vere {most} eller {last}, ikkje «{value[:40]}».",
                f"{option} may be {most} or {last}, not “{value[:40]}”.",
            )
        )
    return value


def _put(folder: Path, files: dict[str, bytes]) -> None:
    """All the files or none, and where they are: written beside first, then given their names."""
    beside = {folder / name: folder / f".{name}.{os.getpid()}" for name in files}
    try:
        for name, content in files.items():
            beside[folder / name].write_bytes(content)
        for place, new in beside.items():
            new.replace(place)
    except OSError as trouble:
        trouble.filename = trouble.filename or str(folder)  # a full disk does not say where it is
        raise
    finally:
        for new in beside.values():
            new.unlink(missing_ok=True)
    for place in beside:
        OUT.print(str(place), markup=False)
