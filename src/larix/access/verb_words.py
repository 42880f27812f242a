"""The words in which the person concerned sees what was done with what is kept about them."""

from larix.access.verbs import Verb
from larix.core.words import Words

SAID = {
    Verb.ACCOUNT_OPENED: Words("Åpnet en konto", "Opna ein konto", "Opened an account"),
    Verb.ACCOUNT_CLOSED: Words("Stengte en konto", "Stengde ein konto", "Closed an account"),
    Verb.PASSWORD_SET: Words(
        "Ga en konto nytt passord", "Gav ein konto nytt passord", "Gave an account a new password"
    ),
    Verb.SIGN_IN_FAILED: Words("Kom ikke inn", "Kom ikkje inn", "Did not get in"),
    Verb.SIGNED_IN: Words("Logget inn", "Logga inn", "Signed in"),
    Verb.SECOND_FACTOR_SET_UP: Words(
        "La til noe å logge inn med", "La til noko å logge inn med", "Added something to sign in with"
    ),
    Verb.SECOND_FACTOR_TAKEN_AWAY: Words(
        "Fjernet noe å logge inn med", "Fjerna noko å logge inn med", "Took away something to sign in with"
    ),
    Verb.PAPER_CODES_MADE: Words("Laget nye papirkoder", "Laga nye papirkodar", "Made new codes on paper"),
    Verb.IDENTITY_LINKED: Words(
        "Koblet en elektronisk ID til en konto",
        "Kopla ein elektronisk ID til ein konto",
        "Linked an electronic identity to an account",
    ),
    Verb.IDENTITY_UNLINKED: Words(
        "Løste en elektronisk ID fra en konto",
        "Løyste ein elektronisk ID frå ein konto",
        "Unlinked an electronic identity from an account",
    ),
    Verb.ROLE_GIVEN: Words("Ga noen en rolle", "Gav nokon ei rolle", "Gave somebody a role"),
    Verb.ROLE_ENDED: Words("Avsluttet en rolle", "Avslutta ei rolle", "Ended a role"),
    Verb.STUDY_FOUNDED: Words("Opprettet en studie", "Oppretta ein studie", "Founded a study"),
    Verb.COHORT_IMPORTED: Words("Hentet inn en kohort", "Henta inn ein kohort", "Imported a cohort"),
    Verb.PEOPLE_ENROLLED: Words("Tok inn deltakere", "Tok inn deltakarar", "Enrolled participants"),
    Verb.DEATHS_RECORDED: Words("Registrerte dødsfall", "Registrerte dødsfall", "Recorded deaths"),
    Verb.VISITS_RECORDED: Words("Registrerte intervjuer", "Registrerte intervju", "Recorded interviews"),
    Verb.RESPONSES_RECORDED: Words("Lagret svar", "Lagra svar", "Stored answers"),
    Verb.RESPONSE_RECORDED: Words(
        "Lagret svar på et skjema", "Lagra svar på eit skjema", "Stored the answers to a form"
    ),
    Verb.RESPONSE_CHOSEN: Words("Valgte mellom to svar", "Valde mellom to svar", "Chose between two sets of answers"),
    Verb.SCORES_RECORDED: Words("Lagret skårer", "Lagra skårar", "Stored scores"),
    Verb.SNAPSHOT_BUILT: Words("Bygde et øyeblikksbilde", "Bygde eit augneblinksbilete", "Built a snapshot"),
    Verb.REPORT_MADE: Words("Laget en rapport", "Laga ein rapport", "Made a report"),
    Verb.REPORT_RELEASED: Words("Delte ut en rapport", "Delte ut ein rapport", "Released a report"),
    Verb.UNIT_OPENED: Words("Opprettet en enhet", "Oppretta ei eining", "Opened a unit"),
    Verb.UNIT_CLOSED: Words("La ned en enhet", "La ned ei eining", "Closed a unit"),
    Verb.TEXT_WRITTEN: Words(
        "Skrev en ny utgave av en tekst", "Skreiv ei ny utgåve av ein tekst", "Wrote a new version of a text"
    ),
    Verb.FILE_STORED: Words("Lagret en fil", "Lagra ei fil", "Stored a file"),
    Verb.FILE_READ: Words("Åpnet en fil", "Opna ei fil", "Opened a file"),
    Verb.FILES_DELETED: Words("Slettet filer", "Sletta filer", "Deleted files"),
    Verb.MESSAGE_QUEUED: Words(
        "La en melding klar til sending", "La ei melding klar til sending", "Put a message in the outbox"
    ),
    Verb.MESSAGES_SENT: Words(
        "Sendte eller stoppet meldinger", "Sende eller stoppa meldingar", "Sent or stopped messages"
    ),
    Verb.MESSAGE_TAKEN_UP: Words(
        "Noterte at en melding som ikke kom fram, er fulgt opp",
        "Noterte at ei melding som ikkje kom fram, er følgd opp",
        "Noted that a message which did not arrive has been followed up",
    ),
    Verb.RESPONSIBILITY_MOVED: Words(
        "Registrerte hvem som har det daglige ansvaret",
        "Registrerte kven som har det daglege ansvaret",
        "Recorded who has the daily responsibility",
    ),
    Verb.IDENTITY_RECORDED: Words(
        "Registrerte navn og adresse", "Registrerte namn og adresse", "Recorded name and address"
    ),
    Verb.IDENTITY_DELETED: Words("Slettet navn og adresse", "Sletta namn og adresse", "Deleted name and address"),
    Verb.DEATH_CORRECTED: Words("Rettet et dødsfall", "Retta eit dødsfall", "Corrected a death"),
    Verb.RESERVATION_RECORDED: Words(
        "Registrerte en reservasjon", "Registrerte ein reservasjon", "Recorded a reservation"
    ),
    Verb.LIST_IMPORTED: Words(
        "Tok inn en liste over inviterte", "Tok inn ei liste over inviterte", "Imported a list of invitees"
    ),
    Verb.LETTERS_PRINTED: Words("Laget brev", "Laga brev", "Made letters"),
    Verb.LETTERS_POSTED: Words("Sendte brev", "Sende brev", "Sent letters"),
    Verb.LETTER_HANDED_OVER: Words("Ga et brev i hånden", "Gav eit brev i handa", "Handed a letter over"),
    Verb.ANSWER_RECORDED: Words(
        "Registrerte et svar på invitasjonen",
        "Registrerte eit svar på invitasjonen",
        "Recorded an answer to the invitation",
    ),
    Verb.ANSWER_UNDONE: Words(
        "Tok tilbake et svar på invitasjonen",
        "Tok tilbake eit svar på invitasjonen",
        "Took an answer to the invitation back",
    ),
    Verb.WRONG_OPENING_RECORDED: Words(
        "Registrerte at feil person åpnet brevet",
        "Registrerte at feil person opna brevet",
        "Recorded that somebody else opened the letter",
    ),
    Verb.OFFICER_TOLD: Words(
        "Noterte når personvernombudet fikk vite at feil person åpnet brevet",
        "Noterte når personvernombodet fekk vite at feil person opna brevet",
        "Noted when the data protection officer was told that somebody else opened the letter",
    ),
    Verb.OBJECTION_RECORDED: Words(
        "Registrerte at ingenting skal brukes",
        "Registrerte at ingenting skal brukast",
        "Recorded that nothing may be used",
    ),
    Verb.CONSENT_RECORDED: Words("Registrerte et samtykke", "Registrerte eit samtykke", "Recorded a consent"),
    Verb.CONSENT_WITHDRAWN: Words(
        "Registrerte at et samtykke er trukket",
        "Registrerte at eit samtykke er trekt",
        "Recorded that a consent was withdrawn",
    ),
    Verb.CAPACITY_ASSESSED: Words(
        "Registrerte en vurdering av samtykkekompetanse",
        "Registrerte ei vurdering av samtykkekompetanse",
        "Recorded an assessment of capacity to consent",
    ),
    Verb.SCAN_STORED: Words("Lagret et skannet skjema", "Lagra eit skanna skjema", "Stored a scanned form"),
    Verb.SCAN_MATCHED: Words(
        "Koblet et skannet skjema til en person",
        "Kopla eit skanna skjema til ein person",
        "Matched a scanned form to a person",
    ),
    Verb.ANSWERS_ERASED: Words("Slettet svarene", "Sletta svara", "Erased the answers"),
    Verb.LIST_CLOSED: Words(
        "Slettet navnene på dem som ikke ble med",
        "Sletta namna på dei som ikkje vart med",
        "Deleted the names of those who did not take part",
    ),
    Verb.INTERVIEWER_ASSIGNED: Words(
        "Avtalte hvem som intervjuer", "Avtalte kven som intervjuar", "Decided who interviews"
    ),
    Verb.CONTACT_TRIED: Words(
        "Noterte et forsøk på kontakt", "Noterte eit forsøk på kontakt", "Noted an attempt to make contact"
    ),
    Verb.APPOINTMENT_MADE: Words("Gjorde en avtale", "Gjorde ein avtale", "Made an appointment"),
    Verb.APPOINTMENT_CHANGED: Words("Endret en avtale", "Endra ein avtale", "Changed an appointment"),
    Verb.PAUSE_DECIDED: Words("Bestemte en pause", "Bestemte ein pause", "Decided on a pause"),
    Verb.PAUSE_ENDED: Words("Avsluttet en pause", "Avslutta ein pause", "Ended a pause"),
    Verb.HAPPENING_RECORDED: Words(
        "Noterte noe som har skjedd", "Noterte noko som har skjedd", "Noted something that happened"
    ),
    Verb.DRAFT_BEGUN: Words("Begynte på et skjema", "Byrja på eit skjema", "Began a form"),
    Verb.DRAFT_FINISHED: Words("Ble ferdig med et skjema", "Vart ferdig med eit skjema", "Finished a form"),
    Verb.DRAFT_DISCARDED: Words(
        "Forkastet et uferdig skjema", "Forkasta eit uferdig skjema", "Discarded an unfinished form"
    ),
    Verb.TABLET_HANDED_OVER: Words("Ga fra seg nettbrettet", "Gav frå seg nettbrettet", "Handed the tablet over"),
    Verb.TABLET_HANDED_BACK: Words("Fikk nettbrettet tilbake", "Fekk nettbrettet tilbake", "Got the tablet back"),
    Verb.CODE_HANDED_OVER: Words(
        "Ga deg en kode til siden din", "Gav deg ein kode til sida di", "Gave you a code to your page"
    ),
    Verb.SIGNED_IN_BY_CODE: Words("Logget inn med kode", "Logga inn med kode", "Signed in with a code"),
    Verb.INTERVIEW_BEGUN: Words(
        "Sa hvem som leser svarene, før et intervju",
        "Sa kven som les svara, før eit intervju",
        "Said who reads the answers, before an interview",
    ),
    Verb.INTERVIEW_ENDED: Words("Avsluttet et intervju", "Avslutta eit intervju", "Ended an interview"),
    Verb.CALL_MADE: Words("Ringte etter intervjuet", "Ringde etter intervjuet", "Called after the interview"),
    Verb.WORRY_RECORDED: Words("Skrev ned en bekymring", "Skreiv ned ei uro", "Wrote down a worry"),
    Verb.WORRY_READ: Words("Leste en bekymring", "Las ei uro", "Read a worry"),
    Verb.PICTURE_SHARED: Words(
        "Delte et bilde med behandlingen",
        "Delte eit bilete med behandlinga",
        "Shared a picture with the treatment team",
    ),
    Verb.SHARING_ENDED: Words("Sluttet å dele et bilde", "Slutta å dele eit bilete", "Stopped sharing a picture"),
    Verb.SHARED_PICTURE_READ: Words(
        "Så et bilde som er delt med behandlingen",
        "Såg eit bilete som er delt med behandlinga",
        "Saw a picture that is shared with the treatment team",
    ),
    Verb.OWN_PAGE_PRINTED: Words(
        "Skrev ut siden din til deg",
        "Skreiv ut sida di til deg",
        "Printed your page for you",
    ),
    Verb.PAPER_FORM_PRINTED: Words("Skrev ut et skjema", "Skreiv ut eit skjema", "Printed a form"),
    Verb.FIELD_WORK_FORGOTTEN: Words(
        "Slettet avtaler og notater rundt intervjuene",
        "Sletta avtalar og notat rundt intervjua",
        "Deleted appointments and notes around the interviews",
    ),
    Verb.PERSON_ERASED: Words("Slettet alt om deg", "Sletta alt om deg", "Deleted everything about you"),
    Verb.WITHDRAWALS_REAPPLIED: Words(
        "Gjorde et nei gjeldende igjen etter at en sikkerhetskopi ble lest inn",
        "Gjorde eit nei gjeldande igjen etter at ein tryggingskopi vart lesen inn",
        "Made a no hold again after a backup was restored",
    ),
    Verb.EVERYTHING_READ: Words("Hentet ut alt om deg", "Henta ut alt om deg", "Took out everything about you"),
    Verb.CONFIRMATION_OWED: Words(
        "Noterte at du skal få et brev", "Noterte at du skal få eit brev", "Noted that a letter is owed to you"
    ),
    Verb.CONFIRMATION_MADE: Words("Laget brevet til deg", "Laga brevet til deg", "Made the letter to you"),
    Verb.CONFIRMATION_SENT: Words("Sendte brevet til deg", "Sende brevet til deg", "Sent the letter to you"),
    Verb.CORRECTION_ASKED: Words("Sa at noe er feil", "Sa at noko er feil", "Said that something is wrong"),
    Verb.CORRECTION_ANSWERED: Words(
        "Svarte på det du sa er feil", "Svarte på det du sa er feil", "Answered what you said is wrong"
    ),
    Verb.LOG_EXPIRED: Words(
        "Fjernet linjer i loggen som var over tiden",
        "Fjerna linjer i loggen som var over tida",
        "Removed lines of the log that were past their time",
    ),
    Verb.PERSON_READ: Words("Åpnet det som står om deg", "Opna det som står om deg", "Opened what is kept about you"),
    Verb.PEOPLE_LISTED: Words(
        "Så en liste som du står på", "Såg ei liste som du står på", "Saw a list that you are on"
    ),
    Verb.SNAPSHOT_READ: Words("Brukte et øyeblikksbilde", "Brukte eit augneblinksbilete", "Used a snapshot"),
}
