"""Takes a cohort in from the command line, and says what came in and what did not."""

from larix.cli.installation import library, operator
from larix.cli.saying import OUT, language, say
from larix.cli.study import IMPORTED, LEFT_OUT, OTHER_FILE, THERE_ALREADY
from larix.core.told import Told
from larix.studies.actions import import_cohort
from larix.studies.cohort import Cohort
from larix.studies.queries import imported_digest


def take_in(cohort: Cohort) -> bool:
    """Import the cohort unless it is there; True if anything was changed."""
    title = cohort.protocol.title
    known = imported_digest(cohort.protocol.key)
    if known is not None:
        words = THERE_ALREADY if known == cohort.digest else OTHER_FILE
        filled = words.filled(title=title.said_in(language()))
        if known != cohort.digest:
            raise Told(filled)
        say(filled)
        return False
    import_cohort(cohort=cohort, library=library(), by=operator(cohort.protocol.purpose))
    say(IMPORTED.filled(title=title.said_in(language()), **cohort.counts()))
    for left in cohort.unmapped:
        say(LEFT_OUT.filled(count=left.count, why=left.why.said_in(language())))
        OUT.print(f"  {left.what}", markup=False, style="dim")
    return True
