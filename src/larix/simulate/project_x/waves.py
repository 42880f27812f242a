"""What Project X asks at each wave, what it follows and what it describes people by: our choice, made for the demo.

Helse Bergen has published that people were interviewed every third month for two years, not what they were asked.
"""

from larix.core.words import Words
from larix.instruments.measure_point import EVERY_SECOND_WAVE
from larix.schedule import Asked, Characteristic, FromItem, FromScore, Outcome, Wave

MONTHS = range(0, 25, 3)  # "every third month for two years": the source of the protocol
WITH_HSCL_10 = (0, 12, 24)


def _asked(month: int) -> tuple[Asked, ...]:
    """What the person says is sealed: only the study's own people read it, and nobody who treats the person.

    What is asked every second wave is asked where neither background nor HSCL-10 is: no wave gets much longer.
    """
    left_out = () if month % 6 else EVERY_SECOND_WAVE
    forms = [
        Asked("measure_point", 2, respondent="interviewer", part="staff"),
        Asked("measure_point", 2, handling="sealed", part="person", without=left_out),
        Asked("distress", 1, handling="sealed"),
    ]
    if month in WITH_HSCL_10:
        forms.append(Asked("hscl_10", 1, respondent="interviewer"))
    if month == 0:
        return (Asked("basis", 1, handling="sealed"), *forms)
    return (*forms, Asked("what_mattered", 1, handling="sealed"))


WAVES = tuple(Wave(f"m{month:02d}", month, _asked(month)) for month in MONTHS)


def _days(code: str, nb: str, nn: str, en: str) -> Outcome:
    title = Words(f"{nb}, dager av 28", f"{nn}, dagar av 28", f"{en}, days of 28")
    return Outcome(f"{code}_days", title, FromScore("measure_point", f"{code}_days"), better="lower", low=0, high=28)


OUTCOMES = (
    Outcome(
        "coping",
        Words("Rusmestring (0–10)", "Rusmeistring (0–10)", "Coping with substance use (0–10)"),
        FromItem("measure_point", "coping"),
        better="higher", low=0, high=10,
    ),
    Outcome(
        "distress",
        Words("Hvor tungt det er (0–10)", "Kor tungt det er (0–10)", "How heavy things are (0–10)"),
        FromScore("distress", "distress"),
        better="lower", low=0, high=10,
    ),
    Outcome(
        "hscl_10",
        Words("HSCL-10, gjennomsnitt (1–4)", "HSCL-10, gjennomsnitt (1–4)", "HSCL-10, mean (1–4)"),
        FromScore("hscl_10", "hscl_10"),
        better="lower", low=1, high=4,
    ),
    _days("cannabis", "Cannabis", "Cannabis", "Cannabis"),
    _days("benzodiazepines", "Benzodiazepiner utenom resept", "Benzodiazepin utanom resept",
          "Benzodiazepines, not as prescribed"),
    _days("amphetamines", "Amfetamin", "Amfetamin", "Amphetamines"),
    _days("alcohol", "Alkohol", "Alkohol", "Alcohol"),
    _days("opioids", "Andre opioider enn LAR-medisinen", "Andre opioid enn LAR-medisinen",
          "Opioids other than the LAR medicine"),
    _days("injected", "Sprøyter", "Sprøyter", "Injecting"),
    Outcome(
        "stable_housing",
        Words("Stabil bolig (andel)", "Stabil bustad (del)", "Stable housing (share)"),
        FromScore("measure_point", "stable_housing"),
        better="higher", low=0, high=1,
    ),
    Outcome(
        "benefit",
        Words("Utbytte av behandlingen (1–5)", "Utbyte av behandlinga (1–5)", "Benefit of the treatment (1–5)"),
        FromItem("measure_point", "benefit"),
        better="higher", low=1, high=5,
    ),
    Outcome(
        "participation",
        Words("Medvirkning (0–10)", "Medverknad (0–10)", "Participation (0–10)"),
        FromItem("measure_point", "participation"),
        better="higher", low=0, high=10,
    ),
    Outcome(
        "life_ladder",
        Words("Livet nå (0–10)", "Livet no (0–10)", "Life now (0–10)"),
        FromItem("measure_point", "life_ladder"),
        better="higher", low=0, high=10,
    ),
)  # fmt: skip

CHARACTERISTICS = (
    Characteristic(
        "education", Words("Utdanning", "Utdanning", "Education"), FromItem("basis", "education"), "category"
    ),
    Characteristic("income", Words("Inntekt", "Inntekt", "Income"), FromItem("basis", "income"), "category"),
    Characteristic("housing", Words("Bolig", "Bustad", "Housing"), FromItem("measure_point", "housing"), "category"),
    Characteristic(
        "activity", Words("Aktivitet", "Aktivitet", "Activity"), FromItem("measure_point", "activity"), "category"
    ),
    Characteristic(
        "first_year_in_lar",
        Words("Første år i LAR", "Første år i LAR", "First year in LAR"),
        FromItem("basis", "first_year_in_lar"),
        "number",
    ),
    Characteristic(
        "ever_injected",
        Words("Har satt sprøyte noen gang", "Har sett sprøyte nokon gong", "Has ever injected"),
        FromItem("basis", "ever_injected"),
        "category",
    ),
)
