"""What is said before the first question of an interview: by whom it is read, and when the interviewer must act."""

from dataclasses import dataclass

from larix.access.roles import Role
from larix.core.words import Words
from larix.gate.entry import Entry
from larix.law import Provision
from larix.law.acting import CHILD_IN_DANGER, LIFE_IN_DANGER, PREGNANCY, SERIOUS_VIOLENCE
from larix.studies.models import Participation
from larix.studies.queries.ending import ending_of
from larix.texts.queries import TextShown, current, version

BEFORE, BEFORE_PEER = "before_first_question", "before_first_question_peer"


@dataclass(frozen=True, slots=True)
class Must:
    """One case in which the interviewer acts, and what that rests on, as far as we know."""

    case: Words
    provision: Provision


ACTS = (
    Must(Words("Liv i fare nå", "Liv i fare no", "A life in danger now"), LIFE_IN_DANGER),
    Must(Words("Et barn i alvorlig fare", "Eit barn i alvorleg fare", "A child in serious danger"), CHILD_IN_DANGER),
    Must(
        Words(
            "Graviditet og rusbruk som mest sannsynlig skader barnet",
            "Graviditet og rusbruk som mest sannsynleg skadar barnet",
            "Pregnancy with use that will most likely harm the child",
        ),
        PREGNANCY,
    ),
    Must(Words("Å hindre alvorlig vold", "Å hindre alvorleg vald", "To prevent serious violence"), SERIOUS_VIOLENCE),
)
OF_A_PEER = tuple(one for one in ACTS if one.provision is SERIOUS_VIOLENCE)


def text_before(entry: Entry) -> TextShown | None:
    """The text that this interviewer says first: a peer has one of their own. None where nobody has written one."""
    peer = entry.actor.role is Role.PEER_INTERVIEWER
    return current(entry.protocol.scope, BEFORE_PEER if peer else BEFORE)


def must_act(entry: Entry) -> tuple[Must, ...]:
    """What the sentences of the text rest on. A peer interviewer has not the duties of health personnel."""
    return OF_A_PEER if entry.actor.role is Role.PEER_INTERVIEWER else ACTS


def said_first(participation: Participation, wave: str) -> TextShown | None:
    """The very version that was said before this wave's first question; None where nothing was."""
    line = ending_of(participation, wave)
    if line.told_version is None:
        return None
    return version(participation.study.protocol.scope, line.told, line.told_version)
