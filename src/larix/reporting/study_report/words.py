"""What headings, columns and cells of a report are called, in three languages. Whole paragraphs stand in `prose`."""

from larix.core.words import Words
from larix.reporting.study_report.why import Why

REPORT = Words("{study}: studierapport", "{study}: studierapport", "{study}: study report")
TEAM = Words("Prosjektutgave", "Prosjektutgåve", "Team edition")
NOT_FOR_FORWARDING = Words("ikke for videresending", "ikkje for vidaresending", "not for forwarding")
RELEASE = Words("Publiseringsutgave", "Publiseringsutgåve", "Release edition")
SKIP = Words("Gå til innholdet", "Gå til innhaldet", "Skip to the content")
CONTENTS = Words("Innhold", "Innhald", "Contents")

# Chapters
WHAT_THIS_IS = Words("Hva dette er", "Kva dette er", "What this is")
FLOW = Words("Deltakere ved hvert målepunkt", "Deltakarar ved kvart målepunkt", "Participants at each wave")
BASELINE = Words("Deltakerne ved start", "Deltakarane ved start", "The participants at the start")
OUTCOMES = Words("Utfall ved hvert målepunkt", "Utfall ved kvart målepunkt", "Outcomes at each wave")
CHANGE = Words("Endring fra start", "Endring frå start", "Change from the start")
ATTRITION = Words("Hvem som ikke er sett igjen", "Kven som ikkje er sett igjen", "Who is not seen again")
COMPLETENESS = Words("Hvor fullstendige svarene er", "Kor fullstendige svara er", "How complete the answers are")
METHODS = Words("Metode", "Metode", "Methods")
MISSING_DATA = Words("Manglende data", "Manglande data", "Missing data")
CANNOT_SAY = Words("Det rapporten ikke kan si", "Det rapporten ikkje kan seie", "What the report cannot say")
SMALL_NUMBERS = Words("Små tall", "Små tal", "Small numbers")

# Facts
STUDY = Words("Studie", "Studie", "Study")
EDITION = Words("Utgave", "Utgåve", "Edition")
AS_OF = Words("Sett til og med", "Sett til og med", "Seen up to and including")
DATA_DATE = Words("Data til og med", "Data til og med", "Data up to and including")
SNAPSHOT = Words("Øyeblikksbilde", "Augneblinksbilete", "Snapshot")
PEOPLE = Words("Personer i studien", "Personar i studien", "People in the study")
DATA_SOURCE = Words("Kilde til dataene", "Kjelde til dataa", "Source of the data")
CONTROLLER = Words("Ansvarlig for dataene", "Ansvarleg for dataa", "Responsible for the data")
BUILT_FROM = Words("Bygd av", "Bygd av", "Built from")

# Columns
MONTH = Words("Måned", "Månad", "Month")
JOINED = Words("Med i studien", "Med i studien", "Joined")
DONE = Words("Intervjuet", "Intervjua", "Interviewed")
NOT_DONE = Words("Ikke intervjuet", "Ikkje intervjua", "Not interviewed")
MISSED = Words("Ikke innen fristen", "Ikkje innan fristen", "Missed")
OPEN = Words("Kan ennå intervjues", "Kan enno intervjuast", "Still open")
NOT_DUE = Words("Ikke kommet så langt", "Ikkje komne så langt", "Not yet due")
DIED = Words("Døde før intervjuet", "Døydde før intervjuet", "Died before it")
CHARACTERISTIC = Words("Kjennetegn", "Kjenneteikn", "Characteristic")
N = Words("n", "n", "n")
SHARE = Words("Andel", "Andel", "Share")
MEAN = Words("Gjennomsnitt", "Gjennomsnitt", "Mean")
SD = Words("Standardavvik", "Standardavvik", "Standard deviation")
MEDIAN = Words("Median", "Median", "Median")
INTERVAL = Words("95 % konfidensintervall", "95 % konfidensintervall", "95 % confidence interval")
MISSING = Words("Mangler", "Manglar", "Missing")
MISSING_OF_INTERVIEWED = Words("Intervjuet uten verdi", "Intervjua utan verdi", "Interviewed, no value")
MEAN_CHANGE = Words("Gjennomsnittlig endring", "Gjennomsnittleg endring", "Mean change")
SEEN = Words("Sett igjen", "Sett igjen", "Seen again")
NOT_SEEN = Words("Ikke sett igjen", "Ikkje sett igjen", "Not seen again")
SEEN_N = Words("Sett igjen: n", "Sett igjen: n", "Seen again: n")
NOT_SEEN_N = Words("Ikke sett: n", "Ikkje sett: n", "Not seen: n")
SEEN_VALUE = Words("Sett igjen: gj.snitt (SD) eller andel", "Sett igjen: gj.snitt (SD) eller del",
                   "Seen again: mean (SD) or share")  # fmt: skip
NOT_SEEN_VALUE = Words("Ikke sett: gj.snitt (SD) eller andel", "Ikkje sett: gj.snitt (SD) eller del",
                       "Not seen: mean (SD) or share")  # fmt: skip
SMD = Words("Standardisert forskjell", "Standardisert skilnad", "Standardised difference")
INSTRUMENT_AND_MONTH = Words("Skjema og måned", "Skjema og månad", "Instrument and month")
ANSWERED = Words("Har svart", "Har svart", "Answered")
WHOLE = Words("Uten manglende svar", "Utan manglande svar", "No answer missing")
ITEMS_ANSWERED = Words("Spørsmål med svar", "Spørsmål med svar", "Questions answered")
OURS = Words("Rapportens regel", "Regelen i rapporten", "The report's rule")
OTHER = Words("Den andre kilden", "Den andre kjelda", "The other source")
N_OURS = Words("n, rapporten", "n, rapporten", "n, report")
MEAN_OURS = Words("Gjennomsnitt, rapporten", "Gjennomsnitt, rapporten", "Mean, report")
N_OTHER = Words("n, registrert", "n, registrert", "n, recorded")
MEAN_OTHER = Words("Gjennomsnitt, registrert", "Gjennomsnitt, registrert", "Mean, recorded")
DIFFERENT = Words("Antall som er ulike", "Kor mange som er ulike", "How many differ")
LARGEST = Words("Største forskjell", "Største skilnad", "Largest difference")
ALL_WAVES = Words("alle", "alle", "all")

# Captions
FLOW_TABLE = Words("Deltakere etter planlagt måned", "Deltakarar etter planlagd månad", "Participants by planned month")
NUMBERS_TABLE = Words("Ved start: tall", "Ved start: tal", "At the start: numbers")
LEVELS_TABLE = Words("Ved start: grupper", "Ved start: grupper", "At the start: groups")
OUTCOME_TABLE = Words("{outcome} etter planlagt måned", "{outcome} etter planlagd månad", "{outcome} by planned month")
TWICE_TABLE = Words("{outcome}: to kilder side om side", "{outcome}: to kjelder side om side",
                    "{outcome}: two sources beside each other")  # fmt: skip
CHANGE_TABLE = Words("{outcome}: endring fra start", "{outcome}: endring frå start", "{outcome}: change from the start")
ATTRITION_TABLE = Words("Sett igjen og ikke sett igjen, etter kjennetegn ved start",
                        "Sett igjen og ikkje sett igjen, etter kjenneteikn ved start",
                        "Seen again and not seen again, by characteristic at the start")  # fmt: skip
COMPLETENESS_TABLE = Words("Svar etter skjema og planlagt måned", "Svar etter skjema og planlagd månad",
                           "Answers by instrument and planned month")  # fmt: skip
SOURCE_LINE = Words("{study}. n = {n}. Sett til og med {as_of}. Øyeblikksbilde {snapshot}.",
                    "{study}. n = {n}. Sett til og med {as_of}. Augneblinksbilete {snapshot}.",
                    "{study}. n = {n}. Seen up to and including {as_of}. Snapshot {snapshot}.")  # fmt: skip

# Cells
FROM_TO = Words("{low} til {high}", "{low} til {high}", "{low} to {high}")
AT_LEAST = Words("minst {n}", "minst {n}", "at least {n}")
NOT_KNOWN = Words("ikke kjent", "ikkje kjent", "not known")
COUNTED_TOGETHER = Words("{levels} (talt sammen)", "{levels} (talde saman)", "{levels} (counted together)")
WHY = {
    Why.UNDER_5: Words("under 5", "under 5", "under 5"),
    Why.WITHHELD: Words("holdt tilbake", "halde tilbake", "withheld"),
    Why.UNDER_10: Words("holdt tilbake (under 10)", "halde tilbake (under 10)", "withheld (under 10)"),
    Why.POOLED: Words("talt sammen", "talde saman", "counted together"),
    Why.NO_VALUES: Words("ingen verdier", "ingen verdiar", "no values"),
    Why.ONE_VALUE: Words("bare én verdi", "berre éin verdi", "only one value"),
    Why.NO_SPREAD: Words("ingen spredning", "inga spreiing", "no spread"),
    Why.NOBODY_INVITED: Words("ingen er invitert", "ingen er inviterte", "nobody was invited"),
    Why.NO_BASIS: Words("beskrives ikke", "blir ikkje skildra", "not described"),
    Why.NO_MODEL: Words("ingen modell", "ingen modell", "no model"),
}
