"""A run as what is printed: the same pile whenever it is asked for, from the run's rows, its texts and the vault."""

from collections.abc import Collection

from larix.core.told import Told
from larix.core.words import LANGUAGES
from larix.people.queries import identities
from larix.people.vault import IdentityRow
from larix.schedule import Nature, Protocol
from larix.studies.codes import answer_code, form_code
from larix.studies.letters import Filled, Pile, Recipient, Sender, day_said, filled
from larix.studies.models import Letter, LetterRun
from larix.studies.queries.invited import inviting_of
from larix.studies.rules.letter_words import NAMES_GONE
from larix.texts.queries import version

SHEET, FORM = "information", "consent"


class NamesGone(Told):
    """Names were deleted since the run was made."""

    def __init__(self) -> None:
        super().__init__(NAMES_GONE)


def pile_of(run: LetterRun, out: Collection[int] = ()) -> Pile:
    """What a run prints, with nothing at the places that are `out`; NamesGone where another has no name any more.

    Whose address was protected since then has an empty place whatever is asked for.
    """
    study, sender = run.study, Sender.from_json(run.printed_by)
    letters = list(run.letters.select_related("invitation").order_by("place"))
    named = identities([letter.invitation.person_id for letter in letters])
    if any(letter.invitation.person_id not in named for letter in letters if letter.place not in out):
        raise NamesGone
    first = next(code for code in run.texts if code not in (SHEET, FORM))
    texts = {code: _text(study.protocol, sender, code, run.texts[code]) for code in (first, SHEET, FORM)}
    return Pile(
        number=run.number, dated=day_said(run.made_on), sender=sender, first=texts[first], information=texts[SHEET],
        consent=texts[FORM], scopes=inviting_of(study).scopes, synthetic=study.protocol.nature is Nature.SYNTHETIC,
        recipients=tuple(
            _nobody(each.place) if each.place in out else _recipient(each, named[each.invitation.person_id])
            for each in letters
        ),
    )  # fmt: skip


def _text(protocol: Protocol, sender: Sender, code: str, number: int) -> Filled:
    shown = version(protocol.purpose, code, number)
    return filled(shown.title, shown.body, protocol, sender)


def _nobody(place: int) -> Recipient:
    """A place that keeps its number, with nobody's name, address or codes."""
    return Recipient(place, "", (), LANGUAGES[0], "", "", blank=True)


def _recipient(letter: Letter, identity: IdentityRow) -> Recipient:
    key = letter.invitation.key
    protected = {"strictly_confidential"} if letter.handed_over else {"strictly_confidential", "confidential"}
    lines = (identity.address, f"{identity.postal_code} {identity.place}".strip())
    return Recipient(
        place=letter.place, name=identity.name,
        address=() if letter.handed_over else tuple(line for line in lines if line),
        language=identity.language if identity.language in LANGUAGES else LANGUAGES[0],
        answer_code=answer_code(key, letter.round), form_code=form_code(key, letter.round),
        blank=identity.protection in protected,
    )  # fmt: skip
