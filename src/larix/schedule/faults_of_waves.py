"""What is wrong with when a protocol asks, and with what it asks at a wave."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from larix.core.words import Words
from larix.schedule.fault import Fault, doubled, shown

if TYPE_CHECKING:
    from larix.schedule.protocol import Protocol, Wave

A_HUNDRED_YEARS = 1200  # months

NO_WAVES = Words(
    "Protokollen har ingen målepunkter. Skriv minst ett, for eksempel code = \"m00\", month = 0.",
    "Protokollen har ingen målepunkt. Skriv minst eitt, til dømes code = \"m00\", month = 0.",
    "The protocol has no waves. Write at least one, such as code = \"m00\", month = 0.",
)  # fmt: skip
NO_MONTH = Words(
    "Måned {month} går ikke. Skriv et helt tall fra 0 til 1200.",
    "Månad {month} går ikkje. Skriv eit heilt tal frå 0 til 1200.",
    "Month {month} will not do. Write a whole number from 0 to 1200.",
)
NOT_LATER = Words(
    "Måned {month} er ikke senere enn måned {before}, som står før. Sett målepunktene i rekkefølge.",
    "Månad {month} er ikkje seinare enn månad {before}, som står før. Set målepunkta i rekkjefølgje.",
    "Month {month} is not later than month {before}, which stands before it. Put the waves in order.",
)
CLOSED = Words(
    "Vinduet åpner {opens} og er slutt {closes}. Det må slutte senere enn det åpner (closes_on er dagen etter den "
    "siste).",
    "Vindauget opnar {opens} og er slutt {closes}. Det må slutte seinare enn det opnar (closes_on er dagen etter den "
    "siste).",
    "The window opens on {opens} and has ended on {closes}. It must end later than it opens (closes_on is the day "
    "after the last).",
)
OVERLAP = Words(
    "Vinduet åpner {opens}, før vinduet til {other} er slutt {closes}. En dag kan bare høre til ett av dem.",
    "Vindauget opnar {opens}, før vindauget til {other} er slutt {closes}. Ein dag kan berre høyre til eitt av dei.",
    "The window opens on {opens}, before that of {other} has ended on {closes}. A day can belong to one of them only.",
)
NO_DATES = Words(
    "I en relativ kalender er bare dager siden start kjent, så et vindu på faste datoer går ikke.",
    "I ein relativ kalender er berre dagar sidan start kjende, så eit vindauge på faste datoar går ikkje.",
    "A relative calendar knows only days since the start, so a window of fixed dates will not do.",
)
OWN_END = Words(
    "«{event}» kan ikke både starte og avslutte de samme målepunktene. Skriv en annen hendelse i until.",
    "«{event}» kan ikkje både starte og avslutte dei same målepunkta. Skriv ei anna hending i until.",
    "“{event}” cannot both start and end the same waves. Write another event in until.",
)
ASKED_TWICE = Words(
    "{instrument} ({part}, {respondent}) står to ganger i samme målepunkt. Ta bort den ene.",
    "{instrument} ({part}, {respondent}) står to gonger i same målepunkt. Ta bort den eine.",
    "{instrument} ({part}, {respondent}) stands twice in the same wave. Remove one of them.",
)
WHOLE_AND_PART = Words(
    "{instrument} står både helt (whole) og i deler i samme målepunkt. Velg ett av dem.",
    "{instrument} står både heilt (whole) og i delar i same målepunkt. Vel eitt av dei.",
    "{instrument} stands both whole and in parts in the same wave. Choose one of them.",
)
SEALED = Words(
    "Bare det personen selv svarer, kan forsegles. Skriv respondent = \"person\", eller handling = "
    "\"reviewed_together\".",
    "Berre det personen sjølv svarer, kan forseglast. Skriv respondent = \"person\", eller handling = "
    "\"reviewed_together\".",
    "Only what the person answers can be sealed. Write respondent = \"person\", or handling = \"reviewed_together\".",
)  # fmt: skip


def wave_contradictions(protocol: "Protocol") -> Iterator[Fault]:
    if not protocol.waves:
        yield Fault("no_waves", "waves", NO_WAVES)
    yield from doubled([(f"waves[{at}].code", wave.code) for at, wave in enumerate(protocol.waves)])
    yield from _months(protocol)
    yield from _fixed_dates(protocol)
    for at, wave in enumerate(protocol.waves):
        yield from _asked(wave, f"waves[{at}]")


def wave_faults(protocol: "Protocol") -> Iterator[Fault]:
    for at, wave in enumerate(protocol.waves):
        for number, asked in enumerate(wave.asked):
            if asked.handling == "sealed" and asked.respondent != "person":
                yield Fault("sealed", f"waves[{at}].asked[{number}].handling", SEALED)


def _months(protocol: "Protocol") -> Iterator[Fault]:
    """Months rise among the waves that are counted from the same day."""
    before: dict[object, int] = {}
    for at, wave in enumerate(protocol.waves):
        place, anchor = f"waves[{at}].month", wave.anchor
        if anchor.kind == "calendar":
            continue
        if anchor.kind == "event" and anchor.until == anchor.event:
            yield Fault("own_end", f"waves[{at}].anchor.until", OWN_END.filled(event=shown(anchor.event)))
        if not 0 <= wave.month <= A_HUNDRED_YEARS:
            yield Fault("month", place, NO_MONTH.filled(month=shown(wave.month)))
        elif anchor in before and wave.month <= before[anchor]:
            yield Fault("not_later", place, NOT_LATER.filled(month=wave.month, before=before[anchor]))
        else:
            before[anchor] = wave.month


def _fixed_dates(protocol: "Protocol") -> Iterator[Fault]:
    """Windows of the calendar open before they close, and share no day."""
    found: list[tuple[date, date, int]] = []
    for at, wave in enumerate(protocol.waves):
        anchor, place = wave.anchor, f"waves[{at}].anchor"
        if anchor.kind != "calendar":
            continue
        if protocol.calendar == "relative":
            yield Fault("no_dates", place, NO_DATES)
        if not anchor.opens_on < anchor.closes_on:
            words = CLOSED.filled(opens=anchor.opens_on, closes=anchor.closes_on)
            yield Fault("closed", f"{place}.closes_on", words)
        else:
            found.append((anchor.opens_on, anchor.closes_on, at))
    for (_, closes, one), (opens, _, other) in pairwise(sorted(found)):
        if opens < closes:
            words = OVERLAP.filled(opens=opens, closes=closes, other=shown(protocol.waves[one].code))
            yield Fault("overlap", f"waves[{other}].anchor.opens_on", words)


def _asked(wave: "Wave", place: str) -> Iterator[Fault]:
    seen: set[tuple[str, str, str]] = set()
    parts: dict[tuple[str, str], set[str]] = {}
    for at, asked in enumerate(wave.asked):
        here = f"{place}.asked[{at}]"
        names = {"instrument": shown(asked.instrument), "part": shown(asked.part), "respondent": asked.respondent}
        if (asked.instrument, asked.respondent, asked.part) in seen:
            yield Fault("asked_twice", here, ASKED_TWICE.filled(**names))
        seen.add((asked.instrument, asked.respondent, asked.part))
        others = parts.setdefault((asked.instrument, asked.respondent), set())
        if others and (asked.part == "whole") != (others == {"whole"}):
            yield Fault("whole_and_part", f"{here}.part", WHOLE_AND_PART.filled(**names))
        others.add(asked.part)
