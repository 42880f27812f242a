"""Takes a cohort in from the command line, and says what came in and what did not."""

from larix.cli.installation import library, operator
from larix.cli.saying import OUT, language, said, say
from larix.core.told import Told
from larix.core.words import Words
from larix.studies.actions import import_cohort
from larix.studies.cohort import Cohort
from larix.studies.queries import imported_digest

IMPORTED = Words(
    "{title}: {people} personer, {visits} intervjuer, {responses} skjemaer, {scores} registrerte skårer og {deaths} "
    "dødsfall er tatt inn.",
    "{title}: {people} personar, {visits} intervju, {responses} skjema, {scores} registrerte skårar og {deaths} "
    "dødsfall er tatt inn.",
    "{title}: {people} people, {visits} interviews, {responses} forms, {scores} recorded scores and {deaths} deaths "
    "are in.",
)
THERE_ALREADY = Words(
    "{title} er tatt inn før, fra samme fil. Ingenting er endret.",
    "{title} er tatt inn før, frå same fil. Ingenting er endra.",
    "{title} was imported before, from the same file. Nothing was changed.",
)
OTHER_FILE = Words(
    "{title} er tatt inn før, fra en annen fil. Ingenting er endret: en kohort tas inn én gang.",
    "{title} er tatt inn før, frå ei anna fil. Ingenting er endra: ein kohort blir tatt inn éin gong.",
    "{title} was imported before, from another file. Nothing was changed: a cohort is imported once.",
)
LEFT_OUT = Words(
    "Ikke tatt inn: {count} verdier. {why}",
    "Ikkje tatt inn: {count} verdiar. {why}",
    "Not imported: {count} values. {why}",
)


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
        OUT.print(f"  {said(left.what)} {left.rest}".rstrip(), markup=False, style="dim")
    return True
