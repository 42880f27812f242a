from django.db import migrations

import larix.people.models.vault
from larix.encryption.fields import EncryptedDay, EncryptedFlag, EncryptedText
from larix.encryption.migrating import encrypt_in_place, give_keys

IDENTITY = {
    "given_name": EncryptedText(row="person_id", longest=120, otherwise=""),
    "family_name": EncryptedText(row="person_id", longest=120, otherwise=""),
    "born_on": EncryptedDay(row="person_id", null=True),
    "registered_sex": EncryptedText(row="person_id", longest=10, otherwise=""),
    "address": EncryptedText(row="person_id", longest=200, otherwise=""),
    "postal_code": EncryptedText(row="person_id", longest=12, otherwise=""),
    "place": EncryptedText(row="person_id", longest=80, otherwise=""),
    "telephone": EncryptedText(row="person_id", longest=30, otherwise=""),
    "email": EncryptedText(row="person_id", longest=200, otherwise=""),
    "language": EncryptedText(row="person_id", longest=10, otherwise="nb"),
    "protection": EncryptedText(row="person_id", longest=25, otherwise="none"),
    "no_fixed_address": EncryptedFlag(row="person_id", otherwise=False),
}


class Migration(migrations.Migration):
    dependencies = [("people", "0003_a_reservation_outlives_the_name")]

    operations = [
        migrations.RemoveConstraint("identity", "address_protection_is_known"),
        migrations.AddField(
            "identity",
            "telephone_digest",
            larix.people.models.vault.TelephoneDigest(
                blank=True, db_index=True, default="", editable=False, max_length=64
            ),
            preserve_default=False,
        ),
        *encrypt_in_place("people", "identity", IDENTITY, also=["telephone_digest"]),
        *give_keys("people", "identifier"),
        *encrypt_in_place("people", "identifier", {"number": EncryptedText(longest=40, otherwise="")}),
    ]
