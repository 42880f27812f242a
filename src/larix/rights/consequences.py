"""What an objection, a reservation or the deletion of everything does, said before it is confirmed, and in the letter.

What leaving a study does is said by `studies.queries.withdrawing`.
"""

from collections.abc import Iterator

from larix.people.models import Person
from larix.people.queries import reserved
from larix.rights import words
from larix.rights.keeping import Confirmed
from larix.studies.models import ConsentEntry, Invitation, Participation, ReleasedReport, Study
from larix.studies.queries import withdrawing_words as leaving
from larix.studies.queries.consents import standing_of
from larix.studies.queries.released import released_with
from larix.studies.queries.withdrawing import Stays, registry_deleted, report_stays

TREATMENT = Stays(leaving.TREATMENT, leaving.TREATMENT_WHY)
SAID_NO = Stays(words.THAT_YOU_SAID_NO, words.THAT_YOU_SAID_NO_WHY)
BACKUPS = Stays(words.COPIES, words.COPIES_WHY)


def of_reserving(person: Person) -> Confirmed:
    """What reserving against the quality registry does."""
    return Confirmed(
        tuple(registry_deleted(person, True)), (TREATMENT, Stays(leaving.RESERVED, leaving.RESERVED_WHY), BACKUPS)
    )


def of_objecting(invitation: Invitation) -> Confirmed:
    """What "use nothing about me" does in one study."""
    out = ReleasedReport.objects.filter(study=invitation.study).exists()
    stays = (TREATMENT, *((Stays(words.OUT_ALREADY, words.OUT_ALREADY_WHY),) if out else ()), SAID_NO, BACKUPS)
    return Confirmed((words.DESCRIBED,), stays)


def of_erasing(person: Person) -> Confirmed:
    """What deleting everything does, in every study and for every purpose.

    It never says how much there is: a coordinator reads it out, and may not know whether somebody has answered.
    """
    gone = (words.ALL_ANSWERS, words.AROUND, words.DESCRIBED, words.PAPERS, words.NAME)
    return Confirmed(gone, tuple(_stays(person)))


def studies_of(person: Person) -> tuple[Study, ...]:
    """Every study that has asked this person, or in which they take part."""
    tables = (Invitation, Participation, ConsentEntry)
    keys = {key for table in tables for key in table.objects.filter(person=person).values_list("study", flat=True)}
    return tuple(Study.objects.filter(pk__in=keys).order_by("key"))


def _stays(person: Person) -> Iterator[Stays]:
    yield TREATMENT
    studies = studies_of(person)
    yield from report_stays({report.on for study in studies for report in released_with(study, person)})
    if studies:
        yield Stays(words.A_COUNT, words.A_COUNT_WHY)
    if reserved([person.pk]) or any(standing_of(study, person).get("registry") for study in studies):
        yield Stays(words.RESERVED_NUMBER, words.RESERVED_NUMBER_WHY)
    yield Stays(words.LOG, words.LOG_WHY)
    yield BACKUPS
