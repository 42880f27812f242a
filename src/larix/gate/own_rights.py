"""One's rights through a door that opens on nobody else: what is wrong, the letters about a no, deleting everything."""

from dataclasses import dataclass
from uuid import UUID

from larix.access.actor import INSTALLATION, Actor
from larix.access.deeds import read
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.core.words import Words
from larix.gate.entry import Outside
from larix.gate.filling import as_read
from larix.gate.oneself import Oneself, as_oneself, studies_opened_to
from larix.people.models import Person
from larix.rights import actions
from larix.rights.consequences import of_erasing, of_reserving
from larix.rights.keeping import Confirmed
from larix.rights.models import ABOUT, Confirmation
from larix.rights.queries import CorrectionLine, LetterLine, corrections_of, letter_line, letters_to
from larix.rights.rules import Sent
from larix.texts.queries import TextShown, current

__all__ = ["ABOUT", "MyRights", "ask", "confirm_read", "erase", "erasing", "letter", "my_rights", "reserving"]


@dataclass(frozen=True, slots=True)
class MyRights:
    """`studies`: where something can be said to be wrong, key and title. `complaint`: whom to complain to."""

    studies: tuple[tuple[str, Words], ...]
    corrections: tuple[CorrectionLine, ...]
    letters: tuple[LetterLine, ...]
    complaint: TextShown | None


def my_rights(oneself: Oneself) -> MyRights:
    """What this person asked for, and what came of it; for whoever came by a code, in that study."""
    person, studies = _person(oneself), studies_opened_to(oneself)
    letters = () if oneself.only_study else letters_to(person)
    written = (current(study.protocol.scope, "complaint") for study in studies)
    complaint = next(
        (as_read(text, study.protocol) for text, study in zip(written, studies, strict=True) if text), None
    )
    return MyRights(
        tuple((study.key, study.protocol.title) for study in studies), corrections_of(person, oneself.only_study),
        letters, complaint,
    )  # fmt: skip


def ask(oneself: Oneself, study_key: str, *, about: str, said: str) -> None:
    """Say what is wrong; Outside for a study that never asked them. Refused where nothing was said."""
    study = next((one for one in studies_opened_to(oneself) if one.key == study_key), None)
    if study is None or about not in ABOUT:
        raise Outside
    actions.ask_correction(study=study, person=_person(oneself), about=about, said=said, by=as_oneself(oneself))


def letter(oneself: Oneself, key: UUID) -> LetterLine:
    """One's own letter; Outside for anybody else's."""
    found = letter_line(_letter(oneself, key))
    read(Verb.CONFIRMATION_MADE, by=as_oneself(oneself), about=[oneself.person_key])
    return found


def confirm_read(oneself: Oneself, key: UUID) -> None:
    """The person has the letter, on the screen: nobody need send it."""
    by = as_oneself(oneself)
    actions.confirm_sent(letter=_letter(oneself, key), channel=Sent.ON_SCREEN, on=by.day, by=by)


def reserving(oneself: Oneself) -> Confirmed:
    """What reserving against the quality registry would do."""
    return of_reserving(_person(oneself))


def erasing(oneself: Oneself) -> Confirmed:
    """What deleting everything would do, to be said before it is confirmed. By electronic identity only."""
    return of_erasing(_by_identity(oneself))


def erase(oneself: Oneself) -> LetterLine:
    """Delete everything, now; the letter of it, which they have on the screen: there is no name to send it to."""
    by = Actor("", Role.PERSON, INSTALLATION, "rights", oneself.at)
    made = actions.erase_person(person=_by_identity(oneself), channel=oneself.channel, by=by)
    actions.confirm_sent(letter=made, channel=Sent.ON_SCREEN, on=by.day, by=by)
    made.refresh_from_db()
    return letter_line(made)


def _by_identity(oneself: Oneself) -> Person:
    if oneself.only_study:
        raise Outside
    return _person(oneself)


def _person(oneself: Oneself) -> Person:
    return Person.objects.get(key=oneself.person_key)


def _letter(oneself: Oneself, key: UUID) -> Confirmation:
    rows = Confirmation.objects.filter(key=key, person__key=oneself.person_key).select_related("person")
    found = None if oneself.only_study else rows.first()
    if found is None:
        raise Outside
    return found
