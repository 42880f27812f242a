"""`larix instrument`: list the published ones, publish a version."""

from typing import Annotated

import typer

from larix.cli.installation import library
from larix.cli.saying import OUT, said
from larix.core.told import no_such
from larix.core.words import Words
from larix.instruments import CATALOGUE, publish
from larix.instruments.library import PUBLISHED

app = typer.Typer(no_args_is_help=True)


@app.command("list")
def list_instruments() -> None:
    """The published instruments, with their versions."""
    for (name, version), instrument in sorted(library().instruments.items()):
        OUT.print(f"{name:20} {version:>3}  {said(instrument.title)}", markup=False)


@app.command("publish")
def publish_instrument(
    name: Annotated[str | None, typer.Argument(help="Which; default: all of the catalogue")] = None,
) -> None:
    """Freeze the source of an instrument as its published version. A published version never changes."""
    source = {instrument.id: instrument for instrument in CATALOGUE}
    if name is not None and name not in source:
        raise no_such(Words("skjemaet", "skjemaet", "instrument"), name, source)
    for instrument in [source[name]] if name else CATALOGUE:
        OUT.print(str(publish(instrument, PUBLISHED)), markup=False)
