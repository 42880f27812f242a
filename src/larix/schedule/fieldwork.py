"""The words of field work: how somebody is reached, where they are met, what came of it, how they were afterwards.

Each list is closed; `SAID` has the words of every code, as interviewer and person read them.
"""

from enum import StrEnum

from larix.core.words import Words


class Reach(StrEnum):
    """How somebody was tried."""

    TELEPHONE = "telephone"
    SMS = "sms"
    LETTER = "letter"
    IN_PERSON = "in_person"
    THROUGH_OTHERS = "through_others"  # by somebody the person has named, and nothing said of what it is about


class Outcome(StrEnum):
    """What came of one try."""

    AGREED = "agreed"  # an appointment was made
    HELD = "held"  # the interview was held at once
    NO_REPLY = "no_reply"
    MESSAGE_LEFT = "message_left"  # a neutral one
    ANOTHER_TIME = "another_time"
    NOT_NOW = "not_now"  # does not want this interview; takes part still
    WRONG_NUMBER = "wrong_number"


class Reason(StrEnum):
    """Why there was no interview. After the coded reasons of the Norwegian pain registry (Rapporteket, smerte)."""

    NO_TIME = "no_time"  # of the interviewer
    DISCHARGED_EARLY = "discharged_early"
    SERIOUSLY_ILL = "seriously_ill"
    NOT_ABLE = "not_able"
    NO_CONSENT = "no_consent"
    NOT_REACHED = "not_reached"
    OTHER = "other"


class Place(StrEnum):
    GP_OFFICE = "gp_office"
    CLINIC = "clinic"
    HOME = "home"
    PRISON = "prison"
    HOSPITAL = "hospital"
    CAFE = "cafe"
    TELEPHONE = "telephone"
    VIDEO = "video"


class AppointmentState(StrEnum):
    AGREED = "agreed"
    CONFIRMED = "confirmed"
    MOVED = "moved"
    NO_SHOW = "no_show"
    HELD = "held"
    CALLED_OFF = "called_off"


class PauseReason(StrEnum):
    OWN_WISH = "own_wish"
    ILLNESS = "illness"
    BEREAVEMENT = "bereavement"
    OTHER = "other"


class HappeningKind(StrEnum):
    """The first three are stays, with an end. None of them stops the schedule."""

    PRISON = "prison"
    HOSPITAL = "hospital"
    RESIDENTIAL = "residential"
    MOVED = "moved"
    CHANGED_GP = "changed_gp"
    BACK_TO_SPECIALIST = "back_to_specialist"
    LEFT_TREATMENT = "left_treatment"  # discharged from LAR: the interviews go on
    BACK_IN_TREATMENT = "back_in_treatment"


STAYS = frozenset({HappeningKind.PRISON, HappeningKind.HOSPITAL, HappeningKind.RESIDENTIAL})


class InterviewThere(StrEnum):
    """What was decided about an interview during a stay; nothing is decided by itself."""

    THERE = "there"  # with the place's permission
    BY_PHONE = "by_phone"
    WAIT = "wait"
    NOT_ALLOWED = "not_allowed"


class HowNow(StrEnum):
    """The last question of every interview."""

    FINE = "fine"
    HEAVY = "heavy"
    CALL_ME = "call_me"


class Naloxone(StrEnum):
    OFFERED = "offered"
    HAS_IT = "has_it"
    DECLINED = "declined"


class WorryKind(StrEnum):
    SUICIDE = "suicide"
    OVERDOSE = "overdose"
    VIOLENCE = "violence"
    CHILD = "child"
    PREGNANCY = "pregnancy"
    OTHER = "other"


SAID: dict[StrEnum, Words] = {
    Reach.TELEPHONE: Words("Telefon", "Telefon", "Telephone"),
    Reach.SMS: Words("SMS", "SMS", "Text message"),
    Reach.LETTER: Words("Brev", "Brev", "Letter"),
    Reach.IN_PERSON: Words("Møtte personen", "Møtte personen", "In person"),
    Reach.THROUGH_OTHERS: Words(
        "Gjennom noen personen har nevnt", "Gjennom nokon personen har nemnt", "Through somebody the person has named"
    ),
    Outcome.AGREED: Words("Avtale gjort", "Avtale gjord", "Appointment made"),
    Outcome.HELD: Words("Intervjuet med en gang", "Intervjua med ein gong", "Interviewed at once"),
    Outcome.NO_REPLY: Words("Ikke svar", "Ikkje svar", "No reply"),
    Outcome.MESSAGE_LEFT: Words("La igjen en beskjed", "La att ein beskjed", "Left a message"),
    Outcome.ANOTHER_TIME: Words("Passer en annen gang", "Passar ein annan gong", "Another time suits better"),
    Outcome.NOT_NOW: Words(
        "Vil ikke ha dette intervjuet, er fortsatt med",
        "Vil ikkje ha dette intervjuet, er framleis med",
        "Does not want this interview, still takes part",
    ),
    Outcome.WRONG_NUMBER: Words(
        "Nummeret eller adressen er feil", "Nummeret eller adressa er feil", "The number or address is wrong"
    ),
    Reason.NO_TIME: Words("Intervjueren hadde ikke tid", "Intervjuaren hadde ikkje tid", "The interviewer had no time"),
    Reason.DISCHARGED_EARLY: Words("Skrevet ut tidlig", "Skriven ut tidleg", "Discharged early"),
    Reason.SERIOUSLY_ILL: Words("Alvorlig syk", "Alvorleg sjuk", "Seriously ill"),
    Reason.NOT_ABLE: Words("Orker eller klarer ikke nå", "Orkar eller klarer ikkje no", "Is not able to now"),
    Reason.NO_CONSENT: Words("Samtykke mangler", "Samtykke manglar", "No consent"),
    Reason.NOT_REACHED: Words("Fikk ikke tak i personen", "Fekk ikkje tak i personen", "Was not reached"),
    Reason.OTHER: Words("Noe annet", "Noko anna", "Something else"),
    Place.GP_OFFICE: Words("Fastlegekontoret", "Fastlegekontoret", "GP's office"),
    Place.CLINIC: Words("Poliklinikken", "Poliklinikken", "Outpatient clinic"),
    Place.HOME: Words("Hjemme", "Heime", "At home"),
    Place.PRISON: Words("Fengsel", "Fengsel", "Prison"),
    Place.HOSPITAL: Words("Sykehus", "Sjukehus", "Hospital"),
    Place.CAFE: Words("Kafé", "Kafé", "Café"),
    Place.TELEPHONE: Words("På telefon", "På telefon", "By telephone"),
    Place.VIDEO: Words("På video", "På video", "By video"),
    AppointmentState.AGREED: Words("Avtalt", "Avtalt", "Agreed"),
    AppointmentState.CONFIRMED: Words("Bekreftet", "Stadfesta", "Confirmed"),
    AppointmentState.MOVED: Words("Flyttet", "Flytta", "Moved"),
    AppointmentState.NO_SHOW: Words("Møttes ikke", "Møttest ikkje", "Did not meet"),
    AppointmentState.HELD: Words("Holdt", "Halden", "Held"),
    AppointmentState.CALLED_OFF: Words("Avlyst", "Avlyst", "Called off"),
    PauseReason.OWN_WISH: Words("Eget ønske", "Eige ønske", "Own wish"),
    PauseReason.ILLNESS: Words("Sykdom", "Sjukdom", "Illness"),
    PauseReason.BEREAVEMENT: Words("Sorg", "Sorg", "Bereavement"),
    PauseReason.OTHER: Words("Noe annet", "Noko anna", "Something else"),
    HappeningKind.PRISON: Words("I fengsel", "I fengsel", "In prison"),
    HappeningKind.HOSPITAL: Words("På sykehus", "På sjukehus", "In hospital"),
    HappeningKind.RESIDENTIAL: Words("På institusjon", "På institusjon", "In residential care"),
    HappeningKind.MOVED: Words("Flyttet", "Flytta", "Moved"),
    HappeningKind.CHANGED_GP: Words("Byttet fastlege", "Bytte fastlege", "Changed GP"),
    HappeningKind.BACK_TO_SPECIALIST: Words(
        "Tilbake til spesialisthelsetjenesten", "Tilbake til spesialisthelsetenesta", "Back to the specialist service"
    ),
    HappeningKind.LEFT_TREATMENT: Words("Sluttet i LAR", "Slutta i LAR", "Left LAR"),
    HappeningKind.BACK_IN_TREATMENT: Words("Tilbake i LAR", "Tilbake i LAR", "Back in LAR"),
    InterviewThere.THERE: Words(
        "Intervju der, med tillatelse", "Intervju der, med løyve", "Interview there, permitted"
    ),
    InterviewThere.BY_PHONE: Words("På telefon", "På telefon", "By telephone"),
    InterviewThere.WAIT: Words("Vente", "Vente", "Wait"),
    InterviewThere.NOT_ALLOWED: Words("Ikke tillatt der", "Ikkje tillate der", "Not permitted there"),
    HowNow.FINE: Words("Greit", "Greitt", "Fine"),
    HowNow.HEAVY: Words("Litt tungt, men det går", "Litt tungt, men det går", "A little heavy, but all right"),
    HowNow.CALL_ME: Words(
        "Jeg vil gjerne at noen ringer meg", "Eg vil gjerne at nokon ringjer meg", "I would like somebody to call me"
    ),
    Naloxone.OFFERED: Words("Tilbudt", "Tilbode", "Offered"),
    Naloxone.HAS_IT: Words("Har det allerede", "Har det alt", "Has it already"),
    Naloxone.DECLINED: Words("Ville ikke ha", "Ville ikkje ha", "Did not want it"),
    WorryKind.SUICIDE: Words("Selvmord", "Sjølvmord", "Suicide"),
    WorryKind.OVERDOSE: Words("Overdose", "Overdose", "Overdose"),
    WorryKind.VIOLENCE: Words("Vold", "Vald", "Violence"),
    WorryKind.CHILD: Words("Et barn", "Eit barn", "A child"),
    WorryKind.PREGNANCY: Words("Graviditet", "Graviditet", "Pregnancy"),
    WorryKind.OTHER: Words("Noe annet", "Noko anna", "Something else"),
}
