"""What can be done and read. Each verb has the words in which the person concerned sees it."""

from enum import StrEnum

from larix.core.words import Words


class Verb(StrEnum):
    ACCOUNT_OPENED = "account.opened"
    ACCOUNT_CLOSED = "account.closed"
    PASSWORD_SET = "account.password_set"
    ROLE_GIVEN = "role.given"
    ROLE_ENDED = "role.ended"
    STUDY_FOUNDED = "study.founded"
    COHORT_IMPORTED = "cohort.imported"
    PEOPLE_ENROLLED = "people.enrolled"
    DEATHS_RECORDED = "deaths.recorded"
    VISITS_RECORDED = "visits.recorded"
    RESPONSES_RECORDED = "responses.recorded"
    RESPONSE_RECORDED = "response.recorded"
    RESPONSE_CHOSEN = "response.chosen"
    SCORES_RECORDED = "scores.recorded"
    SNAPSHOT_BUILT = "snapshot.built"
    REPORT_MADE = "report.made"
    PERSON_READ = "person.read"
    PEOPLE_LISTED = "people.listed"
    SNAPSHOT_READ = "snapshot.read"


SAID = {
    Verb.ACCOUNT_OPENED: Words("Åpnet en konto", "Opna ein konto", "Opened an account"),
    Verb.ACCOUNT_CLOSED: Words("Stengte en konto", "Stengde ein konto", "Closed an account"),
    Verb.PASSWORD_SET: Words(
        "Ga en konto nytt passord", "Gav ein konto nytt passord", "Gave an account a new password"
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
    Verb.PERSON_READ: Words("Åpnet en person", "Opna ein person", "Opened a person"),
    Verb.PEOPLE_LISTED: Words("Så en liste over personer", "Såg ei liste over personar", "Saw a list of people"),
    Verb.SNAPSHOT_READ: Words("Brukte et øyeblikksbilde", "Brukte eit augneblinksbilete", "Used a snapshot"),
}
