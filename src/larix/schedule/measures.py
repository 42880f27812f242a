"""What protects the people whose data Larix holds, each with a test that shows it: for a record of processing."""

from dataclasses import dataclass

from larix.core.words import Words


@dataclass(frozen=True, slots=True)
class Measure:
    what: Words
    tested: str  # a file or folder of this repository


MEASURES = (
    Measure(
        Words(
            "Svarene i en studie kan aldri leses av noen som behandler personen.",
            "Svara i ein studie kan aldri lesast av nokon som behandlar personen.",
            "A study's answers can never be read by anybody who treats the person.",
        ),
        "tests/integration/web/test_purpose_holds.py",
    ),
    Measure(
        Words(
            "Navn, adresser og numre ligger for seg, kryptert med nøkler utenfor databasen.",
            "Namn, adresser og nummer ligg for seg, krypterte med nøklar utanfor databasen.",
            "Names, addresses and numbers lie apart, encrypted with keys outside the database.",
        ),
        "tests/integration/encryption/test_stolen_copy.py",
    ),
    Measure(
        Words(
            "Hver lesing og endring står i en logg som bare kan legges til, og som personen selv kan lese.",
            "Kvar lesing og endring står i ein logg som det berre kan leggjast til i, og som personen sjølv kan lese.",
            "Every reading and change stands in a log that is only ever added to, and that the person can read.",
        ),
        "tests/integration/access/test_log_is_kept.py",
    ),
    Measure(
        Words(
            "Et nei gjelder med en gang, og gjøres om igjen etter at en sikkerhetskopi er lest inn.",
            "Eit nei gjeld med ein gong, og blir gjort om igjen etter at ein tryggingskopi er lesen inn.",
            "A no holds at once, and is done again after a backup was restored.",
        ),
        "tests/integration/rights/test_said_no_again.py",
    ),
    Measure(
        Words(
            "Sletting er virkelig: ingen kolonne og ingen fil holder noe om den som er slettet.",
            "Sletting er verkeleg: inga kolonne og inga fil held noko om den som er sletta.",
            "Deletion is real: no column and no file holds anything about whoever is deleted.",
        ),
        "tests/integration/rights/test_erasing.py",
    ),
    Measure(
        Words(
            "Forskere ser øyeblikksbilder uten navn, med tilfeldige pseudonymer for hver studie.",
            "Forskarar ser augneblinksbilete utan namn, med tilfeldige pseudonym for kvar studie.",
            "Researchers see snapshots without names, with random pseudonyms for each study.",
        ),
        "tests/integration/gate/test_research.py",
    ),
    Measure(
        Words(
            "Det som gis ut, har ingen antall fra 1 til 4.",
            "Det som blir gitt ut, har ingen tal frå 1 til 4.",
            "What is released has no count from 1 to 4.",
        ),
        "tests/unit/study_report/test_release.py",
    ),
    Measure(
        Words(
            "Brev og meldinger røper ingenting for andre som ser dem.",
            "Brev og meldingar røper ingenting for andre som ser dei.",
            "Letters and messages tell nothing to others who see them.",
        ),
        "tests/integration/studies/test_letters.py",
    ),
)
