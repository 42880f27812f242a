"""`larix keys`: which encryption keys there are, what needs them, a new one for everything, an old one taken away."""

import time

import typer

from larix.cli.installation import operator, ready
from larix.cli.saying import complain, say
from larix.core.words import Words

app = typer.Typer(no_args_is_help=True)
MISSING = 1  # the exit status
TELL_EVERY = 10.0  # seconds

CURRENT = Words(
    "Nøkkel {key}: brukes nå. {values} verdier og {files} filer ligger under den.",
    "Nøkkel {key}: blir brukt no. {values} verdiar og {files} filer ligg under han.",
    "Key {key}: used now. {values} values and {files} files lie under it.",
)
NEEDED = Words(
    "Nøkkel {key}: eldre. {values} verdier og {files} filer trenger den ennå. Legg alt under den nye med: larix keys "
    "rotate",
    "Nøkkel {key}: eldre. {values} verdiar og {files} filer treng han enno. Legg alt under den nye med: larix keys "
    "rotate",
    "Key {key}: older. {values} values and {files} files need it still. Put everything under the new one with: larix "
    "keys rotate",
)
UNNEEDED = Words(
    "Nøkkel {key}: eldre. Ingenting her trenger den. Sikkerhetskopier fra før den ble byttet, trenger den. Ta den bort "
    "med: larix keys remove",
    "Nøkkel {key}: eldre. Ingenting her treng han. Tryggingskopiar frå før han vart bytt, treng han. Ta han bort med: "
    "larix keys remove",
    "Key {key}: older. Nothing here needs it. Backups from before it was changed need it. Take it away with: "
    "larix keys remove",
)
NOT_HERE = Words(
    "Nøkkel {key} er ikke her, og {values} verdier og {files} filer kan ikke leses uten den. Legg den tilbake i filen "
    "encryption_keys i hjemmemappen (eller i LARIX_ENCRYPTION_KEYS).",
    "Nøkkel {key} er ikkje her, og {values} verdiar og {files} filer kan ikkje lesast utan han. Legg han tilbake i "
    "fila encryption_keys i heimemappa (eller i LARIX_ENCRYPTION_KEYS).",
    "Key {key} is not here, and {values} values and {files} files cannot be read without it. Put it back in the file "
    "encryption_keys in the home folder (or in LARIX_ENCRYPTION_KEYS).",
)
IN_CLEAR = Words(
    "{count} filer fra før ligger ukryptert. Krypter dem med: larix prepare",
    "{count} filer frå før ligg ukrypterte. Krypter dei med: larix prepare",
    "{count} files from before are not encrypted. Encrypt them with: larix prepare",
)
SO_FAR = Words("Så langt: {count}", "Så langt: {count}", "So far: {count}")
ROTATED = Words(
    "Alt ligger under nøkkel {key}. Den gamle står til du tar den bort med: larix keys remove. Ta en sikkerhetskopi av "
    "nøkkelfilen først, på et annet sted enn databasen.",
    "Alt ligg under nøkkel {key}. Den gamle står til du tek han bort med: larix keys remove. Ta ein tryggingskopi av "
    "nøkkelfila først, på ein annan stad enn databasen.",
    "Everything lies under key {key}. The old one stays until you take it away with: larix keys remove. Back the key "
    "file up first, in another place than the database.",
)
REMOVED = Words("Nøkkel {key} er tatt bort.", "Nøkkel {key} er teken bort.", "Key {key} has been taken away.")
NONE_TO_REMOVE = Words(
    "Det er ingen nøkkel å ta bort: de som er her, trengs.",
    "Det er ingen nøkkel å ta bort: dei som er her, trengst.",
    "There is no key to take away: those that are here are needed.",
)


@app.command("check")
def check() -> None:
    """Say which keys are here and which something needs. Ends with 1 if one that is needed is not here."""
    ready()
    from larix.gate.keys import look

    found = look()
    for row in found.keys:
        if row.current:
            words = CURRENT
        elif not row.here:
            words = NOT_HERE
        else:
            words = NEEDED if row.needed else UNNEEDED
        (say if row.here else complain)(words.filled(key=row.name, values=row.values, files=row.files))
    if found.in_clear:
        complain(IN_CLEAR.filled(count=found.in_clear))
    if not all(row.here for row in found.keys):
        raise typer.Exit(MISSING)


@app.command("rotate")
def rotate() -> None:
    """Make a new key and put everything under it, while pages are used. Stopped half-way, the same command goes on."""
    ready()
    from larix.gate import keys

    told = time.monotonic()

    def tell(done: int) -> None:
        nonlocal told
        if time.monotonic() - told > TELL_EVERY:
            told = time.monotonic()
            say(SO_FAR.filled(count=done))

    found = keys.rotate(by=operator(), tell=tell)
    say(ROTATED.filled(key=found.keys[0].name))


@app.command("remove")
def remove() -> None:
    """Take away the older keys that nothing here needs any more."""
    ready()
    from larix.gate import keys

    gone = keys.remove_old(by=operator())
    for name in gone:
        say(REMOVED.filled(key=name))
    if not gone:
        say(NONE_TO_REMOVE)
