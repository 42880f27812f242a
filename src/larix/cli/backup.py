"""`larix backup`, `larix backup rehearse` and `larix restore`: everything but the keys, in one encrypted file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from larix.cli.installation import operator, ready, software
from larix.cli.saying import OUT, said, say
from larix.core.words import Words

if TYPE_CHECKING:
    from larix.backups.restoring import Restored

MADE = Words(
    "Sikkerhetskopien er ferdig: {file} ({size} MB, {rows} rader, {files} filer).",
    "Tryggingskopien er ferdig: {file} ({size} MB, {rows} rader, {files} filer).",
    "The backup is whole: {file} ({size} MB, {rows} rows, {files} files).",
)
KEYS_APART = Words(
    "Nøklene er ikke i den. Ta vare på dem et annet sted enn kopien: {keys} i {home}. Uten dem kan ingen bruke den.",
    "Nøklane er ikkje i han. Ta vare på dei ein annan stad enn kopien: {keys} i {home}. Utan dei kan ingen bruke han.",
    "The keys are not in it. Keep them in another place than the backup: {keys} in {home}. Without them nobody can "
    "use it.",
)
WRITING = Words("Skriver sikkerhetskopi: {size} MB …", "Skriv tryggingskopi: {size} MB …", "Backing up: {size} MB …")
READING = Words("Henter tilbake: {size} MB …", "Hentar tilbake: {size} MB …", "Restoring: {size} MB …")
HOLDS = Words(
    "{file} er hel: {tables} tabeller med {rows} rader, {files} filer, {lines} linjer i loggen, og kjeden holder.",
    "{file} er heil: {tables} tabellar med {rows} rader, {files} filer, {lines} linjer i loggen, og kjeda held.",
    "{file} is whole: {tables} tables with {rows} rows, {files} files, {lines} lines in the log, and the chain holds.",
)
AGAIN = Words(
    "Nei som ble sagt etter at den ble laget, og som gjelder igjen: {count}",
    "Nei som vart sagde etter at han vart laga, og som gjeld igjen: {count}",
    "Noes that were said after it was made, and that hold again: {count}",
)
REHEARSED = Words(
    "Det var en øvelse. Ingenting er endret.", "Det var ei øving. Ingenting er endra.",
    "That was a rehearsal. Nothing was changed.",
)  # fmt: skip
IN_PLACE = Words(
    "Den er satt inn. Start Larix igjen.", "Han er sett inn. Start Larix igjen.", "It is in place. Start Larix again."
)
ASIDE = Words(
    "Det som var her, ligger i {folder}. Slett det når du har sett at alt er som det skal: det som noen har bedt om å "
    "få slettet, ligger også der.",
    "Det som var her, ligg i {folder}. Slett det når du har sett at alt er som det skal: det som nokon har bede om å "
    "få sletta, ligg òg der.",
    "What was here lies in {folder}. Delete it when you have seen that all is well: what somebody has asked to have "
    "deleted lies there too.",
)
FINISHED = Words(
    "En gjenoppretting som ble avbrutt, er gjort ferdig.",
    "Ei attoppretting som vart avbroten, er gjord ferdig.",
    "A restore that was cut off has been finished.",
)

app = typer.Typer()
To = Annotated[Path | None, typer.Option("--to", help="The folder to write to; best on another disk")]
File = Annotated[Path | None, typer.Argument(help="The backup; without it, the newest")]


@app.callback(invoke_without_command=True)
def backup(context: typer.Context, to: To = None) -> None:
    """Write everything but the keys into one encrypted file, while people write. Done when it is whole."""
    if context.invoked_subcommand is not None:
        return
    ready()
    from larix.backups.contents import BACKUPS
    from larix.backups.making import make_backup
    from larix.settings import clock
    from larix.settings.home import HOME, KEYS

    with _progress(WRITING) as on:
        made = make_backup(
            to=(to or HOME / BACKUPS).resolve(), software=software(), at=clock.real_now(), on=on, by=operator()
        )
    say(MADE.filled(file=made.file, size=_mb(made.size), rows=made.rows, files=made.files))
    say(KEYS_APART.filled(keys=", ".join(sorted(KEYS)), home=HOME))


@app.command("rehearse")
def rehearse_backup(file: File = None) -> None:
    """Restore a backup into a scratch place and try it there: digests, counts, chain, keys. Changes nothing."""
    ready()
    from larix.backups.contents import BACKUPS
    from larix.backups.restoring import newest, rehearse
    from larix.settings.home import HOME

    with _progress(READING) as on:
        done = rehearse(file=(file or newest(HOME / BACKUPS)).resolve(), on=on, by=operator())
    _tell(done)
    say(REHEARSED)


def restore_backup(
    file: File = None,
    replace: Annotated[bool, typer.Option("--replace", help="Put it in the place of the data that are here")] = False,
) -> None:
    """Put a backup in the place of this installation's data, once it was found whole beside them."""
    ready()
    from larix.backups.contents import BACKUPS
    from larix.backups.restoring import newest, restore
    from larix.backups.switching import finish_switch
    from larix.settings.home import HOME

    if (aside := finish_switch()) is not None:
        say(FINISHED)
        say(ASIDE.filled(folder=aside))
        return
    with _progress(READING) as on:
        done = restore(file=(file or newest(HOME / BACKUPS)).resolve(), replace=replace, on=on, by=operator())
    _tell(done)
    say(IN_PLACE)
    if done.aside is not None:
        say(ASIDE.filled(folder=done.aside))


def _tell(done: "Restored") -> None:
    say(HOLDS.filled(file=done.file.name, tables=done.tables, rows=done.rows, files=done.files, lines=done.lines))
    if done.reapplied:
        say(AGAIN.filled(count=done.reapplied))


@contextmanager
def _progress(words: Words) -> Iterator[Callable[[int], None]]:
    with OUT.status("", spinner="dots") as status:
        yield lambda size: status.update(said(words.filled(size=_mb(size))))


def _mb(size: int) -> str:
    return f"{size / 1e6:.1f}"
