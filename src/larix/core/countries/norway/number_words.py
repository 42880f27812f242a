"""What is said of a Norwegian number that is odd. The number itself is never repeated."""

from larix.core.words import Words

NOT_ELEVEN = Words(
    "Nummeret har ikke elleve sifre. Se etter om noe mangler eller er skrevet to ganger.",
    "Nummeret har ikkje elleve siffer. Sjå etter om noko manglar eller er skrive to gonger.",
    "The number does not have eleven digits. Look for something missing or written twice.",
)
TEN_DIGITS = Words(
    "Nummeret har ti sifre. Et regneark kan ha tatt bort en null foran: lagre kolonnen som tekst.",
    "Nummeret har ti siffer. Eit rekneark kan ha teke bort ein null framfor: lagre kolonnen som tekst.",
    "The number has ten digits. A spreadsheet may have dropped a zero in front: store the column as text.",
)
NO_SUCH_DAY = Words(
    "De seks første sifrene er ikke en dag som finnes. Se etter sifre som har byttet plass.",
    "Dei seks første siffera er ikkje ein dag som finst. Sjå etter siffer som har bytt plass.",
    "The first six digits are not a day that exists. Look for digits that have changed places.",
)
CONTROL_DIGITS = Words(
    "Kontrollsifrene passer ikke. Minst ett siffer er feil.",
    "Kontrollsiffera passar ikkje. Minst eitt siffer er feil.",
    "The control digits do not fit. At least one digit is wrong.",
)
ONLY_THE_NEW_RULE = Words(
    "Nummeret passer bare med regelen for numre fra 2032. Se etter om et siffer er feil.",
    "Nummeret passar berre med regelen for nummer frå 2032. Sjå etter om eit siffer er feil.",
    "The number fits only the rule for numbers from 2032. Check whether a digit is wrong.",
)
