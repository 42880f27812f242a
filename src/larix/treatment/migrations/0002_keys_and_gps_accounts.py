"""Each responsibility gets a key of its own, and can have a GP's account and a deputy's."""

import uuid

from django.db import migrations, models


def give_keys(apps, schema_editor):
    rows = apps.get_model("treatment", "Responsibility").objects
    for row in rows.filter(key=None).iterator():
        rows.filter(pk=row.pk).update(key=uuid.uuid4())


class Migration(migrations.Migration):
    dependencies = [
        ("treatment", "0001_initial"),
    ]

    operations = [
        migrations.AddField("responsibility", "key", models.UUIDField(null=True)),
        migrations.AddField("responsibility", "gp_account", models.UUIDField(null=True)),
        migrations.AddField("responsibility", "deputy_account", models.UUIDField(null=True)),
        migrations.RunPython(give_keys, migrations.RunPython.noop),
    ]
