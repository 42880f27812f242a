"""`larix log`: hold the chain against what the log says, and remove what is past its time."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from larix.cli.installation import operator, ready, shelf
from larix.cli.saying import complain, say
from larix.core.told import Told
from larix.core.words import Words

if TYPE_CHECKING:
    from larix.access.chain import Anchor, Broken

app = typer.Typer(no_args_is_help=True)
BROKEN = 1  # the exit status

WHOLE = Words(
    "Loggen er hel: {lines} linjer, den siste er nummer {number} med hash {link}.",
    "Loggen er heil: {lines} linjer, den siste er nummer {number} med hash {link}.",
    "The log is whole: {lines} lines, the last is number {number} with hash {link}.",
)
EMPTY = Words("Loggen er tom.", "Loggen er tom.", "The log is empty.")
HELD = Words(
    "Den stemmer med {count} øyeblikksbilder og hasher som ble skrevet ned før.",
    "Han stemmer med {count} augneblinksbilete og hashar som vart skrivne ned før.",
    "It agrees with {count} snapshots and hashes that were written down before.",
)
GONE = Words(
    "Linjene til og med nummer {number} var over tiden og er fjernet. Hashen av dem er {link}.",
    "Linjene til og med nummer {number} var over tida og er fjerna. Hashen av dei er {link}.",
    "The lines up to number {number} were past their time and have been removed. Their hash is {link}.",
)
TOO_OLD = Words(
    "{count} øyeblikksbilder og hasher er fra den delen som er fjernet, og kan ikke lenger sammenlignes.",
    "{count} augneblinksbilete og hashar er frå den delen som er fjerna, og kan ikkje lenger samanliknast.",
    "{count} snapshots and hashes are from the part that was removed, and can no longer be compared.",
)
UNGUARDED = Words(
    "Databasen beskytter ikke loggen slik den skal. Dette mangler: {names}. Sett det på plass med: larix prepare",
    "Databasen vernar ikkje loggen slik han skal. Dette manglar: {names}. Set det på plass med: larix prepare",
    "The database does not protect the log as it should. This is missing: {names}. Put it in place with: larix prepare",
)
FAULTS = {
    "changed": Words(
        "Linje {number} ({at}) sier ikke lenger det den sa da den ble skrevet.",
        "Linje {number} ({at}) seier ikkje lenger det ho sa då ho vart skriven.",
        "Line {number} ({at}) no longer says what it said when it was written.",
    ),
    "missing": Words("Linje {number} mangler.", "Linje {number} manglar.", "Line {number} is missing."),
    "put in": Words(
        "Linje {number} ({at}) er satt inn i ettertid.",
        "Linje {number} ({at}) er sett inn i ettertid.",
        "Line {number} ({at}) was put in afterwards.",
    ),
    "people": Words(
        "Linje {number} ({at}) gjelder ikke lenger de samme menneskene som da den ble skrevet.",
        "Linje {number} ({at}) gjeld ikkje lenger dei same menneska som då ho vart skriven.",
        "Line {number} ({at}) no longer concerns the same people as when it was written.",
    ),
    "removed": Words(
        "Linjene til og med nummer {number} er borte, og loggen sier ikke at noen fjernet dem fordi de var over tiden.",
        "Linjene til og med nummer {number} er borte, og loggen seier ikkje at nokon fjerna dei fordi dei var over "
        "tida.",
        "The lines up to number {number} are gone, and the log does not say that they were removed because they were "
        "past their time.",
    ),
    "other chain": Words(
        "Linje {number} ({at}) er en annen enn da {source} ble laget: noe er skrevet om fra et sted før den.",
        "Linje {number} ({at}) er ei anna enn då {source} vart laga: noko er skrive om frå ein stad før ho.",
        "Line {number} ({at}) is another than when {source} was made: something before it was written anew.",
    ),
}
FIRST = Words("Dette er den første feilen.", "Dette er den første feilen.", "This is the first fault.")
BY_WHOM = Words(
    "Det sier {source}, som ble laget da den var der.",
    "Det seier {source}, som vart laga då ho var der.",
    "That is what {source} says, which was made when it was there.",
)
REMOVED = Words(
    "{count} linjer som var over tiden ({days} dager), er fjernet.",
    "{count} linjer som var over tida ({days} dagar), er fjerna.",
    "{count} lines that were past their time ({days} days) were removed.",
)
NONE_DUE = Words(
    "Ingen linjer er over tiden ({days} dager).",
    "Ingen linjer er over tida ({days} dagar).",
    "No lines are past their time ({days} days).",
)
NO_ANCHOR = Words(
    "«{text}» er ikke et nummer og en hash, skrevet slik: 1200:3f9a… (64 tegn).",
    "«{text}» er ikkje eit nummer og ein hash, skrive slik: 1200:3f9a… (64 teikn).",
    "“{text}” is not a number and a hash, written like this: 1200:3f9a… (64 characters).",
)


@app.command("verify")
def verify_log(
    anchor: Annotated[list[str] | None, typer.Option(help="NUMBER:HASH that was written down before")] = None,
    manifest: Annotated[list[Path] | None, typer.Option(help="A manifest.json that was handed out")] = None,
) -> None:
    """Go through the whole chain, hold it against every snapshot here, and tell the first line that is wrong."""
    ready()
    from larix.access import chain, triggers

    anchors = [*_of_snapshots(manifest or []), *(_written_down(text) for text in anchor or [])]
    found = chain.verify(anchors)
    if found.broken is None:
        last = found.last
        say(EMPTY if last is None else WHOLE.filled(lines=found.lines, number=last.number, link=last.link))
    if found.expired is not None:
        say(GONE.filled(number=found.expired.last_number, link=found.expired.link))
    if found.held:
        say(HELD.filled(count=found.held))
    if found.expired_anchors:
        say(TOO_OLD.filled(count=found.expired_anchors))
    missing = triggers.missing()
    if missing:
        complain(UNGUARDED.filled(names=", ".join(missing)))
    if found.broken is not None:
        _tell(found.broken)
    if missing or found.broken is not None:
        raise typer.Exit(BROKEN)


def _tell(broken: "Broken") -> None:
    at = "–" if broken.at is None else broken.at.isoformat(timespec="seconds")
    complain(FAULTS[broken.fault].filled(number=broken.number, at=at, source=broken.source))
    if broken.source and broken.fault == "missing":
        complain(BY_WHOM.filled(source=broken.source))
    complain(FIRST)


def _of_snapshots(handed_out: list[Path]) -> "list[Anchor]":
    """The anchors that are printed in manifests: of every snapshot on the shelf, and of those that are named."""
    from larix.access.chain import Anchor
    from larix.marts.manifest import load

    manifests = [snapshot.manifest for scope in shelf().scopes() for snapshot in shelf().of(scope)]
    manifests += [load(path) for path in handed_out]
    return [
        Anchor(each.log.number, each.log.link, f"{each.scope} {each.id}") for each in manifests if each.log is not None
    ]


def _written_down(text: str) -> "Anchor":
    from larix.access.chain import Anchor

    number, _, link = text.partition(":")
    if not number.isdecimal() or len(link) != 64:
        raise Told(NO_ANCHOR.filled(text=text))
    return Anchor(int(number), link, text)


@app.command("expire")
def expire_log() -> None:
    """Remove the lines that are past the storage period, if the controller has set one. What is left says so."""
    ready()
    from larix.gate.log_questions import expire_log as remove
    from larix.settings.log import LOG

    removed, period = remove(kept_days=LOG.kept_days, owner=LOG.owner, source=LOG.source, by=operator("log"))
    words = REMOVED if removed else NONE_DUE
    say(words.filled(count=removed, days=period.days))
