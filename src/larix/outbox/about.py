"""What the outbox holds about a person: the messages that were queued for them."""

from larix.access.holding import Column, Holding
from larix.core.words import Words
from larix.outbox.models import Message

STATES = {
    "waiting": Words("Venter", "Ventar", "Waits"),
    "sending": Words("Sendes", "Blir send", "Is being sent"),
    "sent": Words("Sendt", "Sendt", "Sent"),
    "stopped": Words("Stoppet", "Stoppa", "Stopped"),
    "failed": Words("Kom ikke fram", "Kom ikkje fram", "Did not arrive"),
    "taken_up": Words("Kom ikke fram, tatt opp med deg", "Kom ikkje fram, teke opp med deg", "Taken up with you"),
}
CHANNELS = {"sms": Words("SMS", "SMS", "Text message"), "email": Words("E-post", "E-post", "E-mail")}

HOLDINGS = (
    Holding(
        model=Message, path="person_key", kind="rights",
        title=Words("Meldinger til deg", "Meldingar til deg", "Messages to you"),
        told={
            "text": Words("Hva som sto", "Kva som stod", "What it said"),
            "channel": Column(Words("Hvordan", "Korleis", "How"), CHANNELS),
            "purpose": Words("Til hva", "Til kva", "For what"),
            "send_from": Words("Skulle sendes fra", "Skulle sendast frå", "Was to be sent from"),
            "state": Column(Words("Hvordan det gikk", "Korleis det gjekk", "What became of it"), STATES),
            "done_at": Words("Når", "Når", "When"),
        },
        untold={
            "id": "a row number", "key": "a random key", "once": "what keeps it from being sent twice",
            "person_key": "the person's own random key, which opens nothing",
            "stopped_by": "a code of the machinery", "attempts": "a count of the machinery",
            "claimed_at": "of the machinery",
        },
    ),
)  # fmt: skip
