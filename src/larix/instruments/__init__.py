"""Every instrument that Larix ships. To add one: write its file, add its import and its line here, publish it.

An instrument is one definition, read from a Python file, from a published JSON, or later from the database. One
validator (`faults`), one scorer (`scored`), one reader of forms (`read_form`) and one codebook serve them all.
"""

from larix.instruments import basis, ces_d, distress, help_baseline, hscl_10, measure_point, what_mattered
from larix.instruments.codebooks import Codebook, codebook
from larix.instruments.codebooks_printed import codebook_markdown
from larix.instruments.faults import Fault
from larix.instruments.frozen import LibraryError, fingerprint, publish
from larix.instruments.item import Block, Item
from larix.instruments.library import PUBLISHED, Library
from larix.instruments.missing import Missing
from larix.instruments.reading import Reading, as_posted, read_form
from larix.instruments.shape import Example, Instrument, Language, Licence, Score, Source, Status

CATALOGUE = (
    ces_d.INSTRUMENT,
    help_baseline.INSTRUMENT,
    basis.INSTRUMENT,
    measure_point.INSTRUMENT,
    what_mattered.INSTRUMENT,
    distress.INSTRUMENT,
    hscl_10.INSTRUMENT,
)

__all__ = [
    "CATALOGUE", "PUBLISHED", "Block", "Codebook", "Example", "Fault", "Instrument", "Item", "Language", "Library",
    "LibraryError", "Licence", "Missing", "Reading", "Score", "Source", "Status", "as_posted", "codebook",
    "codebook_markdown", "fingerprint", "publish", "read_form",
]  # fmt: skip
