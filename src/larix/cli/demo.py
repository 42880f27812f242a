"""`larix prepare`, `larix demo` and `larix reset`: from an empty folder to pages with real answers."""

import shutil
from typing import Annotated

import typer

from larix.cli.installation import ready
from larix.cli.saying import OUT, said, say
from larix.core.told import Told
from larix.core.words import Words

BUSY = Words(
    "Port {port} er opptatt av et annet program. Velg en annen: make demo PORT={other}",
    "Port {port} er oppteken av eit anna program. Vel ein annan: make demo PORT={other}",
    "Port {port} is in use by another program. Choose another: make demo PORT={other}",
)
PREPARED = Words("Databasen er klar.", "Databasen er klar.", "The database is ready.")
WHERE = Words("Larix er på {address}", "Larix er på {address}", "Larix is at {address}")
WHERE_LATER = Words(
    "Alt er klart. Start sidene med make demo; da er Larix på {address}",
    "Alt er klart. Start sidene med make demo; då er Larix på {address}",
    "Everything is ready. Serve the pages with make demo; Larix is then at {address}",
)
LISTS = Words(
    "Lister å øve seg på, til Øvingsinvitasjonen: {folder}",
    "Lister å øve seg på, til Øvingsinvitasjonen: {folder}",
    "Lists to practise on, for the practice invitation: {folder}",
)
SIGN_IN = Words("Logg inn som:", "Logg inn som:", "Sign in as:")
SECOND = Words(
    "Etter passordet spør siden om en kode. I demoen sier siden selv hva koden er; andre steder gjør telefonen det.",
    "Etter passordet spør sida om ein kode. I demoen seier sida sjølv kva koden er; andre stader gjer telefonen det.",
    "After the password the page asks for a code. In the demo the page itself tells it; elsewhere the telephone does.",
)
STOP = Words(
    "Stopp med Ctrl-C. Dataene blir liggende.",
    "Stopp med Ctrl-C. Dataa blir liggjande.",
    "Stop with Ctrl-C. The data stay.",
)
REALLY = Words(
    "Dette sletter alt i {home}: databasen, øyeblikksbildene og innloggingene til demoen. Slette? [j/N]",
    "Dette slettar alt i {home}: databasen, augneblinksbileta og innloggingane til demoen. Slette? [j/N]",
    "This deletes everything in {home}: the database, the snapshots and the demo's sign-ins. Delete? [y/N]",
)
YES = frozenset({"j", "ja", "y", "yes"})  # whatever the language of the terminal: it is the hand that knows
KEPT = Words("Ingenting er slettet.", "Ingenting er sletta.", "Nothing was deleted.")
GONE = Words(
    "Alt er slettet. Begynn på nytt med: make demo",
    "Alt er sletta. Byrj på nytt med: make demo",
    "Everything is deleted. Start over with: make demo",
)
NOTHING = Words("Det er ingenting å slette.", "Det er ingenting å slette.", "There is nothing to delete.")
ONLY_SQLITE = Words(
    "Larix bruker en PostgreSQL-database nå. Den slettes ikke herfra; bare mappen {home} blir slettet.",
    "Larix bruker ein PostgreSQL-database no. Han blir ikkje sletta herifrå; berre mappa {home} blir sletta.",
    "Larix uses a PostgreSQL database now. It is not deleted from here; only the folder {home} is.",
)


def prepare() -> None:
    """Make the database ready: on a new installation, and after every update."""
    ready()
    from larix.cli.preparing import migrate

    migrate()
    say(PREPARED)


def demo(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port on 127.0.0.1")] = 8000,
    serve: Annotated[bool, typer.Option(help="Serve the pages when everything is loaded")] = True,
) -> None:
    """Load the HELP trial and synthetic studies, build snapshots, do what is due, and serve on 127.0.0.1."""
    from larix.cli.serving import port_is_free, serve_pages

    if serve and not port_is_free(port):
        raise Told(BUSY.filled(port=port, other=port + 1))
    ready()
    from larix.cli import demo_accounts, preparing
    from larix.cli.tick import run_due

    with OUT.status("", spinner="dots") as status:

        def on(words: Words) -> None:
            status.update(said(words))
            say(words)

        preparing.load_demo(on=on)
        run_due()
    address = f"http://127.0.0.1:{port}/"
    say((WHERE if serve else WHERE_LATER).filled(address=address))
    say(SIGN_IN)
    for username, password, does in demo_accounts.sign_ins():
        OUT.print(f"  {username:16} {password:16} {said(does)}", markup=False)
    say(SECOND)
    if preparing.PRACTICE_LISTS.is_dir():
        say(LISTS.filled(folder=preparing.PRACTICE_LISTS))
    if serve:
        say(STOP)
        serve_pages(port)


def reset(yes: Annotated[bool, typer.Option("--yes", help="Do not ask")] = False) -> None:
    """Delete this installation's data, after asking, so that the demo starts over."""
    from larix.settings.home import HOME, KEYS, SETTINGS

    if not HOME.is_dir() or not any(each.name not in KEYS for each in HOME.iterdir()):
        say(NOTHING)
        return
    if SETTINGS.database_url is not None:
        say(ONLY_SQLITE.filled(home=HOME))
    if not yes and typer.prompt(said(REALLY.filled(home=HOME)), "", show_default=False).strip().lower() not in YES:
        say(KEPT)
        return
    shutil.rmtree(HOME)
    say(GONE)
