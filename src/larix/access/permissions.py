"""What a role can be allowed, each in words for people. A role is a list of these, and nothing else opens a page."""

from dataclasses import dataclass
from enum import StrEnum

from larix.core.words import Words


class Permission(StrEnum):
    READ_SNAPSHOT = "read_snapshot"
    MAKE_REPORTS = "make_reports"
    MEET_PARTICIPANTS = "meet_participants"
    ASK_AND_READ_ANSWERS = "ask_and_read_answers"
    WRITE_WORRIES = "write_worries"
    READ_WORRIES = "read_worries"
    INVITE = "invite"
    OVERSEE_INTERVIEWING = "oversee_interviewing"
    SEE_OWN_PATIENTS = "see_own_patients"
    SEE_DELEGATED_PATIENTS = "see_delegated_patients"
    SEE_SHARED_PICTURES = "see_shared_pictures"
    LINK_GPS = "link_gps"
    LOOK_OUTSIDE = "look_outside"
    OVERSEE_READING = "oversee_reading"
    MANAGE_ACCOUNTS = "manage_accounts"
    MANAGE_UNITS = "manage_units"
    BE_ONESELF = "be_oneself"
    RUN_COMMANDS = "run_commands"


@dataclass(frozen=True, slots=True)
class Allowed:
    """`said`: a sentence without a subject, as it stands in a list. `reads`: the purposes whose answers it may show."""

    said: Words
    reads: frozenset[str] = frozenset()


ALLOWED = {
    Permission.READ_SNAPSHOT: Allowed(
        Words(
            "Leser svarene i egen studie uten navn, med pseudonymer.",
            "Les svara i eigen studie utan namn, med pseudonym.",
            "Reads the answers of their own study without names, with pseudonyms.",
        ),
        frozenset({"study"}),
    ),
    Permission.MAKE_REPORTS: Allowed(
        Words(
            "Lager rapporten fra egen studie og deler den ut.",
            "Lagar rapporten frå eigen studie og deler han ut.",
            "Makes the report of their own study, and releases it.",
        ),
        frozenset({"study"}),
    ),
    Permission.MEET_PARTICIPANTS: Allowed(
        Words(
            "Ser hvem som er med i egen studie, hvordan de nås, avtaler og hvem som er neste.",
            "Ser kven som er med i eigen studie, korleis ein når dei, avtalar og kven som er neste.",
            "Sees who takes part in their own study, how to reach them, appointments and who is next.",
        ),
        frozenset({"study"}),
    ),
    Permission.ASK_AND_READ_ANSWERS: Allowed(
        Words(
            "Intervjuer deltakerne i egen studie, og leser og retter svarene. Aldri for noen de selv behandler.",
            "Intervjuar deltakarane i eigen studie, og les og rettar svara. Aldri for nokon dei sjølve behandlar.",
            "Interviews participants of their own study, and reads and corrects the answers. Never of anybody whom "
            "they treat themself.",
        ),
        frozenset({"study"}),
    ),
    Permission.WRITE_WORRIES: Allowed(
        Words(
            "Skriver ned det de er bekymret for, og leser det de selv har skrevet.",
            "Skriv ned det dei er urolege for, og les det dei sjølve har skrive.",
            "Writes down what they are worried about, and reads what they wrote themself.",
        ),
        frozenset({"study"}),
    ),
    Permission.READ_WORRIES: Allowed(
        Words(
            "Leser det intervjuerne i egen studie er bekymret for. Ser ikke svarene.",
            "Les det intervjuarane i eigen studie er urolege for. Ser ikkje svara.",
            "Reads what the interviewers of their own study are worried about. Does not see the answers.",
        ),
        frozenset({"worry"}),
    ),
    Permission.INVITE: Allowed(
        Words(
            "Inviterer til egen studie, med navn og adresse: lister, brev, svar på invitasjonen og samtykker. Ser "
            "aldri svar fra intervjuene.",
            "Inviterer til eigen studie, med namn og adresse: lister, brev, svar på invitasjonen og samtykke. Ser "
            "aldri svar frå intervjua.",
            "Invites people to their own study, with names and addresses: lists, letters, answers to the invitation "
            "and consents. Never sees answers from the interviews.",
        ),
        frozenset({"inviting"}),
    ),
    Permission.OVERSEE_INTERVIEWING: Allowed(
        Words(
            "Ser uvanlig lesing om deltakerne i egen studie, og svarer den som spør hvem som har lest. Ser ikke "
            "svarene.",
            "Ser uvanleg lesing om deltakarane i eigen studie, og svarer den som spør kven som har lese. Ser ikkje "
            "svara.",
            "Sees unusual reading about participants of their own study, and answers whoever asks who has read. Does "
            "not see the answers.",
        )
    ),
    Permission.SEE_OWN_PATIENTS: Allowed(
        Words(
            "Ser pasientene ved egen enhet, og hvem som har det daglige ansvaret for hver av dem.",
            "Ser pasientane ved eiga eining, og kven som har det daglege ansvaret for kvar av dei.",
            "Sees the patients of their own unit, and who has the daily responsibility for each of them.",
        ),
        frozenset({"treatment"}),
    ),
    Permission.SEE_DELEGATED_PATIENTS: Allowed(
        Words(
            "Ser pasientene de har det daglige ansvaret for, så lenge de har det, og ingen andre.",
            "Ser pasientane dei har det daglege ansvaret for, så lenge dei har det, og ingen andre.",
            "Sees the patients they have the daily responsibility for, as long as they have it, and nobody else.",
        ),
        frozenset({"treatment"}),
    ),
    Permission.SEE_SHARED_PICTURES: Allowed(
        Words(
            "Ser bilder som pasienter ved egen enhet selv har delt. Ellers ingenting av det noen sa i en studie.",
            "Ser bilete som pasientar ved eiga eining sjølve har delt. Elles ingenting av det nokon sa i ein studie.",
            "Sees pictures that patients of their own unit have shared themselves. Otherwise nothing of what anybody "
            "said in a study.",
        ),
        frozenset({"treatment"}),
    ),
    Permission.LINK_GPS: Allowed(
        Words(
            "Sier hvilken konto en fastlege har, så fastlegen ser pasientene som er overlatt til dem.",
            "Seier kva konto ein fastlege har, så fastlegen ser pasientane som er overlatne til dei.",
            "Says which account a GP has, so that the GP sees the patients that are left to them.",
        ),
        frozenset({"treatment"}),
    ),
    Permission.LOOK_OUTSIDE: Allowed(
        Words(
            "Kan slå opp en pasient ved en annen enhet i 24 timer, med en grunn. Pasienten og enhetens leder ser det. "
            "Gjelder aldri svar i en studie eller pasientens egne ord.",
            "Kan slå opp ein pasient ved ei anna eining i 24 timar, med ein grunn. Pasienten og leiaren for eininga "
            "ser det. Gjeld aldri svar i ein studie eller pasienten sine eigne ord.",
            "Can look up a patient of another unit for 24 hours, with a reason. The patient and the unit's leader see "
            "it. Never answers in a study, nor the patient's own words.",
        ),
        frozenset({"treatment"}),
    ),
    Permission.OVERSEE_READING: Allowed(
        Words(
            "Ser hvem som har slått opp pasienter ved egen enhet uten å høre til der, og annen uvanlig lesing.",
            "Ser kven som har slått opp pasientar ved eiga eining utan å høyre til der, og anna uvanleg lesing.",
            "Sees who looked up patients of their own unit without belonging there, and other unusual reading.",
        )
    ),
    Permission.MANAGE_ACCOUNTS: Allowed(
        Words(
            "Åpner og stenger kontoer, gir og avslutter roller. Ser ingenting klinisk.",
            "Opnar og stengjer kontoar, gir og avsluttar roller. Ser ingenting klinisk.",
            "Opens and closes accounts, gives and ends roles. Sees nothing clinical.",
        )
    ),
    Permission.MANAGE_UNITS: Allowed(
        Words(
            "Åpner og legger ned enheter. Av pasientene bare om en enhet har noen.",
            "Opnar og legg ned einingar. Av pasientane berre om ei eining har nokon.",
            "Opens and closes units. Of their patients only whether a unit has any.",
        )
    ),
    Permission.BE_ONESELF: Allowed(
        Words(
            "Leser og bestemmer over sitt eget: invitasjon, samtykke, svar, hvem som har lest, og veien ut.",
            "Les og bestemmer over sitt eige: invitasjon, samtykke, svar, kven som har lese, og vegen ut.",
            "Reads and decides about what is their own: invitation, consent, answers, who has read, and the way out.",
        ),
        frozenset({"inviting", "study"}),  # through a door that opens on nobody else
    ),
    Permission.RUN_COMMANDS: Allowed(
        Words(
            "Kjører kommandoer på maskinen selv.",
            "Køyrer kommandoar på sjølve maskina.",
            "Runs commands on the machine itself.",
        ),
        frozenset({"study", "treatment", "registry"}),
    ),
}
