"""`larix outcomes`: the outcomes that trials of opioid treatment use, listed, and scored from weekly words."""

import os
from pathlib import Path
from typing import Annotated

import typer

from larix.cli.saying import OUT, said, say
from larix.core.told import Told
from larix.core.words import Words

app = typer.Typer(no_args_is_help=True)

SCORED = Words(
    "{people} personer er skåret med {definitions} definisjoner: {out}. {empty} felt er tomme: ordet kan ikke svare.",
    "{people} personar er skåra med {definitions} definisjonar: {out}. {empty} felt er tomme: ordet kan ikkje svare.",
    "{people} people are scored by {definitions} definitions: {out}. {empty} cells are empty: the word cannot answer.",
)
IS_THERE = Words(
    "{out} finnes allerede. Ingenting er skrevet. Velg et annet navn, eller skriv over den med --replace.",
    "{out} finst alt. Ingenting er skrive. Vel eit anna namn, eller skriv over ho med --replace.",
    "{out} is there already. Nothing was written. Choose another name, or write over it with --replace.",
)
SAME = Words(
    "{out} er filen med ordene selv. Ingenting er skrevet. Velg et annet navn.",
    "{out} er sjølve fila med orda. Ingenting er skrive. Vel eit anna namn.",
    "{out} is the file of words itself. Nothing was written. Choose another name.",
)
CHECKED = Words("prøvd mot andres tall", "prøvd mot tala til andre", "held against others' numbers")
UNCHECKED = Words("ikke prøvd mot andres tall", "ikkje prøvd mot tala til andre", "not held against others' numbers")


@app.command("list")
def list_definitions() -> None:
    """The definitions, one a line, in the order of the columns."""
    from larix.outcomes import DEFINITIONS

    for each in DEFINITIONS:
        checked = said(CHECKED if each.verified else UNCHECKED)
        doi = f" doi:{each.doi}" if each.doi else ""
        OUT.print(f"{', '.join(each.columns)}: {each.kind}; {each.paper}{doi}; {each.says} ({checked})", markup=False)


@app.command("score")
def score(
    words: Annotated[Path, typer.Argument(help="A table with the columns who and usePatternUDS (one sign a week)")],
    out: Annotated[Path, typer.Option(help="The file to write: who, and a column for each definition")],
    replace: Annotated[bool, typer.Option("--replace", help="Write over the file if it is there")] = False,
) -> None:
    """Score each person's weekly word. Everything in the file is right, or nothing is written."""
    from larix.exchange.use_patterns import read_words, score_words
    from larix.outcomes import DEFINITIONS

    if out.exists() and words.exists() and out.samefile(words):
        raise Told(SAME.filled(out=out))
    if out.exists() and not replace:
        raise Told(IS_THERE.filled(out=out))
    scored = score_words(read_words(words.read_bytes()))
    _put(out, scored.content)
    say(SCORED.filled(people=scored.people, definitions=len(DEFINITIONS), out=out, empty=scored.empty))


def _put(place: Path, content: bytes) -> None:
    """The whole file or none: written beside first, then given its name."""
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
