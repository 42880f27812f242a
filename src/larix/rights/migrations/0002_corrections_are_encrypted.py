from django.db import migrations, models

from larix.encryption.fields import EncryptedText
from larix.encryption.migrating import encrypt_in_place

SAID = {"said": EncryptedText(longest=1000, otherwise=""), "answer": EncryptedText(longest=1000, otherwise="")}
OPEN_OR_ANSWERED = models.Q(state="open", answered_at__isnull=True) | models.Q(
    state__in=("mended", "declined"), answered_at__isnull=False
)


class Migration(migrations.Migration):
    dependencies = [("rights", "0001_initial")]

    operations = [
        migrations.RemoveConstraint("correction", "a_correction_is_open_or_answered"),
        *encrypt_in_place("rights", "correction", SAID),
        migrations.AddConstraint(
            "correction",
            models.CheckConstraint(condition=OPEN_OR_ANSWERED, name="a_correction_is_open_or_answered"),
        ),
    ]
