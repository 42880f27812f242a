"""Why there is no report: sentences that a door shows as they are."""

from larix.core.told import Told
from larix.core.words import Words


class ReportImpossible(Told):
    """There is nothing to report, or the data do not fit the protocol; `words` says what to do instead."""


BEFORE_THE_STUDY = Words(
    "{as_of} er før noen var med i studien. Den første kom med {first}. Velg den dagen eller en senere.",
    "{as_of} er før nokon var med i studien. Den første kom med {first}. Vel den dagen eller ein seinare.",
    "{as_of} is before anybody joined the study. The first joined on {first}. Choose that day or a later one.",
)
AFTER_THE_DATA = Words(
    "{as_of} er etter dataene: øyeblikksbildet går til {data_date}. Velg den dagen eller en tidligere.",
    "{as_of} er etter dataa: augneblinksbiletet går til {data_date}. Vel den dagen eller ein tidlegare.",
    "{as_of} is after the data: the snapshot reaches {data_date}. Choose that day or an earlier one.",
)
NOBODY = Words(
    "Øyeblikksbildet har ingen personer, så det er ingenting å rapportere.",
    "Augneblinksbiletet har ingen personar, så det er ingenting å rapportere.",
    "The snapshot holds nobody, so there is nothing to report.",
)
UNKNOWN_WAVE = Words(
    "Et intervju er ført på målepunktet {wave}, som protokollen ikke har. Rett protokollen eller intervjuet.",
    "Eit intervju er ført på målepunktet {wave}, som protokollen ikkje har. Rett protokollen eller intervjuet.",
    "An interview is recorded at the wave {wave}, which the protocol lacks. Correct the protocol or the interview.",
)
TWICE = Words(
    "To personer har samme nøkkel i øyeblikksbildet. Bygg øyeblikksbildet på nytt.",
    "To personar har same nøkkel i augneblinksbiletet. Bygg augneblinksbiletet på nytt.",
    "Two people have the same key in the snapshot. Build the snapshot again.",
)
NOT_A_NUMBER = Words(
    "{name} skal være et tall, men har svaret {value}. Rett protokollen.",
    "{name} skal vere eit tal, men har svaret {value}. Rett protokollen.",
    "{name} shall be a number, but has the answer {value}. Correct the protocol.",
)
