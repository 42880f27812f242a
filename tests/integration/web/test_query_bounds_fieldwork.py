"""The pages of field work take as few queries for three hundred participants as for ten."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from larix.access.actor import HeldAt
from larix.access.models import Account
from larix.access.roles import Role
from larix.people.models import DeathEntry, Person
from larix.studies.models import (
    Appointment,
    Assignment,
    ContactAttempt,
    Happening,
    Invitation,
    Participation,
    PauseEntry,
    Study,
    Visit,
)
from tests.cast import AT, grant, holder
from tests.fieldwork_stage import JOINED, LATER, TODAY, hour, interviewing, joined, new_key
from tests.integration.web.fieldwork_bounds import FIELD_WORK
from tests.integration.web.reading import fields
from tests.integration.web.test_query_bounds import address, cost
from tests.invited import entered, founded, listed


@pytest.fixture(params=[10, 300])
def places(request: Any, db: None) -> dict[str, str]:
    """So many participants, each with something noted, and one whose pages are opened; what fills an address."""
    study = founded()
    anne = joined(listed(study, 1)[0], "sms")
    everybody = [anne, *_crowd(study, request.param)]
    iris = interviewing(study).actor.account
    grant(Account.objects.get(key=iris), Role.RESEARCHER, HeldAt("study", "elsewhere"))
    entered(study)
    for number in range(request.param // 10):
        holder(f"i{number}", f"I {number}", Role.INTERVIEWER, HeldAt("study", study.key))
    _things_happened(everybody, iris)
    theirs = {"participation": anne}
    return {
        "key": study.key, "participant": str(anne.key), "invitee": str(Invitation.objects.get(study=study).key),
        "appointment": str(Appointment.objects.get(**theirs).key), "stay": str(Happening.objects.get(**theirs).key),
        "pause": str(PauseEntry.objects.get(**theirs).key), "account": iris,
    }  # fmt: skip


def _crowd(study: Study, count: int) -> list[Participation]:
    people = Person.objects.bulk_create(Person() for _ in range(count))
    return Participation.objects.bulk_create(
        Participation(study=study, person=person, label=f"P{number:03d}", joined_on=JOINED - timedelta(days=number))
        for number, person in enumerate(people)
    )


def _things_happened(everybody: list[Participation], iris: str) -> None:
    usual = {"wave": "m00", "by": iris}
    met = {**usual, "at": hour(LATER), "place": "home", "visitors": "two", "area": "Fana", "mode": "together"}
    Appointment.objects.bulk_create(Appointment(participation=one, **met) for one in everybody)
    tried = {**usual, "at": AT, "channel": "sms", "outcome": "no_reply"}
    ContactAttempt.objects.bulk_create(ContactAttempt(participation=one, **tried) for one in everybody)
    Assignment.objects.bulk_create(Assignment(participation=one, account=iris, from_on=TODAY) for one in everybody)
    paused = {"from_on": JOINED, "review_on": TODAY, "reason": "illness", "by": iris}
    PauseEntry.objects.bulk_create(PauseEntry(participation=one, **paused) for one in everybody)
    stays = {"kind": "prison", "from_on": JOINED, "by": iris}
    Happening.objects.bulk_create(Happening(participation=one, **stays) for one in everybody)
    Visit.objects.bulk_create(Visit(participation=one, wave="m00", on=TODAY) for one in everybody[1::2])
    died = [one for number, one in enumerate(everybody) if number % 5 == 4]
    DeathEntry.objects.bulk_create(DeathEntry(person=one.person, died=True, source="x") for one in died)


def browser(signed_in: Any, name: str) -> Any:
    return signed_in(Account.objects.get(username="kari" if name.startswith("inviting:") else "iris"))


def test_opening_a_page_costs_no_more_with_more_participants(places, signed_in):
    more = {"interview:day": f"?on={LATER}&whose=all"}
    costs = {
        name: cost(browser(signed_in, name), "get", address(name, places) + more.get(name, "")) for name in FIELD_WORK
    }
    assert {name: spent for name, spent in costs.items() if spent > (FIELD_WORK[name][0] or 0)} == {}


SENT = {
    "interview:attempt": {"channel": "sms", "outcome": "no_reply"},
    "interview:appoint": {"on": "2026-11-30", "hour": "12:00", "place": "cafe"},
    "interview:appointment": {"state": "confirmed"},
    "interview:move": {"hour": "15:00"},
    "interview:pause": {"reason": "illness", "review_on": "2026-12-24"},
    "interview:end-pause": {},
    "interview:happened": {"kind": "hospital", "from_on": "2026-11-01"},
    "interview:stay": {"there": "there", "to_on": "2026-11-19"},
    "interview:follow": {"account": ""},
    "interview:death": {"on": "2026-11-19", "source": "GP's office"},
    "inviting:death": {"on": "2026-11-19", "source": "GP's office"},
}


def test_sending_a_form_costs_no_more_with_more_participants(places, signed_in):
    costs = {}
    for name, typed in SENT.items():
        with transaction.atomic():
            if name == "interview:pause":
                PauseEntry.objects.all().delete()
            client, where = browser(signed_in, name), address(name, places)
            held = {field: values[0] for field, values in fields(client.get(where)).items() if field != "language"}
            more = {"account": places["account"]} if name == "interview:follow" else {}
            costs[name] = cost(client, "post", where, {**held, "save": str(new_key()), **typed, **more})
            transaction.set_rollback(True)
    bounds = {name: bound for name, (_, bound) in FIELD_WORK.items() if bound is not None}
    assert sorted(costs) == sorted(bounds)
    assert {name: spent for name, spent in costs.items() if spent > bounds[name]} == {}
