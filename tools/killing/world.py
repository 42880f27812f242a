"""What the kill test is played on: sixteen interviewers who are signed in, and forms that nobody has opened."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from django.test import Client
from django.utils import timezone

from larix.access import actions as access
from larix.access.actor import Actor, HeldAt, operator
from larix.access.roles import Role
from larix.people.actions import enrol_people
from larix.simulate import practice
from larix.studies.actions import found_study
from larix.studies.models import Participation
from larix.web.whole import mark
from tools.killing.writers import MONTHS, TOKEN, Form, Writer

INTERVIEWERS = 16
STUDY = "kill-test"


def writers(people_each: int) -> list[Writer]:
    """Fill the database that Django is connected to. Each form is one wave of one participant, and has one writer.

    The sessions are made here, not at the sign-in page: this is a test of storing.
    """
    by = operator(timezone.now() - timedelta(days=30))
    protocol = replace(practice.protocol(STUDY, MONTHS), outcomes=(), characteristics=())
    study = found_study(protocol=protocol, by=by)
    persons = enrol_people(count=INTERVIEWERS * people_each, scope=protocol.scope, by=by)
    rows = Participation.objects.bulk_create(
        Participation(study=study, person=person, label=f"K-{number:05d}", joined_on=by.day)
        for number, person in enumerate(persons)
    )
    waves = [wave.code for wave in protocol.waves]
    return [Writer(number, _cookies(number, by), _forms(rows[number::INTERVIEWERS], waves))
            for number in range(INTERVIEWERS)]  # fmt: skip


def _forms(rows: Sequence[Participation], waves: Sequence[str]) -> list[Form]:
    return [
        Form(f"/interviews/{STUDY}/{row.key}/{wave}/ces_d/whole/", str(row.person.key), wave)
        for wave in waves
        for row in rows
    ]


def _cookies(number: int, by: Actor) -> str:
    name = f"kill-test-{number}"
    account = access.open_account(username=name, name=name, password="kill-test-kill-test", by=by)
    access.give_role(account=account, role=Role.INTERVIEWER, held_at=HeldAt("study", STUDY), by=by)
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(account)
    session = client.session
    mark(session, "one_time_code")  # as if both factors had passed
    session.save()
    return f"sessionid={client.cookies['sessionid'].value}; csrftoken={TOKEN}"
