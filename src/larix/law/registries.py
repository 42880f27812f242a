"""What registries of health say they do when somebody says no."""

from larix.law.shape import Provision

CONFIRMED_BY_LETTER = Provision(
    "KVARUS, about reservation",
    "",
    "On reservation all data are deleted except what is in analyses or publications already, and the registry confirms "
    "it by letter within 30 days.",
    "https://www.helse-stavanger.no/fag-og-forskning/kompetansetjenester/"
    "regionalt-kompetansesenter-for-rusmiddelforskning-i-helse-vest-korfor/kvarus/reservasjon/",
    verified=True,
)
