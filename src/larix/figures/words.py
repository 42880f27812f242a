"""What figures say, in three languages."""

from larix.core.words import Words

MEAN_BY_MONTH = Words(
    "Gjennomsnitt med 95 % konfidensintervall etter planlagt måned.",
    "Gjennomsnitt med 95 % konfidensintervall etter planlagd månad.",
    "Mean with 95 % confidence interval by planned month.",
)
MONTH = Words("Måned", "Månad", "Month")
MONTHS = Words("Måneder etter start (planlagt)", "Månader etter start (planlagt)", "Months after the start (planned)")
SERIES = Words("Kilde", "Kjelde", "Source")
MEAN = Words("Gjennomsnitt", "Gjennomsnitt", "Mean")
INTERVAL = Words("95 % konfidensintervall", "95 % konfidensintervall", "95 % confidence interval")
FROM_TO = Words("{low} til {high}", "{low} til {high}", "{low} to {high}")
AT_MONTH = Words("Måned {month}: {mean} ({interval}), n = {n}", "Månad {month}: {mean} ({interval}), n = {n}",
                 "Month {month}: {mean} ({interval}), n = {n}")  # fmt: skip
LOWER_IS_BETTER = Words("lavere er bedre", "lågare er betre", "lower is better")
HIGHER_IS_BETTER = Words("høyere er bedre", "høgare er betre", "higher is better")

DAY = Words("Dag", "Dag", "Day")
ON_DAY = Words("dag {day}", "dag {day}", "day {day}")
DAYS = Words("Dager etter start", "Dagar etter start", "Days after the start")
PLANNED = Words("Planlagt: måned", "Planlagt: månad", "Planned: month")
VALUES_OVER_DAYS = Words(
    "Verdier over de faktiske dagene, ett felt for hvert utfall, intervjuene under. Stiplet: planlagte intervjuer.",
    "Verdiar over dei faktiske dagane, eitt felt for kvart utfall, intervjua under. Stipla: planlagde intervju.",
    "Values over the true days, one panel for each outcome, the interviews below. Dashed: planned interviews.",
)
NO_VALUES = Words("ingen verdier", "ingen verdiar", "no values")
NOT_DONE = Words("ikke gjort", "ikkje gjort", "not done")
NO_VALUE = Words("ingen verdi", "ingen verdi", "no value")

STEP = Words("Trinn", "Steg", "Step")
PEOPLE = Words("Personer", "Personar", "People")
SHARE = Words("Andel", "Del", "Share")
NOT_SHOWN = Words("vises ikke", "blir ikkje vist", "not shown")

OWN_ANSWERS = Words(
    "Dine egne svar etter dagen du svarte, og under dem hva som skjedde i samme tid.",
    "Dine eigne svar etter dagen du svarte, og under dei kva som skjedde i same tid.",
    "Your own answers by the day you answered, and below them what went on at the same time.",
)
WHAT = Words("Hva", "Kva", "What")
ANSWER = Words("Svar", "Svar", "Answer")
