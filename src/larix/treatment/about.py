"""What is held about who treats a person."""

from larix.access.holding import Column, Holding
from larix.core.words import Words
from larix.treatment.models import Responsibility

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
        untold={"id": "a row number", "person": "whose it is"},
    ),
)  # fmt: skip
