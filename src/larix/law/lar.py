"""What the guideline for opioid agonist treatment says of who has the responsibility."""

from larix.law.shape import Provision

DELEGATION = Provision(
    "National guideline for LAR (2010, replaced in 2022)",
    "9.2",
    "The specialist service may leave the daily responsibility to a GP and keeps the overall one. Who decides it, and "
    "that a deputy must be named, has not been checked against the text in force.",
    "https://www.helsebiblioteket.no/retningslinjer/lar/9-kontroll-av-behandlingen/9.2-generelt-om-utlevering",
    verified=False,
)
