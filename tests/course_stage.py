"""Somebody who has answered what Project X asks, and all that lies around it: the stage for tests of "my course"."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid5

from django.test import Client

from larix.access.actor import HeldAt, operator
from larix.access.models import Account
from larix.access.roles import Role
from larix.core.words import same
from larix.followup.actions import record_response
from larix.followup.given import Given, check
from larix.gate import Entry
from larix.instruments import fingerprint
from larix.people.digests import number_digest
from larix.people.models import Identifier
from larix.schedule import Scope
from larix.simulate.project_x import protocol as project_x
from larix.studies.actions import found_study
from larix.studies.models import Appointment, Happening, Participation, Study, Visit, Worry
from larix.treatment.models import Responsibility
from larix.units.models import Unit
from tests.cast import AT, NAMES, grant, holder, published
from tests.fieldwork_stage import interviewing, joined
from tests.invited import INVITING, LISTED, NUMBERS, at, consented, listed, text_written
from tests.invited import KEY as KEY

JOINED = date(2026, 9, 15)
LATER = date(2026, 11, 18)
UNIT, OTHER_UNIT = "lar-bergen", "lar-voss"
SHARING = replace(INVITING, scopes=(*INVITING.scopes, Scope("share_picture", same("Share"))))
SYNTHETIC = "15887710039"  # synthetic: Bjørn's


@dataclass(frozen=True)
class Stage:
    """Anne has answered twice and is treated at a unit; Bjørn takes part and has answered nothing."""

    study: Study
    anne: Participation
    bjoern: Participation
    entry: Entry


def set_up(**scopes: bool) -> Stage:
    """`scopes`: what Anne said yes to beside the interviews; to sharing too, unless said otherwise."""
    protocol = replace(
        project_x.PROTOCOL, key=KEY, inviting=SHARING, ends_on=None, public_totals=(), comparison=None
    )  # fmt: skip
    study = found_study(protocol=protocol, by=operator(at(LISTED)))
    text_written(study)
    first, second = listed(study, 2)
    digest = number_digest("fnr", SYNTHETIC)
    Identifier.objects.create(person=second.person, kind="fnr", number=SYNTHETIC, digest=digest)
    joined(first, on=JOINED)
    consented(first, **{"share_picture": True, **scopes})
    anne, bjoern = Participation.objects.get(person=first.person), joined(second, on=JOINED)
    _units(anne)
    stage = Stage(study, anne, bjoern, interviewing(study))
    _answers(stage)
    return stage


def _units(anne: Participation) -> None:
    for key in (UNIT, OTHER_UNIT):
        Unit.objects.create(key=key, name=key.title(), level="region", valid_from=date(2020, 1, 1))
    treated_at(anne, UNIT)


def treated_at(one: Participation, unit: str, since: date = date(2026, 1, 1)) -> None:
    Responsibility.objects.filter(person=one.person, to_on__isnull=True).update(to_on=since)
    Responsibility.objects.create(
        person=one.person, unit=Unit.objects.get(key=unit), holder="specialist", from_on=since, decision="a test"
    )


def _answers(stage: Stage) -> None:
    said = {"coping": 4, "life_ladder": 5, "goal_how_far": 3, "own_goal": "Se datteren min Kari oftere"}
    measured(stage, "m00", JOINED, **said)
    measured(stage, "m03", LATER, **{**said, "coping": 7, "dose_right": "too_low"})
    answered(
        stage, "what_mattered", "m03", LATER, "whole",
        {"own_words": "Jeg flyttet til Olav", "factor_1": "home", "effect_1": 3, "factor_2": "work", "effect_2": -2,
         "factor_3": "no_more"},
    )  # fmt: skip
    for wave, on in (("m00", JOINED), ("m03", LATER)):
        Visit.objects.create(participation=stage.anne, wave=wave, on=on)
    Happening.objects.create(
        participation=stage.anne, kind="prison", from_on=date(2026, 10, 1), to_on=date(2026, 10, 11), by="x"
    )
    Happening.objects.create(participation=stage.anne, kind="moved", from_on=date(2026, 11, 2), by="x")
    Appointment.objects.create(
        participation=stage.anne, wave="m03", at=AT + timedelta(days=6), place="cafe", place_said="Kafé Sol",
        mode="together", by="x",
    )  # fmt: skip


def measured(stage: Stage, wave: str, on: date, **answers: object) -> None:
    answered(stage, "measure_point", wave, on, "person", answers)


def answered(stage: Stage, name: str, wave: str, on: date, part: str, answers: dict[str, Any]) -> None:
    """Answers as they would be after the person's part was filled in; what is not said is "not asked"."""
    instrument = published().get(name, 1)
    view = instrument.view(part, ())
    missing = {item.name: "not_asked" for item in view.on_the_page(answers) if item.name not in answers}
    given = Given(
        save_id=uuid5(NAMES, f"{name} {wave} {stage.anne.pk}"), purpose=stage.study.protocol.purpose, instrument=view,
        fingerprint=fingerprint(instrument), wave=wave, on=on, answers=answers, missing=missing, part=part,
        not_before=JOINED, sealed=True,
    )  # fmt: skip
    record_response(person_id=stage.anne.person_id, given=check(given), by=stage.entry.actor)


def worried(stage: Stage, by: str, told: str = "Ingen andre") -> Worry:
    return Worry.objects.create(
        participation=stage.anne, at=AT, kind="overdose", said="Sa noe hemmelig", told=told,
        person_told="At jeg ble bekymret", save_id=uuid5(NAMES, f"worry {by}"), by=by,
    )  # fmt: skip


def contact(unit: str = UNIT, username: str = "petra") -> Account:
    return holder(username, f"{username.title()} Primærkontakt", Role.PRIMARY_CONTACT, HeldAt("unit", unit))


def also(account: Account, role: Role, study: str = KEY) -> None:
    grant(account, role, HeldAt("study", study))


def come_in(client: Client, number: str = NUMBERS[0]) -> Client:
    client.post("/me/sign-in/test/", {"number": number})
    return client


def hour(day: date) -> datetime:
    return at(day)
