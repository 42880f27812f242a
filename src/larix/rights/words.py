"""What is said to a person about what was deleted and what stays. Each sentence is to them: "you"."""

from larix.core.words import Words

DESCRIBED = Words(
    "Det listen fortalte om deg, og som kunne vært brukt til å sammenligne dem som er med, med dem som ikke er det.",
    "Det lista fortalde om deg, og som kunne vore brukt til å samanlikne dei som er med, med dei som ikkje er det.",
    "What the list told of you, which could have been used to compare those who take part with those who do not.",
)
THAT_YOU_SAID_NO = Words("At du sa nei, med dagen.", "At du sa nei, med dagen.", "That you said no, with the day.")
THAT_YOU_SAID_NO_WHY = Words(
    "Slik at ingen bruker noe om deg på nytt, og slik at det kan vises at det ble gjort.",
    "Slik at ingen bruker noko om deg på nytt, og slik at det kan visast at det vart gjort.",
    "So that nobody uses anything about you again, and so that it can be shown to have been done.",
)
OUT_ALREADY = Words(
    "Antall og tabeller i rapporter som alt er delt ut.",
    "Tal og tabellar i rapportar som alt er delte ut.",
    "Counts and tables in reports that have been handed out already.",
)
OUT_ALREADY_WHY = Words(
    "De er ute, og kan ikke tas tilbake. Ingen kan se der hvem du er. Nye rapporter lages uten deg.",
    "Dei er ute, og kan ikkje takast tilbake. Ingen kan sjå der kven du er. Nye rapportar blir laga utan deg.",
    "They are out and cannot be taken back. Nobody can see who you are in them. New reports are made without you.",
)
ALL_ANSWERS = Words(
    "Alle svarene dine, med alle tidligere utgaver, utkast og skårer.",
    "Alle svara dine, med alle tidlegare utgåver, utkast og skårar.",
    "All your answers, with every earlier version, draft and score.",
)
AROUND = Words(
    "Avtaler, forsøk på å nå deg, bekymringer, det du delte, og alt annet som ble notert rundt intervjuene.",
    "Avtalar, forsøk på å nå deg, uro, det du delte, og alt anna som vart notert rundt intervjua.",
    "Appointments, tries to reach you, worries, what you shared, and all else that was noted around the interviews.",
)
NAME = Words(
    "Navnet, adressen, telefonen og alle numrene dine.",
    "Namnet, adressa, telefonen og alle numra dine.",
    "Your name, address, telephone and all your numbers.",
)
PAPERS = Words(
    "Skannede skjemaer, brev og meldinger til deg, og det du har sagt er feil.",
    "Skanna skjema, brev og meldingar til deg, og det du har sagt er feil.",
    "Scanned forms, letters and messages to you, and what you have said is wrong.",
)
A_COUNT = Words(
    "At noen ble spurt, svarte og gikk ut, med dagene, under et tilfeldig nummer.",
    "At nokon vart spurd, svarte og gjekk ut, med dagane, under eit tilfeldig nummer.",
    "That somebody was asked, answered and left, with the days, under a random number.",
)
A_COUNT_WHY = Words(
    "Slik at antallene i prosjektet stemmer. Ingenting fører fra nummeret til deg. Prosjektet kan derfor ikke kjenne "
    "deg igjen: står du på en ny liste, kan du bli spurt på nytt.",
    "Slik at tala i prosjektet stemmer. Ingenting fører frå nummeret til deg. Prosjektet kan difor ikkje kjenne deg "
    "igjen: står du på ei ny liste, kan du bli spurd på nytt.",
    "So that the project's counts are right. Nothing leads from the number to you. The project therefore cannot know "
    "you again: if you are on a new list, you may be asked again.",
)
LOG = Words(
    "Loggen over hvem som har sett og endret noe, under det samme tilfeldige nummeret, og notatet om dette brevet.",
    "Loggen over kven som har sett og endra noko, under det same tilfeldige nummeret, og notatet om dette brevet.",
    "The log of who saw and changed something, under the same random number, and the note of this letter.",
)
LOG_WHY = Words(
    "Det skal kunne vises hva som er gjort. Det står ingen svar og ingen navn der.",
    "Det skal kunne visast kva som er gjort. Det står ingen svar og ingen namn der.",
    "It must be possible to show what was done. No answer and no name stands there.",
)
COPIES = Words(
    "Sikkerhetskopier, til de er for gamle og slettes.",
    "Tryggingskopiar, til dei er for gamle og blir sletta.",
    "Backups, until they are too old and are deleted.",
)
COPIES_WHY = Words(
    "Blir en kopi lest inn igjen, gjøres dette nei-et om igjen av seg selv.",
    "Blir ein kopi lesen inn igjen, blir dette nei-et gjort om igjen av seg sjølv.",
    "If a backup is restored, this no is done again by itself.",
)
RESERVED_NUMBER = Words(
    "At du har reservert deg, med et låst spor av nummeret ditt.",
    "At du har reservert deg, med eit låst spor av nummeret ditt.",
    "That you have reserved, with a locked trace of your number.",
)
RESERVED_NUMBER_WHY = Words(
    "Slik at kvalitetsregisteret ikke tar deg inn igjen. Sporet kan bare svare på om et nummer har reservert seg.",
    "Slik at kvalitetsregisteret ikkje tek deg inn igjen. Sporet kan berre svare på om eit nummer har reservert seg.",
    "So that the quality registry does not take you in again. The trace can only answer whether a number has reserved.",
)
