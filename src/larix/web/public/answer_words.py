"""What somebody can answer with a code, in words that tell a stranger nothing."""

from larix.core.words import Words
from larix.schedule.invited import Answer

ANSWERS = {
    Answer.YES.value: Words("Ja, ta kontakt med meg", "Ja, ta kontakt med meg", "Yes, contact me"),
    Answer.TALK.value: Words("Jeg har spørsmål først", "Eg har spørsmål først", "I have questions first"),
    Answer.NO.value: Words("Nei takk", "Nei takk", "No, thank you"),
}
