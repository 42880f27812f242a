"""Why there is no report: sentences that a door shows as they are."""

from larix.core.told import Told
from larix.core.words import Words


class ReportImpossible(Told):
    """There is nothing to report, or the data do not fit the protocol; `words` says what to do instead."""


BEFORE_THE_STUDY = Words(
    "Ingen var med i studien {as_of}: den første kom med {first}. Velg den dagen eller en senere.",
    "Ingen var med i studien {as_of}: den første kom med {first}. Vel den dagen eller ein seinare.",
    "Nobody was in the study on {as_of}: the first joined on {first}. Choose that day or a later one.",
)
AFTER_THE_DATA = Words(
    "Dataene går bare til {data_date}, ikke til {as_of}. Velg den dagen eller en tidligere.",
    "Dataa går berre til {data_date}, ikkje til {as_of}. Vel den dagen eller ein tidlegare.",
    "The data only reach {data_date}, not {as_of}. Choose that day or an earlier one.",
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
RELEASE_OF_AN_EARLIER_DAY = Words(
    "Publiseringsutgaven lages bare til og med dataenes siste dag: to dager ved siden av hverandre kan røpe en enkelt "
    "person. Utelat dagen, eller lag prosjektutgaven.",
    "Publiseringsutgåva blir berre laga til og med den siste dagen i dataa: to dagar ved sida av kvarandre kan røpe "
    "ein einskild person. Utelat dagen, eller lag prosjektutgåva.",
    "The release edition is made only as of the last day of the data: two days beside each other can give a single "
    "person away. Leave the day out, or make the team edition.",
)
NOT_A_NUMBER = Words(
    "{name} skal være et tall, men har svaret {value}. Rett protokollen.",
    "{name} skal vere eit tal, men har svaret {value}. Rett protokollen.",
    "{name} shall be a number, but has the answer {value}. Correct the protocol.",
)
