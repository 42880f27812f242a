"""The roles, as lists of permissions, and which purposes each may read. Purpose comes before role.

No treatment role opens a study's answer: what a role reads is what its permissions read.
"""

from dataclasses import dataclass
from enum import StrEnum

from larix.access.permissions import ALLOWED, Permission
from larix.core.words import Words


class Role(StrEnum):
    RESEARCHER = "researcher"
    INTERVIEWER = "interviewer"
    PEER_INTERVIEWER = "peer_interviewer"  # has been in treatment themself (erfaringskonsulent)
    RESPONSIBLE_CLINICIAN = "responsible_clinician"  # of a study: whom an interviewer's worry is read by
    COORDINATOR = "coordinator"
    PRIMARY_CONTACT = "primary_contact"
    SPECIALIST_PHYSICIAN = "specialist_physician"
    GP = "gp"  # held at the unit that leaves patients to them
    UNIT_LEADER = "unit_leader"
    REGISTRY_OFFICER = "registry_officer"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"
    OPERATOR = "operator"  # whoever runs commands on the machine itself
    PERSON = "person"  # whom it is about, by a code or an electronic identity: no account


@dataclass(frozen=True, slots=True)
class Meaning:
    """`held_at` is the kind of place a role is held at; `also_reads` purposes for which no page is there yet."""

    title: Words
    does: Words
    held_at: str
    may: tuple[Permission, ...]
    also_reads: frozenset[str] = frozenset()

    @property
    def reads(self) -> frozenset[str]:
        """The kinds of purpose whose answers the role may ever see."""
        return self.also_reads.union(*(ALLOWED[each].reads for each in self.may))


INTERVIEWING = (Permission.MEET_PARTICIPANTS, Permission.ASK_AND_READ_ANSWERS, Permission.WRITE_WORRIES)
AT_A_UNIT = (Permission.SEE_OWN_PATIENTS, Permission.SEE_SHARED_PICTURES)
REGISTRY = frozenset({"registry"})

MEANINGS = {
    Role.RESEARCHER: Meaning(
        Words("Forsker", "Forskar", "Researcher"),
        Words(
            "Ser øyeblikksbildet av egen studie, med pseudonymer. Ser aldri hvem noen er.",
            "Ser augneblinksbiletet av eigen studie, med pseudonym. Ser aldri kven nokon er.",
            "Sees the snapshot of their own study, with pseudonyms. Never sees who anyone is.",
        ),
        held_at="study",
        may=(Permission.READ_SNAPSHOT, Permission.MAKE_REPORTS),
    ),
    Role.INTERVIEWER: Meaning(
        Words("Intervjuer", "Intervjuar", "Interviewer"),
        Words(
            "Intervjuer deltakerne i egen studie og ser studiens svar. Ser ikke behandlingen.",
            "Intervjuar deltakarane i eigen studie og ser svara i studien. Ser ikkje behandlinga.",
            "Interviews participants of their own study and sees its answers. Does not see the treatment.",
        ),
        held_at="study",
        may=INTERVIEWING,
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
        may=INTERVIEWING,
    ),
    Role.RESPONSIBLE_CLINICIAN: Meaning(
        Words("Ansvarlig kliniker", "Ansvarleg klinikar", "Responsible clinician"),
        Words(
            "Leser det intervjuerne i egen studie er bekymret for. Ser ikke svarene.",
            "Les det intervjuarane i eigen studie er urolege for. Ser ikkje svara.",
            "Reads what the interviewers of their own study are worried about. Does not see the answers.",
        ),
        held_at="study",
        may=(Permission.READ_WORRIES,),
    ),
    Role.COORDINATOR: Meaning(
        Words("Prosjektkoordinator", "Prosjektkoordinator", "Study coordinator"),
        Words(
            "Inviterer til egen studie og ser hvem som er invitert. Ser aldri svar fra intervjuene.",
            "Inviterer til eigen studie og ser kven som er invitert. Ser aldri svar frå intervjua.",
            "Invites people to their own study and sees who is invited. Never sees answers from the interviews.",
        ),
        held_at="study",
        may=(Permission.INVITE, Permission.OVERSEE_INTERVIEWING),
    ),
    Role.PRIMARY_CONTACT: Meaning(
        Words("Primærkontakt", "Primærkontakt", "Primary contact"),
        Words(
            "Følger opp pasienter ved egen enhet. Ser aldri svar fra en studie.",
            "Følgjer opp pasientar ved eiga eining. Ser aldri svar frå ein studie.",
            "Follows patients of their own unit. Never sees a study's answers.",
        ),
        held_at="unit",
        may=(*AT_A_UNIT, Permission.LOOK_OUTSIDE),
        also_reads=REGISTRY,
    ),
    Role.SPECIALIST_PHYSICIAN: Meaning(
        Words("Lege i spesialisthelsetjenesten", "Lege i spesialisthelsetenesta", "Specialist physician"),
        Words(
            "Har ansvaret for behandlingen av pasienter ved egen enhet. Ser aldri svar fra en studie.",
            "Har ansvaret for behandlinga av pasientar ved eiga eining. Ser aldri svar frå ein studie.",
            "Answers for the treatment of patients of their own unit. Never sees a study's answers.",
        ),
        held_at="unit",
        may=(*AT_A_UNIT, Permission.LINK_GPS, Permission.LOOK_OUTSIDE),
        also_reads=REGISTRY,
    ),
    Role.GP: Meaning(
        Words("Fastlege", "Fastlege", "GP"),
        Words(
            "Følger opp pasientene som enheten har overlatt til dem, så lenge de er det. Ser aldri svar fra en studie.",
            "Følgjer opp pasientane som eininga har overlate til dei, så lenge dei er det. Ser aldri svar frå ein "
            "studie.",
            "Follows the patients that the unit has left to them, while they are. Never sees a study's answers.",
        ),
        held_at="unit",
        may=(Permission.SEE_DELEGATED_PATIENTS,),
    ),
    Role.UNIT_LEADER: Meaning(
        Words("Enhetsleder", "Einingsleiar", "Unit leader"),
        Words(
            "Leder enheten, og ser hvem som har lest om pasientene der. Ser aldri svar fra en studie.",
            "Leier eininga, og ser kven som har lese om pasientane der. Ser aldri svar frå ein studie.",
            "Leads the unit, and sees who has read about its patients. Never sees a study's answers.",
        ),
        held_at="unit",
        may=(*AT_A_UNIT, Permission.LINK_GPS, Permission.OVERSEE_READING),
        also_reads=REGISTRY,
    ),
    Role.REGISTRY_OFFICER: Meaning(
        Words("Registermedarbeider", "Registermedarbeidar", "Registry officer"),
        Words(
            "Arbeider med kvaliteten i registeret, for alle enheter. Ser aldri hvem noen er.",
            "Arbeider med kvaliteten i registeret, for alle einingar. Ser aldri kven nokon er.",
            "Works on the quality of the registry, for all units. Never sees who anyone is.",
        ),
        held_at="installation",
        may=(),
        also_reads=REGISTRY,
    ),
    Role.EDITOR: Meaning(
        Words("Redaktør", "Redaktør", "Editor"),
        Words(
            "Arbeider med kunnskapsbasen. Ser ingenting om noen.",
            "Arbeider med kunnskapsbasen. Ser ingenting om nokon.",
            "Works on the knowledge base. Sees nothing about anybody.",
        ),
        held_at="installation",
        may=(),
    ),
    Role.ADMINISTRATOR: Meaning(
        Words("Administrator", "Administrator", "Administrator"),
        Words(
            "Styrer kontoer og roller. Ser ingenting klinisk.",
            "Styrer kontoar og roller. Ser ingenting klinisk.",
            "Manages accounts and roles. Sees nothing clinical.",
        ),
        held_at="installation",
        may=(Permission.MANAGE_ACCOUNTS, Permission.MANAGE_UNITS),
    ),
    Role.OPERATOR: Meaning(
        Words("Drift", "Drift", "Operator"),
        Words(
            "Kjører kommandoer på maskinen selv.",
            "Køyrer kommandoar på sjølve maskina.",
            "Runs commands on the machine itself.",
        ),
        held_at="installation",
        may=(Permission.RUN_COMMANDS,),
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
        may=(Permission.BE_ONESELF,),
    ),
}

GIVEN_TO_PEOPLE = tuple(role for role in Role if role not in (Role.OPERATOR, Role.PERSON))  # the roles of staff
INTERVIEWS = frozenset({Role.INTERVIEWER, Role.PEER_INTERVIEWER})
# Roles that treat everybody for whom the unit is responsible where they are held; a GP treats whom they are named for.
TREATS = frozenset({Role.PRIMARY_CONTACT, Role.SPECIALIST_PHYSICIAN, Role.UNIT_LEADER})


def may_read(role: Role, purpose: str) -> bool:
    """Whether what is kept for this purpose may ever be shown to the role.

    Answers are kept for "treatment", "registry" or "study:<key>"; who was invited, for "inviting:<key>".
    """
    return purpose.partition(":")[0] in MEANINGS[role].reads
