from django.db import migrations

from larix.encryption.fields import EncryptedJSON
from larix.encryption.migrating import encrypt_in_place


class Migration(migrations.Migration):
    dependencies = [("followup", "0003_carried"), ("people", "0004_the_vault_is_encrypted")]

    operations = [
        *encrypt_in_place("followup", "responseversion", {"own_words": EncryptedJSON(row="id", otherwise=dict)}),
        *encrypt_in_place("followup", "draft", {"posted": EncryptedJSON(), "beside": EncryptedJSON(otherwise=list)}),
    ]
