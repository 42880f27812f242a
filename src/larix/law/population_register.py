"""The Norwegian population register's rules of its numbers."""

from larix.law.shape import Provision

NEW_NUMBERS = Provision(
    "The population register (Folkeregisteret), numbers from 2032",
    "control digits",
    "Numbers issued from 1 January 2032 may have any of four first control digits; who has a number keeps it, and both "
    "rules are read side by side. The number no longer tells sex or century of birth.",
    "https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/",
    verified=True,
)
