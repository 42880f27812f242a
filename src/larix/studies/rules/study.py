"""Which answers and interviews the protocol allows, and which keys are free. Pure."""

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words
from larix.schedule import Protocol


def may_ask(*, protocol: Protocol, wave: str, instrument: str) -> Ruling:
    """Only what the protocol asks at a wave may be recorded there (a correction in the version that was answered)."""
    if (wave, instrument) in {(each.code, asked.instrument) for each in protocol.waves for asked in each.asked}:
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


def may_see(*, protocol: Protocol, wave: str) -> Ruling:
    """Only a wave of the protocol may be told to have taken place."""
    if wave in {each.code for each in protocol.waves}:
        return ALLOWED
    return refuse(
        "no_such_wave",
        Words(
            f"Protokollen har ikke målepunktet «{wave[:30]}».",
            f"Protokollen har ikkje målepunktet «{wave[:30]}».",
            f"The protocol has no wave “{wave[:30]}”.",
        ),
        law.ONE_PURPOSE,
    )


def may_found(*, key: str, taken: bool) -> Ruling:
    """A key is one study's, for good: it names the purpose that answers are given for."""
    if not taken:
        return ALLOWED
    return refuse(
        "key_is_taken",
        Words(
            f"Det finnes alt en studie med nøkkelen {key}.",
            f"Det finst alt ein studie med nøkkelen {key}.",
            f"There is a study with the key {key} already.",
        ),
        law.ONE_PURPOSE,
    )
