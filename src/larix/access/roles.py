"""The roles, and which purposes each may read. Purpose comes before role: no treatment role opens a study's answer."""

from dataclasses import dataclass
from enum import StrEnum

from larix.core.words import Words


class Role(StrEnum):
    RESEARCHER = "researcher"
    INTERVIEWER = "interviewer"
    PEER_INTERVIEWER = "peer_interviewer"  # has been in treatment themself (erfaringskonsulent)
    RESPONSIBLE_CLINICIAN = "responsible_clinician"  # of a study: whom an interviewer's worry is read by
    COORDINATOR = "coordinator"
    PRIMARY_CONTACT = "primary_contact"
    ADMINISTRATOR = "administrator"
    OPERATOR = "operator"  # whoever runs commands on the machine itself
    PERSON = "person"  # whom it is about, by a code or an electronic identity: no account


@dataclass(frozen=True, slots=True)
class Meaning:
    """`held_at` is the kind of place a role is held at; `reads` the kinds of purpose whose answers it may ever see."""

    title: Words
    does: Words
    held_at: str
    reads: frozenset[str]


MEANINGS = {
    Role.RESEARCHER: Meaning(
        Words("Forsker", "Forskar", "Researcher"),
        Words(
            "Ser øyeblikksbildet av egen studie, med pseudonymer. Ser aldri hvem noen er.",
            "Ser augneblinksbiletet av eigen studie, med pseudonym. Ser aldri kven nokon er.",
            "Sees the snapshot of their own study, with pseudonyms. Never sees who anyone is.",
        ),
        held_at="study",
        reads=frozenset({"study"}),
    ),
    Role.INTERVIEWER: Meaning(
        Words("Intervjuer", "Intervjuar", "Interviewer"),
        Words(
            "Intervjuer deltakerne i egen studie og ser studiens svar. Ser ikke behandlingen.",
            "Intervjuar deltakarane i eigen studie og ser svara i studien. Ser ikkje behandlinga.",
            "Interviews participants of their own study and sees its answers. Does not see the treatment.",
        ),
        held_at="study",
        reads=frozenset({"study"}),
    ),
    Role.PEER_INTERVIEWER: Meaning(
        Words("Erfaringskonsulent", "Erfaringskonsulent", "Peer interviewer"),
        Words(
            "Intervjuer deltakerne i egen studie, med egen erfaring og uten helsepersonells plikter. Ser ikke "
            "behandlingen.",
            "Intervjuar deltakarane i eigen studie, med eiga erfaring og utan pliktene til helsepersonell. Ser ikkje "
            "behandlinga.",
            "Interviews participants of their own study, with own experience and without the duties of health "
            "personnel. Does not see the treatment.",
        ),
        held_at="study",
        reads=frozenset({"study"}),
    ),
    Role.RESPONSIBLE_CLINICIAN: Meaning(
        Words("Ansvarlig kliniker", "Ansvarleg klinikar", "Responsible clinician"),
        Words(
            "Leser det intervjuerne i egen studie er bekymret for. Ser ikke svarene.",
            "Les det intervjuarane i eigen studie er urolege for. Ser ikkje svara.",
            "Reads what the interviewers of their own study are worried about. Does not see the answers.",
        ),
        held_at="study",
        reads=frozenset({"worry"}),
    ),
    Role.COORDINATOR: Meaning(
        Words("Prosjektkoordinator", "Prosjektkoordinator", "Study coordinator"),
        Words(
            "Inviterer til egen studie og ser hvem som er invitert. Ser aldri svar fra intervjuene.",
            "Inviterer til eigen studie og ser kven som er invitert. Ser aldri svar frå intervjua.",
            "Invites people to their own study and sees who is invited. Never sees answers from the interviews.",
        ),
        held_at="study",
        reads=frozenset({"inviting"}),
    ),
    Role.PRIMARY_CONTACT: Meaning(
        Words("Primærkontakt", "Primærkontakt", "Primary contact"),
        Words(
            "Følger opp pasienter ved egen enhet. Ser aldri svar fra en studie.",
            "Følgjer opp pasientar ved eiga eining. Ser aldri svar frå ein studie.",
            "Follows patients of their own unit. Never sees a study's answers.",
        ),
        held_at="unit",
        reads=frozenset({"treatment", "registry"}),
    ),
    Role.ADMINISTRATOR: Meaning(
        Words("Administrator", "Administrator", "Administrator"),
        Words(
            "Styrer kontoer og roller. Ser ingenting klinisk.",
            "Styrer kontoar og roller. Ser ingenting klinisk.",
            "Manages accounts and roles. Sees nothing clinical.",
        ),
        held_at="installation",
        reads=frozenset(),
    ),
    Role.OPERATOR: Meaning(
        Words("Drift", "Drift", "Operator"),
        Words(
            "Kjører kommandoer på maskinen selv.",
            "Køyrer kommandoar på sjølve maskina.",
            "Runs commands on the machine itself.",
        ),
        held_at="installation",
        reads=frozenset({"study", "treatment", "registry"}),
    ),
    Role.PERSON: Meaning(
        Words("Du selv", "Du sjølv", "You yourself"),
        Words(
            "Svarer på invitasjonen, sier ja eller nei, svarer på spørsmålene, ser hvordan det har gått, og trekker "
            "seg når som helst.",
            "Svarer på invitasjonen, seier ja eller nei, svarer på spørsmåla, ser korleis det har gått, og trekkjer "
            "seg når som helst.",
            "Answers the invitation, says yes or no, answers the questions, sees how things have gone, and withdraws "
            "at any time.",
        ),
        held_at="study",
        reads=frozenset({"inviting", "study"}),  # their own, through a door that opens on nobody else
    ),
}

GIVEN_TO_PEOPLE = tuple(role for role in Role if role not in (Role.OPERATOR, Role.PERSON))
INTERVIEWS = frozenset({Role.INTERVIEWER, Role.PEER_INTERVIEWER})
TREATS = frozenset({Role.PRIMARY_CONTACT})  # roles that treat people where they are held


def may_read(role: Role, purpose: str) -> bool:
    """Whether what is kept for this purpose may ever be shown to the role.

    Answers are kept for "treatment", "registry" or "study:<key>"; who was invited, for "inviting:<key>".
    """
    return purpose.partition(":")[0] in MEANINGS[role].reads
