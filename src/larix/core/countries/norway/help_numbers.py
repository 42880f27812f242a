"""Whom one can ring in Norway. An installation edits them as a text with an owner, and looks at them every year."""

from larix.core.countries.shape import HelpNumber
from larix.core.words import Words

SOURCE = "Larix' own draft of texts to patients; to be looked at by the installation before use, and every year"

HELP_NUMBERS = (
    HelpNumber("emergency", Words("Fare for liv", "Fare for liv", "Danger to life"), "113", SOURCE, verified=False),
    HelpNumber("out_of_hours", Words("Legevakt", "Legevakt", "Out-of-hours doctor"), "116 117", SOURCE, verified=False),
    HelpNumber(
        "talk",
        Words(
            "Noen å snakke med, hele døgnet (Mental Helse)",
            "Nokon å snakke med, heile døgnet (Mental Helse)",
            "Somebody to talk to, day and night (Mental Helse)",
        ),
        "116 123",
        SOURCE,
        verified=False,
    ),
)
