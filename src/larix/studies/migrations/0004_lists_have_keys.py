"""A list of invitees is named by the key of the file that it came from. No list has come in before this."""

import uuid

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("studies", "0003_letters_can_be_made_again")]

    operations = [
        migrations.AddField(
            model_name="inviteelist",
            name="key",
            field=models.UUIDField(default=uuid.uuid4, editable=False, unique=True),
        ),
    ]
