"""The commands, gathered."""

import typer

from larix.cli import account, backup, demo, instrument, keys, log, outbox, outcomes, snapshot, study, tick

app = typer.Typer(
    name="larix",
    help="Larix: an open quality registry for opioid agonist treatment (LAR).",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command("prepare")(demo.prepare)
app.command("demo")(demo.demo)
app.command("reset")(demo.reset)
app.command("tick")(tick.tick)
app.command("outbox")(outbox.outbox)
app.add_typer(study.app, name="study", help="Studies: import one, list them, make a report.")
app.add_typer(snapshot.app, name="snapshot", help="Snapshots: build, list, verify.")
app.add_typer(instrument.app, name="instrument", help="Instruments: list them, publish a version.")
app.add_typer(outcomes.app, name="outcomes", help="Outcomes of opioid treatment trials: list them, score weekly words.")
app.add_typer(log.app, name="log", help="The log: verify that nothing in it was changed, remove what has expired.")
app.add_typer(keys.app, name="keys", help="Encryption keys: what needs them, a new one, an old one taken away.")
app.add_typer(account.app, name="account", help="Accounts: open one, give it a role.")
app.add_typer(backup.app, name="backup", help="Backups: make one, rehearse a restore.")
app.command("restore")(backup.restore_backup)


@app.command("version")
def version() -> None:
    """Which Larix this is."""
    from larix.cli.installation import software

    typer.echo(software())
