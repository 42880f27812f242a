"""A stolen copy of the database and of the home folder, without its keys, shows nobody's identity and no own words."""

from uuid import uuid4

import pytest
from django.apps import apps
from django.db import connection

from larix.encryption.fields import EncryptedField
from larix.outbox.adapters.file import FileAdapter
from larix.people.models import Identifier, Identity
from larix.studies.models import Appointment, CapacityAssessment
from tests import stolen
from tests.integration.web.invited_world import invited_world
from tests.purpose_stage import SECRETS, purpose_world
from tests.vault_look import change

# What identifies by itself and is not encrypted: digests that need the key, the study's own running number, whose file
# a scan is in (the file is encrypted), and the people who work here, who are told that their names stand in the log.
NOT_ENCRYPTED = {
    "Identity.telephone_digest", "Identifier.digest", "ReservedNumber.digest", "Invitation.answer_digest",
    "Invitation.form_digest", "Letter.address_digest", "HandedOver.code_digest", "SaidNo.digest",
    "Participation.label", "Scan.file", "Account.username", "Account.name",
}  # fmt: skip


def named_anew():
    """Names, streets and numbers that are in no text of ours, so that each is known again wherever it lies."""
    for number, row in enumerate(Identity.objects.order_by("pk")):
        change(
            row.person_id, given_name=f"Xylofin{number}", family_name=f"Ødemårkvik{number}",
            address=f"Kvitvêisvingen {number}", telephone=f"+47 9{number:02d}1 82 7{number:02d}",
            email=f"post{number}@eksempelby.example",
        )  # fmt: skip


@pytest.mark.django_db
def test_a_stolen_copy_without_its_keys_shows_nobody(settings, tmp_path):
    settings.FILES, settings.OUTBOX = tmp_path / "files", tmp_path / "outbox"
    world = purpose_world(tmp_path / "marts")
    Identifier.objects.all().delete()  # the next world gives the same published number to its own
    invited_world(4)
    named_anew()
    FileAdapter(settings.OUTBOX, "sms").send(key=uuid4(), to="+47 90182700", text="Hei Xylofin0")
    anne = world.anne.person
    CapacityAssessment.objects.create(study=world.stage.study, person=anne, on="2026-09-01", capable=True,
                                      by_name="Psykolog Tvetydig", by_profession="psychologist")  # fmt: skip
    secrets = stolen.identities_in_clear() | {said for key, said in SECRETS.items() if key != "label"}
    secrets |= {f"Xylofin{n}" for n in range(3)} | {f"Ødemårkvik{n}" for n in range(3)} | {"Tvetydig", "90182700"}
    assert len(secrets) > 60
    lies = [*stolen.every_value(), *stolen.every_file(tmp_path)]
    assert stolen.shown(secrets, lies) == []
    assert Appointment.objects.get(participation=world.anne).place_said == SECRETS["place"]  # it is there, with the key
    files = {name.split("/")[-2] for name, _content in lies if str(tmp_path) in name}
    assert files >= {"files", "outbox"}
    with connection.cursor() as cursor:  # and what is in clear would have been found
        cursor.execute("UPDATE django_session SET session_data = session_data")
        cursor.execute("INSERT INTO studies_declinereason (study_id, reason, count) VALUES (%s, %s, 1)",
                       [world.stage.study.pk, "xylofin0 ødemårkvik0"])  # fmt: skip
    assert stolen.shown(secrets, stolen.every_value()) == [
        (secret, "studies_declinereason.reason") for secret in ("Xylofin0", "Xylofin0 Ødemårkvik0", "Ødemårkvik0")
    ]


@pytest.mark.parametrize("writing", ["cp1252", "utf-16-le", "hex", "base64", "json", "url"])
def test_a_name_is_found_in_any_writing(writing):
    import base64
    import json
    from urllib.parse import quote

    name = "Åse Ødegård"
    how = {
        "hex": name.encode().hex().encode(), "base64": base64.b64encode(b"xx" + name.encode() + b"y"),
        "json": json.dumps(name).encode(), "url": quote(name).encode(),
    }  # fmt: skip
    lies = how.get(writing) or name.encode(writing)
    assert stolen.shown([name], [("here", b"..." + lies)]) == [(name, "here")]


def test_every_column_that_identifies_is_encrypted_or_named_here():
    ours = [model for model in apps.get_models() if model.__module__.startswith("larix.")]
    columns = {
        f"{model.__name__}.{name}": model._meta.get_field(name) for model in ours for name in model.IDENTIFYING
    }  # fmt: skip
    in_clear = {name for name, column in columns.items() if not isinstance(column, EncryptedField)}
    assert in_clear == NOT_ENCRYPTED
