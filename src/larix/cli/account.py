"""`larix account`: open an account and give it a role, from the machine itself (the first administrator needs it)."""

from typing import Annotated

import typer

from larix.cli.installation import operator, ready
from larix.cli.saying import say
from larix.core.told import Told, no_such
from larix.core.words import Words

app = typer.Typer(no_args_is_help=True)

ACCOUNT, ROLE = Words("kontoen", "kontoen", "account"), Words("rollen", "rolla", "role")
OPENED = Words("Kontoen {name} er åpnet.", "Kontoen {name} er opna.", "The account {name} is open.")
GIVEN = Words("{name} har rollen {role}.", "{name} har rolla {role}.", "{name} has the role {role}.")
WHERE = Words(
    "Rollen {role} gis ved en studie: legg til --study NØKKEL.",
    "Rolla {role} blir gitt ved ein studie: legg til --study NØKKEL.",
    "The role {role} is held at a study: add --study KEY.",
)

NO_UNITS = Words(
    "Rollen {role} gis ved en enhet, og denne installasjonen har ingen enheter ennå. Ingenting er endret.",
    "Rolla {role} blir gitt ved ei eining, og denne installasjonen har ingen einingar enno. Ingenting er endra.",
    "The role {role} is held at a unit, and this installation has no units yet. Nothing was changed.",
)


@app.command("open")
def open_account(
    username: str,
    name: Annotated[str, typer.Option(help="The person's name")],
    password: Annotated[str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True)],
) -> None:
    """Open an account. It sees nothing until a role is given."""
    ready()
    from larix.access import actions
    from larix.access.queries import weaknesses

    for weakness in weaknesses(password, username, name):
        raise Told(Words(weakness, weakness, weakness))
    actions.open_account(username=username, name=name, password=password, by=operator())
    say(OPENED.filled(name=username))


@app.command("give")
def give_role(
    username: str,
    role: str,
    study: Annotated[str | None, typer.Option(help="The study's key, for a role held at a study")] = None,
) -> None:
    """Give an account a role from today."""
    ready()
    from larix.access import actions
    from larix.access.actor import INSTALLATION, HeldAt
    from larix.access.queries import account_named, usernames
    from larix.access.roles import GIVEN_TO_PEOPLE, MEANINGS, Role
    from larix.studies.queries import study_keys

    account = account_named(username)
    if account is None:
        raise no_such(ACCOUNT, username, usernames())
    if role not in set(GIVEN_TO_PEOPLE):
        raise no_such(ROLE, role, GIVEN_TO_PEOPLE)
    at_study = MEANINGS[Role(role)].held_at == "study"
    if at_study and study is None:
        raise Told(WHERE.filled(role=role))
    if study is not None and study not in study_keys():
        raise no_such(Words("studien", "studien", "study"), study, study_keys())
    if MEANINGS[Role(role)].held_at == "unit":
        raise Told(NO_UNITS.filled(role=role))
    held_at = HeldAt("study", study) if at_study and study else INSTALLATION
    actions.give_role(account=account, role=Role(role), held_at=held_at, by=operator())
    say(GIVEN.filled(name=username, role=role))
