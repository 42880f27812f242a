"""What may be done with a study. Pure."""

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words
from larix.schedule import Protocol


def may_ask(*, protocol: Protocol, wave: str, instrument: str) -> Ruling:
    """Only what the protocol asks at a wave may be recorded there (a correction in the version that was answered)."""
    if instrument in {each.instrument for each in protocol.wave(wave).asked}:
        return ALLOWED
    return refuse(
        "not_in_the_protocol",
        Words(
            "Protokollen spør ikke om dette på det tidspunktet.",
            "Protokollen spør ikkje om dette på det tidspunktet.",
            "The protocol does not ask this at that wave.",
        ),
        law.ONE_PURPOSE,
    )
