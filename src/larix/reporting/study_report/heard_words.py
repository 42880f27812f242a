"""What is said of how people were reached and heard, and of what they said mattered, in three languages."""

from larix.core.words import Words

# Chapters
MATTERED = Words("Hva folk sa har betydd noe", "Kva folk sa har betydd noko", "What people said mattered")
REACHED = Words("Forsøk på kontakt", "Forsøk på kontakt", "Attempts at contact")
HEARD = Words("Hvordan intervjuene ble holdt", "Korleis intervjua vart haldne", "How the interviews were held")
QUESTIONS = Words(
    "Spørsmål folk helst ikke ville svare på", "Spørsmål folk helst ikkje ville svare på",
    "Questions people would rather not answer",
)  # fmt: skip

# Columns and captions
FACTOR = Words("Hva", "Kva", "What")
PEOPLE = Words("Personer", "Personar", "People")
HELPED = Words("Hjalp", "Hjelpte", "Helped")
HARMED = Words("Gjorde det vanskeligere", "Gjorde det vanskelegare", "Made it harder")
MATTERED_TABLE = Words("Nevnt ved alle målepunktene", "Nemnt ved alle målepunkta", "Named at any wave")
PERIOD_TABLE = Words(
    "Nevnt i måned {period} etter start",
    "Nemnt i månad {period} etter start",
    "Named in months {period} from the start",
)
ANYBODY = Words("Har svart på spørsmålet", "Har svart på spørsmålet", "Answered the question")
WHOLE_GROUP = Words("Noe i gruppen", "Noko i gruppa", "Anything in the group")
ATTEMPTS = Words("Forsøk", "Forsøk", "Attempts")
PER_INTERVIEW = Words("Forsøk per intervju", "Forsøk per intervju", "Attempts per interview")
WAVE_ATTEMPTS = Words("Forsøk etter planlagt måned", "Forsøk etter planlagd månad", "Attempts by planned month")
CODE_ATTEMPTS = Words(
    "Forsøk: hvordan, og hva som kom av dem", "Forsøk: korleis, og kva som kom av dei",
    "Attempts: how, and what came of them",
)  # fmt: skip
KINDS = {
    "channel": Words("Hvordan", "Korleis", "How"),
    "outcome": Words("Hva som kom av det", "Kva som kom av det", "What came of it"),
    "reason": Words("Hvorfor det ikke ble intervju", "Kvifor det ikkje vart intervju", "Why there was no interview"),
}
INTERVIEWS = Words("Antall intervjuer", "Talet på intervju", "Interviews")
MODE = Words("Måte", "Måte", "Way")
MODE_TABLE = Words("Intervjuer etter måte", "Intervju etter måte", "Interviews by way")
WAYS = {
    "in_person": Words("Ansikt til ansikt", "Ansikt til ansikt", "Face to face"),
    "at_a_distance": Words("Telefon eller video", "Telefon eller video", "Telephone or video"),
    "alone": Words("Personen alene", "Personen åleine", "The person alone"),
    "several": Words("Flere måter", "Fleire måtar", "Several ways"),
    "not_recorded": Words("Ikke notert", "Ikkje notert", "Not recorded"),
    "other": Words("Alle andre måter", "Alle andre måtar", "All other ways"),
}
MODES = {
    "together": Words("sammen", "saman", "together"),
    "paper": Words("på papir", "på papir", "on paper"),
    "phone": Words("telefon", "telefon", "telephone"),
    "video": Words("video", "video", "video"),
    "alone": Words("alene", "åleine", "alone"),
    "offline": Words("uten nett", "utan nett", "offline"),
    "recorded": Words("overført", "overført", "taken over"),
}
INTERVIEWER = Words("Intervjuer (dekknavn)", "Intervjuar (dekknamn)", "Interviewer (pseudonym)")
INTERVIEWER_TABLE = Words("Hvem som intervjuet", "Kven som intervjua", "Who interviewed")
ALL_INTERVIEWERS = Words("Alle intervjuere", "Alle intervjuarar", "All interviewers")
NOBODY = Words("Ikke notert", "Ikkje notert", "Not recorded")
SEVERAL = Words("Flere", "Fleire", "Several")
STRATA_TABLE = Words(
    "{outcome} etter måte og intervjuer", "{outcome} etter måte og intervjuar", "{outcome} by way and interviewer"
)
STRATA_HEADING = Words(
    "Hovedresultatene etter måte og intervjuer", "Hovudresultata etter måte og intervjuar",
    "The main results by way and interviewer",
)  # fmt: skip
WAYS_TABLE = Words("{outcome} etter måte", "{outcome} etter måte", "{outcome} by way")
WAYS_HEADING = Words("Hovedresultatene etter måte", "Hovudresultata etter måte", "The main results by way")
MONTH_OF = Words("Måned {month}", "Månad {month}", "Month {month}")
QUESTION = Words("Spørsmål", "Spørsmål", "Question")
ASKED = Words("Ganger spurt", "Gonger spurt", "Times asked")
DECLINED = Words("Vil ikke svare", "Vil ikkje svare", "Would rather not")
CARRIED = Words("Bekreftet fra sist", "Stadfesta frå sist", "Confirmed from last time")
QUESTION_TABLE = Words("Andel av gangene det ble spurt", "Del av gongene det vart spurt", "Share of the times asked")
LATE = Words("Av dem etter fristen", "Av dei etter fristen", "Of them after the window")
IN_PRISON = Words("I fengsel", "I fengsel", "In prison")
IN_HOSPITAL = Words("På sykehus", "På sjukehus", "In hospital")
PAUSED = Words("I pause", "I pause", "Paused")

# Paragraphs
AWAY_POOLED = Words(
    "«Ikke innen fristen» teller her også dem som var i fengsel, på sykehus eller i pause.",
    "«Ikkje innan fristen» tel her òg dei som var i fengsel, på sjukehus eller i pause.",
    "“Missed” here also counts those who were in prison, in hospital or paused.",
)
MATTERED_TEXT = Words(
    "Folk sa først med egne ord hva som hadde betydd mest siden sist, og valgte så opptil tre ting fra en liste. "
    "Rapporten teller listen; egne ord er ikke med. Hver person er talt én gang i hver rad, så radene kan ikke legges "
    "sammen. Den som har sagt at noe hjalp én gang og gjorde det vanskeligere en annen, står i begge kolonner. "
    "Listen er et utkast, ennå ikke avtalt med en brukerorganisasjon. Det folk sier har betydd noe, er ikke det samme "
    "som en årsak.",
    "Folk sa først med eigne ord kva som hadde betydd mest sidan sist, og valde så opptil tre ting frå ei liste. "
    "Rapporten tel lista; eigne ord er ikkje med. Kvar person er tald éin gong i kvar rad, så radene kan ikkje "
    "leggjast saman. Den som har sagt at noko hjelpte éin gong og gjorde det vanskelegare ein annan, står i begge "
    "kolonnar. Lista er eit utkast, enno ikkje avtalt med ein brukarorganisasjon. Det folk seier har betydd noko, er "
    "ikkje det same som ein årsak.",
    "People first said in their own words what had meant most since last time, then chose up to three things from a "
    "list. The report counts the list; own words are not in it. Each person counts once in a row, so rows cannot be "
    "added up. Whoever said once that something helped and once that it made things harder is in both columns. The "
    "list is a draft, not yet agreed with a user organisation. What people say mattered is not the same as a cause.",
)
HALF_YEARS = Words("Etter halvår", "Etter halvår", "By half-year")
POOLED_FACTORS = Words(
    "Det få har nevnt i et halvår, er talt med i gruppen sin, og ved alle målepunktene til sammen.",
    "Det få har nemnt i eit halvår, er talt med i gruppa si, og ved alle målepunkta til saman.",
    "What few people named in a half-year is counted in its group, and over all waves.",
)
REACHED_TEXT = Words(
    "Hvert forsøk på å få tak i noen for et intervju, slik intervjuerne noterte det.",
    "Kvart forsøk på å få tak i nokon for eit intervju, slik intervjuarane noterte det.",
    "Every attempt to reach somebody for an interview, as the interviewers wrote it down.",
)
HEARD_TEXT = Words(
    "Svar kan bli ulike etter hvordan og av hvem en blir spurt. Et intervju er talt én gang, ved det målepunktet det "
    "ble holdt for.",
    "Svar kan bli ulike etter korleis og av kven ein blir spurd. Eit intervju er talt éin gong, ved det målepunktet "
    "det vart halde for.",
    "Answers may differ with how and by whom one is asked. An interview is counted once, at the wave it was held for.",
)
STRATA_TEXT = Words(
    "Her er hovedresultatene delt etter måte og intervjuer, bare beskrevet: gjennomsnitt, standardavvik i parentes og "
    "antallet, n. Intervallene står i datafilen. Folk ble ikke trukket til en måte eller en intervjuer, så en "
    "forskjell kan like gjerne komme av hvem de møtte. Det er ennå ikke gjort noen analyse som skiller det ene fra "
    "det andre.",
    "Her er hovudresultata delte etter måte og intervjuar, berre skildra: gjennomsnitt, standardavvik i parentes og "
    "talet, n. Intervalla står i datafila. Folk vart ikkje trekte til ein måte eller ein intervjuar, så ein skilnad "
    "kan like gjerne kome av kven dei møtte. Det er enno ikkje gjort nokon analyse som skil det eine frå det andre.",
    "Here are the main results by way and interviewer, described only: mean, standard deviation in parentheses and "
    "the number, n. The intervals are in the data file. Nobody was given a way or an interviewer at random, so a "
    "difference may as well come from whom they met. No analysis has been done yet that tells the two apart.",
)
WAYS_TEXT = Words(
    "Her er hovedresultatene delt etter måte, bare beskrevet: gjennomsnitt, standardavvik i parentes og antallet, n. "
    "Intervallene står i datafilen. Folk ble ikke trukket til en måte, så en forskjell kan like gjerne komme av hvem "
    "som ble intervjuet slik. Det er ennå ikke gjort noen analyse som skiller det ene fra det andre. Etter intervjuer "
    "vises ingenting i denne utgaven.",
    "Her er hovudresultata delte etter måte, berre skildra: gjennomsnitt, standardavvik i parentes og talet, n. "
    "Intervalla står i datafila. Folk vart ikkje trekte til ein måte, så ein skilnad kan like gjerne kome av kven som "
    "vart intervjua slik. Det er enno ikkje gjort nokon analyse som skil det eine frå det andre. Etter intervjuar "
    "blir ingenting vist i denne utgåva.",
    "Here are the main results by way, described only: mean, standard deviation in parentheses and the number, n. The "
    "intervals are in the data file. Nobody was given a way at random, so a difference may as well come from who was "
    "interviewed so. No analysis has been done yet that tells the two apart. Nothing is shown by interviewer in this "
    "edition.",
)
POOLED_WAYS = Words(
    "Få er intervjuet på noen av måtene. Derfor er alle andre måter enn ansikt til ansikt talt sammen.",
    "Få er intervjua på nokre av måtane. Difor er alle andre måtar enn ansikt til ansikt talde saman.",
    "Few people were interviewed in some of the ways. So all ways but face to face are counted together.",
)
NOT_BY_WAY = Words(
    "Ved disse målepunktene er det for få på en av måtene til at noe vises: måned {waves}.",
    "Ved desse målepunkta er det for få på ein av måtane til at noko blir vist: månad {waves}.",
    "At these waves too few were interviewed in one of the ways to show anything: month {waves}.",
)
NONE_BY_WAY = Words(
    "Disse vises ikke etter måte, for da ville for få stå for seg: {outcomes}.",
    "Desse blir ikkje viste etter måte, for då ville for få stå for seg: {outcomes}.",
    "These are not shown by way, for too few people would stand by themselves: {outcomes}.",
)
FEW_DECLINED = Words(
    "Spørsmål der bare noen få ikke ville svare, eller der få ble spurt: {n}. De er ikke ført opp hver for seg.",
    "Spørsmål der berre nokre få ikkje ville svare, eller der få vart spurde: {n}. Dei er ikkje førte opp kvart for "
    "seg.",
    "Questions that only a few would rather not answer, or that few were asked: {n}. They are not listed one by one.",
)
QUESTIONS_TEXT = Words(
    "Å ikke ville svare er et svar om spørsmålet, ikke om personen: det sier hvilke spørsmål som bør skrives om. "
    "Spørsmål som alle svarte på, står ikke her.",
    "Å ikkje ville svare er eit svar om spørsmålet, ikkje om personen: det seier kva for spørsmål som bør skrivast om. "
    "Spørsmål som alle svarte på, står ikkje her.",
    "Rather not answering is an answer about the question, not about the person: it says which questions to word anew. "
    "Questions that everybody answered are not listed.",
)
CARRIED_TEXT = Words(
    "«Bekreftet fra sist» er faste opplysninger som ble vist fra sist og bekreftet; de er merket i dataene.",
    "«Stadfesta frå sist» er faste opplysningar som vart viste frå sist og stadfesta; dei er merkte i dataa.",
    "“Confirmed from last time” are stable facts that were shown from last time and confirmed; they are marked in the "
    "data.",
)
NOT_IMPUTED = Words(
    "Ingen verdi er satt inn for noen som ikke ble intervjuet, og aldri etter et dødsfall. Hvor mange som ikke er med, "
    "og hvorfor, står i tabellen over deltakere ved hvert målepunkt.",
    "Ingen verdi er sett inn for nokon som ikkje vart intervjua, og aldri etter eit dødsfall. Kor mange som ikkje er "
    "med, og kvifor, står i tabellen over deltakarar ved kvart målepunkt.",
    "No value is put in for anybody who was not interviewed, and never after a death. How many are not there, and why, "
    "stands in the table of participants at each wave.",
)
