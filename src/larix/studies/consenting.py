"""What can be consented to and how, as data: scopes with a meaning to Larix, ways, channels, and the five reasons.

The reasons for a no and the relations are our own draft lists: nobody in LAR has read them yet.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from larix.core.words import Words
from larix.schedule import Scope
from larix.schedule.invited import Consented

# Scopes that Larix acts on. A protocol may have others: they are recorded and shown, and nothing else hangs on them.
CONTACT = "contact"  # be contacted again, by the channels that are named
REGISTRY = "registry"  # answers also into the quality registry: taking it back is a reservation
NAMED_SOURCES = "named_sources"  # named data from records and registers
KEEP = "keep"  # keep pseudonymous data after the study, also when the person leaves it


class How(StrEnum):
    """How a consent is given. A code from a letter is not among them: it proves that somebody opened an envelope."""

    EID = "eid"
    PAPER = "paper"
    FIRST_MEETING = "first_meeting"


class Copy(StrEnum):
    """How the person got their own copy."""

    HANDED_OVER = "handed_over"
    POST = "post"
    ON_SCREEN = "on_screen"  # shown and printable where it was given


HOWS = {
    How.EID: Words("Elektronisk ID", "Elektronisk ID", "Electronic identity"),
    How.PAPER: Words("Underskrift på skjemaet", "Underskrift på skjemaet", "Signature on the form"),
    How.FIRST_MEETING: Words(
        "Ved første møte, med underskrift på papir",
        "Ved første møte, med underskrift på papir",
        "At the first meeting, with a signature on paper",
    ),
}
COPIES = {
    Copy.HANDED_OVER: Words("Gitt i hånden", "Gitt i handa", "Handed over"),
    Copy.POST: Words("Sendt i posten", "Send i posten", "Sent by post"),
    Copy.ON_SCREEN: Words("Vist på skjermen", "Vist på skjermen", "Shown on the screen"),
}
CONTACT_CHANNELS = {
    "telephone": Words("Telefon", "Telefon", "Telephone"),
    "sms": Words("SMS", "SMS", "Text message"),
    "email": Words("E-post", "E-post", "E-mail"),
    "post": Words("Brev", "Brev", "Letter"),
}
SOURCES = {
    "medical_record": Words("Pasientjournalen", "Pasientjournalen", "The medical record"),
    "prescriptions": Words("Legemiddelregisteret", "Legemiddelregisteret", "The prescribed drug registry"),
    "hospital_stays": Words("Norsk pasientregister", "Norsk pasientregister", "The Norwegian patient registry"),
    "deaths": Words("Dødsårsaksregisteret", "Dødsårsaksregisteret", "The cause of death registry"),
}
DECLINE_REASONS = {
    "not_now": Words("Det passer ikke nå", "Det passar ikkje no", "This is not a good time"),
    "no_research": Words("Vil ikke være med i forskning", "Vil ikkje vere med i forsking", "Does not want research"),
    "who_learns": Words(
        "Er redd for hvem som får vite det", "Er redd for kven som får vite det", "Worries about who gets to know"
    ),
    "no_use": Words("Ser ikke nytten av det", "Ser ikkje nytten av det", "Does not see the use of it"),
    "other": Words("Noe annet", "Noko anna", "Something else"),
}
RELATIONS = {
    "family": Words("Noen i familien", "Nokon i familien", "Somebody in the family"),
    "gp": Words("Fastlegen", "Fastlegen", "The GP"),
    "contact": Words("Noen i tjenesten", "Nokon i tenesta", "Somebody in the service"),
    "other": Words("Noen andre", "Nokon andre", "Somebody else"),
}


@dataclass(frozen=True, slots=True)
class Consent:
    """One consent as it was given. `scopes` has a yes or no to each scope of the protocol: what is left out is a no.

    `taken_by` is the key of the account that took it; "" for electronic identity.
    """

    on: date
    scopes: Mapping[str, bool]
    how: How
    text_version: int
    named_sources: tuple[str, ...] = ()
    contact_channels: tuple[str, ...] = ()
    taken_by: str = ""
    copy: str = ""
    said_back: bool = False
    scan_key: UUID | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One stored consent or withdrawal, as rules and stories read it. The events of a person are in their order."""

    number: int
    given: bool
    on: date
    scopes: Mapping[str, bool]
    text_version: int | None = None


def standing(events: Iterable[Event]) -> dict[str, bool]:
    """What holds after these events: a consent says everything anew, a withdrawal takes back what it names."""
    now: dict[str, bool] = {}
    for event in sorted(events, key=lambda event: event.number):
        if event.given:
            now = dict(event.scopes)
        else:
            now.update({scope: False for scope, taken_back in event.scopes.items() if taken_back})
    return now


def needed(scopes: Iterable[Scope]) -> frozenset[str]:
    """The scopes without which there is nothing to take part in."""
    return frozenset(scope.code for scope in scopes if scope.needed)


def takes_part(now: Mapping[str, bool], of: frozenset[str]) -> bool:
    """Whether somebody with these yeses takes part, where `of` are the needed scopes."""
    return bool(of) and all(now.get(scope, False) for scope in of)


def decisions(events: Iterable[Event], of: frozenset[str]) -> tuple[Consented, ...]:
    """When somebody began to take part and when they stopped. What changes neither (one scope less) is left out."""
    found: list[Consented] = []
    events = sorted(events, key=lambda event: event.number)
    for last, event in enumerate(events, start=1):
        now = takes_part(standing(events[:last]), of)
        if now != bool(found and found[-1].given):
            found.append(Consented(event.number, now, event.on))
    return tuple(found)
