"""What is wrong with the days of a study's governance and with how it asks its people."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from larix.core.words import Words
from larix.schedule.fault import NAMELESS, NO_SOURCE, Fault, doubled, shown
from larix.schedule.faults_of_waves import A_HUNDRED_YEARS

if TYPE_CHECKING:
    from larix.schedule.governance import Governance
    from larix.schedule.invitation import Inviting
    from larix.schedule.protocol import Protocol

MEAN_MONTH = 365.25 / 12  # days

NO_SCOPES = Words(
    "Det er ingenting å si ja til. Skriv minst ett, og merk det første med needed = true.",
    "Det er ingenting å seie ja til. Skriv minst eitt, og merk det første med needed = true.",
    "There is nothing to say yes to. Write at least one, and mark the first with needed = true.",
)
FIRST_NEEDED = Words(
    "Det første å si ja til må være det som trengs for å delta: skriv needed = true på det.",
    "Det første å seie ja til må vere det som trengst for å delta: skriv needed = true på det.",
    "The first thing to say yes to must be what taking part needs: write needed = true there.",
)
ONLY_FIRST_NEEDED = Words(
    "Bare det første kan være nødvendig. «{scope}» må kunne svares nei på alene: ta bort needed = true.",
    "Berre det første kan vere nødvendig. «{scope}» må ein kunne svare nei på åleine: ta bort needed = true.",
    "Only the first can be needed. “{scope}” must be one to say no to by itself: remove needed = true.",
)
REMINDERS = Words(
    "{reminders} påminnelser går ikke. Skriv 0 eller 1: flere er mas.",
    "{reminders} påminningar går ikkje. Skriv 0 eller 1: fleire er mas.",
    "{reminders} reminders will not do. Write 0 or 1: more is pressure.",
)
DAYS = Words(
    "{days} dager går ikke. Skriv et helt tall fra 1 til 365.",
    "{days} dagar går ikkje. Skriv eit heilt tal frå 1 til 365.",
    "{days} days will not do. Write a whole number from 1 to 365.",
)
REMINDED_TOO_LATE = Words(
    "Påminnelsen går etter {remind} dager, men da er det alt regnet som ikke svar (etter {silent}). Gjør "
    "no_answer_after større.",
    "Påminninga går etter {remind} dagar, men då er det alt rekna som ikkje svar (etter {silent}). Gjer "
    "no_answer_after større.",
    "The reminder goes after {remind} days, but by then it counts as no answer (after {silent}). Make no_answer_after "
    "larger.",
)
NAMES_TOO_SOON = Words(
    "Navnene slettes {day}, før den siste påminnelsen kan være besvart. Sett en dag som er {days} dager eller mer "
    "etter {start}.",
    "Namna blir sletta {day}, før den siste påminninga kan vere svart på. Set ein dag som er {days} dagar eller meir "
    "etter {start}.",
    "Names are deleted on {day}, before the last reminder can be answered. Set a day that is {days} days or more after "
    "{start}.",
)
NAMES_TOO_LATE = Words(
    "Navnene slettes {day}, etter at lagringen er slutt {end}. Sett en tidligere dag, eller en senere slutt.",
    "Namna blir sletta {day}, etter at lagringa er slutt {end}. Set ein tidlegare dag, eller ein seinare slutt.",
    "Names are deleted on {day}, after storage has ended on {end}. Set an earlier day, or a later end.",
)
STORED_TOO_SHORT = Words(
    "Lagringen er slutt {end}, før det siste målepunktet ({wave}) kan være tatt. Sett en senere dag.",
    "Lagringa er slutt {end}, før det siste målepunktet ({wave}) kan vere tatt. Set ein seinare dag.",
    "Storage ends on {end}, before the last wave ({wave}) can have taken place. Set a later day.",
)
APPROVED_TOO_LATE = Words(
    "Godkjenningen er datert {on}, etter at lagringen er slutt {end}. Sjekk årstallet.",
    "Godkjenninga er datert {on}, etter at lagringa er slutt {end}. Sjekk årstalet.",
    "The approval is dated {on}, after storage has ended on {end}. Check the year.",
)


def inviting_contradictions(protocol: "Protocol") -> Iterator[Fault]:
    inviting, governance = protocol.inviting, protocol.governance
    if governance is not None:
        yield from doubled(
            [(f"governance.purposes[{at}].code", one.code) for at, one in enumerate(governance.purposes)]
        )
    if inviting is None:
        return
    scopes = inviting.scopes
    yield from doubled([(f"inviting.scopes[{at}].code", scope.code) for at, scope in enumerate(scopes)])
    if not scopes:
        yield Fault("no_scopes", "inviting.scopes", NO_SCOPES)
    elif not scopes[0].needed:
        yield Fault("first_needed", "inviting.scopes[0].needed", FIRST_NEEDED)
    for at, scope in enumerate(scopes):
        if at and scope.needed:
            words = ONLY_FIRST_NEEDED.filled(scope=shown(scope.code))
            yield Fault("only_first_needed", f"inviting.scopes[{at}].needed", words)


def inviting_faults(protocol: "Protocol") -> Iterator[Fault]:
    if protocol.governance is not None:
        yield from _governance(protocol, protocol.governance)
    if protocol.inviting is not None:
        yield from _numbers(protocol.inviting)
        yield from _names(protocol, protocol.inviting)


def _governance(protocol: "Protocol", governance: "Governance") -> Iterator[Fault]:
    end = governance.storage_ends_on
    for at, approval in enumerate(governance.approvals):
        place = f"governance.approvals[{at}]"
        if not approval.number.strip():
            yield Fault("nameless", f"{place}.number", NAMELESS)
        if approval.on > end:
            yield Fault("approved_too_late", f"{place}.on", APPROVED_TOO_LATE.filled(on=approval.on, end=end))
    for at, purpose in enumerate(governance.purposes):
        if purpose.basis is not None and not purpose.source.strip():
            yield Fault("no_source", f"governance.purposes[{at}].source", NO_SOURCE)
    late = [code for code, day in _last_days(protocol) if day > end.toordinal()]
    if late:
        words = STORED_TOO_SHORT.filled(end=end, wave=shown(late[-1]))
        yield Fault("stored_too_short", "governance.storage_ends_on", words)


def _last_days(protocol: "Protocol") -> Iterator[tuple[str, int]]:
    """Waves with the earliest day (as an ordinal) on which all of them can be over; only where days are known."""
    for wave in protocol.waves:
        if wave.anchor.kind == "calendar":
            yield wave.code, wave.anchor.closes_on.toordinal() - 1
        elif wave.anchor.kind == "baseline" and protocol.eligible is not None and 0 <= wave.month <= A_HUNDRED_YEARS:
            yield wave.code, protocol.eligible.on.toordinal() + round(wave.month * MEAN_MONTH)


def _numbers(inviting: "Inviting") -> Iterator[Fault]:
    if inviting.reminders not in (0, 1):
        yield Fault("reminders", "inviting.reminders", REMINDERS.filled(reminders=shown(inviting.reminders)))
    fits = True
    for name, days in (("remind_after", inviting.remind_after), ("no_answer_after", inviting.no_answer_after)):
        if not 1 <= days <= 365:
            fits = False
            yield Fault("days", f"inviting.{name}", DAYS.filled(days=shown(days)))
    if fits and inviting.reminders and inviting.no_answer_after <= inviting.remind_after:
        words = REMINDED_TOO_LATE.filled(remind=inviting.remind_after, silent=inviting.no_answer_after)
        yield Fault("reminded_too_late", "inviting.no_answer_after", words)


def _names(protocol: "Protocol", inviting: "Inviting") -> Iterator[Fault]:
    day, place = inviting.names_deleted_on, "inviting.names_deleted_on"
    needed = inviting.remind_after * max(0, inviting.reminders) + inviting.no_answer_after
    start: date | None = protocol.eligible.on if protocol.eligible else None
    if start is not None and day.toordinal() < start.toordinal() + needed:
        yield Fault("names_too_soon", place, NAMES_TOO_SOON.filled(day=day, days=shown(needed), start=start))
    if protocol.governance is not None and day > protocol.governance.storage_ends_on:
        yield Fault("names_too_late", place, NAMES_TOO_LATE.filled(day=day, end=protocol.governance.storage_ends_on))
