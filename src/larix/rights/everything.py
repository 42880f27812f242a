"""Everything that is kept about one person, gathered from every room: to be read, and to be read by a program."""

from datetime import date

from larix.access.holding import Holding, told_of
from larix.core.about import Everything, Section
from larix.core.words import Words
from larix.instruments import Library
from larix.people.models import Person
from larix.rights.about import HOLDINGS
from larix.studies.models import Worry

FORMAT = "larix-everything-1"
ALL_KINDS = frozenset({"identity", "inviting", "study", "rights", "log"})
OTHERS_WORRIES = Words(
    "Bekymringer som andre har skrevet ned: de står på din egen side, og i det du henter der.",
    "Uro som andre har skrive ned: det står på di eiga side, og i det du hentar der.",
    "Worries that others wrote down: they are on your own page, and in what you take out there.",
)
LETTERS_ELSEWHERE = Words(
    "Meldinger til deg, brev om det du har sagt nei til, det du har sagt er feil, og loggen: de står på din egen side.",
    "Meldingar til deg, brev om det du har sagt nei til, det du har sagt er feil, og loggen: dei står på di eiga side.",
    "Messages to you, letters about your no, what you said is wrong, and the log: they are on your own page.",
)
ANSWERS_ELSEWHERE = Words(
    "Svarene dine: intervjueren kan skrive dem ut til deg, eller du henter dem på din egen side.",
    "Svara dine: intervjuaren kan skrive dei ut til deg, eller du hentar dei på di eiga side.",
    "Your answers: the interviewer can print them for you, or you take them out on your own page.",
)
LIST_ELSEWHERE = Words(
    "Invitasjonen og det du har sagt ja til: koordinatoren kan skrive det ut til deg, eller du henter det på din side.",
    "Invitasjonen og det du har sagt ja til: koordinatoren kan skrive det ut til deg, eller du hentar det på di side.",
    "The invitation and what you said yes to: the coordinator can print it for you, or you take it out on your page.",
)
OTHER_PROJECTS = Words(
    "Andre prosjekter, hvis du er med i noen: logg inn med elektronisk ID, eller spør der.",
    "Andre prosjekt, om du er med i nokon: logg inn med elektronisk ID, eller spør der.",
    "Other projects, if you take part in any: sign in with an electronic identity, or ask there.",
)


def everything_about(
    person: Person, *, library: Library, made_on: date, study: str = "", kinds: frozenset[str] = ALL_KINDS,
    worries_by: str | None = None, left_out: tuple[Words, ...] = (),
) -> Everything:  # fmt: skip
    """All of it, or of one study and of some kinds; `worries_by`: only those that this account wrote."""
    found: list[Section] = []
    for holding in HOLDINGS:
        if holding.kind in kinds:
            found += told_of([holding], person, study=study, library=library)
            if holding.model is Worry and worries_by is not None:
                found[-1] = _own_worries(holding, person, study, found[-1], worries_by)
    return Everything(FORMAT, made_on, study, tuple(found), left_out)


def _own_worries(holding: Holding, person: Person, study: str, all_of_them: Section, by: str) -> Section:
    """The section without what others wrote; the rows come in the same order."""
    mine = [row.by == by for row in holding.rows(person, study)]
    entries = (entry for entry, own in zip(all_of_them.entries, mine, strict=True) if own)
    return Section(all_of_them.code, all_of_them.title, tuple(entries))
