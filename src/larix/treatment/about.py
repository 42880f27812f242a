"""What is held about who treats a person."""

from larix.access.holding import Column, Holding
from larix.core.words import Words
from larix.treatment.models import OutsideLook, Responsibility
from larix.treatment.refusals import WHY_LOOK

HOLDERS = {
    "specialist": Words("Spesialisthelsetjenesten", "Spesialisthelsetenesta", "The specialist service"),
    "gp": Words("Fastlegen", "Fastlegen", "The GP"),
}

HOLDINGS = (
    Holding(
        model=Responsibility, path="person", kind="identity",
        title=Words("Hvem som har ansvaret for deg", "Kven som har ansvaret for deg", "Who is responsible for you"),
        told={
            "unit.name": Words("Enhet", "Eining", "Unit"),
            "holder": Column(Words("Hvem til daglig", "Kven til dagleg", "Who from day to day"), HOLDERS),
            "gp_name": Words("Fastlege", "Fastlege", "GP"),
            "gp_deputy": Words("Vikar for fastlegen", "Vikar for fastlegen", "The GP's deputy"),
            "from_on": Words("Fra", "Frå", "From"),
            "to_on": Words("Til", "Til", "To"),
            "decision": Words("Etter hvilken avgjørelse", "Etter kva avgjerd", "By which decision"),
        },
        untold={
            "id": "a row number", "person": "whose it is", "key": "for addresses",
            "gp_account": "who the GP is, is said by name", "deputy_account": "the same of the deputy",
        },
    ),
    Holding(
        model=OutsideLook, path="person", kind="rights",  # the treatment's: no study prints it
        title=Words(
            "Når noen utenfor enheten slo deg opp", "Når nokon utanfor eininga slo deg opp",
            "When somebody from outside the unit looked you up",
        ),
        told={
            "at": Words("Når", "Når", "When"), "unit.name": Words("Enhet", "Eining", "Unit"),
            "why": Column(Words("Hvorfor", "Kvifor", "Why"), WHY_LOOK),
            "said": Words("Grunnen de skrev", "Grunnen dei skreiv", "The reason they wrote"),
            "until": Words("Til", "Til", "Until"),
        },
        untold={
            "id": "a row number", "person": "whose it is", "key": "for addresses",
            "account": "who it was stands in the log, as the unit shows its staff", "role": "stands in the log",
            "held_at": "stands in the log", "from_on": "the day of when", "last_on": "the day of until",
        },
    ),
)  # fmt: skip
