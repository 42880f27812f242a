"""What each state of an invitation, each answer and each channel is called on a page."""

from larix.core.words import Words
from larix.schedule.invited import Answer, Channel, State

STATES = {
    State.LISTED: Words("Ikke sendt brev", "Ikkje sendt brev", "No letter sent"),
    State.DIED: Words("Død før brevet ble sendt", "Død før brevet vart sendt", "Died before a letter was sent"),
    State.SENT: Words("Brev sendt", "Brev sendt", "Letter sent"),
    State.RETURNED: Words("Brevet kom i retur", "Brevet kom i retur", "The letter came back"),
    State.TALK: Words("Vil snakke først", "Vil snakke først", "Wants to talk first"),
    State.YES: Words("Ja, vil bli kontaktet", "Ja, vil bli kontakta", "Yes, wants to be contacted"),
    State.NO: Words("Nei", "Nei", "No"),
    State.NO_ANSWER: Words("Ikke svart", "Ikkje svart", "No answer"),
    State.WRONG_PERSON: Words("Åpnet av feil person", "Opna av feil person", "Opened by somebody else"),
    State.NOT_ELIGIBLE: Words("Ikke i målgruppen likevel", "Ikkje i målgruppa likevel", "Not eligible after all"),
    State.CONSENTED: Words("Samtykket", "Samtykt", "Consented"),
    State.WITHDRAWN: Words("Har trukket seg", "Har trekt seg", "Has withdrawn"),
}
ANSWERS = {
    Answer.YES: Words("Ja, ta kontakt", "Ja, ta kontakt", "Yes, contact me"),
    Answer.TALK: Words("Vil snakke først", "Vil snakke først", "Wants to talk first"),
    Answer.NO: Words("Nei", "Nei", "No"),
    Answer.RETURNED: Words("Brevet kom i retur", "Brevet kom i retur", "The letter came back"),
    Answer.NOT_ELIGIBLE: Words("Ikke i målgruppen likevel", "Ikkje i målgruppa likevel", "Not eligible after all"),
}
CHANNELS = {
    Channel.SLIP: Words("Svarslipp", "Svarslipp", "Answer slip"),
    Channel.TELEPHONE: Words("Telefon", "Telefon", "Telephone"),
    Channel.IN_PERSON: Words("Personlig", "Personleg", "In person"),
    Channel.ON_BEHALF: Words("På vegne av personen", "På vegner av personen", "On behalf of the person"),
    Channel.POST: Words("Posten", "Posten", "The post"),
    Channel.CODE: Words("Koden i brevet", "Koden i brevet", "The code in the letter"),
    Channel.EID: Words("Elektronisk ID", "Elektronisk ID", "Electronic identity"),
}
RECORDED_BY_HAND = (Channel.SLIP, Channel.TELEPHONE, Channel.IN_PERSON, Channel.ON_BEHALF, Channel.POST)
LETTERS = {
    "invitation": Words("Invitasjon", "Invitasjon", "Invitation"),
    "reminder": Words("Påminning", "Påminning", "Reminder"),
    "handed_over": Words("Gitt i hånden", "Gitt i handa", "Handed over"),
}
