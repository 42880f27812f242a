"""What is said where something about field work cannot be: what was wrong, what was kept, how to go on."""

from larix.core.words import Words

TREATS = Words(
    "Denne intervjueren behandler personen, og kan derfor ikke intervjue. Ingenting er endret. Velg en annen.",
    "Denne intervjuaren behandlar personen, og kan difor ikkje intervjue. Ingenting er endra. Vel ein annan.",
    "This interviewer treats the person, so they cannot interview. Nothing was changed. Choose somebody else.",
)
NOT_AN_INTERVIEWER = Words(
    "Denne kontoen er ikke intervjuer i studien i dag. Ingenting er endret. Velg en annen.",
    "Denne kontoen er ikkje intervjuar i studien i dag. Ingenting er endra. Vel ein annan.",
    "This account is not an interviewer of the study today. Nothing was changed. Choose somebody else.",
)
NOT_COME = Words(
    "Dette er ført på en dag som ikke har kommet. Ingenting er lagret. Rett dagen.",
    "Dette er ført på ein dag som ikkje har kome. Ingenting er lagra. Rett dagen.",
    "This is put on a day that has not come. Nothing was stored. Correct the day.",
)
BEFORE_JOINED = Words(
    "Dette er ført på en dag før personen ble med i studien. Ingenting er lagret. Rett dagen.",
    "Dette er ført på ein dag før personen vart med i studien. Ingenting er lagra. Rett dagen.",
    "This is put on a day before the person joined the study. Nothing was stored. Correct the day.",
)
ENDS_BEFORE = Words(
    "Slutten er ført før begynnelsen. Ingenting er lagret. Rett dagen.",
    "Slutten er ført før starten. Ingenting er lagra. Rett dagen.",
    "The end is put before the beginning. Nothing was stored. Correct the day.",
)
NO_END = Words(
    "Bare et opphold har en slutt. Ingenting er lagret. La sluttdagen stå åpen.",
    "Berre eit opphald har ein slutt. Ingenting er lagra. Lat sluttdagen stå open.",
    "Only a stay has an end. Nothing was stored. Leave the last day open.",
)
NO_STAY = Words(
    "Bare ved et opphold bestemmes det hvordan intervjuet skal holdes der. Ingenting er lagret.",
    "Berre ved eit opphald blir det bestemt korleis intervjuet skal haldast der. Ingenting er lagra.",
    "How to interview there is decided for a stay only. Nothing was stored.",
)
ENDED_ALREADY = Words(
    "Dette har alt en slutt. Ingenting er endret. Last siden på nytt for å se den.",
    "Dette har alt ein slutt. Ingenting er endra. Last sida på nytt for å sjå han.",
    "This has an end already. Nothing was changed. Load the page again to see it.",
)
UNKNOWN = Words(
    "Dette er ikke et av valgene. Ingenting er lagret. Velg et av dem som står der.",
    "Dette er ikkje eit av vala. Ingenting er lagra. Vel eit av dei som står der.",
    "This is not one of the choices. Nothing was stored. Choose one that is there.",
)
DIED = Words(
    "Personen er registrert som død fra den dagen. Ingen avtale er gjort. Er dødsfallet feil, rett det på personens "
    "side.",
    "Personen er registrert som død frå den dagen. Ingen avtale er gjord. Er dødsfallet feil, rett det på sida til "
    "personen.",
    "The person is recorded as dead from that day. No appointment was made. If the death is wrong, correct it on the "
    "person's page.",
)
FAR_AHEAD = Words(
    "Avtalen ligger mer enn et år fram. Den er ikke lagret. Er året riktig?",
    "Avtalen ligg meir enn eit år fram. Han er ikkje lagra. Er året rett?",
    "The appointment is more than a year ahead. It was not stored. Is the year right?",
)
CLOSED = Words(
    "Denne avtalen er flyttet. Den nye står på personens side. Ingenting er endret.",
    "Denne avtalen er flytta. Den nye står på sida til personen. Ingenting er endra.",
    "This appointment was moved. The new one is on the person's page. Nothing was changed.",
)
NOT_STANDING = Words(
    "Bare en avtale som står, kan flyttes. Ingenting er endret. Gjør en ny avtale.",
    "Berre ein avtale som står, kan flyttast. Ingenting er endra. Gjer ein ny avtale.",
    "Only an appointment that stands can be moved. Nothing was changed. Make a new one.",
)
TOO_LONG = Words(
    "Teksten er lengre enn {longest} tegn. Ingenting er lagret. Skriv den kortere.",
    "Teksten er lengre enn {longest} teikn. Ingenting er lagra. Skriv han kortare.",
    "The text is longer than {longest} characters. Nothing was stored. Write it shorter.",
)
REVIEW_PAST = Words(
    "En pause må ha en dag som kommer, der noen ser på den igjen. Ingenting er lagret. Velg dagen.",
    "Ein pause må ha ein dag som kjem, der nokon ser på han igjen. Ingenting er lagra. Vel dagen.",
    "A pause needs a day to come on which somebody looks at it again. Nothing was stored. Choose the day.",
)
PAUSED_ALREADY = Words(
    "Det er alt en pause. Ingenting er lagret. Avslutt den først, eller la den stå.",
    "Det er alt ein pause. Ingenting er lagra. Avslutt han først, eller lat han stå.",
    "There is a pause already. Nothing was stored. End it first, or let it stand.",
)
NO_SOURCE = Words(
    "Skriv hvor opplysningen kommer fra. Ingenting er lagret.",
    "Skriv kvar opplysninga kjem frå. Ingenting er lagra.",
    "Write where this is known from. Nothing was stored.",
)
