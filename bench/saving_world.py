"""What saving is measured on: sixteen interviewers who are signed in, and forms that nobody has opened."""

import json
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from django.utils import timezone

from bench.signed_in import signed_in
from bench.sixty import SIXTY
from larix.access import actions as access
from larix.access.actor import HeldAt, operator
from larix.access.models import Account
from larix.access.roles import Role
from larix.people.actions import enrol_people
from larix.schedule import Asked, Wave
from larix.simulate import practice
from larix.studies.actions import found_study
from larix.studies.models import Participation

INTERVIEWERS, WAVES = 16, 20
TOKEN = "b" * 32  # the token is both the cookie and the field: Django compares the two


@dataclass(frozen=True)
class World:
    """By interviewer: the cookies of a browser that is signed in, and the addresses of forms that nobody has opened."""

    cookies: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]

    def write(self, path: Path) -> None:
        path.write_text(json.dumps({"cookies": self.cookies, "forms": self.forms, "token": TOKEN}))


def saving_world(people_each: int) -> World:
    """Fill the database that Django is connected to; each form is one wave of one participant."""
    now = timezone.now()
    by, waves = operator(now - timedelta(days=30)), tuple(f"m{month:02d}" for month in range(0, 3 * WAVES, 3))
    asked = tuple(Wave(code, int(code[1:]), (Asked(SIXTY, 1),)) for code in waves)
    protocol = replace(practice.PROTOCOL, key=SIXTY, waves=asked, outcomes=(), characteristics=())
    study = found_study(protocol=protocol, by=by)
    persons = enrol_people(count=INTERVIEWERS * people_each, scope=protocol.scope, by=by)
    rows = Participation.objects.bulk_create(
        Participation(study=study, person=person, label=f"S-{number:05d}", joined_on=by.day)
        for number, person in enumerate(persons)
    )
    forms = [
        tuple(
            f"/interviews/{SIXTY}/{row.key}/{wave}/{SIXTY}/whole/"
            for wave in waves
            for row in rows[first::INTERVIEWERS]
        )
        for first in range(INTERVIEWERS)
    ]
    return World(tuple(_signed_in(number, by) for number in range(INTERVIEWERS)), tuple(forms))


def _signed_in(number: int, by: object) -> str:
    then = operator(timezone.now() - timedelta(days=1))
    name = f"interviewer-{number}-{uuid4().hex[:6]}"
    account: Account = access.open_account(username=name, name=name, password="bench-bench-bench", by=then)
    access.give_role(account=account, role=Role.INTERVIEWER, held_at=HeldAt("study", SIXTY), by=then)
    client = signed_in(account)
    return f"sessionid={client.cookies['sessionid'].value}; csrftoken={TOKEN}"
