"""What a paper form says beside its questions."""

from larix.core.words import Words

FORM = Words("Skjema på papir", "Skjema på papir", "Paper form")
SYNTHETIC = Words(
    "SYNTETISK: dette skjemaet er laget av et program, og ingen av personene finnes.",
    "SYNTETISK: dette skjemaet er laga av eit program, og ingen av personane finst.",
    "SYNTHETIC: this form was made by a program, and none of the people exists.",
)
OF_WHOM = Words(
    "Deltaker {label} · måned {month}", "Deltakar {label} · månad {month}", "Participant {label} · month {month}"
)
PAGE = Words("Side {page} av {pages}", "Side {page} av {pages}", "Page {page} of {pages}")
READ_ALOUD = Words(
    "Les dette høyt først (versjon {number}):", "Les dette høgt først (versjon {number}):",
    "Read this aloud first (version {number}):",
)  # fmt: skip
NOTHING_TO_READ = Words(
    "Ingen har skrevet teksten som leses høyt først. Be koordinatoren om den før du begynner.",
    "Ingen har skrive teksten som blir lesen høgt først. Be koordinatoren om han før du byrjar.",
    "Nobody has written the text that is read aloud first. Ask the coordinator for it before you begin.",
)
DAY = Words("Dagen for intervjuet", "Dagen for intervjuet", "Day of the interview")
PRESENT = Words("Hvem andre var der", "Kven andre var der", "Who else was there")
INTERPRETER = Words("Tolk (aldri et barn)", "Tolk (aldri eit barn)", "Interpreter (never a child)")
LATER = Words(
    "Skriv det inn i Larix siden, med den riktige dagen og «På papir». Numrene er de samme som på skjermen.",
    "Skriv det inn i Larix seinare, med den rette dagen og «På papir». Nummera er dei same som på skjermen.",
    "Type it into Larix later, with the true day and “On paper”. The numbers are the same as on the screen.",
)
SKIP_ALL = Words(
    "Hopp over alle disse. Ingen spør hvorfor.", "Hopp over alle desse. Ingen spør kvifor.",
    "Skip all of these. Nobody asks why.",
)  # fmt: skip
SEVERAL = Words("Sett gjerne flere kryss.", "Set gjerne fleire kryss.", "Tick as many as apply.")
HOW_NOW = Words(
    "Takk. Hvordan har du det nå, etter praten?", "Takk. Korleis har du det no, etter praten?",
    "Thank you. How are you now, after the talk?",
)  # fmt: skip
HELP = Words("Her er det hjelp", "Her er det hjelp", "Where help is")
QUESTION = Words("spørsmål {number}", "spørsmål {number}", "question {number}")
DAY_SO = Words("Dag, måned og år.", "Dag, månad og år.", "Day, month and year.")
PERSON = Words("deltakeren svarer", "deltakaren svarar", "the participant answers")
INTERVIEWER = Words("intervjueren svarer", "intervjuaren svarar", "the interviewer answers")
