"""The paragraphs of a report, in three languages."""

from larix.core.words import Words

WHAT = Words(
    "Rapporten viser hvordan det går med deltakerne i studien fra målepunkt til målepunkt, hvem som ikke er sett "
    "igjen, og hvor fullstendige svarene er. Alle tall er regnet ut av ett øyeblikksbilde av dataene; det samme "
    "øyeblikksbildet gir alltid den samme rapporten.",
    "Rapporten viser korleis det går med deltakarane i studien frå målepunkt til målepunkt, kven som ikkje er sett "
    "igjen, og kor fullstendige svara er. Alle tal er rekna ut av eitt augneblinksbilete av dataa; det same "
    "augneblinksbiletet gir alltid den same rapporten.",
    "The report shows how the participants of the study fare from wave to wave, who is not seen again, and how "
    "complete the answers are. Every number is computed from one snapshot of the data; the same snapshot always "
    "gives the same report.",
)
TEAM = Words(
    "Denne utgaven har nøyaktige tall, også små. Den er for prosjektgruppen og skal ikke sendes videre.",
    "Denne utgåva har nøyaktige tal, også små. Ho er for prosjektgruppa og skal ikkje sendast vidare.",
    "This edition has exact numbers, small ones too. It is for the project group and is not to be forwarded.",
)
RELEASE = Words(
    "Denne utgaven kan sendes videre. Små grupper er talt sammen, og det som fortsatt er lite, er holdt tilbake.",
    "Denne utgåva kan sendast vidare. Små grupper er talde saman, og det som framleis er lite, er halde tilbake.",
    "This edition may be sent on. Small groups are counted together, and what is still small is withheld.",
)
PUBLIC = Words(
    "{reason} Derfor er ingen tall holdt tilbake. Kilde: {source}.",
    "{reason} Derfor er ingen tal haldne tilbake. Kjelde: {source}.",
    "{reason} That is why no number is withheld. Source: {source}.",
)
RELATIVE = Words(
    "Kalenderen i studien er relativ: dager er talt fra den enkeltes start, og det finnes ingen datoer.",
    "Kalenderen i studien er relativ: dagar er talde frå starten til kvar enkelt, og det finst ingen datoar.",
    "The calendar of the study is relative: days are counted from each person's start, and there are no dates.",
)
FLOW = Words(
    "Målepunktene heter etter måneden de er planlagt til, talt fra den enkeltes start. Et intervju telles ved det "
    "målepunktet det ble gjort for, også om dagen lå nærmere et annet. Fristen er halvveis til neste målepunkt; de "
    "som ikke ble intervjuet før den, står for seg.",
    "Målepunkta heiter etter månaden dei er planlagde til, talt frå starten til kvar enkelt. Eit intervju blir talt "
    "ved det målepunktet det vart gjort for, også om dagen låg nærare eit anna. Fristen er halvvegs til neste "
    "målepunkt; dei som ikkje vart intervjua før den, står for seg.",
    "Waves are named after the month they are planned for, counted from each person's start. An interview counts at "
    "the wave it was made for, also where its day was nearer to another. “Missed” are those who were not "
    "interviewed before the window closed, half-way to the next wave.",
)
NO_DEATHS = Words("Ingen dødsfall er kjent.", "Ingen dødsfall er kjende.", "No deaths are known.")
DEATHS_WITHOUT_DAY = Words(
    "Dødsfall i alt: {n}. Dagen er ikke kjent, så ingen av dem kan plasseres ved et målepunkt: etter dødsfallet "
    "står de blant dem som ikke er intervjuet.",
    "Dødsfall i alt: {n}. Dagen er ikkje kjend, så ingen av dei kan plasserast ved eit målepunkt: etter dødsfallet "
    "står dei blant dei som ikkje er intervjua.",
    "Deaths in all: {n}. The day is not known, so none of them can be placed at a wave: from their death on they "
    "are among those not interviewed.",
)
DEATHS_MAY_BE_LATER = Words(
    "Rapporten ser bare fram til en tidligere dag enn dataene. Noen av dødsfallene uten dag kan ha skjedd etter den.",
    "Rapporten ser berre fram til ein tidlegare dag enn dataa. Nokre av dødsfalla utan dag kan ha skjedd etter han.",
    "The report looks only up to an earlier day than the data. Some deaths without a day may have come after it.",
)
DEATHS_WITH_DAY = Words(
    "Dødsfall i alt: {n}, alle med kjent dag.", "Dødsfall i alt: {n}, alle med kjend dag.",
    "Deaths in all: {n}, all on a known day.",
)  # fmt: skip
DEATHS_MIXED = Words(
    "Dødsfall i alt: {n}. Med kjent dag: {with_day}. Uten kjent dag: {without_day}; de står i tabellen blant dem "
    "som ikke er intervjuet.",
    "Dødsfall i alt: {n}. Med kjend dag: {with_day}. Utan kjend dag: {without_day}; dei står i tabellen blant dei "
    "som ikkje er intervjua.",
    "Deaths in all: {n}. On a known day: {with_day}. Without a known day: {without_day}; in the table they are "
    "among those not interviewed.",
)
BASELINE = Words(
    "Kjennetegn ved det første målepunktet. Andeler er av dem som har en verdi.",
    "Kjenneteikn ved det første målepunktet. Delar er av dei som har ein verdi.",
    "Characteristics at the first wave. Shares are of those with a value.",
)
NO_OUTCOMES = Words("Protokollen har ingen utfall.", "Protokollen har ingen utfall.", "The protocol has no outcomes.")
NO_CHARACTERISTICS = Words(
    "Protokollen har ingen kjennetegn å beskrive deltakerne med.",
    "Protokollen har ingen kjenneteikn å skildre deltakarane med.",
    "The protocol has no characteristics to describe the participants by.",
)
NO_INSTRUMENTS = Words(
    "Protokollen har ingen skjema.", "Protokollen har ingen skjema.", "The protocol has no instruments."
)
OUTCOME = Words(
    "Hvert gjennomsnitt er av dem som ble intervjuet da og har en verdi, så det er ikke de samme personene ved hvert "
    "målepunkt.",
    "Kvart gjennomsnitt er av dei som vart intervjua då og har ein verdi, så det er ikkje dei same personane ved kvart "
    "målepunkt.",
    "Each mean is of those interviewed then who have a value, so it is not the same people at each wave.",
)
SCALE = Words(
    "Skalaen går fra {low} til {high}; {better}.",
    "Skalaen går frå {low} til {high}; {better}.",
    "The scale runs from {low} to {high}; {better}.",
)
TABLE_BELOW = Words(
    "Tabellen under har de samme tallene.", "Tabellen under har dei same tala.", "The table below has the same numbers."
)
TWICE = Words(
    "Utfallet finnes også registrert fra før, etter en annen regel. Rapporten bruker sin egen regel; her står begge.",
    "Utfallet finst òg registrert frå før, etter ein annan regel. Rapporten bruker sin eigen regel; her står begge.",
    "The outcome was also recorded elsewhere, by another rule. The report uses its own rule; here are both.",
)
CHANGE = Words(
    "Bare de som har en verdi både ved start og ved målepunktet, er med. Et minustegn betyr at verdien har gått ned.",
    "Berre dei som har ein verdi både ved start og ved målepunktet, er med. Eit minusteikn tyder at verdien har gått "
    "ned.",
    "Only those with a value both at the start and at the wave are in it. A minus sign means that the value went down.",
)
ONE_WAVE = Words(
    "Protokollen har bare ett målepunkt, så det er ingen endring å vise.",
    "Protokollen har berre eitt målepunkt, så det er inga endring å vise.",
    "The protocol has only one wave, so there is no change to show.",
)
ATTRITION = Words(
    "«Ikke sett igjen» er de som ikke har noe intervju etter det første målepunktet. Sett igjen: {seen}. Ikke sett "
    "igjen: {not_seen}.",
    "«Ikkje sett igjen» er dei som ikkje har noko intervju etter det første målepunktet. Sett igjen: {seen}. Ikkje "
    "sett igjen: {not_seen}.",
    "“Not seen again” are those without any interview after the first wave. Seen again: {seen}. Not seen again: "
    "{not_seen}.",
)
STILL_TIME = Words(
    "Av dem som ikke er sett igjen, har noen fortsatt tid på seg til neste intervju: {n}.",
    "Av dei som ikkje er sett igjen, har nokre framleis tid på seg til neste intervju: {n}.",
    "Some of those not seen again still have time for their next interview: {n}.",
)
SMD = Words(
    "En standardisert forskjell nær 0 betyr at gruppene er like; over 0,1 eller under −0,1 regnes ofte som verdt å "
    "merke seg.",
    "Ein standardisert skilnad nær 0 tyder at gruppene er like; over 0,1 eller under −0,1 blir ofte rekna som verd "
    "å merke seg.",
    "A standardised difference near 0 means that the groups are alike; above 0.1 or below −0.1 is often taken as "
    "worth noticing.",
)
ALL_IN_ONE = Words(
    "Ikke sammenlignet, fordi for få ville stå for seg: {names}.",
    "Ikkje samanlikna, fordi for få ville stå for seg: {names}.",
    "Not compared, for too few would stand by themselves: {names}.",
)
TOO_FEW_TO_COMPARE = Words(
    "En av gruppene har færre enn 10 personer. Da holdes hele sammenligningen tilbake.",
    "Ei av gruppene har færre enn 10 personar. Då blir heile samanlikninga halden tilbake.",
    "One of the groups has fewer than 10 people. Then the whole comparison is withheld.",
)
COMPLETENESS = Words(
    "Av dem som ble intervjuet: hvor mange som har svart på skjemaet, og hvor mange av spørsmålene de fikk, som har "
    "svar.",
    "Av dei som vart intervjua: kor mange som har svart på skjemaet, og kor mange av spørsmåla dei fekk, som har svar.",
    "Of those interviewed: how many answered the instrument, and how many of the questions they were asked have an "
    "answer.",
)
AT_LEAST = Words(
    "Der n står som «minst», er intervallet regnet med det tallet; det blir litt videre enn det nøyaktige.",
    "Der n står som «minst», er intervallet rekna med det talet; det blir litt vidare enn det nøyaktige.",
    "Where n is given as “at least”, the interval is computed with that number; it is a little wider than the exact "
    "one.",
)
