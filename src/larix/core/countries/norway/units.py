"""The regions of Norway, their health trusts and private hospitals, and one unit to begin with.

Which units report on LAR is on no list that we have found, so the units below the trusts are for each trust to open.
"""

from larix.core.countries.shape import UnitSeed

NAMES_FROM = "https://www.regjeringen.no/no/tema/helse-og-omsorg/sykehus/innsikt/nokkeltall-og-fakta---ny/de-regionale-helseforetakene/id528110/"
NAMES_OF_THE_NORTH_FROM = "https://www.regjeringen.no/no/dokumenter/nou-2016-25/id2522062/?ch=15"
NUMBERS_FROM = "https://github.com/mong/imongr (data-raw/hospital_structure.csv)"
OUR_OWN = "Larix' own example of a unit below a trust; edit it"


def _seed(key: str, level: str, name: str, parent: str | None, number: str, names: str = NAMES_FROM) -> UnitSeed:
    """A place whose name is on the government's list; its number is from a list that others keep."""
    return UnitSeed(key, level, name, parent, number, f"{names}; organisation number: {NUMBERS_FROM}", verified=True)


def _listed_by_others(key: str, name: str, parent: str, number: str) -> UnitSeed:
    """A private non-profit hospital: only in the list that others keep."""
    return UnitSeed(key, "trust", name, parent, number, NUMBERS_FROM, verified=False)


REGIONS = (
    _seed("helse-sor-ost", "region", "Helse Sør-Øst", None, "991324968"),
    _seed("helse-vest", "region", "Helse Vest", None, "983658725"),
    _seed("helse-midt-norge", "region", "Helse Midt-Norge", None, "983658776"),
    _seed("helse-nord", "region", "Helse Nord", None, "883658752"),
)
TRUSTS = (
    _seed("akershus", "trust", "Akershus universitetssykehus", "helse-sor-ost", "983971636"),
    _seed("oslo", "trust", "Oslo universitetssykehus", "helse-sor-ost", "993467049"),
    _seed("vestfold", "trust", "Sykehuset i Vestfold", "helse-sor-ost", "983975259"),
    _seed("innlandet", "trust", "Sykehuset Innlandet", "helse-sor-ost", "983971709"),
    _seed("telemark", "trust", "Sykehuset Telemark", "helse-sor-ost", "983975267"),
    _seed("ostfold", "trust", "Sykehuset Østfold", "helse-sor-ost", "983971768"),
    _seed("sorlandet", "trust", "Sørlandet sykehus", "helse-sor-ost", "983975240"),
    _seed("vestre-viken", "trust", "Vestre Viken", "helse-sor-ost", "894166762"),
    _listed_by_others("lovisenberg", "Lovisenberg Diakonale Sykehus", "helse-sor-ost", "965985166"),
    _listed_by_others("diakonhjemmet", "Diakonhjemmet sykehus", "helse-sor-ost", "982791952"),
    _seed("helse-stavanger", "trust", "Helse Stavanger", "helse-vest", "983974678"),
    _seed("helse-fonna", "trust", "Helse Fonna", "helse-vest", "983974694"),
    _seed("helse-bergen", "trust", "Helse Bergen", "helse-vest", "983974724"),
    _seed("helse-forde", "trust", "Helse Førde", "helse-vest", "983974732"),
    _listed_by_others("haraldsplass", "Haraldsplass Diakonale Sykehus", "helse-vest", "984027737"),
    _seed("more-og-romsdal", "trust", "Helse Møre og Romsdal", "helse-midt-norge", "997005562"),
    _seed("st-olavs", "trust", "St. Olavs hospital", "helse-midt-norge", "883974832"),
    _seed("nord-trondelag", "trust", "Helse Nord-Trøndelag", "helse-midt-norge", "983974791"),
    _seed("finnmark", "trust", "Finnmarkssykehuset", "helse-nord", "983974880", NAMES_OF_THE_NORTH_FROM),
    _seed("unn", "trust", "Universitetssykehuset Nord-Norge", "helse-nord", "983974899", NAMES_OF_THE_NORTH_FROM),
    _seed("nordland", "trust", "Nordlandssykehuset", "helse-nord", "983974910", NAMES_OF_THE_NORTH_FROM),
    _seed("helgeland", "trust", "Helgelandssykehuset", "helse-nord", "983974929", NAMES_OF_THE_NORTH_FROM),
)
UNITS = (
    *REGIONS,
    *TRUSTS,
    UnitSeed("lar-helse-bergen", "unit", "LAR Helse Bergen", "helse-bergen", "", OUR_OWN, verified=False),
)
