"""The fixed words of a letter: what stands around its texts."""

from larix.core.words import Words

YOUR_CODE = Words("Svarkoden din", "Svarkoden din", "Your answer code")
ANSWER_AT = Words("Svar på nett", "Svar på nett", "Answer online")
OR_RING = Words("Eller ring", "Eller ring", "Or ring")
EMPTY = Words("Denne siden er tom", "Denne sida er tom", "This page is empty")
SYNTHETIC = Words(
    "SYNTETISK – oppdiktet person, skal ikke sendes",
    "SYNTETISK – oppdikta person, skal ikkje sendast",
    "SYNTHETIC – invented person, not to be posted",
)
MARK = Words("side {page} av {pages}", "side {page} av {pages}", "page {page} of {pages}")
TICK = Words(
    "Sett kryss ved det du sier ja til. Du kan si ja til noe og ikke til annet.",
    "Set kryss ved det du seier ja til. Du kan seie ja til noko og ikkje til anna.",
    "Tick what you say yes to. You can say yes to some things and not to others.",
)
NOT_NOW = Words(
    "Du trenger ikke å skrive under nå. Vil du, kan du legge arket i svarkonvolutten, eller ta det med når vi møtes.",
    "Du treng ikkje å skrive under no. Vil du, kan du leggje arket i svarkonvolutten, eller ta det med når vi møtest.",
    "You need not sign now. If you want to, put this sheet in the answer envelope, or bring it when we meet.",
)
NEEDED = Words(
    "Denne trengs for å være med. De andre kan du velge fritt.",
    "Denne trengst for å vere med. Dei andre kan du velje fritt.",
    "This one is needed to take part. The others are your free choice.",
)
SOURCES = Words(
    "Journaler og registre jeg sier ja til, ett på hver linje (la stå tomt om du ikke vil)",
    "Journalar og register eg seier ja til, eitt på kvar linje (la stå tomt om du ikkje vil)",
    "Records and registers that I say yes to, one on each line (leave empty if you do not want to)",
)
CHANNELS = Words("Slik kan dere kontakte meg", "Slik kan de kontakte meg", "How you may contact me")
BY = (
    Words("telefon", "telefon", "telephone"),
    Words("SMS", "SMS", "text message"),
    Words("e-post", "e-post", "e-mail"),
    Words("brev", "brev", "letter"),
)
SIGNATURE = Words("Underskrift", "Underskrift", "Signature")
DATE = Words("Dato", "Dato", "Date")
IN_CAPITALS = Words("Navn med store bokstaver", "Namn med store bokstavar", "Name in capitals")
FORM_CODE = Words("Skjemaets kode", "Koden til skjemaet", "The form's code")
QR = Words("Skjemaets kode som QR-kode", "Koden til skjemaet som QR-kode", "The form's code as a QR code")
ANSWER_SLIP = Words("Svarslipp", "Svarslipp", "Answer slip")
SLIP_HOW = Words(
    "Sett ett kryss, og send slippen til oss. Du kan også svare på nett eller på telefon.",
    "Set eitt kryss, og send slippen til oss. Du kan òg svare på nett eller på telefon.",
    "Tick one box and send us the slip. You can also answer online or by telephone.",
)
SLIP_YES = Words(
    "Ja, dere kan ta kontakt med meg",
    "Ja, de kan ta kontakt med meg",
    "Yes, you may contact me",
)
SLIP_NO = Words("Nei, ikke kontakt meg", "Nei, ikkje kontakt meg", "No, do not contact me")
SLIP_TALK = Words("Jeg har spørsmål først", "Eg har spørsmål først", "I have questions first")
RING_ME = Words(
    "Jeg vil heller bli ringt",
    "Eg vil heller bli ringd",
    "I would rather be rung",
)
TELEPHONE = Words("Telefonnummer", "Telefonnummer", "Telephone number")
BEST_TIME = Words("Best tid", "Best tid", "Best time")
A_YES_IS_NO_CONSENT = Words(
    "Et ja her er ikke et samtykke. Du bestemmer deg når vi har snakket sammen.",
    "Eit ja her er ikkje eit samtykke. Du bestemmer deg når vi har snakka saman.",
    "A yes here is not a consent. You decide when we have talked.",
)
POSTAGE_PAID = Words("Porto er betalt", "Porto er betalt", "Postage is paid")
ENVELOPE = Words(
    "Bruk konvolutten som ligger ved. Porto er betalt.",
    "Bruk konvolutten som ligg ved. Porto er betalt.",
    "Use the enclosed envelope. Postage is paid.",
)
NOTHING_HERE = Words(
    "Denne plassen er tom: brevet skal ikke skrives ut. Ta arket ut av bunken.",
    "Denne plassen er tom: brevet skal ikkje skrivast ut. Ta arket ut av bunken.",
    "This place is empty: the letter is not to be printed. Take this sheet out of the pile.",
)
LETTERS = Words("Brev", "Brev", "Letters")
TOO_LONG = Words(
    "Brevets tekst er for lang: den må få plass på én side. Brevene er ikke laget. Kort ned teksten og prøv igjen.",
    "Teksten i brevet er for lang: han må få plass på éi side. Breva er ikkje laga. Kort ned teksten og prøv igjen.",
    "The letter's text is too long: it must fit on one page. No letters were made. Shorten the text and try again.",
)
