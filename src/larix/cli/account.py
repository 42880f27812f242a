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
    from larix.access.models import Account
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
NO_PROVIDER = Words(
    "Ingen leverandør av elektronisk ID er satt opp for ansatte (LARIX_STAFF_PROVIDER). Ingenting er endret.",
    "Ingen leverandør av elektronisk ID er sett opp for tilsette (LARIX_STAFF_PROVIDER). Ingenting er endra.",
    "No provider of electronic identity is set up for staff (LARIX_STAFF_PROVIDER). Nothing was changed.",
)
LINKED = Words(
    "{name} kan logge inn med {provider}.",
    "{name} kan logge inn med {provider}.",
    "{name} can sign in with {provider}.",
)
UNLINKED = Words(
    "Ingen elektronisk ID fører til {name} lenger.",
    "Ingen elektronisk ID fører til {name} lenger.",
    "No electronic identity leads to {name} any more.",
)
FORGOTTEN = Words(
    "{name} logger inn med passordet neste gang, og velger da på nytt hva som skal brukes ved siden av.",
    "{name} loggar inn med passordet neste gong, og vel då på nytt kva som skal brukast ved sida av.",
    "{name} signs in with the password next time, and then chooses anew what to use beside it.",
)
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
    from larix.access.roles import GIVEN_TO_PEOPLE, Role

    by, account = operator(), _known(username)
    if role not in set(GIVEN_TO_PEOPLE):
        raise no_such(ROLE, role, GIVEN_TO_PEOPLE)
    actions.give_role(account=account, role=Role(role), held_at=_place(Role(role), study, unit, by.day), by=by)
    say(GIVEN.filled(name=username, role=role))


@app.command("link")
def link(username: str, subject: str) -> None:
    """Link an electronic identity to an account. SUBJECT: what the provider calls them; the sign-in page says it."""
    ready()
    from django.conf import settings

    from larix.entrance import actions

    if settings.STAFF_PROVIDER is None:
        raise Told(NO_PROVIDER)
    actions.link_identity(
        account=_known(username), provider=settings.STAFF_PROVIDER.issuer, subject=subject, by=operator()
    )
    say(LINKED.filled(name=username, provider=settings.STAFF_PROVIDER.name))


@app.command("unlink")
def unlink(username: str) -> None:
    """End every link between an account and an electronic identity."""
    ready()
    from larix.entrance import actions

    actions.unlink_identities(account=_known(username), by=operator())
    say(UNLINKED.filled(name=username))


@app.command("forget-second-factors")
def forget_second_factors(username: str) -> None:
    """For somebody who has lost telephone, passkey and codes on paper: they set one up anew at the next sign-in."""
    ready()
    from larix.entrance import actions

    actions.forget_second_factors(account=_known(username), by=operator())
    say(FORGOTTEN.filled(name=username))


def _known(username: str) -> "Account":
    from larix.access.queries import account_named, usernames

    account = account_named(username)
    if account is None:
        raise no_such(ACCOUNT, username, usernames())
    return account


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
