"""The register's own follow-up, as a protocol: when it asks, counted from what happens in somebody's treatment.

It is no study that people are invited to, and it stands in no demo. It follows KVARUS, the national quality registry of
substance-use treatment: at the start, at least every third month, at the end, one year after the end.
"""

from larix.core.words import Words
from larix.schedule.protocol import Calendar, FromEvent, Kind, Nature, Protocol, Wave

STARTED, ENDED = "treatment_started", "treatment_ended"
YEARS = 20  # planned ahead; treatment is not limited in time, and a longer list changes no earlier wave

# What the pages say: intake, "at least every third month" during treatment, discharge or drop-out, one year after the
# end. Not verified: that measure points go on for as long as treatment lasts, and that somebody who was in treatment
# when a unit began to register enters with a measure point instead of a basis (the page that says so was cut where we
# read it). Both are our reading; nothing stops anybody because of them.
SOURCE = (
    "KVARUS: https://helse-stavanger.no/kvarus/registerets-oppbygning and "
    "https://helse-stavanger.no/kvarus/mer-kunnskap-bedre-behandling; people already in treatment: not verified"
)

IN_TREATMENT = FromEvent(STARTED, until=ENDED)
AFTER_TREATMENT = FromEvent(ENDED)

# No wave asks anything: the register's instruments (basis and measure point) are not written yet.
REGISTER = Protocol(
    key="register",
    title=Words("Registerets oppfølging", "Oppfølginga i registeret", "The register's follow-up"),
    kind=Kind.QUALITY_REGISTRY,
    nature=Nature.REAL,
    notice=Words(
        "Kvalitetsregister. Du kan reservere deg når du vil, uten å si hvorfor.",
        "Kvalitetsregister. Du kan reservere deg når du vil, utan å seie kvifor.",
        "Quality registry. You can opt out at any time, without saying why.",
    ),
    controller=Words(
        "Den som driver registeret her, er ikke satt ennå",
        "Den som driv registeret her, er ikkje sett enno",
        "Whoever runs the register here has not been set yet",
    ),
    calendar=Calendar.DATED,
    waves=(
        Wave("basis", 0, anchor=IN_TREATMENT),
        *(Wave(f"mp{month:03d}", month, anchor=IN_TREATMENT) for month in range(3, YEARS * 12 + 1, 3)),
        Wave("end", 0, anchor=AFTER_TREATMENT),
        Wave("year_after", 12, anchor=AFTER_TREATMENT),
    ),
    outcomes=(),
    characteristics=(),
    source=SOURCE,
)
