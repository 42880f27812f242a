"""How each number is made, with its source; what was done about missing data; what the report cannot say."""

from larix.core.words import Words

METHODS = (
    Words(
        "Gjennomsnitt: summen av verdiene delt på antallet, n. Standardavvik (SD): √(Σ(x − gjennomsnitt)² / (n − 1)).",
        "Gjennomsnitt: summen av verdiane delt på talet, n. Standardavvik (SD): √(Σ(x − gjennomsnitt)² / (n − 1)).",
        "Mean: the sum of the values divided by their number, n. Standard deviation (SD): √(Σ(x − mean)² / (n − 1)).",
    ),
    Words(
        "95 % konfidensintervall: gjennomsnitt ± t × SD / √n, der t er 97,5-prosentilen i Students t-fordeling med "
        "n − 1 frihetsgrader. Student (1908), Biometrika 6:1–25. Med én verdi eller uten spredning er det ikke noe "
        "intervall. Der mange har den laveste eller høyeste verdien, er intervallet grovt og kan gå utenfor skalaen.",
        "95 % konfidensintervall: gjennomsnitt ± t × SD / √n, der t er 97,5-prosentilen i Students t-fordeling med "
        "n − 1 fridomsgrader. Student (1908), Biometrika 6:1–25. Med éin verdi eller utan spreiing er det ikkje "
        "noko intervall. Der mange har den lågaste eller høgaste verdien, er intervallet grovt og kan gå utanfor "
        "skalaen.",
        "95 % confidence interval: mean ± t × SD / √n, where t is the 97.5th percentile of Student's t distribution "
        "with n − 1 degrees of freedom. Student (1908), Biometrika 6:1–25. With one value or no spread there is no "
        "interval. Where many have the lowest or highest value, the interval is rough and may reach beyond the scale.",
    ),
    Words(
        "Endring: verdien ved målepunktet minus verdien ved start, person for person, for dem som har begge; så "
        "gjennomsnitt, SD og intervall som over.",
        "Endring: verdien ved målepunktet minus verdien ved start, person for person, for dei som har begge; så "
        "gjennomsnitt, SD og intervall som over.",
        "Change: the value at the wave minus the value at the start, person by person, for those who have both; "
        "then mean, SD and interval as above.",
    ),
    Words(
        "Standardisert forskjell for tall: (m₁ − m₂) / √((s₁² + s₂²) / 2), sett igjen minus ikke sett igjen. For "
        "grupper: (p₁ − p₂) / √((p₁(1 − p₁) + p₂(1 − p₂)) / 2), for hver gruppe for seg. Austin (2009), Statistics "
        "in Medicine 28:3083–3107.",
        "Standardisert skilnad for tal: (m₁ − m₂) / √((s₁² + s₂²) / 2), sett igjen minus ikkje sett igjen. For "
        "grupper: (p₁ − p₂) / √((p₁(1 − p₁) + p₂(1 − p₂)) / 2), for kvar gruppe for seg. Austin (2009), Statistics "
        "in Medicine 28:3083–3107.",
        "Standardised difference for numbers: (m₁ − m₂) / √((s₁² + s₂²) / 2), seen again minus not seen again. For "
        "groups: (p₁ − p₂) / √((p₁(1 − p₁) + p₂(1 − p₂)) / 2), for each group by itself. Austin (2009), Statistics "
        "in Medicine 28:3083–3107.",
    ),
    Words(
        "Målepunkter: planlagte måneder er 365,25 / 12 dager, talt fra den enkeltes start. Vinduet til et målepunkt "
        "går halvveis til det forrige og det neste; det siste lukkes like lenge etter sin dag som det forrige.",
        "Målepunkt: planlagde månader er 365,25 / 12 dagar, talt frå starten til kvar enkelt. Vindauget til eit "
        "målepunkt går halvvegs til det førre og det neste; det siste blir lukka like lenge etter sin dag som det "
        "førre.",
        "Waves: planned months are 365.25 / 12 days, counted from each person's start. The window of a wave reaches "
        "half-way to the one before and the one after; the last closes as long after its day as the one before does.",
    ),
)
SCORED_BY_US = Words(
    "Skåret av svarene: {outcomes}. {rule} {citations}", "Skåra av svara: {outcomes}. {rule} {citations}",
    "Scored from the answers: {outcomes}. {rule} {citations}",
)  # fmt: skip
RECORDED = Words(
    "Brukt slik det er registrert i kilden: {outcomes}.", "Brukt slik det er registrert i kjelda: {outcomes}.",
    "Used as recorded in the source: {outcomes}.",
)  # fmt: skip
ANSWERED = Words(
    "Hver er svaret på ett spørsmål: {outcomes}.", "Kvar er svaret på eitt spørsmål: {outcomes}.",
    "Each the answer to one question: {outcomes}.",
)  # fmt: skip
SMALL = Words(
    "Små tall: antall fra 1 til 4 personer vises aldri, og kan heller ikke regnes ut ved å legge sammen og trekke "
    "fra det som vises. Grupper telles sammen før noe holdes tilbake. Ingen gjennomsnitt, standardavvik, median "
    "eller intervall for færre enn 10 personer. Ingen andel på 0 eller 100 % i en gruppe under 10. Tall er rundet "
    "av som de er trykt, også i datafilen.",
    "Små tal: tal frå 1 til 4 personar blir aldri viste, og kan heller ikkje reknast ut ved å leggje saman og "
    "trekkje frå det som er vist. Grupper blir talde saman før noko blir halde tilbake. Ingen gjennomsnitt, "
    "standardavvik, median eller intervall for færre enn 10 personar. Ingen del på 0 eller 100 % i ei gruppe under "
    "10. Tal er runda av som dei er trykte, også i datafila.",
    "Small numbers: counts of 1 to 4 people are never shown, nor can they be worked out by adding and subtracting "
    "what is shown. Groups are counted together before anything is withheld. No mean, standard deviation, median or "
    "interval for fewer than 10 people. No share of 0 or 100 % in a group under 10. Numbers are rounded as printed, "
    "in the data file too.",
)
SUPPRESSED = Words(
    "Tall som er talt sammen eller holdt tilbake i denne utgaven: {n}. Datafilen sier hvilke.",
    "Tal som er talde saman eller haldne tilbake i denne utgåva: {n}. Datafila seier kva for nokre.",
    "Numbers counted together or withheld in this edition: {n}. The data file says which.",
)
MISSING = (
    Words(
        "Ingenting er fylt inn, og svarene er ikke vektet: hvert tall er regnet av dem som har verdien, og n står ved "
        "siden av.",
        "Ingenting er fylt inn, og svara er ikkje vekta: kvart tal er rekna av dei som har verdien, og n står ved "
        "sida av.",
        "Nothing is imputed, and answers are not weighted: each number is computed from those with the value, and n "
        "stands beside it.",
    ),
    Words(
        "Et svar som mangler, har en grunn i dataene (ville ikke svare, vet ikke, gjelder ikke, ikke spurt, ikke "
        "lagret). I tabellene over utfall telles alle grunnene likt.",
        "Eit svar som manglar, har ein grunn i dataa (ville ikkje svare, veit ikkje, gjeld ikkje, ikkje spurt, "
        "ikkje lagra). I tabellane over utfall blir alle grunnane talde likt.",
        "A missing answer has a reason in the data (declined, does not know, does not apply, not asked, not "
        "stored). In the tables of outcomes all reasons count alike.",
    ),
    Words(
        "Etter et dødsfall er ingenting fylt inn eller forutsagt. Gjennomsnittene gjelder de levende som ble "
        "intervjuet.",
        "Etter eit dødsfall er ingenting fylt inn eller spådd. Gjennomsnitta gjeld dei levande som vart intervjua.",
        "After a death nothing is imputed or predicted. The means are of the living who were interviewed.",
    ),
)
CANNOT_SAY = (
    Words(
        "Hva endringene skyldes. Rapporten beskriver; den sammenligner ikke behandlinger og viser ikke årsaker.",
        "Kva endringane kjem av. Rapporten skildrar; han samanliknar ikkje behandlingar og viser ikkje årsaker.",
        "What the changes are due to. The report describes; it compares no treatments and shows no causes.",
    ),
    Words(
        "Hvordan det går med dem som ikke er sett igjen. De kan ha det bedre eller verre enn dem som ble "
        "intervjuet, og tabellen over kjennetegn ved start viser bare forskjeller som ble målt da.",
        "Korleis det går med dei som ikkje er sett igjen. Dei kan ha det betre eller verre enn dei som vart "
        "intervjua, og tabellen over kjenneteikn ved start viser berre skilnader som vart målte då.",
        "How those who are not seen again fare. They may be better or worse off than those interviewed, and the "
        "table of characteristics at the start shows only differences that were measured then.",
    ),
    Words(
        "Hvordan det ville gått uansett. Folk blir gjerne med i en studie når det er på det verste, og da blir "
        "tallene ofte bedre neste gang av seg selv (regresjon mot gjennomsnittet).",
        "Korleis det ville gått uansett. Folk blir gjerne med i ein studie når det er på det verste, og då blir "
        "tala ofte betre neste gong av seg sjølve (regresjon mot gjennomsnittet).",
        "How it would have gone anyway. People tend to join a study when things are at their worst, and then the "
        "numbers often improve by themselves the next time (regression to the mean).",
    ),
    Words(
        "Noe om én bestemt person. Et gjennomsnitt kan gå opp mens det går ned for mange.",
        "Noko om éin bestemt person. Eit gjennomsnitt kan gå opp medan det går ned for mange.",
        "Anything about one particular person. A mean may rise while many fall.",
    ),
    Words(
        "Hva som er tilfeldig. Intervallene er ikke justert for at mange tall ses samtidig, og små forskjeller fra "
        "ett målepunkt til det neste kan være støy.",
        "Kva som er tilfeldig. Intervalla er ikkje justerte for at mange tal blir sett samtidig, og små skilnader "
        "frå eitt målepunkt til det neste kan vere støy.",
        "What is chance. The intervals are not adjusted for looking at many numbers at once, and small differences "
        "from one wave to the next may be noise.",
    ),
)
