"""Everything that is wrong with a protocol, in words for whoever writes it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from larix.core.words import Words
from larix.instruments import Library
from larix.schedule.fault import NO_SOURCE, NOT_PLAIN, Fault, doubled, shown
from larix.schedule.faults_of_comparing import comparison_contradictions, comparison_faults
from larix.schedule.faults_of_ending import ending_faults
from larix.schedule.faults_of_instruments import instrument_faults
from larix.schedule.faults_of_inviting import inviting_contradictions, inviting_faults
from larix.schedule.faults_of_waves import wave_contradictions, wave_faults

if TYPE_CHECKING:
    from larix.schedule.protocol import Protocol

KEY = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")  # it stands in addresses, in commands and in names of folders
LONGEST = 30  # characters of a code that answers and rows carry
CODE = re.compile(rf"[a-z0-9][a-z0-9_-]{{0,{LONGEST - 1}}}")

NO_KEY = Words(
    "En nøkkel er små bokstaver a–z, tall, - og _, høyst 60 tegn, og begynner med en bokstav eller et tall.",
    "Ein nøkkel er små bokstavar a–z, tal, - og _, høgst 60 teikn, og byrjar med ein bokstav eller eit tal.",
    "A key is small letters a–z, digits, - and _, at most 60 of them, a letter or digit first.",
)
NO_DAY_ZERO = Words(
    "En relativ kalender må ha en oppdiktet dag 0 (day_zero).",
    "Ein relativ kalender må ha ein oppdikta dag 0 (day_zero).",
    "A relative calendar needs an invented day 0 (day_zero).",
)
DAY_ZERO = Words(
    "Bare en relativ kalender har en oppdiktet dag 0. Ta bort day_zero, eller skriv calendar = \"relative\".",
    "Berre ein relativ kalender har ein oppdikta dag 0. Ta bort day_zero, eller skriv calendar = \"relative\".",
    "Only a relative calendar has an invented day 0. Remove day_zero, or write calendar = \"relative\".",
)  # fmt: skip
SCALE = Words(
    "Skalaen går fra {low} til {high}. Den laveste enden (low) må være lavere enn den høyeste (high).",
    "Skalaen går frå {low} til {high}. Den lågaste enden (low) må vere lågare enn den høgaste (high).",
    "The scale goes from {low} to {high}. Its low end (low) must be below its high end (high).",
)


def faults_of(protocol: "Protocol", library: Library | None = None) -> tuple[Fault, ...]:
    """Every fault; none where the study can be founded. With a `library`, also instruments that are not in it."""
    return (
        *contradictions(protocol),
        *wave_faults(protocol),
        *ending_faults(protocol),
        *inviting_faults(protocol),
        *comparison_faults(protocol),
        *_plain_codes(protocol),
        *_sources(protocol),
        *(instrument_faults(protocol, library) if library else ()),
    )


def contradictions(protocol: "Protocol") -> tuple[Fault, ...]:
    """The faults with which a protocol cannot exist at all: the code below and above relies on there being none."""
    return (
        *_itself(protocol),
        *wave_contradictions(protocol),
        *inviting_contradictions(protocol),
        *comparison_contradictions(protocol),
    )


def _itself(protocol: "Protocol") -> Iterator[Fault]:
    if not KEY.fullmatch(protocol.key):
        yield Fault("key", "key", NO_KEY)
    if protocol.calendar == "relative" and protocol.day_zero is None:
        yield Fault("no_day_zero", "day_zero", NO_DAY_ZERO)
    if protocol.calendar != "relative" and protocol.day_zero is not None:
        yield Fault("day_zero", "day_zero", DAY_ZERO)
    yield from doubled([(f"outcomes[{at}].name", one.name) for at, one in enumerate(protocol.outcomes)])
    yield from doubled([(f"characteristics[{at}].name", one.name) for at, one in enumerate(protocol.characteristics)])
    for at, outcome in enumerate(protocol.outcomes):
        if not outcome.low < outcome.high:
            yield Fault("scale", f"outcomes[{at}].low", SCALE.filled(low=outcome.low, high=outcome.high))


def _plain_codes(protocol: "Protocol") -> Iterator[Fault]:
    for place, code in _codes(protocol):
        if code.strip() and not CODE.fullmatch(code):
            yield Fault("not_plain", place, NOT_PLAIN.filled(name=shown(code), longest=LONGEST))


def _codes(protocol: "Protocol") -> Iterator[tuple[str, str]]:
    """Every name that rows, columns and addresses carry, with its place."""
    yield from ((f"waves[{at}].code", wave.code) for at, wave in enumerate(protocol.waves))
    if protocol.governance is not None:
        yield from (
            (f"governance.purposes[{at}].code", one.code) for at, one in enumerate(protocol.governance.purposes)
        )
    if protocol.inviting is not None:
        yield from ((f"inviting.scopes[{at}].code", scope.code) for at, scope in enumerate(protocol.inviting.scopes))
    for at, one in enumerate(protocol.comparison.variables if protocol.comparison else ()):
        yield f"comparison.variables[{at}].name", one.name
        yield from (
            (f"comparison.variables[{at}].levels[{number}].code", level.code) for number, level in enumerate(one.levels)
        )


def _sources(protocol: "Protocol") -> Iterator[Fault]:
    needed = [("source", protocol.source)]
    if protocol.public is not None:
        needed.append(("public.source", protocol.public.source))
    needed += [(f"public_totals[{at}].source", total.source) for at, total in enumerate(protocol.public_totals)]
    for place, source in needed:
        if not source.strip():
            yield Fault("no_source", place, NO_SOURCE)
