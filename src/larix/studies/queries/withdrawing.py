"""What a withdrawal would do, said before it is confirmed: what is deleted, what stays, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from larix.core.words import Words
from larix.followup.queries import responses_of
from larix.people.models import Person
from larix.schedule import Scope
from larix.studies.consenting import KEEP, REGISTRY
from larix.studies.models import Scan, Study
from larix.studies.queries.consents import standing_of
from larix.studies.queries.invited import inviting_of


@dataclass(frozen=True, slots=True)
class Stays:
    what: Words
    why: Words


@dataclass(frozen=True, slots=True)
class Consequences:
    """`standing` are the scopes that can be taken back, one by one or all at once (which is the default).

    `deleted` and `stays` are of leaving altogether. `kept_if_left` is said beside the scope "keep", where it stands:
    answers are kept, without a name, only for whoever takes the rest back and leaves that one. None: nothing is kept.
    """

    standing: tuple[Scope, ...]
    deleted: tuple[Words, ...]
    stays: tuple[Stays, ...]
    kept_if_left: Words | None
    answers: int  # forms answered that would be deleted


def consequences(study: Study, person: Person) -> Consequences:
    """What leaving this study would do for this person, as things are now; five queries."""
    now = standing_of(study, person)
    scopes = tuple(scope for scope in inviting_of(study).scopes if now.get(scope.code))
    answers = len(responses_of(person.pk, study.protocol.purpose))
    has_scan = Scan.objects.filter(study=study, invitation__person=person).exists()
    return Consequences(
        standing=scopes,
        deleted=tuple(_deleted(answers)) if scopes else (),
        stays=tuple(_stays(reserves=now.get(REGISTRY, False), has_scan=has_scan)) if scopes else (),
        kept_if_left=KEPT_IF_LEFT if now.get(KEEP) else None,
        answers=answers,
    )


def _deleted(answers: int) -> Iterator[Words]:
    if answers:
        yield ANSWERS.filled(count=answers)
    yield NUMBER


def _stays(*, reserves: bool, has_scan: bool) -> Iterator[Stays]:
    yield Stays(TREATMENT, TREATMENT_WHY)
    yield Stays(THAT_YOU_LEFT, THAT_YOU_LEFT_WHY)
    if has_scan:
        yield Stays(FORM, FORM_WHY)
    if reserves:
        yield Stays(RESERVED, RESERVED_WHY)
    yield Stays(REPORTS, REPORTS_WHY)


ANSWERS = Words(
    "Svarene fra intervjuene ({count} skjemaer), med alle tidligere utgaver av dem.",
    "Svara frå intervjua ({count} skjema), med alle tidlegare utgåver av dei.",
    "The answers from the interviews ({count} forms), with every earlier version of them.",
)
NUMBER = Words(
    "Nummeret i prosjektet, og alt som viser hvem svarene kom fra.",
    "Nummeret i prosjektet, og alt som viser kven svara kom frå.",
    "The number in the project, and everything that shows whose the answers were.",
)
TREATMENT = Words("Behandlingen er den samme.", "Behandlinga er den same.", "The treatment stays the same.")
TREATMENT_WHY = Words(
    "Prosjektet og behandlingen er to forskjellige ting. Journalen røres ikke.",
    "Prosjektet og behandlinga er to ulike ting. Journalen blir ikkje rørt.",
    "The project and the treatment are two things. The medical record is not touched.",
)
THAT_YOU_LEFT = Words(
    "At det var sagt ja, og at det er trukket, med dagene.",
    "At det var sagt ja, og at det er trekt, med dagane.",
    "That there was a yes and that it was taken back, with the days.",
)
THAT_YOU_LEFT_WHY = Words(
    "Slik at ingen spør på nytt, og slik at det kan vises at det ble gjort.",
    "Slik at ingen spør på nytt, og slik at det kan visast at det vart gjort.",
    "So that nobody asks again, and so that it can be shown to have been done.",
)
FORM = Words("Det underskrevne skjemaet.", "Det underskrivne skjemaet.", "The signed form.")
FORM_WHY = Words(
    "Det viser at prosjektet hadde lov. Det slettes sammen med navnet, den dagen prosjektet har sagt.",
    "Det viser at prosjektet hadde lov. Det blir sletta saman med namnet, den dagen prosjektet har sagt.",
    "It shows that the project was allowed to. It is deleted together with the name, on the day the project has said.",
)
RESERVED = Words(
    "Det registreres at kvalitetsregisteret ikke skal bruke opplysninger om personen.",
    "Det blir registrert at kvalitetsregisteret ikkje skal bruke opplysningar om personen.",
    "It is recorded that the quality registry is not to use anything about the person.",
)
RESERVED_WHY = Words(
    "Fordi ja-et til kvalitetsregisteret også trekkes. La det stå hvis bare prosjektet skal ta slutt.",
    "Fordi ja-et til kvalitetsregisteret òg blir trekt. La det stå om berre prosjektet skal ta slutt.",
    "Because the yes to the quality registry is taken back too. Leave it if only the project is to end.",
)
REPORTS = Words(
    "Rapporter som alt er delt ut.",
    "Rapportar som alt er delte ut.",
    "Reports that have been handed out already.",
)
REPORTS_WHY = Words(
    "Det skrives ennå ikke ned hvilke rapporter som er delt ut, så det kan ikke sies om det er noen. Nye rapporter "
    "lages uten personen.",
    "Det blir enno ikkje skrive ned kva rapportar som er delte ut, så det kan ikkje seiast om det er nokon. Nye "
    "rapportar blir laga utan personen.",
    "Which reports have been handed out is not written down yet, so it cannot be said whether there are any. New "
    "reports are made without the person.",
)
KEPT_IF_LEFT = Words(
    "La dette stå bare hvis svarene skal tas vare på uten navn. Trekkes det, slettes de.",
    "La dette stå berre om svara skal takast vare på utan namn. Blir det trekt, blir dei sletta.",
    "Leave this one only if the answers are to be kept without a name. Taken back, they are deleted.",
)
