"""What is no fault of a protocol, but what whoever uses it should know: what is unverified, empty or still to come."""

from collections.abc import Iterator
from datetime import date

from larix.core.words import Words
from larix.instruments.saying import fill, listed
from larix.schedule.fault import Fault
from larix.schedule.governance import is_governed
from larix.schedule.protocol import FromEvent, Protocol
from larix.schedule.windows import windows

DEMO_ONLY = Words(
    "En studie av ekte mennesker uten dette kan bare kjøres i demoen: {lacks}.",
    "Ein studie av ekte menneske utan dette kan berre køyrast i demoen: {lacks}.",
    "A study of real people without this runs in the demo only: {lacks}.",
)
NO_BASIS = Words(
    "Formålet «{title}» mangler grunnlag (basis).", "Føremålet «{title}» manglar grunnlag (basis).",
    "The purpose “{title}” has no basis.",
)  # fmt: skip
UNVERIFIED = Words(
    "Grunnlaget for «{title}» er ikke kontrollert av en jurist.",
    "Grunnlaget for «{title}» er ikkje kontrollert av ein jurist.",
    "No lawyer has verified the basis for “{title}”.",
)
COMPARISON = Words("sammenligningen med resten", "samanlikninga med resten", "the comparison with the rest")
ONLY_PUBLISHED = Words(
    "Uten grunnlag (basis) beskrives ingen som ikke deltar: deltakerne står ved siden av publiserte tall.",
    "Utan grunnlag (basis) blir ingen som ikkje deltek, skildra: deltakarane står ved sida av publiserte tal.",
    "Without a basis nobody who does not take part is described: participants stand beside published figures.",
)
NOT_YET = Words(
    "Godkjenningen er datert {on}, en dag som ikke er kommet.",
    "Godkjenninga er datert {on}, ein dag som ikkje er komen.",
    "The approval is dated {on}, a day that has not come.",
)
NOTHING_ASKED = Words(
    "Disse målepunktene spør ikke om noe ennå: {waves}.", "Desse målepunkta spør ikkje om noko enno: {waves}.",
    "These waves ask nothing yet: {waves}.",
)  # fmt: skip
NEVER_OVERDUE = Words(
    "Disse målepunktene er over før de rekker å være på overtid ({days} dager): {waves}. Et lavere tall i due_days "
    "varsler tidligere.",
    "Desse målepunkta er over før dei rekk å vere på overtid ({days} dagar): {waves}. Eit lågare tal i due_days "
    "varslar tidlegare.",
    "These waves have passed before they can be overdue ({days} days): {waves}. A lower number in due_days warns "
    "earlier.",
)
NO_OUTCOMES = Words(
    "Studien følger ingen utfall (outcomes), så rapporten får ingen kurver.",
    "Studien følgjer ingen utfall (outcomes), så rapporten får ingen kurver.",
    "The study follows no outcomes, so its report will have no curves.",
)
NO_ELIGIBLE = Words(
    "Det står ikke hvem som kan inviteres (eligible), så listen blir ikke kontrollert mot noe.",
    "Det står ikkje kven som kan inviterast (eligible), så lista blir ikkje kontrollert mot noko.",
    "It does not say who can be invited (eligible), so the list is checked against nothing.",
)


def remarks_on(protocol: Protocol, today: date) -> tuple[Fault, ...]:
    """Everything to know beforehand. None of it stops anyone here; `today` tells which approvals have come."""
    return (*_governance(protocol, today), *_comparison(protocol), *_overdue(protocol), *_asked(protocol))


def _governance(protocol: Protocol, today: date) -> Iterator[Fault]:
    if lacks := is_governed(protocol):
        yield Fault("demo_only", "governance", fill(DEMO_ONLY, lacks=listed(lacks, ", ")))
    governance = protocol.governance
    for at, approval in enumerate(governance.approvals if governance else ()):
        if approval.on > today:
            yield Fault("not_yet", f"governance.approvals[{at}].on", NOT_YET.filled(on=approval.on))
    for at, purpose in enumerate(governance.purposes if governance else ()):
        place = f"governance.purposes[{at}]"
        if purpose.basis is None:
            yield Fault("no_basis", f"{place}.basis", fill(NO_BASIS, title=purpose.title))
        elif not purpose.verified:
            yield Fault("unverified", f"{place}.verified", fill(UNVERIFIED, title=purpose.title))


def _comparison(protocol: Protocol) -> Iterator[Fault]:
    comparison = protocol.comparison
    if comparison is None:
        return
    if comparison.basis is None:
        yield Fault("only_published", "comparison.basis", ONLY_PUBLISHED)
    elif not comparison.verified:
        yield Fault("unverified", "comparison.verified", fill(UNVERIFIED, title=COMPARISON))


def _overdue(protocol: Protocol) -> Iterator[Fault]:
    """Waves that would pass without ever having stood out in a list of what is to be done."""
    if protocol.due_days < 1:
        return
    events = {wave.anchor.event for wave in protocol.waves if isinstance(wave.anchor, FromEvent)}
    # Windows counted from a day are as long whichever day it is; one event at a time, so that none ends another.
    lives: list[dict[str, date]] = [{}, *({event: date.min} for event in events)]
    short = {
        window.wave.code
        for life in lives
        for window in windows(protocol, date.min, life)
        if window.span.end is not None and (window.span.end - window.due_on).days <= protocol.due_days
    }
    if short:
        codes = ", ".join(wave.code for wave in protocol.waves if wave.code in short)
        yield Fault("never_overdue", "due_days", NEVER_OVERDUE.filled(days=protocol.due_days, waves=codes))


def _asked(protocol: Protocol) -> Iterator[Fault]:
    quiet = [wave.code for wave in protocol.waves if not wave.asked]
    if quiet:
        yield Fault("nothing_asked", "waves", NOTHING_ASKED.filled(waves=", ".join(quiet)))
    if not protocol.outcomes:
        yield Fault("no_outcomes", "outcomes", NO_OUTCOMES)
    if protocol.inviting is not None and protocol.eligible is None:
        yield Fault("no_eligible", "eligible", NO_ELIGIBLE)
