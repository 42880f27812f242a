from django.db import migrations

from larix.encryption.fields import EncryptedText
from larix.encryption.migrating import encrypt_in_place, give_keys

WORRY = {
    "said": EncryptedText(longest=500, otherwise=""),
    "told": EncryptedText(longest=300, otherwise=""),
    "person_told": EncryptedText(longest=300, otherwise=""),
}
APPOINTMENT = {
    "place_said": EncryptedText(longest=120, otherwise=""),
    "receipt": EncryptedText(longest=40, otherwise=""),
}


class Migration(migrations.Migration):
    dependencies = [("studies", "0009_asking_about_the_log"), ("people", "0004_the_vault_is_encrypted")]

    operations = [
        *encrypt_in_place("studies", "worry", WORRY),
        *encrypt_in_place("studies", "appointment", APPOINTMENT),
        *give_keys("studies", "capacityassessment"),
        *encrypt_in_place("studies", "capacityassessment", {"by_name": EncryptedText(longest=200, otherwise="")}),
    ]
