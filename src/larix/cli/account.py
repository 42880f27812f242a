"""`larix account`: open an account and give it a role, from the machine itself (the first administrator needs it)."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from larix.cli.installation import operator, ready
from larix.cli.saying import say
from larix.core.told import Told, no_such
from larix.core.words import Words

if TYPE_CHECKING:
    from larix.access.actor import HeldAt
    from larix.access.roles import Role

app = typer.Typer(no_args_is_help=True)

ACCOUNT, ROLE = Words("kontoen", "kontoen", "account"), Words("rollen", "rolla", "role")
OPENED = Words("Kontoen {name} er åpnet.", "Kontoen {name} er opna.", "The account {name} is open.")
GIVEN = Words("{name} har rollen {role}.", "{name} har rolla {role}.", "{name} has the role {role}.")
WHERE = {
    "study": Words(
        "Rollen {role} gis ved en studie: legg til --study NØKKEL.",
        "Rolla {role} blir gitt ved ein studie: legg til --study NØKKEL.",
        "The role {role} is held at a study: add --study KEY.",
    ),
    "unit": Words(
        "Rollen {role} gis ved en enhet: legg til --unit NØKKEL.",
        "Rolla {role} blir gitt ved ei eining: legg til --unit NØKKEL.",
        "The role {role} is held at a unit: add --unit KEY.",
    ),
}
STUDY, UNIT = Words("studien", "studien", "study"), Words("enheten", "eininga", "unit")


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
    unit: Annotated[str | None, typer.Option(help="The unit's key, for a role held at a unit")] = None,
) -> None:
    """Give an account a role from today."""
    ready()
    from larix.access import actions
    from larix.access.queries import account_named, usernames
    from larix.access.roles import GIVEN_TO_PEOPLE, Role

    by, account = operator(), account_named(username)
    if account is None:
        raise no_such(ACCOUNT, username, usernames())
    if role not in set(GIVEN_TO_PEOPLE):
        raise no_such(ROLE, role, GIVEN_TO_PEOPLE)
    actions.give_role(account=account, role=Role(role), held_at=_place(Role(role), study, unit, by.day), by=by)
    say(GIVEN.filled(name=username, role=role))


def _place(role: "Role", study: str | None, unit: str | None, day: date) -> "HeldAt":
    """The study, the unit or the installation itself. Told if it is not said where, or if there is no such place."""
    from larix.access.actor import INSTALLATION, HeldAt
    from larix.access.roles import MEANINGS
    from larix.studies.queries import study_keys
    from larix.units.queries import units_on

    kind = MEANINGS[role].held_at
    named = {"study": study, "unit": unit}
    if kind in named and named[kind] is None:
        raise Told(WHERE[kind].filled(role=role))
    if study is not None and study not in study_keys():
        raise no_such(STUDY, study, study_keys())
    there = {row.key for row in units_on(day) if row.level != "region"}
    if unit is not None and unit not in there:
        raise no_such(UNIT, unit, there)
    return HeldAt(kind, named[kind] or "") if kind in named else INSTALLATION
